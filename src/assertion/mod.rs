//! Assertions: a subject, an attribute and a value, with evidence, certainty and attribution.

mod again;
mod called;
mod certainty;
mod compared;
mod counted;
mod draft;
mod lifespan;
mod listed;
mod scope;
mod source;
mod status;
mod territory;
mod window;
mod wording;

pub use certainty::Certainty;
pub use scope::Scope;
pub use territory::Territory;
pub use window::Window;

use compact_str::CompactString;

use crate::article::Region;
use crate::attribute::{Key, named};
use crate::context::{Around, Context};
use crate::entity::Subject;
use crate::lexicon::{Class, words};
use crate::mention::Mention;
use crate::sentence::{Segmented, View};
use crate::span::Span;

/// What one article asserts, with its evidence.
#[derive(Debug, Clone)]
pub struct Assertion {
    /// The value and its place.
    pub mention: Mention,
    /// Whom or what it is about, where that could be found.
    pub subject: Option<Subject>,
    /// What is said of it.
    pub attribute: Key,
    /// How sure the article is of it.
    pub certainty: Certainty,
    /// Who says so, where the article names a source.
    pub attribution: Option<CompactString>,
    /// The stretch of time a count or amount covers ("in 24 hours").
    pub window: Option<Box<Window>>,
    /// Whether a count is of all, of some of them, or of others than those named.
    pub scope: Scope,
    /// What part of the world a figure covers, where its words say.
    pub territory: Option<Territory>,
    /// Where in the article it stands.
    pub region: Region,
    /// Whether it stands at the top of the article: in one of the first three sentences that are compared, the headline
    /// among them.
    pub lead: bool,
    /// The bytes of the sentence it stands in.
    pub sentence: Span,
    /// What it stands among: much, and moved about a lot.
    pub context: Box<Context>,
    /// Whether it is the date that a length of time comes to, which is an assertion of its own: `a day after the vote`.
    pub counted: bool,
}

/// A mention that is no assertion.
#[derive(Debug, Clone)]
pub struct Passed {
    /// The value and its place.
    pub mention: Mention,
    /// Why not.
    pub why: Unused,
    /// For an age, whose it is.
    pub subject: Option<Subject>,
}

/// Why a mention is no assertion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unused {
    /// It stands in a teaser, in navigation or in metadata.
    Region(Region),
    /// The numeral is no quantity; the mention says what it is part of.
    Label(&'static str),
}

impl Unused {
    /// The reason, as the output gives it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Region(region) => region.name(),
            Self::Label(why) => why,
        }
    }
}

/// Makes the assertions of articles' mentions, given in order; says of the others why there is none.
pub fn attach<'a>(
    read: impl Iterator<Item = (&'a Segmented<'a>, Vec<Mention>)>,
    around: Around,
) -> Vec<(Vec<Assertion>, Vec<Passed>)> {
    draft::make(read, around)
}

/// Asks of each assertion of a sentence what the one before it tells of it.
fn each_after(assertions: &mut [Assertion], mut ask: impl FnMut(&Assertion, &mut Assertion)) {
    for at in 1..assertions.len() {
        let (before, rest) = assertions.split_at_mut(at);
        if let (Some(first), Some(own)) = (before.last(), rest.first_mut()) {
            ask(first, own);
        }
    }
}

/// Where nobody is said to have died, those who were shot are hurt.
fn survivors(seg: &Segmented<'_>, assertions: &mut [Assertion]) {
    let is = |a: &Assertion, id: &str| matches!(a.attribute, Key::Named(n) if n.id == id);
    if !assertions.iter().any(|a| is(a, "shot")) || assertions.iter().any(|a| is(a, "killed")) {
        return;
    }
    if (0..seg.sentences.len()).any(|at| deadly(&seg.view(at))) {
        return;
    }
    let Some(injured) = named("injured") else { return };
    for a in assertions.iter_mut().filter(|a| is(a, "shot")) {
        a.attribute = Key::Named(injured);
    }
}

/// Whether a sentence tells of somebody dead: `attempted murder`, `nobody was killed`, `deadly weapon`, `could die` do not.
fn deadly(view: &View<'_>) -> bool {
    let told = |i: usize| {
        let spared = words!["attempted", "attempting", "no", "nobody", "not", "none", "never", "nor", "without"];
        view.has(i, Class::Deadly)
            && !view.is_any(i, words!["die", "kill"])
            && !view.is_any(i + 1, words!["weapon", "weapons", "force", "detectives", "unit"])
            && !(1..=5).any(|back| i.checked_sub(back).is_some_and(|b| view.is_any(b, spared)))
    };
    view.any(Class::Deadly) && (0..view.tokens.len()).any(told)
}

/// What tests of assertions share.
#[cfg(test)]
mod testing {
    use crate::article::{Article, Markup};
    use crate::extract::extract;

    /// Checks each value of a text, with its attribute and subject.
    pub(super) fn told(text: &str, expected: &[&str]) {
        let article = Article::new("a", text, Markup::Plain);
        let found = extract(&article);
        let told = found.assertions.iter().map(|a| {
            let who = a.subject.as_ref().map_or("-", |s| s.name.as_str());
            format!("{} {} {who}", a.mention.span.of(text), a.attribute.id())
        });
        assert_eq!(told.collect::<Vec<_>>(), expected, "{text}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::extract::extract;

    /// Checks the assertion of `value`, written `certainty, source, window, scope`; empty parts are left out.
    fn check(text: &str, value: &str, expected: &str) {
        let article = Article { text: text.into(), ..Article::default() };
        let found = extract(&article);
        let Some(a) = found.assertions.iter().find(|a| a.mention.span.of(text) == value) else {
            panic!("no {value} in {text}")
        };
        let mut got = a.certainty.name().to_owned();
        for part in [a.attribution.as_deref(), a.window.as_ref().map(|w| w.text.as_str())].into_iter().flatten() {
            got = format!("{got}, {part}");
        }
        if a.scope != Scope::Whole {
            got = format!("{got}, {:?}", a.scope);
        }
        assert_eq!(got, expected, "{text}");
    }

    #[test]
    fn says_how_sure_the_article_is() {
        check("The mill employs 90 people.", "90", "asserted");
        check("The mill reportedly employs 90 people.", "90", "reported");
        check("Holt allegedly stole 90 coins.", "90", "alleged");
        check("He is accused of stealing 90 coins.", "90", "alleged");
        check("The plant is expected to employ 90 people.", "90", "predicted");
        check("The plant will employ 90 people.", "90", "predicted");
        check("Her mission is to halve crime in a decade.", "a decade", "target");
        check("The firm aims to cut 300 jobs.", "300", "target");
        check("The process typically takes six months.", "six months", "generic");
        check("A transfer can take up to six months.", "six months", "generic");
        check("Winter in Orm lasts more than six months.", "six months", "asserted");
        check("A judge told her to pay £500.", "£500", "asserted");
        check("It can be lost if it is left in 40 boats.", "40", "asserted");
        check("It is lost if it is left in 40 boats.", "40", "predicted");
    }

    #[test]
    fn says_who_says_so() {
        check("Police said three men fled.", "three", "attributed, Police");
        check("Three men fled, police said.", "Three", "attributed, police");
        check("According to the coroner, 12 miners died.", "12", "attributed, coroner");
        check("Ada Reed spoke on Friday. Reed said 12 miners died.", "12", "attributed, Ada Reed");
        check("“We lost 12 miners,” said Ada Reed.", "12", "attributed, Ada Reed");
    }

    #[test]
    fn reads_windows() {
        check("There were 12 deaths in 24 hours.", "12", "asserted, in 24 hours");
        check("Officers arrested 40 people since May 1.", "40", "asserted, since May 1");
        check("The club sold 300 shirts on 3 May 2021.", "300", "asserted");
        let rose = "Sales rose to £49m in 2031 from £36m in 2030.";
        check(rose, "£49m", "asserted, in 2031");
        check(rose, "£36m", "asserted, in 2030");
        check("The surplus came to £13m in 2030, against £10m in 2025.", "£13m", "asserted, in 2030");
        check("In 2019 the mill made 90 looms, up from 70.", "70", "asserted");
        let twice = "The tally of boats in 1961 was 300 and now in 2031 there are 900 abroad.";
        check(twice, "300", "asserted, in 1961");
        check("Sales fell to £40m, the lowest since 1974.", "£40m", "asserted");
    }

    #[test]
    fn tells_parts_and_others_from_the_whole() {
        check("Two others fled.", "Two", "asserted, Others");
        check("Three of the victims were clerks.", "Three", "asserted, Part");
        check("The mill cut 300 of its 2,000 jobs.", "300", "asserted");
        check("It led the list for eight of its nine years.", "eight", "asserted, Part");
        check("Three of the 12 dead were found in Orm.", "Three", "asserted, Part");
        check("The dead were miners, including two brothers.", "two", "asserted, Part");
        check("Seven people died at the mill, among 44 killed by the storm.", "Seven", "asserted, Part");
        check("Seven people died at the mill, among 44 killed by the storm.", "44", "asserted");
        check("Two men and a woman fled.", "Two", "asserted, Part");
        check("The storm left 340 broken roofs and 16 fallen masts.", "340", "asserted");
        check("One man was killed and two others were injured.", "two", "asserted");
        check("Six men fled.", "Six", "asserted");
        check("Twelve members of the guild use it.", "Twelve", "asserted, Part");
        check("Seven people were hurt in weekend shootings.", "Seven", "asserted, Several");
        check("Two people were critically wounded.", "Two", "asserted, Part");
        check("Four people were hurt. A man was hurt in the arm.", "A man", "asserted, Part");
    }
}
