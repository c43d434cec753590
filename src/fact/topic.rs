//! Topic: whom an article is about, by the names of its headline and of its first words.

use chrono::NaiveDate;
use rustc_hash::FxHashSet;

use super::rarity::{self, Rarity};
use crate::article::Article;
use crate::context::stem_of;
use crate::lexicon::{Class, Classes, Lexicon};
use crate::words::words;

/// Whom an article is about.
#[derive(Debug, Default)]
pub(super) struct Topic {
    /// Every word, numbers aside, sorted.
    words: Box<[u32]>,
    /// The name it opens with, and that before the code of a listed company in its headline.
    heads: Box<[u32]>,
    /// The names of its headline.
    names: Box<[u32]>,
    /// The nouns of its headline.
    nouns: Box<[u32]>,
    /// The hour of the market it reports, as the headline has it.
    hours: Box<[u32]>,
    /// Whether the headline gives the code of a listed company, whose report it then is.
    coded: bool,
    /// Whether it is one more of a row by its headline.
    more: bool,
    day: Option<NaiveDate>,
}

/// How many words open an article.
const LEDE: usize = 30;
/// How many words a name has at most.
const NAME: usize = 5;
/// How many words of a headline name whom it is about, where nothing else does.
const FIRST: usize = 2;
/// The fewest words of a report that can be told to be a version of another.
const WORDS: usize = 12;

/// Words of a headline that say at what hour of the market it was written, or of what part of a year it tells.
const HOURS: &[&str] = &[
    "open",
    "opens",
    "opening",
    "start",
    "starts",
    "pre",
    "early",
    "am",
    "morning",
    "midday",
    "midsession",
    "noon",
    "pm",
    "afternoon",
    "late",
    "close",
    "closes",
    "closing",
    "end",
    "ends",
    "final",
    "half",
    "year",
    "yr",
    "1st",
    "2nd",
    "3rd",
    "4th",
    "1h",
    "2h",
];
/// Words of a headline by which it is one more of a row.
const MORE: &[&str] = &["further", "more", "additional", "again"];

/// Words that are no nouns or say nothing of the matter.
const EMPTY: Classes = Classes::PLAIN
    .and(Class::Scale)
    .and(Class::Month)
    .and(Class::Weekday)
    .and(Class::Adverb)
    .and(Class::Subordinator)
    .and(Class::Negation)
    .and(Class::Verb)
    .and(Class::RegularVerb)
    .and(Class::Trend)
    .and(Class::Ordinal)
    .and(Class::Cardinal)
    .and(Class::Currency)
    .and(Class::CurrencyRare)
    .and(Class::Cent)
    .and(Class::TimeUnit)
    .and(Class::Unit);

/// Words of a headline by which a report takes the place of another.
const ANEW: &[&str] =
    &["corrected", "correction", "corrects", "correct", "update", "updates", "updated", "flash", "urgent"];

/// Endings of the names of companies.
const ENDINGS: &[&str] = &["inc", "co", "corp", "ltd", "plc", "ag", "sa", "nv", "lt", "gt", "amp", "the"];

impl Topic {
    pub fn new(article: &Article) -> Self {
        let mut all: Vec<u32> = Vec::new();
        let (mut capital, mut low) = (FxHashSet::default(), FxHashSet::default());
        let mut lede = Vec::new();
        let (mut open, mut named) = (true, false);
        for (at, word) in words(&article.text).enumerate() {
            let text = word.span.of(&article.text);
            if !text.starts_with(char::is_alphabetic) {
                open &= lede.is_empty();
                continue;
            }
            let stem = stem_of(text);
            all.push(stem);
            let first = opens(&article.text, word.span.start as usize);
            match (word.strong, first) {
                (true, false) => drop(capital.insert(stem)),
                (false, _) => drop(low.insert(stem)),
                (true, true) => {}
            }
            let name = word.strong && !empty(text) && (!first || !common(text, stem));
            open &= at == 0 || !first;
            if open && at < LEDE && name && lede.len() < NAME {
                lede.push(stem);
                named |= !first;
            } else if !empty(text) {
                // The name goes on over small words: `Bank of England`.
                open &= lede.is_empty() || word.strong;
            }
        }
        let title = &article.title;
        let code = ["<", "&lt;"].iter().filter_map(|c| title.find(c)).min();
        let before = match code {
            Some(0) => title.find('>').unwrap_or(title.len()),
            Some(at) => at,
            None => 0,
        };
        let (mut heads, mut names, mut nouns, mut hours) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut more = false;
        let anew = |w: &str| ANEW.iter().any(|a| w.eq_ignore_ascii_case(a));
        let mut rest = words(title).filter(|w| !anew(w.span.of(title))).peekable();
        while let Some(word) = rest.next() {
            let text = word.span.of(title);
            let stem = stem_of(text);
            let digits = text.bytes().all(|b| b.is_ascii_digit());
            if HOURS.iter().any(|h| text.eq_ignore_ascii_case(h)) || (digits && clock(title, text)) {
                hours.push(stem);
            }
            let than = rest.peek().is_some_and(|w| w.span.of(title).eq_ignore_ascii_case("than"));
            more |= !than && MORE.iter().any(|m| text.eq_ignore_ascii_case(m));
            if !text.starts_with(char::is_alphabetic) || empty(text) {
                continue;
            }
            all.push(stem);
            if !named && code.is_none() && names.len() < FIRST {
                names.push(stem);
            }
            let known = common(text, stem) || low.contains(&stem);
            if capital.contains(&stem) && !low.contains(&stem) {
                names.push(stem);
            }
            if (word.span.start as usize) < before && !known {
                heads.push(stem);
            }
            if !noun_class(text).meets(EMPTY) {
                nouns.push(stem);
            }
        }
        if heads.is_empty() {
            heads = lede;
        }
        let day = article.metadata.published.as_ref().map(|p| p.value.date);
        Self {
            words: set(all),
            heads: set(heads),
            names: set(names),
            nouns: set(nouns),
            hours: set(hours),
            coded: code.is_some(),
            more,
            day,
        }
    }

    fn has(&self, stem: u32) -> bool {
        self.words.binary_search(&stem).is_ok()
    }

    /// Whether two articles are about one company, country, commodity: neither opens with a name that the other lacks.
    pub fn kin(&self, other: &Self, rarity: &Rarity) -> bool {
        if self.rivals(other) {
            return false;
        }
        if self.heads.is_empty() && other.heads.is_empty() {
            return self.version(other);
        }
        if self.coded && other.coded && !self.heads_of(other) && !other.heads_of(self) {
            return false;
        }
        self.leads(other, rarity) && other.leads(self, rarity)
    }

    /// Whether the other's headline has the company of this one's.
    fn heads_of(&self, other: &Self) -> bool {
        self.heads.iter().any(|w| other.nouns.binary_search(w).is_ok() || other.heads.binary_search(w).is_ok())
    }

    /// Whether the other holds the name that this one opens with.
    fn leads(&self, other: &Self, rarity: &Rarity) -> bool {
        let bits = |w: &u32| rarity.bits(u64::from(*w));
        let total: f32 = self.heads.iter().map(bits).sum();
        let found: f32 = self.heads.iter().filter(|w| other.has(**w)).map(bits).sum();
        found * 2.0 >= total
    }

    /// Whether each headline has a name that the other article lacks; of two headlines of one mould, a noun.
    fn rivals(&self, other: &Self) -> bool {
        let lacks = |of: &[u32], in_: &Self| of.iter().any(|w| !in_.has(*w));
        if lacks(&self.names, other) && lacks(&other.names, self) {
            return true;
        }
        let shared = self.nouns.iter().filter(|w| other.nouns.binary_search(w).is_ok()).count();
        let mould = shared * 3 >= self.nouns.len().min(other.nouns.len());
        mould && lacks(&self.nouns, other) && lacks(&other.nouns, self)
    }

    /// Whether two articles are versions of one report: nearly all words of the shorter one stand in the other.
    pub fn version(&self, other: &Self) -> bool {
        let (short, long) = if self.words.len() <= other.words.len() { (self, other) } else { (other, self) };
        let shared = || short.words.iter().filter(|w| long.has(**w)).count();
        short.words.len() >= WORDS && long.words.len() <= short.words.len() * 2 && shared() * 5 >= short.words.len() * 4
    }

    /// Whether the headlines say two hours of the market: figures of the opening are not those of the close.
    pub fn other_hour(&self, other: &Self) -> bool {
        !self.hours.is_empty() && !other.hours.is_empty() && self.hours != other.hours
    }

    /// Whether a headline says an hour of the market that the other does not.
    pub fn hour_apart(&self, other: &Self) -> bool {
        self.hours != other.hours
    }

    /// Whether either is one more of a row, by its headline: another sum of the same day.
    pub fn one_more(&self, other: &Self) -> bool {
        self.more || other.more
    }

    /// Days between the two.
    pub fn gap(&self, other: &Self) -> i64 {
        self.day.zip(other.day).map_or(0, |(x, y)| (x - y).num_days().abs())
    }
}

fn set(mut of: Vec<u32>) -> Box<[u32]> {
    of.sort_unstable();
    of.dedup();
    of.into_boxed_slice()
}

fn noun_class(word: &str) -> Classes {
    let lexicon = Lexicon::get();
    lexicon.entry(lexicon.find(word.to_ascii_lowercase().as_bytes())).classes
}

fn empty(word: &str) -> bool {
    word.len() < 2 || ENDINGS.iter().any(|e| word.eq_ignore_ascii_case(e)) || noun_class(word).meets(Classes::PLAIN)
}

/// Whether a word is one that news uses anyway, so that a capital at the head of a sentence makes no name of it.
fn common(word: &str, stem: u32) -> bool {
    rarity::common(stem) || noun_class(word).meets(EMPTY)
}

/// Whether a word at a place begins a sentence or a paragraph.
fn opens(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let bare = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '\'' | '‘' | '('));
    bare.is_empty() || bare.ends_with(['.', '!', '?', ':']) || before[bare.len()..].contains("\n ")
}

/// Whether digits of a headline are a clock time: `0923`, `12:30`.
fn clock(title: &str, digits: &str) -> bool {
    let at = digits.as_ptr() as usize - title.as_ptr() as usize;
    match digits.len() {
        4 => digits[..2] < *"24" && digits[2..] < *"60",
        2 => title[at + 2..].starts_with(':') || title[..at].ends_with(':'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic(title: &str, text: &str) -> Topic {
        Topic::new(&Article { title: title.into(), text: text.into(), ..Article::default() })
    }

    fn check(a: (&str, &str), b: (&str, &str), expected: bool) {
        let (x, y) = (topic(a.0, a.1), topic(b.0, b.1));
        assert_eq!(x.kin(&y, &Rarity::default()), expected, "{a:?} / {b:?}");
    }

    #[test]
    fn the_name_it_opens_with_tells_one_report_from_another() {
        check(
            ("HOLT MARINE <HLT> WINS 3 MLN DLR CONTRACT", "Holt Marine Co said it won a contract to dredge the basin."),
            (
                "REED CIVILS <RDC> WINS 8 MLN DLR CONTRACT",
                "Reed Civils Inc said it won a contract to dredge the canal.",
            ),
            false,
        );
        check(
            ("HOLT MARINE <HLT> WINS 3 MLN DLR CONTRACT", "Holt Marine Co said it won a contract to dredge the basin."),
            ("DREDGER SHARES JUMP", "Shares of Holt Marine rose after it won a contract to dredge the basin at Selby."),
            true,
        );
        check(
            ("MORE WHEAT FOR ORMANIA", "The Grain Board has sold more wheat to Ormania, it said."),
            ("MORE WHEAT FOR VELDIA", "The Grain Board has sold more wheat to Veldia, it said."),
            false,
        );
        check(
            ("SELBY HOGS UP", "Hog prices rose in light trade, private sources said."),
            ("TARROW HOGS UP", "Hog prices rose in light trade, private sources said."),
            false,
        );
    }

    #[test]
    fn two_hours_of_the_market_are_told_apart() {
        let hours = |a: &str, b: &str| topic(a, "").other_hour(&topic(b, ""));
        assert!(hours("WHEAT OPENS FIRMER", "WHEAT CLOSES HIGHER"));
        assert!(hours("GASOIL CALL 0923", "GASOIL CALL 1231"));
        assert!(!hours("WHEAT CLOSES HIGHER", "WHEAT PRICES RISE"));
    }
}
