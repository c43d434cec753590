//! Words: a page's texts as paragraphs in order, each with what the markup says it is.

use super::super::draft::Draft;
use super::super::entity;
use super::super::tree::{Attribute, Kind, Tree};
use super::body::{Weighed, is_inline, within};
use super::class::Role;
use crate::article::Region;
use crate::article::mapped::Mapped;

/// How many bytes a line broken in the middle of a paragraph has at least.
const SHORT: usize = 60;

/// How many words the description of a picture has at least.
const ALT: usize = 4;

/// What a node's words are.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Hidden,
    /// Before or behind the report.
    Outside(Region),
    /// In the report, where the words themselves may tell.
    Open,
    /// In the report, told by the markup.
    Told(Region),
}

/// Adds the words in the node `top` of a page whose report is in the node `body`.
pub(super) fn add(
    tree: &Tree<'_>,
    weighed: &Weighed,
    (top, body): (usize, usize),
    headline: Option<usize>,
    draft: &mut Draft,
) {
    let count = tree.end(top) - top;
    let mut states = vec![State::Outside(Region::Furniture); count];
    let mut blocks = vec![0_u32; count];
    if body == top {
        states[0] = State::Open;
    }
    // The block, the region and whether a line broke since the last words.
    let mut last: Option<(u32, State)> = None;
    let mut broken = false;
    // The links of the part at hand: how many, and their bytes.
    let mut linked = vec![false; count];
    let mut links = (0_usize, 0_usize);
    for at in tree.within(top) {
        let (own, parent) = (at - top, tree.parent(at) - top);
        match &tree.nodes[at].kind {
            Kind::Element(name, _) => {
                states[own] = state(tree, weighed, body, headline, at, states[parent]);
                blocks[own] = if is_inline(name) { blocks[parent] } else { at as u32 };
                linked[own] = linked[parent] || name == "a";
                links.0 += usize::from(name == "a");
                match name.as_str() {
                    "br" => {
                        let ends = draft.words().trim_end().ends_with(['.', '?', '!', '”', '"', ':']);
                        if broken || ends {
                            last = None;
                        } else if !draft.is_blank() && !draft.words().ends_with(' ') {
                            draft.text.gap(" ");
                        }
                        broken = true;
                    }
                    "img" | "amp-img" if matches!(states[own], State::Open | State::Told(Region::Caption)) => {
                        if let Some(alt) = tree.attribute(at, "alt") {
                            close(draft, &mut links);
                            picture(tree, alt, draft);
                            last = None;
                        }
                    }
                    "!--" if states[own] != State::Hidden => {
                        if let Some(order) = tree.attribute(at, "directive") {
                            let inside = last.is_some() && !draft.is_blank();
                            if inside {
                                draft.text.gap(" ");
                            } else {
                                close(draft, &mut links);
                                draft.begin(Some(Region::Furniture));
                            }
                            draft.text.other(&order.value, order.from, order.to - order.from);
                            if !inside {
                                draft.end();
                                last = None;
                            }
                        }
                    }
                    name if !is_inline(name) => last = None,
                    _ => {}
                }
            }
            Kind::Text { from, to, .. } => {
                let key = (blocks[parent], states[parent]);
                let blank = tree.source[*from..*to].bytes().all(|b| b.is_ascii_whitespace());
                // A line that ends early ends a paragraph, unless the next goes on with a small letter.
                if broken && !blank && last == Some(key) && draft.words().trim_end().len() < SHORT {
                    let next = tree.source[*from..*to].trim_start();
                    if next.starts_with(|c: char| !c.is_lowercase()) {
                        last = None;
                    }
                }
                let region = match key.1 {
                    State::Hidden => continue,
                    State::Outside(region) | State::Told(region) => Some(region),
                    State::Open => None,
                };
                if blank && (last != Some(key) || broken) {
                    continue;
                }
                if last != Some(key) {
                    close(draft, &mut links);
                    links.0 = usize::from(linked[parent]);
                    draft.begin(region);
                    last = Some(key);
                }
                tree.piece(at, &mut draft.text);
                links.1 += if linked[parent] { to - from } else { 0 };
                broken &= blank;
            }
        }
    }
    close(draft, &mut links);
}

/// Ends the part at hand; one that is nothing but links points elsewhere.
fn close(draft: &mut Draft, links: &mut (usize, usize)) {
    let (count, bytes) = std::mem::take(links);
    if let Some(span) = draft.end()
        && count > 1
        && bytes * 10 >= span.len() * 8
        && !span.of(&draft.text.text).ends_with(['.', '!', '?', '”', '"'])
        && let Some(part) = draft.parts.last_mut().filter(|p| p.region.is_none())
    {
        part.region = Some(Region::Teaser);
    }
}

fn state(tree: &Tree<'_>, weighed: &Weighed, body: usize, headline: Option<usize>, at: usize, around: State) -> State {
    if at == body {
        return State::Open;
    }
    if headline == Some(at) {
        return State::Told(Region::Headline);
    }
    match around {
        State::Hidden => State::Hidden,
        State::Outside(_) => match weighed.roles[at] {
            Role::Hidden => State::Hidden,
            Role::Region(Region::Teaser) => State::Outside(Region::Teaser),
            _ => around,
        },
        State::Told(Region::Headline) => around,
        State::Open | State::Told(_) => {
            // The mark of a footnote is no figure.
            if tree.name(at) == "sup" && tree.all(at, "a").next().is_some() {
                return State::Hidden;
            }
            match within(tree, weighed, body, at) {
                Some(Role::Hidden) => State::Hidden,
                Some(Role::Region(region)) if around == State::Open || !region.compared() => State::Told(region),
                _ => around,
            }
        }
    }
}

/// Adds what describes a picture.
fn picture(tree: &Tree<'_>, alt: &Attribute, draft: &mut Draft) {
    let Some(raw) = tree.source.get(alt.from..alt.to) else { return };
    let mut words = Mapped::default();
    entity::read(raw, alt.from, false, &mut words);
    if words.text.split_whitespace().count() >= ALT {
        draft.part(Some(Region::Caption), &words);
    }
}
