//! FC210: a caption, a standfirst, a pull quote or an alt text says what the body does not bear out.

use super::display::{Display, compare};
use super::{Case, Findings, Rule, Severity, Text};

pub(super) static RULE: Rule = Rule {
    code: "FC210",
    slug: "caption-vs-body",
    about: "A figure, an age or a date in a caption, a standfirst, a pull quote or an alt text is another in the body, and the body bears it out nowhere.",
    settle: "Put right whichever is wrong; captions are often left over from an earlier version.",
    severity: Severity::Error,
    default_on: true,
    kinds: &[],
    attributes: &[],
    check: Some(check),
    accepts: &[
        &[Text::of(
            "The crowd went home happy last night, and late.\n\nMabel Holt, 82, after the concert. Picture: Orm Images\n\nMabel Holt, 28, broke a finger but went on with the other hand.",
        )],
        &[Text::of(
            "“We lost 200 trees in one night and I knew each of them,” said the gardener, Ada Holt.\n\n> “We lost 300 trees in one night”\n\nThe garden will open again at Easter.",
        )],
    ],
    rejects: &[
        &[Text::of(
            "The crowd went home happy last night, and late.\n\nMabel Holt, 28, after the concert. Picture: Orm Images\n\nMabel Holt, 28, broke a finger but went on with the other hand.",
        )],
        &[Text::of(
            "The river flooded on Tuesday, and 120 houses were evacuated.\n\nThe river in flood in 2019, when 300 houses were evacuated. Picture: Orm Images",
        ).on("2024-09-25")],
    ],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    compare(case, &RULE, |d| d != Display::Headline, found);
}
