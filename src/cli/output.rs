//! Writing: the output, and messages and progress on standard error.

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;
use std::time::Duration;

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use crosscheck::check::Report;
use crosscheck::report::document::{Document, Scope};
use crosscheck::report::format::{FORMATS, Format, Render};
use crosscheck::report::style::Look;
use indicatif::{ProgressBar, ProgressStyle};

use super::args::{GlobalArgs, OutputArgs, Shown, When};

/// How wide a report is where no terminal says.
const WIDTH: usize = 100;

/// What is known of the terminal, and how much may be said on it.
#[derive(Debug)]
pub struct Terminal {
    color: When,
    quiet: bool,
    verbose: bool,
}

impl Terminal {
    /// Sets it up as the arguments ask.
    pub fn new(args: &GlobalArgs) -> Self {
        match args.color {
            When::Auto => {}
            When::Always => ColorChoice::Always.write_global(),
            When::Never => ColorChoice::Never.write_global(),
        }
        Self { color: args.color, quiet: args.quiet, verbose: args.verbose > 0 }
    }

    /// How a report shall look that goes to `output`, or to standard output.
    pub fn look(&self, output: Option<&Path>, width: Option<usize>) -> Look {
        let color = match (self.color, output) {
            (When::Always, _) => true,
            (When::Never, _) | (When::Auto, Some(_)) => false,
            (When::Auto, None) => AutoStream::choice(&io::stdout()) != ColorChoice::Never,
        };
        let seen = || terminal_size::terminal_size_of(io::stdout()).map(|(w, _)| usize::from(w.0));
        Look { color, width: width.or_else(seen).unwrap_or(WIDTH) }
    }

    /// Prints an error on standard error, however quiet it shall be.
    #[expect(clippy::unused_self, reason = "beside warnings and notes, which ask it")]
    pub fn error(&self, what: &str) {
        message(AnsiColor::Red.on_default().bold(), "error", what);
    }

    /// Prints a warning on standard error.
    pub fn warning(&self, what: &str) {
        if !self.quiet {
            message(AnsiColor::Yellow.on_default().bold(), "warning", what);
        }
    }

    /// Warns of findings that were left out because so many were not asked for.
    pub fn left_out(&self, more: usize) {
        if more > 0 {
            self.warning(&format!("{more} more findings are not shown; --max-findings says how many are"));
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
        if self.quiet || !io::stderr().is_terminal() {
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

/// Opens a file to write, or standard output.
pub fn open(path: Option<&Path>) -> io::Result<Box<dyn Write>> {
    match path {
        None => Ok(Box::new(BufWriter::new(io::stdout().lock()))),
        Some(path) => match File::create(path) {
            Ok(file) => Ok(Box::new(BufWriter::new(file))),
            Err(error) => Err(io::Error::new(error.kind(), format!("{}: {error}", path.display()))),
        },
    }
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
    /// Writes a report; with `named`, every finding it holds was asked for.
    pub fn write(&self, report: &Report<'_>, named: bool, terminal: &Terminal) -> io::Result<()> {
        let mut show = Shown::set(&self.args.show).unwrap_or_else(|| self.format.default_show());
        if named {
            let findings = report.stories.iter().flat_map(|s| &s.findings);
            show = show.with(findings);
        }
        let look = terminal.look(self.file, self.args.width);
        let mut out = open(self.file)?;
        match self.format.render {
            Render::Report(write) | Render::Both(write, _) => write(&mut out, report, &show, look)?,
            Render::Document(write) => {
                let scope = Scope { show, lean: false, reproducible: self.args.reproducible };
                write(&mut out, &Document::new(report, &scope), look)?;
            }
        }
        out.flush()
    }

    /// Writes a document; false, and an error, where the format needs the articles.
    pub fn render(&self, document: &Document, terminal: &Terminal) -> io::Result<bool> {
        let (Render::Document(write) | Render::Both(_, write)) = self.format.render else {
            let name = self.format.name;
            terminal.error(&format!("{name} needs the articles; run `crosscheck check`, or name another --format"));
            return Ok(false);
        };
        let mut out = open(self.file)?;
        write(&mut out, document, terminal.look(self.file, self.args.width))?;
        out.flush()?;
        Ok(true)
    }
}
