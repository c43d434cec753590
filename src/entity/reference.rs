//! References: every place of a sentence that speaks of a person or a group.

use super::name::{self, Looks, Name};
use crate::clause::noun;
use crate::clause::verb::{Form, ending};
use crate::lexicon::{Class, Classes, WordList, words};
use crate::token::{Flags, Token, TokenKind};

/// A place that speaks of somebody; token places count in `Segmented::tokens`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reference {
    /// The sentence it stands in.
    pub sentence: u32,
    /// The first token: of the name without its titles, or of the phrase with its article.
    pub first: u32,
    /// One past the last token.
    pub end: u32,
    /// What it is.
    pub what: What,
    /// The entity, once resolved; `NOBODY` until then.
    pub entity: u32,
}

impl Reference {
    /// The first token of the whole phrase, a name's titles and posts with it; `base` is that of the sentence.
    pub fn start(&self, base: usize) -> usize {
        match self.what {
            What::Name(n) => base + n.run,
            _ => self.first as usize,
        }
    }
}

/// No entity.
pub(super) const NOBODY: u32 = u32::MAX;

/// What a reference is made of.
#[derive(Debug, Clone, Copy)]
pub(super) enum What {
    /// A name; its token places count from the sentence's start.
    Name(Name),
    /// `the man`, `a 30-year-old`, `two women`, `the gang`.
    Noun(Noun),
    /// `he`, `their`.
    Pronoun(Pronoun),
}

/// A noun phrase for people.
#[derive(Debug, Clone, Copy)]
pub(super) struct Noun {
    /// The head, as a place in `Segmented::tokens`; none for `the 30-year-old`.
    pub head: Option<u32>,
    /// Whether it takes up somebody known: `the`, `this`, `his`, a name's `'s`.
    pub definite: bool,
    /// `another`, `the other`, `the second`: nobody spoken of before.
    pub other: bool,
    /// Whose it is: `his`, a name's `'s`.
    pub owned: bool,
    /// Whether an article or a numeral opens it.
    pub opened: bool,
    /// More than one.
    pub plural: bool,
    /// `m`, `f` or empty.
    pub gender: &'static str,
}

/// A personal pronoun.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pronoun {
    /// `m`, `f` or empty.
    pub gender: &'static str,
    /// `they`.
    pub plural: bool,
}

/// Appends the references of one sentence; `base` is the place of its first token.
/// In a headline all words have capitals: names are left to [`headline`].
pub(super) fn scan(tokens: &[Token], text: &str, sentence: u32, base: usize, caps: bool, out: &mut Vec<Reference>) {
    let make = |first: usize, end: usize, what: What| Reference {
        sentence,
        first: (base + first) as u32,
        end: (base + end) as u32,
        what,
        entity: NOBODY,
    };
    let opens = |t: &Token| {
        t.kind == TokenKind::Word
            && (t.flags.has(Flags::CAPITAL) || t.classes.meets(REFERRING) || t.is(text, "old") || t.is(text, "olds"))
    };
    let mut i = 0;
    while let Some(ahead) = tokens.get(i..).and_then(|rest| rest.iter().position(opens)) {
        i += ahead;
        let token = &tokens[i];
        let classes = token.classes;
        if token.flags.has(Flags::CAPITAL) {
            if let Some(end) = party(tokens, i) {
                i = end;
                continue;
            }
            if !caps
                && !classes.meets(NEVER_NAME)
                && !ticker(tokens, text, i)
                && !sum(tokens, i)
                && !contracted(token, text)
                && (!classes.meets(MONTH) || tokens.get(i + 1).is_none_or(|t| t.kind != TokenKind::Number))
                && let Some(name) = name::read(tokens, text, i, opening(tokens, i))
            {
                out.push(make(name.first, name.end, What::Name(name)));
                i = name.end.max(i + 1);
                continue;
            }
        }
        if classes.meets(PERSON) {
            if let Some((start, noun)) = noun(tokens, text, i) {
                let head = Some((base + i) as u32);
                out.push(make(start, i + 1, What::Noun(Noun { head, ..noun })));
            }
        } else if classes.meets(PRONOUN) {
            if let Some(pronoun) = pronoun(token, text) {
                out.push(make(i, i + 1, What::Pronoun(pronoun)));
            }
        } else if year_old(tokens, text, i)
            && let Some((start, end, noun)) = headless(tokens, text, i)
        {
            let head = noun.head.map(|h| h + base as u32);
            out.push(make(start, end, What::Noun(Noun { head, ..noun })));
            i = end;
            continue;
        }
        i += 1;
    }
}

/// Signs of money: `Rs 500`.
const MONEY: Classes = Classes::of(Class::CurrencySign);

/// Whether a sign of money stands before its sum at token `i`.
fn sum(tokens: &[Token], i: usize) -> bool {
    tokens[i].classes.meets(MONEY) && tokens.get(i + 1).is_some_and(|t| t.kind == TokenKind::Number)
}

/// Whether the code of a share stands at token `i`, closed by its bracket: the `ORM.L` of `Orm Plc <ORM.L>`.
fn ticker(tokens: &[Token], text: &str, i: usize) -> bool {
    let glued = |k: usize| tokens.get(k).filter(|t| t.glued());
    let mut end = i + 1;
    while end < i + 4 && glued(end).is_some_and(|t| t.kind == TokenKind::Period || t.flags.has(Flags::UPPER)) {
        end += 1;
    }
    glued(end).is_some_and(|t| t.is(text, ">"))
}

/// The names of a headline: two words or more that stand together in `known`, or known surnames.
pub(super) fn headline(
    tokens: &[Token],
    text: &str,
    sentence: u32,
    base: usize,
    known: &dyn Fn(&str) -> bool,
    out: &mut Vec<Reference>,
) {
    let mut i = 0;
    while i < tokens.len() {
        let is = |k: usize| {
            tokens
                .get(k)
                .is_some_and(|t| t.kind == TokenKind::Word && t.flags.has(Flags::CAPITAL) && known(t.span.of(text)))
        };
        let mut end = i;
        while is(end) {
            end += 1;
            // `Jo “JJ” Roe`
            end = name::nickname(tokens, end).filter(|after| end > i && is(*after)).unwrap_or(end);
        }
        if end == i {
            if let Some(start) = aged(tokens, i).and_then(|()| unknown_before(tokens, i)) {
                end = i;
                i = start;
            } else {
                i += 1;
                continue;
            }
        }
        let plain = Name {
            run: i,
            first: i,
            end,
            surname: end - 1,
            surname_end: end,
            words: end - i,
            suffix: "",
            gender: "",
            looks: if end - i > 1 { Looks::Maybe } else { Looks::Single },
            titled: false,
            official: false,
        };
        if end - i > 1 || tokens[i].word == crate::lexicon::WordId::NONE {
            out.push(Reference {
                sentence,
                first: (base + i) as u32,
                end: (base + end) as u32,
                what: What::Name(plain),
                entity: NOBODY,
            });
        }
        i = end + 1;
    }
}

/// Whether token `i` is the comma of `, 30,`.
fn aged(tokens: &[Token], i: usize) -> Option<()> {
    let kind = |k: usize| tokens.get(k).map(|t| t.kind);
    (kind(i) == Some(TokenKind::Comma)
        && kind(i + 1) == Some(TokenKind::Number)
        && matches!(kind(i + 2), Some(TokenKind::Comma | TokenKind::Semicolon) | None))
    .then_some(())
}

/// Two or three words before `end` that the lexicon does not know as anything but names.
fn unknown_before(tokens: &[Token], end: usize) -> Option<usize> {
    let name = |t: &Token| {
        t.kind == TokenKind::Word
            && t.flags.has(Flags::CAPITAL)
            && (t.word == crate::lexicon::WordId::NONE || t.has(Class::GivenMale) || t.has(Class::GivenFemale))
    };
    let count = (0..3.min(end)).take_while(|k| name(&tokens[end - 1 - k])).count();
    (count >= 2).then_some(end - count)
}

const PERSON: Classes = Classes::of(Class::PersonNoun).and(Class::GroupNoun);
const PRONOUN: Classes = Classes::of(Class::Pronoun).and(Class::Determiner);
/// What a reference is told by, beside a capital.
const REFERRING: Classes = PERSON.union(PRONOUN);
const MONTH: Classes = Classes::of(Class::Month);
/// Words that no name starts with.
const NEVER_NAME: Classes = name::FUNCTION.and(Class::Auxiliary).and(Class::PersonNoun);

/// `I’m`, `I’ll`.
fn contracted(token: &Token, text: &str) -> bool {
    token.flags.has(Flags::APOSTROPHE)
        && token.span.of(text).strip_prefix('I').is_some_and(|rest| rest.starts_with(['\'', '’']))
}

/// Whether token `i` opens its sentence or the words of a quotation.
fn opening(tokens: &[Token], i: usize) -> bool {
    i == 0
        || matches!(
            tokens[i - 1].kind,
            TokenKind::DoubleQuote | TokenKind::SingleQuote | TokenKind::Colon | TokenKind::Dash | TokenKind::Symbol
        )
}

fn pronoun(token: &Token, text: &str) -> Option<Pronoun> {
    let is = |list| token.is_any(text, list);
    let (gender, plural) = match () {
        () if is(words!["he", "him", "his", "himself"]) => ("m", false),
        () if is(words!["she", "her", "hers", "herself"]) => ("f", false),
        () if is(words!["they", "them", "their", "theirs", "themselves"]) => ("", true),
        () => return None,
    };
    Some(Pronoun { gender, plural })
}

/// One past the party and the state of a member, which name nobody: `(D)`, `(D-N.Y.)`, `, R-Iowa,`; token `i` has a
/// capital.
fn party(tokens: &[Token], i: usize) -> Option<usize> {
    let letter = tokens[i].span.len() == 1;
    let kind = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map(|t| t.kind);
    if letter && kind(i.checked_sub(1)) == Some(TokenKind::Open) && kind(Some(i + 1)) == Some(TokenKind::Close) {
        return Some(i + 1);
    }
    let aside = letter && i > 0 && matches!(tokens[i - 1].kind, TokenKind::Comma | TokenKind::Open);
    if !(aside && tokens.get(i + 1).is_some_and(|t| t.kind == TokenKind::Hyphen && t.glued())) {
        return None;
    }
    let inside = |t: &&Token| t.glued() && matches!(t.kind, TokenKind::Word | TokenKind::Period | TokenKind::Hyphen);
    Some(i + 1 + tokens[i + 1..].iter().take_while(inside).count())
}

/// The phrase whose head is token `head`: where it starts, and what it is.
fn noun(tokens: &[Token], text: &str, head: usize) -> Option<(usize, Noun)> {
    let entry = tokens[head].entry();
    let next_is_head = tokens
        .get(head + 1)
        .is_some_and(|t| t.kind == TokenKind::Word && !t.flags.has(Flags::CAPITAL) && t.classes.meets(PERSON))
        && !tokens[head + 1].has(Class::Cardinal);
    // `felon in possession of a firearm`: a charge.
    let charge = tokens[head].is(text, "felon") && tokens.get(head + 1).is_some_and(|t| t.is(text, "in"));
    // `a criminal conviction`, `a minor injury`
    let quality = tokens[head].is_any(text, words!["adult", "criminal", "juvenile", "minor"])
        && tokens.get(head + 1).is_some_and(|t| {
            let other = name::FUNCTION.and(Class::Verb).and(Class::Auxiliary);
            t.kind == TokenKind::Word && !t.flags.has(Flags::CAPITAL) && !t.classes.meets(other)
        });
    if charge || quality || next_is_head || tokens[head].flags.has(Flags::UPPER) && tokens[head].span.len() < 4 {
        return None;
    }
    let group = entry.is(Class::GroupNoun);
    let (start, opened, definite, number) = open(tokens, text, head);
    if group && !definite {
        return None;
    }
    let other = tokens[start..head].iter().any(|t| t.is_any(text, OTHER));
    let definite = definite && !other;
    let word = tokens[head].span.of(text);
    let lemma = entry.lemma(Class::PersonNoun).unwrap_or("");
    let ends =
        |s: &str| word.len() >= s.len() && word.as_bytes()[word.len() - s.len()..].eq_ignore_ascii_case(s.as_bytes());
    let plural = group
        || (!lemma.eq_ignore_ascii_case(word)
            && (ends("s") || ends("men") || ends("people") || ends("children"))
            && !ends("ss"))
        || word.eq_ignore_ascii_case("people")
        || number;
    // `one of the 17-year-old boys`
    let one = start > 1
        && tokens[start - 1].is(text, "of")
        && tokens[start - 2].is(text, "one")
        && tokens[start..head].iter().any(|t| t.is(text, "old"));
    let plural = plural && !one;
    let gender = entry.worth(Class::PersonNoun).unwrap_or("");
    let owned = start > 0 && tokens[start - 1].kind == TokenKind::Possessive
        || OWNERS.iter().any(|o| tokens[start].span.of(text).eq_ignore_ascii_case(o));
    Some((start, Noun { head: None, definite, other, owned, opened, plural, gender }))
}

/// Where the phrase of head `head` starts; whether an article or numeral opens it, whether it
/// is definite, whether a numeral makes it plural.
fn open(tokens: &[Token], text: &str, head: usize) -> (usize, bool, bool, bool) {
    let mut minimal = head;
    let mut number = false;
    // `30 year old men` are men of that age, not thirty.
    let counts = |at: usize| tokens.get(at + 1).is_some_and(|t| !t.glued() && !t.has(Class::TimeUnit));
    let determiner = |at: usize| tokens[at].has(Class::Determiner) && !tokens[at].is(text, "that");
    for back in 1..=12.min(head) {
        let at = head - back;
        let token = &tokens[at];
        let entry = token.entry();
        let word = token.span.of(text);
        match token.kind {
            // `Prince George's County`
            TokenKind::Possessive if within_name(tokens, at) => {}
            TokenKind::Possessive => return (at + 1, true, true, number),
            TokenKind::Hyphen => {}
            // `a 30- to 40-year-old man`
            TokenKind::Word if word == "to" && at > 1 && tokens[at - 1].kind == TokenKind::Hyphen => {}
            // `a shy, quiet boy`
            TokenKind::Comma if back > 1 => match adjectives(tokens, at) {
                Some(at) => return (at, true, !tokens[at].is_any(text, INDEFINITE), number),
                None => break,
            },
            TokenKind::Number => {
                if minimal == at + 1 {
                    minimal = at;
                }
                number |= counts(at);
                if counts(at) && at.checked_sub(1).is_some_and(|b| acts(&tokens[b])) {
                    break;
                }
            }
            TokenKind::Word if entry.is(Class::Determiner) => {
                return (at, true, !token.is_any(text, INDEFINITE), number);
            }
            TokenKind::Word if entry.is(Class::Cardinal) => {
                if word.eq_ignore_ascii_case("one") {
                    return (at, true, false, false);
                }
                number |= counts(at);
                minimal = minimal.min(at);
                if counts(at) && at.checked_sub(1).is_some_and(|b| acts(&tokens[b])) {
                    break;
                }
            }
            // `killed 12 people` is no phrase, `the injured man` and `the badly injured man` are.
            TokenKind::Word
                if (entry.is(Class::Verb) || word.ends_with("ed"))
                    && !token.flags.has(Flags::CAPITAL)
                    // `a wide-eyed boy`
                    && !at.checked_sub(1).is_some_and(|b| tokens[b].kind == TokenKind::Hyphen)
                    && !at.checked_sub(1).is_some_and(&determiner)
                    && !(at > 1 && tokens[at - 1].span.of(text).ends_with("ly") && determiner(at - 2)) =>
            {
                break;
            }
            TokenKind::Word if entry.classes.meets(STOP) && !entry.is(Class::Ordinal) && !town(tokens, at) => break,
            TokenKind::Word => {
                if minimal == at + 1 && (entry.is(Class::TimeUnit) || word.eq_ignore_ascii_case("old")) {
                    minimal = at;
                }
            }
            _ => break,
        }
        if token.kind == TokenKind::Hyphen && minimal == at + 1 {
            minimal = at;
        }
    }
    (minimal, minimal < head, false, number)
}

/// The article of a phrase whose adjectives the comma at `comma` parts: `a shy, quiet boy`.
fn adjectives(tokens: &[Token], comma: usize) -> Option<usize> {
    let plain = |t: &Token| {
        t.kind == TokenKind::Hyphen && t.glued()
            || t.kind == TokenKind::Word
                && !t.flags.has(Flags::CAPITAL)
                && !t.classes.meets(STOP.and(Class::PersonNoun).and(Class::GroupNoun))
    };
    let first = (1..=5).take_while(|k| comma >= *k && plain(&tokens[comma - k])).map(|k| comma - k);
    let at = first.into_iter().find(|at| tokens[*at].has(Class::Determiner))?;
    let after = tokens.get(comma + 1).is_some_and(|t| plain(t) && !t.has(Class::Verb) && !t.has(Class::Determiner));
    (after && at + 1 < comma).then_some(at)
}

/// Whether token `at` is the `of` of `Town of Brioc`.
fn town(tokens: &[Token], at: usize) -> bool {
    let capital = |k: usize| tokens.get(k).is_some_and(|t| t.flags.has(Flags::CAPITAL));
    let kind = at.checked_sub(1).is_some_and(|k| capital(k) && tokens[k].has(Class::Place));
    kind && capital(at + 1) && tokens[at].has(Class::Preposition)
}

/// A word that no counted phrase goes back over: `helped a friend rob five men`.
fn acts(token: &Token) -> bool {
    token.classes.meets(Classes::of(Class::PersonNoun).and(Class::Verb).and(Class::RegularVerb))
        && !token.flags.has(Flags::CAPITAL)
}

/// Whether the `'s` at `at` is part of a name: `Prince George's County`, `the Sheriff's Office`.
pub(super) fn within_name(tokens: &[Token], at: usize) -> bool {
    let ends = Classes::of(Class::Organisation).and(Class::Place);
    tokens.get(at + 1).is_some_and(|t| t.flags.has(Flags::CAPITAL) && t.classes.meets(ends))
        && at.checked_sub(1).is_some_and(|b| tokens[b].flags.has(Flags::CAPITAL))
}

const INDEFINITE: &WordList = words!["a", "an", "another", "each", "every", "some", "any", "no", "one"];
const OTHER: &WordList = words!["other", "another", "second", "third", "fourth", "fifth", "different"];
const OWNERS: [&str; 8] = ["his", "her", "their", "my", "our", "your", "its", "whose"];

const STOP: Classes = Classes::of(Class::Preposition)
    .and(Class::Conjunction)
    .and(Class::Auxiliary)
    .and(Class::Subordinator)
    .and(Class::Pronoun)
    .and(Class::Speech)
    .and(Class::Weekday);

/// Whether token `i` is the `old` of `30-year-old`.
fn year_old(tokens: &[Token], text: &str, i: usize) -> bool {
    if !(tokens[i].is(text, "old") || tokens[i].is(text, "olds")) || i < 3 {
        return false;
    }
    // `a 30 year old`, never `30 years old`
    let plain = tokens[i - 1].span.of(text).eq_ignore_ascii_case("year") && tokens[i - 3].has(Class::Determiner);
    // `she is 30 years-old`
    if tokens[i - 2..i].iter().any(|t| t.has(Class::TimeUnit) && t.span.of(text).ends_with('s')) {
        return false;
    }
    let hyphens = tokens[i.saturating_sub(3)..i].iter().any(|t| t.kind == TokenKind::Hyphen);
    matches!(tokens[i - 1].kind, TokenKind::Hyphen | TokenKind::Word)
        && tokens[i - 2..i].iter().any(|t| t.has(Class::TimeUnit))
        && (plain || hyphens && i >= 4)
}

/// `the 30-year-old` without a noun, or with one that the tables do not know.
fn headless(tokens: &[Token], text: &str, old: usize) -> Option<(usize, usize, Noun)> {
    let mut end = old + 1;
    while let Some(token) = tokens.get(end) {
        let classes = token.classes;
        let plain = token.kind == TokenKind::Word
            && !classes.meets(STOP.and(Class::Verb).and(Class::Adverb).and(Class::Determiner))
            && !token.flags.has(Flags::CAPITAL);
        let hyphen = token.kind == TokenKind::Hyphen && token.glued();
        let clause = STOP.and(Class::Verb).and(Class::Adverb).and(Class::Determiner).and(Class::Month);
        if token.kind == TokenKind::Word && (classes.meets(clause) || verb_like(token, text)) {
            break;
        }
        // `a 30-year-old Orman,`, `the 30-year-old Dane` name no one.
        let last = token.flags.has(Flags::CAPITAL) && end == old + 1 && !town(tokens, end + 1);
        let (start, _, definite, _) = open(tokens, text, old);
        let named = || tokens.get(end + 1).is_some_and(|t| t.flags.has(Flags::CAPITAL));
        let demonym =
            if definite { noun::class_of(token.entry()) == "person" && !named() } else { closes(tokens.get(end + 1)) };
        if last && demonym && tokens[start].has(Class::Determiner) {
            end += 1;
            break;
        }
        // `the 30-year-old Norland international`
        let land = token.flags.has(Flags::CAPITAL)
            && end == old + 1
            && definite
            && tokens.get(end + 1).is_some_and(|t| {
                let common = t.kind == TokenKind::Word && !t.flags.has(Flags::CAPITAL) && !t.classes.meets(clause);
                common && !t.classes.meets(PERSON) && !verb_like(t, text)
            });
        if land {
            end += 1;
            continue;
        }
        if token.kind == TokenKind::Word && (classes.meets(PERSON) || token.flags.has(Flags::CAPITAL)) {
            return None;
        }
        if !(plain || hyphen) || end > old + 4 {
            break;
        }
        end += 1;
    }
    let (start, opened, definite, _) = open(tokens, text, old);
    let head = (end > old + 1 && tokens[end - 1].kind == TokenKind::Word).then_some((end - 1) as u32);
    let plural = tokens[old].span.len() == 4;
    Some((start, end, Noun { head, definite, other: false, owned: false, opened, plural, gender: "" }))
}

/// Whether a phrase ends before this token.
fn closes(next: Option<&Token>) -> bool {
    next.is_none_or(|t| match t.kind {
        TokenKind::Word => t.classes.meets(STOP),
        TokenKind::Comma | TokenKind::Period | TokenKind::Dash | TokenKind::Semicolon => true,
        _ => false,
    })
}

/// An unknown word that looks like a verb's past or `-ing` form, or says how somebody is: `a 30-year-old dead`.
fn verb_like(token: &Token, text: &str) -> bool {
    let word = token.span.of(text);
    matches!(ending(token, text), Some(Form::Past | Form::Ing | Form::Third))
        || word.ends_with("ly")
        || word.eq_ignore_ascii_case("dead")
}
