//! Reports: one renderer a file.

pub mod concise;
pub mod document;
pub mod explain;
pub mod full;
pub mod json;
pub mod jsonl;
pub mod position;
mod record;
pub mod rules;
mod sheet;
pub mod show;
pub mod style;
mod summary;
pub mod table;
