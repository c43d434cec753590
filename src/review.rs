//! A review: a report seen from one draft, each finding ended by the line that settles it.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::check::{Fact, Report, Story};
use crate::extract::{Extract, Place};
use crate::plain;
use crate::rule::{Finding, Spot};

/// Keeps the findings that touch the draft, puts its side first, and says what the others say.
pub fn review(report: &mut Report<'_>, draft: usize) {
    for story in &mut report.stories {
        let lines: Vec<Option<String>> =
            story.findings.iter().map(|f| line(&report.extracts, story, f, draft)).collect();
        let Story { findings, facts, gaps, .. } = story;
        for (finding, line) in findings.iter_mut().zip(lines) {
            if let Some(line) = line {
                finding.settle = line;
            }
        }
        let extracts = &report.extracts;
        findings.retain(|f| touches(extracts, facts, f, draft));
        for finding in findings {
            finding.sides.sort_by_key(|s| !s.spots(extracts).iter().any(|s| s.article == draft));
        }
        gaps.retain(|g| g.article == draft);
    }
}

/// Whether a finding rests on the draft.
fn touches(extracts: &[Extract<'_>], facts: &[Fact], finding: &Finding, draft: usize) -> bool {
    let mut spots = finding.sides.iter().flat_map(|s| s.spots(extracts)).peekable();
    if spots.peek().is_some() {
        return spots.any(|s: Spot| s.article == draft);
    }
    let fact = finding.fact.and_then(|f| facts.get(f));
    fact.is_some_and(|f| f.cluster.members.iter().any(|p| p.article == draft))
}

/// What one origin says, by its newest article that says it.
struct Witness {
    day: Option<NaiveDate>,
    name: String,
}

/// "draft says 54; the two newest origins say 55 (PA 20 Nov, Mail 19 Nov); 1 older origin says 54".
fn line(extracts: &[Extract<'_>], story: &Story, finding: &Finding, draft: usize) -> Option<String> {
    let fact = story.facts.get(finding.fact?)?;
    if !finding.verdict.decides() {
        return None;
    }
    let words = |places: &[Place]| {
        let first = *places.first()?;
        let mention = &first.of(extracts).mention;
        let raw = Spot::at(extracts, first).text(extracts);
        Some(if mention.kind.is_wording() {
            format!("“{raw}”")
        } else {
            plain::value(&mention.value, mention.kind, raw)
        })
    };
    let mut own: Vec<String> = Vec::new();
    let mut others: Vec<(String, Vec<Witness>)> = Vec::new();
    for group in &fact.ruling.groups {
        let (mine, theirs): (Vec<Place>, Vec<Place>) = group.members.iter().partition(|p| p.article == draft);
        own.extend(words(&mine));
        let witnesses = witnesses(extracts, story, &theirs);
        if let Some(said) = words(&theirs).filter(|_| !witnesses.is_empty()) {
            match others.iter_mut().find(|o| o.0 == said) {
                Some((_, known)) => known.extend(witnesses),
                None => others.push((said, witnesses)),
            }
        }
    }
    own.dedup();
    if own.is_empty() || others.is_empty() {
        return None;
    }
    let newest = |w: &[Witness]| w.iter().filter_map(|w| w.day).max();
    others.sort_by(|a, b| newest(&b.1).cmp(&newest(&a.1)).then(b.1.len().cmp(&a.1.len())).then(a.0.cmp(&b.0)));
    let latest = others.first().and_then(|o| newest(&o.1));
    let second = others.get(1).and_then(|o| newest(&o.1));
    let mut parts = vec![format!("draft says {}", own.join(" and "))];
    for (n, (said, witnesses)) in others.iter().enumerate() {
        let leads = n == 0 && latest.is_some() && latest > second;
        let older = n > 0 && latest.is_some() && newest(witnesses).is_some_and(|day| Some(day) < latest);
        let who = counted(witnesses.len(), leads, older);
        let names: Vec<String> = witnesses.iter().map(|w| named(w, latest)).collect();
        parts.push(format!("{who} {said} ({})", names.join(", ")));
    }
    Some(parts.join("; "))
}

/// Each origin's newest article among these places, the newest first.
fn witnesses(extracts: &[Extract<'_>], story: &Story, places: &[Place]) -> Vec<Witness> {
    let mut origins: BTreeMap<Option<usize>, Witness> = BTreeMap::new();
    for place in places {
        let article = extracts[place.article].article;
        let day = article.metadata.published.as_ref().map(|p| p.value.date);
        let file = || article.path.rsplit('/').next().unwrap_or(&article.path).to_owned();
        let name = article.metadata.publisher.as_ref().map_or_else(file, |p| p.value.clone());
        let entry = origins.entry(story.origin(place.article)).or_insert_with(|| Witness { day, name: name.clone() });
        if day > entry.day {
            *entry = Witness { day, name };
        }
    }
    let mut out: Vec<Witness> = origins.into_values().collect();
    out.sort_by(|a, b| b.day.cmp(&a.day).then(a.name.cmp(&b.name)));
    out
}

fn counted(n: usize, newest: bool, older: bool) -> String {
    const WORDS: [&str; 5] = ["no", "one", "two", "three", "four"];
    let (origins, say) = if n == 1 { ("origin", "says") } else { ("origins", "say") };
    match (newest, n) {
        (true, 1) => format!("the newest {origins} {say}"),
        (true, _) => match WORDS.get(n) {
            Some(word) => format!("the {word} newest {origins} {say}"),
            None => format!("the {n} newest {origins} {say}"),
        },
        (false, _) => format!("{n} {}{origins} {say}", if older { "older " } else { "" }),
    }
}

/// A witness with its day, and the year where that is not the newest one's.
fn named(witness: &Witness, latest: Option<NaiveDate>) -> String {
    let Some(day) = witness.day else { return format!("{}, undated", witness.name) };
    let same_year = latest.is_some_and(|l| l.year() == day.year());
    let day = if same_year { day.format("%-d %b") } else { day.format("%-d %b %Y") };
    format!("{} {day}", witness.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Markup, Moment, Provenance, Sourced};
    use crate::check::{Options, check};

    fn article(id: &str, publisher: &str, published: &str, text: &str) -> Article {
        let mut article = Article::new(id, text, Markup::Plain);
        let explicit = Provenance::Explicit;
        article.metadata.published = Moment::iso(published).map(|value| Sourced { value, provenance: explicit });
        if !publisher.is_empty() {
            article.metadata.publisher = Some(Sourced { value: publisher.into(), provenance: explicit });
        }
        article
    }

    fn settled(articles: &[Article]) -> Vec<(&'static str, String)> {
        let mut report = check(articles, &Options { draft: Some(0), ..Options::default() });
        review(&mut report, 0);
        let findings = report.stories.iter().flat_map(|s| &s.findings);
        for finding in findings.clone() {
            assert!(finding.sides.first().is_none_or(|s| s.spots(&report.extracts)[0].article == 0), "{finding:?}");
        }
        findings.map(|f| (f.rule.code, f.settle.clone())).collect()
    }

    #[test]
    fn each_conflict_ends_in_what_the_others_say() {
        let draft = article("draft", "", "", "Ewan Kettering was jailed for six years for fraud.");
        let old = article(
            "a",
            "Herald",
            "2031-11-18",
            "A court in Orm has jailed Ewan Kettering, who ran a false charity from his garage, for six years.",
        );
        let new = article(
            "b",
            "Mail",
            "2031-11-19",
            "Ewan Kettering, a bookkeeper, was jailed for seven years for fraud, the judge saying that he had shown no remorse.",
        );
        let newest = article(
            "c",
            "Press Wire",
            "2031-11-20",
            "Ewan Kettering was sentenced to seven years in prison and will appeal, his lawyer said.",
        );
        let got = settled(&[draft, old, new, newest]);
        let line = "draft says 6 years; the two newest origins say 7 years (Press Wire 20 Nov, Mail 19 Nov); 1 older origin says 6 years (Herald 18 Nov)";
        assert_eq!(got, [("FC303", line.to_owned())]);
    }

    #[test]
    fn what_does_not_touch_the_draft_is_left_out() {
        let draft = article("draft", "", "", "The road at Orm was closed on Monday.");
        let one = article("a", "", "", "A fire at the Orm mill killed nine people on Monday, police said.");
        let two = article("b", "", "", "A fire at the Orm mill killed eleven people on Monday, police said.");
        let others = settled(&[draft, one, two]).into_iter().filter(|(code, _)| *code != "FC501");
        assert_eq!(others.count(), 0, "but that the draft has no date");
    }
}
