//! Writing: the output, and messages and progress on standard error.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Duration;

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use crosscheck::check::Report;
use crosscheck::report::document::{Document, Scope};
use crosscheck::report::format::{FORMATS, Format, Render};
use crosscheck::report::style::{Links, Look};
use indicatif::{ProgressBar, ProgressStyle};

use super::args::{GlobalArgs, OutputArgs, Shown, When};
use super::sink::Sink;

/// How wide a report is where no terminal says.
const WIDTH: usize = 100;

/// What is known of the terminal, and how much may be said on it.
#[derive(Debug)]
pub struct Terminal {
    color: When,
    hyperlinks: When,
    quiet: bool,
    verbose: bool,
    silent: bool,
}

impl Terminal {
    /// Sets it up as the arguments ask.
    pub fn new(args: &GlobalArgs) -> Self {
        match args.color {
            When::Auto => {}
            When::Always => ColorChoice::Always.write_global(),
            When::Never => ColorChoice::Never.write_global(),
        }
        let (quiet, verbose) = (args.quiet, args.verbose > 0);
        Self { color: args.color, hyperlinks: args.hyperlinks, quiet, verbose, silent: false }
    }

    /// One on which nothing is said, not even an error: for a look that a run repeats.
    pub fn silent() -> Self {
        Self { color: When::Never, hyperlinks: When::Never, quiet: true, verbose: false, silent: true }
    }

    /// How a report shall look that goes to `output`, or to standard output.
    pub fn look(&self, output: Option<&Path>, width: Option<usize>) -> Look {
        let color = match (self.color, output) {
            (When::Always, _) => true,
            (When::Never, _) | (When::Auto, Some(_)) => false,
            (When::Auto, None) => AutoStream::choice(&io::stdout()) != ColorChoice::Never,
        };
        let links = match (self.hyperlinks, output) {
            (When::Always, _) => true,
            (When::Never, _) | (When::Auto, Some(_)) => false,
            (When::Auto, None) => color && supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout),
        };
        let seen = || terminal_size::terminal_size_of(io::stdout()).map(|(w, _)| usize::from(w.0));
        Look { color, width: width.or_else(seen).unwrap_or(WIDTH), links: links.then(|| &*LINKS) }
    }

    /// Prints an error on standard error, however quiet it shall be.
    pub fn error(&self, what: &str) {
        if !self.silent {
            message(AnsiColor::Red.on_default().bold(), "error", what);
        }
    }

    /// Prints why a file or folder that was named cannot be read.
    pub fn unreadable(&self, path: &Path, cause: &io::Error) {
        let path = path.display();
        if cause.kind() == io::ErrorKind::NotFound {
            self.error(&format!("{path}: no such file or directory; check the spelling of the path"));
        } else {
            self.error(&format!("{path}: {cause}; check that it can be read"));
        }
    }

    /// Prints what goes on, unless it shall be quiet.
    pub fn say(&self, what: &str) {
        if !self.quiet {
            // Where standard error cannot be written, there is nobody to tell.
            let _ = writeln!(anstream::stderr(), "{what}");
        }
    }

    /// Prints a warning on standard error.
    pub fn warning(&self, what: &str) {
        if !self.quiet {
            message(AnsiColor::Yellow.on_default().bold(), "warning", what);
        }
    }

    /// Prints warnings on standard error.
    pub fn warnings(&self, all: &[String]) {
        for what in all {
            self.warning(what);
        }
    }

    /// Prints what was done, where the user wants to know.
    pub fn note(&self, what: &str) {
        if self.verbose {
            message(Style::new().bold(), "note", what);
        }
    }

    /// A sign that work is going on, shown on a terminal only and after a moment.
    pub fn progress(&self, what: String, total: Option<usize>) -> ProgressBar {
        if self.quiet || !io::stderr().is_terminal() || feeds_a_program() {
            return ProgressBar::hidden();
        }
        let bar = match total {
            Some(total) => ProgressBar::new(total as u64),
            None => ProgressBar::new_spinner(),
        };
        let template =
            if total.is_some() { "{msg} {wide_bar} {human_pos}/{human_len}" } else { "{spinner} {msg} {elapsed}" };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.set_message(what);
        bar.enable_steady_tick(Duration::from_millis(200));
        bar
    }
}

fn message(style: Style, name: &str, what: &str) {
    // Where standard error cannot be written, there is nobody to tell.
    let _ = writeln!(anstream::stderr(), "{style}{name}{style:#}: {what}");
}

/// Whether standard output goes to another program, which may have taken the terminal: a pager.
fn feeds_a_program() -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        fs::metadata("/dev/stdout").is_ok_and(|m| m.file_type().is_fifo())
    }
    #[cfg(not(unix))]
    false
}

/// Where links lead: this machine, and the folder that paths are seen from.
static LINKS: LazyLock<Links> = LazyLock::new(|| {
    let host = fs::read_to_string("/proc/sys/kernel/hostname").ok().or_else(|| std::env::var("HOSTNAME").ok());
    let folder = std::env::current_dir().unwrap_or_default();
    Links { host: host.unwrap_or_default().trim().to_owned(), folder: folder.to_string_lossy().replace('\\', "/") }
});

/// Opens a file to write, or standard output.
pub fn open(path: Option<&Path>) -> io::Result<Sink> {
    Sink::open(path)
}

/// The warning of findings that were left out because so many were not asked for.
pub fn left_out(more: usize) -> Option<String> {
    (more > 0).then(|| format!("{more} more findings are not shown; --max-findings says how many are"))
}

/// The files that the arguments have written.
pub fn files(args: &OutputArgs) -> Vec<PathBuf> {
    args.formats.iter().filter_map(|w| w.file.clone()).chain(args.output.clone()).collect()
}

/// The reports that the arguments ask for; none, and an error, where they cannot be told apart.
pub fn jobs<'a>(args: &'a OutputArgs, terminal: &Terminal) -> Option<Vec<Job<'a>>> {
    let of = |name: &str| Format::find(name).unwrap_or(&FORMATS[0]);
    let guessed = || args.output.as_deref().and_then(Format::of_file).unwrap_or(&FORMATS[0]);
    let job =
        |format: &'static Format, file: Option<&'a Path>| Job { format, file: file.or(args.output.as_deref()), args };
    if args.statistics {
        return Some(vec![job(of("statistics"), None)]);
    }
    if args.formats.is_empty() {
        return Some(vec![job(guessed(), None)]);
    }
    let jobs: Vec<Job<'_>> = args.formats.iter().map(|w| job(w.format, w.file.as_deref())).collect();
    let same = jobs.iter().enumerate().find(|(n, j)| jobs[..*n].iter().any(|other| other.file == j.file));
    if let Some((_, job)) = same {
        let place = job.file.map_or_else(|| "standard output".to_owned(), |f| f.display().to_string());
        terminal.error(&format!("two formats for {place}; give each a file of its own, as in --format sarif:FILE"));
        return None;
    }
    Some(jobs)
}

/// One report to write: in which format, where.
#[derive(Debug)]
pub struct Job<'a> {
    format: &'static Format,
    file: Option<&'a Path>,
    args: &'a OutputArgs,
}

impl Job<'_> {
    /// Whether it is what a person reads, who is told of no articles where there are none.
    pub fn is_for_reading(&self) -> bool {
        self.format.name == FORMATS[0].name && self.file.is_none()
    }

    /// Writes a report to its place; with `named`, every finding it holds was asked for.
    pub fn write(&self, report: &Report<'_>, named: bool, terminal: &Terminal) -> io::Result<()> {
        let mut out = open(self.file)?;
        self.render(&mut out, report, named, terminal)?;
        out.done()
    }

    /// Writes what was made of a report before to its place.
    pub fn give(&self, text: &str) -> io::Result<()> {
        let mut out = open(self.file)?;
        out.write_all(text.as_bytes())?;
        out.done()
    }

    /// What the text of a report depends on beside the report.
    pub fn asked(&self, terminal: &Terminal) -> String {
        let OutputArgs { formats: _, output: _, statistics: _, width, show, max_findings, reproducible } = self.args;
        let look = terminal.look(self.file, *width);
        format!("{} {show:?} {max_findings:?} {reproducible} {look:?}", self.format.name)
    }

    /// Writes a report.
    pub fn render(&self, out: &mut dyn Write, report: &Report<'_>, named: bool, terminal: &Terminal) -> io::Result<()> {
        let mut show = Shown::set(&self.args.show).unwrap_or_else(|| self.format.default_show());
        if named {
            let findings = report.stories.iter().flat_map(|s| &s.findings);
            show = show.with(findings);
        }
        let look = terminal.look(self.file, self.args.width);
        match self.format.render {
            Render::Both(write, _) => write(out, report, &show, look),
            Render::Document(write) => {
                let scope = Scope { show, reproducible: self.args.reproducible, ..Scope::default() };
                write(out, &Document::new(report, &scope), &scope.show, look)
            }
        }
    }

    /// Writes a document.
    pub fn rewrite(&self, document: &Document, terminal: &Terminal) -> io::Result<()> {
        let (Render::Document(write) | Render::Both(_, write)) = self.format.render;
        let show = Shown::set(&self.args.show).unwrap_or_else(|| self.format.default_show());
        let mut out = open(self.file)?;
        write(&mut out, document, &show, terminal.look(self.file, self.args.width))?;
        out.done()
    }
}
