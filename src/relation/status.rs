//! Legal statuses compared: what no person can be at once, and what one becomes in time.

use super::relate::{How, Relation};

/// The statuses, and how far each has brought a case; a later article may say a later stage.
const STAGES: &[(&str, u8)] = &[
    ("suspected", 0),
    ("alleged", 0),
    ("not proven", 0),
    ("arrested", 1),
    ("not charged", 2),
    ("charged", 3),
    ("on trial", 4),
    ("convicted", 5),
    ("acquitted", 5),
    ("sentenced", 6),
    ("quashed", 7),
];

/// Statuses of which no person has both, unless one came after the other. Who was convicted was also arrested and
/// charged, and stays so.
const EXCLUSIVE: &[(&str, &str)] = &[
    ("convicted", "suspected"),
    ("convicted", "alleged"),
    ("convicted", "not proven"),
    ("convicted", "on trial"),
    ("convicted", "not charged"),
    ("convicted", "acquitted"),
    ("convicted", "quashed"),
    ("acquitted", "on trial"),
    ("charged", "not charged"),
];

/// Statuses that one person has had both, the first later: an article that gives the second after another gave the
/// first has not kept up, or speaks of another case.
const LEFT_BEHIND: &[(&str, &str)] = &[("convicted", "charged"), ("acquitted", "charged")];

/// How far a status has brought a case, from suspicion to an appeal.
pub fn stage(status: &str) -> u8 {
    STAGES.iter().find(|s| s.0 == status).map_or(0, |s| s.1)
}

/// Who was sentenced was convicted.
fn as_verdict(status: &str) -> &str {
    if status == "sentenced" { "convicted" } else { status }
}

fn listed(list: &[(&str, &str)], a: &str, b: &str) -> bool {
    let (a, b) = (as_verdict(a), as_verdict(b));
    list.iter().any(|&(x, y)| (x, y) == (a, b) || (x, y) == (b, a))
}

/// Whether two statuses cannot both be right whatever the dates: a verdict and its opposite.
pub fn opposite(a: &str, b: &str) -> bool {
    listed(&[("convicted", "acquitted"), ("convicted", "not proven")], a, b)
}

/// Whether the one is a stage that the other has left behind.
pub fn drifted(a: &str, b: &str) -> bool {
    listed(LEFT_BEHIND, a, b)
}

/// How two legal statuses stand to each other; `later` where `b` was published after `a` (true),
/// before it (false), or where that cannot be told.
pub fn statuses(a: &str, b: &str, later: Option<bool>) -> Relation {
    if a == b {
        return Relation::Same;
    }
    let onward = later.map(|later| stage(a) != stage(b) && (stage(b) > stage(a)) == later);
    let apart = listed(EXCLUSIVE, a, b) && onward != Some(true) || drifted(a, b) && onward == Some(false);
    if apart { Relation::Excludes(How::Wording) } else { Relation::Meets(How::Stage) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_exclude_one_another_unless_one_came_later() {
        let no = Relation::Excludes(How::Wording);
        let yes = Relation::Meets(How::Stage);
        for (a, b, later, expected) in [
            ("convicted", "convicted", None, Relation::Same),
            ("convicted", "sentenced", None, yes),
            ("convicted", "alleged", None, no),
            ("alleged", "convicted", Some(true), yes),
            ("alleged", "sentenced", Some(false), no),
            ("on trial", "convicted", Some(true), yes),
            ("on trial", "acquitted", Some(false), no),
            ("convicted", "quashed", Some(true), yes),
            ("sentenced", "quashed", Some(false), no),
            ("convicted", "not proven", Some(true), no),
            ("convicted", "acquitted", Some(true), no),
            ("not charged", "charged", Some(true), yes),
            ("not charged", "charged", Some(false), no),
            ("charged", "convicted", None, yes),
            ("charged", "convicted", Some(true), yes),
            ("charged", "sentenced", Some(false), no),
            ("arrested", "convicted", Some(false), yes),
        ] {
            assert_eq!(statuses(a, b, later), expected, "{a} / {b}");
            assert_eq!(statuses(b, a, later.map(|l| !l)), expected, "{b} / {a}");
        }
    }
}
