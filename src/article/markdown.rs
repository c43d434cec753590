//! Markdown: front matter, headings, pictures and prose as regions of the raw file.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::front::front_matter;
use super::marks::Marks;
use super::page::alone;
use super::region::{Block, Region};
use super::teaser;
use crate::span::Span;

/// Appends the blocks of a Markdown file. What markup parts within a paragraph goes on in the next block.
pub(super) fn page(text: &str, out: &mut Vec<Block>) {
    let front = front_matter(text);
    if front.end > front.start {
        out.push(Block::text(trimmed(text, front.start, front.end), Region::Meta));
    }
    let mut walk = Walk { text, out, pieces: Vec::new(), region: None, headline: false, links: 0, linked: 0, image: 0 };
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let bom = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let from = front.end.max(bom);
    for (event, range) in Parser::new_ext(&text[from..], options).into_offset_iter() {
        walk.event(&event, range.start + from, range.end + from);
    }
    walk.close();
}

/// A stretch of a block's text, and whether it describes a picture.
struct Piece {
    start: usize,
    end: usize,
    picture: bool,
}

struct Walk<'a, 'b> {
    text: &'a str,
    out: &'b mut Vec<Block>,
    pieces: Vec<Piece>,
    /// What the block's markup says it is.
    region: Option<Region>,
    /// Whether the headline was seen.
    headline: bool,
    /// How many links are open.
    links: usize,
    /// Bytes of the block's text that stand in links.
    linked: usize,
    /// How many pictures are open.
    image: usize,
}

impl Walk<'_, '_> {
    fn event(&mut self, event: &Event<'_>, start: usize, end: usize) {
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(tag) => self.end(*tag),
            Event::Text(_) | Event::Code(_) => self.piece(start, end),
            Event::Html(_) => {
                self.region = Some(Region::Furniture);
                self.piece(start, end);
            }
            Event::SoftBreak | Event::HardBreak => {
                // A plain line break keeps the sentence together.
                if let Some(last) = self.pieces.last_mut()
                    && last.end == start
                {
                    last.end = end;
                }
            }
            _ => {}
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Image { .. } => self.image += 1,
            Tag::Link { .. } => self.links += 1,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {}
            Tag::Heading { level, .. } => {
                self.close();
                if *level == HeadingLevel::H1 && !self.headline {
                    self.headline = true;
                    self.region = Some(Region::Headline);
                }
            }
            Tag::CodeBlock(_) | Tag::HtmlBlock => {
                self.close();
                self.region = Some(Region::Furniture);
            }
            _ => self.close(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => self.image = self.image.saturating_sub(1),
            TagEnd::Link => self.links = self.links.saturating_sub(1),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {}
            TagEnd::Heading(_) => {
                let text: String = self.pieces.iter().map(|p| &self.text[p.start..p.end]).collect();
                if teaser::is_heading(&text) {
                    self.region = Some(Region::Teaser);
                }
                self.close();
            }
            _ => self.close(),
        }
    }

    fn piece(&mut self, start: usize, end: usize) {
        let picture = self.image > 0;
        if self.links > 0 && !picture {
            self.linked += end - start;
        }
        match self.pieces.last_mut() {
            Some(last) if last.end == start && last.picture == picture => last.end = end,
            _ => self.pieces.push(Piece { start, end, picture }),
        }
    }

    /// Ends the block at hand.
    fn close(&mut self) {
        let pieces = std::mem::take(&mut self.pieces);
        let linked = std::mem::take(&mut self.linked);
        let marked = self.region.take();
        let prose: String = pieces.iter().filter(|p| !p.picture).map(|p| &self.text[p.start..p.end]).collect();
        let bare = prose.trim();
        let region = marked.unwrap_or_else(|| match alone(bare, Marks::of(bare)) {
            Some(region) => region,
            None if linked > 0 && linked >= bare.len() => Region::Teaser,
            None => Region::Body,
        });
        let mut follows = false;
        for piece in pieces {
            let span = trimmed(self.text, piece.start, piece.end);
            if span.is_empty() {
                continue;
            }
            let kind = if piece.picture { Region::Caption } else { region };
            self.out.push(Block { continues: follows && !piece.picture, ..Block::text(span, kind) });
            follows = !piece.picture;
        }
    }
}

fn trimmed(text: &str, start: usize, end: usize) -> Span {
    let part = &text[start..end];
    let lead = part.len() - part.trim_start().len();
    Span::new(start + lead, start + part.trim_end().len().max(lead))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let mut out = Vec::new();
        page(text, &mut out);
        let got: Vec<(&str, &str)> =
            out.iter().map(|b| (if b.continues { "…" } else { b.region.name() }, b.span.of(text))).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn markup_becomes_regions() {
        check(
            "---\ntitle: Mill\n---\n# Mill burns\n\n![The mill](m.jpg)\n\nIt burned in\n2031.\n\n- Ann Lee, 61\n\n## Related\n\n- [Pool shuts](/2030/p)\n\n```\n12\n```\n\n<!-- 13 -->\n",
            &[
                ("meta", "---\ntitle: Mill\n---"),
                ("headline", "Mill burns"),
                ("caption", "The mill"),
                ("body", "It burned in\n2031."),
                ("body", "Ann Lee, 61"),
                ("teaser", "Related"),
                ("teaser", "Pool shuts"),
                ("furniture", "12"),
                ("furniture", "<!-- 13 -->"),
            ],
        );
    }

    #[test]
    fn a_link_or_emphasis_does_not_end_a_sentence() {
        check(
            "The [first ruling](http://vale.example/2019/12) cost **£900** in 2018.",
            &[("body", "The"), ("…", "first ruling"), ("…", "cost"), ("…", "£900"), ("…", "in 2018.")],
        );
    }
}
