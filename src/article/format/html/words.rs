//! Words: a page's texts as paragraphs in order, each with what the markup says it is.

use super::super::draft::Draft;
use super::super::entity;
use super::super::tree::{Attribute, Kind, Tree};
use super::body::{Weighed, is_inline, within};
use super::class::Role;
use crate::article::Region;
use crate::article::mapped::Mapped;

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
    for at in tree.within(top) {
        let (own, parent) = (at - top, tree.parent(at) - top);
        match &tree.nodes[at].kind {
            Kind::Element(name, _) => {
                states[own] = state(tree, weighed, body, headline, at, states[parent]);
                blocks[own] = if is_inline(name) { blocks[parent] } else { at as u32 };
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
                    "img" if states[own] == State::Open || matches!(states[own], State::Told(_)) => {
                        if let Some(alt) = tree.attribute(at, "alt") {
                            picture(tree, alt, draft);
                            last = None;
                        }
                    }
                    name if !is_inline(name) => last = None,
                    _ => {}
                }
            }
            Kind::Text { from, to, .. } => {
                let key = (blocks[parent], states[parent]);
                let blank = tree.source[*from..*to].bytes().all(|b| b.is_ascii_whitespace());
                let region = match key.1 {
                    State::Hidden => continue,
                    State::Outside(region) | State::Told(region) => Some(region),
                    State::Open => None,
                };
                if blank && (last != Some(key) || broken) {
                    continue;
                }
                if last != Some(key) {
                    draft.begin(region);
                    last = Some(key);
                }
                tree.piece(at, &mut draft.text);
                broken &= blank;
            }
        }
    }
    draft.end();
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
