//! Reports: one renderer a file.

mod jsonl;

pub use jsonl::extract;
