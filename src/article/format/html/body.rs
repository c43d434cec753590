//! The body: which element of a page holds the report.

use super::super::tree::{Kind, Tree};
use super::class::{Role, role};
use crate::article::Region;

/// What is known of each node of a page.
pub(super) struct Weighed {
    /// What each element is for, its own word on it.
    pub roles: Vec<Role>,
    /// The weight of the paragraphs in each node.
    pub weights: Vec<f32>,
    /// Bytes of words in each node.
    pub words: Vec<u32>,
    /// Bytes of words in links in each node.
    pub linked: Vec<u32>,
}

/// Elements that stand in a line of words.
pub(super) fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "!--"
            | "a"
            | "abbr"
            | "amp-img"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "mark"
            | "q"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
            | "img"
            | "picture"
            | "source"
            | "nobr"
    )
}

/// Weighs every node.
pub(super) fn weigh(tree: &Tree<'_>) -> Weighed {
    let count = tree.nodes.len();
    let mut this = Weighed {
        roles: vec![Role::Plain; count],
        weights: vec![0.0; count],
        words: vec![0; count],
        linked: vec![0; count],
    };
    // Whether a node is cut by an element around it, stands in a link, and its nearest block.
    let mut cut = vec![false; count];
    let mut link = vec![false; count];
    let mut block = vec![0_u32; count];
    let mut own = vec![(0_u32, 0_u32, 0_u32); count];
    for at in 1..count {
        let parent = tree.parent(at);
        match tree.nodes[at].kind {
            Kind::Element(ref name, _) => {
                this.roles[at] = role(tree, at);
                cut[at] = cut[parent] || this.roles[at] != Role::Plain;
                link[at] = link[parent] || name == "a";
                block[at] = if is_inline(name) { block[parent] } else { at as u32 };
            }
            Kind::Text { from, to, .. } if !hidden(&this.roles, tree, parent) => {
                let text = tree.source[from..to].trim();
                this.words[at] = text.len() as u32;
                if link[parent] {
                    this.linked[at] = text.len() as u32;
                }
                if !cut[parent] {
                    let sum = &mut own[block[parent] as usize];
                    sum.0 += text.len() as u32;
                    sum.1 += this.linked[at];
                    sum.2 += text.bytes().filter(|b| matches!(b, b',' | b'.')).count() as u32;
                }
            }
            Kind::Text { .. } => {}
        }
    }
    for (at, (len, linked, marks)) in own.into_iter().enumerate().skip(1) {
        // A paragraph tells something: it is long, has commas and stops, and is no list of links.
        if len >= 40 && linked * 2 < len && !tree.name(at).starts_with('h') {
            this.weights[at] = 1.0 + marks as f32 + (len as f32 / 100.0).min(3.0);
        }
    }
    for at in (1..count).rev() {
        let parent = tree.parent(at);
        this.words[parent] += this.words[at];
        this.linked[parent] += this.linked[at];
        this.weights[parent] += this.weights[at];
    }
    this
}

fn hidden(roles: &[Role], tree: &Tree<'_>, mut at: usize) -> bool {
    // Hidden elements are few and their texts direct, but for what `display: none` holds.
    for _ in 0..64 {
        if roles[at] == Role::Hidden {
            return true;
        }
        if at == 0 {
            break;
        }
        at = tree.parent(at);
    }
    false
}

/// The element that holds the report: named as such, or the smallest that holds nearly all paragraphs.
pub(super) fn choose(tree: &Tree<'_>, weighed: &Weighed) -> usize {
    let weights = &weighed.weights;
    let heaviest = |list: &mut dyn Iterator<Item = usize>| {
        list.fold(None, |best: Option<usize>, at| match best {
            Some(best) if weights[best] >= weights[at] => Some(best),
            _ => Some(at),
        })
    };
    let elements = || 1..tree.nodes.len();
    let named =
        heaviest(&mut elements().filter(|at| tree.value(*at, "itemprop").split(' ').any(|p| p == "articleBody")));
    if let Some(body) = named.filter(|at| weights[*at] * 2.0 >= weights[0] || weights[*at] > 8.0) {
        return body;
    }
    let mut at = 0;
    let article = heaviest(&mut tree.all(0, "article"));
    if let Some(article) = article.filter(|a| weights[*a] > 0.0 && weights[*a] * 2.0 >= weights[0]) {
        at = article;
    }
    let has_headline: Vec<bool> = headlines(tree);
    while let Some(child) = heaviest(&mut tree.children(at).filter(|c| weights[*c] > 0.0)) {
        let most = if has_headline[at] && !has_headline[child] || tree.name(at) == "article" { 0.97 } else { 0.7 };
        // A paragraph is not a body, nor is a list item.
        let leaf = match tree.name(child) {
            "p" | "li" | "blockquote" | "figure" | "ul" | "ol" => true,
            // Old pages are laid out as tables: a cell of several paragraphs may be the report.
            "td" => tree.within(child).filter(|at| matches!(tree.name(*at), "p" | "br")).take(4).count() < 4,
            name => is_inline(name),
        };
        if leaf || weights[child] < weights[at] * most {
            break;
        }
        at = child;
    }
    at
}

/// Whether each node holds a headline.
fn headlines(tree: &Tree<'_>) -> Vec<bool> {
    let mut holds: Vec<bool> = (0..tree.nodes.len()).map(|at| tree.name(at) == "h1").collect();
    for at in (1..holds.len()).rev() {
        if holds[at] {
            holds[tree.parent(at)] = true;
        }
    }
    holds
}

/// The region that an element within the report has for all it holds, if any.
pub(super) fn within(tree: &Tree<'_>, weighed: &Weighed, body: usize, at: usize) -> Option<Role> {
    let share = weighed.words[at] * 10;
    match weighed.roles[at] {
        Role::Hidden => Some(Role::Hidden),
        // What holds much of the report is the report, whatever it is called.
        Role::Region(region) if region.compared() || share < weighed.words[body] * 4 => Some(Role::Region(region)),
        _ => {
            let block =
                matches!(tree.name(at), "div" | "section" | "ul" | "ol" | "p" | "header" | "table" | "h2" | "h3");
            let links = weighed.linked[at] * 10 >= weighed.words[at] * 8 && weighed.words[at] > 0;
            (block && links && share < weighed.words[body] * 4).then_some(Role::Region(Region::Teaser))
        }
    }
}
