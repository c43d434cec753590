//! Near reports: where stories were only found, not given, which articles are so alike that a figure that differs is a
//! conflict. Two companies' results read much alike, and so do one company's of two quarters; that the one figure puts
//! the other in question can only be told where nearly all else is the same.

use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use crate::extract::{Extract, Place};
use crate::fact::Cluster;
use crate::verdict::{Reason, Ruling, Verdict};
use crate::words::words;

/// The share of the shorter report's words that must stand in the longer one.
const SHARED: f32 = 0.8;
/// How many times as many words the longer one may have.
const LONGER: usize = 2;
/// The fewest words of a report that is compared.
const WORDS: usize = 12;
/// How many words open a report.
const LEDE: usize = 25;
/// How many days may lie between them: what is told again the next day has new figures.
const DAYS: i64 = 0;

/// The articles of a story that was found.
pub(super) struct Near<'a, 'b> {
    extracts: &'b [Extract<'a>],
    articles: &'b [usize],
    words: Vec<OnceCell<FxHashSet<u64>>>,
}

impl<'a, 'b> Near<'a, 'b> {
    pub(super) fn new(extracts: &'b [Extract<'a>], articles: &'b [usize]) -> Self {
        Self { extracts, articles, words: articles.iter().map(|_| OnceCell::new()).collect() }
    }

    /// A conflict between articles that may tell of two things is no conflict but a doubt.
    pub(super) fn weigh(&self, cluster: &Cluster, ruling: &mut Ruling) {
        let words = cluster.members.first().is_some_and(|p| p.of(self.extracts).mention.kind.is_wording());
        if ruling.verdict == Verdict::Conflict && !words && !self.holds(ruling) {
            (ruling.verdict, ruling.reason) = (Verdict::Review, Reason::Doubtful);
        }
    }

    /// Whether two values that exclude one another stand in two versions of one report, in sentences of their own.
    pub(super) fn holds(&self, ruling: &Ruling) -> bool {
        let places =
            |side: &Vec<usize>| side.iter().flat_map(|&g| ruling.groups[g].members.clone()).collect::<Vec<_>>();
        let each = (0..ruling.groups.len()).map(|g| vec![g]).collect::<Vec<_>>();
        let sides = if ruling.sides.is_empty() { &each } else { &ruling.sides };
        sides.iter().enumerate().any(|(k, x)| {
            sides[k + 1..].iter().any(|y| {
                places(x)
                    .iter()
                    .any(|p| places(y).iter().any(|q| self.sentences(*p, *q) && self.one(p.article, q.article)))
            })
        })
    }

    /// Whether both are said with a verb, the same one, and not in a table.
    fn sentences(&self, p: Place, q: Place) -> bool {
        let verb = |p: Place| &p.of(self.extracts).context.act.verb;
        !verb(p).is_empty() && verb(p) == verb(q)
    }

    fn one(&self, a: usize, b: usize) -> bool {
        let (Some(x), Some(y)) = (self.words(a), self.words(b)) else { return false };
        let (short, long) = if x.len() <= y.len() { (x, y) } else { (y, x) };
        let day = |at: usize| self.extracts[at].article.metadata.published.as_ref().map(|p| p.value.date);
        let apart = day(a).zip(day(b)).map_or(0, |(x, y)| (x - y).num_days().abs());
        a != b
            && apart <= DAYS
            && short.len() >= WORDS
            && long.len() <= short.len() * LONGER
            && short.iter().filter(|w| long.contains(w)).count() as f32 >= short.len() as f32 * SHARED
            && self.names(a).all(|w| y.contains(&w))
            && self.names(b).all(|w| x.contains(&w))
    }

    /// The words with a capital that an article opens with: whom it is about.
    fn names(&self, article: usize) -> impl Iterator<Item = u64> + '_ {
        let text = self.extracts[article].article.text.as_str();
        let name = |w: &crate::words::Word| w.strong && w.span.of(text).starts_with(char::is_uppercase);
        words(text).take(LEDE).filter(name).map(|w| w.hash)
    }

    /// The words of an article, without its numbers.
    fn words(&self, article: usize) -> Option<&FxHashSet<u64>> {
        let at = self.articles.binary_search(&article).ok()?;
        Some(self.words[at].get_or_init(|| {
            let article = self.extracts[article].article;
            let all = |text| words(text).filter(move |w| w.span.of(text).starts_with(char::is_alphabetic));
            all(&article.title).chain(all(&article.text)).map(|w| w.hash).collect()
        }))
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Markup};
    use crate::check::{GroupBy, Options, check};

    #[test]
    fn what_was_only_found_alike_is_no_conflict() {
        let say = |id: &str, firm: &str, sum: &str, more: &str| {
            let text = format!(
                "{firm} of Selby said on Monday that it was awarded a contract worth {sum} by the harbour board to dredge \
                 the outer basin before the winter storms set in. {more}"
            );
            Article::new(id, text, Markup::Plain)
        };
        let check = |second: Article, expected: usize| {
            let mut articles: Vec<Article> = (0..12)
                .map(|n| {
                    Article::new(
                        n.to_string(),
                        format!("Nothing happened in the village of Tarrow{n} today."),
                        Markup::Plain,
                    )
                })
                .collect();
            articles.push(say("x", "Holt Marine", "£3m", "Its shares rose."));
            articles.push(second);
            let report = check(&articles, &Options { group_by: GroupBy::Auto, ..Options::default() });
            let conflicts = report.stories.iter().flat_map(|s| &s.findings).filter(|f| f.verdict.name() == "conflict");
            assert_eq!(conflicts.count(), expected);
        };
        check(say("y", "Holt Marine", "£8m", "Its shares rose."), 1);
        let other = "Reed, which builds locks and weirs, has three hundred workers at its yards in Orm, Vale and Dunmere, and \
                     had lost money for years until a new owner closed two of them in the spring.";
        check(say("y", "Reed Civils", "£8m", other), 0);
    }
}
