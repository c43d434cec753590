//! An explanation: from the words of each article to its value, the links and the comparison.

use std::io::{self, Write};

use super::rules;
use super::sheet::{Sheet, fact_name, label};
use super::style::{DIM, Look, Table, severity, wrap};
use crate::check::{Fact, Report};
use crate::fact::{Link, Place, word};
use crate::plain;
use crate::rule::{Derivation, Finding};

/// Explains an id of a report; false where nothing has it.
pub fn write(out: &mut impl Write, report: &Report<'_>, id: &str, look: Look) -> io::Result<bool> {
    for story in &report.stories {
        let sheet = Sheet::new(report, story);
        if let Some(found) = story.findings.iter().find(|f| f.id == id) {
            finding(out, &sheet, found, look)?;
            return Ok(true);
        }
        if let Some(found) = story.facts.iter().find(|f| f.id == id) {
            fact(out, &sheet, found, look)?;
            return Ok(true);
        }
        let member = |f: &&Fact| f.cluster.members.iter().any(|&p| report.id(p) == id);
        if let Some(found) = story.facts.iter().find(member) {
            let place = found.cluster.members.iter().copied().find(|&p| report.id(p) == id);
            writeln!(out, "{}\n", look.heading(id))?;
            assertions(out, &sheet, place.as_slice(), look)?;
            writeln!(out, "{}\n", look.heading("Its fact"))?;
            fact(out, &sheet, found, look)?;
            return Ok(true);
        }
    }
    Ok(false)
}

fn finding(out: &mut impl Write, sheet: &Sheet<'_>, finding: &Finding, look: Look) -> io::Result<()> {
    let head = format!("{}[{}]", finding.severity.name(), finding.rule.code);
    let head = look.paint(severity(finding.severity), &head);
    writeln!(out, "{head} {}: {}", finding.verdict.name(), finding.message)?;
    writeln!(out, "{}, confidence {}\n", finding.id, finding.confidence.name())?;
    rules::page(out, finding.rule, look)?;
    writeln!(out)?;
    if let Some(found) = finding.fact.and_then(|f| sheet.story.facts.get(f)) {
        fact(out, sheet, found, look)?;
    } else {
        let mut members: Vec<Place> = finding.sides.iter().flat_map(|s| s.members.iter().copied()).collect();
        members.sort_unstable();
        members.dedup();
        if !members.is_empty() {
            assertions(out, sheet, &members, look)?;
        }
        words(out, sheet, finding, look)?;
    }
    if let Some(derivation) = &finding.derivation {
        writeln!(out, "\n{}\n", look.heading("Arithmetic"))?;
        writeln!(out, "  {}", wrap(&equation(sheet, derivation), look.width, 2))?;
    }
    if let Some(why) = &finding.why {
        writeln!(out, "\nwhy  {}", wrap(why, look.width, 5))?;
    }
    if let Some(hint) = finding.hint {
        writeln!(out, "\nlooks like  {hint}")?;
    }
    writeln!(out, "\nsettle  {}", wrap(&finding.settle, look.width, 8))
}

/// The equation, its rule, and where its operands stand.
fn equation(sheet: &Sheet<'_>, derivation: &Derivation) -> String {
    let mut spots: Vec<String> = Vec::new();
    for &operand in &derivation.operands {
        let spot = sheet.spot(operand);
        if !spots.contains(&spot) {
            spots.push(spot);
        }
    }
    format!("{}  {} ({})", derivation.equation, derivation.rule.code, spots.join(", "))
}

/// The places of a finding where no assertion stands, side by side.
fn words(out: &mut impl Write, sheet: &Sheet<'_>, finding: &Finding, look: Look) -> io::Result<()> {
    let spans: Vec<_> = finding.sides.iter().flat_map(|s| &s.spans).collect();
    if spans.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}\n", look.heading("Words"))?;
    for &spot in spans {
        let at = format!("{}:{}", label(sheet.article(spot.article)), sheet.at(spot));
        writeln!(out, "  {} {at}  “{}”", sheet.siglum(spot.article), sheet.text(spot))?;
    }
    Ok(())
}

fn fact(out: &mut impl Write, sheet: &Sheet<'_>, fact: &Fact, look: Look) -> io::Result<()> {
    let name = fact_name(sheet, fact);
    writeln!(out, "{}\n", look.heading(&format!("{}  {name}", fact.id)))?;
    assertions(out, sheet, &fact.cluster.members, look)?;
    links(out, sheet, &fact.cluster.links, look)?;
    writeln!(out, "{}\n", look.heading("Comparison"))?;
    for (n, group) in fact.ruling.groups.iter().enumerate() {
        let Some(&first) = group.members.first() else { continue };
        let mention = &first.of(&sheet.report.extracts).mention;
        let value = plain::value(&group.value, mention.kind, sheet.text(first));
        let spots: Vec<String> = group.members.iter().map(|&p| sheet.spot(p)).collect();
        let side =
            if fact.ruling.sides.iter().any(|side| side.contains(&n)) { "  excluded by another side" } else { "" };
        writeln!(out, "  {value}  ({}){side}", spots.join(", "))?;
    }
    let origins = fact.independent_origins;
    writeln!(out, "\n  {}: {}", look.heading(fact.ruling.verdict.name()), fact.ruling.reason)?;
    writeln!(out, "  {origins} independent {}", if origins == 1 { "origin" } else { "origins" })
}

/// Each assertion: where, the words, the value, how sure, who says so.
fn assertions(out: &mut impl Write, sheet: &Sheet<'_>, members: &[Place], look: Look) -> io::Result<()> {
    writeln!(out, "{}\n", look.heading("Assertions"))?;
    for &place in members {
        let a = place.of(&sheet.report.extracts);
        let raw = sheet.text(place);
        let at = format!("{}:{}", label(sheet.article(place.article)), sheet.at(place));
        writeln!(out, "  {} {at}  {}", sheet.siglum(place.article), look.paint(DIM, sheet.report.id(place)))?;
        let value = plain::value(&a.mention.value, a.mention.kind, raw);
        writeln!(out, "    words        “{raw}”")?;
        writeln!(out, "    value        {value} ({})", a.mention.kind.name())?;
        if let Some(interval) = a.mention.value.interval() {
            let inferred = if a.mention.value.timex().is_some_and(|t| t.inferred) { ", worked out" } else { "" };
            writeln!(
                out,
                "    from … to    {} … {}{inferred}",
                interval.start.format("%F %H:%M"),
                interval.end.format("%F %H:%M")
            )?;
        }
        let subject = a.subject.as_ref().map_or("nobody named", |s| s.name.as_str());
        writeln!(out, "    subject      {subject}")?;
        writeln!(out, "    attribute    {}", a.attribute.id())?;
        if let Some(window) = &a.window {
            writeln!(out, "    window       {}", window.text)?;
        }
        let source = a.attribution.as_deref().map_or(String::new(), |s| format!(", according to {s}"));
        writeln!(out, "    certainty    {}{source}", a.certainty.name())?;
        writeln!(out, "    region       {}\n", a.region.name())?;
    }
    Ok(())
}

/// The waterfall of each link: evidence for and against, in bits, and what it had to reach.
fn links(out: &mut impl Write, sheet: &Sheet<'_>, links: &[Link], look: Look) -> io::Result<()> {
    if links.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}\n", look.heading("Links, in bits of evidence"))?;
    for link in links {
        writeln!(out, "  {} – {}", sheet.spot(link.a), sheet.spot(link.b))?;
        let mut table = Table::new(vec![2]);
        for weight in &link.weights {
            table.row(vec![weight.what.to_owned(), weight.detail.to_string(), format!("{:+.1}", weight.bits)]);
        }
        table.row(vec![
            "total".to_owned(),
            format!("{:.1} make it one fact", link.threshold),
            format!("{:+.1}", link.total),
        ]);
        for line in table.lines("    ") {
            writeln!(out, "{line}")?;
        }
        let shared = shared(sheet, link);
        if !shared.is_empty() {
            writeln!(out, "    in both sentences: {}", wrap(&shared.join(", "), look.width, 23))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The words that the sentences of a link share.
fn shared<'a>(sheet: &Sheet<'a>, link: &Link) -> Vec<&'a str> {
    let extracts = &sheet.report.extracts;
    let sentence = |p: Place| {
        let a = p.of(extracts);
        (extracts[p.article].article.field(a.mention.field), a.sentence)
    };
    let ((text, span), (other, beside)) = (sentence(link.a), sentence(link.b));
    word::shared(text, span, other, beside)
}
