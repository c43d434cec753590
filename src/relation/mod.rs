//! Relations: how two values stand to each other, and whether one excludes the other.

mod age;
mod clock;
mod convert;
mod dead;
mod distant;
mod number;
mod opposed;
mod quote;
mod relate;
mod replaced;
mod score;
mod status;
mod time;
mod tolerance;

pub use clock::dayless;
pub use convert::{factor, is_currency};
pub use dead::DEAD;
pub use number::parted;
pub use opposed::opposed;
pub use quote::{ALIKE, difference, likeness};
pub use relate::{How, Relation, Said, grows, relate};
pub use replaced::confirmed;
pub use score::scores;
pub use status::{drifted, opposite, stage};
pub use time::Side;
pub use tolerance::Tolerance;
