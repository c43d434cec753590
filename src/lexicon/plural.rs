//! Plurals: the singular of a counted noun.

use compact_str::CompactString;

use super::{Class, Lexicon, WordList, words};
use crate::words::lower;

/// Irregular heads of compounds: `firewomen`, `grandchildren`.
const HEADS: &[(&str, &str)] = &[
    ("women", "woman"),
    ("men", "man"),
    ("children", "child"),
    ("teeth", "tooth"),
    ("wives", "wife"),
    ("people", "person"),
];

/// Words in -men and -s that are no plurals.
const SINGULAR: &WordList = words![
    "specimen",
    "abdomen",
    "regimen",
    "acumen",
    "yemen",
    "ramen",
    "always",
    "perhaps",
    "besides",
    "across",
    "unless",
    "towards",
    "afterwards",
    "yes",
    "sometimes",
    "otherwise",
    "whereas",
    "christmas",
    "texas",
    "james",
    "charles",
    "news",
    "overseas",
    "upstairs",
    "downstairs",
    "outdoors",
    "indoors",
    "nowadays",
    "las",
    "los",
    "des",
    "les",
];

/// Whether a word looks like a plural noun: an irregular one, or one with a final s of its own.
pub fn is_plural(word: &str) -> bool {
    let lexicon = Lexicon::get();
    let entry = lexicon.entry(lexicon.find(word.as_bytes()));
    if entry.is(Class::Plural) {
        return true;
    }
    let b = word.as_bytes();
    let n = b.len();
    // No ending below has another last letter.
    if n < 3 || !matches!(b[n - 1] | 0x20, b's' | b'n' | b'h' | b'e') || SINGULAR.has(word) {
        return false;
    }
    // `MPs`, `RBIs`
    if b[n - 1] == b's' && b[..n - 1].iter().all(u8::is_ascii_uppercase) {
        return true;
    }
    if HEADS.iter().any(|(many, _)| n > many.len() + 1 && ends_with(word, many)) {
        return true;
    }
    let function = [Class::Preposition, Class::Auxiliary, Class::Pronoun, Class::Determiner, Class::Conjunction];
    ends_with(word, "s")
        && !["ss", "us", "is", "'s", "ous"].iter().any(|e| ends_with(word, e))
        && !function.iter().any(|&c| entry.is(c))
        || ["menus", "taxis", "gurus", "skis", "emus"].iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// The singular of a plural noun, in lower case; any other word only in lower case.
pub fn singular(word: &str) -> CompactString {
    let lexicon = Lexicon::get();
    let entry = lexicon.entry(lexicon.find(word.as_bytes()));
    if let Some(one) = entry.worth(Class::Plural) {
        return one.into();
    }
    let mut lower = lower(word);
    if !is_plural(word) {
        return lower;
    }
    let replaced = HEADS.iter().find(|(many, _)| lower.ends_with(many)).copied();
    let (cut, end) = if let Some((many, one)) = replaced {
        (many.len(), one)
    } else if lower.ends_with("ies") && lower.len() > 4 {
        (3, "y")
    } else if ["sses", "shes", "ches", "xes", "zzes", "oes"].iter().any(|e| lower.ends_with(e)) {
        (2, "")
    } else {
        (1, "")
    };
    lower.truncate(lower.len() - cut);
    lower.push_str(end);
    lower
}

fn ends_with(word: &str, end: &str) -> bool {
    let (word, end) = (word.as_bytes(), end.as_bytes());
    word.len() >= end.len() && word[word.len() - end.len()..].eq_ignore_ascii_case(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn singles_out() {
        for (many, one) in [
            ("people", "person"),
            ("Women", "woman"),
            ("cases", "case"),
            ("houses", "house"),
            ("boxes", "box"),
            ("losses", "loss"),
            ("cities", "city"),
            ("churches", "church"),
            ("heroes", "hero"),
            ("shoes", "shoe"),
            ("grandchildren", "grandchild"),
            ("Republicans", "republican"),
            ("aircraft", "aircraft"),
            ("buses", "bus"),
            ("MPs", "mp"),
            ("horses", "horse"),
        ] {
            assert!(is_plural(many), "{many}");
            assert_eq!(singular(many), one);
        }
        for word in ["house", "bus", "virus", "boss", "crisis", "is", "as", "his"] {
            assert!(!is_plural(word), "{word}");
        }
    }
}
