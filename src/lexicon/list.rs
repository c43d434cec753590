//! A word list: a few fixed words that a token is tested against without a look-up.

use super::key::{Key, hash_of};

/// A list of words in lower case, with a mask that turns away nearly all other words at once.
#[derive(Debug, Clone, Copy)]
pub struct WordList {
    words: &'static [&'static str],
    /// The hash of each word.
    hashes: &'static [u32],
    /// A bit for each hash, twice: by its first bits and by its last.
    mask: [u64; 4],
    last: u64,
}

/// A [`WordList`] made when the program is compiled: `view.is_any(i, words!["to", "of"])`.
macro_rules! words {
    ($($word:expr),* $(,)?) => {
        const {
            const WORDS: &[&str] = &[$($word),*];
            const HASHES: [u32; WORDS.len()] = $crate::lexicon::hashes(WORDS);
            &$crate::lexicon::WordList::new(WORDS, &HASHES)
        }
    };
}
pub(crate) use words;

/// The hashes of as many words.
pub const fn hashes<const N: usize>(words: &[&str]) -> [u32; N] {
    let mut hashes = [0; N];
    let mut i = 0;
    while i < N {
        hashes[i] = hash_of(words[i]);
        i += 1;
    }
    hashes
}

impl WordList {
    /// A list of these words, all in lower case, with their hashes.
    pub const fn new(words: &'static [&'static str], hashes: &'static [u32]) -> Self {
        let (mut mask, mut last) = ([0; 4], 0);
        let mut i = 0;
        while i < hashes.len() {
            let (part, bit) = place(hashes[i]);
            mask[part] |= bit;
            last |= 1 << (hashes[i] & 63);
            i += 1;
        }
        Self { words, hashes, mask, last }
    }

    /// Whether `word` is in the list, in any case.
    pub fn has(&self, word: impl AsRef<[u8]>) -> bool {
        let word = word.as_ref();
        let (_, hash) = Key::in_text(word, 0, word.len());
        self.may_have(hash) && self.finds(word, hash)
    }

    /// Whether `word`, which has this hash, is in the list, in any case.
    #[inline(never)]
    pub fn finds(&self, word: &[u8], hash: u32) -> bool {
        let at = self.hashes.iter().position(|h| *h == hash);
        at.is_some_and(|at| word.eq_ignore_ascii_case(self.words[at].as_bytes()))
    }

    /// Whether a word of this hash can be in the list; few others are let through.
    #[inline]
    pub const fn may_have(&self, hash: u32) -> bool {
        // Nearly all others fail the first test.
        self.last & 1 << (hash & 63) != 0 && {
            let (part, bit) = place(hash);
            self.mask[part] & bit != 0
        }
    }
}

/// The bit of a hash: which part of the mask, and which bit of it.
#[inline]
const fn place(hash: u32) -> (usize, u64) {
    ((hash >> 30) as usize, 1 << (hash >> 24 & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_its_words_in_any_case() {
        let list = words!["of", "killed", "o’clock", "constitutional"];
        for (word, expected) in [
            ("of", true),
            ("Killed", true),
            ("O’CLOCK", true),
            ("off", false),
            ("", false),
            ("ok", false),
            ("Öf", false),
            ("Constitutional", true),
            ("constitutions", false),
        ] {
            assert_eq!(list.has(word), expected, "{word}");
            assert!(list.may_have(hash_of(&word.to_ascii_lowercase())) || !expected, "{word}");
        }
    }
}
