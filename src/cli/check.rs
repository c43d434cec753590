//! `crosscheck check`: compare articles and report.

use std::io::{self, Write};

use crosscheck::check::{Options, Report, check};
use crosscheck::report::document::{Document, Scope};
use crosscheck::report::show::{Section, Show};
use crosscheck::report::{concise, full, json, jsonl, table};
use crosscheck::rule::{RULES, Rule, Severity};

use super::args::{CheckArgs, CheckFormat, FindingArgs, Shown};
use super::output::{self, Terminal};
use super::{Outcome, input};

/// Runs the command.
pub fn run(args: &CheckArgs, terminal: &Terminal) -> io::Result<Outcome> {
    if let Some(code) = unknown(&args.findings) {
        terminal.error(&format!("{code}: no such rule; `crosscheck rules` lists them"));
        return Ok(Outcome::Failed);
    }
    let (articles, failed) = input::articles(&args.input, terminal);
    let progress = terminal.progress(format!("comparing {} articles", articles.len()), None);
    let options = Options { group_by: args.findings.group_by.into(), on: asked(&args.findings) };
    let mut report = check(&articles, &options);
    progress.finish_and_clear();
    select(&mut report, &args.findings);

    let show = Shown::set(&args.show).unwrap_or_else(|| default_show(args.format));
    let look = terminal.look(args.output.as_deref(), args.width);
    let mut out = output::open(args.output.as_deref())?;
    match args.format {
        CheckFormat::Full => full::write(&mut out, &report, &show, look)?,
        CheckFormat::Concise => concise::write(&mut out, &report, &show, look)?,
        CheckFormat::Table => table::write(&mut out, &report, &show, look)?,
        CheckFormat::Json => json::write(
            &mut out,
            &Document::new(&report, &Scope { show, lean: false, reproducible: args.reproducible }),
        )?,
        CheckFormat::Jsonl => jsonl::check(&mut out, &report, &show)?,
    }
    out.flush()?;

    let bar = Severity::from(args.fail_on);
    let found = report.stories.iter().flat_map(|s| &s.findings).any(|f| f.severity >= bar);
    Ok(if failed {
        Outcome::Failed
    } else if found && !args.exit_zero {
        Outcome::Findings
    } else {
        Outcome::Clean
    })
}

/// What is shown where nobody asked: a matrix lives from what articles share.
fn default_show(format: CheckFormat) -> Show {
    match format {
        CheckFormat::Table => Show::new(Section::ALL.into_iter().filter(|s| *s != Section::Single)),
        _ => Show::default(),
    }
}

/// Leaves out the findings that were not asked for.
fn select(report: &mut Report<'_>, args: &FindingArgs) {
    let least = Severity::from(args.min_severity);
    for story in &mut report.stories {
        story.findings.retain(|f| {
            f.severity >= least
                && (args.select.is_empty() || args.select.iter().any(|code| meant(code, f.rule)))
                && !args.ignore.iter().any(|code| meant(code, f.rule))
        });
    }
}

/// The rules asked for by their full code or slug, which run even where they are off by default.
fn asked(args: &FindingArgs) -> Vec<&'static str> {
    let asked = |rule: &Rule| args.select.iter().any(|code| code.len() >= rule.code.len() && meant(code, rule));
    RULES.iter().filter(|r| asked(r)).map(|r| r.code).collect()
}

/// The first code that means no rule.
fn unknown(args: &FindingArgs) -> Option<&str> {
    let mut codes = args.select.iter().chain(&args.ignore);
    codes.find(|code| !RULES.iter().any(|rule| meant(code, rule))).map(String::as_str)
}

/// Whether a word of the user means a rule: its code, the beginning of it, its slug.
fn meant(code: &str, rule: &Rule) -> bool {
    let prefix = rule.code.get(..code.len()).is_some_and(|p| p.eq_ignore_ascii_case(code));
    (prefix && code.len() > 2) || code == rule.slug
}
