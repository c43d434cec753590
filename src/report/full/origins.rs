//! Which articles are one origin, and why: copied words are no second witness.

use std::io::{self, Write};

use super::super::sheet::Sheet;
use super::super::style::{DIM, Look, wrap};
use crate::origin::{Shared, Why};

/// Writes a line for each pair that is not independent.
pub(super) fn write(out: &mut impl Write, sheet: &Sheet<'_>, look: Look) -> io::Result<()> {
    let shared = &sheet.story.origins.shared;
    for pair in shared {
        writeln!(out, "{}", look.paint(DIM, &wrap(&sentence(sheet, pair), look.width, 2)))?;
    }
    if shared.is_empty() { Ok(()) } else { writeln!(out) }
}

fn sentence(sheet: &Sheet<'_>, pair: &Shared) -> String {
    let siglum = |n: usize| sheet.story.articles.get(n).map_or_else(String::new, |&article| sheet.siglum(article));
    let (a, b) = (siglum(pair.a), siglum(pair.b));
    let share = |of: usize| (pair.common * 100 + of / 2).checked_div(of).unwrap_or_default();
    let copy = || {
        let plural = if pair.paragraphs == 1 { "" } else { "s" };
        format!(
            "{} paragraph{plural} shared, {} nearly word for word ({}% of {a}'s body, {}% of {b}'s)",
            pair.paragraphs,
            pair.whole_paragraphs,
            share(pair.grams_a),
            share(pair.grams_b)
        )
    };
    let why = match &pair.why {
        Why::Copy => copy(),
        why if pair.paragraphs > 0 => format!("{why}; {}", copy()),
        why => why.to_string(),
    };
    format!("{a} and {b} are not independent: {why}. They count as one origin.")
}
