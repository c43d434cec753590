//! Legal status: the wording that says where a person stands before the law.

use std::ops::Range;

use crate::clause::Parse;
use crate::lexicon::{WordList, words};
use crate::sentence::View;
use crate::token::TokenKind;

/// A status said in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    /// The stage: `convicted`, `alleged` …
    pub status: &'static str,
    /// The words that say it, as tokens of the sentence.
    pub tokens: Range<usize>,
    /// The phrase of the person or thing, as tokens of the sentence.
    pub subject: Option<Range<usize>>,
}

/// The words that a status is read at.
const CUES: WordList = WordList::new(&[
    "convicted",
    "guilty",
    "jailed",
    "sentenced",
    "acquitted",
    "exonerated",
    "cleared",
    "quashed",
    "charged",
    "indicted",
    "arrested",
    "alleged",
    "accused",
    "proven",
    "proved",
]);

/// The statuses said in a sentence, in order.
pub(super) fn read(view: &View<'_>) -> Vec<Said> {
    let mut out = Vec::new();
    let mut parse = None;
    for i in 0..view.tokens.len() {
        let token = &view.tokens[i];
        if token.kind != TokenKind::Word || !CUES.has(token.span.of(view.text)) {
            continue;
        }
        let Some((status, tokens)) = stage(view, i) else { continue };
        let parse = parse.get_or_insert_with(|| Parse::new(*view));
        let subject = if status == "alleged" && view.is(i, "alleged") {
            Some(i..parse.phrase_end(i + 1))
        } else {
            let group = parse.group(tokens.start);
            parse.subject(&group, 0).or_else(|| attributive(parse, tokens.end))
        };
        out.push(Said { status, tokens, subject });
    }
    out
}

/// The status that the word at `i` says, with the tokens that say it.
fn stage(view: &View<'_>, i: usize) -> Option<(&'static str, Range<usize>)> {
    let before = |n: usize| i.checked_sub(n).map_or("", |k| view.str(k));
    let back =
        |words: &[&str], reach: usize| (1..=reach).any(|n| words.iter().any(|w| before(n).eq_ignore_ascii_case(w)));
    let next = |list: &WordList| view.is_any(i + 1, list);
    let open =
        back(&["if", "unless", "until", "could", "would", "may", "might", "never", "not", "cannot", "before"], 4);
    let said = |status, start: usize, end: usize| Some((status, start..end));
    match view.str(i) {
        w if w.eq_ignore_ascii_case("convicted") && !open => said("convicted", i, i + 1),
        w if w.eq_ignore_ascii_case("guilty") => {
            let at = i.checked_sub(1)?;
            match () {
                () if view.is(at, "not") && back(&["found"], 2) => said("acquitted", at - 1, i + 1),
                () if open => None,
                () if view.is_any(at, words!["found", "pleaded", "pled", "pleading"]) => said("convicted", at, i + 1),
                () => None,
            }
        }
        w if w.eq_ignore_ascii_case("jailed") && next(words!["for"]) && !open => said("convicted", i, i + 1),
        w if w.eq_ignore_ascii_case("sentenced") && next(words!["to"]) && !open => said("convicted", i, i + 1),
        w if w.eq_ignore_ascii_case("acquitted") || w.eq_ignore_ascii_case("exonerated") => {
            (!open).then_some(("acquitted", i..i + 1))
        }
        w if w.eq_ignore_ascii_case("cleared") && next(words!["of"]) && !open => said("acquitted", i, i + 1),
        w if w.eq_ignore_ascii_case("quashed") && !open => said("quashed", i, i + 1),
        w if w.eq_ignore_ascii_case("charged") && next(words!["with"]) && !open => said("charged", i, i + 1),
        w if w.eq_ignore_ascii_case("indicted") && !open => said("charged", i, i + 1),
        w if w.eq_ignore_ascii_case("arrested") && !open => said("arrested", i, i + 1),
        w if w.eq_ignore_ascii_case("alleged") && view.kind(i + 1) == Some(TokenKind::Word) => {
            said("alleged", i, i + 1)
        }
        w if w.eq_ignore_ascii_case("accused") && next(words!["of"]) && !open => said("alleged", i, i + 1),
        w if w.eq_ignore_ascii_case("proven") || w.eq_ignore_ascii_case("proved") => {
            let court = (1..=4).any(|n| view.is_any(i + n, words!["court", "trial"]));
            let denied =
                (1..=3).find(|&n| ["not", "until", "never"].iter().any(|w| before(n).eq_ignore_ascii_case(w)))?;
            court.then(|| ("not proven", i - denied..i + 1))
        }
        _ => None,
    }
}

/// The phrase after a participle that stands before its noun: `convicted child groomers`.
fn attributive(parse: &Parse<'_>, at: usize) -> Option<Range<usize>> {
    let end = parse.phrase_end(at);
    (end > at).then_some(at..end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Markup};
    use crate::sentence::Segmented;

    fn check(text: &str, expected: &str) {
        let article = Article::new("a", text, Markup::Plain);
        let seg = Segmented::new(&article);
        let got: Vec<&str> = (0..seg.sentences.len()).flat_map(|s| read(&seg.view(s))).map(|s| s.status).collect();
        assert_eq!(got.join(" "), expected, "{text}");
    }

    #[test]
    fn statuses_are_read_as_said() {
        check("Holt was convicted of fraud.", "convicted");
        check("Holt was found guilty and jailed for two years.", "convicted convicted");
        check("The jury found Holt not guilty.", "");
        check("Holt was found not guilty.", "acquitted");
        check("If convicted, Holt faces ten years.", "");
        check("Holt was charged with theft after being arrested on Monday.", "charged arrested");
        check("The alleged ringleader left the country.", "alleged");
        check("The claims have not been proven in any court.", "not proven");
        check("Her conviction was quashed in May.", "quashed");
        check("No one was ever found to have been charged.", "");
    }
}
