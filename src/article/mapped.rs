//! A mapped text: a text in the making, with where each stretch of it stands in what it is made from.

use super::offset::OffsetMap;

/// A text with its map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Mapped {
    /// The text.
    pub text: String,
    /// Where it stands.
    pub map: OffsetMap,
}

impl Mapped {
    /// Adds words that stand at `raw` as they are.
    pub fn same(&mut self, words: &str, raw: usize) {
        self.map.push(self.text.len(), raw, words.len(), 1);
        self.text.push_str(words);
    }

    /// Adds words that stand at `raw` in another spelling, `raw_len` bytes long.
    pub fn other(&mut self, words: &str, raw: usize, raw_len: usize) {
        self.map.push_other(self.text.len(), words.len(), raw, raw_len);
        self.text.push_str(words);
    }

    /// Adds what stands nowhere: a paragraph's end.
    pub fn gap(&mut self, words: &str) {
        self.text.push_str(words);
    }

    /// Adds another mapped text.
    pub fn append(&mut self, more: &Self) {
        self.map.append(self.text.len(), &more.map);
        self.text.push_str(&more.text);
    }

    #[cfg(feature = "html")]
    /// Takes the map on through what this was made from.
    #[must_use]
    pub fn through(self, outer: &OffsetMap) -> Self {
        let map = self.map.through(outer);
        Self { text: self.text, map }
    }
}
