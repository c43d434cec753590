//! Directives: what an article's own text says to leave alone, in a comment or a line of its own.
//!
//! `<!-- crosscheck: ignore FC101 -- why -->` in Markdown, HTML or text, or a line
//! `#crosscheck: ignore FC101 -- why` in text, or a comment `crosscheck: ignore FC101 -- why` on words of
//! a word processor's draft. `ignore` means the paragraph it stands in, on a line
//! of its own the next; `ignore-next` the next; `begin` … `end` all between; `ignore-file` the file.
//! Without codes every rule is meant.

use memchr::memmem;

use crate::span::Span;

/// A directive in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directive {
    /// The bytes of the whole comment or line.
    pub span: Span,
    /// Its 1-based line.
    pub line: usize,
    /// Codes, slugs or beginnings of codes of the rules it switches off; all where there are none.
    pub codes: Vec<String>,
    /// Why.
    pub why: String,
    /// What it covers.
    pub scope: Scope,
}

/// What a directive covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The whole article.
    All,
    /// These bytes.
    Part(Span),
    /// Nothing: there is no such directive, or nothing to ignore.
    Nothing,
}

impl Directive {
    /// Whether it covers a place in the text.
    pub fn covers(&self, span: Span) -> bool {
        match self.scope {
            Scope::All => true,
            Scope::Part(part) => part.start <= span.start && span.start < part.end,
            Scope::Nothing => false,
        }
    }

    /// Whether it covers the whole article, its title as well.
    pub fn whole(&self) -> bool {
        self.scope == Scope::All
    }

    /// Whether it switches a rule off.
    pub fn names(&self, code: &str, slug: &str) -> bool {
        let is = |c: &String| {
            c.len() > 2 && code.get(..c.len()).is_some_and(|p| p.eq_ignore_ascii_case(c))
                || c.eq_ignore_ascii_case(slug)
        };
        self.codes.is_empty() || self.codes.iter().any(is)
    }
}

const MARK: &str = "crosscheck:";

/// Whether a paragraph is nothing but a directive.
pub fn is_directive(paragraph: &str) -> bool {
    let text = paragraph.trim();
    text.strip_prefix('#').is_some_and(|t| t.trim_start().starts_with(MARK))
        || text
            .strip_prefix("<!--")
            .is_some_and(|t| t.trim_start().starts_with(MARK) && t.find("-->") == Some(t.len() - 3))
}

/// A directive as it is written, before its scope is known.
struct Raw<'a> {
    start: usize,
    end: usize,
    /// Whether its line holds nothing else.
    alone: bool,
    words: &'a str,
}

/// The directives in a text, in order.
pub fn directives(text: &str) -> Vec<Directive> {
    let mut raws: Vec<Raw<'_>> = Vec::new();
    for mark in memmem::find_iter(text.as_bytes(), MARK) {
        // A mark inside a comment is a part of it.
        if raws.last().is_none_or(|last| last.end <= mark) {
            raws.extend(raw(text, mark).filter(|r| raws.last().is_none_or(|last| last.end <= r.start)));
        }
    }
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(raw) = raws.get(at) {
        at += 1;
        let (order, why) = raw.words.split_once("--").unwrap_or((raw.words, ""));
        let mut words = order.split([' ', '\t', ',', '\r', '\n']).filter(|w| !w.is_empty());
        let verb = words.next().unwrap_or_default();
        let scope = match verb {
            "ignore" if raw.alone => next(text, raw.end),
            "ignore" => paragraph(text, raw.start),
            "ignore-next" => next(text, raw.end),
            "ignore-file" => Scope::All,
            "begin" | "ignore-begin" => {
                let ends = |r: &&Raw<'_>| matches!(r.words.trim(), "end" | "ignore-end");
                let end = raws[at..].iter().find(ends).map_or(text.len(), |r| r.start);
                Scope::Part(Span::new(raw.end, end))
            }
            "end" | "ignore-end"
                if out.iter().any(|d: &Directive| matches!(d.scope, Scope::Part(p) if p.end as usize == raw.start)) =>
            {
                continue;
            }
            _ => Scope::Nothing,
        };
        out.push(Directive {
            span: Span::new(raw.start, raw.end),
            line: text[..raw.start].matches('\n').count() + 1,
            codes: words.map(str::to_owned).collect(),
            why: why.trim().to_owned(),
            scope,
        });
    }
    out
}

/// The directive whose mark stands at a byte, where it is one.
fn raw(text: &str, mark: usize) -> Option<Raw<'_>> {
    let line = text[..mark].rfind('\n').map_or(0, |n| n + 1);
    let before = &text[..mark];
    if let Some(head) = before.trim_end().strip_suffix("<!--") {
        let start = head.len();
        let end = mark + text[mark..].find("-->")? + 3;
        let rest = &text[end..];
        let alone =
            text[line..start].trim().is_empty() && rest[..rest.find('\n').unwrap_or(rest.len())].trim().is_empty();
        return Some(Raw { start, end, alone, words: &text[mark + MARK.len()..end - 3] });
    }
    let head = text[line..mark].trim_start_matches('\u{feff}').trim();
    let end = mark + text[mark..].find('\n').unwrap_or(text.len() - mark);
    (head == "#").then(|| Raw { start: line, end, alone: true, words: &text[mark + MARK.len()..end] })
}

/// The paragraph around a byte: the lines up to an empty one.
fn paragraph(text: &str, at: usize) -> Scope {
    let mut start = text[..at].rfind('\n').map_or(0, |n| n + 1);
    while start > 0 {
        let above = text[..start - 1].rfind('\n').map_or(0, |n| n + 1);
        if text[above..start].trim().is_empty() {
            break;
        }
        start = above;
    }
    Scope::Part(Span::new(start, paragraph_end(text, at)))
}

fn paragraph_end(text: &str, at: usize) -> usize {
    let mut end = at;
    loop {
        let Some(n) = text[end..].find('\n') else { return text.len() };
        end += n + 1;
        let below = &text[end..];
        if below[..below.find('\n').unwrap_or(below.len())].trim().is_empty() {
            return end;
        }
    }
}

/// The paragraph that begins after a byte.
fn next(text: &str, after: usize) -> Scope {
    let rest = &text[after..];
    let start = after + (rest.len() - rest.trim_start().len());
    if start == text.len() { Scope::Nothing } else { Scope::Part(Span::new(start, paragraph_end(text, start))) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What each directive covers.
    fn check(text: &str, expected: &[(&str, &str)]) {
        let found = directives(text);
        let covered = |d: &Directive| match d.scope {
            Scope::All => "ALL".to_owned(),
            Scope::Part(p) => p.of(text).trim().to_owned(),
            Scope::Nothing => "NOTHING".to_owned(),
        };
        let got: Vec<(String, String)> = found.iter().map(|d| (d.codes.join(" "), covered(d))).collect();
        let expected: Vec<(String, String)> =
            expected.iter().map(|(c, t)| ((*c).to_owned(), (*t).to_owned())).collect();
        assert_eq!(got, expected, "{text}");
    }

    #[test]
    fn each_covers_what_it_says() {
        check(
            "One.\n\nTwo <!-- crosscheck: ignore FC101 -- why -->\nmore.\n\nThree.",
            &[("FC101", "Two <!-- crosscheck: ignore FC101 -- why -->\nmore.")],
        );
        check("One.\n<!-- crosscheck: ignore FC101, FC2 -->\n\nTwo.\n\nThree.", &[("FC101 FC2", "Two.")]);
        check("#crosscheck: ignore-next\nTwo.\nmore\n \nThree.", &[("", "Two.\nmore")]);
        check("a\n# crosscheck: begin FC101\nb\n\nc\n# crosscheck: end\nd", &[("FC101", "b\n\nc")]);
        check("a\n<!-- crosscheck: ignore-file FC5 -- archive -->\nb", &[("FC5", "ALL")]);
        check("a\n#crosscheck: begin FC101\nb", &[("FC101", "b")]);
    }

    #[test]
    fn what_does_nothing_is_known() {
        check("#crosscheck: end", &[("", "NOTHING")]);
        check("#crosscheck: ignroe FC101\nb", &[("FC101", "NOTHING")]);
        check("a\n#crosscheck: ignore-next", &[("", "NOTHING")]);
    }

    #[test]
    fn talk_of_it_is_no_directive() {
        check("<!-- crosscheck: begin <!-- crosscheck: end-->", &[("<!", "")]);
        check("She said crosscheck: ignore it.", &[]);
        check("<!-- crosscheck: ignore FC101", &[]);
        check("<!-- note --> crosscheck: ignore", &[]);
    }

    #[test]
    fn codes_are_beginnings_or_slugs() {
        let of = |text: &str| directives(text).remove(0);
        assert!(of("#crosscheck: ignore fc1\na").names("FC101", "count-conflict"));
        assert!(of("#crosscheck: ignore count-conflict\na").names("FC101", "count-conflict"));
        assert!(!of("#crosscheck: ignore FC102\na").names("FC101", "count-conflict"));
        assert_eq!(of("#crosscheck: ignore FC1 -- we counted -- twice\na").why, "we counted -- twice");
    }

    proptest! {
        #[test]
        fn any_text_will_do(text in "(\\PC|\n|\r\n|<!-- crosscheck: |-->|#crosscheck: |ignore |ignore-next |begin |end|FC101|é){0,30}") {
            for d in directives(&text) {
                prop_assert!(text.is_char_boundary(d.span.start as usize) && text.is_char_boundary(d.span.end as usize));
                if let Scope::Part(p) = d.scope {
                    prop_assert!(p.start <= p.end && text.get(p.start as usize..p.end as usize).is_some());
                }
            }
        }
    }
}
