//! The rules, as a list and as pages.

use std::io::{self, Write};

use serde::Serialize;

use super::style::{Look, Table, severity, wrap};
use crate::rule::{RULES, Rule};

#[derive(Serialize)]
struct RuleRecord {
    code: &'static str,
    slug: &'static str,
    severity: &'static str,
    default_on: bool,
    about: &'static str,
    settle: &'static str,
}

/// Writes one line a rule.
pub fn text(out: &mut impl Write, _look: Look) -> io::Result<()> {
    let mut table = Table::new(Vec::new());
    for rule in RULES {
        let severity = if rule.default_on { rule.severity.name() } else { "off" };
        table.row(vec![rule.code.into(), severity.into(), rule.slug.into(), first_sentence(rule).into()]);
    }
    table.lines("").into_iter().try_for_each(|line| writeln!(out, "{line}"))
}

/// Writes a JSON array.
pub fn json(out: &mut impl Write) -> io::Result<()> {
    let records: Vec<RuleRecord> = RULES
        .iter()
        .map(|r| RuleRecord {
            code: r.code,
            slug: r.slug,
            severity: r.severity.name(),
            default_on: r.default_on,
            about: r.about,
            settle: r.settle,
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &records)?;
    writeln!(out)
}

/// The rule of a code or slug.
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|r| r.code.eq_ignore_ascii_case(name) || r.slug == name)
}

/// Writes the page of a rule.
pub fn page(out: &mut impl Write, rule: &Rule, look: Look) -> io::Result<()> {
    writeln!(out, "{}", look.heading(&format!("{} {}", rule.code, rule.slug)))?;
    writeln!(out, "severity  {}", look.paint(severity(rule.severity), rule.severity.name()))?;
    if !rule.kinds.is_empty() {
        let kinds: Vec<&str> = rule.kinds.iter().map(|k| k.name()).collect();
        writeln!(out, "covers    {}", kinds.join(", "))?;
    }
    if !rule.default_on {
        writeln!(out, "default   off: --select {} runs it", rule.code)?;
    }
    writeln!(out, "\n{}", wrap(rule.about, look.width.min(80), 0))?;
    writeln!(out, "\nsettle    {}", wrap(rule.settle, look.width.min(80), 10))?;
    for (head, examples) in [("reported", rule.accepts), ("left alone", rule.rejects)] {
        writeln!(out, "\n{head}")?;
        for texts in examples {
            for (n, text) in texts.iter().enumerate() {
                let mark = if n == 0 { "-" } else { " " };
                let date = text.published.map_or_else(String::new, |day| format!("[{day}] "));
                let title = if text.title.is_empty() { String::new() } else { format!("{} / ", text.title) };
                let line = format!("{date}{title}{}", text.text.replace('\n', " "));
                writeln!(out, "  {mark} {}", wrap(&line, look.width.min(80), 4))?;
            }
        }
    }
    Ok(())
}

fn first_sentence(rule: &Rule) -> &'static str {
    rule.about.split_inclusive(". ").next().unwrap_or(rule.about).trim_end()
}
