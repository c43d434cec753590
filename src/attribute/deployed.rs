//! The attribute `deployed`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "deployed",
    about: "How many firefighters are at work on a fire.",
    kind: Kind::Count,
    change: Change::Moves,
    counts: Counts::Of(&["firefighter", "fireman", "fire engine", "personnel"]),
    patterns: &[
        "{value} ~ (battling|battled|battle|fighting|fought|tackling|tackled|tackle|responded|responding|dousing|working)",
        "{value} ~ [were|was|are|have|had|been] [been] (on|at) [the] (scene|line|lines|fireline|firelines|blaze|fire)",
        "subject of passive {verb:assign}",
        "subject of passive {verb:deploy}",
        "subject of passive {verb:send}",
        "subject of passive {verb:call}",
        "subject of passive {verb:dispatch}",
        "subject of passive {verb:involve}",
        "subject of {verb:take} part",
        "subject of {verb:attend}",
        "object of active {verb:send}",
        "object of active {verb:deploy}",
        "{value} ~ (are|were|is|was) [now|still] (battling|fighting|tackling|dousing)",
        "object of active {verb:mobilise}",
    ],
    accepts: &[
        ("Some 90 firefighters were at the scene.", "firefighters", "90"),
        ("About 60 firefighters battled the blaze.", "firefighters", "60"),
        ("Some 70 firefighters took part in the operation.", "firefighters", "70"),
        ("Orm sent 40 firefighters to help.", "Orm", "40"),
    ],
    rejects: &["Two firefighters were hurt.", "The town has 30 firefighters."],
};
