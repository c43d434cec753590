//! Which articles are one origin, and why: copied words are no second witness.

use std::io::{self, Write};

use super::super::document::{Shared, View};
use super::super::style::{DIM, Look, wrap};
use crate::origin::Why;

/// Writes a line for each pair that is not independent.
pub(super) fn write(out: &mut dyn Write, view: &View<'_>, look: Look) -> io::Result<()> {
    let shared = &view.story.shared;
    for pair in shared {
        writeln!(out, "{}", look.paint(DIM, &wrap(&sentence(view, pair), look.width, 2)))?;
    }
    if shared.is_empty() { Ok(()) } else { writeln!(out) }
}

fn sentence(view: &View<'_>, pair: &Shared) -> String {
    let [a, b] = [0, 1].map(|n| view.siglum(&pair.articles[n]));
    let copy = || {
        let plural = if pair.paragraphs == 1 { "" } else { "s" };
        format!(
            "{} paragraph{plural} shared, {} nearly word for word ({}% of {a}'s body, {}% of {b}'s)",
            pair.paragraphs, pair.whole_paragraphs, pair.percent[0], pair.percent[1]
        )
    };
    let why = match &pair.why {
        why if *why == Why::Copy.to_string() => copy(),
        why if pair.paragraphs > 0 => format!("{why}; {}", copy()),
        why => why.clone(),
    };
    format!("{a} and {b} are not independent: {why}. They count as one origin.")
}
