//! Versions: which facts were added, removed or changed from one version of a story to the next.

use crate::check::Report;
use crate::decision::value_key;
use crate::extract::Place;
use crate::verdict::{Fact, Group};

/// A fact that is not the same in both versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The fact, as a place in the report's only story.
    pub fact: usize,
    /// What became of it.
    pub what: What,
    /// Where the older version says it.
    pub old: Vec<Place>,
    /// Where the newer one does.
    pub new: Vec<Place>,
}

/// What became of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// It has another value.
    Changed,
    /// Only the newer version has it.
    Added,
    /// Only the older version has it.
    Removed,
}

impl What {
    /// The name used in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Added => "added",
            Self::Removed => "removed",
        }
    }
}

/// The changes from the article at place `old` to the one at `new`, in the order of the newer text.
pub fn versions(report: &Report<'_>, old: usize, new: usize) -> Vec<Change> {
    let facts = report.stories.iter().flat_map(|s| &s.facts).enumerate();
    let mut out: Vec<Change> = facts.filter_map(|(at, fact)| change(at, fact, old, new)).collect();
    pair(report, &mut out);
    let place = |c: &Change| (c.new.first().copied(), c.old.first().copied());
    out.sort_by_key(|c| (c.what, place(c)));
    out
}

fn change(at: usize, fact: &Fact, old: usize, new: usize) -> Option<Change> {
    // One value may stand in several groups, by what else it is compared with.
    let keys = |article: usize| {
        let says = |g: &&Group| g.members.iter().any(|p| p.article == article);
        let mut keys: Vec<String> = fact.ruling.groups.iter().filter(says).map(|g| value_key(&g.value)).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    };
    let (was, is) = (keys(old), keys(new));
    let what = match (was.is_empty(), is.is_empty()) {
        _ if was == is => return None,
        (true, _) => What::Added,
        (_, true) => What::Removed,
        _ => What::Changed,
    };
    let told = |article: usize, but: &[String]| {
        let differs = |g: &&Group| !but.contains(&value_key(&g.value));
        let groups = fact.ruling.groups.iter().filter(differs);
        let mut places: Vec<Place> =
            groups.flat_map(|g| g.members.iter().copied()).filter(|p| p.article == article).collect();
        places.sort_unstable();
        places
    };
    let (mut from, mut to) = (told(old, &is), told(new, &was));
    if what == What::Changed {
        let all = |article| fact.cluster.members.iter().copied().filter(|p| p.article == article).collect();
        if from.is_empty() {
            from = all(old);
        }
        if to.is_empty() {
            to = all(new);
        }
    }
    Some(Change { fact: at, what, old: from, new: to })
}

/// One removed and one added thing that say the same of the same subject in the same words are one that changed; two
/// that say the same value of it only moved.
fn pair(report: &Report<'_>, changes: &mut Vec<Change>) {
    let about = |place: Option<&Place>| {
        let a = place?.of(&report.extracts);
        let subject = a.subject.as_ref().map_or("", |s| s.name.as_str());
        Some((crate::decision::subject_key(subject), a.attribute.id(), a.mention.kind, value_key(&a.mention.value)))
    };
    let mut at = 0;
    while at < changes.len() {
        let own = about(changes[at].old.first());
        let same = |c: &Change| {
            let other = about(c.new.first());
            c.what == What::Added
                && own.as_ref().zip(other.as_ref()).is_some_and(|(x, y)| (&x.0, &x.1, x.2) == (&y.0, &y.1, y.2))
        };
        let mut found =
            changes.iter().enumerate().filter(|(_, c)| changes[at].what == What::Removed && same(c)).map(|(n, _)| n);
        let (Some(other), None) = (found.next(), found.next()) else {
            at += 1;
            continue;
        };
        let added = changes.remove(other);
        at -= usize::from(other < at);
        if about(added.new.first()).map(|a| a.3) == own.map(|o| o.3) {
            changes.remove(at);
        } else {
            let removed = &mut changes[at];
            removed.what = What::Changed;
            removed.fact = added.fact;
            removed.new = added.new;
            at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Markup};
    use crate::check::{GroupBy, Options, check};
    use crate::rule::Spot;

    fn run(old: &str, new: &str, expected: &[(&str, &str, &str)]) {
        let articles = [Article::new("old", old, Markup::Plain), Article::new("new", new, Markup::Plain)];
        let report = check(&articles, &Options { group_by: GroupBy::None, ..Options::default() });
        let changes = versions(&report, 0, 1);
        let text = |p: &[Place]| p.first().map_or("", |&p| Spot::at(&report.extracts, p).text(&report.extracts));
        let got: Vec<_> = changes.iter().map(|c| (c.what.name(), text(&c.old), text(&c.new))).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn facts_are_compared_and_not_words() {
        let old = "A fire at the Orm mill killed nine people, police said. The mill was built in 1912.";
        run(old, "The mill was built in 1912. Police said that a fire at the Orm mill killed 9 people", &[]);
        run(old, &old.replace("nine", "eleven"), &[("changed", "nine", "eleven")]);
        run(old, &old.replace(" The mill was built in 1912.", ""), &[("removed", "1912", "")]);
        run(old, &format!("{old} The council paid £40,000 for new pumps."), &[("added", "", "£40,000")]);
        run(old, old, &[]);
    }
}
