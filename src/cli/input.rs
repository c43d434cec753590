//! Reading the articles that the arguments name.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use crosscheck::article::{Article, DateOrder, Item, Moment, Patterns, Provenance, ReadOptions, Reader, Sourced, Walk};
use crosscheck::config::Locale;

use super::args::InputArgs;
use super::config::Configured;
use super::output::Terminal;

/// The articles that the arguments name, one at a time; what could not be read is said on the way.
pub struct Articles<'a> {
    reader: Reader,
    published: Option<Moment>,
    date_order: Option<DateOrder>,
    publishers: Vec<Publisher>,
    /// The path seen last, and who its name says publishes it.
    last: (String, Option<String>),
    fail_fast: bool,
    terminal: &'a Terminal,
    /// How many articles came.
    pub read: usize,
    /// Whether something could not be read.
    pub failed: bool,
}

/// Who publishes what, as the configuration has it.
struct Publisher {
    host: String,
    files: Option<Patterns>,
    name: String,
}

/// What the arguments and the configuration say of reading; nothing where a pattern is wrong, which was said.
pub fn walk(args: &InputArgs, configured: &Configured, outputs: &[PathBuf], terminal: &Terminal) -> Option<Walk> {
    let files = &configured.config.files;
    let patterns = |lines: &[String]| match Patterns::new(configured.folder(), lines) {
        Ok(patterns) => Some(patterns),
        Err(error) => {
            terminal.error(&error.to_string());
            None
        }
    };
    Some(Walk {
        globs: args.glob.clone(),
        excludes: args.exclude.clone(),
        no_ignore: args.no_ignore,
        hidden: args.hidden,
        without: patterns(&files.exclude)?,
        only: patterns(&files.include)?,
        outputs: outputs.to_vec(),
    })
}

/// The paths that the arguments name, those of `--files-from` among them.
pub fn paths(args: &InputArgs) -> io::Result<Vec<PathBuf>> {
    let mut paths = args.paths.clone();
    if let Some(list) = &args.files_from {
        let named = |e: io::Error| io::Error::new(e.kind(), format!("{}: {e}", list.display()));
        paths.extend(listed(list, args.null).map_err(named)?);
    }
    Ok(paths)
}

impl<'a> Articles<'a> {
    /// Opens everything that the arguments name; `outputs` are not read. Nothing where that is wrong, which was said.
    pub fn new(args: &InputArgs, configured: &Configured, outputs: &[PathBuf], terminal: &'a Terminal) -> Option<Self> {
        let mut failed = false;
        let paths = paths(args).unwrap_or_else(|error| {
            terminal.error(&format!("{error}; check the file that lists the paths"));
            failed = true;
            args.paths.clone()
        });
        if paths.is_empty() && args.files_from.is_none() {
            terminal.error("no input; name files or folders, or `-` for standard input");
            failed = true;
        }
        let config = &configured.config;
        let options = ReadOptions {
            format: args.input,
            fields: args.field.clone(),
            stdin_name: args.stdin_filename.clone(),
            encoding: args.encoding.clone().filter(|label| !label.is_empty()),
            walk: walk(args, configured, outputs, terminal)?,
        };
        let order = config.style.locale.map(|locale| match locale {
            Locale::Gb => DateOrder::Dmy,
            Locale::Us => DateOrder::Mdy,
        });
        let publisher = |(pattern, name): (&String, &String)| Publisher {
            host: pattern.clone(),
            // A host may look like no pattern at all.
            files: Patterns::new(configured.folder(), std::slice::from_ref(pattern)).ok().flatten(),
            name: name.clone(),
        };
        Some(Self {
            reader: Reader::new(&paths, &options),
            published: args.published,
            date_order: args.date_order.or_else(|| args.locale.and_then(|l| l.0)).map(Into::into).or(order),
            publishers: config.publishers.iter().map(publisher).collect(),
            last: (String::new(), None),
            fail_fast: args.fail_fast,
            terminal,
            read: 0,
            failed,
        })
    }

    /// Gives an article what the arguments and the configuration say of it.
    fn fill(&mut self, article: &mut Article) {
        let known = &mut article.metadata;
        if let (None, Some(value)) = (&known.published, self.published) {
            known.published = Some(Sourced { value, provenance: Provenance::Cli });
        }
        known.date_order = self.date_order;
        if known.publisher.is_some() || self.publishers.is_empty() {
            return;
        }
        let url = known.url.as_ref().map(|u| u.value.as_str());
        let host = url.and_then(|u| u.split("://").nth(1)).and_then(|u| u.split(['/', ':', '?']).next());
        let hosted = host.and_then(|h| {
            let is = |p: &&Publisher| h == p.host || h.strip_suffix(p.host.as_str()).is_some_and(|h| h.ends_with('.'));
            self.publishers.iter().find(is)
        });
        if self.last.0 != article.path {
            let path = Path::new(&article.path);
            let fits = |p: &&Publisher| p.files.as_ref().is_some_and(|f| f.fit(path));
            self.last = (article.path.clone(), self.publishers.iter().find(fits).map(|p| p.name.clone()));
        }
        let name = hosted.map(|p| p.name.clone()).or_else(|| self.last.1.clone());
        known.publisher = name.map(|value| Sourced { value, provenance: Provenance::Sidecar });
    }
}

impl Iterator for Articles<'_> {
    type Item = Article;

    fn next(&mut self) -> Option<Article> {
        loop {
            if self.failed && self.fail_fast {
                return None;
            }
            match self.reader.next()? {
                Item::Article(mut article) => {
                    self.read += 1;
                    self.fill(&mut article);
                    return Some(*article);
                }
                Item::Error(error) => {
                    self.failed = true;
                    self.terminal.error(&error.to_string());
                }
                Item::Warning(warning) => self.terminal.warning(&warning.to_string()),
            }
        }
    }
}

/// Reads all articles; the second is whether something could not be read. Nothing where that ends the run, which was
/// said.
pub fn articles(
    args: &InputArgs,
    configured: &Configured,
    outputs: &[PathBuf],
    terminal: &Terminal,
) -> Option<(Vec<Article>, bool)> {
    let progress = terminal.progress("reading".to_owned(), None);
    let mut input = Articles::new(args, configured, outputs, terminal)?;
    let mut articles: Vec<Article> = input.by_ref().collect();
    for warning in input.reader.withdraw(&mut articles) {
        terminal.warning(&warning.to_string());
    }
    progress.finish_and_clear();
    terminal.note(&format!("{} articles read", input.read));
    if let Some(output) = overwritten(&articles, outputs) {
        terminal
            .error(&format!("{}: the report would be written over an article; name another file", output.display()));
        return None;
    }
    (!(input.failed && args.fail_fast)).then_some((articles, input.failed))
}

/// An output that is one of the articles.
fn overwritten<'a>(articles: &[Article], outputs: &'a [PathBuf]) -> Option<&'a PathBuf> {
    let real = |path: &Path| path.canonicalize().ok();
    outputs.iter().find(|o| {
        let own = real(o);
        own.is_some()
            && articles
                .iter()
                .any(|a| Path::new(&a.path).file_name() == o.file_name() && real(Path::new(&a.path)) == own)
    })
}

/// The paths that a file, or standard input, lists: one a line, or between NUL characters.
fn listed(list: &Path, null: bool) -> io::Result<Vec<PathBuf>> {
    let source: Box<dyn Read> =
        if list.as_os_str() == "-" { Box::new(io::stdin()) } else { Box::new(File::open(list)?) };
    let mut source = BufReader::new(source);
    let separator = if null || source.fill_buf()?.contains(&0) { b'\0' } else { b'\n' };
    let lines = source.split(separator).collect::<io::Result<Vec<Vec<u8>>>>()?;
    let path = |line: &Vec<u8>| String::from_utf8_lossy(line).trim_end_matches('\r').to_owned();
    Ok(lines.iter().map(path).filter(|p| !p.is_empty()).map(PathBuf::from).collect())
}
