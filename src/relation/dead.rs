//! The dead: the words by which a sentence tells of them.

/// Words that tell of the dead.
pub const DEAD: &[&str] = &[
    "dead", "killed", "kills", "killing", "slain", "death", "died", "fatal", "homicide", "life of", "lives of",
    "his body", "her body", "the body", "bodies",
];
