//! Legal status: the wording that says where a person stands before the law.

use std::ops::Range;

use crate::clause::{Parse, Tag};
use crate::lexicon::{Class, Classes, WordList, words};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};

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
pub(super) const CUES: Classes = Classes::of(Class::LegalStatus);

/// The statuses said in a sentence, in order.
pub(super) fn read(view: &View<'_>) -> Vec<Said> {
    let mut out = Vec::new();
    let mut parse = None;
    for (i, _) in view.tokens.iter().enumerate().filter(|(_, t)| t.classes.meets(CUES)) {
        let Some((status, tokens)) = stage(view, i) else { continue };
        let parse = parse.get_or_insert_with(|| Parse::new(*view));
        let subject = whom(parse, status, &tokens, i);
        if subject.as_ref().is_some_and(|s| nobody(view, s)) {
            continue;
        }
        out.push(Said { status, tokens, subject });
    }
    out
}

/// Whether a phrase says that it was nobody: `no one`, `nobody`, `none of the men`.
fn nobody(view: &View<'_>, phrase: &Range<usize>) -> bool {
    let no = |i: usize| view.is_any(i, words!["no", "nobody", "none", "neither"]);
    let of = phrase.start.checked_sub(2).is_some_and(|n| view.is(n + 1, "of") && no(n));
    of || no(phrase.start) || phrase.start > 0 && no(phrase.start - 1)
}

/// Words that leave open whether it is so.
const OPEN: &WordList =
    words!["if", "unless", "until", "could", "would", "may", "might", "never", "not", "cannot", "before", "without"];
/// Words that put it into another case, long past.
const PAST: &WordList = words!["previously", "prior", "twice", "once"];

/// The status that the word at `i` says, with the tokens that say it.
fn stage(view: &View<'_>, i: usize) -> Option<(&'static str, Range<usize>)> {
    let back =
        |words: &WordList, reach: usize| (1..=reach).any(|n| i.checked_sub(n).is_some_and(|k| view.is_any(k, words)));
    let next = |list: &WordList| view.is_any(i + 1, list);
    let open = || back(OPEN, 4) || back(PAST, 2);
    let plain = |status| (!open()).then_some((status, i..i + 1));
    let said = |status, start: usize, end: usize| Some((status, start..end));
    let word = view.str(i).to_ascii_lowercase();
    match word.as_str() {
        "convicted" => plain("convicted"),
        "guilty" => guilty(view, i, open()),
        "jailed" if next(words!["for"]) => plain("sentenced"),
        "sentenced" if next(words!["to"]) => plain("sentenced"),
        "acquitted" | "exonerated" => plain("acquitted"),
        "cleared" if next(words!["of"]) => plain("acquitted"),
        "quashed" | "overturned" if back(words!["conviction", "convictions", "verdict", "was"], 4) => plain("quashed"),
        // "Released without charge", "has not been charged": so far.
        "charge" if back(words!["without"], 1) && back(words!["released", "freed"], 4) => {
            said("not charged", i.saturating_sub(2), i + 1)
        }
        "charged" if back(words!["not"], 2) && back(words!["been", "was", "were"], 2) => {
            said("not charged", i.saturating_sub(2), i + 1)
        }
        "charged" if next(words!["with", "over", "in"]) => plain("charged"),
        // "Police charged Peter Holt with theft"
        "charged"
            if view.tokens.get(i + 1).is_some_and(|t| t.flags.has(Flags::CAPITAL) || t.has(Class::Determiner))
                && (i + 2..i + 10).any(|k| view.is(k, "with")) =>
        {
            plain("charged")
        }
        "indicted" => plain("charged"),
        "arrested" => plain("arrested"),
        // "Holt has alleged that": his own words.
        "alleged" if view.kind(i + 1) == Some(TokenKind::Word) && !back(words!["has", "have", "had"], 1) => {
            said("alleged", i, i + 1)
        }
        "accused" if next(words!["of"]) => plain("alleged"),
        "suspected"
            if next(words!["of"])
                || view.kind(i + 1) == Some(TokenKind::Word)
                    && !back(words!["who", "had"], 1)
                    && !illness(view, i + 1) =>
        {
            plain("suspected")
        }
        "trial" if back(words!["on", "stand", "stands", "standing", "faces", "facing", "awaiting", "awaits"], 1) => {
            let past =
                words!["went", "stood", "before", "after", "during", "was", "were", "put", "be", "that", "clinical"];
            let now = words!["is", "are", "faces", "facing", "awaiting", "awaits", "stands", "goes", "remains"];
            (!open() && back(now, 3) && !back(past, 3)).then(|| ("on trial", i - 1..i + 1))
        }
        "proven" | "proved" => {
            let court = (1..=4).any(|n| view.is_any(i + n, words!["court", "trial"]));
            let denied = (1..=3).find(|&n| n <= i && view.is_any(i - n, words!["not", "until", "never"]))?;
            court.then(|| ("not proven", i - denied..i + 1))
        }
        _ => None,
    }
}

/// Whether a phrase that begins at `at` is of an illness or of what was found, no matter for the law: `suspected cholera
/// cases`.
fn illness(view: &View<'_>, at: usize) -> bool {
    let matter = words![
        "case",
        "cases",
        "patients",
        "infection",
        "infections",
        "outbreak",
        "outbreaks",
        "cancer",
        "stroke",
        "poisoning",
        "overdose",
        "overdoses",
        "fatalities",
        "deaths"
    ];
    (at..at + 4).take_while(|&k| view.kind(k) == Some(TokenKind::Word)).any(|k| view.is_any(k, matter))
}

/// A verdict or a plea at the word `guilty`.
fn guilty(view: &View<'_>, i: usize, open: bool) -> Option<(&'static str, Range<usize>)> {
    let at = i.checked_sub(1)?;
    let plea = words!["pleaded", "pled", "pleading", "pleads"];
    let found = |reach: usize| (1..=reach).find(|&n| n <= i && view.is_any(i - n, words!["found", "finds"]));
    if view.is(at, "not") {
        let from = found(7)?;
        return Some(("acquitted", i - from..i + 1));
    }
    if open {
        return None;
    }
    if view.is_any(at, plea) {
        return Some(("convicted", at..i + 1));
    }
    found(6).map(|from| ("convicted", i - from..i + 1))
}

/// Whom a status is said of: the subject of a passive or a plea, the object of `police arrested Holt`,
/// the noun after `convicted fraudster`.
fn whom(parse: &Parse<'_>, status: &str, tokens: &Range<usize>, cue: usize) -> Option<Range<usize>> {
    let view = &parse.view;
    if (status == "alleged" && view.is(cue, "alleged")) || (status == "suspected" && !view.is(cue + 1, "of")) {
        return Some(cue..parse.phrase_end(cue + 1));
    }
    let verb = if view.is_any(cue, words!["guilty", "trial", "charge"]) { tokens.start } else { cue };
    // "Is on trial": the verb stands before.
    let verb = if status == "on trial" { verb.saturating_sub(1) } else { verb };
    let group = parse.group(verb);
    let plea = view.is_any(verb, words!["pleaded", "pled", "pleading", "pleads"]);
    let bare = verb.checked_sub(1).is_none_or(|b| matches!(parse.tags[b], Tag::Determiner | Tag::Preposition));
    if bare
        && !plea
        && let Some(noun) = attributive(parse, verb + 1)
    {
        return Some(noun);
    }
    if !group.passive && !plea && group.finite && status != "on trial" {
        // "A jury found Holt guilty": the object ends where the verdict begins.
        if let Some(o) = parse.object(verb) {
            // "suspects found guilty": no object, but what they were found.
            let found = view.is(cue, "guilty") && o.start >= cue - usize::from(view.is(cue - 1, "not"));
            match view.kind(o.start).filter(|_| !found) {
                // "Police arrested 38 protesters": nobody who could be named, and not the police.
                Some(TokenKind::Number) => return None,
                Some(TokenKind::Word) => return Some(if cue > o.start { o.start..o.end.min(cue) } else { o }),
                _ => {}
            }
        }
    }
    let subject = parse.subject(&group, 0).or_else(|| attributive(parse, tokens.end))?;
    // "Her conviction was quashed": hers.
    let thing = status == "quashed" && view.is_any(subject.end - 1, words!["conviction", "convictions"]);
    if !thing {
        return Some(subject);
    }
    if view.is(subject.end, "of") {
        return attributive(parse, subject.end + 1);
    }
    let owner = |i: &usize| view.kind(*i) == Some(TokenKind::Possessive);
    let pronoun = view.is_any(subject.start, words!["her", "his", "their"]).then_some(subject.start + 1);
    let end = subject.clone().find(owner).or(pronoun)?;
    Some(subject.start..end)
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

    /// The statuses of a text, each with the words for whom it is said of.
    fn check(text: &str, expected: &str) {
        let article = Article::new("a", text, Markup::Plain);
        let seg = Segmented::new(&article);
        let mut got = Vec::new();
        for at in 0..seg.sentences.len() {
            let view = seg.view(at);
            for said in read(&view) {
                let whom = said.subject.filter(|s| s.end > s.start).map(|s| view.span(s.start, s.end - 1).of(text));
                got.push(format!("{} {}", said.status, whom.unwrap_or("-")));
            }
        }
        assert_eq!(got.join("; "), expected, "{text}");
    }

    #[test]
    fn statuses_are_read_as_said() {
        for (text, expected) in [
            ("Holt was convicted of fraud.", "convicted Holt"),
            ("Holt was found guilty and jailed for two years.", "convicted Holt; sentenced Holt"),
            ("The jury found Holt not guilty.", "acquitted Holt"),
            ("A jury found Peter Holt guilty of fraud.", "convicted Peter Holt"),
            ("Holt was found not guilty.", "acquitted Holt"),
            ("Holt was cleared of fraud.", "acquitted Holt"),
            ("If convicted, Holt faces ten years.", ""),
            ("Holt was previously convicted of theft.", ""),
            ("Police arrested Peter Holt on Monday.", "arrested Peter Holt"),
            ("Police arrested 38 sailors on Monday.", "arrested -"),
            ("Holt was charged with theft after being arrested on Monday.", "charged Holt; arrested Holt"),
            ("Police charged Peter Holt with theft.", "charged Peter Holt"),
            ("The bank charged Peter Holt a fee.", ""),
            ("Holt has not been charged.", "not charged Holt"),
            ("Holt was released without charge.", "not charged Holt"),
            ("Holt pleaded guilty to theft.", "convicted Holt"),
            ("Holt pleaded not guilty to theft.", ""),
            ("Holt is on trial at Selby Crown Court.", "on trial Holt"),
            ("Holt went on trial in May.", ""),
            ("Holt is suspected of theft.", "suspected Holt"),
            ("Fines were imposed on clerks found guilty.", "convicted clerks"),
            ("The suspected typhus cases rose.", ""),
            ("The alleged ringleader left the country.", "alleged alleged ringleader"),
            ("Holt has alleged in court that they lied.", ""),
            ("The claims have not been proven in any court.", "not proven The claims"),
            ("Her conviction was quashed in May.", "quashed Her"),
            ("The conviction of Peter Holt was quashed.", "quashed Peter Holt"),
            ("Peter Holt’s conviction was quashed.", "quashed Peter Holt"),
            ("No one has been arrested. None of the men was arrested.", ""),
            ("He’s charged with theft.", "charged He"),
            ("No one was ever found to have been charged.", ""),
        ] {
            check(text, expected);
        }
    }
}
