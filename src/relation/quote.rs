//! Quotations compared: word by word, with ellipses, brackets and house spelling allowed for.

use super::relate::{How, Relation};
use crate::words::in_order;

/// A quotation of more words than this is compared by its first ones.
const LONGEST: usize = 240;
/// How much of two quotations must be alike for them to be one utterance.
pub const ALIKE: f32 = 0.7;

/// A word of a quotation, or a place where words may be missing or added.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece<'a> {
    /// A word, as written and as it is compared.
    Word { raw: &'a str, key: String },
    /// An ellipsis, or words in brackets.
    Gap,
}

/// How two quotations of one speaker stand to each other.
pub fn quotes(a: &str, b: &str) -> Relation {
    let (x, y) = (pieces(a), pieces(b));
    if x == y {
        return Relation::Same;
    }
    let pairs = matched(&x, &y);
    if share(&pairs, &x, &y) < ALIKE {
        // Two utterances of one speaker: the one does not put the other in question.
        return Relation::Meets(How::Shortened);
    }
    if within(&x, &y) || within(&y, &x) {
        return Relation::Meets(How::Shortened);
    }
    if hunks(&x, &y, &pairs).next().is_some() {
        Relation::Excludes(How::Wording)
    } else if keys(&x).eq(keys(&y)) && !x.contains(&Piece::Gap) && !y.contains(&Piece::Gap) {
        Relation::Same
    } else {
        Relation::Meets(How::Shortened)
    }
}

/// The share of the longer quotation's words that stand in both in the same order; 1 where one holds the other, 0
/// where one is much the longer.
pub fn likeness(a: &str, b: &str) -> f32 {
    let (x, y) = (pieces(a), pieces(b));
    share(&matched(&x, &y), &x, &y)
}

/// Where two wordings of one utterance first differ, each with the word before and the word after.
pub fn difference<'a>(a: &'a str, b: &'a str) -> Option<(String, String)> {
    let (x, y) = (pieces(a), pieces(b));
    let pairs = matched(&x, &y);
    let (i, j) = hunks(&x, &y, &pairs).next()?;
    let around = |p: &[Piece<'a>], r: std::ops::Range<usize>| {
        let (start, end) = (r.start.saturating_sub(2), (r.end + 2).min(p.len()));
        let raw = p[start..end].iter().map(|w| if let Piece::Word { raw, .. } = w { raw } else { "…" });
        let words = raw.collect::<Vec<_>>().join(" ");
        format!("{}{words}{}", if start > 0 { "…" } else { "" }, if end < p.len() { "…" } else { "" })
    };
    Some((around(&x, i), around(&y, j)))
}

/// Whether the words of one quotation stand in the other, longer one, side by side.
fn within(short: &[Piece<'_>], long: &[Piece<'_>]) -> bool {
    let same = |p: &[Piece<'_>]| p.iter().zip(short).all(|(a, b)| *a != Piece::Gap && key(a) == key(b));
    !short.is_empty() && short.len() < long.len() && long.windows(short.len()).any(same)
}

fn keys<'a>(pieces: &'a [Piece<'_>]) -> impl Iterator<Item = &'a str> {
    pieces.iter().filter_map(|p| if let Piece::Word { key, .. } = p { Some(key.as_str()) } else { None })
}

fn share(pairs: &[(usize, usize)], x: &[Piece<'_>], y: &[Piece<'_>]) -> f32 {
    let (n, m) = (keys(x).count(), keys(y).count());
    let (short, long) = (n.min(m), n.max(m));
    match () {
        () if short == 0 => 0.0,
        // All of the shorter one stands in the longer one.
        () if pairs.len() == short && hunks(x, y, pairs).next().is_none() => 1.0,
        () if long > 2 * short => 0.0,
        () => pairs.len() as f32 / long as f32,
    }
}

/// The stretches of both that differ: what lies between two shared words, or at an end of both.
fn hunks<'p>(
    x: &'p [Piece<'_>],
    y: &'p [Piece<'_>],
    pairs: &'p [(usize, usize)],
) -> impl Iterator<Item = (std::ops::Range<usize>, std::ops::Range<usize>)> + 'p {
    let ends = |k: usize| (if k == 0 { (0, 0) } else { (pairs[k - 1].0 + 1, pairs[k - 1].1 + 1) }, pairs.get(k));
    (0..=pairs.len()).filter_map(move |k| {
        let ((i, j), next) = ends(k);
        let (p, q) = next.copied().unwrap_or((x.len(), y.len()));
        let gap = x[i..p].iter().chain(&y[j..q]).any(|w| *w == Piece::Gap);
        let inside = k > 0 && k < pairs.len();
        let differs = if inside { i < p || j < q } else { i < p && j < q };
        (differs && !gap).then_some((i..p, j..q))
    })
}

/// The words that stand in both in the same order, as places.
fn matched(x: &[Piece<'_>], y: &[Piece<'_>]) -> Vec<(usize, usize)> {
    let (x, y) = (&x[..x.len().min(LONGEST)], &y[..y.len().min(LONGEST)]);
    in_order(x.len(), y.len(), |i, j| x[i] != Piece::Gap && key(&x[i]) == key(&y[j]))
}

fn key<'p>(piece: &'p Piece<'_>) -> &'p str {
    if let Piece::Word { key, .. } = piece { key } else { "" }
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut depth = 0_usize;
    let part = |c: char| c.is_alphanumeric() || matches!(c, '’' | '\'' | '%' | '$' | '£' | '€');
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let width = c.len_utf8();
        match c {
            '[' | '(' => {
                depth += 1;
                gap(&mut out);
            }
            ']' | ')' => depth = depth.saturating_sub(1),
            '…' => gap(&mut out),
            '.' if rest.starts_with("..") || rest.starts_with(". .") => gap(&mut out),
            c if part(c) => {
                let end = rest.find(|c: char| !part(c)).unwrap_or(rest.len());
                if depth == 0 {
                    push(&mut out, &rest[..end]);
                }
                rest = &rest[end..];
                continue;
            }
            _ => {}
        }
        rest = &rest[width..];
    }
    out
}

fn gap(out: &mut Vec<Piece<'_>>) {
    if out.last() != Some(&Piece::Gap) {
        out.push(Piece::Gap);
    }
}

/// What short forms stand for, and what papers write in their own way.
const FORMS: &[(&str, &str)] =
    &[("n't", " not"), ("'ll", " will"), ("'re", " are"), ("'ve", " have"), ("'m", " am"), ("%", " percent")];
const SPELLINGS: &[(&str, &str)] = &[
    ("pct", "percent"),
    ("mln", "million"),
    ("bln", "billion"),
    ("ok", "okay"),
    ("grey", "gray"),
    ("programme", "program"),
    ("towards", "toward"),
    ("mum", "mom"),
    ("it's", "it is"),
    ("that's", "that is"),
    ("there's", "there is"),
    ("can't", "can not"),
    ("cannot", "can not"),
    ("won't", "will not"),
    ("sen", "senator"),
    ("rep", "representative"),
    ("gov", "governor"),
    ("gen", "general"),
    ("lt", "lieutenant"),
    ("sgt", "sergeant"),
    ("dr", "doctor"),
    ("prof", "professor"),
    ("rev", "reverend"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
];

fn push<'a>(out: &mut Vec<Piece<'a>>, raw: &'a str) {
    let mut word = raw.replace('’', "'").to_lowercase();
    let trimmed = word.trim_matches('\'');
    let spelled = SPELLINGS.iter().find(|s| s.0 == trimmed).map(|s| s.1);
    word = match spelled {
        Some(spelled) => spelled.to_owned(),
        None => FORMS.iter().fold(trimmed.to_owned(), |w, (from, to)| match w.strip_suffix(from) {
            Some(stem) => format!("{stem}{to}"),
            None => w,
        }),
    };
    for key in word.split(' ').filter(|w| !w.is_empty()) {
        let key = house(&key.replace('\'', ""));
        // "Per cent" is one word.
        match out.last_mut() {
            Some(Piece::Word { key: last, .. }) if key == "cent" && last == "per" => "percent".clone_into(last),
            _ if key.is_empty() => {}
            _ => out.push(Piece::Word { raw, key }),
        }
    }
}

/// One spelling for what is spelt one way here and another there: `favourable`, `emphasise`.
fn house(word: &str) -> String {
    let mut word = word.to_owned();
    for (british, american) in [("isation", "ization"), ("ise", "ize"), ("ised", "ized"), ("ising", "izing")] {
        if let Some(stem) = word.strip_suffix(british).filter(|s| s.len() > 3) {
            word = format!("{stem}{american}");
        }
    }
    if word.len() > 5 { word.replace("our", "or").replace("lled", "led").replace("lling", "ling") } else { word }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_differ_by_their_words_only() {
        let (same, short, differ) = (Relation::Same, Relation::Meets(How::Shortened), Relation::Excludes(How::Wording));
        for (a, b, expected) in [
            ("We will not close it", "“We will not close it”", same),
            ("It’s over for all of us", "its over for all of us", differ),
            ("It’s over for all of us", "It is over for all of us", same),
            ("We would favour nine per cent", "We would favor 9%", same),
            ("They didn't recognise the harbour", "They did not recognize the harbor", same),
            ("Sen. Holt will not close it", "Senator Holt will not close it", same),
            ("will not close", "We will not close it", short),
            ("He wanted it, he wanted it all his life", "He wanted it all his life", short),
            ("We will […] close it", "We will soon close it", short),
            ("We will … close it", "We will soon and gladly close it", short),
            ("They [the clerks] left it to us", "They left it to us", short),
            ("Each of them (the clerks) left it to us", "Each of them left it all to us", differ),
            ("We will … close it all by May", "We will soon shut it all by May", short),
            ("We will soon … close the old pier", "We will soon … close the new pier", differ),
            ("We will not close it", "We will not shut it", differ),
            ("We will not close it", "The bridge is safe today", short),
            ("He had to go to jail", "He had to go to prison", differ),
        ] {
            assert_eq!(quotes(a, b), expected, "{a} / {b}");
            assert_eq!(quotes(b, a), expected, "{b} / {a}");
        }
    }

    #[test]
    fn likeness_is_the_share_of_common_words() {
        assert!(likeness("We will not close it", "We will not shut it") > 0.7);
        assert!(likeness("We will not close it", "The bridge is safe today") < 0.3);
        assert!(likeness("", "It is safe") < 0.1);
    }

    #[test]
    fn the_difference_is_shown_with_its_neighbours() {
        let told = difference("We will never close the old pier", "We will never shut the old pier");
        assert_eq!(told, Some(("…will never close the old…".to_owned(), "…will never shut the old…".to_owned())));
        assert_eq!(difference("He must go to jail", "He must go to prison").unwrap().1, "…go to prison");
        assert_eq!(difference("It is safe", "It is safe"), None);
    }
}
