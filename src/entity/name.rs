//! Names: runs of capitalised words, with what stands before them stripped.

use crate::lexicon::{Class, Classes, WordId, words};
use crate::sentence::phrase::second_half;
use crate::token::{Flags, Token, TokenKind};

/// A name in the text; token places count in the slice it was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    /// The first token of the run, titles and posts included.
    pub run: usize,
    /// The first token of the name itself.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
    /// The surname's first token; the same as `first` for one word.
    pub surname: usize,
    /// One past the surname's last token: a generation suffix follows.
    pub surname_end: usize,
    /// How many words it has, suffix left out.
    pub words: usize,
    /// The generation suffix, in one spelling.
    pub suffix: &'static str,
    /// `m` or `f` where a title or a given name says so.
    pub gender: &'static str,
    /// What it looks like.
    pub looks: Looks,
    /// Whether a title or a post stands before it.
    pub titled: bool,
    /// Whether that is an office, not `Mr`: an officer, a mayor.
    pub official: bool,
}

/// What a name looks like by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Looks {
    /// A title, a given name, an initial, a nickname or a suffix says it is a person.
    Person,
    /// Two to four plain words.
    Maybe,
    /// One word.
    Single,
    /// Ends like an organisation.
    Organisation,
    /// Ends like a place.
    Place,
    /// A post without a person: `the Police Chief`.
    Post,
}

/// Words that no name holds.
pub(super) const FUNCTION: Classes = Classes::of(Class::Determiner)
    .and(Class::Pronoun)
    .and(Class::Preposition)
    .and(Class::Conjunction)
    .and(Class::Subordinator)
    .and(Class::Adverb)
    .and(Class::Negation)
    .and(Class::Weekday)
    .and(Class::Deictic);

const POST: Classes = Classes::of(Class::Title).and(Class::Role);
const NO_NAME: Classes = Classes::of(Class::Organisation).and(Class::Place).and(Class::Role).and(Class::Month);

fn classes(token: &Token) -> Classes {
    token.classes
}

fn capital(token: &Token) -> bool {
    token.kind == TokenKind::Word && token.flags.has(Flags::CAPITAL)
}

/// Whether a run can start or go on with this token.
pub(super) fn word(token: &Token) -> bool {
    capital(token) && !classes(token).meets(FUNCTION)
}

/// The name that starts with token `start`; `opening` where that token opens its sentence.
pub(super) fn read(tokens: &[Token], text: &str, start: usize, opening: bool) -> Option<Name> {
    let mut start = start;
    let end = run_end(tokens, text, start);
    if opening && end - start > 1 && opener(&tokens[start]) {
        start += 1;
        start += usize::from(tokens[start].kind == TokenKind::Period);
        if !tokens.get(start).is_some_and(word) {
            return None;
        }
    }
    split(tokens, text, start, end, opening)
}

/// Words that open sentences and are no part of the name after them.
fn opener(token: &Token) -> bool {
    let given = Classes::of(Class::GivenMale).and(Class::GivenFemale);
    let common = Classes::of(Class::Opener).and(Class::PersonNoun).and(Class::GroupNoun).and(Class::Auxiliary);
    // `Chef Jo Roe`
    let worker = || token.worth(Class::NounClass) == Some("person");
    (classes(token).meets(common) || worker()) && !classes(token).meets(given.union(POST).and(Class::Surname))
}

/// One past the last token of the run of capitalised words that starts at `start`.
fn run_end(tokens: &[Token], text: &str, start: usize) -> usize {
    let mut end = start + 1;
    loop {
        let Some(token) = tokens.get(end) else { return end };
        let follows = |k: usize| tokens.get(end + k).is_some_and(word);
        let glued = |k: usize| tokens.get(end + k).is_some_and(Token::glued);
        let step = match token.kind {
            // `Roe April 30`
            TokenKind::Word if token.has(Class::Month) && follows_number(tokens, end + 1) => return end,
            TokenKind::Word if word(token) => 1,
            // `Jo A. Roe`
            TokenKind::Word if capital(token) && token.span.len() == 1 && dot(tokens, end + 1) => 1,
            TokenKind::Word if !token.flags.has(Flags::CAPITAL) && token.has(Class::Particle) => {
                let more = tokens.get(end + 1).is_some_and(|t| t.has(Class::Particle) && !capital(t));
                match () {
                    () if follows(1) && link(token, text) => 2,
                    () if more && follows(2) => 3,
                    () if glued(1)
                        && tokens.get(end + 1).is_some_and(|t| t.kind == TokenKind::Hyphen)
                        && follows(2) =>
                    {
                        3
                    }
                    () => return end,
                }
            }
            // `Bank of England`, `Department of the Interior`
            TokenKind::Word if token.is(text, "of") && tokens[end - 1].has(Class::Organisation) => {
                let the = usize::from(tokens.get(end + 1).is_some_and(|t| t.is(text, "the")));
                if !follows(1 + the) {
                    return end;
                }
                2 + the
            }
            // `the Freedom and Justice Party`, `the Workers’ Democratic Party`
            TokenKind::Word | TokenKind::Possessive => match joined(tokens, text, start, end) {
                Some(after) => after - end,
                None => return end,
            },
            TokenKind::Period if dot(tokens, end) => 1,
            // A name that ends in an apostrophe: `Bacque’ Jr.`
            TokenKind::SingleQuote if token.glued() && tokens.get(end + 1).is_some_and(generation) => 1,
            TokenKind::Hyphen if token.glued() && glued(1) && (follows(1) || second_half(tokens, text, end + 1)) => 2,
            TokenKind::DoubleQuote | TokenKind::SingleQuote | TokenKind::Open if !token.glued() => {
                match nickname(tokens, end) {
                    Some(after) => after - end,
                    None => return end,
                }
            }
            // `Orm & Vale`
            TokenKind::Symbol if token.is(text, "&") && !token.glued() && !glued(1) && follows(1) => 2,
            TokenKind::Comma if tokens.get(end + 1).is_some_and(|t| generation(t) && capital(t)) => 2,
            _ => return end,
        };
        end += step;
    }
}

/// One past the name of an institution that goes on after the `and` or the `’s` at `at`.
fn joined(tokens: &[Token], text: &str, start: usize, at: usize) -> Option<usize> {
    let the = start.checked_sub(1).is_some_and(|b| tokens[b].is(text, "the"));
    let people = Classes::of(Class::PersonNoun).and(Class::GroupNoun);
    let links = match tokens[at].kind {
        TokenKind::Possessive => tokens[at - 1].classes.meets(people),
        _ => tokens[at].is(text, "and") && !tokens[start..at].iter().any(|t| t.classes.meets(GIVEN.union(NO_NAME))),
    };
    let more = tokens[at + 1..].iter().take(4).take_while(|t| word(t)).count();
    // `St Anne’s Hospital`, `King’s College`
    let dedicated = tokens[at].kind == TokenKind::Possessive
        && (tokens[start].is_any(text, words!["st", "saint"])
            || tokens[at - 1].is_any(text, words!["king", "queen", "prince", "princess"]));
    ((the && links || dedicated) && more > 0 && tokens[at + more].has(Class::Organisation)).then_some(at + 1 + more)
}

fn follows_number(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number)
}

/// Particles that are no common words; `al`, `e`, `y`, `do` need care but stand between capitals.
fn link(token: &Token, text: &str) -> bool {
    !["da", "do", "e", "y", "ap"].contains(&token.span.of(text)) || token.span.len() == 2
}

fn generation(token: &Token) -> bool {
    token.has(Class::Generation)
}

/// The dot of an initial, a title or a suffix.
fn dot(tokens: &[Token], at: usize) -> bool {
    let before = &tokens[at - 1];
    if !tokens.get(at).is_some_and(|t| t.kind == TokenKind::Period && t.glued()) {
        return false;
    }
    let next = tokens.get(at + 1);
    let initial = before.span.len() == 1 || before.worth(Class::Abbreviation).is_some_and(|w| w != "unit");
    let goes_on = next.is_some_and(|n| word(n) && (!n.glued() || before.span.len() == 1));
    before.flags.has(Flags::CAPITAL) && ((initial && goes_on) || (generation(before) && next.is_some()))
}

/// One past a nickname in marks, where the name goes on after it.
pub(super) fn nickname(tokens: &[Token], at: usize) -> Option<usize> {
    let close = (at + 2..at + 7).find(|i| {
        tokens.get(*i).is_some_and(|t| {
            t.glued() && matches!(t.kind, TokenKind::DoubleQuote | TokenKind::SingleQuote | TokenKind::Close)
        })
    })?;
    let inner = tokens[at + 1..close]
        .iter()
        .all(|t| t.kind == TokenKind::Word && t.flags.has(Flags::CAPITAL) || t.kind == TokenKind::Period && t.glued());
    (inner && tokens.get(close + 1).is_some_and(|t| word(t) && !t.glued())).then_some(close + 1)
}

/// `, 61,` after what may be a surname though the dictionary knows the word: `Strand, 61, conceded`.
fn aged(tokens: &[Token], at: usize) -> bool {
    let kind = |k: usize| tokens.get(at + k).map(|t| t.kind);
    kind(0) == Some(TokenKind::Comma)
        && kind(1) == Some(TokenKind::Number)
        && tokens[at + 1].span.len() == 2
        && kind(2) == Some(TokenKind::Comma)
}

/// Whether the words from `i` on name an institution as a whole: `Justice Department`, `Bank of England`.
fn institution(tokens: &[Token], text: &str, i: usize, last: usize) -> bool {
    let person = |t: &Token| {
        classes(t).meets(GIVEN) || t.kind == TokenKind::Period || t.worth(Class::Title).is_some_and(|g| !g.is_empty())
    };
    let ends = tokens[last].has(Class::Organisation) && !tokens[i..last].iter().any(person);
    ends || tokens[i].has(Class::Organisation) && tokens[i + 1].is(text, "of")
}

/// Parts a run into posts and the name itself.
fn split(tokens: &[Token], text: &str, start: usize, end: usize, opening: bool) -> Option<Name> {
    let mut last = end;
    let mut suffix = "";
    let mut surname_end = end;
    // The suffix, with its dot and the comma before it.
    let mut tail = end - 1;
    if tokens[tail].kind == TokenKind::Period {
        tail -= 1;
    }
    if tail > start && generation(&tokens[tail]) {
        suffix = tokens[tail].worth(Class::Generation).unwrap_or("");
        surname_end = tail;
        if tokens[surname_end - 1].kind == TokenKind::Comma {
            surname_end -= 1;
        }
    } else if tokens[end - 1].kind == TokenKind::Period {
        last = tail + 1;
        surname_end = last;
    }
    let common = tokens[start].word != WordId::NONE && !classes(&tokens[start]).meets(GIVEN.and(Class::Surname));
    if surname_end <= start || (opening && surname_end == start + 1 && common && !aged(tokens, surname_end)) {
        return None;
    }
    let final_word = surname_end - 1;
    let ends = classes(&tokens[final_word]);
    let known_end = ends.meets(POST.and(Class::Organisation).and(Class::Place).and(Class::PersonNoun));
    // Everything up to the last title or post is not the name.
    let mut first = start;
    let mut titled = false;
    let mut official = false;
    let mut gender = "";
    for i in start..final_word {
        let c = classes(&tokens[i]);
        // `Ida King-Marsh`
        let half = tokens[i + 1].kind == TokenKind::Hyphen && tokens[i + 1].glued() && i > start;
        let own = half || c.meets(GIVEN) && i == start || institution(tokens, text, i, final_word);
        if c.meets(POST.and(Class::Organisation).and(Class::PersonNoun)) && !own {
            first = i + 1;
            titled = titled || c.meets(POST);
            if let Some(g) = tokens[i].worth(Class::Title) {
                gender = g;
            }
            official |= c.meets(POST) && gender.is_empty();
            while first < final_word && tokens[first].kind != TokenKind::Word {
                first += 1;
            }
        }
    }
    let words = tokens[first..surname_end].iter().filter(|t| t.kind == TokenKind::Word).count();
    let mut surname = final_word;
    while surname >= first + 2 && tokens[surname - 1].kind == TokenKind::Hyphen {
        surname -= 2;
    }
    while surname > first + 1 && tokens[surname - 1].has(Class::Particle) && !capital(&tokens[surname - 1]) {
        surname -= 1;
    }
    // `Van der Berg said`, where a sentence opens.
    let opens = words!["van", "von", "de", "del", "della", "bin", "ibn"];
    if opening && surname == first + 1 && surname < final_word && tokens[first].is_any(text, opens) {
        surname = first;
    }
    let hyphenated = surname < final_word;
    if gender.is_empty() && words > 1 {
        gender = match classes(&tokens[first]) {
            // `Jordan`, `Taylor`: either.
            c if c.meets(Classes::of(Class::GivenFemale)) && c.meets(Classes::of(Class::GivenMale)) => "",
            c if c.meets(Classes::of(Class::GivenFemale)) => "f",
            c if c.meets(Classes::of(Class::GivenMale)) => "m",
            _ => "",
        };
    }
    let initial = || {
        tokens[first..surname_end].windows(2).any(|w| {
            w[1].kind == TokenKind::Period && w[0].span.len() == 1
                || w[1].kind == TokenKind::DoubleQuote
                || w[0].span.len() == 1 && w[0].kind == TokenKind::Word && w[1].kind == TokenKind::Word
        })
    };
    let odd = |t: &Token| {
        classes(t).meets(NO_NAME) || t.flags.has(Flags::DOTTED) || t.flags.has(Flags::UPPER) && t.span.len() > 3
    };
    let given = words > 1 && classes(&tokens[first]).meets(GIVEN);
    let surname_like = ends.meets(Classes::of(Class::Surname)) && matches!(words, 2 | 3);
    let of = tokens[first..final_word].iter().any(|t| t.is(text, "of") || t.kind == TokenKind::Symbol);
    let looks = if of {
        Looks::Organisation
    } else if known_end && suffix.is_empty() && !(given && surname_like) {
        match () {
            () if ends.meets(Classes::of(Class::Organisation)) => Looks::Organisation,
            () if ends.meets(Classes::of(Class::Place)) => Looks::Place,
            // `Ada King`; `the Vice President` is nobody's name.
            () if surname_like && ends.meets(Classes::of(Class::Title)) => Looks::Maybe,
            () => Looks::Post,
        }
    } else if titled || !suffix.is_empty() || (words > 1 && initial()) || given {
        Looks::Person
    } else if words == 1 && !hyphenated {
        Looks::Single
    } else if words > 5 || tokens[first..surname_end].iter().any(odd) {
        Looks::Organisation
    } else {
        Looks::Maybe
    };
    Some(Name { run: start, first, end: last, surname, surname_end, words, suffix, gender, looks, titled, official })
}

const GIVEN: Classes = Classes::of(Class::GivenMale).and(Class::GivenFemale);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    /// The first name of a text: run | name | surname, looks.
    fn check(text: &str, expected: &str) {
        let mut tokens = Vec::new();
        crate::token::lex(text, Span::new(0, text.len()), &mut tokens);
        let of = |a: usize, b: usize| tokens[a].span.to(tokens[b - 1].span).of(text);
        let start = tokens.iter().position(word);
        let name = start.and_then(|s| read(&tokens, text, s, s == 0));
        let got = name.map_or(String::new(), |n| {
            format!("{} | {} | {:?}", of(n.first, n.end), of(n.surname, n.surname_end), n.looks)
        });
        assert_eq!(got, expected, "{text}");
    }

    #[test]
    fn strips_titles_and_keeps_particles() {
        check("and Dover Police Chief Ida Marsh said", "Ida Marsh | Marsh | Person");
        check("then Sgt. J. K. Marsh left", "J. K. Marsh | Marsh | Person");
        check("for Omar al-Sabti, 30", "Omar al-Sabti | al-Sabti | Person");
        check("for Lou van der Berg now", "Lou van der Berg | van der Berg | Maybe");
        check("for Jo Marsh-Reyes now", "Jo Marsh-Reyes | Marsh-Reyes | Maybe");
        check("for Vic Holt Jr. was", "Vic Holt Jr. | Holt | Person");
        check("for Vic T. Forest III was", "Vic T. Forest III | Forest | Person");
        check("for Vic Holt, Jr., 20", "Vic Holt, Jr. | Holt | Person");
        check("for Joe “Red” Marsh, 20", "Joe “Red” Marsh | Marsh | Person");
        check("for Shay O’Dell’s car", "Shay O’Dell | O’Dell | Maybe");
        check("at the Brioc City Council on", "Brioc City Council | Council | Organisation");
        check("and the Justice Department wrote", "Justice Department | Department | Organisation");
        check("and the Bank of Orm raised", "Bank of Orm | Orm | Organisation");
        check("and the Department of the Interior wrote", "Department of the Interior | Interior | Organisation");
        check("and Bank of Orm Governor Ida Marsh left", "Ida Marsh | Marsh | Person");
        check("and Rep. Sam Church left", "Sam Church | Church | Organisation");
        check("and Lusk & Vale raised", "Lusk & Vale | Vale | Organisation");
        check("near Elm Street on", "Elm Street | Street | Place");
        check("and Ada King left", "Ada King | King | Maybe");
        check("near Scott County on", "Scott County | County | Place");
        check("and Jo Ann Hall left", "Jo Ann Hall | Hall | Maybe");
        check("and Mary Ann Hall left", "Mary Ann Hall | Hall | Person");
        check("for Kim Min-jae, 30", "Kim Min-jae | Min-jae | Person");
        check("for Min-jae Kim, 30", "Min-jae Kim | Kim | Maybe");
        check("for Ames-based Roe", "Ames | Ames | Single");
        check("for Ida King-Marsh now", "Ida King-Marsh | King-Marsh | Maybe");
        check("Chef Ida Marsh said", "Ida Marsh | Marsh | Maybe");
        check("Officers saw", "");
        check("However Ida Marsh", "Ida Marsh | Marsh | Maybe");
    }
}
