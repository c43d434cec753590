//! Reports: one renderer a file.

pub mod id;
pub mod jsonl;
pub mod position;
mod record;
pub mod show;
