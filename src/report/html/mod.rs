//! `html`: the report as one web page, which loads nothing, and is whole without its script.

mod decide;
mod head;
mod lists;
mod matrix;
mod part;
mod people;
mod register;
mod texts;
mod timeline;

use std::io::{self, Write};

use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use self::part::Page;
use super::document::Document;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Writes the page.
pub fn write(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    let views = document.views();
    let pages: Vec<Page<'_>> = views.iter().enumerate().map(|(n, view)| Page::new(view, n + 1)).collect();
    let page = html! {
        (DOCTYPE)
        html lang="en" data-report=(fingerprint(document)) {
            head {
                meta charset="utf-8";
                meta name="generator" content="Crosscheck";
                meta http-equiv="Content-Security-Policy" content=(policy());
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta name="color-scheme" content="light dark";
                title { (head::title(document)) " – Crosscheck" }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#decide" { "Skip to what needs a decision" }
                (head::write(document, &pages))
                main {
                    @for page in &pages {
                        (story(page, pages.len() > 1))
                    }
                    (register::write(document, &pages))
                }
                (decide::bar())
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    out.write_all(page.into_string().as_bytes())?;
    writeln!(out)
}

fn story(page: &Page<'_>, named: bool) -> Markup {
    html! {
        section.story id=(page.anchor("story")) {
            @if named {
                h2.story-name { (page.view.story.story.as_deref().unwrap_or("Articles without a story")) }
            }
            (decide::write(page))
            (matrix::write(page))
            (timeline::write(page))
            (people::write(page))
            (texts::write(page))
            (lists::write(page))
        }
    }
}

/// What the page may do: use its own style and script, and nothing else.
fn policy() -> String {
    let hash = |text: &str| format!("'sha256-{}'", base64(&Sha256::digest(text)));
    format!(
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
        hash(STYLE),
        hash(SCRIPT)
    )
}

/// What tells the page of one report from that of another, so that each keeps its own decisions.
fn fingerprint(document: &Document) -> String {
    let mut hash = Sha256::new();
    for finding in document.findings() {
        hash.update(&finding.id);
    }
    base64(&hash.finalize())
}

/// Bytes in base 64.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let n = chunk.iter().fold(0_u32, |n, b| n << 8 | u32::from(*b)) << (8 * (3 - chunk.len()));
        for digit in 0..4 {
            let letter = ALPHABET[(n >> (18 - 6 * digit)) as usize & 63];
            out.push(if digit <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn base64_is_padded() {
        for (bytes, expected) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")] {
            assert_eq!(super::base64(bytes.as_bytes()), expected);
        }
    }

    #[test]
    fn style_and_script_load_nothing() {
        for text in [super::STYLE, super::SCRIPT] {
            for word in ["url(", "@import", "fetch(", "XMLHttpRequest", "http://", "https://", "</s"] {
                assert!(!text.contains(word), "{word}");
            }
        }
    }
}
