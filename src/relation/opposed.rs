//! Opposites: what one value can never be both of.

use crate::assertion::Assertion;
use crate::attribute::Key;
use crate::value::{Grain, Value};

/// Whether one value is said of two things that it can never be both of: the day somebody was born and the day they died,
/// what a firm earned and what it lost, the prize that was taken and refused.
pub fn opposed(a: &Assertion, b: &Assertion) -> bool {
    let named = match (&a.attribute, &b.attribute) {
        (Key::Named(x), Key::Named(y)) => either(&OPPOSED, x.id, y.id),
        _ => false,
    };
    (named || acts(a, b) || unborn(a, b) || unborn(b, a)) && fine(a, b)
        || degrees(a, b)
        || sides(a, b)
        || came_and_went(a, b)
}

/// Whether one gives the day of a birth, and the other what the same person did on it: `born on 4 June 1980`, `married on 4
/// June 1980`.
fn unborn(birth: &Assertion, act: &Assertion) -> bool {
    let named = |a: &Assertion| match a.attribute {
        Key::Named(n) => n.id,
        Key::Open(_) => "",
    };
    named(birth) == "birth-date" && named(act).is_empty() && LIVED.contains(&act.context.act.verb.as_str())
}

/// Whether something ranks in so many and outside as many: `in the top 20`, `below the top 20`.
fn sides(a: &Assertion, b: &Assertion) -> bool {
    let (x, y) = (&a.context.act, &b.context.act);
    let (p, q) = (&a.context.head, &b.context.head);
    let point = |a: &Assertion| a.mention.value.quantity().and_then(|q| q.bounds.point());
    x.verb == y.verb
        && !x.verb.is_empty()
        && x.negated == y.negated
        && !p.lemma.is_empty()
        && p.lemma == q.lemma
        && point(a).is_some()
        && point(a) == point(b)
        && either_of(&INSIDE, &OUTSIDE, &x.preposition, &y.preposition)
}

/// Whether one came into the same thing in the years, at most a decade, in which the other says that it went.
fn came_and_went(a: &Assertion, b: &Assertion) -> bool {
    let (x, y) = (&a.context.act, &b.context.act);
    let meet = |p: &[u32], q: &[u32]| p.iter().any(|w| q.contains(w));
    let within = |p: &[u32], q: &[u32]| p.iter().all(|w| q.contains(w));
    let one = match (a.mention.value.timex(), b.mention.value.timex()) {
        (Some(p), Some(q)) => {
            p.interval.is_some() && p.interval == q.interval && p.modifier == q.modifier && !p.inferred && !q.inferred
        }
        _ => false,
    };
    one && !x.negated
        && !y.negated
        && !x.passive
        && !y.passive
        && meet(&x.subject, &y.subject)
        && !x.object.is_empty()
        && !y.object.is_empty()
        && (within(&x.object, &y.object) || within(&y.object, &x.object))
        && either_of(&["enter", "join"], &["exit", "leave", "quit"], &x.verb, &y.verb)
}

/// Whether one figure is said of both ends of a scale: `the two most populous towns`, `the two least populous towns`.
fn degrees(a: &Assertion, b: &Assertion) -> bool {
    let (p, q) = (&a.context.head, &b.context.head);
    let point = |a: &Assertion| a.mention.value.quantity().and_then(|q| q.bounds.point());
    let within = |x: &Assertion, y: &Assertion| {
        let names = &x.context.sentence.names;
        !names.is_empty() && names.iter().all(|&n| y.context.sentence.holds(n))
    };
    p.degree != 0
        && p.degree == -q.degree
        && p.lemma.rsplit(' ').next() == q.lemma.rsplit(' ').next()
        && a.context.act.negated == b.context.act.negated
        && point(a).is_some()
        && point(a) == point(b)
        && (within(a, b) || within(b, a))
}

/// Whether two values are one, to the day or the digit.
fn fine(a: &Assertion, b: &Assertion) -> bool {
    match (&a.mention.value, &b.mention.value) {
        (Value::Timex(p), Value::Timex(q)) => {
            p.interval.is_some() && p.interval == q.interval && p.interval.is_some_and(|i| i.grain <= Grain::Day)
        }
        (Value::Quantity(p), Value::Quantity(q)) => {
            p.bounds == q.bounds && p.unit == q.unit && p.bounds.point().is_some()
        }
        _ => false,
    }
}

/// Whether one actor does two opposite things with one thing.
fn acts(a: &Assertion, b: &Assertion) -> bool {
    let (x, y) = (&a.context.act, &b.context.act);
    let (p, q) = (&a.context.head, &b.context.head);
    let actor = x.subject.is_empty() || y.subject.is_empty() || x.subject.iter().any(|w| y.subject.contains(w));
    let one = !p.lemma.is_empty() && p.lemma == q.lemma && p.modifiers == q.modifiers && actor;
    let told = !x.negated && !y.negated && !x.passive && !y.passive;
    one && told && ACTS.iter().any(|(m, n)| either_of(m, n, &x.verb, &y.verb))
}

fn either(pairs: &[(&str, &str)], x: &str, y: &str) -> bool {
    pairs.iter().any(|&pair| pair == (x, y) || pair == (y, x))
}

fn either_of(m: &[&str], n: &[&str], x: &str, y: &str) -> bool {
    m.contains(&x) && n.contains(&y) || m.contains(&y) && n.contains(&x)
}

/// Attributes of which one value is never both.
const OPPOSED: [(&str, &str); 2] = [("birth-date", "death-date"), ("profit", "loss")];

/// Verbs of which nobody does both to one thing at once.
const ACTS: [(&[&str], &[&str]); 3] = [
    (&["accept", "get", "receive", "take", "win"], &["decline", "refuse", "reject", "return"]),
    (&["arrive", "enter", "reach"], &["depart", "leave"]),
    (&["win"], &["lose"]),
];

/// What nobody does on the day of their birth.
const LIVED: [&str; 8] = ["debut", "elect", "graduate", "join", "marry", "resign", "retire", "wed"];

/// Prepositions of what lies in a range, and of what lies out of it.
const INSIDE: [&str; 4] = ["among", "in", "inside", "within"];
const OUTSIDE: [&str; 3] = ["below", "beyond", "outside"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Markup};
    use crate::extract::extract;

    /// Whether the first value of one text is opposed to that of the other.
    fn check(a: &str, b: &str, expected: bool) {
        let articles = [a, b].map(|t| Article::new(t, t, Markup::Plain));
        let extracts: Vec<_> = articles.iter().map(extract).collect();
        assert_eq!(opposed(&extracts[0].assertions[0], &extracts[1].assertions[0]), expected, "{a} / {b}");
    }

    #[test]
    fn one_day_is_no_birthday_and_day_of_death() {
        check("Ada Reed was born on 4 June 1980.", "Ada Reed died on 4 June 1980.", true);
        check("Ada Reed was born on 4 June 1980.", "Ada Reed died on 5 June 1980.", false);
        check("Ada Reed was born on 4 June 1980.", "Ada Reed was born on 4 June 1980.", false);
    }

    #[test]
    fn one_sum_is_no_profit_and_loss() {
        check("Orm Ferries made a profit of £12.4m.", "Orm Ferries made a loss of £12.4m.", true);
        check("Orm Ferries made a profit of £12.4m.", "Orm Ferries made a loss of £3.1m.", false);
    }

    #[test]
    fn one_figure_is_not_of_both_ends_of_a_scale() {
        let most = "Orm and Selby are the two most populous towns of Velden.";
        check(most, "The two least populous towns of Velden are Orm and Selby.", true);
        check(most, "The two least populous towns of Velden are Lusk and Vale.", false);
        check(most, "Orm and Selby are the two most populous towns of Velden.", false);
        check("The Herald named Tern the fifth best film of 2031.", "Tern was the fifth-worst film of 2031.", true);
    }

    #[test]
    fn nobody_marries_on_the_day_of_birth() {
        check("Ada Reed was born on 4 June 1980.", "Ada Reed married on 4 June 1980.", true);
        check("Ada Reed was born on 4 June 1980.", "Ada Reed married on 5 June 1980.", false);
    }

    #[test]
    fn a_rank_is_within_or_without() {
        check("The Tern ranked among the top 20 inns.", "The Tern ranked below the top 20 inns.", true);
        check("The Tern ranked among the top 20 inns.", "The Tern ranked in the top 20 inns.", false);
    }

    #[test]
    fn nobody_comes_and_goes_at_once() {
        let came = "Orm Mills entered the looms trade in the late 1960s.";
        check(came, "Orm Mills left the looms trade in the late 1960s.", true);
        check(came, "Orm Mills left the looms trade in the 1970s.", false);
        check(came, "Orm Mills left the ferry trade in the late 1960s.", false);
    }

    #[test]
    fn what_is_refused_is_not_taken() {
        check("Ada Reed declined the £700 Velden Prize.", "Ada Reed won the £700 Velden Prize.", true);
        check("Ada Reed declined the £700 Velden Prize.", "Ida Holt won the £700 Velden Prize.", false);
        check("Ada Reed declined the £700 Velden Prize.", "Ada Reed won the £700 Orm Cup.", false);
        check("The Tern reached Orm on 4 June 2031.", "The Tern left Orm on 4 June 2031.", true);
    }
}
