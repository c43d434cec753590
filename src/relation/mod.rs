//! Relations: how two values stand to each other, and whether one excludes the other.

mod age;
mod convert;
mod number;
mod relate;
mod time;
mod wording;

pub use convert::{factor, is_currency};
pub use relate::{How, Relation, Said, confirmed, relate};
pub use wording::likeness;
