//! Whom or what a fact is about, of all that its assertions are said of.

use rust_decimal::Decimal;

use super::record::Record;
use crate::attribute::Attribute;
use crate::entity::Subject;

/// Whom or what a group is about. Of those that say the attribute, where it is a named one: no pronoun; somebody by name,
/// then something by name; no mere `others`; of people whom something befell, those whom most tell of; the fullest name; then
/// the first in order of letters, so that no order of articles matters.
pub(super) fn about(records: &[Record<'_>], group: &[usize], named: Option<&Attribute>) -> String {
    let befalls = named.is_some_and(Attribute::befalls);
    let said = |r: &Record<'_>| r.named.map(|n| n.id) == named.map(|n| n.id);
    let all: Vec<(&Record<'_>, &Subject)> =
        group.iter().filter_map(|&r| Some((&records[r], records[r].assertion().subject.as_ref()?))).collect();
    let known = |s: &Subject| if s.named_person() { s.key.surname.clone() } else { s.name.clone() };
    let people = |s: &Subject| matches!(s.name.to_ascii_lowercase().as_str(), "people" | "person");
    let worth = |&(r, s): &(&Record<'_>, &Subject)| {
        let own = named.is_none() || said(r);
        let pronoun = PRONOUNS.iter().any(|p| s.name.eq_ignore_ascii_case(p));
        let capitals = s.name.split(' ').filter(|w| w.starts_with(char::is_uppercase)).count();
        let name = if befalls { 0 } else { u8::from(r.proper && capitals > 1) + u8::from(s.named_person()) };
        let others = s.name.starts_with("other");
        let told = all.iter().filter(|(_, o)| befalls && known(o) == known(s)).count();
        (own, !pronoun, name, !others, told, s.name.len())
    };
    let best = all.iter().max_by(|x, y| worth(x).cmp(&worth(y)).then(y.1.name.cmp(&x.1.name)));
    let Some(&(_, best)) = best else { return String::new() };
    // "19 were taken to hospital"
    if befalls && people(best) && all.iter().any(|(r, _)| r.point() != Some(Decimal::ONE)) {
        return "people".to_owned();
    }
    // `Ada Holt` where others say `Holt`.
    let same = |s: &&Subject| best.named_person() && s.named_person() && known(s) == known(best);
    let full = all.iter().map(|(_, s)| *s).filter(same);
    let name = full.max_by(|x, y| x.name.len().cmp(&y.name.len()).then(y.name.cmp(&x.name))).unwrap_or(best);
    name.name.to_string()
}

/// Subjects that say nothing by themselves.
const PRONOUNS: &[&str] = &["he", "it", "she", "that", "there", "they", "this", "we", "which", "who", "you"];
