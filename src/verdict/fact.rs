//! A fact: assertions that speak of one thing, with what they come to.

use compact_str::CompactString;

use super::Ruling;
use crate::fact::Cluster;
use crate::mention::Kind;

/// A fact with its verdict.
#[derive(Debug)]
pub struct Fact {
    /// `fact-…`, a hash of story, subject, attribute and window.
    pub id: CompactString,
    /// The kind of its values.
    pub kind: Kind,
    /// How many independent origins assert it.
    pub independent_origins: usize,
    /// Who asserts it.
    pub cluster: Cluster,
    /// What they come to.
    pub ruling: Ruling,
}
