//! A word list: a few fixed words that a token is tested against without a look-up.

use super::key::hash_of;

/// A list of words in lower case, with masks that turn away nearly all other words at once.
#[derive(Debug, Clone, Copy)]
pub struct WordList {
    words: &'static [&'static str],
    /// A bit for the hash of each word.
    hashes: [u64; 2],
    /// A bit for each first letter.
    first: u32,
    /// A bit for each length.
    lengths: u32,
}

/// A [`WordList`] made when the program is compiled: `view.is_any(i, words!["to", "of"])`.
macro_rules! words {
    ($($word:expr),* $(,)?) => { const { &$crate::lexicon::WordList::new(&[$($word),*]) } };
}
pub(crate) use words;

impl WordList {
    /// A list of these words, all in lower case.
    pub const fn new(words: &'static [&'static str]) -> Self {
        let (mut first, mut lengths, mut hashes) = (0, 0, [0; 2]);
        let mut i = 0;
        while i < words.len() {
            let word = words[i].as_bytes();
            first |= 1 << (if word.is_empty() { 0 } else { word[0] & 31 });
            lengths |= 1 << (word.len() & 31);
            let (half, bit) = place(hash_of(words[i]));
            hashes[half] |= bit;
            i += 1;
        }
        Self { words, hashes, first, lengths }
    }

    /// Whether `word` is in the list, in any case.
    #[inline]
    pub fn has(&self, word: impl AsRef<[u8]>) -> bool {
        let bytes = word.as_ref();
        bytes.first().is_some_and(|b| self.first & 1 << (b & 31) != 0)
            && self.lengths & 1 << (bytes.len() & 31) != 0
            && self.holds(bytes)
    }

    fn holds(&self, word: &[u8]) -> bool {
        self.words.iter().any(|w| w.len() == word.len() && w.as_bytes().eq_ignore_ascii_case(word))
    }

    /// Whether a word of this hash can be in the list; few others are let through.
    #[inline]
    pub const fn may_have(&self, hash: u32) -> bool {
        let (half, bit) = place(hash);
        self.hashes[half] & bit != 0
    }
}

/// The bit of a hash: which half of the mask, and which bit of it.
#[inline]
const fn place(hash: u32) -> (usize, u64) {
    ((hash >> 31) as usize, 1 << (hash >> 25 & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_its_words_in_any_case() {
        const LIST: WordList = WordList::new(&["of", "killed", "o’clock", "constitutional"]);
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
            assert_eq!(LIST.has(word), expected, "{word}");
            assert!(LIST.may_have(hash_of(&word.to_ascii_lowercase())) || !expected, "{word}");
        }
    }
}
