//! `crosscheck review`: a draft held against the archive.

use std::io;
use std::path::Path;

use crosscheck::review::review;

use super::Outcome;
use super::args::{GlobalArgs, InputArgs, ReviewArgs};
use super::check::finish;
use super::output::{self, Terminal};
use super::set::{self, Set};

/// Runs the command.
pub fn run(args: &ReviewArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let Some(jobs) = output::jobs(&args.output, terminal) else { return Ok(Outcome::Failed) };
    let mut paths = vec![args.draft.clone()];
    paths.extend(args.against.iter().chain(&args.input.paths).cloned());
    let input = InputArgs { paths, ..args.input.clone() };
    let Some(mut set) = Set::open(&input, &args.findings, &args.decisions, global, terminal) else {
        return Ok(Outcome::Failed);
    };
    let name = match &args.input.stdin_filename {
        Some(name) if args.draft.as_os_str() == "-" => name.clone(),
        _ => shown(&args.draft),
    };
    let drafts: Vec<usize> =
        (0..set.articles.len()).filter(|&at| shown(Path::new(&set.articles[at].path)) == name).collect();
    let [draft] = drafts[..] else {
        let what = match drafts.len() {
            0 => format!("{name}: the draft could not be read"),
            n => format!("{name}: the draft holds {n} articles; give it one alone"),
        };
        terminal.error(&what);
        return Ok(Outcome::Failed);
    };
    // The draft comes first, so that it is A and the primary excerpt.
    let draft = set.articles.remove(draft);
    set.articles.insert(0, draft);
    set.options.draft = Some(0);
    let mut report = set.report(terminal);
    review(&mut report, 0);
    set::tell(&report, terminal);
    let bar = Some(set.fail_on(args.fail_on)).filter(|_| !args.exit_zero);
    finish(&set, report, bar, &args.output, &jobs, terminal)
}

/// A path as articles bear it.
fn shown(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.trim_start_matches("./").to_owned()
}
