//! Live reports: the time of day that opens each entry, `14.16 Here she is`, which tells when it was written.

use super::stamp::ZONES;

/// The least number of paragraphs that open with a time of day and make a text a live report.
pub(super) const ENTRIES: usize = 3;

/// The bytes of the time of day at the head of an entry, with the dash or colon after it.
pub(super) fn clock(paragraph: &str) -> Option<usize> {
    let bytes = paragraph.as_bytes();
    let digits = |from: usize| bytes.get(from..).unwrap_or_default().iter().take_while(|b| b.is_ascii_digit()).count();
    let number = |from: usize, len: usize| paragraph.get(from..from + len)?.parse::<u8>().ok();
    let hour = digits(0);
    let valid = (1..=2).contains(&hour) && number(0, hour)? < 24 && matches!(bytes.get(hour)?, b'.' | b':');
    if !valid || digits(hour + 1) != 2 || number(hour + 1, 2)? > 59 {
        return None;
    }
    // One past the mark or the word that comes next, if it is one of these; `Am` and `Et` may begin a name.
    let past = |at: usize, marks: &[&str]| {
        let ahead = paragraph[at..].trim_start_matches([' ', '\u{a0}']);
        let after = |mark: &&str| {
            let rest = ahead.strip_prefix(*mark)?;
            let cut = mark.ends_with(char::is_alphabetic) && rest.starts_with(char::is_alphanumeric);
            (!cut).then_some(paragraph.len() - rest.len())
        };
        marks.iter().find_map(after).unwrap_or(at)
    };
    let at = past(hour + 3, &["a.m.", "p.m.", "am", "pm", "A.M.", "P.M.", "AM", "PM"]);
    let at = past(past(at, ZONES), &["--", "—", "–", "-", ":", "|"]);
    let rest = &paragraph[at..];
    let opens = |c: char| c.is_uppercase() || matches!(c, '“' | '"' | '‘');
    (rest.starts_with([' ', '\n', '\u{a0}']) && rest.trim_start().starts_with(opens)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(clock(text).map(|len| &text[..len]), expected, "{text}");
    }

    #[test]
    fn entries_open_with_their_time() {
        check("14.16 Here she is.", Some("14.16"));
        check("9:05 a.m. -- Crews are back.", Some("9:05 a.m. --"));
        check("21:40 GMT: “We lost,” says Roe.", Some("21:40 GMT:"));
        check("3.15pm – Roe resigns.", Some("3.15pm –"));
        check("14.16 Etna is quiet.", Some("14.16"));
        check("9.05 Amal Roe resigns.", Some("9.05"));
    }

    #[test]
    fn figures_open_none() {
        for text in
            ["3.15 million people voted.", "14.5 Orm", "25:10 Roe", "12.75 Roe", "14.16", "é", "", "9:05 a.m. we met."]
        {
            check(text, None);
        }
    }
}
