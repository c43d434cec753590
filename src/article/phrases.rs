//! Phrases: the set words of news pages, from the language's table.

use std::sync::LazyLock;

/// The lists of the table, each in order of bytes, all in lower case.
#[derive(Debug)]
pub(crate) struct Phrases {
    /// Whole lines that are furniture.
    pub lines: List,
    /// How lines begin that speak to the reader of the page.
    pub openings: List,
    /// How lines begin that name a report's makers.
    pub credits: List,
    /// Labels before the title of another story.
    pub pointers: List,
    /// Lines that head a block of pointers.
    pub headings: List,
    /// Last words of a heading that begins with "more".
    pub more_of: List,
    /// Last words of the names of papers, stations and agencies.
    pub mastheads: List,
}

/// The phrases of English pages.
pub(crate) static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let list = |name| List::new(list(include_str!("../lexicon/en/page.txt"), name));
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

/// Lines, or beginnings of lines, found by their first byte.
#[derive(Debug)]
pub(crate) struct List {
    all: Vec<&'static str>,
    /// Where in the list each first byte begins.
    from: [u16; 129],
    /// The last five bits of the second and of the third bytes that follow each first byte, as sets.
    next: [[u32; 2]; 128],
}

impl List {
    fn new(all: Vec<&'static str>) -> Self {
        let from = std::array::from_fn(|byte| all.partition_point(|p| usize::from(p.as_bytes()[0]) < byte) as u16);
        let mut next = [[0; 2]; 128];
        for line in &all {
            if let Some(&[first @ ..128, second, third]) = line.as_bytes().first_chunk() {
                next[usize::from(first)][0] |= 1 << (second & 31);
                next[usize::from(first)][1] |= 1 << (third & 31);
            }
        }
        Self { all, from, next }
    }

    /// Whether a text is one of them, in any case.
    pub(crate) fn has(&self, text: &str) -> bool {
        let first = text.as_bytes().first().map_or(128, |b| usize::from(b.to_ascii_lowercase()));
        first < 128 && self.of(first).iter().any(|line| line.eq_ignore_ascii_case(text))
    }

    /// Those that begin with a byte.
    fn of(&self, first: usize) -> &[&'static str] {
        &self.all[usize::from(self.from[first])..usize::from(self.from[first + 1])]
    }

    /// Whether a line begins with one of them, each of three bytes or more, in any case, where the line's word ends with
    /// it.
    pub(crate) fn begin(&self, line: &str) -> bool {
        let Some(&[first, second, third]) = line.as_bytes().first_chunk() else { return false };
        let first = usize::from(first.to_ascii_lowercase());
        if first >= 128 || self.next[first][0] >> (second & 31) & self.next[first][1] >> (third & 31) & 1 == 0 {
            return false;
        }
        self.of(first).iter().any(|prefix| {
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
        for list in [&p.lines, &p.openings, &p.credits, &p.pointers, &p.headings, &p.more_of, &p.mastheads] {
            assert!(list.all.len() > 4);
            let begin = [&p.openings, &p.credits].into_iter().any(|l| std::ptr::eq(l, list));
            assert!(!begin || list.all.iter().all(|l| l.len() > 2));
            assert!(list.all.iter().all(|l| l.to_lowercase() == *l && !l.is_empty()));
        }
    }
}
