//! Wordings compared: legal statuses by what excludes what, quotations word by word.

use super::relate::{How, Relation};

/// Statuses of which no person has both, unless one came after the other.
const EXCLUSIVE: &[(&str, &str)] =
    &[("convicted", "alleged"), ("convicted", "not proven"), ("convicted", "acquitted"), ("convicted", "quashed")];

/// How far a case has come; a later article may say a later stage.
fn stage(status: &str) -> u8 {
    match status {
        "alleged" | "not proven" => 0,
        "arrested" => 1,
        "charged" => 2,
        "convicted" | "acquitted" => 3,
        _ => 4,
    }
}

/// How two legal statuses stand to each other; `later` where `b` was published after `a` (true),
/// before it (false), or where that cannot be told.
pub fn statuses(a: &str, b: &str, later: Option<bool>) -> Relation {
    if a == b {
        return Relation::Same;
    }
    if !EXCLUSIVE.iter().any(|&(x, y)| (x, y) == (a, b) || (x, y) == (b, a)) {
        return Relation::Meets(How::Stage);
    }
    match later {
        Some(later) if (stage(b) > stage(a)) == later => Relation::Meets(How::Stage),
        _ => Relation::Excludes(How::Wording),
    }
}

/// How two quotations of one speaker stand to each other.
pub fn quotes(a: &str, b: &str) -> Relation {
    let (x, y) = (words(a), words(b));
    if x == y {
        return Relation::Same;
    }
    let (short, long) = if x.len() <= y.len() { (&x, &y) } else { (&y, &x) };
    if short.is_empty() || long.windows(short.len()).any(|w| w == &short[..]) {
        return Relation::Meets(How::Shortened);
    }
    if [a, b].iter().any(|t| t.contains('…') || t.contains("...") || t.contains('[')) {
        return Relation::Meets(How::Shortened);
    }
    Relation::Excludes(How::Wording)
}

/// The share of the longer quotation's words that stand in both in the same order; 0 where one is
/// much the longer.
pub fn likeness(a: &str, b: &str) -> f32 {
    let (x, y) = (words(a), words(b));
    let (short, long) = if x.len() <= y.len() { (&x, &y) } else { (&y, &x) };
    if short.is_empty() || long.windows(short.len()).any(|w| w == &short[..]) {
        return f32::from(u8::from(!short.is_empty()));
    }
    if long.len() > 2 * short.len() || long.len() > 200 {
        return 0.0;
    }
    let mut row = vec![0_usize; y.len() + 1];
    for w in &x {
        let mut diagonal = 0;
        for (k, v) in y.iter().enumerate() {
            let above = row[k + 1];
            row[k + 1] = if w == v { diagonal + 1 } else { above.max(row[k]) };
            diagonal = above;
        }
    }
    row[y.len()] as f32 / long.len() as f32
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'')
        .map(|w| w.replace(['’', '\''], "").to_lowercase())
        .filter(|w| !w.is_empty())
        .collect()
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
            ("convicted", "alleged", None, no),
            ("alleged", "convicted", Some(true), yes),
            ("alleged", "convicted", Some(false), no),
            ("convicted", "quashed", Some(true), yes),
            ("convicted", "not proven", Some(true), no),
            ("charged", "convicted", None, yes),
        ] {
            assert_eq!(statuses(a, b, later), expected, "{a} / {b}");
            assert_eq!(statuses(b, a, later.map(|l| !l)), expected, "{b} / {a}");
        }
    }

    #[test]
    fn quotations_differ_by_their_words_only() {
        assert_eq!(quotes("We will not close it", "“We will not close it”"), Relation::Same);
        assert_eq!(quotes("It’s over", "its over"), Relation::Same);
        assert_eq!(quotes("will not close", "We will not close it"), Relation::Meets(How::Shortened));
        assert_eq!(quotes("We will […] close it", "We will soon close it"), Relation::Meets(How::Shortened));
        assert_eq!(quotes("We will not close it", "We will not shut it"), Relation::Excludes(How::Wording));
        assert!(likeness("We will not close it", "We will not shut it") > 0.7);
        assert!(likeness("We will not close it", "The bridge is safe today") < 0.3);
    }
}
