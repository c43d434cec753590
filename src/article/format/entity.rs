//! Entities: a stretch of markup as words, white space drawn together, each character with its place.

use super::super::mapped::Mapped;

/// The longest name an entity has, with room.
const LONGEST: usize = 40;

/// Adds the words of `raw`, which begins at `at`; `plain` where `&` is only a character.
pub(super) fn read(raw: &str, at: usize, plain: bool, out: &mut Mapped) {
    let bytes = raw.as_bytes();
    let (mut done, mut here) = (0, 0);
    while here < bytes.len() {
        let b = bytes[here];
        let len = match b {
            b' ' | b'\n' | b'\t' | b'\r' | 0xc => bytes[here..].iter().take_while(|b| is_blank(**b)).count(),
            b'&' if !plain => entity(&raw[here..]).map_or(0, |(_, len)| len),
            // Soft hyphens, zero-width spaces and marks are no words.
            0xc2 if bytes.get(here + 1) == Some(&0xad) => 2,
            0xe2 if matches!(bytes.get(here + 1..here + 3), Some([0x80, 0x8b | 0x8e | 0x8f])) => 3,
            0xef if matches!(bytes.get(here + 1..here + 3), Some([0xbb, 0xbf])) => 3,
            _ => 0,
        };
        if len == 0 || (b == b' ' && len == 1 && (here > done || !out.text.ends_with(char::is_whitespace))) {
            here += len.max(1);
            continue;
        }
        out.same(&raw[done..here], at + done);
        if is_blank(b) {
            if !out.text.ends_with([' ', '\n']) && !out.text.is_empty() {
                out.other(" ", at + here, len);
            }
        } else if b == b'&'
            && let Some((words, _)) = entity(&raw[here..])
            && !matches!(words.as_str(), "\u{ad}" | "\u{200b}" | "\u{200e}" | "\u{200f}" | "\u{feff}" | "\0")
        {
            out.other(&words, at + here, len);
        }
        here += len;
        done = here;
    }
    out.same(&raw[done..], at + done);
}

const fn is_blank(b: u8) -> bool {
    matches!(b, b' ' | b'\n' | b'\t' | b'\r' | 0xc)
}

/// Whether a text is an entity that needs no declaration.
#[cfg(feature = "xml")]
pub(super) fn is_known(raw: &str) -> bool {
    entity(raw).is_some_and(|(_, len)| len == raw.len())
}

/// The characters of the entity that a text begins with, and the bytes it takes.
fn entity(raw: &str) -> Option<(String, usize)> {
    let name =
        raw.as_bytes()[1..].iter().take(LONGEST).take_while(|b| b.is_ascii_alphanumeric() || **b == b'#').count();
    let mut end = 1 + name;
    if name == 0 {
        return None;
    }
    if raw.as_bytes().get(end) == Some(&b';') {
        end += 1;
    }
    let candidate = &raw[..end];
    let read = htmlize::unescape(candidate);
    if read == candidate {
        return None;
    }
    // Without its semicolon an entity may have more letters behind it: those stay.
    let rest = if candidate.ends_with(';') && read.chars().count() <= 2 {
        0
    } else {
        candidate.bytes().rev().zip(read.bytes().rev()).take_while(|(a, b)| a == b && a.is_ascii()).count()
    };
    let rest = if rest >= read.len() { 0 } else { rest };
    Some((read[..read.len() - rest].to_owned(), end - rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::span::Span;

    fn check(raw: &str, expected: &str, find: &str, stands: &str) {
        let mut out = Mapped::default();
        read(raw, 0, false, &mut out);
        assert_eq!(out.text, expected);
        let at = out.text.find(find).unwrap();
        let (start, end) = out.map.raw(Span::new(at, at + find.len()));
        assert_eq!(&raw[start as usize..end as usize], stands);
    }

    #[test]
    fn entities_are_read_in_place() {
        check("It cost &pound;5m &amp; more", "It cost £5m & more", "£5m &", "&pound;5m &amp;");
        check("&#8220;No&#x201D;, 40", "“No”, 40", "“No”", "&#8220;No&#x201D;");
        check("AT&T &copy2031 & so on", "AT&T ©2031 & so on", "©2031", "&copy2031");
        check("a&nbsp;b", "a\u{a0}b", "a\u{a0}b", "a&nbsp;b");
        check("&#128;5 &semi;", "€5 ;", "€5", "&#128;5");
        check("re&shy;port\u{ad}er", "reporter", "reporter", "re&shy;port\u{ad}er");
    }

    #[test]
    fn white_space_is_drawn_together() {
        check("\n  The mill\r\n\tburned ", "The mill burned ", "mill burned", "mill\r\n\tburned");
        check("a  b c", "a b c", "b c", "b c");
    }

    proptest! {
        #[test]
        fn any_text_is_read(raw in "(\\PC|&|#|;|amp|[ \n]|x2){0,20}") {
            let mut out = Mapped::default();
            read(&raw, 0, false, &mut out);
            let mut before = 0;
            for (at, c) in out.text.char_indices() {
                let (start, end) = out.map.raw(Span::new(at, at + c.len_utf8()));
                prop_assert!(start >= before && end <= raw.len() as u64);
                prop_assert!(raw.is_char_boundary(start as usize) && raw.is_char_boundary(end as usize));
                before = start;
            }
        }
    }
}
