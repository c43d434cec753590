//! Reading the articles that the arguments name.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use crosscheck::article::{Article, DateOrder, Item, Moment, Provenance, ReadOptions, Reader, Sourced, Walk};

use super::args::InputArgs;
use super::output::Terminal;

/// The articles that the arguments name, one at a time; what could not be read is said on the way.
pub struct Articles<'a> {
    reader: Reader,
    published: Option<Moment>,
    date_order: Option<DateOrder>,
    terminal: &'a Terminal,
    /// How many articles came.
    pub read: usize,
    /// Whether something could not be read.
    pub failed: bool,
}

impl<'a> Articles<'a> {
    /// Opens everything that the arguments name.
    pub fn new(args: &InputArgs, terminal: &'a Terminal) -> Self {
        let mut paths = args.paths.clone();
        let mut failed = false;
        if let Some(list) = &args.files_from {
            match listed(list, args.null) {
                Ok(more) => paths.extend(more),
                Err(error) => {
                    terminal.error(&format!("{}: {error}; check the file that lists the paths", list.display()));
                    failed = true;
                }
            }
        }
        if paths.is_empty() && args.files_from.is_none() {
            terminal.error("no input; name files or folders, or `-` for standard input");
            failed = true;
        }
        let options = ReadOptions {
            format: args.input.into(),
            fields: args.field.clone(),
            stdin_name: args.stdin_filename.clone(),
            encoding: args.encoding.clone().filter(|label| !label.is_empty()),
            walk: Walk {
                globs: args.glob.clone(),
                excludes: args.exclude.clone(),
                no_ignore: args.no_ignore,
                hidden: args.hidden,
            },
        };
        Self {
            reader: Reader::new(&paths, &options),
            published: args.published,
            date_order: args.date_order.or_else(|| args.locale.and_then(|l| l.0)).map(Into::into),
            terminal,
            read: 0,
            failed,
        }
    }
}

impl Iterator for Articles<'_> {
    type Item = Article;

    fn next(&mut self) -> Option<Article> {
        loop {
            match self.reader.next()? {
                Item::Article(mut article) => {
                    self.read += 1;
                    if let (None, Some(value)) = (&article.metadata.published, self.published) {
                        article.metadata.published = Some(Sourced { value, provenance: Provenance::Cli });
                    }
                    article.metadata.date_order = self.date_order;
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

/// Reads all articles; the second is whether something could not be read.
pub fn articles(args: &InputArgs, terminal: &Terminal) -> (Vec<Article>, bool) {
    let progress = terminal.progress("reading".to_owned(), None);
    let mut input = Articles::new(args, terminal);
    let mut articles: Vec<Article> = input.by_ref().collect();
    for warning in input.reader.withdraw(&mut articles) {
        terminal.warning(&warning.to_string());
    }
    progress.finish_and_clear();
    terminal.note(&format!("{} articles read", input.read));
    (articles, input.failed)
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
