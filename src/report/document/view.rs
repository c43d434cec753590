//! A view: one story of a document with its ids resolved; an id that leads nowhere is passed over.

use std::collections::HashMap;

use super::super::position::Loc;
use super::{Article, Assertion, Derivation, Excerpt, Fact, Finding, Operand, Story, Values, Words};

/// A story whose ids can be followed.
#[derive(Debug)]
pub struct View<'a> {
    /// The story.
    pub story: &'a Story,
    articles: HashMap<&'a str, usize>,
    assertions: HashMap<&'a str, &'a Assertion>,
    facts: HashMap<&'a str, &'a Fact>,
}

impl<'a> View<'a> {
    /// Indexes a story.
    pub fn new(story: &'a Story) -> Self {
        Self {
            story,
            articles: story.articles.iter().enumerate().map(|(n, a)| (a.id.as_str(), n)).collect(),
            assertions: story.assertions.iter().map(|a| (a.id.as_str(), a)).collect(),
            facts: story.facts.iter().map(|f| (f.id.as_str(), f)).collect(),
        }
    }

    /// The place of an article in the story.
    pub fn order(&self, id: &str) -> Option<usize> {
        self.articles.get(id).copied()
    }

    /// An article.
    pub fn article(&self, id: &str) -> Option<&'a Article> {
        self.order(id).map(|n| &self.story.articles[n])
    }

    /// The letter of an article.
    pub fn siglum(&self, id: &str) -> &'a str {
        self.article(id).map_or("?", |a| a.siglum.as_str())
    }

    /// An assertion.
    pub fn assertion(&self, id: &str) -> Option<&'a Assertion> {
        self.assertions.get(id).copied()
    }

    /// These assertions.
    pub fn assertions(&self, ids: &[String]) -> Vec<&'a Assertion> {
        ids.iter().filter_map(|id| self.assertion(id)).collect()
    }

    /// The first of these assertions in each article.
    pub fn first_each(&self, ids: &[String]) -> Vec<&'a Assertion> {
        let mut out: Vec<&Assertion> = Vec::new();
        for a in self.assertions(ids) {
            if out.iter().all(|b| b.article != a.article) {
                out.push(a);
            }
        }
        out
    }

    /// The fact of a finding.
    pub fn fact(&self, finding: &Finding) -> Option<&'a Fact> {
        self.facts.get(finding.fact.as_deref()?).copied()
    }

    /// The places a finding points at, side by side: all that its arithmetic or its words rest on,
    /// or the first of each article where articles differ about a fact.
    pub fn sides(&self, finding: &'a Finding) -> Vec<Vec<Mark<'a>>> {
        let one_each = finding.fact.is_some() && finding.derivation.is_none();
        let side = |side: &'a Values| {
            let mut marks: Vec<Mark<'a>> = self.assertions(&side.assertions).into_iter().map(Mark::of).collect();
            marks.extend(side.spans.iter().map(Mark::words));
            marks.sort_by_key(|m| (self.order(m.article), m.field == "text", m.span));
            if one_each {
                let mut seen = Vec::new();
                marks.retain(|m| {
                    !seen.contains(&m.article) && {
                        seen.push(m.article);
                        true
                    }
                });
            }
            marks
        };
        finding.sides.iter().map(side).collect()
    }

    /// All places of a finding, the one to report it at first; the members of its fact where its
    /// sides have none.
    pub fn marks(&self, finding: &'a Finding) -> Vec<Mark<'a>> {
        let marks = self.sides(finding).concat();
        if !marks.is_empty() {
            return marks;
        }
        self.fact(finding).map_or(Vec::new(), |f| self.first_each(&f.assertions).into_iter().map(Mark::of).collect())
    }

    /// The places of what went into a calculation.
    pub fn operands(&self, derivation: &'a Derivation) -> Vec<Mark<'a>> {
        let mark = |o: &'a Operand| match o {
            Operand::Assertion(id) => self.assertion(id).map(Mark::of),
            Operand::Words(words) => Some(Mark::words(words)),
        };
        derivation.operands.iter().filter_map(mark).collect()
    }

    /// The path of a mark's article, or its id where a file holds several.
    pub fn label(&self, mark: &Mark<'_>) -> String {
        self.article(mark.article).map_or_else(|| mark.article.to_owned(), Article::label)
    }

    /// Where a mark stands in the file that holds it: in a file of records, the line of its record.
    pub fn file(&self, mark: &Mark<'a>) -> File<'a> {
        let article = self.article(mark.article);
        let path = article.map_or(mark.article, |a| a.path.as_str());
        match article.and_then(|a| a.line) {
            Some(line) => File { path, line, loc: None },
            None => File { path, line: mark.at().0, loc: mark.loc },
        }
    }

    /// Where a mark stands, as a tool can open it: path, line and column.
    pub fn spot(&self, mark: &Mark<'_>) -> String {
        format!("{}:{}", self.label(mark), mark.spot())
    }
}

/// A place in a file.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// The path.
    pub path: &'a str,
    /// The line, from 1.
    pub line: usize,
    /// Both ends, where they are places in the file.
    pub loc: Option<Loc>,
}

/// The findings of these stories that nobody has settled, most serious first.
pub fn ranked<'v, 'a>(views: &'v [View<'a>]) -> Vec<(&'v View<'a>, &'a Finding)> {
    let all = views.iter().flat_map(|v| v.story.findings.iter().map(move |f| (v, f)));
    let mut out: Vec<_> = all.filter(|(_, f)| !f.settled()).collect();
    out.sort_by_key(|(_, f)| (std::cmp::Reverse(f.severity), f.verdict));
    out
}

/// A marked stretch of an article: an assertion, or words that are none.
#[derive(Debug, Clone, Copy)]
pub struct Mark<'a> {
    /// The id of the article.
    pub article: &'a str,
    /// `text` or `title`.
    pub field: &'a str,
    /// Its bytes.
    pub span: [u32; 2],
    /// Its bytes in the article's text, where those of the file are others.
    pub text_span: Option<[u32; 2]>,
    /// The same as lines and columns, where they are known.
    pub loc: Option<Loc>,
    /// What stands there.
    pub text: &'a str,
    /// What it stands among.
    pub excerpt: Option<&'a Excerpt>,
    /// The assertion.
    pub assertion: Option<&'a Assertion>,
}

impl<'a> Mark<'a> {
    /// The mark of an assertion.
    pub fn of(a: &'a Assertion) -> Self {
        Self {
            article: &a.article,
            field: &a.field,
            span: a.span,
            text_span: a.text_span,
            loc: a.loc,
            text: &a.text,
            excerpt: a.excerpt.as_ref(),
            assertion: Some(a),
        }
    }

    /// The mark of words.
    pub fn words(w: &'a Words) -> Self {
        Self {
            article: &w.article,
            field: &w.field,
            span: w.span,
            text_span: w.text_span,
            loc: w.loc,
            text: &w.text,
            excerpt: w.excerpt.as_ref(),
            assertion: None,
        }
    }

    /// The line it begins on and the column in characters, both from 1; 1 and 1 where unknown.
    pub fn at(&self) -> (usize, usize) {
        self.loc.map_or((1, 1), |loc| (loc.start.line, loc.start.col))
    }

    /// Its line as a reader is told it: `18`, or `title`.
    pub fn line(&self) -> String {
        if self.field == "title" { "title".to_owned() } else { self.at().0.to_string() }
    }

    /// Its line and column: `18:4`, `title:4`.
    pub fn spot(&self) -> String {
        format!("{}:{}", self.line(), self.at().1)
    }

    /// What it says in plain English.
    pub fn says(&self) -> &'a str {
        self.assertion.map(|a| a.says.as_str()).filter(|s| !s.is_empty()).unwrap_or(self.text)
    }
}
