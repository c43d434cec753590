//! An echo: the headline said again at the head of the text, with the report right after it.

/// The bytes of `text` that say `title` again, marks aside, where the report goes on after them.
pub(super) fn echo(text: &str, title: &str) -> Option<usize> {
    let first = |text: &str| letters(text).next().map(|(_, c)| c.to_ascii_lowercase());
    // Few texts begin with the letter of their title.
    if title.len() < 15 || first(title).is_some_and(|c| first(text) != Some(c)) || title.split_whitespace().count() < 4
    {
        return None;
    }
    let mut said = letters(text);
    let mut end = 0;
    for (_, wanted) in letters(title) {
        let (at, got) = said.next()?;
        if !got.eq_ignore_ascii_case(&wanted) {
            return None;
        }
        end = at + got.len_utf8();
    }
    let rest = &text[end..];
    // The last word goes on.
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    end += rest.find(|c| !STOPS.contains(&c)).unwrap_or(0);
    // The sentence goes on: `Fire kills three in Orm` is no headline of `Fire kills three in Orm mill`.
    let opens = text[end..].chars().find(|c| c.is_alphanumeric())?;
    (!opens.is_lowercase()).then_some(end)
}

/// Marks that close a headline.
const STOPS: [char; 8] = ['.', '!', '?', '…', ')', '»', '”', '’'];

/// The letters and digits of a text, each with its place.
fn letters(text: &str) -> impl Iterator<Item = (usize, char)> {
    text.char_indices().filter(|(_, c)| c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_is_cut_from_its_report() {
        let check = |text: &str, title: &str, expected: Option<&str>| {
            assert_eq!(echo(text, title).map(|end| &text[end..]), expected, "{text}");
        };
        let title = "Mill fire: two-year-old hurt in Orm";
        check("Mill fire two year old hurt in Orm A boy was hurt.", title, Some(" A boy was hurt."));
        check("MILL FIRE: TWO-YEAR-OLD HURT IN ORM. A boy was hurt.", title, Some(" A boy was hurt."));
        check("Mill fire: two-year-old hurt in Orm blaze, police say.", title, None);
        check("Mill fire: two-year-old hurt in Ormton.", title, None);
        check("Mill fire: two-year-old hurt in Orm", title, None);
        check("A boy was hurt.", title, None);
        check("Fire in Orm A boy was hurt.", "Fire in Orm", None);
    }
}
