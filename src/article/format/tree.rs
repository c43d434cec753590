//! A tree: the elements and texts of a marked-up file in order, each with its bytes.

use compact_str::CompactString;

use super::super::mapped::Mapped;

/// The most nodes a tree may have.
pub(super) const MOST: usize = 1_000_000;
/// The deepest an element may stand.
pub(super) const DEEPEST: usize = 500;

/// An element or a text.
#[derive(Debug)]
pub(super) struct Node {
    /// The element that holds it; the root holds itself.
    pub parent: u32,
    /// One past the last node in it.
    pub end: u32,
    /// What it is.
    pub kind: Kind,
}

/// What a node is.
#[derive(Debug)]
pub(super) enum Kind {
    /// An element: its name, in lower case for HTML, and the attributes that matter.
    Element(CompactString, Vec<Attribute>),
    /// A text: its bytes in the source; `plain` where `&` is only a character.
    Text { from: usize, to: usize, plain: bool },
}

/// An attribute with where its value stands.
#[derive(Debug)]
pub(super) struct Attribute {
    /// Its name.
    pub name: CompactString,
    /// Its value, entities read.
    pub value: String,
    /// The value's bytes in the source.
    pub from: usize,
    /// One past them.
    pub to: usize,
}

/// The nodes of a file, parents before children; the first is a root without a name.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    /// The text it was read from.
    pub source: &'a str,
    /// The nodes.
    pub nodes: Vec<Node>,
    /// The elements that are open, the root first.
    open: Vec<u32>,
}

impl<'a> Tree<'a> {
    /// A tree of nothing yet.
    pub fn new(source: &'a str) -> Self {
        let root = Node { parent: 0, end: 1, kind: Kind::Element(CompactString::const_new(""), Vec::new()) };
        Self { source, nodes: vec![root], open: vec![0] }
    }

    /// How many elements are open.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// The name of the innermost open element.
    pub fn innermost(&self) -> &str {
        self.name(self.open[self.open.len() - 1] as usize)
    }

    /// Opens an element; one beyond the depth is closed at once.
    pub fn start(&mut self, name: CompactString, attributes: Vec<Attribute>) -> usize {
        let at = self.add(Kind::Element(name, attributes));
        if self.open.len() < DEEPEST {
            self.open.push(at as u32);
        }
        at
    }

    /// Adds a text.
    pub fn text(&mut self, from: usize, to: usize, plain: bool) {
        if from < to && self.source.is_char_boundary(from) && self.source.is_char_boundary(to) {
            self.add(Kind::Text { from, to, plain });
        }
    }

    fn add(&mut self, kind: Kind) -> usize {
        let at = self.nodes.len();
        let parent = self.open[self.open.len() - 1];
        self.nodes.push(Node { parent, end: at as u32 + 1, kind });
        at
    }

    /// Closes the innermost open element of this name and what is open in it, no further out than `limit`
    /// says; returns whether there was one.
    pub fn close(&mut self, name: &str, limit: impl Fn(&str) -> bool) -> bool {
        for depth in (1..self.open.len()).rev() {
            let open = self.name(self.open[depth] as usize);
            if open == name {
                self.close_to(depth);
                return true;
            }
            if limit(open) {
                return false;
            }
        }
        false
    }

    /// Closes everything from the `depth`th open element on.
    pub fn close_to(&mut self, depth: usize) {
        let end = self.nodes.len() as u32;
        for at in self.open.drain(depth.max(1)..) {
            self.nodes[at as usize].end = end;
        }
    }

    /// Closes what is still open.
    pub fn finish(mut self) -> Self {
        self.close_to(1);
        self.nodes[0].end = self.nodes.len() as u32;
        self
    }

    /// The name of an element; empty for a text.
    pub fn name(&self, at: usize) -> &str {
        match &self.nodes[at].kind {
            Kind::Element(name, _) => name,
            Kind::Text { .. } => "",
        }
    }

    /// The name of an element without its prefix.
    #[cfg(feature = "xml")]
    pub fn local(&self, at: usize) -> &str {
        let name = self.name(at);
        name.rsplit(':').next().unwrap_or(name)
    }

    /// An attribute of an element.
    pub fn attribute(&self, at: usize, name: &str) -> Option<&Attribute> {
        match &self.nodes[at].kind {
            Kind::Element(_, attributes) => attributes.iter().find(|a| a.name == name),
            Kind::Text { .. } => None,
        }
    }

    /// The value of an attribute; empty where there is none.
    pub fn value(&self, at: usize, name: &str) -> &str {
        self.attribute(at, name).map_or("", |a| &a.value)
    }

    /// One past the last node in a node.
    pub fn end(&self, at: usize) -> usize {
        self.nodes[at].end as usize
    }

    /// The element that holds a node.
    pub fn parent(&self, at: usize) -> usize {
        self.nodes[at].parent as usize
    }

    /// The nodes directly in a node.
    pub fn children(&self, at: usize) -> impl Iterator<Item = usize> {
        let end = self.end(at);
        let inside = move |child: usize| Some(child).filter(|child| *child < end);
        std::iter::successors(inside(at + 1), move |child| inside(self.end(*child)))
    }

    /// The nodes in a node, however deep, in order.
    pub fn within(&self, at: usize) -> std::ops::Range<usize> {
        at + 1..self.end(at)
    }

    /// The elements of this name in a node, however deep.
    pub fn all<'s>(&'s self, at: usize, name: &'s str) -> impl Iterator<Item = usize> + 's {
        self.within(at).filter(move |n| self.name(*n) == name)
    }

    /// The words of a node, white space drawn together.
    pub fn words(&self, at: usize) -> Mapped {
        let mut out = Mapped::default();
        for n in at..self.end(at) {
            self.piece(n, &mut out);
        }
        out
    }

    /// Adds the words of a text node.
    pub fn piece(&self, at: usize, out: &mut Mapped) {
        if let Kind::Text { from, to, plain } = self.nodes[at].kind {
            super::entity::read(&self.source[from..to], from, plain, out);
        }
    }
}
