//! Phrases: the set words of news pages, from the language's table.

use std::sync::LazyLock;

/// The lists of the table, each in order of bytes, all in lower case.
#[derive(Debug)]
pub(crate) struct Phrases {
    /// Whole lines that are furniture.
    pub lines: Vec<&'static str>,
    /// How lines begin that speak to the reader of the page.
    pub openings: Prefixes,
    /// How lines begin that name a report's makers.
    pub credits: Prefixes,
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
        openings: Prefixes::new(list("openings")),
        credits: Prefixes::new(list("credits")),
        pointers: list("pointers"),
        headings: list("headings"),
        more_of: list("more-of"),
        mastheads: list("mastheads"),
    }
});

/// Beginnings of lines, found by their first byte.
#[derive(Debug)]
pub(crate) struct Prefixes {
    list: Vec<&'static str>,
    /// Where in the list each first byte begins.
    from: [u16; 129],
}

impl Prefixes {
    fn new(list: Vec<&'static str>) -> Self {
        let from = std::array::from_fn(|byte| list.partition_point(|p| usize::from(p.as_bytes()[0]) < byte) as u16);
        Self { list, from }
    }

    /// Whether a line begins with one of them, in any case, where the line's word ends with it.
    pub(crate) fn begin(&self, line: &str) -> bool {
        let first = line.bytes().next().map_or(0, |b| usize::from(b.to_ascii_lowercase()));
        if first >= 128 {
            return false;
        }
        self.list[usize::from(self.from[first])..usize::from(self.from[first + 1])].iter().any(|prefix| {
            let next = line.as_bytes().get(prefix.len());
            line.get(..prefix.len()).is_some_and(|l| l.eq_ignore_ascii_case(prefix))
                && !(next.is_some_and(u8::is_ascii_alphanumeric) && prefix.ends_with(char::is_alphanumeric))
        })
    }
}

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
        for list in [&p.lines, &p.openings.list, &p.credits.list, &p.pointers, &p.headings, &p.more_of, &p.mastheads] {
            assert!(list.len() > 4);
            assert!(list.iter().all(|l| l.to_lowercase() == *l && !l.is_empty()));
        }
    }
}
