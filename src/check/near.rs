//! Near reports: where stories were only found, not given, a figure that differs is a conflict only where the two that
//! differ were held against each other and found to be one fact, not where a third one brought them together.

use crate::extract::Extract;
use crate::fact::Cluster;
use crate::verdict::{Reason, Ruling, Verdict};

/// A conflict that rests on no link between the two values is no conflict but a doubt.
pub(super) fn weigh(extracts: &[Extract<'_>], cluster: &Cluster, ruling: &mut Ruling) {
    let words = cluster.members.first().is_some_and(|p| p.of(extracts).mention.kind.is_wording());
    if ruling.verdict == Verdict::Conflict && !words && !holds(cluster, ruling) {
        (ruling.verdict, ruling.reason) = (Verdict::Review, Reason::Doubtful);
    }
}

/// Whether a link joins two sides by itself.
fn holds(cluster: &Cluster, ruling: &Ruling) -> bool {
    let side = |place| ruling.sides.iter().position(|s| s.iter().any(|&g| ruling.groups[g].members.contains(place)));
    let joins = |a, b| side(a).zip(side(b)).is_some_and(|(x, y)| x != y);
    cluster.links.iter().any(|l| l.total >= l.threshold && joins(&l.a, &l.b))
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
