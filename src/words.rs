//! Words: the bare words of a text as hashes, the same whatever the case, quotation marks or dashes.

use compact_str::CompactString;

use crate::span::Span;

/// One bare word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// A hash of its letters and digits in lower case; apostrophes inside it do not count.
    pub hash: u64,
    /// Whether it begins with a capital letter or a digit.
    pub strong: bool,
}

/// The words of `text`, offsets counted from its start.
pub fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let bytes = text.as_bytes();
        while at < bytes.len() {
            let start = at;
            let mut end = at;
            let mut hash = SEED;
            while let Some(&byte) = bytes.get(at) {
                let letter = LETTERS[byte as usize];
                if letter != 0 {
                    hash = mix(hash, u64::from(letter));
                    at += 1;
                    end = at;
                } else if byte < 0x80 {
                    let inner = byte == b'\'' || (byte == b',' && digits_around(bytes, at));
                    if !inner || end == start {
                        break;
                    }
                    at += 1;
                } else {
                    let Some(c) = text[at..].chars().next() else { break };
                    if c.is_alphanumeric() || (combining(c) && end > start) {
                        hash = c.to_lowercase().filter_map(base).fold(hash, |h, c| mix(h, u64::from(c)));
                        at += c.len_utf8();
                        end = at;
                    } else if c == '’' && end > start {
                        at += c.len_utf8();
                    } else {
                        break;
                    }
                }
            }
            if end > start {
                let first = bytes[start];
                let strong = first.is_ascii_uppercase()
                    || first.is_ascii_digit()
                    || !first.is_ascii() && text[start..].starts_with(char::is_uppercase);
                return Some(Word { span: Span::new(start, end), hash, strong });
            }
            at = start
                + if bytes[start].is_ascii() { 1 } else { text[start..].chars().next().map_or(1, char::len_utf8) };
        }
        None
    })
}

/// ASCII letters in lower case and digits, each at its own place; noughts for all other bytes.
const LETTERS: [u8; 256] = {
    let mut letters = [0; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            letters[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    letters
};

/// The longest run of places, out of `n` and `m`, that two texts share in the same order; `same` says which are one.
pub fn in_order(n: usize, m: usize, same: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let wide = m + 1;
    // `table[i * wide + j]`: how many the rest from `i` and from `j` share.
    let mut table = vec![0_u16; (n + 1) * wide];
    for i in (0..n).rev() {
        for j in (0..m).rev() {
            table[i * wide + j] = if same(i, j) {
                table[(i + 1) * wide + j + 1] + 1
            } else {
                table[(i + 1) * wide + j].max(table[i * wide + j + 1])
            };
        }
    }
    let (mut i, mut j, mut out) = (0, 0, Vec::new());
    while i < n && j < m {
        if same(i, j) {
            out.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if table[(i + 1) * wide + j] >= table[i * wide + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    out
}

/// Letters with a mark, after the letter that they are without it.
const MARKED: &[(char, &str)] = &[
    ('a', "àáâãäåāăą"),
    ('c', "çćĉċč"),
    ('d', "ďđ"),
    ('e', "èéêëēĕėęě"),
    ('g', "ĝğġģ"),
    ('h', "ĥħ"),
    ('i', "ìíîïĩīĭįı"),
    ('j', "ĵ"),
    ('k', "ķ"),
    ('l', "ĺļľŀł"),
    ('n', "ñńņňŉ"),
    ('o', "òóôõöøōŏő"),
    ('r', "ŕŗř"),
    ('s', "śŝşšș"),
    ('t', "ţťŧț"),
    ('u', "ùúûüũūŭůűų"),
    ('w', "ŵ"),
    ('y', "ýÿŷ"),
    ('z', "źżž"),
];

/// Whether a character is a mark on the letter before it.
pub const fn combining(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}')
}

/// A small letter without its mark: `a` for `á`; nothing for a mark by itself.
fn base(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c);
    }
    let of = MARKED.iter().find(|(_, marked)| marked.contains(c));
    (!combining(c)).then(|| of.map_or(c, |(base, _)| *base))
}

/// A word in lower case and without marks, whichever way they are written: `montalban` for `Montalbán`.
pub fn unmarked(word: &str) -> CompactString {
    if word.is_ascii() { lower(word) } else { word.chars().flat_map(char::to_lowercase).filter_map(base).collect() }
}

/// A word in lower case.
pub fn lower(word: &str) -> CompactString {
    if !word.is_ascii() {
        return word.to_lowercase().into();
    }
    let mut lower = CompactString::new(word);
    lower.make_ascii_lowercase();
    lower
}

/// Mixes one more value into a hash.
pub const fn mix(hash: u64, value: u64) -> u64 {
    let x = (hash ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    x ^ (x >> 29)
}

/// Where a hash begins.
pub const SEED: u64 = 0x51_7c_c1_b7_27_22_0a_95;

fn digits_around(bytes: &[u8], at: usize) -> bool {
    at > 0 && bytes[at - 1].is_ascii_digit() && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let got: Vec<&str> = words(text).map(|w| w.span.of(text)).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn are_cut_at_all_that_is_no_letter_or_digit() {
        check("‘Well,’ said Öra’s aunt – 1,200 ducks.", &["Well", "said", "Öra’s", "aunt", "1,200", "ducks"]);
        check("", &[]);
        check("— … ’", &[]);
    }

    #[test]
    fn are_the_same_in_any_dress() {
        let hashes = |text: &str| words(text).map(|w| w.hash).collect::<Vec<_>>();
        assert_eq!(hashes("“THE MAYOR’S cat”"), hashes("the mayor's 'cat'"));
        assert_ne!(hashes("cat"), hashes("act"));
        assert_eq!(hashes("Ren\u{e9}e \u{d8}rn"), hashes("Rene\u{301}e Orn"));
    }
}
