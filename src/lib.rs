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
//!
//! # Snapshot tests of your articles
//!
//! Without code, `crosscheck corpus verify DIR --accept` and `--check` compare a corpus by fact. In a Rust project,
//! [insta](https://insta.rs) does it with this crate: nothing has to be redacted, since ids are made from content, the
//! order is fixed and no clock is asked; `reproducible` leaves out the version. One line a finding reads well as a diff:
//!
//! ```
//! use crosscheck::article::{Article, Markup};
//! use crosscheck::check::{Options, check};
//! use crosscheck::report::concise;
//! use crosscheck::report::document::{Document, Scope};
//! use crosscheck::report::show::Show;
//! use crosscheck::report::style::Look;
//!
//! /// The findings of a set, a line each.
//! fn findings(articles: &[Article]) -> String {
//!     let report = check(articles, &Options::default());
//!     let document = Document::new(&report, &Scope { reproducible: true, ..Scope::default() });
//!     let mut out = Vec::new();
//!     concise::write(&mut out, &document, &Show::default(), Look::default()).expect("memory can be written");
//!     String::from_utf8(out).expect("a report is UTF-8")
//! }
//!
//! let crash = [
//!     Article::new("a.txt", "Nine people were injured in the Brookfield bus crash, police said.", Markup::Plain),
//!     Article::new("b.txt", "Twelve people were injured in the Brookfield bus crash, police said.", Markup::Plain),
//! ];
//! insta::assert_snapshot!(
//!     findings(&crash),
//!     @"a.txt:1:1: error[FC101] conflict: people, injured: Nine / Twelve; see b.txt:1:1 [find-kxeq0mhy]"
//! );
//! ```
//!
//! A folder a set, a snapshot each, with insta's feature `glob` (`cargo insta test --review` walks through what
//! changed; in CI nothing is written):
//!
//! ```no_run
//! # use crosscheck::article::Article;
//! # fn findings(articles: &[Article]) -> String { format!("{articles:?}") }
//! use crosscheck::article::{ReadOptions, read};
//!
//! // In a function of its own, under `#[test]`.
//! insta::glob!("sets/*", |folder| {
//!     let input = read(&[folder.to_owned()], &ReadOptions::default());
//!     assert!(input.errors.is_empty(), "{:?}", input.errors);
//!     insta::assert_snapshot!(findings(&input.articles));
//! });
//! ```
//!
//! What one article says is [`extract::extract`], a whole report [`report::json`] with
//! [`Scope`](report::document::Scope).

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
