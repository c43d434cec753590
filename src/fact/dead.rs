//! Whether an article says that a person is dead: such an age no longer grows.

/// Words of a sentence that tell of a death.
const DEATH: &[&str] = &[
    "died",
    "dead",
    "killed",
    "fatally",
    "slain",
    "pronounced",
    "homicide",
    "murder",
    "murdered",
    "death",
    "funeral",
    "vigil",
    "memorial",
    "autopsy",
    "mourn",
    "deceased",
    "buried",
];

/// Words of a sentence that make the person the one it is laid to.
const ACCUSED: &[&str] = &[
    "charged",
    "arrested",
    "suspect",
    "accused",
    "sentenced",
    "pleaded",
    "convicted",
    "wanted",
    "jailed",
    "custody",
    "indicted",
    "guilty",
    "allegedly",
    "shooter",
];

/// Whether more sentences about `surname` tell of a death than lay one to them.
pub(super) fn dead(text: &str, surname: &str) -> bool {
    if surname.len() < 3 {
        return false;
    }
    let (mut of, mut by) = (0, 0);
    for sentence in text.split(['.', '\n', ';']).filter(|s| s.contains(surname)) {
        let has = |words: &[&str]| {
            sentence.split(|c: char| !c.is_alphabetic()).any(|w| words.iter().any(|x| w.eq_ignore_ascii_case(x)))
        };
        by += usize::from(has(ACCUSED));
        of += usize::from(has(DEATH) && !has(ACCUSED));
    }
    of > by
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dead_are_told_from_those_who_killed() {
        assert!(dead("Ann Holt, 17, died on Monday. Holt was a runner.", "Holt"));
        assert!(!dead("Ann Holt, 17, was charged with murder. Holt is in custody.", "Holt"));
        assert!(!dead("Ann Holt, 17, won the race.", "Holt"));
    }
}
