//! FC101: counts that exclude one another.

use super::{Rule, Severity, Text};
use crate::mention::Kind;

pub(super) static RULE: Rule = Rule {
    code: "FC101",
    slug: "count-conflict",
    about: "Two articles give counts of the same thing that cannot both be right.",
    settle: "Ask the source that both figures go back to.",
    severity: Severity::Error,
    kinds: &[Kind::Count, Kind::Number, Kind::Measure, Kind::Score],
    attributes: &[],
    default_on: true,
    check: None,
    accepts: &[
        &[
            Text::of("A fire at the Orm mill killed nine people on Monday, police said."),
            Text::of("A fire at the Orm mill killed eleven people on Monday, police said."),
        ],
        &[Text::of("Ten people were injured."), Text::of("Twelve people were injured.")],
        &[
            Text::of("On Sunday Orm Rovers beat Velden Town 4-3."),
            Text::of("The crowd saw Orm Rovers beat Velden Town 4-2."),
        ],
    ],
    rejects: &[
        &[
            Text::of("A fire at the Orm mill killed at least nine people on Monday."),
            Text::of("A fire at the Orm mill killed eleven people on Monday."),
        ],
        &[
            Text::of("Nine people were killed at the Orm mill."),
            Text::of("Eleven people were injured at the Orm mill."),
        ],
        &[
            Text::of("A fire at the Orm mill killed three people on Monday."),
            Text::of("Ada Holt ran from the Orm mill, where a man was killed on Monday."),
        ],
        &[
            Text::of("A fire at the Orm mill killed five workers and an unborn child."),
            Text::of("A fire at the Orm mill killed six people."),
        ],
        &[Text::of("Nine injured in bus crash"), Text::of("The museum sold 40 tickets.")],
    ],
};
