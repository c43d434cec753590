//! Examples: what a sentence says, as the tables of the grammars write it.

use super::{Kind, recognise};
use crate::article::Article;
use crate::sentence::Segmented;
use crate::value::{Quantity, Trend, Value};

/// Every number of a text: extent, kind, interval and unit, as `12|count|[12,∞) person`.
pub(super) fn said(text: &str) -> Vec<String> {
    let article = Article { text: text.into(), ..Article::default() };
    let seg = Segmented::new(&article);
    recognise(&seg)
        .iter()
        .filter(|m| !matches!(m.kind, Kind::Date | Kind::Time | Kind::Duration | Kind::Set))
        .map(|m| {
            let value = match &m.value {
                Value::Quantity(q) => quantity(q),
                _ => m.why.unwrap_or_default().to_owned(),
            };
            format!("{}|{}|{value}", m.span.of(text), m.kind.name())
        })
        .collect()
}

/// Checks that a text says exactly these.
pub(super) fn check(text: &str, expected: &[&str]) {
    assert_eq!(said(text), expected, "{text}");
}

fn quantity(q: &Quantity) -> String {
    let b = &q.bounds;
    let number = match (b.point(), b.min, b.max) {
        (Some(n), ..) => n.normalize().to_string(),
        (None, Some(min), Some(max)) => format!("[{},{}]", min.normalize(), max.normalize()),
        (None, Some(min), None) => format!("{}{},∞)", if b.min_open { '(' } else { '[' }, min.normalize()),
        (None, None, Some(max)) => format!("(-∞,{}{}", max.normalize(), if b.max_open { ')' } else { ']' }),
        (None, None, None) => "?".to_owned(),
    };
    let trend = q.trend.map_or("", |t| if t == Trend::Up { " up" } else { " down" });
    let approx = if q.approx { "~" } else { "" };
    format!("{approx}{number} {}{trend}", q.unit).trim_end().to_owned()
}
