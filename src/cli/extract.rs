//! `crosscheck extract`: what each article asserts.

use std::io::{self, Write};

use crosscheck::article::Article;
use crosscheck::extract::list;
use crosscheck::report::jsonl;
use rayon::prelude::*;

use super::args::{ExtractArgs, ExtractFormat};
use super::output::{self, Terminal};
use super::{Outcome, input};

/// How many articles are read between two writes.
const BATCH: usize = 1024;

/// How many of them a thread takes at a time.
const SHARE: usize = 32;

/// Runs the command.
pub fn run(args: &ExtractArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let ExtractFormat::Jsonl = args.format;
    let mut input = input::Articles::new(&args.input, terminal);
    let mut out = output::open(args.output.as_deref())?;
    let progress = terminal.progress("extracting".to_owned(), None);
    loop {
        let batch: Vec<Article> = input.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            break;
        }
        let texts: Vec<Vec<u8>> = batch
            .par_chunks(SHARE)
            .map(|articles| {
                // A report's assertions take several times its room.
                let mut text = Vec::with_capacity(articles.iter().map(|a| 5 * a.text.len()).sum());
                for article in articles {
                    jsonl::extract(&mut text, &list(article), args.all);
                }
                text
            })
            .collect();
        texts.iter().try_for_each(|text| out.write_all(text))?;
    }
    progress.finish_and_clear();
    out.flush()?;
    terminal.note(&format!("{} articles read", input.read));
    Ok(if input.failed { Outcome::Failed } else { Outcome::Clean })
}
