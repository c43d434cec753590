//! `markdown`: a comment for a pull request or a message, most serious findings first.

use std::io::{self, Write};

use super::document::{Document, Finding, Mark, View, ranked};
use super::style::{capital, cut, cut_front};

/// How many findings are set out in full; the rest have a line each.
const FULL: usize = 20;

/// How many findings are named at all: a comment holds 65,536 characters.
const NAMED: usize = 120;

/// How many columns of a sentence stand on either side of a value.
const SENTENCE: usize = 110;

/// How many places of a finding are shown.
const PLACES: usize = 8;

/// Writes the comment.
pub fn write(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    let views = document.views();
    let findings = ranked(&views);
    writeln!(out, "## Crosscheck\n")?;
    writeln!(out, "{}\n", escape(&document.summary.line))?;
    for (view, finding) in findings.iter().take(FULL) {
        section(out, view, finding)?;
    }
    if findings.len() > FULL {
        writeln!(out, "### And {} more\n", findings.len() - FULL)?;
        for (view, finding) in findings.iter().take(NAMED).skip(FULL) {
            let at = view.marks(finding).first().map(|m| format!(" ({})", code(&view.spot(m)))).unwrap_or_default();
            let head = format!("{} {}", finding.severity.name(), finding.code);
            writeln!(out, "- **{head}** {}{at} `{}`", escape(&finding.message), finding.id)?;
        }
        if findings.len() > NAMED {
            writeln!(out, "- and {} that are not shown", findings.len() - NAMED)?;
        }
        writeln!(out)?;
    }
    let settled = document.findings().filter(|f| f.settled()).count();
    if settled > 0 {
        writeln!(out, "{settled} more were decided before.\n")?;
    }
    writeln!(out, "<details><summary>Articles</summary>\n")?;
    for view in &views {
        if let Some(story) = &view.story.story {
            writeln!(out, "**{}**\n", escape(story))?;
        }
        for article in &view.story.articles {
            let date = article.published.value.as_deref().unwrap_or("undated");
            writeln!(out, "- {} {}, {date}", article.siglum, code(&article.label()))?;
        }
        writeln!(out)?;
    }
    writeln!(out, "</details>")
}

fn section(out: &mut dyn Write, view: &View<'_>, finding: &Finding) -> io::Result<()> {
    let head = format!("{} {}, {}", finding.severity.name(), finding.code, finding.verdict.name());
    writeln!(out, "### {}: {}\n", capital(&head), escape(&finding.message))?;
    let marks = view.marks(finding);
    if !marks.is_empty() {
        writeln!(out, "| | where | value | in the text |\n|---|---|---|---|")?;
        for mark in marks.iter().take(PLACES) {
            let siglum = view.siglum(mark.article);
            let spot = code(&view.spot(mark));
            writeln!(out, "| {siglum} | {spot} | {} | {} |", escape(mark.says()), sentence(mark))?;
        }
        if marks.len() > PLACES {
            writeln!(out, "| | | | and {} more |", marks.len() - PLACES)?;
        }
        writeln!(out)?;
    }
    let sum = finding.derivation.as_ref().map(|d| d.expr.as_str()).unwrap_or_default();
    let hint = finding.hint.as_deref().unwrap_or_default();
    for (name, text) in [("sum", sum), ("why", &finding.reason), ("looks like", hint), ("settle", &finding.settle)] {
        if !text.is_empty() && (name != "why" || text != sum) {
            writeln!(out, "- *{name}*: {}", escape(text))?;
        }
    }
    writeln!(out, "- *id*: `{}`\n", finding.id)
}

/// The sentence of a mark, its value in bold.
fn sentence(mark: &Mark<'_>) -> String {
    let Some(excerpt) = mark.excerpt else { return String::new() };
    let (head, tail) = (cut_front(&excerpt.head, SENTENCE), cut(&excerpt.tail, SENTENCE));
    // Bold must not begin or end with a space.
    format!("{}**{}**{}", escape(&head), escape(mark.text.trim()), escape(&tail))
}

/// A path as code; a backtick in it would end the code.
fn code(text: &str) -> String {
    format!("`{}`", text.replace(['`', '\n', '\r'], " ").replace('|', "\\|"))
}

/// Text of an article or a path as Markdown that means nothing but itself: no marks, no tags, no
/// mentions of people or issues.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '@' => out.push_str("&#64;"),
            '#' => out.push_str("&#35;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '!' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_mean_themselves() {
        assert_eq!(
            escape("*12* <b>|</b> @desk #4\n[x](y) a_b"),
            "\\*12\\* &lt;b&gt;\\|&lt;/b&gt; &#64;desk &#35;4 \\[x\\](y) a\\_b"
        );
        assert_eq!(code("a`b|c"), "`a b\\|c`");
    }
}
