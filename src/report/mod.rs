//! Reports: one renderer a file.

pub mod changes;
pub mod checkstyle;
pub mod claimreview;
pub mod concise;
pub mod csv;
pub mod decisions;
pub mod document;
pub mod expected;
pub mod explain;
pub mod format;
pub mod full;
pub mod github;
pub mod gitlab;
#[cfg(feature = "html")]
pub mod html;
pub mod json;
pub mod jsonl;
pub mod junit;
pub mod markdown;
pub mod position;
pub mod rdjsonl;
mod record;
pub mod rules;
pub mod sarif;
#[cfg(feature = "schema")]
pub mod schema;
pub mod settings;
mod sheet;
pub mod show;
pub mod statistics;
pub mod style;
mod summary;
pub mod table;
mod xml;
