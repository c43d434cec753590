//! Reports: one renderer a file.

pub mod concise;
pub mod full;
pub mod jsonl;
pub mod position;
mod record;
mod sheet;
pub mod show;
pub mod style;
mod summary;
pub mod table;
mod words;
