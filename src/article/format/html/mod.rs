//! HTML: a web page as an article: its metadata, its report, and what is cut from around it.

mod body;
mod class;
mod head;
mod parse;
mod words;

use super::draft::Draft;
use super::open::Text;
use super::tree::{MOST, Tree};
use crate::article::Region;
use crate::article::mapped::Mapped;
use crate::error::Error;

/// Reads a web page.
pub(super) fn page(file: &Text<'_>) -> Result<Vec<Draft>, Error> {
    match read(file.text) {
        Some(draft) => Ok(vec![draft]),
        None => Err(too_many(file)),
    }
}

/// What is said of a page with too many elements.
fn too_many(file: &Text<'_>) -> Error {
    file.fault(0, format!("more than {MOST} elements"), "cut the page down to the report")
}

/// The draft of a page; nothing where it has too many elements.
pub(super) fn read(source: &str) -> Option<Draft> {
    let tree = parse::parse(source)?;
    let mut draft = Draft::default();
    let told = head::read(&tree, &mut draft);
    let weighed = body::weigh(&tree);
    let chosen = body::choose(&tree, &weighed);
    let headline = headline(&tree, &weighed, chosen, draft.get("headline"));
    if let Some(told) = told.filter(|t| t.text.len() as u32 > 2 * report(&tree, &weighed, chosen)) {
        // The page shows a taste of the report; its JSON-LD has the whole.
        words_of(&tree, headline, &mut draft);
        for line in lines(&told) {
            draft.part(None, &line);
        }
    } else {
        if headline.is_none() {
            words_of(&tree, None, &mut draft);
        }
        words::add(&tree, &weighed, (0, chosen), headline, &mut draft);
    }
    let first = headline.map_or(chosen, |h| h.min(chosen));
    head::times(&tree, first, tree.end(chosen), &mut draft);
    if let Some(at) = headline {
        draft.set("headline", tree.words(at).text);
    }
    Some(draft)
}

/// Adds a fragment of markup, which was made from a text with the map of `fragment`, to a draft.
pub(super) fn fragment(fragment: &Mapped, draft: &mut Draft) {
    let Some(tree) = parse::parse(&fragment.text) else { return };
    let weighed = body::weigh(&tree);
    let mut own = Draft::default();
    words::add(&tree, &weighed, (0, 0), None, &mut own);
    draft.absorb(own, &fragment.map);
}

/// A file with reports in some of its elements: NITF's body, the XHTML of a news item, the entries of a feed.
#[cfg(feature = "xml")]
pub(super) struct Reports(body::Weighed);

#[cfg(feature = "xml")]
impl Reports {
    /// Weighs a tree once for all its reports.
    pub(super) fn new(tree: &Tree<'_>) -> Self {
        Self(body::weigh(tree))
    }

    /// Adds the words of one.
    pub(super) fn add(&self, tree: &Tree<'_>, at: usize, draft: &mut Draft) {
        words::add(tree, &self.0, (at, at), None, draft);
    }
}

/// Bytes of words in the report that is shown.
fn report(tree: &Tree<'_>, weighed: &body::Weighed, chosen: usize) -> u32 {
    let paragraphs = tree.within(chosen).filter(|at| weighed.weights[*at] > 0.0 && tree.name(*at) == "p");
    paragraphs.map(|at| weighed.words[at]).sum::<u32>().max(weighed.words[chosen] / 4)
}

/// The headline's element: the `h1` in the report, or above it, that best fits what the head says.
fn headline(tree: &Tree<'_>, weighed: &body::Weighed, chosen: usize, said: Option<&str>) -> Option<usize> {
    let fits = |at: usize| {
        let own = tree.words(at).text;
        let inside = tree.within(chosen).contains(&at);
        let same = said.is_some_and(|said| alike(&own, said));
        let long = own.split_whitespace().count() >= 3;
        (!own.trim().is_empty() && weighed.roles[at] == class::Role::Plain).then_some((same, inside, long))
    };
    let candidates = tree.all(0, "h1").filter_map(|at| fits(at).map(|fit| (fit, std::cmp::Reverse(at))));
    candidates.filter(|((same, inside, long), _)| *same || *inside || *long).max().map(|(_, at)| at.0)
}

/// Whether two headlines are one, give or take the site's name.
fn alike(a: &str, b: &str) -> bool {
    let bare = |t: &str| t.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let (a, b) = (bare(a), bare(b));
    let (short, long) = if a.len() < b.len() { (&a, &b) } else { (&b, &a) };
    short.len() >= 8 && long.starts_with(short.as_str())
}

/// Adds the headline by its element or, without one, by the page's title less the site's name.
fn words_of(tree: &Tree<'_>, headline: Option<usize>, draft: &mut Draft) {
    let Some(at) = headline.or_else(|| tree.all(0, "title").next()) else { return };
    let words = tree.words(at);
    let mut len = words.text.len();
    let mut from = 0;
    let count = |text: &str| text.split_whitespace().count();
    if headline.is_none() {
        const MARKS: [&str; 4] = [" | ", " - ", " – ", " — "];
        let last = MARKS.iter().filter_map(|mark| words.text.rfind(mark)).max();
        let first = MARKS.iter().filter_map(|mark| Some((words.text.find(mark)?, mark.len()))).min();
        if let Some((cut, mark)) = first.filter(|(cut, mark)| {
            count(&words.text[..*cut]) <= 4 && count(&words.text[cut + mark..]) > count(&words.text[..*cut])
        }) {
            // The site's name may come first.
            from = cut + mark;
        } else if let Some(cut) = last.filter(|cut| count(&words.text[..*cut]) >= 3) {
            len = cut;
        }
    }
    let mut bare = Mapped::default();
    bare.same(&words.text[from..len], from);
    draft.set("headline", bare.text.trim());
    draft.part(Some(Region::Headline), &bare.through(&words.map));
}

/// A text with a map, line by line.
fn lines(text: &Mapped) -> Vec<Mapped> {
    let mut out = Vec::new();
    let mut at = 0;
    for line in text.text.split_inclusive('\n') {
        let mut one = Mapped::default();
        one.same(line.trim_end(), at);
        out.push(one.through(&text.map));
        at += line.len();
    }
    out
}
