//! `crosscheck extract`: what each article asserts.

use std::io::{self, Write};

use crosscheck::extract::extract;
use crosscheck::report::jsonl;
use rayon::prelude::*;

use super::args::ExtractArgs;
use super::{Outcome, input};

/// How many articles are read between two writes.
const BATCH: usize = 512;

/// Runs the command.
pub fn run(args: &ExtractArgs) -> io::Result<Outcome> {
    let input = input::articles(&args.input);
    let mut out = io::stdout().lock();
    for batch in input.articles.chunks(BATCH) {
        let texts: Vec<io::Result<Vec<u8>>> = batch
            .par_chunks(32)
            .map(|articles| {
                let mut text = Vec::new();
                articles.iter().try_for_each(|a| jsonl::extract(&mut text, &extract(a), args.all))?;
                Ok(text)
            })
            .collect();
        for text in texts {
            out.write_all(&text?)?;
        }
    }
    out.flush()?;
    Ok(if input.errors.is_empty() { Outcome::Clean } else { Outcome::Failed })
}
