//! Crosscheck reads articles about the same events, extracts what they assert in numbers and
//! dates, works out which assertions speak of the same fact, and says where the articles agree,
//! where they conflict and where a person must look.
//!
//! The order of the modules is the order of the line:
//!
//! ```text
//! path ─read→ Article ─segment→ [Sentence] ─recognise→ [Mention] ─attach→ [Assertion] ─align→ [Fact] ─compare→ [Finding] ─render→ text
//! ```
//!
//! What always holds:
//!
//! 1. Only `main`, `cli` and `article::read` touch the outside world. The rest is data in, data
//!    out, and cannot fail.
//! 2. A stage imports only earlier stages.
//! 3. Nothing is asserted without evidence; evidence spans slice the article's text exactly.
//! 4. Only `report` knows a serialised form.
//! 5. An attribute and a rule are data: adding one touches its own file and one list.
//! 6. Same articles in any order, any number of threads: the same bytes.
//! 7. A mention always has its value.

pub mod error;
pub mod span;
pub mod id;
pub mod words;
pub mod value;
pub mod lexicon;
pub mod token;
pub mod decision;
pub mod article;
pub mod origin;
pub mod sentence;
pub mod clause;
pub mod story;
pub mod mention;
pub mod plain;
pub mod entity;
pub mod context;
pub mod attribute;
pub mod assertion;
pub mod extract;
pub mod relation;
pub mod fact;
pub mod verdict;
pub mod rule;
pub mod config;
pub mod check;
pub mod review;
pub mod versions;
pub mod corpus;
pub mod report;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
