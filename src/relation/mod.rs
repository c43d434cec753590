//! Relations: how two values stand to each other, and whether one excludes the other.

mod age;
mod convert;
mod number;
mod relate;
mod time;
mod tolerance;
mod wording;

pub use convert::{factor, is_currency};
pub use relate::{How, Relation, Said, confirmed, relate};
pub use tolerance::Tolerance;
pub use wording::likeness;
