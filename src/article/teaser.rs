//! Teasers: pointers to other stories, single lines in the body and the blocks that end a page.

use rustc_hash::FxHashSet;

use super::paragraph::ends_sentence;
use super::phrases::{List, PHRASES};
use crate::words::words;

/// Whether a line points to another story: `Read more: Mayor opens bridge`.
pub(super) fn is_pointer(paragraph: &str) -> bool {
    if paragraph.len() > 250 || paragraph.ends_with('.') {
        return false;
    }
    let bare = paragraph.trim_start_matches(['[', '(', '>', '»', '|', '•', '*', ' ']);
    let Some((label, title)) = bare.split_once(':') else { return false };
    // `14/3/2031 Related story: …`
    let label = label.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '/' | '-' | ' '));
    !title.trim().is_empty() && listed(label, &PHRASES.pointers)
}

/// Whether a line heads a block of pointers: `More Latest News`, `RELATED CONTENT:`.
pub(super) fn is_heading(paragraph: &str) -> bool {
    if paragraph.len() > 70 || paragraph.ends_with(['.', '?', '!', ',']) {
        return false;
    }
    let bare = paragraph.trim_matches(|c: char| !c.is_alphanumeric());
    if listed(bare, &PHRASES.headings) {
        return true;
    }
    let Some((first, rest)) = bare.split_once(' ') else { return false };
    if !["see", "view", "more", "read"].iter().any(|w| first.eq_ignore_ascii_case(w)) {
        return false;
    }
    let title = |text: &str| text.split(' ').all(|w| w.starts_with(|c: char| !c.is_lowercase()));
    let last = rest.rsplit(' ').next().unwrap_or_default();
    if first.eq_ignore_ascii_case("see") || first.eq_ignore_ascii_case("view") {
        return rest.get(..5).is_some_and(|r| r.eq_ignore_ascii_case("more ") || r.eq_ignore_ascii_case("all m"))
            && title(&rest[5..]);
    }
    let words = rest.split(' ').count();
    (first.eq_ignore_ascii_case("more") && words <= 5 && title(rest) && listed(last, &PHRASES.more_of))
        || (first.eq_ignore_ascii_case("more")
            && rest.get(..5).is_some_and(|r| r.eq_ignore_ascii_case("from "))
            && words <= 5)
        || (bare.get(..9).is_some_and(|b| b.eq_ignore_ascii_case("read more")) && paragraph.ends_with(':'))
}

/// Which paragraphs belong to the blocks that pointers make: after a heading until the report
/// goes on, and a closing run of titles. In doubt a paragraph is no teaser.
pub(super) fn blocks(paragraphs: &[&str]) -> Vec<bool> {
    let mut out = vec![false; paragraphs.len()];
    let mut at = 0;
    while at < paragraphs.len() {
        if is_heading(paragraphs[at]) {
            let end = block_end(paragraphs, at);
            out[at..end].fill(true);
            at = end.max(at + 1);
        } else {
            at += 1;
        }
    }
    let open = out.iter().rposition(|t| *t).map_or(0, |last| last + 1);
    // Titles, and between them what might be one ("Man, 30, held over canal theft").
    let mut titles = 0;
    let mut from = paragraphs.len();
    for (at, paragraph) in paragraphs.iter().enumerate().skip(open).rev() {
        match title(paragraph) {
            Some(true) => {
                titles += 1;
                from = at;
            }
            Some(false) => {}
            None => break,
        }
    }
    if titles >= 3 && paragraphs.len() - from >= 4 && from > 1 {
        out[from..].fill(true);
    }
    out
}

/// One past the last paragraph of the block headed at `heading`.
fn block_end(paragraphs: &[&str], heading: usize) -> usize {
    let mut told = 0;
    let mut at = heading + 1;
    while at < paragraphs.len() {
        let here = paragraphs[at];
        if !is_told(here) {
            at += 1;
            continue;
        }
        // A summary over its own title ("A mayor has opened a bridge." / "Mayor opens bridge").
        match paragraphs.get(at + 1) {
            None if told > 0 => {}
            Some(next) if !is_told(next) && here.len() < 400 && shared(here, next) >= 2 => {}
            _ => return at,
        }
        told += 1;
        at += 1;
    }
    at
}

/// Whether a paragraph is told, not titled: it ends as a sentence does.
fn is_told(paragraph: &str) -> bool {
    let question = paragraph.ends_with('?');
    (ends_sentence(paragraph) && !question && paragraph.contains(' ')) || paragraph.len() > 250
}

/// Whether a line is a title of another story: five words or more, most with a capital, no stop.
/// With two commas it may as well be an entry of a list that the report itself gives
/// (`Ann Lee, 34, of Vale`): then `Some(false)`.
fn title(paragraph: &str) -> Option<bool> {
    if paragraph.len() > 120 || ends_sentence(paragraph) || paragraph.ends_with([':', ',', ';', '”', '"']) {
        return None;
    }
    // A row of a table.
    if paragraph.contains("  ") || paragraph.bytes().filter(u8::is_ascii_digit).count() * 6 > paragraph.len() {
        return None;
    }
    let (mut all, mut strong, mut commas) = (0, 0, 0);
    for word in paragraph.split(' ').filter(|w| !w.is_empty()) {
        all += 1;
        commas += usize::from(word.ends_with(','));
        strong += usize::from(word.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase()));
    }
    (all >= 5 && strong * 10 >= all * 6).then_some(commas < 2)
}

/// Whether a paragraph can be the last of the titles that end a page.
pub(super) fn may_end(paragraph: &str) -> bool {
    title(paragraph).is_some()
}

/// How many telling words two lines have in common.
fn shared(a: &str, b: &str) -> usize {
    let telling =
        |text: &str| words(text).filter(|w| w.span.len() >= 4 || w.strong).map(|w| w.hash).collect::<FxHashSet<_>>();
    telling(a).intersection(&telling(b)).count()
}

/// Whether a text is in a list, its apostrophes straight or curly.
fn listed(text: &str, list: &List) -> bool {
    let text = text.trim();
    text.len() <= 48 && (list.has(text) || text.contains('’') && list.has(&text.replace('’', "'")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_name_another_story() {
        for yes in [
            "Read more: Mayor opens bridge",
            "RELATED: Two hurt in mill fire",
            "[Read more: Vale pool shut]",
            "Previous story: Man, 30, found in canal",
            "14/3/2031 Related Story: Vale pool shut",
        ] {
            assert!(is_pointer(yes), "{yes}");
        }
        for no in ["Read more:", "Watch out: the bridge is closed", "The toll: 12 dead", "More: it was he who called."]
        {
            assert!(!is_pointer(no), "{no}");
        }
    }

    #[test]
    fn headings_head_pointers() {
        for yes in [
            "More Latest News",
            "See more More Latest News",
            "Latest News",
            "RELATED CONTENT:",
            "Related Stories",
            "TRENDING STORIES:",
            "More Vale Crime News",
            "MORE FROM VALE RADIO",
            "Don’t miss",
            "Read more top stories on vale.example:",
        ] {
            assert!(is_heading(yes), "{yes}");
        }
        for no in [
            "More than 40 hurt",
            "What comes next",
            "Latest figures",
            "Related charges",
            "See more of the town",
            "Popular mayor quits",
        ] {
            assert!(!is_heading(no), "{no}");
        }
    }

    fn check(page: &[&str], expected: &str) {
        let got: String = blocks(page).into_iter().map(|t| if t { 't' } else { '.' }).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn a_block_ends_where_the_report_goes_on() {
        check(
            &[
                "The mill burned on Monday.",
                "Latest News",
                "A mayor has opened a new bridge in Vale.",
                "Vale mayor opens bridge for 900 people",
                "Pool shuts",
            ],
            ".tttt",
        );
        check(
            &[
                "The mill burned on Monday.",
                "RELATED:",
                "Man, 30, found in canal",
                "Fire crews were called at 6am.",
                "It took four hours to put out.",
            ],
            ".tt..",
        );
        check(&["The mill burned on Monday.", "More News", "The owner, 61, died later."], ".t.");
    }

    #[test]
    fn a_closing_run_of_titles_is_no_report() {
        check(
            &[
                "The mill burned on Monday.",
                "It was empty.",
                "Vale Mayor Opens New Bridge",
                "Pool Shuts After 30 Years in Town",
                "Man, 25, Charged With Mill Theft",
                "School Wins Prize for Its Garden",
            ],
            "..tttt",
        );
        check(
            &["The victims were:", "Ann Lee, 34", "Bo Dahl, 19, of Vale", "Cy Ek, 40, of Upper Vale", "Di Fox, 7"],
            ".....",
        );
    }
}
