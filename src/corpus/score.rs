//! The score: what was found against what people have marked.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Report;
use crate::extract::Place;
use crate::span::Span;

/// A place in an article, by its words: the `nth` time they stand there, from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    /// The id of the article, or the end of its path.
    pub article: String,
    /// The words.
    pub text: String,
    /// Which time they stand there.
    pub nth: usize,
}

/// What somebody has marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gold {
    /// A value of a kind; an article with one has all of its values of that kind marked.
    Mention(At, String),
    /// Two values that are of one fact, or are not.
    Pair(At, At, bool),
    /// The verdict on the fact of a value.
    Verdict(At, String),
}

/// Hits, false alarms and misses.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rate {
    /// Found and marked.
    pub hit: usize,
    /// Found and not marked.
    pub wrong: usize,
    /// Marked and not found.
    pub missed: usize,
}

impl Rate {
    /// Precision, recall and their harmonic mean, in tenths of a percent; none where there is nothing to divide by.
    pub fn figures(self) -> [Option<usize>; 3] {
        let share = |part: usize, whole: usize| (whole > 0).then(|| (part * 2000 / whole).div_ceil(2));
        [
            share(self.hit, self.hit + self.wrong),
            share(self.hit, self.hit + self.missed),
            share(2 * self.hit, 2 * self.hit + self.wrong + self.missed),
        ]
    }
}

/// What a report comes to against what was marked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Score {
    /// Extraction, by kind.
    pub kinds: BTreeMap<String, Rate>,
    /// Alignment, by pairs.
    pub pairs: Rate,
    /// How often a verdict was marked and another, or the same, given: marked, given, how often.
    pub verdicts: BTreeMap<(String, String), usize>,
    /// Marks whose words do not stand where they should.
    pub lost: Vec<At>,
}

/// Scores a report.
pub fn score(report: &Report<'_>, gold: &[Gold]) -> Score {
    let mut score = Score::default();
    let mut marked: BTreeMap<(usize, &str), BTreeSet<Span>> = BTreeMap::new();
    for mark in gold {
        match mark {
            Gold::Mention(at, kind) => match find(report, at) {
                Some((article, span)) => {
                    marked.entry((article, kind)).or_default().insert(span);
                }
                None => score.lost.push(at.clone()),
            },
            Gold::Pair(a, b, same) => {
                let [Some(x), Some(y)] = [a, b].map(|at| find(report, at)) else {
                    score.lost.extend([a, b].into_iter().filter(|at| find(report, at).is_none()).cloned());
                    continue;
                };
                let (x, y) = (fact(report, x), fact(report, y));
                match (x.is_some() && x == y, same) {
                    (true, true) => score.pairs.hit += 1,
                    (true, false) => score.pairs.wrong += 1,
                    (false, true) => score.pairs.missed += 1,
                    (false, false) => {}
                }
            }
            Gold::Verdict(at, verdict) => match find(report, at) {
                Some(found) => {
                    let fact = fact(report, found).map(|(story, fact)| &report.stories[story].facts[fact]);
                    let given = fact.map_or("nothing", |f| f.ruling.verdict.name()).to_owned();
                    *score.verdicts.entry((verdict.clone(), given)).or_default() += 1;
                }
                None => score.lost.push(at.clone()),
            },
        }
    }
    for ((article, kind), spans) in marked {
        let found = report.extracts[article].assertions.iter().filter(|a| a.mention.kind.name() == kind);
        let found: BTreeSet<Span> = found.map(|a| a.mention.span).collect();
        let rate = score.kinds.entry(kind.to_owned()).or_default();
        let meets = |set: &BTreeSet<Span>, span: &Span| set.iter().any(|s| s.overlaps(*span));
        rate.hit += spans.iter().filter(|s| meets(&found, s)).count();
        rate.missed += spans.iter().filter(|s| !meets(&found, s)).count();
        rate.wrong += found.iter().filter(|s| !meets(&spans, s)).count();
    }
    score
}

/// Where the words of a mark stand.
fn find(report: &Report<'_>, at: &At) -> Option<(usize, Span)> {
    let is = |id: &str| id == at.article || id.strip_suffix(&at.article).is_some_and(|head| head.ends_with('/'));
    let article = report.extracts.iter().position(|e| is(&e.article.id) || is(&e.article.path))?;
    let (start, words) = report.extracts[article].article.text.match_indices(&at.text).nth(at.nth)?;
    Some((article, Span::new(start, start + words.len())))
}

/// The fact of what is asserted at a place.
fn fact(report: &Report<'_>, (article, span): (usize, Span)) -> Option<(usize, usize)> {
    let assertion = report.extracts[article].assertions.iter().position(|a| a.mention.span.overlaps(span))?;
    let place = Place { article, assertion };
    report.stories.iter().enumerate().find_map(|(story, s)| {
        s.facts.iter().position(|f| f.cluster.members.contains(&place)).map(|fact| (story, fact))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Markup};
    use crate::check::{Options, check};

    #[test]
    fn marks_are_hits_misses_and_confusions() {
        let articles = [
            Article::new("a.txt", "Nine people were injured in the Brookfield bus crash.", Markup::Plain),
            Article::new("set/b.txt", "Twelve people were injured in the Brookfield bus crash.", Markup::Plain),
        ];
        let report = check(&articles, &Options::default());
        let at = |article: &str, text: &str| At { article: article.into(), text: text.into(), nth: 0 };
        let gold = [
            Gold::Mention(at("a.txt", "Nine"), "count".into()),
            Gold::Mention(at("a.txt", "bus"), "count".into()),
            Gold::Pair(at("a.txt", "Nine"), at("b.txt", "Twelve"), true),
            Gold::Verdict(at("a.txt", "Nine"), "agree".into()),
            Gold::Verdict(at("c.txt", "Nine"), "agree".into()),
        ];
        let got = score(&report, &gold);
        assert_eq!(got.kinds["count"], Rate { hit: 1, wrong: 0, missed: 1 });
        assert_eq!(got.kinds["count"].figures(), [Some(1000), Some(500), Some(667)]);
        assert_eq!(got.pairs, Rate { hit: 1, wrong: 0, missed: 0 });
        assert_eq!(got.verdicts[&("agree".into(), "conflict".into())], 1);
        assert_eq!(got.lost, [at("c.txt", "Nine")]);
    }
}
