//! `crosscheck corpus`: snapshot tests of a corpus, by fact, and scores against marks.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crosscheck::check::GroupBy;
use crosscheck::corpus::{Entry, Rate, diff, score};
use crosscheck::report::expected;

use super::args::{CorpusArgs, CorpusCommand, DiffArgs, GlobalArgs, ScoreArgs, VerifyArgs};
use super::output::{self, Terminal};
use super::set::Set;
use super::{Outcome, store};

/// Runs the command.
pub fn run(args: &CorpusArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    match &args.what {
        CorpusCommand::Verify(args) => verify(args, global, terminal),
        CorpusCommand::Diff(args) => differ(args, terminal),
        CorpusCommand::Score(args) => scores(args, global, terminal),
    }
}

/// The sets of a corpus: its folders with articles, or itself; each with its name.
fn sets(folder: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut out: Vec<(String, PathBuf)> = Vec::new();
    let mut files = false;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        // As articles bear it.
        let path = path.strip_prefix(".").map(Path::to_owned).unwrap_or(path);
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            out.push((name, path));
        } else {
            files |= !matches!(name.as_str(), "articles.toml" | "crosscheck.toml");
        }
    }
    if out.is_empty() && files {
        let name = folder.canonicalize()?.file_name().unwrap_or_default().to_string_lossy().into_owned();
        out.push((name, folder.to_owned()));
    }
    out.sort();
    Ok(out)
}

fn verify(args: &VerifyArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let home = args.folder.join(store::FOLDER).join("expected");
    let mut out = output::open(None)?;
    let (mut failed, mut differs, mut pending) = (false, 0, 0);
    let sets = match sets(&args.folder) {
        Ok(sets) => sets,
        Err(cause) => {
            terminal.unreadable(&args.folder, &cause);
            return Ok(Outcome::Failed);
        }
    };
    if sets.is_empty() {
        terminal
            .error(&format!("{}: a corpus without sets; put each set in a folder of its own", args.folder.display()));
        return Ok(Outcome::Failed);
    }
    let mut names: Vec<String> = Vec::new();
    for (name, folder) in &sets {
        names.push(format!("{name}.jsonl"));
        let mut given = args.set.clone();
        given.input.paths = vec![folder.clone()];
        let Some(mut set) = Set::open(&given, global, terminal) else { return Ok(Outcome::Failed) };
        failed |= set.failed;
        // What a set comes to must not depend on where it was called from.
        for article in &mut set.articles {
            let inside = Path::new(&article.path).strip_prefix(folder).map(|p| p.to_string_lossy().replace('\\', "/"));
            if let Ok(inside) = inside {
                if article.id == article.path {
                    article.id.clone_from(&inside);
                }
                article.path = inside;
            }
        }
        if set.config.check.group_by.is_none() {
            set.options.group_by = GroupBy::None;
        }
        let now = expected::write(&set.report(terminal));
        let path = home.join(format!("{name}.jsonl"));
        let before = match fs::read_to_string(&path) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => None,
            text => Some(store::named(&path, text)?),
        };
        if before.as_deref() == Some(now.as_str()) {
            continue;
        }
        let read = |text: &str| -> Result<Vec<Entry>, String> {
            expected::read(text).map_err(|(line, what)| format!("{}:{line}: {what}; accept it anew", path.display()))
        };
        let old = match read(before.as_deref().unwrap_or_default()) {
            Ok(old) => old,
            Err(what) => {
                terminal.error(&what);
                failed = true;
                Vec::new()
            }
        };
        let changes = diff(&old, &read(&now).unwrap_or_default());
        if changes.is_empty() && before.is_some() && !args.accept {
            continue;
        }
        differs += 1;
        let new = if before.is_none() { "; nothing was expected yet" } else { "" };
        writeln!(out, "{name}: {} differ{new}", changes.len())?;
        for change in changes.iter().take(if before.is_none() { 0 } else { usize::MAX }) {
            writeln!(out, "  {}", change.line())?;
        }
        if args.accept {
            store::named(&path, store::replace(&path, now.as_bytes()))?;
            continue;
        }
        pending += 1;
        if args.set.input.fail_fast {
            out.flush()?;
            return Ok(Outcome::Findings);
        }
    }
    for path in orphans(&home, &names) {
        writeln!(
            out,
            "{}: expected, but there is no such set{}",
            path.display(),
            if args.accept { "; removed" } else { "" }
        )?;
        if args.accept {
            store::named(&path, fs::remove_file(&path))?;
        } else {
            pending += 1;
        }
    }
    let done = if args.accept { "accepted" } else { "differ" };
    writeln!(out, "{} sets: {} as expected, {differs} {done}", sets.len(), sets.len() - differs)?;
    out.flush()?;
    if pending > 0 && !args.check {
        terminal.note("`crosscheck corpus verify --accept` takes what is there as expected");
    }
    Ok(match (failed, pending) {
        (true, _) => Outcome::Failed,
        (false, 0) => Outcome::Clean,
        (false, _) => Outcome::Findings,
    })
}

/// Expected files of sets that are gone.
fn orphans(home: &Path, names: &[String]) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(home) else { return Vec::new() };
    let name = |p: &Path| p.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let all = entries.filter_map(Result::ok).map(|e| e.path());
    let mut out: Vec<PathBuf> =
        all.filter(|p| p.extension().is_some_and(|e| e == "jsonl") && !names.contains(&name(p))).collect();
    out.sort();
    out
}

/// What a file that was named holds; nothing where it cannot be read, which was said.
fn text(path: &Path, terminal: &Terminal) -> Option<String> {
    fs::read_to_string(path).map_err(|cause| terminal.unreadable(path, &cause)).ok()
}

fn differ(args: &DiffArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let read = |path: &Path| -> Option<Vec<Entry>> {
        let text = text(path, terminal)?;
        let entries = expected::read(&text).map_err(|(line, what)| {
            terminal.error(&format!("{}:{line}: {what}; name what `check --format jsonl` wrote", path.display()));
        });
        entries.ok()
    };
    let (Some(old), Some(new)) = (read(&args.old), read(&args.new)) else { return Ok(Outcome::Failed) };
    let changes = diff(&old, &new);
    let mut out = output::open(None)?;
    for change in &changes {
        writeln!(out, "{}", change.line())?;
    }
    writeln!(out, "{} differ", changes.len())?;
    out.flush()?;
    Ok(if changes.is_empty() { Outcome::Clean } else { Outcome::Findings })
}

fn scores(args: &ScoreArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let Some(text) = text(&args.gold, terminal) else { return Ok(Outcome::Failed) };
    let gold = match expected::gold(&text) {
        Ok(gold) => gold,
        Err((line, what)) => {
            terminal.error(&format!(
                "{}:{line}: {what}; `crosscheck corpus score --help` shows marks",
                args.gold.display()
            ));
            return Ok(Outcome::Failed);
        }
    };
    let Some(set) = Set::open(&args.set, global, terminal) else { return Ok(Outcome::Failed) };
    let score = score(&set.report(terminal), &gold);
    let mut out = output::open(None)?;
    let figures = |rate: Rate| {
        let one = |f: Option<usize>| f.map_or_else(|| "    -".to_owned(), |n| format!("{:>3}.{}", n / 10, n % 10));
        let [p, r, f] = rate.figures().map(one);
        format!("{p} {r} {f}  {:>5} {:>5} {:>6}", rate.hit, rate.wrong, rate.missed)
    };
    writeln!(out, "{:<14} {:>5} {:>5} {:>5}  {:>5} {:>5} {:>6}", "", "prec", "rec", "F1", "hit", "wrong", "missed")?;
    for (kind, rate) in &score.kinds {
        writeln!(out, "{kind:<14} {}", figures(*rate))?;
    }
    if score.pairs != Rate::default() {
        writeln!(out, "{:<14} {}", "pairs", figures(score.pairs))?;
    }
    if !score.verdicts.is_empty() {
        writeln!(out, "\nverdict marked → given")?;
        let all: &BTreeMap<(String, String), usize> = &score.verdicts;
        for ((marked, given), n) in all {
            writeln!(out, "  {n:>5}  {marked} → {given}")?;
        }
    }
    for at in &score.lost {
        terminal.error(&format!("{}: the words “{}” do not stand there so often", at.article, at.text));
    }
    out.flush()?;
    Ok(if set.failed || !score.lost.is_empty() { Outcome::Failed } else { Outcome::Clean })
}
