//! `crosscheck review`: a draft held against the archive.

use std::io;
use std::path::Path;

use crosscheck::review::review;

use super::args::{GlobalArgs, ReviewArgs};
use super::check::{Asked, bar};
use super::output::{self, Terminal};
use super::set::Set;
use super::{Outcome, watch};

/// Runs the command.
pub fn run(args: &ReviewArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let Some(jobs) = output::jobs(&args.output, terminal) else { return Ok(Outcome::Failed) };
    let outputs = output::files(&args.output);
    let mut all = args.set.clone();
    all.input.paths.splice(0..0, [&args.draft].into_iter().chain(&args.against).cloned());
    let name = match &args.set.input.stdin_filename {
        Some(name) if args.draft.as_os_str() == "-" => name.clone(),
        _ => shown(&args.draft),
    };
    watch::run(args.run.watch, &all, &outputs, global, terminal, || {
        let Some(mut set) = Set::open_for(&all, &outputs, global, terminal) else { return Ok(Outcome::Failed) };
        let is = |at: &usize| shown(Path::new(&set.articles[*at].path)) == name;
        let drafts: Vec<usize> = (0..set.articles.len()).filter(is).collect();
        let [draft] = drafts[..] else {
            match drafts.len() {
                // Why not was said.
                0 if set.failed => {}
                0 => terminal.error(&format!("{name}: the draft could not be read")),
                n => terminal.error(&format!("{name}: the draft holds {n} articles; give it one alone")),
            }
            return Ok(Outcome::Failed);
        };
        // The draft comes first, so that it is A and the primary excerpt.
        let draft = set.articles.remove(draft);
        set.articles.insert(0, draft);
        set.options.draft = Some(0);
        let bar = bar(&set, &args.fail);
        let asked = Asked { what: "review", bar, output: &args.output, run: &args.run, jobs: &jobs };
        let report = || {
            let mut report = set.report(terminal);
            review(&mut report, 0);
            report
        };
        asked.answer(&set, report, terminal)
    })
}

/// A path as articles bear it.
fn shown(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.trim_start_matches("./").to_owned()
}
