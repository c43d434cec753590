//! Inflection: the participle and the gerund of a verb, the plural of a noun, from their base forms.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::{Class, Lexicon};

/// The forms of irregular verbs: participle and gerund by base.
type Irregular = FxHashMap<&'static str, (&'static str, &'static str)>;

/// Verbs of several syllables whose last consonant is doubled.
const DOUBLED: &[&str] = &[
    "abet", "acquit", "admit", "allot", "commit", "compel", "concur", "control", "defer", "deter", "dispel", "equip",
    "expel", "forgo", "incur", "occur", "omit", "patrol", "permit", "prefer", "propel", "rebut", "recur", "refer",
    "regret", "remit", "submit", "transfer", "transmit",
];

/// `killed`, `taken`, `stopped`.
pub fn participle(base: &str) -> String {
    if let Some((participle, _)) = irregular().get(base) {
        return (*participle).to_owned();
    }
    if base == "be" {
        return "been".to_owned();
    }
    if base.ends_with('e') {
        return format!("{base}d");
    }
    match base.strip_suffix('y') {
        Some(stem) if !stem.ends_with(vowel) => format!("{stem}ied"),
        _ => format!("{}ed", doubled(base)),
    }
}

/// `killing`, `taking`, `stopping`.
pub fn gerund(base: &str) -> String {
    if let Some((_, gerund)) = irregular().get(base) {
        return (*gerund).to_owned();
    }
    match base.strip_suffix('e') {
        Some(stem) if base.len() > 2 && !stem.ends_with(['e', 'o', 'y', 'i']) => format!("{stem}ing"),
        Some(stem) if stem.ends_with('i') => format!("{}ying", &stem[..stem.len() - 1]),
        _ => format!("{}ing", doubled(base)),
    }
}

/// `cases`, `people`, `cities`.
pub fn plural(noun: &str) -> String {
    let (before, last) = noun.rsplit_once(' ').map_or(("", noun), |(a, b)| (a, b));
    if !before.is_empty() {
        return format!("{before} {}", plural(last));
    }
    if let Some(many) = plurals().get(noun) {
        return (*many).to_owned();
    }
    if let Some(stem) = noun.strip_suffix("man").filter(|s| s.len() > 2 && !s.ends_with("hu") && !s.ends_with("ger")) {
        return format!("{stem}men");
    }
    if noun.is_empty() || noun.ends_with(|c: char| !c.is_ascii_lowercase()) || super::plural::is_plural(noun) {
        return noun.to_owned();
    }
    match noun.strip_suffix('y') {
        Some(stem) if !stem.ends_with(vowel) => format!("{stem}ies"),
        _ if ["s", "x", "z", "ch", "sh"].iter().any(|e| noun.ends_with(e)) => format!("{noun}es"),
        _ => format!("{noun}s"),
    }
}

const fn vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// A base as it stands before `-ed` and `-ing`: `stopp`.
fn doubled(base: &str) -> String {
    let mut end = base.chars().rev();
    let (last, before, third) = (end.next(), end.next(), end.next());
    let closed = last.is_some_and(|c| !vowel(c) && !matches!(c, 'w' | 'x' | 'y'))
        && before.is_some_and(vowel)
        && third.is_none_or(|c| !vowel(c));
    let one = base.chars().filter(|c| vowel(*c)).count() == 1;
    match last {
        Some(last) if closed && (one || DOUBLED.contains(&base)) => format!("{base}{last}"),
        _ => base.to_owned(),
    }
}

fn irregular() -> &'static Irregular {
    static FORMS: OnceLock<Irregular> = OnceLock::new();
    FORMS.get_or_init(|| {
        let lines = include_str!("en/verbs.txt").lines().skip_while(|l| *l != "[verb]").skip(1);
        let mut forms = Irregular::default();
        for line in lines.take_while(|l| !l.starts_with('[')) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let [base, _, past @ ..] = words.as_slice() else { continue };
            let Some(gerund) = past.iter().find(|p| p.ends_with("ing")) else { continue };
            // "took taken" gives the participle last; "burned burnt" the form of everyday use first.
            let past: Vec<&str> = past.iter().copied().filter(|p| !p.ends_with("ing")).collect();
            let participle = match past.as_slice() {
                [] => base,
                [first, .., last] if first.ends_with("ed") && !last.ends_with('n') => first,
                // The past and the base: `become`, `run`.
                [_] if matches!(*base, "become" | "come" | "overcome" | "run") => base,
                [.., "gotten"] => &"got",
                [.., "stricken"] => &"struck",
                [.., "hanged"] => &"hanged",
                [.., last] => last,
            };
            forms.insert(base, (participle, gerund));
        }
        forms
    })
}

/// The plurals that no rule makes, by their singular.
fn plurals() -> &'static FxHashMap<&'static str, &'static str> {
    static PLURALS: OnceLock<FxHashMap<&'static str, &'static str>> = OnceLock::new();
    PLURALS.get_or_init(|| {
        let mut plurals = FxHashMap::default();
        for (_, entry) in Lexicon::get().words() {
            let one = entry.worth(Class::Plural).or_else(|| entry.lemma(Class::Noun));
            if let Some(one) = one.filter(|one| !one.is_empty() && *one != entry.form) {
                plurals.entry(one).or_insert(entry.form);
            }
        }
        // Of several, the usual one.
        plurals.extend([("person", "people"), ("child", "children")]);
        plurals
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_bend() {
        for (base, part, ing) in [
            ("kill", "killed", "killing"),
            ("take", "taken", "taking"),
            ("stop", "stopped", "stopping"),
            ("identify", "identified", "identifying"),
            ("release", "released", "releasing"),
            ("die", "died", "dying"),
            ("agree", "agreed", "agreeing"),
            ("spend", "spent", "spending"),
            ("run", "run", "running"),
            ("hit", "hit", "hitting"),
            ("visit", "visited", "visiting"),
            ("admit", "admitted", "admitting"),
            ("relay", "relayed", "relaying"),
            ("show", "shown", "showing"),
            ("burn", "burned", "burning"),
            ("travel", "traveled", "traveling"),
            ("be", "been", "being"),
            ("box", "boxed", "boxing"),
            ("appear", "appeared", "appearing"),
        ] {
            assert_eq!((participle(base).as_str(), gerund(base).as_str()), (part, ing));
        }
    }

    #[test]
    fn nouns_bend() {
        for (one, many) in [
            ("person", "people"),
            ("woman", "women"),
            ("child", "children"),
            ("firewoman", "firewomen"),
            ("case", "cases"),
            ("box", "boxes"),
            ("city", "cities"),
            ("day", "days"),
            ("MP", "MP"),
            ("bus driver", "bus drivers"),
            ("aircraft", "aircraft"),
        ] {
            assert_eq!(plural(one), many, "{one}");
        }
    }
}
