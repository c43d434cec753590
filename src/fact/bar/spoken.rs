//! The bar "what was done and when it was spoken of".

use super::{Bar, Both};
use crate::fact::act::of_verb;
use crate::fact::dating::done;
use crate::fact::record::Record;

pub(super) static BAR: Bar = Bar {
    why: "what was done and when it was spoken of",
    about: "The day on which somebody spoke, and the day of a thing that has one: on Friday the mill said, Monday's fire.",
    lifts: &[],
    stands,
    apart: &[[
        ("Selby police on Tuesday said the fire at Orm Mill was an accident.", "Tuesday"),
        ("Police are looking into Monday’s fire at Orm Mill in Selby.", "Monday"),
    ]],
    leaves: &[[
        ("Selby police are looking into Tuesday’s fire at Orm Mill.", "Tuesday"),
        ("Police are looking into Monday’s fire at Orm Mill in Selby.", "Monday"),
    ]],
};

/// Verbs of speaking.
const SPEAK: [&str; 6] = ["add", "announce", "confirm", "say", "state", "tell"];

/// What is spoken, and has its day from that.
const SPOKEN: [&str; 7] = ["address", "briefing", "conference", "interview", "remark", "speech", "statement"];

fn stands(both: &Both<'_, '_>) -> bool {
    let told = of_verb("announce");
    let spoke = |r: &Record<'_>| done(r).is_some_and(|verb| SPEAK.contains(&verb));
    let thing = |r: &Record<'_>| {
        let head = &r.assertion().context.head;
        head.dated && !SPOKEN.contains(&head.lemma.as_str()) && !r.acts.contains(&told)
    };
    !both.same && both.one_each(spoke, thing)
}
