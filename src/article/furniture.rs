//! Furniture: the buttons, bylines and notices of a page, told by their set phrases.

use std::sync::LazyLock;

use memchr::{memchr_iter, memchr2_iter, memmem};

use super::marks::Marks;
use super::phrases::PHRASES;

/// The longest line, in bytes, that can be furniture.
const LONGEST: usize = 400;
/// The longest, in bytes, of fewer than 24 words.
const PROSE: usize = 240;
/// The most words of a line that can be any.
const PROSE_WORDS: usize = 23;

/// How a notice of rights ends; its `v` stands at the twelfth byte.
const RESERVED: &[u8] = b"rights reserved";

/// Whether a paragraph of a text with these marks is furniture; in doubt it is not.
pub(super) fn is_furniture(paragraph: &str, marks: Marks) -> bool {
    if paragraph.len() > LONGEST {
        return false;
    }
    // Its words are counted last: nearly every paragraph shows by its first letters, and by the marks, that it is none.
    is_copyright(paragraph)
        || (paragraph.len() <= PROSE
            && (is_short(paragraph)
                || is_byline(paragraph) && few_words(paragraph, 14)
                || marks.has(Marks::BAR) && is_navigation(paragraph) && few_words(paragraph, 14)
                || is_code(paragraph, marks) && few_words(paragraph, PROSE_WORDS)
                || is_phrase(paragraph) && few_words(paragraph, PROSE_WORDS)
                || is_contribution(paragraph) && few_words(paragraph, PROSE_WORDS)
                || is_offer(paragraph) && few_words(paragraph, PROSE_WORDS)))
}

/// Whether a text has at most so many words.
fn few_words(text: &str, most: usize) -> bool {
    memchr_iter(b' ', text.as_bytes()).nth(most - 1).is_none()
}

/// Whether a paragraph opens as what speaks to the reader does, or as what names the makers of a report.
fn is_phrase(paragraph: &str) -> bool {
    (PHRASES.openings.begin(paragraph) || PHRASES.credits.begin(paragraph))
        // A line that begins with a small letter goes on with a sentence.
        && !paragraph.starts_with(char::is_lowercase)
}

/// Whether a paragraph of a few words is a set line of pages, or a rule.
fn is_short(paragraph: &str) -> bool {
    let sentence = paragraph.ends_with('.') && !paragraph.ends_with("...");
    let mark = !paragraph.starts_with(|c: char| c.is_ascii_alphanumeric()) && is_mark(paragraph);
    (mark || !sentence) && few_words(paragraph, 5) && (mark || is_line(paragraph))
}

/// Whether a line of wrapped text stands apart from the lines around it: a byline, a rule, an agency's mark.
pub(super) fn is_apart(line: &str) -> bool {
    line.len() < 60
        && match line.as_bytes()[0] {
            b'B' => is_byline(line),
            b'R' | b'r' => line.eq_ignore_ascii_case("reuter") || line.eq_ignore_ascii_case("reuters"),
            first => !first.is_ascii_alphanumeric() && is_mark(line),
        }
}

fn is_line(paragraph: &str) -> bool {
    if paragraph.ends_with(['"', '”']) {
        return false;
    }
    let bare = paragraph.trim_matches(|c: char| !c.is_alphanumeric());
    let bare = bare.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    bare.len() < 40
        && bare.is_ascii()
        && paragraph.bytes().filter(u8::is_ascii_digit).count() < 4
        && PHRASES.lines.has(bare)
}

/// Rules and ornaments: `***`, `___`, `###`.
fn is_mark(paragraph: &str) -> bool {
    !paragraph.chars().any(char::is_alphanumeric)
}

/// `By Ann Lee`, `By: ANN LEE and Bo Dahl, Staff Writer`.
fn is_byline(paragraph: &str) -> bool {
    let Some(rest) = ["By", "BY", "by"].iter().find_map(|by| paragraph.strip_prefix(by)) else { return false };
    let names = rest.trim_start_matches([':', ' ', '\u{a0}']);
    if names.len() == rest.len() || names.is_empty() || names.ends_with(['.', '?', '!', ':', '”', '"']) {
        return false;
    }
    let mut capitals = 0;
    for word in names.split([' ', '\u{a0}', '/', '|']).filter(|w| !w.is_empty()) {
        let first = word.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().next();
        match first {
            Some(c) if c.is_uppercase() => capitals += 1,
            None => {}
            Some(_) if is_joint(word) || word.contains('@') => {}
            Some(_) => return false,
        }
    }
    capitals >= 2
}

fn is_joint(word: &str) -> bool {
    matches!(
        word.trim_end_matches(','),
        "and"
            | "of"
            | "for"
            | "the"
            | "with"
            | "in"
            | "at"
            | "de"
            | "van"
            | "von"
            | "da"
            | "la"
            | "staff"
            | "writer"
            | "reporter"
            | "correspondent"
            | "editor"
    )
}

/// Addresses, handles and scraps of the page's code.
fn is_code(paragraph: &str, marks: Marks) -> bool {
    if marks.has(Marks::STAR) && (paragraph.contains("{*") || paragraph.contains("*}")) {
        return true;
    }
    let handle = |w: &str| {
        (w.contains('@') && w.len() > 3) || w.starts_with("http") || w.starts_with("www.") || w.contains(".com/")
    };
    match paragraph.bytes().filter(|b| *b == b' ').take(3).count() + 1 {
        1 => {
            handle(paragraph)
                || (paragraph.len() > 12 && paragraph.contains(['_', '|', '{', '<', '=']))
                || (paragraph.starts_with("###") && paragraph.len() > 3)
        }
        2 | 3 => {
            let label = paragraph.split_whitespace().next().unwrap_or_default();
            (label.ends_with(':') && paragraph.split_whitespace().nth(1).is_some_and(handle))
                || (label.eq_ignore_ascii_case("twitter") && paragraph.split_whitespace().nth(1).is_some_and(handle))
        }
        _ => paragraph.starts_with("###") && paragraph.ends_with("###"),
    }
}

/// `© 2031 The Vale Echo`, `Copyright 2031 Vale Radio. All rights reserved.`
fn is_copyright(paragraph: &str) -> bool {
    let prose = paragraph.len() > PROSE;
    let bare = paragraph.trim_start_matches(['(', '[', '-', '–', ' ']);
    let year = |text: &str| text.split_whitespace().take(3).any(starts_with_year);
    if let Some(rest) = bare.strip_prefix('©') {
        return !prose && few_words(paragraph, 14) || year(rest);
    }
    if bare.starts_with("TM and ©") || bare.starts_with("TM & ©") {
        return true;
    }
    let reserved = || {
        let tail = &paragraph.as_bytes()[paragraph.len().saturating_sub(40)..];
        let said = |v: usize| v >= 12 && tail.get(v - 12..v + 3).is_some_and(|w| w.eq_ignore_ascii_case(RESERVED));
        paragraph.ends_with("redistributed.") || memchr2_iter(b'v', b'V', tail).any(said)
    };
    if bare.get(..9).is_some_and(|b| b.eq_ignore_ascii_case("copyright")) {
        let rest = &bare[9..];
        return year(rest)
            || rest.contains('©')
            || rest.contains("(c)")
            || reserved()
            || (!prose && few_words(paragraph, 10) && !paragraph.ends_with('.'));
    }
    if bare.get(..3).is_some_and(|b| b.eq_ignore_ascii_case("(c)")) {
        return year(&bare[3..]);
    }
    !prose && paragraph.len() > 16 && reserved() && few_words(paragraph, PROSE_WORDS)
}

fn starts_with_year(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.len() >= 4
        && bytes[..4].iter().all(u8::is_ascii_digit)
        && matches!(&bytes[..2], b"19" | b"20")
        && !bytes.get(4).is_some_and(u8::is_ascii_digit)
}

/// Menu lines: `NEWS | SPORT | WEATHER`.
fn is_navigation(paragraph: &str) -> bool {
    memchr_iter(b'|', paragraph.as_bytes()).count() >= 2 && !paragraph.bytes().any(|b| b.is_ascii_digit())
}

/// `Get the morning letter in your inbox`.
fn is_offer(paragraph: &str) -> bool {
    matches!(paragraph.as_bytes()[0], b'G' | b'S' | b'R' | b'W')
        && ["Get ", "Sign up", "Subscribe", "Receive ", "Want "].iter().any(|o| paragraph.starts_with(o))
        && ["your inbox", "newsletter", "access"].iter().any(|o| paragraph.contains(o))
}

static CONTRIBUTED: LazyLock<memmem::Finder<'static>> = LazyLock::new(|| memmem::Finder::new("contributed "));

/// `The Vale Echo contributed to this report.`
fn is_contribution(paragraph: &str) -> bool {
    paragraph.len() < 250
        && CONTRIBUTED.find(paragraph.as_bytes()).is_some_and(|at| {
            ["to this", "reporting"].iter().any(|w| paragraph[at + "contributed ".len()..].starts_with(w))
        })
        && !paragraph.bytes().any(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn set_phrases_are_furniture() {
        for yes in [
            "Share",
            "Listen to this article",
            "Loading audio...",
            "***",
            "___",
            "By Ann Lee",
            "By: Ann Lee and Bo Dahl",
            "By ANN LEE, Vale Press Writer",
            "By The Vale Press",
            "by: Ann Lee",
            "Read more at ValeEcho.example",
            "Please enable Javascript to watch this video",
            "You must sign in or register to continue reading content.",
            "Copyright 2031 The Vale Press. All rights reserved.",
            "© 2031 Vale Radio.",
            "(© 2031 VLE)",
            "12 Comments",
            "alee@valeecho.example",
            "Twitter: @annlee",
            "Sign in using you account with: {* widget *}",
            "NEWS | SPORT | WEATHER",
            "Ann Lee of the Vale Press contributed to this report.",
            "(Reporting by Ann Lee; editing by Bo Dahl)",
        ] {
            assert!(is_furniture(yes, Marks::of(yes)), "{yes}");
        }
    }

    #[test]
    fn news_is_not() {
        for no in [
            "By Tuesday the river had fallen by two metres.",
            "By noon",
            "Copyright law changed in 2019, the court said.",
            "Share prices fell 3 percent.",
            "Print workers at the plant voted to strike.",
            "Ann Lee, 34",
            "Anyone with information is asked to call 555-0100.",
            "12 dead",
            "More than 40 people were hurt.",
            "“Close the road,” she said.",
            "He follows the team on Twitter.",
        ] {
            assert!(!is_furniture(no, Marks::of(no)), "{no}");
        }
    }
}
