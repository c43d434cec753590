//! Scores aligned: results of one match, by the names of those who played it.

use super::dating::calendar;
use super::wording::{places, wording, years};
use super::{Cluster, Place};
use crate::context::stem_of;
use crate::extract::Extract;
use crate::mention::Kind;
use crate::relation::{Relation, scores};

/// How many names two sentences must share for two scores that differ to be of one match: both sides.
const BOTH: usize = 2;

/// A score with what its sentence says.
struct Told {
    place: Place,
    /// The names in its sentence, in lower case.
    names: Vec<Vec<String>>,
    /// Its other words that say something.
    words: Vec<String>,
    years: Vec<String>,
    /// Whether its sentence gives no other score.
    alone: bool,
    /// Whether it is what one side won and lost: `a 12-4 record`.
    record: bool,
}

/// The scores that several articles of one story give.
pub(super) fn clusters(extracts: &[Extract<'_>], articles: &[usize]) -> Vec<Cluster> {
    let all = places(extracts, articles, Kind::Score);
    let told: Vec<Told> = all.iter().map(|&p| tell(extracts, p, &all)).collect();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in 0..told.len() {
        let fits = |g: &Vec<usize>| g.iter().all(|&k| one(extracts, &told, k, at));
        match groups.iter_mut().find(|g| fits(g)) {
            Some(group) => group.push(at),
            None => groups.push(vec![at]),
        }
    }
    let several = |g: &Vec<usize>| g.iter().any(|&k| told[k].place.article != told[g[0]].place.article);
    groups.iter().filter(|g| several(g)).map(|g| cluster(extracts, &told, g)).collect()
}

fn tell(extracts: &[Extract<'_>], place: Place, all: &[Place]) -> Told {
    let a = place.of(extracts);
    let text = a.sentence.of(extracts[place.article].article.field(a.mention.field));
    let (mut names, mut words): (Vec<Vec<String>>, Vec<String>) = (Vec::new(), Vec::new());
    let mut open = false;
    for (at, raw) in text.split_whitespace().enumerate() {
        let word = raw.trim_matches(|c: char| !c.is_alphanumeric());
        let lower = word.to_lowercase();
        // The first word of a sentence is a capital's whatever it is.
        if at > 0 && word.starts_with(char::is_uppercase) && !calendar(stem_of(&lower)) {
            match names.last_mut().filter(|_| open) {
                Some(name) => name.push(lower),
                None => names.push(vec![lower]),
            }
            open = raw.ends_with(char::is_alphanumeric);
        } else {
            open = false;
            words.extend((lower.len() > 3 && !lower.starts_with(|c: char| c.is_ascii_digit())).then_some(lower));
        }
    }
    let beside = |p: &&Place| p.article == place.article && p.of(extracts).sentence == a.sentence;
    let rest = extracts[place.article].article.field(a.mention.field).get(a.mention.span.end as usize..);
    let record = rest.is_some_and(|t| t.trim_start_matches([' ', '-']).starts_with("record"));
    Told { place, names, words, years: years(extracts, place), alone: all.iter().filter(beside).count() == 1, record }
}

/// Whether two scores are of one match.
fn one(extracts: &[Extract<'_>], told: &[Told], i: usize, j: usize) -> bool {
    let (x, y) = (&told[i], &told[j]);
    let value = |t: &Told| wording(t.place.of(extracts)).to_owned();
    let met = shared(x, y);
    let apart = !x.years.is_empty() && !y.years.is_empty() && !x.years.iter().any(|w| y.years.contains(w));
    if apart || met == 0 {
        return false;
    }
    if scores(&value(x), &value(y)) == Relation::Same {
        return true;
    }
    let rival = |of: &Told, t: &&Told| {
        t.place != of.place && t.place.article == of.place.article && scores(&value(t), &value(of)) != Relation::Same
    };
    let only =
        |of: &Told, other: &Told| !told.iter().filter(|t| rival(of, t)).any(|t| shared(t, other) >= BOTH.min(met));
    let words = x.words.iter().filter(|w| y.words.contains(w)).count();
    // Of a record the first name is whose it is.
    let first = || x.names.first().zip(y.names.first()).is_some_and(|(p, q)| p.iter().any(|w| q.contains(w)));
    let alike = if x.record { words > 1 && first() } else { met >= BOTH && words > 0 };
    x.record == y.record
        && alike
        && x.place.article != y.place.article
        && x.alone
        && y.alone
        && only(x, y)
        && only(y, x)
}

/// How many names two sentences share, by a word at least.
fn shared(a: &Told, b: &Told) -> usize {
    let known = |name: &&Vec<String>| b.names.iter().any(|n| n.iter().any(|w| name.contains(w)));
    a.names.iter().filter(known).count()
}

fn cluster(extracts: &[Extract<'_>], told: &[Told], group: &[usize]) -> Cluster {
    let mut members: Vec<Place> = group.iter().map(|&k| told[k].place).collect();
    members.sort_unstable();
    Cluster {
        subject: String::new(),
        attribute: members[0].of(extracts).attribute.id(),
        window: None,
        members,
        dead: None,
        doubtful: false,
        links: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Markup};
    use crate::extract::extract;

    /// How many facts two texts make of their scores.
    fn check(a: &str, b: &str, expected: usize) {
        let articles = [a, b].map(|t| Article::new(t, t, Markup::Plain));
        let extracts: Vec<_> = articles.iter().map(extract).collect();
        assert_eq!(clusters(&extracts, &[0, 1]).len(), expected, "{a} / {b}");
    }

    #[test]
    fn a_match_is_told_by_its_sides() {
        check("On Sunday Orm Rovers beat Velden Town 4-3.", "Fans saw Velden Town lose 3–4 to Orm Rovers.", 1);
        check("On Sunday Orm Rovers beat Velden Town 4-3.", "Last week Orm Rovers beat Velden Town 4-2.", 1);
        check("On Sunday Orm Rovers beat Velden Town 4-3.", "Last week Orm Rovers beat Selby 4-2.", 0);
        check("In 2031 Orm Rovers beat Velden Town 4-3.", "In 2030 Orm Rovers beat Velden Town 4-2.", 0);
        let two = "Last week Orm Rovers beat Velden Town 4-2. In May Velden Town beat Orm Rovers 1-0.";
        check("On Sunday Orm Rovers beat Velden Town 4-3.", two, 0);
    }

    #[test]
    fn a_record_is_of_one_side() {
        let won = "The Orm Rovers closed their year at Orm on a 12-4 record.";
        check(won, "The Orm Rovers closed their year at Orm on a 15-1 record.", 1);
        check(won, "The Velden Stars closed their year at Orm on a 15-1 record.", 0);
        check(won, "The Orm Rovers won 15-1 at Selby.", 0);
    }
}
