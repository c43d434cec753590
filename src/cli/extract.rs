//! `crosscheck extract`: what each article asserts.

use std::io::{self, Write};
use std::path::PathBuf;

use crosscheck::article::Article;
use crosscheck::extract::list;
use crosscheck::report::jsonl;
use rayon::prelude::*;

use super::args::{ExtractArgs, ExtractFormat, GlobalArgs};
use super::config::Configured;
use super::output::{self, Terminal};
use super::{Outcome, input};

/// How many articles a thread takes at a time.
const SHARE: usize = 64;

/// How many shares a thread has between two writes: few enough that texts and lines stay in its cache.
const SHARES: usize = 2;

/// How many bytes are written for a byte read.
const SWELLS: usize = 4;

/// Runs the command.
pub fn run(args: &ExtractArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let ExtractFormat::Jsonl = args.format;
    let outputs: Vec<PathBuf> = args.output.iter().cloned().collect();
    let Some(configured) = Configured::read(&args.input.paths, global, terminal) else { return Ok(Outcome::Failed) };
    let Some(mut input) = input::Articles::new(&args.input, &configured, &outputs, terminal) else {
        return Ok(Outcome::Failed);
    };
    let mut out = output::open(args.output.as_deref())?;
    let progress = terminal.progress("extracting".to_owned(), None);
    let batch_size = SHARE * SHARES * rayon::current_num_threads();
    // The lines of each share; the room they take is used again.
    let mut lines: Vec<Vec<u8>> = Vec::new();
    loop {
        let batch: Vec<Article> = input.by_ref().take(batch_size).collect();
        if batch.is_empty() {
            break;
        }
        lines.resize_with(batch.len().div_ceil(SHARE), Vec::new);
        let share = |(articles, lines): (&[Article], &mut Vec<u8>)| {
            lines.clear();
            lines.reserve(articles.iter().map(|a| a.text.len()).sum::<usize>() * SWELLS);
            for extract in list(articles) {
                jsonl::extract(lines, &extract, args.all);
            }
        };
        // What one thread has read is in the cache of its core: another would fetch it from there.
        if rayon::current_num_threads() == 1 {
            batch.chunks(SHARE).zip(&mut lines).for_each(share);
        } else {
            batch.par_chunks(SHARE).zip(lines.par_iter_mut()).for_each(share);
        }
        lines.iter().try_for_each(|lines| out.write_all(lines))?;
    }
    progress.finish_and_clear();
    out.done()?;
    terminal.note(&format!("{} articles read", input.read));
    Ok(if input.failed { Outcome::Failed } else { Outcome::Clean })
}
