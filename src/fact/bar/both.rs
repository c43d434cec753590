//! Both: two records side by side, and what more than one bar asks of them.

use crate::assertion::Assertion;
use crate::fact::comparison::{noun, verb};
use crate::fact::figure::rare;
use crate::fact::record::{Family, Record};
use crate::fact::weight::{Column, Level};

/// Two records that meet.
pub(super) struct Both<'r, 'a> {
    pub a: &'r Record<'a>,
    pub b: &'r Record<'a>,
    /// What the first asserts.
    pub x: &'r Assertion,
    /// What the second asserts.
    pub y: &'r Assertion,
    /// Their family, which is one.
    pub family: Family,
    /// Whether their values are equal.
    pub same: bool,
}

impl<'r, 'a> Both<'r, 'a> {
    pub fn new(a: &'r Record<'a>, b: &'r Record<'a>) -> Self {
        Self { a, b, x: a.assertion(), y: b.assertion(), family: a.family, same: a.value == b.value }
    }

    /// Whether one article says both.
    pub const fn one_article(&self) -> bool {
        self.a.article() == self.b.article()
    }

    /// Whether they are figures, not dates.
    pub fn figures(&self) -> bool {
        self.family.column() == Column::Much
    }

    /// Whether both give one figure, and one of three digits, which is hardly two things' by chance.
    pub fn rare(&self) -> bool {
        self.same && self.figures() && rare(self.a)
    }

    /// Whether both have one noun.
    pub fn one_noun(&self) -> bool {
        noun(self.a, self.b) == Some(Level::NounSame)
    }

    /// Whether both have one verb, or two of one meaning.
    pub fn one_verb(&self) -> bool {
        verb(self.a, self.b) == Level::VerbSame
    }

    /// Whether something is true of each.
    pub fn each(&self, is: impl Fn(&Record<'a>) -> bool) -> bool {
        is(self.a) && is(self.b)
    }

    /// Whether something is true of the one and something else of the other, whichever is which.
    pub fn one_each(&self, is: impl Fn(&Record<'a>) -> bool, other: impl Fn(&Record<'a>) -> bool) -> bool {
        is(self.a) && other(self.b) || other(self.a) && is(self.b)
    }
}
