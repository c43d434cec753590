//! FC111: two articles spell one person's name in two ways.

use std::collections::BTreeMap;

use super::{Case, Confidence, Finding, Findings, Rule, Severity, Side, Spot, Text};
use crate::entity::roster;
use crate::verdict::Verdict;

pub(super) static RULE: Rule = Rule {
    code: "FC111",
    slug: "name-variant",
    about: "Two articles spell a name in two ways, a letter or two apart, and no article has both: one person, misspelt \
            somewhere, or a coincidence. Short forms, initials, accents, capitals, and British against American spelling are no \
            difference.",
    settle: "Ask the person, or take the spelling of a document they signed.",
    severity: Severity::Warning,
    kinds: &[],
    attributes: &[],
    default_on: true,
    check: Some(check),
    accepts: &[
        &[
            Text::of("A ferry sank off Selby. Its master, Elmar Voss, was saved."),
            Text::of("The ferry’s master, Elmer Voss, was saved when it sank off Selby."),
        ],
        &[
            Text::of("The mill at Selby burned. Its owner, Ada Whitlock, was away."),
            Text::of("Ada Whitlow was away when her mill at Selby burned. Ada Whitlow has owned it for years."),
        ],
        &[
            Text::of("The ferry sank off the Wendle Peat Accord’s own pier at Selby."),
            Text::of("At Selby the ferry sank beside a pier of the Wendel Peat Accord."),
        ],
    ],
    rejects: &[
        &[
            Text::of("A ferry sank off Selby. Its master, Tom Voss, was saved."),
            Text::of("The ferry’s master, Thomas Voss, was saved when it sank off Selby."),
        ],
        &[
            Text::of("A ferry sank off Selby. Elmar Voss and his brother Elmer Voss were saved."),
            Text::of("The ferry’s master, Elmer Voss, was saved when it sank off Selby."),
        ],
        &[
            Text::of("A ferry sank off Selby. Its master, Ines Voss, was saved."),
            Text::of("The ferry’s master, Piet Voss, was saved when it sank off Selby."),
        ],
        // House style: a particle’s capital, the spelling of a country.
        &[
            Text::of("A ferry sank off Selby. Its master, Piet De Voss, was saved."),
            Text::of("The ferry’s master, Piet de Voss, was saved when it sank off Selby."),
        ],
        &[
            Text::of("Prices of peat fell, said the Wendle Peat Organisation of Selby."),
            Text::of("The Wendle Peat Organization of Selby said that prices of peat fell."),
        ],
        // Two bodies whose names begin and end alike.
        &[
            Text::of("A ferry sank off Selby, said the Wendle Peat Accord."),
            Text::of("The Wendel Clay Accord said that a ferry sank off Selby."),
        ],
    ],
};

/// How alike two spellings must be, by Jaro and Winkler.
const ALIKE: f64 = 0.84;
/// The fewest letters of a name whose spelling is compared.
const LETTERS: usize = 4;
/// Names of more people than this are a list, and lists hold namesakes.
const PEOPLE: usize = 400;
/// What settles the name of what is no person, as far as anyone can see.
const BODY: &str = "Take the spelling that the bearer of the name uses.";

/// Words of names that British and American English spell in two ways, the American way second, beside those in
/// `-isation` (Butterfield, The Oxford A–Z of Better Spelling).
const SPELLINGS: &[(&str, &str)] = &[
    ("aeroplane", "airplane"),
    ("aluminium", "aluminum"),
    ("catalogue", "catalog"),
    ("centre", "center"),
    ("centres", "centers"),
    ("colour", "color"),
    ("colours", "colors"),
    ("defence", "defense"),
    ("defences", "defenses"),
    ("fibre", "fiber"),
    ("fibres", "fibers"),
    ("harbour", "harbor"),
    ("harbours", "harbors"),
    ("jewellers", "jewelers"),
    ("jewellery", "jewelry"),
    ("labour", "labor"),
    ("neighbourhood", "neighborhood"),
    ("paediatric", "pediatric"),
    ("programme", "program"),
    ("programmes", "programs"),
    ("theatre", "theater"),
    ("theatres", "theaters"),
    ("travellers", "travelers"),
];

/// Where a full name stands.
#[derive(Default)]
struct Written<'a> {
    name: &'a str,
    /// Whether it is a person’s.
    person: bool,
    /// Each place, with the words between the first and the last of the name.
    spots: Vec<(String, Spot)>,
    articles: Vec<usize>,
}

fn check(case: &Case<'_>, found: &mut Findings) {
    let mut people: BTreeMap<(String, String), Written<'_>> = BTreeMap::new();
    for &article in case.articles {
        let Some(seg) = case.cut(article) else { continue };
        for named in roster(seg) {
            let key = (plain(named.surname), plain(named.given));
            let written = people.entry(key).or_default();
            if written.name.is_empty() {
                written.name = named.span.of(case.article(article).field(named.field));
            }
            written.person |= named.sure;
            written.spots.push((plain(named.middle), Spot::plain(article, named.field, named.span)));
            if written.articles.last() != Some(&article) {
                written.articles.push(article);
            }
        }
    }
    if people.len() > PEOPLE {
        return;
    }
    let people: Vec<((String, String), Written<'_>)> = people.into_iter().collect();
    for (k, (a, x)) in people.iter().enumerate() {
        for (b, y) in &people[k + 1..] {
            let together = x.articles.iter().any(|i| y.articles.contains(i));
            if together || !variant(a, b) || plain(x.name) == plain(y.name) {
                continue;
            }
            let (left, right) = (meeting(x, y), meeting(y, x));
            if left.is_empty() || right.is_empty() {
                continue;
            }
            let sides = vec![Side::at(case.extracts, &left), Side::at(case.extracts, &right)];
            let person = x.person || y.person;
            let what = if person { "person" } else { "name" };
            let mut finding = Finding {
                verdict: Verdict::Review,
                confidence: Confidence::Medium,
                ..Finding::new(&RULE, format!("one {what}, two spellings? {} / {}", x.name, y.name), sides)
            };
            if !person {
                BODY.clone_into(&mut finding.settle);
            }
            found.report(finding);
        }
    }
}

/// The places of `x` whose middle words do not gainsay those of `y`: of two accords, one on peat and one on clay.
fn meeting(x: &Written<'_>, y: &Written<'_>) -> Vec<Spot> {
    let meets = |m: &str| y.spots.iter().any(|(n, _)| m.starts_with(n.as_str()) || n.starts_with(m));
    x.spots.iter().filter(|(m, _)| meets(m)).map(|(_, spot)| *spot).collect()
}

/// Whether two full names, surname first, can be one misspelt: one part the same, the other a letter or two apart.
fn variant(a: &(String, String), b: &(String, String)) -> bool {
    let near = |x: &str, y: &str| {
        let (n, m) = (x.chars().count(), y.chars().count());
        let edits = strsim::damerau_levenshtein(x, y);
        let short = n.min(m) >= LETTERS && (edits == 1 || edits == 2 && n.min(m) > 5);
        short && strsim::jaro_winkler(x, y) >= ALIKE && !forms(x, y)
    };
    if a.0 == b.0 { near(&a.1, &b.1) && !y_for_a(&a.1, &b.1) } else { a.1 == b.1 && a.1.len() > 1 && near(&a.0, &b.0) }
}

/// Two forms of one stem that are two words: `Paul`, `Paula`; `Steve`, `Steven`; `Democratic`, `Democrats`.
fn forms(x: &str, y: &str) -> bool {
    const ENDINGS: &[&str] = &["", "a", "e", "n", "ne", "ie", "y", "s", "ic", "ist", "ists", "al", "an", "ans"];
    let stem: usize = x.chars().zip(y.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    [x, y].iter().all(|w| ENDINGS.contains(&&w[stem..]))
}

/// `Mario`, `Maria`: two names.
fn y_for_a(x: &str, y: &str) -> bool {
    let stem = |w: &str| w.get(..w.len().saturating_sub(1)).map(str::to_owned);
    let last = |w: &str| w.chars().last();
    stem(x) == stem(y) && [last(x), last(y)].iter().all(|c| matches!(c, Some('a' | 'o' | 'e' | 'i')))
}

/// A part of a name in small plain letters: accents, dots and hyphens are house style, and so is a country’s spelling.
fn plain(name: &str) -> String {
    let bare = |c: char| match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ś' | 'š' | 'ş' => 's',
        'ù'..='ü' | 'ū' | 'ű' | 'ů' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ž' | 'ż' => 'z',
        'ł' => 'l',
        'ğ' => 'g',
        c => c,
    };
    let letters: String = name.to_lowercase().chars().filter(|c| c.is_alphabetic()).map(bare).collect();
    american(letters)
}

/// A word in its American spelling, where it is one of those that have two.
fn american(word: String) -> String {
    if let Some(stem) = word.strip_suffix("isation").or_else(|| word.strip_suffix("isations")) {
        return format!("{stem}ization");
    }
    SPELLINGS.iter().find(|s| s.0 == word).map_or(word, |s| s.1.to_owned())
}
