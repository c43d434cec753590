//! A word list: a few fixed words that a word is tested against without a look-up.

/// A list of words in lower case, with masks that turn away nearly all other words at once.
#[derive(Debug, Clone, Copy)]
pub struct WordList {
    words: &'static [&'static str],
    /// A bit for each first letter.
    first: u32,
    /// A bit for each length.
    lengths: u32,
}

impl WordList {
    /// A list of these words, all in lower case.
    pub const fn new(words: &'static [&'static str]) -> Self {
        let (mut first, mut lengths) = (0, 0);
        let mut i = 0;
        while i < words.len() {
            let word = words[i].as_bytes();
            first |= 1 << (word[0] & 31);
            lengths |= 1 << (word.len() & 31);
            i += 1;
        }
        Self { words, first, lengths }
    }

    /// Whether `word` is in the list, in any case.
    #[inline]
    pub fn has(&self, word: &str) -> bool {
        let bytes = word.as_bytes();
        bytes.first().is_some_and(|b| self.first & 1 << (b & 31) != 0)
            && self.lengths & 1 << (bytes.len() & 31) != 0
            && self.words.iter().any(|w| w.eq_ignore_ascii_case(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_its_words_in_any_case() {
        const LIST: WordList = WordList::new(&["of", "killed", "o’clock"]);
        for (word, expected) in [
            ("of", true),
            ("Killed", true),
            ("O’CLOCK", true),
            ("off", false),
            ("", false),
            ("ok", false),
            ("Öf", false),
        ] {
            assert_eq!(LIST.has(word), expected, "{word}");
        }
    }
}
