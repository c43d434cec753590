//! `crosscheck versions`: what changed from one version of a story to the next.

use std::io::{self, Write};
use std::path::Path;

use crosscheck::check::GroupBy;
use crosscheck::report::changes;
use crosscheck::versions::{What, versions};

use super::Outcome;
use super::args::{FindingArgs, GlobalArgs, InputArgs, SetArgs, VersionsArgs, VersionsFormat};
use super::output::{self, Terminal};
use super::set::Set;

/// Runs the command.
pub fn run(args: &VersionsArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let read = |path: &Path| {
        let input = InputArgs { paths: vec![path.to_owned()], ..args.input.clone() };
        let set = SetArgs { input, findings: FindingArgs::default(), decisions: args.decisions.clone() };
        let set = Set::open(&set, global, terminal)?;
        if let [_] = &set.articles[..] {
            return Some(set);
        }
        if !set.failed || set.articles.len() > 1 {
            terminal.error(&format!("{}: holds {} articles; a version is one", path.display(), set.articles.len()));
        }
        None
    };
    let (Some(mut set), Some(new)) = (read(&args.old), read(&args.new)) else { return Ok(Outcome::Failed) };
    set.articles.extend(new.articles);
    set.options.group_by = GroupBy::None;
    let report = set.report(terminal);
    let changes = versions(&report, 0, 1);
    let mut out = output::open(None)?;
    match args.format {
        VersionsFormat::Text => changes::text(&mut out, &report, &changes, terminal.look(None, None))?,
        VersionsFormat::Jsonl => changes::jsonl(&mut out, &report, &changes)?,
    }
    out.flush()?;
    let moved = changes.iter().any(|c| c.what != What::Added);
    Ok(match (set.failed || new.failed, moved && !args.exit_zero) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Findings,
        (false, false) => Outcome::Clean,
    })
}
