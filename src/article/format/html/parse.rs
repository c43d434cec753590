//! Parsing: the bytes of a web page as a tree, however its tags are nested.

use compact_str::CompactString;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use memchr::memmem;

use super::super::tree::{Attribute, MOST, Tree};

/// The attributes that are read.
const ATTRIBUTES: [&str; 20] = [
    "alt",
    "aria-hidden",
    "class",
    "content",
    "datetime",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "itemprop",
    "itemtype",
    "lang",
    "name",
    "property",
    "rel",
    "role",
    "style",
    "type",
    "data-component",
    "data-testid",
];

/// Elements that hold nothing.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements within which an end tag of something else does not reach out.
const SCOPES: [&str; 6] = ["table", "td", "th", "button", "object", "template"];

/// Elements that end an open paragraph.
const BLOCKS: [&str; 30] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "dialog",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];

/// Elements whose words are no markup.
const RAW: [&str; 6] = ["script", "style", "xmp", "iframe", "noembed", "noframes"];

/// What the tokenizer comes upon.
enum Token {
    Start(CompactString, Vec<Attribute>),
    End(CompactString),
    Text(usize, usize),
    /// A comment that is a directive: as it is written, and its bytes.
    Directive(String, usize, usize),
}

/// The tree of a page; nothing where it has too many elements.
pub(in super::super) fn parse(source: &str) -> Option<Tree<'_>> {
    let (mut name, mut attributes, mut attribute) = (CompactString::default(), Vec::new(), None);
    let mut emitter = CallbackEmitter::new(move |event: CallbackEvent<'_>, span: Span<usize>| match event {
        CallbackEvent::OpenStartTag { name: n } => {
            name = CompactString::from_utf8_lossy(n);
            attributes = Vec::new();
            attribute = None;
            None
        }
        CallbackEvent::AttributeName { name: n } => {
            attribute = ATTRIBUTES.iter().find(|a| a.as_bytes() == n).copied();
            if let Some(name) = attribute {
                let (name, value) = (CompactString::const_new(name), String::new());
                attributes.push(Attribute { name, value, from: span.end, to: span.end });
            }
            None
        }
        CallbackEvent::AttributeValue { value } => {
            if let (Some(_), Some(last)) = (attribute.take(), attributes.last_mut()) {
                last.value = String::from_utf8_lossy(value).into_owned();
                (last.from, last.to) = (span.start, span.end);
            }
            None
        }
        CallbackEvent::CloseStartTag { .. } => {
            Some(Token::Start(std::mem::take(&mut name), std::mem::take(&mut attributes)))
        }
        CallbackEvent::EndTag { name } => Some(Token::End(CompactString::from_utf8_lossy(name))),
        CallbackEvent::String { .. } => Some(Token::Text(span.start, span.end)),
        CallbackEvent::Comment { value } if memmem::find(value, b"crosscheck:").is_some() => {
            Some(Token::Directive(format!("<!--{}-->", String::from_utf8_lossy(value)), span.start, span.end))
        }
        CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => None,
    });
    emitter.naively_switch_states(true);
    let mut tree = Tree::new(source);
    for token in Tokenizer::new_with_emitter(source, emitter) {
        let Ok(token) = token;
        match token {
            Token::Start(name, attributes) => start(&mut tree, name, attributes),
            Token::End(name) => end(&mut tree, &name),
            Token::Directive(value, from, to) => {
                let depth = tree.depth();
                let name = CompactString::const_new("directive");
                tree.start(CompactString::const_new("!--"), vec![Attribute { name, value, from, to }]);
                tree.close_to(depth);
            }
            Token::Text(from, to) => {
                let plain = RAW.contains(&tree.innermost());
                tree.text(from, to, plain);
            }
        }
        if tree.nodes.len() > MOST {
            return None;
        }
    }
    Some(tree.finish())
}

fn start(tree: &mut Tree<'_>, name: CompactString, attributes: Vec<Attribute>) {
    let scope = |open: &str| SCOPES.contains(&open);
    let ended: &[&str] = match name.as_str() {
        "li" => &["li"],
        "dt" | "dd" => &["dt", "dd"],
        "tr" => &["tr"],
        "td" | "th" => &["td", "th"],
        "option" => &["option"],
        "body" => &["head"],
        _ => &[],
    };
    for other in ended {
        let list = |open: &str| match name.as_str() {
            "li" => matches!(open, "ul" | "ol" | "menu") || scope(open),
            "tr" => open == "table",
            "td" | "th" => matches!(open, "tr" | "table"),
            _ => scope(open) || open == "dl",
        };
        tree.close(other, list);
    }
    if BLOCKS.contains(&name.as_str()) {
        tree.close("p", |open| BLOCKS.contains(&open) || scope(open));
    }
    let void = VOID.contains(&name.as_str());
    let depth = tree.depth();
    tree.start(name, attributes);
    if void {
        tree.close_to(depth);
    }
}

fn end(tree: &mut Tree<'_>, name: &str) {
    if name == "p" || !VOID.contains(&name) {
        let table = matches!(name, "table" | "td" | "th" | "tr" | "tbody" | "body" | "html");
        tree.close(name, |open| !table && SCOPES.contains(&open) && open != name);
    }
}
