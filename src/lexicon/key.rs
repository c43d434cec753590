//! A key: the letters of a word as one number, so that words are told apart without reading the text again.
//!
//! The lexer makes one for every token. `view.is(i, "of")` is then one comparison with a constant, and a
//! word in a long list is turned away by one bit of its hash.

/// The first eight bytes of a word in lower case, noughts after a shorter one. Two words of up to seven bytes
/// have one key just where they differ in nothing but the case of ASCII letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Key(u64);

impl Key {
    /// The key of a word. Where the word is written in the program, the compiler folds it to a number: inlined
    /// everywhere for that.
    #[inline(always)]
    #[allow(clippy::inline_always)]
    pub const fn of(word: &str) -> Self {
        Self(lower(const_eight(word.as_bytes(), 0)))
    }

    /// The key and the hash of the word at `start..end` of a text.
    #[inline]
    pub fn in_text(text: &[u8], start: usize, end: usize) -> (Self, u32) {
        let len = end - start;
        let head = lower(first(eight(text, start), len));
        (Self(head), hash(head, if len > 8 { lower(eight(text, end - 8)) } else { 0 }, len))
    }

    /// The key of the letters that eight bytes begin with, and how many they are.
    #[inline]
    pub(crate) const fn of_letters(eight: u64) -> (Self, usize) {
        // A letter is in either case what it is in lower case, and nothing else becomes one.
        let folded = eight | (LOW * 0x20);
        let plain = folded & (LOW * 0x7f);
        let from_a = plain + LOW * (0x80 - b'a' as u64);
        let past_z = plain + LOW * (0x80 - b'z' as u64 - 1);
        let others = (folded | past_z | !from_a) & HIGH;
        // The lowest bit of the first byte that is no letter, less one: all bits of those before it.
        let letters = ((others & others.wrapping_neg()) >> 7).wrapping_sub(1);
        (Self(folded & letters), (others.trailing_zeros() / 8) as usize)
    }

    /// The key and the hash of a mark of one byte.
    #[inline]
    pub(crate) const fn of_mark(byte: u8) -> (Self, u32) {
        (Self(byte as u64), hash(byte as u64, 0, 1))
    }

    /// The hash of the word at `start..end` of a text, which is nothing but letters; this is its key.
    #[inline]
    pub(crate) fn hash_of_letters(self, text: &[u8], start: usize, end: usize) -> u32 {
        let len = end - start;
        hash(self.0, if len > 8 { eight(text, end - 8) | (LOW * 0x20) } else { 0 }, len)
    }
}

/// The hash of a word written in the program, the same as of the word in a text.
pub(crate) const fn hash_of(word: &str) -> u32 {
    let bytes = word.as_bytes();
    let tail = if bytes.len() > 8 { lower(const_eight(bytes, bytes.len() - 8)) } else { 0 };
    hash(Key::of(word).0, tail, bytes.len())
}

/// The eight bytes at `at`, noughts past the end.
#[inline]
pub(crate) fn eight(text: &[u8], at: usize) -> u64 {
    let rest = text.get(at..).unwrap_or_default();
    rest.first_chunk().map_or_else(|| few(rest), |chunk| u64::from_le_bytes(*chunk))
}

/// The last four bytes of a word of eight or more, in lower case.
#[inline]
pub(crate) fn tail(word: &[u8]) -> u32 {
    (lower(eight(word, word.len().saturating_sub(8))) >> 32) as u32
}

/// The bytes of a text that ends before the eighth.
#[inline(never)]
fn few(text: &[u8]) -> u64 {
    let number = |four: &[u8; 4]| u64::from(u32::from_le_bytes(*four));
    match (text.first_chunk(), text.last_chunk()) {
        // The bytes that both hold are the same.
        (Some(head), Some(tail)) => number(head) | number(tail) << (8 * (text.len() - 4)),
        _ => {
            // One, two or three: the middle one may be the first or the last.
            let byte = |at: usize| u64::from(text[at]) << (8 * at);
            if text.is_empty() { 0 } else { byte(0) | byte(text.len() / 2) | byte(text.len() - 1) }
        }
    }
}

/// Eight bytes with the ASCII capitals among them made small.
#[inline]
pub(crate) const fn lower(bytes: u64) -> u64 {
    let plain = bytes & (LOW * 0x7f);
    let from_a = plain + LOW * (0x80 - b'A' as u64);
    let past_z = plain + LOW * (0x80 - b'Z' as u64 - 1);
    bytes | (from_a & !past_z & !bytes & HIGH) >> 2
}

const LOW: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// The first `len` of eight bytes.
#[inline]
const fn first(bytes: u64, len: usize) -> u64 {
    if len < 8 { bytes & ((1 << (len * 8)) - 1) } else { bytes }
}

#[inline]
const fn hash(head: u64, tail: u64, len: usize) -> u32 {
    let long = (tail ^ len as u64).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let h = (head ^ (long ^ (long >> 29))).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (h >> 32) as u32
}

#[inline(always)]
#[allow(clippy::inline_always)]
const fn const_eight(bytes: &[u8], from: usize) -> u64 {
    let mut out = 0;
    let mut i = 0;
    while i < 8 && from + i < bytes.len() {
        out |= (bytes[from + i] as u64) << (8 * i);
        i += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_key_and_hash_in_any_case_and_place() {
        for word in ["a", "of", "twelve", "eightful", "ninetieth", "constitutional", "o’clock", "[", "1,200", "Ödön"]
        {
            let text = format!("x {} z", word.to_ascii_uppercase());
            let (key, hash) = Key::in_text(text.as_bytes(), 2, 2 + word.len());
            assert_eq!((key, hash), (Key::of(word), hash_of(word)), "{word}");
        }
        assert_ne!(Key::of("["), Key::of("{"));
        assert_ne!(hash_of("eightful"), hash_of("eightfuls"));
    }

    #[test]
    fn letters_have_the_key_of_their_word() {
        for (text, expected) in [
            ("years", "years"),
            ("a b", "a"),
            ("Zz[a", "Zz"),
            ("@a", ""),
            ("constitution", "constitu"),
            ("", ""),
            ("oké", "ok"),
        ] {
            let (key, len) = Key::of_letters(eight(text.as_bytes(), 0));
            assert_eq!((key, len), (Key::of(&expected.to_ascii_lowercase()), expected.len()), "{text}");
        }
        for word in ["An", "twelve", "CONSTITUTIONAL"] {
            let hash = Key::of(&word.to_ascii_lowercase()).hash_of_letters(word.as_bytes(), 0, word.len());
            assert_eq!(hash, hash_of(&word.to_ascii_lowercase()), "{word}");
        }
        assert_eq!(Key::of_mark(b'['), (Key::of("["), hash_of("[")));
    }
}
