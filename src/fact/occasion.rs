//! Occasions: one act of the news that two reports put on two days.
//!
//! Two reports of one event tell of many acts, and one weekday dates several, so two days that differ are hardly ever of
//! one act. What makes them worth a look here was read off slips planted in the marked dates of reports by different hands
//! (`benches/mutate.py --gold --dates`: of 93 in `outlets` 22 are found with it and 3 without) and the days that nobody
//! touched (none there is asked about, and two in 1,270 reports of shootings). It is no more than worth a look: a second
//! meeting, a second statement and a slip are told of in the same words.

use std::sync::LazyLock;

use super::act::of_verb;
use super::dating;
use super::record::Record;
use super::weight::Level;
use crate::context::{stem_of, stems_of};
use crate::lexicon::{Class, Lexicon};
use crate::relation::{How, Relation};

/// How many days may lie between two reports of which either names a weekday.
const DAYS: i64 = 1;

/// How many where both give a day of the calendar.
const MONTH: i64 = 31;

/// What lasts, or is told of on any day.
const LASTS: &[&str] = &[
    "", "be", "have", "do", "remain", "stay", "continue", "keep", "live", "work", "wait", "lie", "hold", "plan",
    "expect",
];

/// Verbs of speech beside `say` and its like, one of each kind of act.
const SPEECH: &[&str] = &["announce", "speak", "criticise", "accuse", "praise", "deny", "apologise", "promise", "warn"];

/// How many words two sayings of one speaker share at least, beside those for the speaker.
const THEME: usize = 3;

/// Whether two dates that differ may be of one occasion: one act or saying of whom both name, or what both tell of in much
/// the same words.
pub(super) fn one(a: &Record<'_>, b: &Record<'_>, relation: Relation, levels: &[Level]) -> bool {
    let any = |of: &[Level]| of.iter().any(|l| levels.contains(l));
    let has = |l: Level| levels.contains(&l);
    let foretold = relation == Relation::Open(How::Predicted);
    let day = [a, b].iter().all(|r| dating::named(r) && !changes(r));
    if !(foretold || matches!(relation, Relation::Excludes(_))) || !day || !near(a, b) || weeks(a, b) {
        return false;
    }
    let who = any(&[Level::WhoSame, Level::WhoFound, Level::WhoEither, Level::WhoBoth]);
    let most = has(Level::WithinMost);
    let much = most || has(Level::WithinMany);
    let half = any(&[Level::PartHalf, Level::PartMost]);
    let done = !has(Level::SpeechOne) && !lasts(a) && !lasts(b);
    let words = match () {
        () if who => much || half || has(Level::WithinSome),
        // Nobody is named, or one report gives no name.
        () if has(Level::NounSame) => half || much && has(Level::WhoLost),
        () => half && much,
    };
    let act = done && words && has(Level::ActSame) && !has(Level::WhoApart) && one_verb(a, b);
    if has(Level::RivalBetter) || foretold {
        return foretold && act && who && !has(Level::RivalBetter);
    }
    let saying = speaks(a)
        && speaks(b)
        && theme(a, b) >= THEME
        && (most && !has(Level::WhoApart) || much && has(Level::WhoSame));
    let only = has(Level::ActSame) && has(Level::WhoSame) && dating::only(a) && dating::only(b);
    let one_tense = has(Level::RivalNone) && has(Level::TenseSame) && !has(Level::ActDiffers);
    let opening = has(Level::LeadBoth) && !has(Level::PartSmall) && words;
    let alike = done && !speaks(a) && !speaks(b) && who && one_tense && (half && much || opening);
    act || saying || alike || only
}

/// Whether the reports are near enough to one another to tell of one act.
fn near(a: &Record<'_>, b: &Record<'_>) -> bool {
    let most = if calendar(a) && calendar(b) { MONTH } else { DAYS };
    a.said.on.zip(b.said.on).is_some_and(|(x, y)| (y - x).num_days().abs() <= most)
}

/// Whether a date gives the day of a month.
fn calendar(r: &Record<'_>) -> bool {
    let lexicon = Lexicon::get();
    let month = |w: &str| lexicon.entry(lexicon.find(w.to_ascii_lowercase().as_bytes())).is(Class::Month);
    r.said.words.split(|c: char| !c.is_alphabetic()).any(month)
}

/// Whether whole weeks lie between two days of which one is read by the day of its article: one weekday, read in two weeks.
fn weeks(a: &Record<'_>, b: &Record<'_>) -> bool {
    let day = |r: &Record<'_>| r.assertion().mention.value.interval().map(|i| i.start.date());
    let read = |r: &Record<'_>| r.assertion().mention.value.timex().is_some_and(|t| t.inferred);
    (read(a) || read(b)) && day(a).zip(day(b)).is_some_and(|(x, y)| (y - x).num_days() % 7 == 0)
}

/// Whether a sentence tells that something was put off, came again or goes on.
fn changes(r: &Record<'_>) -> bool {
    static STEMS: LazyLock<Vec<u32>> = LazyLock::new(|| {
        stems_of(
            "postpone postponed delay delayed reschedule rescheduled adjourn adjourned again second another remain \
             remained",
        )
    });
    STEMS.iter().any(|&s| r.assertion().context.sentence.holds(s))
}

/// Whether a date dates what lasts; at a noun the noun is dated.
fn lasts(r: &Record<'_>) -> bool {
    let context = &r.assertion().context;
    !context.head.dated && LASTS.contains(&context.act.verb.as_str()) && r.acts.iter().all(Option::is_none)
}

/// Whether a date tells when somebody spoke.
fn speaks(r: &Record<'_>) -> bool {
    let context = &r.assertion().context;
    let kind = of_verb(&context.act.verb);
    let speech = || kind.is_some() && SPEECH.iter().any(|v| of_verb(v) == kind);
    !context.head.dated && (context.act.class == "say" || speech())
}

/// How many words two sayings have in common beside those for who speaks and when.
fn theme(a: &Record<'_>, b: &Record<'_>) -> usize {
    let (x, y) = (&a.assertion().context, &b.assertion().context);
    let speaker =
        |s: u32| [x, y].iter().any(|c| c.act.subject.contains(&s)) || [a, b].iter().any(|r| r.actor == Some(s));
    let said = stem_of(&x.act.verb);
    x.sentence.all.iter().filter(|&&s| y.sentence.holds(s) && !speaker(s) && !dating::calendar(s) && s != said).count()
}

/// Whether the verbs of two dates are of one kind, where they are of any: taped on Monday, released on Tuesday.
fn one_verb(a: &Record<'_>, b: &Record<'_>) -> bool {
    let kind = |r: &Record<'_>| {
        let context = &r.assertion().context;
        (!context.head.dated).then(|| of_verb(&context.act.verb)).flatten()
    };
    kind(a).zip(kind(b)).is_none_or(|(x, y)| x == y)
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Markup};
    use crate::extract::{Extract, extract};
    use crate::fact::{Grouping, align};

    /// Enough said for another act of the kind.
    const MORE: [&str; 2] = [
        "The fair sold 14 cakes, 21 pies and 33 loaves. It drew 512 guests and 71 dogs, and took £9,000.",
        "Rents rose 6% to £740. Four boats with 12 berths lay idle, it rained 31mm, and 480 weavers struck.",
    ];

    /// Whether somebody is asked about the days that two reports begin with, the second published on this day.
    fn check(a: &str, on: &str, b: &str, expected: bool) {
        let articles = [(a, "2031-03-13", MORE[0]), (b, on, MORE[1])].map(|(text, on, more)| {
            let text = format!("{text} {more}");
            Article::new(text.clone(), text, Markup::Plain).on(on)
        });
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let clusters = align(&extracts, &[0, 1], Grouping::Given).clusters;
        let first = |at: usize| clusters.iter().find(|c| c.members.iter().any(|p| p.article == at && p.assertion == 0));
        let asked = first(0).zip(first(1)).is_some_and(|(x, y)| x.doubtful && x.members == y.members);
        assert_eq!(asked, expected, "{a} / {b}");
    }

    #[test]
    fn one_act_of_one_name_has_one_day() {
        let named = "Orm Water named Ada Reed as its chief executive on 4 March.";
        check("Ada Reed was appointed chief executive of Orm Water on 1 March.", "2031-03-13", named, true);
        check("Ada Reed was appointed chief executive of Orm Water on 1 March.", "2031-03-20", named, true);
        check("Ada Reed was suspended as chief executive of Orm Water on 1 March.", "2031-03-13", named, false);
        let died = "Mayor Ida Holt died on Monday at a hospital in Velden.";
        check(died, "2031-03-14", "The death of Ida Holt on Tuesday in Velden shook Orm.", true);
        check(died, "2031-03-20", "The death of Ida Holt on Tuesday in Velden shook Orm.", false);
    }

    #[test]
    fn some_things_happen_once() {
        let fire = "The Selby Fire broke out on Tuesday.";
        check(fire, "2031-03-13", "Nobody knows how the Selby Fire began on Monday.", true);
    }

    #[test]
    fn what_is_put_off_has_two_days() {
        let trial = "Ned Holt is due to go on trial over the mill fire at Orm court on 12 June.";
        check(
            trial,
            "2031-03-13",
            "The trial of Ned Holt over the mill fire at Orm court is to begin on 13 June.",
            true,
        );
        let later = "The delayed trial of Ned Holt over the mill fire at Orm court is to begin on 13 June.";
        check(trial, "2031-03-13", later, false);
    }

    #[test]
    fn a_speaker_says_a_thing_once() {
        let said = "Mayor Ida Brask said on Tuesday that the mill of Tarrow will be rebuilt.";
        check(said, "2031-03-13", "The mill of Tarrow will be rebuilt, mayor Ida Brask announced on Wednesday.", true);
        check(said, "2031-03-13", "The mill of Tarrow will be rebuilt, baker Bo Lind promised on Wednesday.", false);
        check(said, "2031-03-13", "Mayor Ida Brask said on Wednesday that nobody had asked her.", false);
    }

    #[test]
    fn what_lasts_has_many_days() {
        let closed = "The mill of Ida Brask at Tarrow remained shut on Tuesday.";
        check(closed, "2031-03-13", "The mill of Ida Brask at Tarrow was shut on Wednesday.", false);
    }
}
