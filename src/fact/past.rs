//! Past events: whether an assertion tells of an event of an earlier year, as background to the news.

use chrono::Datelike;

use crate::article::Article;
use crate::assertion::Assertion;
use crate::attribute::Key;
use crate::lexicon::{Class, Lexicon};
use crate::value::Grain;

/// The year of the earlier event that an assertion is about: told right before it in the sentence
/// (`since 2011, when three people died`), or in the sentence before (`burned in 2011. Three people
/// died there`). None where it is about the news itself or the article has no date.
pub(crate) fn year(article: &Article, a: &Assertion) -> Option<i32> {
    let now = article.metadata.published.as_ref()?.value.date.year();
    let text = article.field(a.mention.field);
    let (start, end) = (a.sentence.start as usize, a.sentence.end as usize);
    let before = text.get(start..a.mention.span.start as usize)?;
    let own = last_year(before, now).filter(|(_, rest)| after_year(rest));
    if let Some((year, _)) = own {
        return Some(year);
    }
    if sentenced(a)
        && let Some(year) =
            text.get(a.mention.span.end as usize..end)?.strip_prefix(" in ").and_then(|r| r.get(..4)?.parse().ok())
        && (1500..now).contains(&year)
    {
        return Some(year);
    }
    let sentence = text.get(start..end)?;
    let refers = sentence.split(|c: char| !c.is_alphanumeric()).any(|w| w.eq_ignore_ascii_case("there"));
    let earlier = text.get(..start)?.trim_end();
    if !refers || earlier.len() < start.saturating_sub(1) {
        return None;
    }
    let from = earlier.trim_end_matches(['.', '!', '?']).rfind(['.', '\n']).map_or(0, |at| at + 1);
    last_year(earlier.get(from..)?, now).map(|(year, _)| year)
}

/// The year that a toll says it is of: `burned 46 homes in 2017`.
pub(super) fn stretch(a: &Assertion) -> Option<i32> {
    let toll = matches!(a.attribute, Key::Named(named) if named.toll());
    let window = a.window.as_ref().filter(|w| toll && !w.since)?.value.interval()?;
    (window.grain == Grain::Year).then(|| window.start.date().year())
}

/// Whether a court gave it: an earlier one is of another case.
pub(super) fn sentenced(a: &Assertion) -> bool {
    const GIVEN: [&str; 5] = ["fine", "minimum-term", "prison-sentence", "probation", "suspended-sentence"];
    matches!(a.attribute, Key::Named(named) if GIVEN.contains(&named.id))
}

/// What stands between the year and the figure when the figure belongs to that year's event: `when`, `which`, or the verb
/// whose subject the year is told of, `The last quake, in 2019, killed`.
fn after_year(rest: &str) -> bool {
    const DID: [&str; 10] = [
        "claimed ",
        "destroyed ",
        "destroying ",
        "displaced ",
        "injured ",
        "injuring ",
        "killed ",
        "killing ",
        "leaving ",
        "left ",
    ];
    let rest = rest.trim_start_matches([',', ' ']);
    ["when ", "which ", "in which "].iter().any(|w| rest.starts_with(w)) || DID.iter().any(|d| rest.starts_with(d))
}

/// The last year before `now` that a text names, with what follows it.
fn last_year(text: &str, now: i32) -> Option<(i32, &str)> {
    let digits = |c: char| c.is_ascii_digit();
    let at = text.rmatch_indices(digits).map(|(at, _)| at).find(|&at| {
        let run = text[..=at].bytes().rev().take_while(u8::is_ascii_digit).count();
        run == 4 && !text[at + 1..].starts_with(digits)
    })?;
    let year: i32 = text[at - 3..=at].parse().ok()?;
    let before = text[..at - 3].trim_end();
    // "in June 2019", "on June 4, 2019"
    let cut = |text: &'_ str, is: fn(&str) -> bool| {
        let at = text.rfind(' ').map_or(0, |at| at + 1);
        if is(text[at..].trim_end_matches(',')) { text[..at].trim_end().len() } else { text.len() }
    };
    let day = &before[..cut(before, |w| w.len() < 3 && w.bytes().all(|b| b.is_ascii_digit()))];
    let before = &day[..cut(day, month)];
    let opens = [" in", "In", "since", " of", " on"].iter().any(|w| before.ends_with(w)) || before == "in";
    (opens && (1500..now).contains(&year)).then(|| (year, &text[at + 1..]))
}

fn month(word: &str) -> bool {
    let lexicon = Lexicon::get();
    word.starts_with(|c: char| c.is_ascii_uppercase()) && lexicon.entry(lexicon.find(word.as_bytes())).is(Class::Month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;

    fn check(text: &str, value: &str, expected: Option<i32>) {
        let article = Article { text: text.into(), ..Article::default() }.on("2031-03-14");
        let found = extract(&article);
        let a = found.assertions.iter().find(|a| a.mention.span.of(text) == value).expect("the value is read");
        assert_eq!(year(&article, a), expected, "{text}");
    }

    #[test]
    fn background_has_its_own_year() {
        check("It was the worst since 2019, when nine miners died at Orm.", "nine", Some(2019));
        check("The last quake in Orm, in 2019, killed nine people.", "nine", Some(2019));
        check("A fire in Selby in 2019 killed nine people.", "nine", Some(2019));
        check("No fire was worse but that of 2019, which killed nine people.", "nine", Some(2019));
        check("A fire there in June 2019 left nine people dead.", "nine", Some(2019));
        check("It changed after the fire at Orm on June 4, 2019, in which nine people died.", "nine", Some(2019));
        check("A mill burned in Selby in 2019. Nine people died there.", "Nine", Some(2019));
        check("A mill burned in Selby in 2019. Nine people died on Monday.", "Nine", None);
        check("Holt was jailed for two years in 2019 for theft.", "two years", Some(2019));
        check("Nine people died on Monday in a mill built in 2019.", "Nine", None);
    }
}
