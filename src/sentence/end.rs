//! Where a sentence ends.

use crate::lexicon::{Class, Classes};
use crate::token::{Flags, Kinds, Token, TokenKind};

/// Words that are no surname: before them even an abbreviation ends its sentence.
const STARTER: Classes = Classes::of(Class::Determiner)
    .and(Class::Pronoun)
    .and(Class::Preposition)
    .and(Class::Conjunction)
    .and(Class::Opener)
    .and(Class::Auxiliary);

/// Whether a token can be the last of a sentence.
#[inline]
pub(super) fn may_end(token: &Token) -> bool {
    ENDS.meets(Kinds::of(token.kind)) || token.flags.has(Flags::DOTTED) && token.kind == TokenKind::Word
}

/// What may end a sentence, beside an abbreviation.
const ENDS: Kinds = CLOSING.and(TokenKind::Period).and(TokenKind::Stop);

/// What closes after the stop of a sentence.
const CLOSING: Kinds = Kinds::of(TokenKind::DoubleQuote).and(TokenKind::SingleQuote).and(TokenKind::Close);

/// Whether a sentence ends with token `i` of a paragraph, which can end one; not asked for its last token.
#[inline(never)]
pub(super) fn ends(paragraph: &[Token], i: usize, text: &str) -> bool {
    let token = &paragraph[i];
    let next = &paragraph[i + 1];
    if next.glued() {
        return match token.kind {
            TokenKind::Period => run_on(paragraph, i, i + 1) || quote_on(paragraph, i),
            TokenKind::DoubleQuote => i > 0 && token.glued() && quote_off(paragraph, i - 1),
            _ => false,
        };
    }
    // A closing mark goes with the stop before it.
    let mut stop = i;
    while stop > 0 && paragraph[stop].glued() && CLOSING.meets(Kinds::of(paragraph[stop].kind)) {
        stop -= 1;
    }
    let quoted = paragraph[stop + 1..=i].iter().any(|t| t.kind != TokenKind::Close);
    match paragraph[stop].kind {
        TokenKind::Stop if quoted => opens(next) && !speech_follows(paragraph, i + 1),
        TokenKind::Stop => opens(next),
        TokenKind::Period => period(paragraph, stop, i),
        TokenKind::Word if paragraph[stop].flags.has(Flags::DOTTED) => dotted(&paragraph[stop], next, text),
        _ => false,
    }
}

/// Whether a sentence can open with this token.
fn opens(next: &Token) -> bool {
    match next.kind {
        TokenKind::Word => next.flags.has(Flags::CAPITAL),
        TokenKind::Number | TokenKind::DoubleQuote | TokenKind::SingleQuote | TokenKind::Currency | TokenKind::Open => {
            true
        }
        TokenKind::Symbol => !next.flags.has(Flags::WIDE),
        _ => false,
    }
}

fn starter(next: &Token) -> bool {
    next.flags.has(Flags::CAPITAL) && next.classes.meets(STARTER)
}

/// The full stop at `stop`; `last` is its last closing mark, or itself.
fn period(paragraph: &[Token], stop: usize, last: usize) -> bool {
    let next = &paragraph[last + 1];
    let Some(before) = stop.checked_sub(1).map(|b| &paragraph[b]) else { return opens(next) };
    if before.kind == TokenKind::Period {
        // Dots in a row: an ellipsis ends a sentence where the next word is plainly a new one.
        return if before.glued() && !paragraph[stop].glued() { starter(next) } else { opens(next) };
    }
    if before.kind == TokenKind::Word
        && paragraph[stop].glued()
        && last == stop
        && let Some(ends) = abbreviation(paragraph, stop, before, next)
    {
        return ends;
    }
    opens(next) || (last == stop && lower_case_start(before, next))
}

/// Whether the abbreviation `before` ends its sentence; `None` where it is no abbreviation.
fn abbreviation(paragraph: &[Token], stop: usize, before: &Token, next: &Token) -> Option<bool> {
    let capital = before.flags.has(Flags::CAPITAL);
    if before.span.len() == 1 && capital {
        // An initial: `J. K. Holt`. After a noun it is its letter: `Plan B. The`. `I` is a word.
        let letter = before.word == crate::lexicon::WordId::NONE || !before.has(Class::Pronoun);
        return letter.then(|| starter(next));
    }
    match before.worth(Class::Abbreviation)? {
        "name" => capital.then_some(false),
        "title" => capital.then(|| starter(next)),
        "number" => (next.kind == TokenKind::Number).then_some(false),
        "unit" => {
            let counted = stop >= 2 && matches!(paragraph[stop - 2].kind, TokenKind::Number | TokenKind::Fraction);
            counted.then(|| opens(next) && !next.has(Class::Preposition))
        }
        "capital" => capital.then(|| starter(next)),
        _ => Some(starter(next)),
    }
}

/// `U.S.` and `p.m.` end a sentence before a word that must be a new one.
fn dotted(token: &Token, next: &Token, text: &str) -> bool {
    let word = token.span.of(text);
    let clock = word.eq_ignore_ascii_case("a.m.") || word.eq_ignore_ascii_case("p.m.");
    let date = |t: &Token| t.has(Class::Weekday) || t.has(Class::Month) || t.flags.has(Flags::UPPER);
    if clock {
        next.kind == TokenKind::Word
            && next.flags.has(Flags::CAPITAL)
            && !date(next)
            && !["Eastern", "Central", "Pacific", "Mountain", "Greenwich"].contains(&next.span.of(text))
    } else {
        starter(next)
    }
}

/// `he said."The council`: a stop with no space before the mark that opens what is said next.
fn quote_on(paragraph: &[Token], stop: usize) -> bool {
    let mark = paragraph.get(stop + 1).is_some_and(|t| t.kind == TokenKind::DoubleQuote && t.glued());
    mark && !within_marks(paragraph, stop) && run_on(paragraph, stop, stop + 2)
}

/// `was over."The council`: a stop with no space after the mark that closes what was said.
fn quote_off(paragraph: &[Token], stop: usize) -> bool {
    paragraph[stop].kind == TokenKind::Period && within_marks(paragraph, stop) && run_on(paragraph, stop, stop + 2)
}

/// Whether an odd number of quotation marks stands before token `at`.
fn within_marks(paragraph: &[Token], at: usize) -> bool {
    paragraph[..at].iter().filter(|t| t.kind == TokenKind::DoubleQuote).count() % 2 == 1
}

/// A stop with no space after it, as pages lose them: `was over.The council`, `in 2031.The council`; `next` is the first
/// token of what follows.
fn run_on(paragraph: &[Token], stop: usize, next: usize) -> bool {
    let (Some(before), Some(after)) = (stop.checked_sub(1).map(|b| &paragraph[b]), paragraph.get(next)) else {
        return false;
    };
    let glued_on = |t: Option<&Token>| t.is_some_and(Token::glued);
    let word = before.kind == TokenKind::Word
        && !before.flags.has(Flags::CAPITAL)
        && !before.glued()
        && before.span.len() >= 3;
    // `1.Introduction` numbers what follows.
    let number = before.kind == TokenKind::Number && stop > 2;
    (word || number)
        && after.kind == TokenKind::Word
        && after.flags.has(Flags::CAPITAL)
        && !after.flags.has(Flags::UPPER)
        && after.span.len() >= 2
        && !glued_on(paragraph.get(next + 1))
}

/// A sentence that opens in lower case, as names of firms and hasty pages do.
fn lower_case_start(before: &Token, next: &Token) -> bool {
    before.kind == TokenKind::Word
        && before.span.len() >= 4
        && !before.flags.has(Flags::CAPITAL)
        && next.kind == TokenKind::Word
        && !next.flags.has(Flags::CAPITAL)
}

/// Whether a few capitalised words and a verb of saying follow: `“Why?” Mrs Holt asked.`
fn speech_follows(paragraph: &[Token], from: usize) -> bool {
    let rest = &paragraph[from..paragraph.len().min(from + 6)];
    let names = rest
        .iter()
        .take_while(|t| (t.kind == TokenKind::Word && t.flags.has(Flags::CAPITAL)) || t.kind == TokenKind::Period)
        .count();
    names > 0 && rest.get(names).is_some_and(|t| t.has(Class::Speech))
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::sentence::Segmented;

    /// Sentences are parted by `|`.
    fn check(marked: &str) {
        let text: String = marked.chars().filter(|c| *c != '|').collect();
        let article = Article { text: text.clone(), ..Article::default() };
        let seg = Segmented::new(&article);
        let got: Vec<&str> = seg.sentences.iter().map(|s| s.span.of(&text)).collect();
        let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn stops_and_abbreviations() {
        for marked in [
            "Mr. Holt left. |He was 40.\n|On Jan. 6 it rained.",
            "He moved to the U.S. |The firm followed.",
            "The U.S. Navy sent a U.S. Marine.",
            "Work began at 9 a.m. |Holt came at 3 p.m. Tuesday.",
            "J. K. Holt and John F. Marsh met. |They spoke to Dr. Ames of St. Brioc.",
            "Room No. 5 was empty. |No. |Nobody answered.",
            "It cost 5.5 million. |That is 2.5 percent more.",
            "Acme Corp. said it would pay. |Acme Corp. Chairman Lou Reyes agreed.",
            "He works for Acme Inc. |The firm is old.",
            "Vincent Holt Jr. was hurt. |It hurt Vincent Holt Jr. |The man fled.",
            "It was Plan B. |The council had no Plan C.",
            "She waited ... and left. |He came... |The end.",
            "He lives in Dover, Del. |Police found him in Erie, Pa. on Monday.",
            "He left the house. |iPhone sales fell. |eBay did well.",
            "The case was over.The council agreed.".replace(".The", ".|The").as_str(),
            "It closed in 2031.The council agreed.".replace(".The", ".|The").as_str(),
            "See acme.example.Org for more.",
            "It rose 5 ft. in a day. |It came in. |Holt left.",
            "Nobody was ill. |Holt left. |Was it I? |Yes!",
            "1,200\n|FIRE KILLS SIX\n|• Two men\n|• One woman",
        ] {
            check(marked);
        }
    }

    #[test]
    fn quotation_marks_and_brackets() {
        for marked in [
            "“It is over.” |She left.",
            "‘It is over.’ |She left. |(He stayed.) |All was well.",
            "“Why?” Mrs Holt asked. |“Stop!” she said.",
            "“Why?” |The man fled.",
            "“We won,” he said. |“It was hard.”",
            "\"It is over.\"|The men fled.",
            "\"It is over,\" he said.|\"They are safe.\" |The men fled.",
        ] {
            check(marked);
        }
    }
}
