//! `crosscheck report`: a report in another form, without reading the articles again.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use crosscheck::report::document::Document;

use super::Outcome;
use super::args::ReportArgs;
use super::filter::Filter;
use super::output::{self, Terminal};

/// Runs the command.
pub fn run(args: &ReportArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let Some(filter) = Filter::new(&args.filter, terminal) else { return Ok(Outcome::Failed) };
    let Some(jobs) = output::jobs(&args.output, terminal) else { return Ok(Outcome::Failed) };
    let name = args.report.display().to_string();
    let text = match read(&args.report) {
        Ok(text) => text,
        Err(error) => {
            terminal.unreadable(&args.report, &error);
            return Ok(Outcome::Failed);
        }
    };
    let mut document = match Document::read(&name, &text) {
        Ok(document) => document,
        Err(error) => {
            terminal.error(&error.to_string());
            return Ok(Outcome::Failed);
        }
    };
    document.retain(|f| filter.keeps(&f.code, &f.slug, f.severity));
    if let Some(most) = args.output.max_findings {
        terminal.warnings(output::left_out(document.truncate(most)).as_slice());
    }
    for job in &jobs {
        job.rewrite(&document, terminal)?;
    }
    Ok(Outcome::Clean)
}

fn read(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    if path.as_os_str() == "-" {
        io::stdin().read_to_string(&mut text)?;
    } else {
        text = fs::read_to_string(path)?;
    }
    Ok(text)
}
