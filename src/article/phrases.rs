//! Phrases: the set words of news pages, from the language's table.

use std::sync::LazyLock;

/// The lists of the table, each in order of bytes, all in lower case.
#[derive(Debug)]
pub(crate) struct Phrases {
    /// Whole lines that are furniture.
    pub lines: Vec<&'static str>,
    /// How lines begin that speak to the reader of the page.
    pub openings: Vec<&'static str>,
    /// How lines begin that name a report's makers.
    pub credits: Vec<&'static str>,
    /// Labels before the title of another story.
    pub pointers: Vec<&'static str>,
    /// Lines that head a block of pointers.
    pub headings: Vec<&'static str>,
    /// Last words of a heading that begins with "more".
    pub more_of: Vec<&'static str>,
    /// Last words of the names of papers, stations and agencies.
    pub mastheads: Vec<&'static str>,
}

/// The phrases of English pages.
pub(crate) static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let list = |name| list(include_str!("../lexicon/en/page.txt"), name);
    Phrases {
        lines: list("lines"),
        openings: list("openings"),
        credits: list("credits"),
        pointers: list("pointers"),
        headings: list("headings"),
        more_of: list("more-of"),
        mastheads: list("mastheads"),
    }
});

/// The lines under `[name]`, sorted.
fn list(table: &'static str, name: &str) -> Vec<&'static str> {
    let mut out: Vec<&str> = table
        .lines()
        .skip_while(|line| line.strip_prefix('[').and_then(|l| l.split(']').next()) != Some(name))
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.is_empty())
        .collect();
    out.sort_unstable();
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_there_and_in_lower_case() {
        let p = &*PHRASES;
        for list in [&p.lines, &p.openings, &p.credits, &p.pointers, &p.headings, &p.more_of, &p.mastheads] {
            assert!(list.len() > 4);
            assert!(list.iter().all(|l| l.to_lowercase() == *l && !l.is_empty()));
        }
    }
}
