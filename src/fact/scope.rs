//! Scope: the words that say where, when or of what one figure of a sentence holds and the next does not: `£20,000 at its
//! Selby bar and £600,000 at its Velden rooms`.

use super::companion::Companions;
use super::pair::Pair;
use super::record::{Family, Record};
use super::word::content;
use crate::relation::Relation;

/// Why a pair is kept apart.
const OTHER: &str = "said of the figure beside it";

/// What parts the words of one figure from those of the next.
const PARTS: &[&str] = &[",", ";", ":", "—", "–", " and ", " but ", " while ", " plus ", " with "];

/// Words after which the scope of a figure is told.
const PREPOSITIONS: &[&str] = &["in", "on", "at", "for", "from", "by", "among", "during", "across", "to", "against"];

/// Words that tell it by themselves.
const ADVERBS: &[&str] = &["worldwide", "globally", "overall", "nationwide", "abroad", "domestically", "overseas"];

/// Bars pairs of values of short texts, other than the same, where what one sentence says is the scope of a figure beside
/// the other.
pub(super) fn apart(records: &[Record<'_>], companions: &Companions, pairs: &mut [Pair]) {
    // A long report tells of one toll many times, in many places.
    let open = |p: &&mut Pair| p.short && p.barred.is_none() && p.comparison.relation != Relation::Same;
    for pair in pairs.iter_mut().filter(open) {
        let (a, b) = (pair.a, pair.b);
        let toll = records[a].toll() || records[b].toll();
        if toll || records[a].family == Family::Age || records[a].article() == records[b].article() {
            continue;
        }
        if other(records, companions, a, b) || other(records, companions, b, a) {
            pair.barred = Some(OTHER);
        }
    }
}

/// Whether the sentence of `x` holds the scope of a figure beside `y` and nothing of that of `y`.
fn other(records: &[Record<'_>], companions: &Companions, x: usize, y: usize) -> bool {
    let like = |of: usize| {
        let one = &records[of];
        companions.beside(of).filter(move |&k| records[k].family == one.family && records[k].unit() == one.unit())
    };
    let mut beside = like(y).peekable();
    if beside.peek().is_none() {
        return false;
    }
    let own = scope(records, companions, y);
    if own.is_empty() {
        return false;
    }
    // What belongs to another figure of its sentence is not said of it.
    let others: Vec<u64> = like(x).flat_map(|k| scope(records, companions, k)).collect();
    let near = if others.is_empty() { None } else { Some(scope(records, companions, x)) };
    let all = every(&records[x]);
    let said = |w: &u64| near.as_ref().unwrap_or(&all).contains(w);
    let known = |w: &u64| all.contains(w) && (said(w) || !others.contains(w));
    beside.any(|k| {
        let theirs = scope(records, companions, k);
        own.iter().any(|w| !theirs.contains(w))
            && theirs.iter().any(|w| !own.contains(w) && said(w))
            && !own.iter().any(|w| !theirs.contains(w) && known(w))
    })
}

/// Every content word of the sentence of a record but those of the value.
fn every(r: &Record<'_>) -> Vec<u64> {
    let a = r.assertion();
    content(r.text, a.sentence, a.mention.span).iter().map(|w| w.id).collect()
}

/// The content words that tell the scope of a figure: behind it from the first preposition on, up to what belongs to the
/// next figure, and before it where it stands in brackets.
fn scope(records: &[Record<'_>], companions: &Companions, r: usize) -> Vec<u64> {
    let record = &records[r];
    let (a, text) = (record.assertion(), record.text);
    let (start, end) = (a.mention.span.start, a.mention.span.end);
    let spans = || companions.beside(r).map(|k| records[k].assertion().mention.span);
    let last = spans().map(|s| s.end).filter(|&at| at <= start).max();
    let next = spans().map(|s| s.start).filter(|&at| at >= end).min();
    let slice = |from: u32, to: u32| text.get(from as usize..to as usize).unwrap_or_default();
    let offset = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let behind = slice(end, next.unwrap_or(a.sentence.end)).trim_end_matches(['(', ' ']);
    let cut = |t: &str| PARTS.iter().filter_map(|p| t.rfind(p)).max();
    let first = |t: &str| [",", ";", "("].iter().filter_map(|p| t.find(p)).min();
    let stop = if next.is_some() { cut(behind) } else { first(behind) }.unwrap_or(behind.len());
    let until = end + offset(stop);
    let mut at = end;
    let mut from = until;
    for word in behind[..stop].split(' ') {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
        if from == until && (PREPOSITIONS.contains(&bare.as_str()) || ADVERBS.contains(&bare.as_str())) {
            from = at;
        }
        at += offset(word.len() + 1);
    }
    let mut out: Vec<u64> = Vec::new();
    let words = content(text, a.sentence, a.mention.span);
    out.extend(words.iter().filter(|w| (from..until).contains(&w.at)).map(|w| w.id));
    // "The Orm Trust (9%)"
    let bracketed = slice(last.unwrap_or(start), start).ends_with('(');
    if let Some(last) = last.filter(|_| bracketed) {
        let before = slice(last, start).trim_end_matches(['(', ' ']);
        let since = last + offset(cut(before).map_or(before.len(), |at| at + 1));
        out.extend(words.iter().filter(|w| (since..start).contains(&w.at)).map(|w| w.id));
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::fact::testing::of_last as check;

    #[test]
    fn each_figure_has_the_words_beside_it() {
        let tern = "The Tern took £20,000 at its Selby bar and £600,000 at its Velden rooms.";
        check(tern, "The Tern made more than £100,000 at its Selby bar.", &["£20,000"]);
        check(tern, "The Tern made more than £500,000 at its Velden rooms.", &["£600,000"]);
        let orm = "The Orm ferry was opened on 3 May 2031 in Selby and on 9 May 2031 in Velden.";
        check(orm, "The ferry was opened before 5 May 2031 in Velden.", &["9 May 2031"]);
    }
}
