//! Captions: the words under a picture, told by a credit, by "pictured", or because they repeat the report.

use std::sync::LazyLock;

use memchr::{memmem, memrchr};

use super::marks::Marks;
use super::paragraph::ends_sentence;
use crate::words::words;

/// Words before the name of an agency or a photographer, in lower case.
const CREDITS: [&str; 9] =
    ["picture", "pictures", "photo", "photos", "image", "images", "credit", "photograph", "source"];

static PICTURED: LazyLock<memmem::Finder<'static>> = LazyLock::new(|| memmem::Finder::new("ictured"));

/// Whether a paragraph of a text with these marks says itself that it stands under a picture.
pub(super) fn is_caption(paragraph: &str, marks: Marks) -> bool {
    if paragraph.len() > 400 {
        return false;
    }
    has_credit(paragraph, marks) || is_pictured(paragraph)
}

/// `… Picture: Alamy`, `(Photo: Vale Radio)`, `(VLE Photo)`, `/ Getty Images`.
fn has_credit(paragraph: &str, marks: Marks) -> bool {
    let bare = paragraph.trim_end_matches([')', ']', '.', ' ']);
    if marks.has(Marks::COLON)
        && let Some(colon) = memrchr(b':', bare.as_bytes())
    {
        let start = bare[..colon]
            .rfind(|c: char| !c.is_alphanumeric())
            .map_or(0, |at| at + bare[at..].chars().next().map_or(1, char::len_utf8));
        let label = bare.get(start..colon).unwrap_or_default();
        let name = bare[colon + 1..].trim();
        // A credit is a name, not a sentence.
        if (label.starts_with(char::is_uppercase) || bare[..colon] == *"Photo credit")
            && CREDITS.iter().any(|c| c.eq_ignore_ascii_case(label))
            && !name.is_empty()
            && name.split(' ').count() <= if start == 0 { 14 } else { 6 }
            && !name.contains(". ")
        {
            return true;
        }
    }
    let Some(open) = paragraph.ends_with([')', ']']).then(|| bare.rfind('(')).flatten() else {
        return bare.ends_with("Getty Images") || bare.ends_with("AP Photo") || bare.starts_with("Photo by ");
    };
    let inside = &bare[open + 1..];
    open > 0
        && (inside.ends_with(" Photo")
            || inside.ends_with(" photo")
            || inside.starts_with("AP Photo")
            || inside.starts_with("Photo by")
            || inside.ends_with("Getty Images"))
}

/// `Pictured is …`, `… Ann Lee, pictured, …`, `(pictured)`.
fn is_pictured(paragraph: &str) -> bool {
    let Some(at) = PICTURED.find(paragraph.as_bytes()) else { return false };
    if at == 0 || !paragraph.is_char_boundary(at - 1) {
        return false;
    }
    let rest = &paragraph[at + "ictured".len()..];
    let before = paragraph[..at - 1].trim_end();
    match paragraph.as_bytes()[at - 1] {
        b'P' => {
            let opens = before.is_empty() || before.ends_with(['.', '!', '?']);
            opens
                && (rest.starts_with(':')
                    || rest.starts_with(" is ")
                    || rest.starts_with(" are ")
                    || rest.starts_with(','))
        }
        b'p' => {
            (before.ends_with([',', '('])
                && (rest.is_empty()
                    || rest.starts_with([',', ')', '.'])
                    || [" left", " right", " above", " here", " in ", " with ", " at "]
                        .iter()
                        .any(|w| rest.starts_with(w))))
                && !ends_sentence(paragraph)
        }
        _ => false,
    }
}

/// The words of a text's told paragraphs, to find what a line repeats.
pub(super) struct Told {
    words: Vec<u64>,
    /// Where in `words` each paragraph ends.
    ends: Vec<usize>,
}

impl Told {
    /// Reads the paragraphs that end as a sentence does.
    pub(super) fn new<'a>(paragraphs: impl Iterator<Item = &'a str>) -> Self {
        let mut told = Self { words: Vec::new(), ends: Vec::new() };
        for paragraph in paragraphs.filter(|p| ends_sentence(p)) {
            told.words.extend(words(paragraph).map(|w| w.hash));
            told.ends.push(told.words.len());
        }
        told
    }

    /// Whether a line of eight words or more says again what one paragraph says.
    pub(super) fn repeats(&self, line: &str) -> bool {
        let mut own: Vec<u64> = words(line).map(|w| w.hash).collect();
        own.sort_unstable();
        own.dedup();
        if own.len() < 8 {
            return false;
        }
        // A bit for each word of the line turns away most others at once.
        let mask = own.iter().fold(0, |mask, w| mask | 1_u64 << (w >> 58));
        let mut seen = vec![usize::MAX; own.len()];
        let mut start = 0;
        self.ends.iter().enumerate().any(|(paragraph, &end)| {
            let mut both = 0;
            for word in self.words[start..end].iter().filter(|w| mask & 1 << (**w >> 58) != 0) {
                if let Ok(at) = own.binary_search(word)
                    && seen[at] != paragraph
                {
                    seen[at] = paragraph;
                    both += 1;
                }
            }
            start = end;
            both * 4 >= own.len() * 3
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_and_pictured() {
        for yes in [
            "The mill after the fire. Picture: Vale Press",
            "Ann Lee leaves court (Photo: Vale Radio)",
            "The bridge on Monday (VLE Photo)",
            "The council would not say. Pictured is its leader, Bo Dahl",
            "Ann Lee, pictured, denied it",
            "Pictured: Ann Lee",
            "The mill (pictured) burned down in 2012",
        ] {
            assert!(is_caption(yes, Marks::of(yes)), "{yes}");
        }
        for no in [
            "She pictured a town without the mill.",
            "Ann Lee, who pictured herself as mayor, lost.",
            "The source: a man in the court, the police said, who would not be named",
            "The mill burned (and with it the shop).",
        ] {
            assert!(!is_caption(no, Marks::of(no)), "{no}");
        }
    }

    #[test]
    fn a_line_that_repeats_the_report() {
        let text = "Ann Lee, a baker from Upper Vale, was still at the mill in 2031, the court heard.";
        let told = Told::new([text].into_iter());
        assert!(told.repeats("Ann Lee, a baker from Upper Vale, was still at the mill in 2031"));
        assert!(!told.repeats("Bo Dahl, a miller from Nether Vale, was never at the shop in 2030"));
        assert!(!told.repeats("Ann Lee"));
    }
}
