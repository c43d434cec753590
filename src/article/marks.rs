//! Marks: which of the signs that tell the parts of a page a text has at all, so that few paragraphs are looked over for
//! them.

use memchr::memchr;

/// A set of signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marks(u8);

impl Marks {
    /// `:`, after a label, a credit or an hour.
    pub const COLON: Self = Self(1);
    /// `|`, between the entries of a menu.
    pub const BAR: Self = Self(2);
    /// `*`, in scraps of code.
    pub const STAR: Self = Self(4);

    /// What stands in `text`.
    pub fn of(text: &str) -> Self {
        let signs = [(Self::COLON, b':'), (Self::BAR, b'|'), (Self::STAR, b'*')];
        let found = signs.iter().filter(|(_, sign)| memchr(*sign, text.as_bytes()).is_some());
        Self(found.fold(0, |all, (mark, _)| all | mark.0))
    }

    /// Whether all of `other` stands in the text.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_text() {
        assert_eq!(Marks::of("The mill burned."), Marks(0));
        assert!(Marks::of("A: b").has(Marks::COLON) && !Marks::of("A: b").has(Marks::BAR));
        assert!(Marks::of("b | c * Bo Dahl").has(Marks::BAR) && Marks::of("b | c * Bo Dahl").has(Marks::STAR));
    }
}
