//! Links: what a person has said is one fact, or is not, in terms of what is said and not where.

use chrono::NaiveDate;

/// One side of a judgement: an assertion by its content.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Side {
    /// The article, which counts only where the two sides say the same.
    pub article: String,
    /// The key of its subject.
    pub subject: String,
    /// Its attribute.
    pub attribute: String,
    /// Its value.
    pub value: String,
}

impl Side {
    /// Whether the two say the same, wherever.
    pub fn alike(&self, other: &Self) -> bool {
        self.subject == other.subject && self.attribute == other.attribute && self.value == other.value
    }
}

/// What was judged of two assertions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// One side.
    pub a: Side,
    /// The other.
    pub b: Side,
    /// One fact, two facts, or nothing any more: a judgement taken back.
    pub same: Option<bool>,
    /// Why.
    pub reason: String,
    /// Who judged.
    pub by: String,
    /// On which day.
    pub at: Option<NaiveDate>,
    /// The last day it holds.
    pub until: Option<NaiveDate>,
}

impl Judgement {
    /// Whether two judgements are about the same two sides.
    pub fn about(&self, other: &Self) -> bool {
        let eq = |x: &Side, y: &Side| if self.a.alike(&self.b) { x == y } else { x.alike(y) };
        (eq(&self.a, &other.a) && eq(&self.b, &other.b)) || (eq(&self.a, &other.b) && eq(&self.b, &other.a))
    }

    /// Whether it is about these two assertions.
    fn meets(&self, x: &Side, y: &Side) -> bool {
        let narrow = self.a.alike(&self.b);
        let fits = |s: &Side, t: &Side| s.alike(t) && (!narrow || s.article == t.article);
        (fits(&self.a, x) && fits(&self.b, y)) || (fits(&self.a, y) && fits(&self.b, x))
    }
}

/// The judgements that hold.
#[derive(Debug, Clone, Default)]
pub struct Links(Vec<Judgement>);

impl Links {
    /// These judgements.
    pub fn new(judgements: impl IntoIterator<Item = Judgement>) -> Self {
        Self(judgements.into_iter().collect())
    }

    /// Whether nothing was judged.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The judgements.
    pub fn all(&self) -> &[Judgement] {
        &self.0
    }

    /// What was judged of two assertions: one fact, two, or nothing.
    pub fn between(&self, x: &Side, y: &Side) -> Option<bool> {
        self.0.iter().rfind(|j| j.meets(x, y)).and_then(|j| j.same)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(article: &str, value: &str) -> Side {
        Side { article: article.into(), subject: "crash".into(), attribute: "injured".into(), value: value.into() }
    }

    fn judgement(a: Side, b: Side, same: bool) -> Judgement {
        Judgement { a, b, same: Some(same), reason: String::new(), by: String::new(), at: None, until: None }
    }

    #[test]
    fn sides_are_known_by_what_they_say() {
        let links = Links::new([judgement(side("a", "9"), side("b", "12"), false)]);
        assert_eq!(links.between(&side("c", "12"), &side("d", "9")), Some(false));
        assert_eq!(links.between(&side("a", "9"), &side("b", "13")), None);
    }

    #[test]
    fn the_article_counts_where_both_say_the_same() {
        let links = Links::new([judgement(side("a", "9"), side("b", "9"), false)]);
        assert_eq!(links.between(&side("b", "9"), &side("a", "9")), Some(false));
        assert_eq!(links.between(&side("c", "9"), &side("a", "9")), None);
    }
}
