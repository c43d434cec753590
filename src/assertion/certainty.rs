//! Certainty: how sure an article is of what it asserts.

use super::source::Source;
use crate::article::Region;
use crate::clause::{Clause, Mood, Parse, Tag};
use crate::lexicon::{Class, words};
use crate::mention::{Kind, Mention};
use crate::value::Value;

/// How sure an article is of what it asserts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Certainty {
    /// Said outright.
    #[default]
    Asserted,
    /// "Reportedly".
    Reported,
    /// Said by a named source.
    Attributed,
    /// "Allegedly".
    Alleged,
    /// "Is expected to".
    Predicted,
    /// A goal: "halve in a decade". Never compared.
    Target,
    /// A general statement: "takes days to months". Never compared.
    Generic,
}

impl Certainty {
    /// The name used in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Reported => "reported",
            Self::Attributed => "attributed",
            Self::Alleged => "alleged",
            Self::Predicted => "predicted",
            Self::Target => "target",
            Self::Generic => "generic",
        }
    }

    /// Whether assertions of this kind are compared.
    pub const fn compared(self) -> bool {
        !matches!(self, Self::Target | Self::Generic)
    }
}

/// How sure the article is of a mention.
pub(super) fn read(parse: &Parse<'_>, clause: &Clause, mention: &Mention, source: Option<&Source>) -> Certainty {
    if mention.kind == Kind::Age {
        return Certainty::Asserted;
    }
    if generic(parse, clause, mention) {
        return Certainty::Generic;
    }
    // "Expects up to 400 people to attend": the figure is the object of the forecast.
    let mut start = mention.tokens.0;
    let step = words!["up", "to", "about", "around", "some", "as", "many", "than", "more", "at", "least"];
    while start > 0 && parse.view.is_any(start - 1, step) {
        start -= 1;
    }
    let forecast = words!["expect", "expects", "expecting", "forecast", "forecasts"];
    if start > 0 && [start - 1, start].iter().any(|&i| parse.view.is_any(i, forecast)) {
        return Certainty::Predicted;
    }
    let told = || if source.is_some_and(|s| s.covers(mention)) { Certainty::Attributed } else { Certainty::Asserted };
    let lived = words!["history", "career", "reign", "existence", "life", "marriage", "tenure"];
    // "A first in its 70-year history": so long it has been by now, whatever is to come.
    if mention.kind == Kind::Duration && parse.view.is_any(mention.tokens.1, lived) {
        return told();
    }
    match intent(parse, clause) {
        // What somebody means to do has a day like anything else that is to come.
        Some(_) if matches!(mention.kind, Kind::Date | Kind::Time) => return Certainty::Predicted,
        Some(found) => return found,
        // "Can be lost if it is left" holds whenever it is; "will be lost if it is left" is to come.
        None if clause.conditional && !can(parse, clause) => return Certainty::Predicted,
        None => {}
    }
    if parse.view.any(Class::Hedge) {
        if hedged(parse, clause, mention, "alleged") {
            return Certainty::Alleged;
        }
        if hedged(parse, clause, mention, "reported") {
            return Certainty::Reported;
        }
    }
    told()
}

/// Whether `can` stands before the clause.
fn can(parse: &Parse<'_>, clause: &Clause) -> bool {
    clause.verb.as_ref().is_some_and(|v| (0..v.start).rev().any(|i| parse.view.is(i, "can")))
}

/// A goal or a forecast, by the verb and the word its infinitive hangs on.
fn intent(parse: &Parse<'_>, clause: &Clause) -> Option<Certainty> {
    let group = clause.verb.as_ref()?;
    if group.mood == Mood::Infinitive {
        let mut above = group.start;
        while above > 0 && matches!(parse.tags[above - 1], Tag::Adverb | Tag::Glue) {
            above -= 1;
        }
        let above = above.checked_sub(1)?;
        let view = &parse.view;
        // "Went on to sell": it came to pass.
        if view.is(above, "on") && above > 0 && view.is_any(above - 1, words!["went", "gone"]) {
            return None;
        }
        if view.is(above, "have") && above > 0 && view.is_any(above - 1, words!["will", "would", "ll"]) {
            return Some(Certainty::Predicted);
        }
        if hedge(parse, above, "goal") || parse.class(above) == "plan" {
            return Some(Certainty::Target);
        }
        if parse.tags[above] == Tag::Be && above > 0 && hedge(parse, above - 1, "goal") {
            return Some(Certainty::Target);
        }
        if hedge(parse, above, "foreseen") || parse.tags[above] == Tag::Be || to_come(parse, above) {
            return Some(Certainty::Predicted);
        }
        // "told to pay", "sentenced to serve": it stands.
        return None;
    }
    if group.passive && matches!(clause.lemma.as_str(), "schedule" | "slate") {
        return Some(Certainty::Predicted);
    }
    if clause.class == "plan" && group.finite && !group.passive {
        // "Had planned" tells of a plan that is past: what was foreseen, no goal.
        let past = group.start < group.main && parse.view.is(group.start, "had");
        return Some(if past { Certainty::Predicted } else { Certainty::Target });
    }
    // "The hall can hold 300" tells of the hall as it is, "must pay £500" of what a court has set.
    let able = parse.view.is_any(group.start, words!["can", "cannot"])
        || parse.view.is(group.start, "must") && ["pay", "repay", "serve"].contains(&clause.lemma.as_str());
    matches!(group.mood, Mood::Future | Mood::Possible | Mood::Would | Mood::Should)
        .then_some(Certainty::Predicted)
        .filter(|_| !able)
}

/// Whether an infinitive behind token `above` is what a headline says is to come: `Mill to shed 480 jobs`.
fn to_come(parse: &Parse<'_>, above: usize) -> bool {
    let verb = |t: &Tag| matches!(t, Tag::Be | Tag::Have | Tag::Do | Tag::Modal | Tag::Base | Tag::Third | Tag::Past);
    let names = matches!(parse.tags[above], Tag::Noun | Tag::Name);
    names && parse.view.sentence.region == Region::Headline && !parse.tags[..=above].iter().any(verb)
}

/// Whether token `i` is a hedge of this worth.
fn hedge(parse: &Parse<'_>, i: usize, worth: &str) -> bool {
    parse.view.tokens.get(i).is_some_and(|t| t.has(Class::Hedge) && t.worth(Class::Hedge) == Some(worth))
}

/// What is so in general: an adverb says it, or a length of time that things take.
fn generic(parse: &Parse<'_>, clause: &Clause, mention: &Mention) -> bool {
    let Some(group) = &clause.verb else { return false };
    let near = group.start.saturating_sub(2)..(group.main + 3).min(parse.tags.len());
    let adverb = |i: usize| hedge(parse, i, "generic");
    if parse.view.any(Class::Hedge) && (near.into_iter().any(adverb) || adverb(0)) {
        return true;
    }
    let spread = || match &mention.value {
        Value::Quantity(q) => q.bounds.point().is_none(),
        Value::Timex(t) => t.value.contains('X') || t.quantity.as_ref().is_some_and(|q| q.bounds.point().is_none()),
        _ => false,
    };
    let present = || {
        matches!(parse.tags[group.main], Tag::Base | Tag::Third | Tag::Noun)
            && matches!(group.mood, Mood::Plain | Mood::Possible)
    };
    mention.kind == Kind::Duration
        && matches!(clause.lemma.as_str(), "take" | "last" | "range" | "vary" | "require")
        && spread()
        && present()
        && !outright(mention)
}

/// Whether a length of time is said to be more or less than so much, which is no spread: "lasts more than seven months".
fn outright(mention: &Mention) -> bool {
    let length = mention.value.timex().and_then(|t| t.quantity.as_ref());
    length.is_some_and(|q| q.bounds.beyond().is_some())
}

/// Whether a hedge stands at the verb or before the noun phrase of the mention.
fn hedged(parse: &Parse<'_>, clause: &Clause, mention: &Mention, worth: &str) -> bool {
    let start = parse.phrase_start(mention.tokens.0);
    if (start.saturating_sub(1)..(mention.tokens.1 + 1).min(parse.tags.len())).any(|i| hedge(parse, i, worth)) {
        return true;
    }
    let Some(group) = &clause.verb else { return false };
    if (group.start.saturating_sub(1)..=group.main + 1).any(|i| hedge(parse, i, worth)) {
        return true;
    }
    // "accused of abusing", "believed to have fled": the hedge is the verb above.
    !group.finite && group.start >= 2 && {
        let above = group.start - 1;
        hedge(parse, above, worth) || (parse.tags[above] == Tag::Preposition && hedge(parse, above - 1, worth))
    }
}
