//! Reports: one renderer a file.

pub mod jsonl;
pub mod position;
mod record;
pub mod show;
