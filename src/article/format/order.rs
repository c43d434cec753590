//! Orders: the comments of a word processor's draft that are directives, and the paragraphs they stand at.

use std::collections::HashMap;

use super::docx::attribute;
use super::tree::Tree;

/// How a directive begins.
const MARK: &str = "crosscheck:";

/// One comment that is a directive.
#[derive(Debug)]
struct Order {
    /// The verb and what follows it.
    words: String,
    /// The nodes of the draft it is anchored at, first and last.
    anchor: (usize, usize),
    /// Whether it holds for several paragraphs and has been begun.
    begun: bool,
}

/// The directives of a draft's comments.
#[derive(Debug, Default)]
pub(super) struct Orders(Vec<Order>);

impl Orders {
    /// Finds the directives among the comments, and where the draft anchors them.
    pub(super) fn new(draft: &Tree<'_>, comments: &Tree<'_>) -> Self {
        let mut anchors: HashMap<&str, (usize, usize)> = HashMap::new();
        for at in draft.within(0) {
            if matches!(draft.local(at), "commentRangeStart" | "commentRangeEnd" | "commentReference") {
                anchors.entry(attribute(draft, at, "id")).or_insert((at, at)).1 = at;
            }
        }
        let order = |comment: usize| {
            let id = attribute(comments, comment, "id");
            let said: Vec<String> = comments.find_all(comment, "p").map(|p| comments.words(p).text).collect();
            let said = said.join(" ");
            let words = said.trim().trim_start_matches('#').trim_start().strip_prefix(MARK)?.replace("-->", "");
            Some(Order { words: words.trim().to_owned(), anchor: *anchors.get(id)?, begun: false })
        };
        Self(comments.find_all(0, "comment").filter_map(order).collect())
    }

    /// The directives to write before and after a paragraph, given one past its last node.
    pub(super) fn around(&mut self, to: usize) -> (Vec<String>, Vec<String>) {
        let written = |words: &str| format!("<!-- {MARK} {words} -->");
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for order in &mut self.0 {
            let (first, last) = order.anchor;
            if order.begun {
                if last < to {
                    after.push(written("end"));
                }
            } else if first < to {
                let many = last >= to && order.words.starts_with("ignore ");
                match order.words.strip_prefix("ignore").filter(|_| many) {
                    Some(rest) => before.push(written(&format!("begin{rest}"))),
                    None if order.words.starts_with("ignore-next") || order.words.starts_with("end") => {
                        after.push(written(&order.words));
                    }
                    None => before.push(written(&order.words)),
                }
                order.begun = many;
            }
            if (order.begun && last < to) || (!order.begun && first < to) {
                // Done with; what stands at a lower node than any is never met again.
                order.anchor = (usize::MAX, usize::MAX);
                order.begun = false;
            }
        }
        (before, after)
    }
}
