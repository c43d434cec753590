//! Distant dates: two days too far apart to be one event of the news told wrong.

use chrono::Datelike;

use super::relate::Said;
use crate::attribute::Key;
use crate::value::Grain;

/// How many days apart two dates of one event are, at the most, where no slip of the pen explains it.
const NEAR: i64 = 14;

/// Whether two days lie further apart than one event is told by mistake; the same day of another month or year is a
/// slip. What has a name (a birth, a death, a verdict) happens once, however far apart its dates are.
pub(super) fn distant(a: &Said<'_>, b: &Said<'_>) -> bool {
    let read = |s: &Said<'_>| s.assertion.mention.value.interval().filter(|i| i.grain <= Grain::Day);
    let (Some(i), Some(j)) = (read(a), read(b)) else { return false };
    let (i, j) = (i.start.date(), j.start.date());
    let named = |s: &Said<'_>| matches!(s.assertion.attribute, Key::Named(_));
    let news = a.on.is_some() && b.on.is_some() && a.article != b.article;
    news && !(named(a) && named(b)) && (i - j).num_days().abs() > NEAR && i.day() != j.day()
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extract::{Extract, extract};
    use crate::fact::Place;
    use crate::mention::Kind;
    use crate::relation::Said;

    #[test]
    fn weeks_apart_is_two_events_but_for_a_slip() {
        let check = |a: &str, b: &str, expected: bool| {
            let articles = [a, b].map(|text| Article { text: text.into(), ..Article::default() }.on("2031-06-30"));
            let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
            let said = |article: usize| {
                let dated = extracts[article].assertions.iter().position(|a| a.mention.kind == Kind::Date);
                Said::new(&extracts, Place { article, assertion: dated.expect("a date") }, None)
            };
            assert_eq!(super::distant(&said(0), &said(1)), expected, "{a} {b}");
        };
        check("Police came to the mill on May 3.", "Police came to the mill on June 24.", true);
        check("Police came to the mill on May 3.", "Police came to the mill on May 4.", false);
        check("Police came to the mill on May 3.", "Police came to the mill on March 3.", false);
        check("Ann Lee died on May 3.", "Ann Lee died on June 24.", false);
    }
}
