//! Tags: what part each token plays, as far as a clause must know.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::resolve::{present, resolve};
use super::verb::{self, Form, Verb};
use crate::article::Region;
use crate::lexicon::{Class, Classes, Entry, Lexicon, WordId, WordList, words};
use crate::sentence::{DATELINE, View};
use crate::token::{Flags, Token, TokenKind};

/// The part a token plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// `the`, `his`, `'s`
    Determiner,
    /// Common nouns, adjectives, and what the lexicon does not know.
    Noun,
    /// A capitalised word inside a sentence.
    Name,
    /// `he`, `they`, `there`
    Pronoun,
    /// Digits, number words, signs of money and percent.
    Number,
    /// `-ly` and its like.
    Adverb,
    /// `not`, `never`
    Negation,
    /// `of`, `in`
    Preposition,
    /// `to` before a verb.
    To,
    /// `and`, `or`, `but`
    Conjunction,
    /// `who`, `that`, `if`, `because`
    Subordinator,
    /// `after`, `before`, `since`, `as`: opens a clause or a phrase.
    Either,
    /// `is`, `was`
    Be,
    /// `has`, `had`
    Have,
    /// `does`, `did`
    Do,
    /// `will`, `could`
    Modal,
    /// A verb: `kill`.
    Base,
    /// A verb: `kills`.
    Third,
    /// A verb: `killed`, `taken`.
    Past,
    /// A verb: `killing`.
    Ing,
    /// A comma, a dash, a bracket.
    Comma,
    /// A colon, a semicolon, a full stop.
    Break,
    /// Hyphens, quotation marks, dots inside.
    Glue,
}

impl Tag {
    /// A verb of this form.
    const fn of(form: Form) -> Self {
        match form {
            Form::Base => Self::Base,
            Form::Third => Self::Third,
            Form::Past => Self::Past,
            Form::Ing => Self::Ing,
        }
    }

    /// Whether it can be part of a noun phrase.
    pub const fn nominal(self) -> bool {
        matches!(self, Self::Determiner | Self::Noun | Self::Name | Self::Number | Self::Glue)
    }

    /// Whether it is a full verb.
    pub const fn verb(self) -> bool {
        matches!(self, Self::Base | Self::Third | Self::Past | Self::Ing)
    }

    /// Whether it helps a verb.
    pub const fn auxiliary(self) -> bool {
        matches!(self, Self::Be | Self::Have | Self::Do | Self::Modal)
    }
}

/// The words of a sentence that can be verbs, by token.
pub(super) type Verbs = Vec<(usize, Cow<'static, Verb>)>;

/// The tags of a sentence's tokens, and those that can be verbs.
pub(super) fn tags(view: &View<'_>) -> (Vec<Tag>, Verbs) {
    let title_case = view.sentence.region == Region::Headline || mostly_capital(view);
    let mut verbs = Verbs::with_capacity(view.tokens.len() / 4 + 1);
    let mut tags = Vec::with_capacity(view.tokens.len());
    let table = table();
    let mut before = TokenKind::Word;
    for (i, token) in view.tokens.iter().enumerate() {
        // Most words are written small, have one tag, and follow another word.
        let plain = token.kind == TokenKind::Word
            && !token.flags.has(Flags::CAPITAL)
            && !matches!(before, TokenKind::Hyphen | TokenKind::Number);
        before = token.kind;
        tags.push(match table[token.word.index()] {
            Some(tag) if plain => {
                if tag.verb() {
                    listed(token, i, &mut verbs);
                }
                tag
            }
            _ => first(view, i, title_case, &mut verbs),
        });
    }
    if view.sentence.classes.meets(PERIODS) {
        let period = |(_, token): &(usize, &Token)| token.classes.meets(PERIODS);
        for (at, _) in view.tokens.iter().enumerate().filter(period) {
            for end in at + 1..=(at + 2).min(tags.len()) {
                if let Some(from) = adverbial(view, &tags[..end]) {
                    tags[from..end].fill(Tag::Adverb);
                }
            }
        }
    }
    let (mut i, mut after_verb) = (0, false);
    while i < tags.len() {
        // No other word is looked at again.
        let open = |t: &Tag| after_verb || t.verb() || *t == Tag::To;
        match tags[i..].iter().position(open) {
            Some(ahead) => i += ahead,
            None => break,
        }
        let mut tag = tags[i];
        if tag.verb() {
            if let Some(adverb) = i.checked_sub(1).filter(|&a| flat_adverb(view, &tags, a)) {
                tags[adverb] = Tag::Adverb;
                after_verb = false;
            }
            tag = resolve(view, &tags, i);
            tags[i] = tag;
        } else if tag == Tag::To
            && !next(&tags, i).is_some_and(|t| matches!(t, Tag::Base | Tag::Be | Tag::Have | Tag::Do))
        {
            tag = Tag::Preposition;
            tags[i] = tag;
        }
        if after_verb && tag == Tag::Noun && view.is_any(i, FLAT) && !describes(&tags, i) {
            tag = Tag::Adverb;
            tags[i] = tag;
        }
        after_verb = tag.verb();
        i += 1;
    }
    if !tags.iter().any(|t| matches!(t, Tag::Past | Tag::Be | Tag::Have | Tag::Do | Tag::Modal)) {
        present(view, &mut tags, &verbs);
    }
    (tags, verbs)
}

/// What stands right after a verb and tells how or where: `stared straight ahead`, `published online on Monday`.
const FLAT: &WordList = words![
    "aboard", "clear", "early", "fast", "flat", "hard", "high", "home", "late", "live", "loose", "low", "online",
    "open", "outside", "public", "short", "straight", "upstairs", "wide",
];

/// Adjectives that are adverbs too, or look like one.
const DESCRIBING: &WordList = words![
    "costly",
    "daily",
    "deadly",
    "early",
    "elderly",
    "hourly",
    "monthly",
    "nightly",
    "quarterly",
    "weekly",
    "yearly",
];

/// Whether token `i` stands before the noun it describes: `sold online goods`.
fn describes(tags: &[Tag], i: usize) -> bool {
    tags.get(i + 1).is_some_and(|t| matches!(t, Tag::Noun | Tag::Name | Tag::Glue) || t.verb())
}

/// Whether token `a`, before a word that may be a verb, tells when or how long: `they first met`, `has long backed`; but
/// `the first report`.
fn flat_adverb(view: &View<'_>, tags: &[Tag], a: usize) -> bool {
    view.is_any(a, words!["first", "last", "long"])
        && a.checked_sub(1).is_some_and(|b| {
            let past = tags[a + 1] == Tag::Past && (tags[b] == Tag::Comma || view.is_any(b, words!["who", "which"]));
            past || matches!(tags[b], Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Adverb) || tags[b].auxiliary()
        })
}

fn mostly_capital(view: &View<'_>) -> bool {
    let words = view.tokens.iter().filter(|t| t.kind == TokenKind::Word && t.span.len() > 3);
    let (mut all, mut capital) = (0, 0);
    for t in words.take(12) {
        all += 1;
        capital += usize::from(t.flags.has(Flags::CAPITAL));
        // With four small ones, seven in ten of twelve are out of reach.
        if all - capital > 3 {
            return false;
        }
    }
    // "Selby has 40 cases, Dunmere nine": a title writes its verbs with capitals too.
    let says = |t: &Token| t.kind == TokenKind::Word && !t.flags.has(Flags::CAPITAL) && t.has(Class::Auxiliary);
    all > 3 && capital * 10 >= all * 7 && !view.tokens.iter().any(says)
}

/// The tag of a token by itself; a word that may be a verb is one until [`resolve`] has looked.
fn first(view: &View<'_>, i: usize, title_case: bool, verbs: &mut Verbs) -> Tag {
    let token = &view.tokens[i];
    match token.kind {
        TokenKind::Word => {}
        TokenKind::Number | TokenKind::Currency | TokenKind::Percent | TokenKind::Fraction => return Tag::Number,
        TokenKind::Possessive => return short_verb(view, i),
        // "Holt (of Leeds), wrote": one end of an aside.
        TokenKind::Comma if i > 0 && view.kind(i - 1) == Some(TokenKind::Close) => return Tag::Glue,
        TokenKind::Dash if i < DATELINE && view.dateline() == i + 1 => return Tag::Break,
        TokenKind::Comma | TokenKind::Dash | TokenKind::Open | TokenKind::Close => return Tag::Comma,
        // "At 4:12 a.m. on a farm"
        TokenKind::Colon
            if token.glued() && view.tokens.get(i + 1).is_some_and(|n| n.glued() && n.kind == TokenKind::Number) =>
        {
            return Tag::Glue;
        }
        TokenKind::Colon | TokenKind::Semicolon | TokenKind::Stop => return Tag::Break,
        TokenKind::Period if i + 1 == view.tokens.len() => return Tag::Break,
        _ => return Tag::Glue,
    }
    // Rules of spelling are for small letters.
    let known = if token.flags.has(Flags::UPPER) { None } else { table()[token.word.index()] };
    if known.is_none() && token.word != WordId::NONE {
        // "A 4 per cent rise"
        let percent = |at: usize| view.is(at, "per") && view.is(at + 1, "cent");
        if matches!(token.span.len(), 3 | 4) && (percent(i) || i > 0 && percent(i - 1)) {
            return Tag::Number;
        }
        if token.classes.meets(SET)
            && let Some(tag) = set(view, i)
        {
            return tag;
        }
    }
    let inner = i > 0 && !matches!(view.tokens[i - 1].kind, TokenKind::DoubleQuote | TokenKind::SingleQuote);
    if token.flags.has(Flags::CAPITAL) && inner && !title_case && token.span.len() > 1 {
        return Tag::Name;
    }
    if let Some(tag) = glued(view, i) {
        return tag;
    }
    if let Some(tag) = known {
        if tag.verb() {
            listed(token, i, verbs);
        }
        return tag;
    }
    if token.classes.meets(CLOSED)
        && let Some(tag) = closed(view, i)
    {
        return tag;
    }
    if token.flags.has(Flags::APOSTROPHE)
        && let Some(tag) = contracted(view.str(i))
    {
        return tag;
    }
    let Some(verb) = verb::read(view, i) else { return nominal(view.str(i), token.has(Class::GroupNoun)) };
    // "undocumented", "unarmed": made from no verb.
    if verb.class.is_empty() && verb.form == Form::Past && view.str(i).starts_with("un") && token.word == WordId::NONE {
        let known = Lexicon::get().find(verb.base.as_bytes());
        if known == WordId::NONE {
            return Tag::Noun;
        }
    }
    let tag = Tag::of(verb.form);
    verbs.push((i, verb));
    tag
}

/// Notes a verb of the lexicon.
fn listed(token: &Token, i: usize, verbs: &mut Verbs) {
    if let Some(verb) = verb::form(token.word) {
        verbs.push((i, Cow::Borrowed(verb)));
    }
}

/// The tag that each word of the lexicon has wherever it stands after a word, written small; none where its neighbours
/// or its spelling must be looked at.
fn table() -> &'static [Option<Tag>] {
    static TABLE: OnceLock<Vec<Option<Tag>>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = vec![None; Lexicon::get().len()];
        for (id, entry) in Lexicon::get().words() {
            table[id.index()] = alike(id, entry);
        }
        table
    })
}

/// What [`first`] says of a word in every sentence.
fn alike(id: WordId, entry: &Entry) -> Option<Tag> {
    let looked_at =
        entry.classes.meets(SET) || matches!(entry.form, "per" | "cent" | "that") || DESCRIBING.has(entry.form);
    if looked_at || entry.form.contains(['\'', '’']) {
        return None;
    }
    if entry.classes.meets(CLOSED)
        && let Some(tag) = joining(entry).or_else(|| by_class(entry))
    {
        return Some(tag);
    }
    Some(match verb::form(id) {
        Some(verb) => Tag::of(verb.form),
        None => nominal(entry.form, entry.is(Class::GroupNoun)),
    })
}

/// The tag of a word that can be no verb: by its ending an adverb, else a noun.
fn nominal(word: &str, group: bool) -> Tag {
    let adverb = word.len() > 4 && word.ends_with("ly") && !group;
    if adverb && !words!["assembly", "monopoly", "anomaly"].has(word) { Tag::Adverb } else { Tag::Noun }
}

/// The tag that a word has by what it is glued to or stands between, whatever it is elsewhere.
fn glued(view: &View<'_>, i: usize) -> Option<Tag> {
    let before = i.checked_sub(1)?;
    let kind = Some(view.tokens[before].kind);
    // "Grown-up children", "a break-in at the mill"
    if kind == Some(TokenKind::Hyphen) {
        let tied = |at: usize| view.kind(at) == Some(TokenKind::Hyphen) && view.tokens[at].glued();
        let part = view.tokens[i].glued()
            && tied(before)
            && !tied(i + 1)
            && view.is_any(i, words!["down", "in", "off", "on", "out", "up"]);
        return part.then_some(Tag::Noun);
    }
    // "At 10am on Tuesday"
    if kind == Some(TokenKind::Number) {
        return view.is(i, "am").then_some(Tag::Noun);
    }
    // "The early train", "a daily pill"
    let describes = view.has(before, Class::Determiner)
        && view.is_any(i, DESCRIBING)
        && view.kind(i + 1) == Some(TokenKind::Word)
        && view.str(i).ends_with('y');
    describes.then_some(Tag::Noun)
}

/// The tag that a word of the calendar or the first word of a set phrase has wherever it stands.
fn set(view: &View<'_>, i: usize) -> Option<Tag> {
    if view.tokens[i].classes.meets(CALENDAR) && calendar(view, i) {
        return Some(Tag::Adverb);
    }
    if !view.is(i + 1, "to") {
        return None;
    }
    if view.is(i, "according") {
        return Some(Tag::Preposition);
    }
    // "Deaths due to the storm", but "due to open".
    (view.is(i, "due") && verb::read(view, i + 2).is_none_or(|v| v.form != Form::Base)).then_some(Tag::Glue)
}

/// The tag of a word of the closed classes; none where it may be a verb all the same.
fn closed(view: &View<'_>, i: usize) -> Option<Tag> {
    let entry = view.tokens[i].entry();
    match joining(entry) {
        Some(Tag::Subordinator) if view.is(i, "that") && !opens_clause(view, i) => by_class(entry),
        Some(tag) => Some(tag),
        None => by_class(entry),
    }
}

/// The tag of a word that joins a clause to another.
fn joining(entry: &Entry) -> Option<Tag> {
    if !entry.is(Class::Subordinator) || entry.classes.meets(NUMBERS.and(Class::Auxiliary)) {
        return None;
    }
    let either = entry.is(Class::Preposition) || entry.form == "once";
    Some(if either { Tag::Either } else { Tag::Subordinator })
}

/// The tag that the classes of a word give it, whatever stands beside it.
fn by_class(entry: &Entry) -> Option<Tag> {
    if let Some(verb) = entry.worth(Class::Auxiliary) {
        return Some(match verb {
            "be" => Tag::Be,
            "have" => Tag::Have,
            "do" => Tag::Do,
            _ => Tag::Modal,
        });
    }
    if entry.classes.meets(NUMBERS) {
        return Some(Tag::Number);
    }
    if entry.form == "to" {
        return Some(Tag::To);
    }
    for (class, tag) in [
        (Class::Negation, Tag::Negation),
        (Class::Determiner, Tag::Determiner),
        (Class::Pronoun, Tag::Pronoun),
        (Class::Conjunction, Tag::Conjunction),
        (Class::Preposition, Tag::Preposition),
        (Class::Adverb, Tag::Adverb),
    ] {
        if entry.is(class) {
            let of_noun = tag == Tag::Negation && entry.is(Class::Determiner);
            return Some(if of_noun { Tag::Determiner } else { tag });
        }
    }
    entry.classes.meets(NEVER_VERBS).then_some(Tag::Noun)
}

const FUNCTION: Classes = Classes::of(Class::Negation)
    .and(Class::Determiner)
    .and(Class::Pronoun)
    .and(Class::Conjunction)
    .and(Class::Preposition)
    .and(Class::Adverb);
const NEVER_VERBS: Classes = Classes::of(Class::PersonNoun).and(Class::TimeUnit).and(Class::Weekday).and(Class::Unit);
/// What [`closed`] knows; `to` is a preposition.
const CLOSED: Classes = FUNCTION.union(NEVER_VERBS).union(NUMBERS).and(Class::Auxiliary).and(Class::Subordinator);
const NUMBERS: Classes = Classes::of(Class::Cardinal).and(Class::Scale).and(Class::Ordinal).and(Class::Vague);

/// What [`set`] knows.
const SET: Classes = CALENDAR.and(Class::Speech).and(Class::FutureCue);
const CALENDAR: Classes = Classes::of(Class::Weekday).and(Class::Month).and(Class::Deictic).and(Class::DayPart);

/// Whether a word of the calendar names a time here: `Tuesday`, `May` but not `may`, the `night`
/// of `last night`.
fn calendar(view: &View<'_>, i: usize) -> bool {
    let entry = view.tokens[i].entry();
    if entry.is(Class::DayPart) {
        let before = |c| i > 0 && view.has(i - 1, c);
        return before(Class::Weekday) || i > 0 && view.is_any(i - 1, words!["last", "this", "that"]);
    }
    let capital = view.tokens[i].flags.has(Flags::CAPITAL);
    match () {
        () if entry.is(Class::Month) => capital && (i > 0 || !entry.is(Class::Auxiliary)),
        () if entry.is(Class::Weekday) => capital,
        () => true,
    }
}

/// Where a time that needs no preposition starts, of which the last token tagged is the end: `last week`, `this year`,
/// `two days ago`.
fn adverbial(view: &View<'_>, tags: &[Tag]) -> Option<usize> {
    let end = tags.len() - 1;
    let unit = |k: usize| view.tokens[k].classes.meets(PERIODS);
    if unit(end) {
        let which = end.checked_sub(1).filter(|&w| view.is_any(w, words!["last", "next", "this"]))?;
        return (which == 0 || tags[which - 1] != Tag::Determiner).then_some(which);
    }
    let counted = end > 1 && unit(end - 1) && view.is_any(end, words!["ago", "earlier", "later"]);
    (counted && (tags[end - 2] == Tag::Number || view.is_any(end - 2, words!["a", "an"]))).then(|| end - 2)
}

const PERIODS: Classes = Classes::of(Class::TimeUnit).and(Class::Season);

/// `that` opens a clause unless a noun follows at once after a preposition or a verb that takes one.
fn opens_clause(view: &View<'_>, i: usize) -> bool {
    let before = i.checked_sub(1);
    !before.is_none_or(|b| view.has(b, Class::Preposition) || view.has(b, Class::Conjunction))
        && matches!(view.kind(i + 1), Some(TokenKind::Word | TokenKind::Number | TokenKind::Symbol))
}

/// What `'s` is: `is` or `has` after a pronoun, as in `he's charged`, else it marks whose.
fn short_verb(view: &View<'_>, i: usize) -> Tag {
    let pronouns = words!["he", "here", "how", "it", "she", "that", "there", "what", "where", "who"];
    match () {
        () if !i.checked_sub(1).is_some_and(|p| view.is_any(p, pronouns)) => Tag::Determiner,
        () if view.is_any(i + 1, words!["been", "become", "got", "had"]) => Tag::Have,
        () => Tag::Be,
    }
}

/// `isn't`, `they'll`, `he'd`.
fn contracted(word: &str) -> Option<Tag> {
    let word = word.as_bytes();
    let (stem, tail) = word.iter().position(|b| !b.is_ascii_alphabetic()).map(|at| word.split_at(at))?;
    let tail = tail.strip_prefix("’".as_bytes()).or_else(|| tail.strip_prefix(b"'"))?;
    match (tail, stem) {
        (b"t", [.., b'n']) => Some(match stem {
            b"isn" | b"wasn" | b"aren" | b"weren" => Tag::Be,
            b"hasn" | b"haven" | b"hadn" => Tag::Have,
            b"didn" | b"don" | b"doesn" => Tag::Do,
            _ => Tag::Modal,
        }),
        (b"ll" | b"d", _) => Some(Tag::Modal),
        (b"ve", _) => Some(Tag::Have),
        (b"re" | b"m", _) => Some(Tag::Be),
        _ => None,
    }
}

/// The tag before `i` that is no adverb or glue.
pub(super) fn previous(tags: &[Tag], i: usize) -> Option<Tag> {
    tags[..i].iter().rev().copied().find(|t| !matches!(t, Tag::Adverb | Tag::Glue | Tag::Negation))
}

/// The tag after `i` that is no adverb or glue.
pub(super) fn next(tags: &[Tag], i: usize) -> Option<Tag> {
    tags[i + 1..].iter().copied().find(|t| !matches!(t, Tag::Adverb | Tag::Glue))
}

/// Where the words before `i` end, without a day and its preposition: after `board` for the verb of `The board on Monday
/// approved new rules`.
pub(super) fn before_day(view: &View<'_>, tags: &[Tag], i: usize) -> usize {
    let skipped = |t: Tag| matches!(t, Tag::Adverb | Tag::Glue);
    if i == 0 || !skipped(tags[i - 1]) {
        return i;
    }
    let at = i - tags[..i].iter().rev().take_while(|&&t| skipped(t)).count();
    let day = (at..i).any(|k| tags[k] == Tag::Adverb && view.tokens[k].classes.meets(CALENDAR));
    // "Holt (D) on Monday asked"
    let nominal = at > 1
        && (matches!(tags[at - 2], Tag::Noun | Tag::Name | Tag::Pronoun)
            || view.kind(at - 2) == Some(TokenKind::Close));
    if day && nominal && tags[at - 1] == Tag::Preposition && view.is_any(at - 1, words!["on", "in", "of"]) {
        at - 1
    } else {
        i
    }
}
