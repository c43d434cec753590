//! XML: a file as a tree, its faults named with their line, nothing it declares expanded.

use compact_str::CompactString;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::open::Text;
use super::tree::{Attribute, DEEPEST, MOST, Tree};
use crate::error::Error;

/// What to do about XML that is none.
const MEND: &str = "mend the XML, or fetch the file again";

/// The tree of a file.
pub(super) fn parse<'a>(file: &Text<'a>) -> Result<Tree<'a>, Error> {
    let source = file.text;
    let start = source.len() - source.trim_start_matches('\u{feff}').len();
    let mut reader = Reader::from_str(&source[start..]);
    let config = reader.config_mut();
    config.allow_dangling_amp = true;
    config.check_comments = false;
    let mut tree = Tree::new(source);
    let mut text: Option<usize> = None;
    loop {
        let before = start + reader.buffer_position() as usize;
        let event = reader.read_event().map_err(|cause| {
            let at = start + reader.error_position() as usize;
            file.fault(at, format!("not XML: {cause}"), MEND)
        })?;
        let after = start + reader.buffer_position() as usize;
        // Texts and the entities between them are one stretch.
        if !matches!(event, Event::Text(_) | Event::GeneralRef(_))
            && let Some(from) = text.take()
        {
            tree.text(from, before, false);
        }
        match event {
            Event::Start(tag) => open(file, &mut tree, &tag, before)?,
            Event::Empty(tag) => {
                let depth = tree.depth();
                open(file, &mut tree, &tag, before)?;
                tree.close_to(depth);
            }
            Event::End(_) => tree.close_to(tree.depth() - 1),
            Event::Text(_) => {
                text.get_or_insert(before);
            }
            Event::GeneralRef(name) => {
                let known = source[before..after].starts_with("&#") || super::entity::is_known(&source[before..after]);
                if !known {
                    let what = format!("the entity `&{};` is the file's own", name.into_inner());
                    return Err(file.fault(before, what, "write it out: what a file declares is not expanded"));
                }
                text.get_or_insert(before);
            }
            Event::CData(inner) => {
                let from = before + "<![CDATA[".len();
                tree.text(from, from + inner.len(), true);
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
        if tree.nodes.len() > MOST {
            return Err(file.fault(before, format!("more than {MOST} elements"), "cut the file into smaller ones"));
        }
    }
    if tree.depth() > 1 {
        let what = format!("the file ends within `<{}>`: it is cut off", tree.innermost());
        return Err(file.fault(source.len(), what, "fetch the file again"));
    }
    Ok(tree.finish())
}

fn open(file: &Text<'_>, tree: &mut Tree<'_>, tag: &BytesStart<'_>, at: usize) -> Result<(), Error> {
    if tree.depth() >= DEEPEST {
        return Err(file.fault(at, format!("elements nested more than {DEEPEST} deep"), "flatten the file"));
    }
    let mut attributes = Vec::new();
    for attribute in tag.attributes().with_checks(false).take(64).flatten() {
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).unwrap_or_default().into_owned();
        attributes.push(Attribute { name: CompactString::new(attribute.key.0), value, from: at, to: at });
    }
    tree.start(CompactString::new(tag.name().0), attributes);
    Ok(())
}

impl Tree<'_> {
    /// The first element in a node with this name, prefixes apart.
    pub(super) fn find(&self, at: usize, name: &str) -> Option<usize> {
        self.within(at).find(|n| self.local(*n) == name)
    }

    /// The elements in a node with this name, prefixes apart.
    pub(super) fn find_all<'s>(&'s self, at: usize, name: &'s str) -> impl Iterator<Item = usize> + 's {
        self.within(at).filter(move |n| self.local(*n) == name)
    }

    /// The words of the first element in a node with this name; empty where there is none.
    pub(super) fn said(&self, at: usize, name: &str) -> String {
        self.find(at, name).map_or_else(String::new, |n| self.words(n).text.trim().to_owned())
    }

    /// The element that is the file's own.
    pub(super) fn top(&self) -> usize {
        self.children(0).find(|n| !self.name(*n).is_empty()).unwrap_or(0)
    }
}
