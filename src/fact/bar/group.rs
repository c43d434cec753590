//! The bar "one person and a group".

use super::{Bar, Both};
use crate::entity::{Subject, SubjectKind};

pub(super) static BAR: Bar = Bar {
    why: "one person and a group",
    about: "One attribute, in one article, of a person by name and of people without one.",
    lifts: &[],
    stands,
    apart: &[[("Bo Lind, a sailor, was fined £500. Lind’s brothers were fined £500.", "£500"), ("", "£500")]],
    leaves: &[[("Bo Lind, a sailor, was fined £500. Mr Lind was fined £500 in Orm.", "£500"), ("", "£500")]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    both.a.named.is_some() && both.one_article() && one_of_many(both.x.subject.as_ref(), both.y.subject.as_ref())
}

/// Whether one is a named person and the other people without a name.
fn one_of_many(a: Option<&Subject>, b: Option<&Subject>) -> bool {
    let (Some(x), Some(y)) = (a, b) else { return false };
    let many = |s: &Subject| s.kind == SubjectKind::Group && s.key.surname.is_empty();
    x.named_person() && many(y) || many(x) && y.named_person()
}
