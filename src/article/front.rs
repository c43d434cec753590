//! Front matter: the `key: value` lines between fences at the head of a Markdown file.

/// The front matter of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Front {
    /// Its first byte.
    pub start: usize,
    /// One past its closing fence; 0 where there is none.
    pub end: usize,
    /// Its entries, each with the 1-based line it stands on.
    pub entries: Vec<(String, String, usize)>,
}

/// Reads the front matter of a Markdown file: YAML between `---`, TOML between `+++`, scalars only.
pub(super) fn front_matter(text: &str) -> Front {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut lines = text[start..].split_inclusive('\n');
    let Some(fence @ ("---" | "+++")) = lines.next().map(str::trim_end) else { return Front::default() };
    let mark = if fence == "---" { ':' } else { '=' };
    let mut at = start + text[start..].find('\n').map_or(text.len() - start, |n| n + 1);
    let mut front = Front { start, ..Front::default() };
    for (n, line) in lines.enumerate() {
        at += line.len();
        let bare = line.trim_end();
        if bare == fence || (fence == "---" && bare == "...") {
            front.end = at;
            return front;
        }
        if let Some(item) = bare.trim_start().strip_prefix("- ") {
            // A list's items: the names of several authors.
            if let Some((_, value, _)) = front.entries.last_mut() {
                let comma = if value.is_empty() { "" } else { ", " };
                value.push_str(comma);
                value.push_str(unquoted(item));
            }
        } else if let Some((key, value)) = bare.split_once(mark)
            && !key.starts_with([' ', '\t', '#'])
        {
            front.entries.push((key.trim().to_ascii_lowercase(), unquoted(value).to_owned(), n + 2));
        }
    }
    // Without a closing fence it was a rule, not front matter.
    Front::default()
}

fn unquoted(value: &str) -> &str {
    let value = value.trim();
    for quote in ['"', '\''] {
        if let Some(rest) = value.strip_prefix(quote) {
            return rest.split(quote).next().unwrap_or(rest);
        }
    }
    let value = value.split(" #").next().unwrap_or(value).trim_end();
    value.strip_prefix('[').and_then(|v| v.strip_suffix(']')).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, rest: &str, expected: &[(&str, &str, usize)]) {
        let front = front_matter(text);
        assert_eq!(&text[front.end..], rest);
        let got: Vec<_> = front.entries.iter().map(|(k, v, n)| (k.as_str(), v.as_str(), *n)).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn fences_hold_entries() {
        check(
            "---\ntitle: \"Mill: it burns\" # no\nDate: 2031-03-14\nauthor:\n  - Ann Lee\n  - Bo Dahl\n---\nIt burned.",
            "It burned.",
            &[("title", "Mill: it burns", 2), ("date", "2031-03-14", 3), ("author", "Ann Lee, Bo Dahl", 4)],
        );
        check("+++\r\ntitle = 'Mill'\r\n+++\r\nIt.", "It.", &[("title", "Mill", 2)]);
        check("---\nIt burned.", "---\nIt burned.", &[]);
        check("", "", &[]);
    }
}
