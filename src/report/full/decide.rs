//! What an editor must decide: each finding with the lines it rests on, carets under the values.

use std::cell::OnceCell;
use std::io::{self, Write};

use annotate_snippets::{Annotation, AnnotationKind, Level, Origin, Renderer, Snippet, normalize_untrusted_str};

use super::super::document::{Decision, Finding, Mark, View};
use super::super::position::Lines;
use super::super::show::Show;
use super::super::style::Look;
use crate::mention::Kind;
use crate::rule::Severity;
use crate::verdict::Verdict;

/// How many excerpts a side of a finding may have.
const EXCERPTS: usize = 3;

/// How many excerpts a finding may have.
const ALL_EXCERPTS: usize = 8;

/// Writes the findings that are to be shown, most serious first.
pub(super) fn write(out: &mut dyn Write, view: &View<'_>, show: &Show, look: Look) -> io::Result<()> {
    let findings: Vec<&Finding> =
        view.story.findings.iter().filter(|f| f.verdict.decides() && show.record(f)).collect();
    if findings.is_empty() {
        return Ok(());
    }
    let kinds = [
        count(&findings, Verdict::Conflict, "conflict", "conflicts"),
        count(&findings, Verdict::Review, "review", "reviews"),
    ];
    let kinds: Vec<String> = kinds.into_iter().flatten().collect();
    let order = if findings.len() > 1 { "; most serious first" } else { "" };
    let kinds = if kinds.is_empty() { String::new() } else { format!(": {}{order}", kinds.join(", ")) };
    writeln!(out, "{}{kinds}\n", look.heading(&format!("TO DECIDE ({})", findings.len())))?;
    let texts = Texts::new(view);
    for finding in findings {
        writeln!(out, "{}\n", excerpt(&texts, finding, look))?;
    }
    Ok(())
}

/// Writes one finding as the report has it.
pub(super) fn one<'a>(out: &mut dyn Write, view: &View<'a>, finding: &'a Finding, look: Look) -> io::Result<()> {
    writeln!(out, "{}\n", excerpt(&Texts::new(view), finding, look))
}

fn count(findings: &[&Finding], verdict: Verdict, one: &str, many: &str) -> Option<String> {
    match findings.iter().filter(|f| f.verdict == verdict).count() {
        0 => None,
        1 => Some(format!("1 {one}")),
        n => Some(format!("{n} {many}")),
    }
}

/// The texts of a story with their lines.
struct Texts<'v, 'a> {
    view: &'v View<'a>,
    lines: Vec<[OnceCell<Lines<'a>>; 2]>,
}

impl<'v, 'a> Texts<'v, 'a> {
    fn new(view: &'v View<'a>) -> Self {
        Self { view, lines: view.story.articles.iter().map(|_| [OnceCell::new(), OnceCell::new()]).collect() }
    }

    /// The lines of the text that a mark stands in; none where the document has no texts.
    fn lines(&self, mark: &Mark<'_>) -> Option<&Lines<'a>> {
        let n = self.view.order(mark.article)?;
        let article = &self.view.story.articles[n];
        article.text.as_ref()?;
        Some(self.lines[n][usize::from(mark.field == "text")].get_or_init(|| Lines::new(article.field(mark.field))))
    }

    /// The line that a mark stands in: which it is, the line, and the bytes of the mark in it.
    fn line(&self, mark: &Mark<'a>) -> Line<'a> {
        let [from, to] = mark.text_span.unwrap_or(mark.span);
        if let Some(lines) = self.lines(mark) {
            let number = lines.at(from).line;
            let (start, text) = (lines.start(number), lines.line(number));
            let bom = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
            let within = |byte: u32| (byte.saturating_sub(start) as usize).clamp(bom, text.len()) - bom;
            let (number, own) = if mark.text_span.is_some() { (mark.at().0, false) } else { (number, true) };
            return Line {
                number,
                start,
                own,
                text: text[bom..].to_owned(),
                span: within(from)..within(to),
                mark: *mark,
            };
        }
        let (head, tail) = mark.excerpt.map_or(("", ""), |e| (e.head.as_str(), e.tail.as_str()));
        let text = format!("{head}{}{tail}", mark.text).replace(['\n', '\r'], " ");
        let span = head.len()..head.len() + mark.text.len();
        Line { number: mark.at().0, start: from, own: false, text, span, mark: *mark }
    }
}

/// A line with a mark in it.
struct Line<'a> {
    /// Which it is, from 1.
    number: usize,
    /// What tells it from other lines of its text.
    start: u32,
    /// Whether it is the file's own, so that columns are the file's, too.
    own: bool,
    text: String,
    span: std::ops::Range<usize>,
    mark: Mark<'a>,
}

impl Line<'_> {
    fn is_same(&self, other: &Self) -> bool {
        let place = |l: &Self| (l.mark.article.to_owned(), l.mark.field.to_owned(), l.start);
        place(self) == place(other)
    }
}

/// A finding with its excerpts.
fn excerpt<'a>(texts: &Texts<'_, 'a>, finding: &'a Finding, look: Look) -> String {
    let view = texts.view;
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let message = format!("{}: {}", finding.verdict.name(), finding.message);
    let mut group = level
        .primary_title(normalize_untrusted_str(&message))
        .id(finding.code.as_str())
        .elements(std::iter::empty::<Snippet<'_, Annotation<'_>>>());
    let (mut left, mut more) = (Vec::new(), 0);
    for marks in view.sides(finding) {
        more += marks.len().saturating_sub(EXCERPTS);
        left.extend(marks.into_iter().take(EXCERPTS));
    }
    more += left.len().saturating_sub(ALL_EXCERPTS);
    left.truncate(ALL_EXCERPTS);
    let together = finding.derivation.is_some() || finding.fact.is_none();
    let lines: Vec<Line<'_>> = left.iter().map(|mark| texts.line(mark)).collect();
    for lines in lines.chunk_by(|a, b| together && a.is_same(b)) {
        let (origin, snippet) = snippet(view, lines, look);
        if let Some(origin) = origin {
            group = group.element(origin);
        }
        group = group.element(snippet);
    }
    if more > 0 {
        group = group.element(Level::NOTE.with_name("also").message(format!("{more} more")));
    }
    let equation = finding.derivation.as_ref().map(|d| d.expr.clone());
    let reason = Some(finding.reason.as_str()).filter(|r| !r.is_empty());
    let why = if equation.is_some() { own_reason(view, finding) } else { reason };
    let notes = [
        ("sum", equation),
        ("why", why.map(str::to_owned)),
        ("looks like", finding.hint.clone()),
        ("settle", Some(finding.settle.clone()).filter(|s| !s.is_empty())),
        ("decided", finding.decision.as_ref().map(decided)),
        ("id", Some(finding.id.clone())),
    ];
    for (name, text) in notes {
        if let Some(text) = text {
            group = group.element(Level::NOTE.with_name(name).message(normalize_untrusted_str(&text)));
        }
    }
    let renderer = if look.color { Renderer::styled() } else { Renderer::plain() };
    // The gutter and the ellipses stand beside the text.
    plain_starts(&renderer.term_width(look.width.saturating_sub(10).max(40)).render(&[group]))
}

/// The reason that a finding has for itself, beside that of its fact.
pub(super) fn own_reason<'a>(view: &View<'_>, finding: &'a Finding) -> Option<&'a str> {
    let reason = Some(finding.reason.as_str()).filter(|r| !r.is_empty())?;
    // A fact's own goes on to say how many witnesses it has.
    let of_fact = view.fact(finding).is_some_and(|f| f.reason.starts_with(reason));
    (!of_fact).then_some(reason)
}

/// An excerpt whose place was given before it is begun with a bare `:::`, which says nothing: left out, with the
/// line that leads to it.
fn plain_starts(text: &str) -> String {
    let bare = |line: &str, mark: &str| anstream::adapter::strip_str(line).to_string().trim() == mark;
    let mut out: Vec<&str> = Vec::new();
    for line in text.split('\n') {
        if !bare(line, ":::") {
            out.push(line);
        } else if out.last().is_some_and(|last| bare(last, "|")) {
            out.pop();
        }
    }
    out.join("\n")
}

/// What was decided, by whom, when and why.
fn decided(d: &Decision) -> String {
    let by = d.by.as_ref().map_or_else(String::new, |by| format!(" by {by}"));
    let at = d.at.as_ref().map_or_else(String::new, |day| format!(", {day}"));
    let until = d.until.as_ref().map_or_else(String::new, |day| format!(", until {day}"));
    let why = d.reason.as_ref().map_or_else(String::new, |why| format!(": {why}"));
    format!("{}{by}{at}{until}{why}", d.state.replace('-', " "))
}

/// A line with some places in it, each marked, with its value where that is not plain.
fn snippet<'l>(
    view: &View<'_>,
    lines: &'l [Line<'_>],
    look: Look,
) -> (Option<Origin<'l>>, Snippet<'l, Annotation<'l>>) {
    let first = &lines[0];
    let field = if first.mark.field == "title" { " (title)" } else { "" };
    let article = view.article(first.mark.article);
    let label = look.link(article.map_or("", |a| &a.path), &view.label(&first.mark));
    let path = format!("{} {label}{field}", view.siglum(first.mark.article));
    let mark = |line: &'l Line<'_>| AnnotationKind::Primary.span(line.span.clone()).label(said(&line.mark));
    let snippet = Snippet::source(first.text.as_str()).annotations(lines.iter().map(mark)).line_start(first.number);
    if first.own {
        return (None, snippet.path(path));
    }
    // The line is the text's, the place the file's.
    let (line, col) = first.mark.at();
    (Some(Origin::path(path).line(line).char_column(col)), snippet)
}

/// What a place says in plain words, where the text has it otherwise.
fn said<'a>(mark: &Mark<'a>) -> Option<&'a str> {
    let a = mark.assertion?;
    let wording = [Kind::LegalStatus, Kind::Quote, Kind::Score].iter().any(|k| k.name() == a.kind);
    (!wording && !a.says.is_empty() && !a.says.eq_ignore_ascii_case(&a.text)).then_some(a.says.as_str())
}
