//! Verb forms: the lemma and class of a word that can be a verb.

use std::borrow::Cow;
use std::sync::OnceLock;

use compact_str::CompactString;

use crate::lexicon::{Class, Entry, Lexicon, WordId};
use crate::sentence::View;
use crate::token::{Flags, Token};

/// What the ending of a verb shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `kill`
    Base,
    /// `kills`
    Third,
    /// `killed`, `took`, `taken`
    Past,
    /// `killing`
    Ing,
}

/// The acts that verbs report, as far as they matter for facts; the names are those of `verbs.txt`.
pub type VerbClass = &'static str;

/// A word that can be a verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verb {
    /// Its base form, in lower case.
    pub base: CompactString,
    /// The class of the base form; empty where it has none.
    pub class: VerbClass,
    /// What its ending shows.
    pub form: Form,
    /// The base form in the lexicon; `WordId::NONE` where it is a guess.
    pub known: WordId,
}

impl Verb {
    fn known((id, base): (WordId, &'static Entry), form: Form) -> Self {
        let class = base.worth(Class::VerbClass).unwrap_or("");
        Self { base: CompactString::const_new(base.form), class, form, known: id }
    }
}

/// The class of a base form; empty where it has none.
pub fn class(lemma: &str) -> VerbClass {
    entry(lemma.as_bytes()).1.worth(Class::VerbClass).unwrap_or("")
}

/// Token `i` as a verb, where the lexicon knows it as one, or its ending makes it one.
pub(super) fn read(view: &View<'_>, i: usize) -> Option<Cow<'static, Verb>> {
    let token = view.tokens.get(i)?;
    // Rules of spelling are for small letters.
    let listed = token.word != WordId::NONE && !token.flags.has(Flags::UPPER);
    if listed || token.has(Class::Verb) || token.has(Class::RegularVerb) {
        return form(token.word).map(Cow::Borrowed);
    }
    by_rule(view.str(i), token.word == WordId::NONE).map(Cow::Owned)
}

/// A word of the lexicon, written small, as a verb.
pub(super) fn form(word: WordId) -> Option<&'static Verb> {
    forms()[word.index()].as_ref()
}

/// What the ending of a word shows, where it is a verb's form other than the base.
pub fn ending(token: &Token, text: &str) -> Option<Form> {
    let listed = token.word != WordId::NONE && !token.flags.has(Flags::UPPER) && !token.has(Class::RegularVerb);
    if listed || token.has(Class::Verb) {
        return forms()[token.word.index()].as_ref().map(|v| v.form).filter(|f| *f != Form::Base);
    }
    by_rule(token.span.of(text), token.word == WordId::NONE).map(|v| v.form)
}

/// The words of the lexicon that can be verbs, by their places in it.
fn forms() -> &'static [Option<Verb>] {
    static FORMS: OnceLock<Vec<Option<Verb>>> = OnceLock::new();
    FORMS.get_or_init(|| {
        let mut forms = vec![None; Lexicon::get().len()];
        for (id, word) in Lexicon::get().words() {
            forms[id.index()] = known_form(id, word).or_else(|| by_rule(word.form, false));
        }
        forms
    })
}

fn known_form(id: WordId, word: &'static Entry) -> Option<Verb> {
    let Some(base) = word.lemma(Class::Verb) else {
        return word.is(Class::RegularVerb).then(|| Verb::known((id, word), Form::Base));
    };
    if word.form == base {
        return Some(Verb::known((id, word), Form::Base));
    }
    let form = if word.form.ends_with("ing") {
        Form::Ing
    } else if third(base, word.form) {
        Form::Third
    } else {
        Form::Past
    };
    Some(Verb::known(entry(base.as_bytes()), form))
}

fn entry(word: &[u8]) -> (WordId, &'static Entry) {
    let lexicon = Lexicon::get();
    let id = lexicon.find(word);
    (id, lexicon.entry(id))
}

fn third(base: &str, form: &str) -> bool {
    form.strip_prefix(base).is_some_and(|end| end == "s" || end == "es") || (form == "flies")
}

/// Takes the ending off; a stem the lexicon does not know is a guess, for `-ed` and `-ing` only.
fn by_rule(word: &str, unknown: bool) -> Option<Verb> {
    let (form, cut) = match word.as_bytes() {
        [.., b'e' | b'E', b'd' | b'D'] => (Form::Past, 2),
        [.., b'i' | b'I', b'n' | b'N', b'g' | b'G'] => (Form::Ing, 3),
        [.., b's' | b'S', b's' | b'S'] => return None,
        [.., b's' | b'S'] => (Form::Third, 1),
        _ => return None,
    };
    if !(4..=20).contains(&word.len()) || !word.is_ascii() {
        return None;
    }
    let stem = &word[..word.len() - cut];
    if form == Form::Third {
        let base = known(stem.as_bytes())
            .or_else(|| stem.strip_suffix('e').and_then(|s| known(s.as_bytes())))
            .or_else(|| stem.strip_suffix("ie").and_then(|s| known_with(s, b'y')))?;
        return Some(Verb::known(base, form));
    }
    let stemmed = stem.as_bytes();
    let doubled = stem.len() > 2 && stemmed[stem.len() - 1] == stemmed[stem.len() - 2];
    let base = known_with(stem, b'e')
        .or_else(|| known(stemmed))
        .or_else(|| if doubled { known(&stemmed[..stem.len() - 1]) } else { None })
        .or_else(|| stem.strip_suffix('i').and_then(|s| known_with(s, b'y')));
    if let Some(base) = base {
        return Some(Verb::known(base, form));
    }
    let vowels = stem.bytes().any(|b| matches!(b | 0x20, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'));
    (stem.len() >= 3 && vowels && unknown).then(|| Verb {
        base: guess(stem, doubled),
        class: "",
        form,
        known: WordId::NONE,
    })
}

/// The base form that a stem of no known verb is likeliest of: `capp`, `clarifi`, `referenc`, `brak`.
fn guess(stem: &str, doubled: bool) -> CompactString {
    let mut base = CompactString::new(stem);
    base.make_ascii_lowercase();
    let vowel = |b: &u8| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u');
    let one = base.bytes().filter(|b| vowel(b)).count() == 1;
    match base.as_bytes() {
        [.., b'i'] => {
            base.pop();
            base.push('y');
        }
        [.., b'b' | b'd' | b'g' | b'm' | b'n' | b'p' | b'r' | b't'] if doubled => {
            base.pop();
        }
        [.., b'c' | b'v' | b'u'] | [.., b'a' | b'u', b't'] | [.., b'i' | b'y', b'z'] => base.push('e'),
        // One syllable that ends in one consonant would have doubled it: `hiked`, but `hopped`.
        [.., before, last] if one && vowel(before) && !vowel(last) && !matches!(last, b'w' | b'x' | b'y') => {
            base.push('e');
        }
        _ => {}
    }
    base
}

fn known(stem: &[u8]) -> Option<(WordId, &'static Entry)> {
    let (id, entry) = entry(stem);
    (entry.is(Class::RegularVerb) || (entry.is(Class::Verb) && entry.lemma(Class::Verb) == Some(entry.form)))
        .then_some((id, entry))
}

fn known_with(stem: &str, end: u8) -> Option<(WordId, &'static Entry)> {
    let mut word = [0_u8; 24];
    let len = stem.len();
    word.get_mut(..len)?.copy_from_slice(stem.as_bytes());
    *word.get_mut(len)? = end;
    known(&word[..=len])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::sentence::Segmented;

    fn check(words: &str, expected: &str) {
        let article = Article { text: words.into(), ..Article::default() };
        let seg = Segmented::new(&article);
        let view = seg.view(0);
        let got: Vec<String> = (0..view.tokens.len())
            .map(|i| read(&view, i).map_or_else(|| "-".into(), |v| format!("{} {:?}", v.base, v.form)))
            .collect();
        assert_eq!(got.join(", "), expected);
    }

    #[test]
    fn finds_base_and_form() {
        check("killed identifies stopping", "kill Past, identify Third, stop Ing");
        check("released releasing took undergone", "release Past, release Ing, take Past, undergo Past");
        check("carried dies lied cut pass", "carry Past, die Third, lie Past, cut Base, pass Base");
        check("the spring dress glass", "-, spring Base, dress Base, -");
        check("zorbed Reaches", "zorb Past, reach Third");
        check("zorrified zapped glanced", "zorrify Past, zap Past, glance Past");
        check("braking zorated plorked vaped", "brake Ing, zorate Past, plork Past, vape Past");
    }
}
