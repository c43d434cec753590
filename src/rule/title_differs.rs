//! FC110: two articles give one person posts that do not go together.

use std::collections::BTreeMap;

use super::{Case, Confidence, Finding, Findings, Rule, Severity, Side, Spot, Text};
use crate::entity::roster;
use crate::span::Span;
use crate::verdict::Verdict;

pub(super) static RULE: Rule = Rule {
    code: "FC110",
    slug: "title-differs",
    about: "Two articles give one person posts that do not go together, or the same post in different houses. A rank may \
            have changed, a post and an office may both be right: a note, not an error.",
    settle: "Look up the person's post on the day in the register of the office itself.",
    severity: Severity::Note,
    kinds: &[],
    attributes: &[],
    default_on: true,
    check: Some(check),
    accepts: &[
        &[
            Text::of("The bridge is safe, said Ada Holt, the transport minister, on Monday."),
            Text::of("The town of Selby will mend the bridge, said Ada Holt, the mayor, on Monday."),
        ],
        &[
            Text::of("On Monday the harbour minister Ada Holt opened the bridge."),
            Text::of("A bridge was opened by the housing minister Ada Holt."),
        ],
        &[
            Text::of("The plan was turned down by harbour minister Ada Holt."),
            Text::of("Ports Office minister Ada Holt turned down the plan."),
        ],
    ],
    rejects: &[
        &[
            Text::of("The bridge is safe, said Ada Holt, the chief executive, on Monday."),
            Text::of("The bridge was opened by Ada Holt, the firm’s boss, on Monday."),
        ],
        &[
            Text::of("The bridge is safe, said Ada Holt, the transport minister, on Monday."),
            Text::of("The bridge was opened by Ada Holt, the minister, on Monday."),
        ],
        &[
            Text::of("The bridge is safe, said Ada Holt, the transport minister, on Monday."),
            Text::of("The bridge was opened by Ada Holt, a former mayor, on Monday."),
        ],
    ],
};

/// Posts that one person may have at once, or that are two words for one: nothing differs within a line.
const COMPATIBLE: &[&[&str]] = &[
    &[
        "chief",
        "executive",
        "ceo",
        "boss",
        "head",
        "chairman",
        "chairwoman",
        "chair",
        "president",
        "director",
        "founder",
        "owner",
        "leader",
        "chief-executive",
        "co-founder",
    ],
    &["minister", "secretary", "mp", "lawmaker", "politician", "member", "leader", "peer", "premier", "lord"],
    &[
        "senator",
        "sen",
        "congressman",
        "congresswoman",
        "representative",
        "rep",
        "lawmaker",
        "politician",
        "republican",
        "democrat",
        "chairman",
        "leader",
        "speaker",
        "whip",
        "candidate",
    ],
    &["president", "leader", "candidate", "politician", "premier", "head"],
    &["mayor", "councillor", "councilman", "councilwoman", "leader", "candidate", "politician"],
    &["governor", "gov", "candidate", "leader", "politician"],
    &[
        "chief",
        "commissioner",
        "superintendent",
        "officer",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "commander",
        "captain",
        "deputy",
        "assistant",
    ],
    &[
        "detective",
        "inspector",
        "sergeant",
        "sgt",
        "officer",
        "investigator",
        "constable",
        "det",
        "spokesman",
        "spokeswoman",
        "spokesperson",
    ],
    &[
        "sheriff",
        "deputy",
        "officer",
        "captain",
        "capt",
        "lieutenant",
        "lt",
        "sergeant",
        "sgt",
        "spokesman",
        "spokeswoman",
        "spokesperson",
    ],
    &["lawyer", "attorney", "solicitor", "barrister", "counsel", "prosecutor", "qc", "kc"],
    &["judge", "justice", "recorder", "magistrate"],
    &[
        "professor",
        "prof",
        "doctor",
        "dr",
        "researcher",
        "scientist",
        "academic",
        "expert",
        "economist",
        "analyst",
        "director",
        "fellow",
        "author",
        "historian",
        "lecturer",
    ],
    &[
        "analyst",
        "economist",
        "strategist",
        "director",
        "president",
        "trader",
        "dealer",
        "broker",
        "manager",
        "partner",
        "chief",
        "head",
    ],
    &["coach", "manager", "trainer", "boss"],
    &["spokesman", "spokeswoman", "spokesperson", "secretary", "aide", "adviser", "official", "manager", "director"],
    &["ambassador", "diplomat", "envoy", "representative", "negotiator", "official"],
];

/// Posts that are told apart: the last word of the phrase beside a name must be one of these.
fn post(word: &str) -> bool {
    COMPATIBLE.iter().any(|line| line.contains(&word))
}

/// Whether one person may be called both.
fn together(a: &str, b: &str) -> bool {
    a == b || COMPATIBLE.iter().any(|line| line.contains(&a) && line.contains(&b))
}

/// A post as it stands beside a name.
struct Held {
    /// The last word: `minister`.
    head: String,
    /// The word before it: `safeguarding`; empty without one.
    of: String,
    text: String,
    spot: Spot,
}

fn check(case: &Case<'_>, found: &mut Findings) {
    let mut people: BTreeMap<(String, String), Vec<Held>> = BTreeMap::new();
    for &article in case.articles {
        let Some(seg) = case.cut(article) else { continue };
        for named in roster(seg) {
            let Some(role) = named.role else { continue };
            let text = role.of(case.article(article).field(named.field));
            let words: Vec<String> = text.split([' ', '\n']).map(str::to_lowercase).filter(|w| !w.is_empty()).collect();
            let Some((head, before)) = words.split_last() else { continue };
            let past = [
                "former",
                "formerly",
                "onetime",
                "outgoing",
                "incoming",
                "ex",
                "ex-",
                "late",
                "then",
                "acting",
                "deputy",
                "assistant",
                "vice",
            ];
            if !post(head) || words.iter().any(|w| past.contains(&w.as_str()) || w.starts_with("ex-")) {
                continue;
            }
            // The initials of a house are its name once more.
            let initials = |w: &String| text.contains(&w.to_uppercase());
            let of = before.last().filter(|w| !initials(w)).cloned().unwrap_or_default();
            let role = Span::new(role.end as usize - title(text).len(), role.end as usize);
            let spot = Spot::plain(article, named.field, role);
            let held = Held { head: head.clone(), of, text: title(text).to_owned(), spot };
            people.entry((named.surname.to_lowercase(), named.given.to_lowercase())).or_default().push(held);
        }
    }
    for held in people.values() {
        let pairs = held.iter().enumerate().flat_map(|(k, a)| held[k + 1..].iter().map(move |b| (a, b)));
        let mut apart = pairs.filter(|(a, b)| a.spot.article != b.spot.article && differ(a, b));
        if let Some((a, b)) = apart.next() {
            let name = |h: &Held| crate::words::lower(&h.text);
            let sides = [a, b].map(|h| {
                let same: Vec<Spot> = held.iter().filter(|o| name(o) == name(h)).map(|o| o.spot).collect();
                Side::at(case.extracts, &same)
            });
            let message = format!("{}: {} / {}", person(case, a.spot), a.text, b.text);
            let why = if a.head == b.head {
                "a post and its department may both be right"
            } else {
                "hardly one person’s posts at one time"
            };
            found.report(Finding {
                verdict: Verdict::Compatible,
                why: Some(why.to_owned()),
                confidence: Confidence::Medium,
                ..Finding::new(&RULE, message, sides.into())
            });
        }
    }
}

/// The post without what only stands before it: its last word, the word before that, and capitals before those.
fn title(text: &str) -> &str {
    let starts = text.rmatch_indices([' ', '\n']).map(|(at, _)| at + 1);
    let mut from = text.len();
    for (n, start) in starts.chain([0]).enumerate() {
        if n > 1 && !text[start..].starts_with(char::is_uppercase) {
            break;
        }
        from = start;
    }
    &text[from..]
}

/// Whether two posts of one person do not go together. The same post with another word before it is another house,
/// if that word is no verb or adverb of the sentence.
fn differ(a: &Held, b: &Held) -> bool {
    if a.head != b.head {
        return !together(&a.head, &b.head);
    }
    let told = |w: &str| {
        w.len() > 3 && !w.ends_with("ed") && !w.ends_with("ly") && !w.starts_with(|c: char| c.is_ascii_digit())
    };
    a.of != b.of && told(&a.of) && told(&b.of) && matches!(a.head.as_str(), "minister" | "secretary" | "ambassador")
}

/// The name that a post stands beside.
fn person(case: &Case<'_>, spot: Spot) -> String {
    let Some(seg) = case.cut(spot.article) else { return String::new() };
    let text = case.article(spot.article).field(spot.field);
    roster(seg)
        .iter()
        .find(|n| n.role.is_some_and(|r| r.end == spot.span.end))
        .map_or_else(String::new, |n| n.span.of(text).to_owned())
}
