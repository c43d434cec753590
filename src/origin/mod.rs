//! Origins: independent lines of reporting. Articles that share copy, or say they build on each
//! other, have one origin; what they repeat is told once, not confirmed.

mod cite;
mod copy;

pub use cite::{Cite, How};
pub use copy::{Copied, Passage, Shared};

use std::borrow::Cow;

use crate::article::Article;
use copy::Sheet;

/// The share of an article's 8-grams that makes it a copy: the seeds of this rule lie far on either
/// side of it, rewrites above and independent reports of one event near nothing.
const COPY: (usize, usize) = (20, 100);
/// How many common 8-grams show that two articles draw on one agency's copy.
const SOME_COPY: usize = 6;

/// The origins of a set of articles.
#[derive(Debug, Clone, Default)]
pub struct Origins {
    /// The origin of each article, counted from 0 in the order of their first article.
    pub of: Vec<usize>,
    /// The pairs that share copy or build on each other, in order.
    pub shared: Vec<Shared>,
    /// The sources each article names, in order of place.
    pub cites: Vec<Vec<Cite>>,
}

/// Why two articles have one origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// A fifth of the one's body stands in the other, word for word.
    Copy,
    /// Both credit this agency and share some copy.
    Agency(Cow<'static, str>),
    /// One says that it is based on the other.
    BasedOn,
}

impl std::fmt::Display for Why {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Copy => f.write_str("shared copy"),
            Self::Agency(name) => write!(f, "copy of one agency, {name}"),
            Self::BasedOn => f.write_str("one is based on the other"),
        }
    }
}

/// Finds the origins of a set of articles.
pub fn find(articles: &[&Article]) -> Origins {
    let sheets: Vec<Sheet> = articles.iter().map(|a| Sheet::new(a)).collect();
    let cites: Vec<Vec<Cite>> = articles.iter().zip(&sheets).map(|(a, s)| cite::cites(a, &s.blocks)).collect();
    let agencies: Vec<Option<Cow<'static, str>>> =
        articles.iter().zip(&sheets).map(|(a, s)| cite::agency(a, &s.blocks)).collect();
    let mut parents: Vec<usize> = (0..articles.len()).collect();
    let mut shared = Vec::new();
    for (a, b, common) in copy::pairs(&sheets) {
        let least = sheets[a].grams().min(sheets[b].grams());
        let why = if common >= 3 && common * COPY.1 >= least * COPY.0 {
            Why::Copy
        } else {
            match (&agencies[a], &agencies[b]) {
                (Some(x), Some(y)) if x == y && common >= SOME_COPY => Why::Agency(x.clone()),
                _ => continue,
            }
        };
        join(&mut parents, a, b);
        shared.push(Shared::new(&sheets, a, b, common, why));
    }
    for (b, agency) in agencies.iter().enumerate() {
        // What one agency publishes itself is its own, whatever the words.
        let own = |at: usize| agency.is_some() && agencies[at] == *agency && publishes(articles[at]);
        let Some(a) = (0..b).find(|&a| own(a) && own(b)) else { continue };
        if let (Some(agency), true) = (agency, root(&parents, a) != root(&parents, b)) {
            join(&mut parents, a, b);
            shared.push(Shared::new(&sheets, a, b, 0, Why::Agency(agency.clone())));
        }
    }
    for (a, list) in cites.iter().enumerate() {
        for cite in list.iter().filter(|c| c.how == How::BasedOn) {
            let Some(b) = (0..articles.len()).find(|b| *b != a && cite.names(articles[*b])) else { continue };
            if root(&parents, a) != root(&parents, b) {
                join(&mut parents, a, b);
                let (a, b) = (a.min(b), a.max(b));
                shared.push(Shared::new(&sheets, a, b, 0, Why::BasedOn));
            }
        }
    }
    for (a, article) in articles.iter().enumerate() {
        for work in &article.metadata.based_on {
            let Some(b) = (0..articles.len()).find(|b| *b != a && cite::is_work(articles[*b], work)) else { continue };
            if root(&parents, a) != root(&parents, b) {
                join(&mut parents, a, b);
                shared.push(Shared::new(&sheets, a.min(b), a.max(b), 0, Why::BasedOn));
            }
        }
    }
    shared.sort_by_key(|s| (s.a, s.b));
    Origins { of: numbered(&parents), shared, cites }
}

/// Whether an article is published by a news agency itself.
fn publishes(article: &Article) -> bool {
    article.metadata.publisher.as_ref().is_some_and(|p| cite::agency_name(&p.value).is_some())
}

impl Origins {
    /// How many origins these articles have between them.
    pub fn count(&self, articles: impl IntoIterator<Item = usize>) -> usize {
        let mut origins: Vec<usize> = articles.into_iter().filter_map(|a| self.of.get(a).copied()).collect();
        origins.sort_unstable();
        origins.dedup();
        origins.len()
    }

    /// Which other article has this stretch of an article's text too, nearly word for word.
    pub fn copied(&self, article: usize, start: u32, end: u32) -> Option<Copied> {
        self.shared.iter().filter_map(|s| s.copied(article, start, end)).min_by_key(|c| c.article)
    }

    /// The sources an article says it is based on that are not in the set.
    pub fn missing<'a>(&'a self, article: usize, articles: &'a [&Article]) -> impl Iterator<Item = &'a str> {
        let cites = self.cites.get(article).into_iter().flatten();
        let cites = cites.filter(|c| c.how == How::BasedOn && !articles.iter().any(|a| c.names(a)));
        let works = articles.get(article).into_iter().flat_map(|a| &a.metadata.based_on);
        let works = works.filter(|work| !articles.iter().any(|a| cite::is_work(a, work)));
        cites.map(|c| c.name.as_str()).chain(works.map(String::as_str))
    }
}

fn root(parents: &[usize], mut at: usize) -> usize {
    while parents[at] != at {
        at = parents[at];
    }
    at
}

/// Joins two sets under the earlier article.
fn join(parents: &mut [usize], a: usize, b: usize) {
    let (a, b) = (root(parents, a), root(parents, b));
    parents[a.max(b)] = a.min(b);
}

fn numbered(parents: &[usize]) -> Vec<usize> {
    let mut names = Vec::new();
    (0..parents.len())
        .map(|at| {
            let root = root(parents, at);
            names.iter().position(|n| *n == root).unwrap_or_else(|| {
                names.push(root);
                names.len() - 1
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Markup, Provenance, Sourced};

    const FIRE: &str = "A fire tore through the old cotton mill in Upper Vale early on Monday, killing two night watchmen.\nThe roof fell in before crews from three towns could reach the upper floors, the county fire service said.\nAnn Lee, who owns the mill, said she had asked for new alarms in the spring but was told to wait.";

    fn articles(texts: &[&str]) -> Vec<Article> {
        texts.iter().enumerate().map(|(n, t)| Article::new(n.to_string(), *t, Markup::Plain)).collect()
    }

    fn check(texts: &[&str], expected: &[usize]) -> Origins {
        let articles = articles(texts);
        let origins = find(&articles.iter().collect::<Vec<_>>());
        assert_eq!(origins.of, expected);
        origins
    }

    #[test]
    fn shared_copy_is_one_origin() {
        let rewrite =
            FIRE.replace("early on Monday", "before dawn").replace("Ann Lee, who owns the mill,", "The owner");
        let own = "Two men died when flames swept a disused mill at Upper Vale. Neighbours had warned of a fire for months, and the council is now asking why nobody came to look at the wiring.";
        let origins = check(&[FIRE, own, &rewrite.to_uppercase()], &[0, 1, 0]);
        let shared = &origins.shared[0];
        assert_eq!((shared.a, shared.b, &shared.why), (0, 2, &Why::Copy));
        assert!(shared.common * 2 > shared.grams_a);
        assert_eq!(origins.count([0, 2]), 1);
        assert_eq!(origins.count([0, 1, 2]), 2);
        let roof = FIRE.find("The roof").unwrap() as u32;
        assert_eq!(origins.copied(0, roof, roof + 60).map(|c| c.article), Some(2));
        assert!(origins.copied(1, 0, 60).is_none());
    }

    #[test]
    fn an_agency_and_some_copy_is_one_origin() {
        let line = "The roof fell in before crews from three towns could reach the upper floors, the county fire service said.";
        let pad = |name: &str| {
            format!(
                "UPPER VALE (AP) - {name} spoke of it at length.\n{line}\n{}",
                (0..60).map(|n| format!("{name} thing{n}")).collect::<Vec<_>>().join(" ")
            )
        };
        let (a, b) = (pad("Bo"), pad("Cy"));
        let origins = check(&[&a, &b], &[0, 0]);
        assert_eq!(origins.shared[0].why, Why::Agency("AP".into()));
        check(&[&a.replace("(AP)", ""), &b], &[0, 1]);
    }

    #[test]
    fn a_report_based_on_another_has_its_origin() {
        let mut articles = articles(&[
            "This report is based on coverage by Vale Radio News. Two are dead.",
            "Two watchmen died at a mill.",
        ]);
        assert_eq!(find(&articles.iter().collect::<Vec<_>>()).of, [0, 1]);
        let set: Vec<&Article> = articles.iter().collect();
        assert_eq!(find(&set).missing(0, &set).collect::<Vec<_>>(), ["Vale Radio News"]);
        articles[1].metadata.publisher =
            Some(Sourced { value: "Vale Radio News".into(), provenance: Provenance::Explicit });
        assert_eq!(find(&articles.iter().collect::<Vec<_>>()).of, [0, 0]);
    }

    #[test]
    fn a_page_says_what_it_is_based_on() {
        let mut articles = articles(&["Two are dead.", "Two watchmen died at a mill.", "Two men died."]);
        let known = |value: &str| Some(Sourced { value: value.into(), provenance: Provenance::Explicit });
        articles[0].metadata.based_on = vec!["http://www.radio.example/mill/".into(), "Vale Wire".into()];
        let set: Vec<&Article> = articles.iter().collect();
        assert_eq!(find(&set).missing(0, &set).count(), 2);
        articles[1].metadata.url = known("https://radio.example/mill");
        assert_eq!(find(&articles.iter().collect::<Vec<_>>()).of, [0, 0, 1]);
        articles[2].metadata.publisher = known("The Vale Wire");
        assert_eq!(find(&articles.iter().collect::<Vec<_>>()).of, [0, 0, 0]);
    }

    #[test]
    fn nothing_in_common_is_nothing_shared() {
        assert!(check(&["", "Two dead.", "Two dead."], &[0, 1, 2]).shared.is_empty());
        check(&[], &[]);
    }
}
