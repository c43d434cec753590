//! People: names that are the same, and what is known of the one they name.

use super::name::{Looks, Name};
use crate::lexicon::nickname;
use crate::token::{Token, TokenKind};

/// Somebody or a group the article speaks of.
#[derive(Debug, Clone)]
pub(super) struct Entity<'a> {
    /// Where the fullest name stands: its tokens, as places in `Segmented::tokens`.
    pub name: Option<(u32, u32)>,
    /// The words of that name, suffix left out.
    pub full: Vec<&'a str>,
    /// The surname as written, particles and hyphens included; empty without a name.
    pub surname: &'a str,
    /// The surname of the family, of somebody known by the first name alone; else empty.
    pub family: &'a str,
    /// The first given name; empty where only a surname is known.
    pub given: &'a str,
    /// `jr`, `sr`, `ii` …
    pub suffix: &'static str,
    /// `m`, `f` or empty.
    pub gender: &'static str,
    /// More than one.
    pub plural: bool,
    /// Whether the text shows that this is a person or people.
    pub person: bool,
    /// The noun phrase, for somebody without a name.
    pub phrase: Option<(u32, u32)>,
    /// The lemma of that phrase's head, and of others since.
    pub heads: Vec<&'a str>,
    /// The age the article gives.
    pub age: Option<u16>,
    /// 0 for the article itself, or the paragraph of a teaser.
    pub scope: u32,
    /// The last sentence that spoke of it.
    pub last: u32,
    /// The first sentence that spoke of it.
    pub since: u32,
    /// The parts it has in the news (`role`).
    pub roles: u8,
    /// Whether a title or a post stood before the name.
    pub official: bool,
    /// Whether it stood where places and papers stand.
    pub place: bool,
    /// `another man`, `the second woman`: one beside those spoken of before.
    pub other: bool,
    /// Whether a verb follows the name somewhere, as after a subject.
    pub acts: bool,
    /// Of somebody without a name: whose relative it is.
    pub owner: Option<u32>,
    /// Whether only a pronoun told the gender.
    pub guessed: bool,
    /// How often the name was spelt so, less how often otherwise.
    pub lead: i32,
    /// The other spelling of the name in the article.
    pub spelt: Option<Spelling<'a>>,
    /// The entity it turned out to be.
    pub same: Option<u32>,
}

/// A second spelling of a name.
#[derive(Debug, Clone)]
pub(super) struct Spelling<'a> {
    /// Its tokens, as places in `Segmented::tokens`.
    pub name: (u32, u32),
    /// Its words, suffix left out.
    pub full: Vec<&'a str>,
    /// Its surname.
    pub surname: &'a str,
}

/// How a name was known again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    /// No.
    None,
    /// A surname alone, but for a letter.
    Slip,
    /// A given name alone.
    Given,
    /// A surname alone, or with a title.
    Surname,
    /// Given name and surname.
    Full,
}

/// The words of a name, suffix left out, without dots and marks.
pub(super) fn words<'t>(tokens: &'t [Token], text: &'t str, name: &Name) -> impl Iterator<Item = &'t str> + Clone {
    tokens[name.first..name.surname_end].iter().filter(|t| t.kind == TokenKind::Word).map(|t| t.span.of(text))
}

/// Whether `name` can be this entity, by its words alone.
pub(super) fn matches(entity: &Entity<'_>, full: &[&str], surname: &str, given: &str, name: &Name) -> Match {
    if entity.surname.is_empty() {
        return Match::None;
    }
    let same_surname = entity.surname.eq_ignore_ascii_case(surname);
    if !name.suffix.is_empty() && !entity.suffix.is_empty() && name.suffix != entity.suffix {
        return Match::None;
    }
    if !name.gender.is_empty() && !entity.gender.is_empty() && name.gender != entity.gender && name.titled {
        return Match::None;
    }
    if name.words == 1 {
        return match () {
            () if same_surname => Match::Surname,
            () if entity.given.eq_ignore_ascii_case(surname) => Match::Given,
            () if entity.spelt.as_ref().is_some_and(|s| s.surname.eq_ignore_ascii_case(surname)) => Match::Surname,
            () if entity.full.len() > 1 && surname.len() > 5 && slip(entity.surname, surname) => Match::Slip,
            () => Match::None,
        };
    }
    if !same_surname {
        // `Ned`, then `Ned Roe`
        if entity.full.len() == 1 && entity.surname.eq_ignore_ascii_case(given) {
            let family = entity.family.eq_ignore_ascii_case(surname);
            let known = entity.family.is_empty() && entity.age.is_some();
            return if family || known { Match::Given } else { Match::None };
        }
        let one = given.len() > 1 && entity.given.eq_ignore_ascii_case(given) && slip(entity.surname, surname);
        return if one { Match::Full } else { Match::None };
    }
    if entity.given.is_empty() {
        return if entity.age.is_none() { Match::Full } else { Match::Surname };
    }
    let part = |short: &[&str], long: &[&str]| {
        short.len() >= 2 && short.iter().all(|w| long.iter().any(|l| l.eq_ignore_ascii_case(w)))
    };
    if alike(entity.given, given) || part(full, &entity.full) || part(&entity.full, full) {
        Match::Full
    } else {
        Match::None
    }
}

/// Whether two given names can be one: equal, an initial, a short form, a nickname.
fn alike(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let short = short.trim_end_matches('.');
    nickname::same(a, b)
        || long.get(..short.len()).is_some_and(|head| head.eq_ignore_ascii_case(short))
            && (short.len() == long.len() || short.len() == 1 || short.len() >= 3)
}

/// Whether one surname is the other but for one letter left out, put in, changed or swapped.
fn slip(a: &str, b: &str) -> bool {
    let long = a.len().min(b.len()) >= 5 && a.len().abs_diff(b.len()) < 3;
    let opens = a.bytes().next().map(|c| c | 32) == b.bytes().next().map(|c| c | 32);
    // One letter apart, they end alike, or all but the last two letters are one.
    let ends = a.bytes().next_back().map(|c| c | 32) == b.bytes().next_back().map(|c| c | 32);
    let same = || a.bytes().zip(b.bytes()).take_while(|(x, y)| x | 32 == y | 32).count();
    long && opens
        && (ends || same() + 2 >= a.len().min(b.len()) || !a.is_ascii() || !b.is_ascii())
        && strsim::osa_distance(&a.to_lowercase(), &b.to_lowercase()) == 1
}

impl<'a> Entity<'a> {
    /// Notes how a name was spelt this time: the spelling used more often is the name.
    pub(super) fn spell(&mut self, surname: &'a str, full: &[&'a str], name: (u32, u32)) {
        if self.surname.eq_ignore_ascii_case(surname) {
            self.lead += 1;
            return;
        }
        self.lead -= 1;
        if full.len() > 1 && self.spelt.is_none() {
            self.spelt = Some(Spelling { name, full: full.to_vec(), surname });
        }
        if self.lead < 0
            && let Some(name) = self.name
            && let Some(other) = self.spelt.take()
        {
            let full = std::mem::replace(&mut self.full, other.full);
            self.spelt = Some(Spelling { name, full, surname: self.surname });
            (self.name, self.surname, self.lead) = (Some(other.name), other.surname, -self.lead);
        }
    }

    /// Whether the article shows a child.
    pub(super) fn child(&self) -> bool {
        let young = |h: &&str| ["son", "daughter", "boy", "girl", "child", "baby", "toddler", "infant"].contains(h);
        self.age.map_or_else(|| self.heads.iter().any(young), |age| age < 15)
    }

    /// Whether it can be meant by a word of this gender and number.
    pub(super) fn agrees(&self, gender: &str, plural: bool) -> bool {
        self.plural == plural && (gender.is_empty() || self.gender.is_empty() || self.gender == gender)
    }
}

/// Whether names like this are people unless shown otherwise.
pub(super) const fn likely(looks: Looks) -> bool {
    matches!(looks, Looks::Person | Looks::Maybe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_one_letter_wherever_it_stands() {
        for other in ["Hartwel", "Hartwelk", "Hartwle", "Hartwells", "Hatwell", "Haktwell", "Harwtell"] {
            let one = strsim::osa_distance("hartwell", &other.to_lowercase()) == 1;
            assert_eq!(slip("Hartwell", other), one, "{other}");
        }
        assert!(slip("Hartwell", "Hartwel") && slip("Hartwell", "Hartwelk") && slip("Hartwell", "Hartwlel"));
        assert!(!slip("Hartwell", "Hartmann") && !slip("Hartwell", "Martwell"));
    }
}
