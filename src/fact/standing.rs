//! Standings: what makes two values that exclude one another be of one thing, or worth asking about.

use super::loose::namesakes;
use super::occasion;
use super::pair::Pair;
use super::record::{Family, Record};
use super::sole::Soles;
use super::weight::{Column, REVIEW, REVIEW_FIGURE, SAME_DIFFERING};
use crate::relation::{How, Relation};

/// What makes two values that exclude one another be of one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Nothing.
    Apart,
    /// Enough to ask about it.
    Alike,
    /// Enough for a conflict.
    One,
}

impl Standing {
    /// How two values of two reports stand that exclude one another: days by what was done or said on them, figures by what
    /// each article tells of once.
    pub fn of(records: &[Record<'_>], pair: &Pair, soles: &Soles) -> Self {
        let (a, b) = (&records[pair.a], &records[pair.b]);
        let (relation, levels) = (pair.comparison.relation, &pair.comparison.levels);
        let differ = matches!(relation, Relation::Excludes(_) | Relation::Open(How::Predicted));
        if !differ || pair.short || pair.barred.is_some() || a.article() == b.article() {
            return Self::Apart;
        }
        match a.family.column() {
            Column::When if occasion::one(a, b, relation, levels) => Self::Alike,
            Column::Much if matches!(relation, Relation::Open(_)) => Self::Apart,
            Column::Much if a.plain() && b.plain() && a.family != Family::Order => soles.standing(records, pair),
            _ if namesakes(a, b, levels) => Self::Alike,
            _ => Self::Apart,
        }
    }

    /// What a pair that stands so comes to at least.
    pub const fn least(self, column: Column) -> f32 {
        match (self, column) {
            (Self::One, _) => SAME_DIFFERING,
            (Self::Alike, Column::When) => REVIEW,
            (Self::Alike, Column::Much) => REVIEW_FIGURE,
            (Self::Apart, _) => f32::MIN,
        }
    }
}
