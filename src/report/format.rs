//! Formats: every form a report can take, one list.

use std::io::{self, Write};
use std::path::Path;

use super::document::Document;
use super::show::{Section, Show};
use super::style::Look;
use super::{
    checkstyle, claimreview, concise, csv, full, github, gitlab, json, jsonl, junit, markdown, rdjsonl, sarif,
    statistics, table,
};
use crate::check::Report;

/// A form of a report.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// The ending of a file that says it is meant; empty where none does.
    pub ending: &'static str,
    /// What it shows where nobody asked.
    pub show: Shown,
    /// What writes it.
    pub render: Render,
}

/// What a format shows where nobody asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// What a person must decide.
    Decisions,
    /// What was settled, too, marked as such.
    Marked,
    /// What articles share, too.
    Shared,
    /// Everything.
    All,
}

/// What writes a format.
#[derive(Debug, Clone, Copy)]
pub enum Render {
    /// From its document, which can be read back.
    Document(fn(&mut dyn Write, &Document, &Show, Look) -> io::Result<()>),
    /// From either: from the report without holding all of its document.
    Both(
        fn(&mut dyn Write, &Report<'_>, &Show, Look) -> io::Result<()>,
        fn(&mut dyn Write, &Document, &Show, Look) -> io::Result<()>,
    ),
}

/// All formats.
pub static FORMATS: &[Format] = &[
    Format {
        name: "full",
        about: "Sections with excerpts, for reading",
        ending: "txt",
        show: Shown::Decisions,
        render: Render::Both(full::report, full::write),
    },
    Format {
        name: "concise",
        about: "One line a finding: `path:line:col: severity[CODE] message [id]`",
        ending: "",
        show: Shown::Decisions,
        render: Render::Document(concise::write),
    },
    Format {
        name: "table",
        about: "A matrix of facts and articles",
        ending: "",
        show: Shown::Shared,
        render: Render::Document(|out, document, _, look| table::write(out, document, look)),
    },
    Format {
        name: "json",
        about: "One JSON document, which `report` reads back",
        ending: "json",
        show: Shown::Marked,
        render: Render::Document(|mut out, document, _, _| json::write(&mut out, document)),
    },
    Format {
        name: "jsonl",
        about: "One JSON record a line",
        ending: "jsonl",
        show: Shown::Marked,
        render: Render::Both(
            |mut out, report, show, _| jsonl::check(&mut out, report, show),
            |mut out, document, _, _| jsonl::write(&mut out, document),
        ),
    },
    Format {
        name: "markdown",
        about: "A comment for a pull request or a message",
        ending: "md",
        show: Shown::Decisions,
        render: Render::Document(|out, document, _, _| markdown::write(out, document)),
    },
    #[cfg(feature = "html")]
    Format {
        name: "html",
        about: "One web page, to be read, filtered and decided on",
        ending: "html",
        show: Shown::All,
        render: Render::Document(|out, document, _, _| super::html::write(out, document)),
    },
    Format {
        name: "csv",
        about: "Facts for a spreadsheet, a row a value",
        ending: "csv",
        show: Shown::All,
        render: Render::Document(|out, document, _, _| csv::facts(out, document)),
    },
    Format {
        name: "csv-assertions",
        about: "Assertions for a spreadsheet, a row each",
        ending: "",
        show: Shown::All,
        render: Render::Document(|out, document, _, _| csv::assertions(out, document)),
    },
    Format {
        name: "sarif",
        about: "SARIF 2.1.0, for code scanning",
        ending: "sarif",
        show: Shown::Marked,
        render: Render::Document(|out, document, _, _| sarif::write(out, document)),
    },
    Format {
        name: "github",
        about: "Annotations in a GitHub workflow",
        ending: "",
        show: Shown::Decisions,
        render: Render::Document(|out, document, _, _| github::write(out, document)),
    },
    Format {
        name: "gitlab",
        about: "A GitLab code quality report",
        ending: "",
        show: Shown::Decisions,
        render: Render::Document(|out, document, _, _| gitlab::write(out, document)),
    },
    Format {
        name: "rdjsonl",
        about: "Diagnostics for reviewdog",
        ending: "",
        show: Shown::Decisions,
        render: Render::Document(|out, document, _, _| rdjsonl::write(out, document)),
    },
    Format {
        name: "checkstyle",
        about: "Checkstyle XML",
        ending: "",
        show: Shown::Decisions,
        render: Render::Document(|out, document, _, _| checkstyle::write(out, document)),
    },
    Format {
        name: "junit",
        about: "JUnit XML, a test case a finding",
        ending: "",
        show: Shown::Decisions,
        render: Render::Document(|out, document, _, _| junit::write(out, document)),
    },
    Format {
        name: "claimreview",
        about: "Drafts of schema.org ClaimReview, without a rating",
        ending: "",
        show: Shown::Decisions,
        render: Render::Document(|out, document, _, _| claimreview::write(out, document)),
    },
    Format {
        name: "statistics",
        about: "How many findings each rule has",
        ending: "",
        show: Shown::All,
        render: Render::Document(|out, document, _, _| statistics::write(out, document)),
    },
];

impl Format {
    /// The format of a name.
    pub fn find(name: &str) -> Option<&'static Self> {
        FORMATS.iter().find(|f| f.name == name)
    }

    /// The format that the ending of a file means.
    pub fn of_file(path: &Path) -> Option<&'static Self> {
        let ending = path.extension()?.to_str()?;
        FORMATS.iter().find(|f| !f.ending.is_empty() && f.ending.eq_ignore_ascii_case(ending))
    }

    /// What it shows where nobody asked.
    pub fn default_show(&self) -> Show {
        match self.show {
            Shown::Decisions => Show::default(),
            Shown::Marked => Show::default().with_settled(),
            Shown::Shared => {
                Show::new(Section::ALL.into_iter().filter(|s| !matches!(s, Section::Single | Section::Texts)))
            }
            Shown::All => Show::all(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique() {
        let mut names: Vec<&str> = FORMATS.iter().map(|f| f.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), FORMATS.len());
    }
}
