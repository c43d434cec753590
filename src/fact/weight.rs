//! Match weights: what each outcome of a comparison says for or against one fact, in bits.
//!
//! Fellegi–Sunter: a weight is the log2 of how much likelier the outcome is between two
//! assertions of one fact than between two others. Dates and times have a column of their own:
//! one weekday dates many acts, so there the act decides. So have texts that say little: a claim and its evidence are
//! told in other words than two reports. `examples/weights.rs` estimates them on the labelled
//! corpora and on our own reports in `benches/labelled`. Between reports, comparisons that did not
//! carry over to other events say nothing (0): of figures the verb, the noun, the names, the actor and the subject; of
//! dates how often the date stands in either article, the verb, the tense and the place in the article. The weights of dates
//! are estimated from nothing each time, so that they do not come to fit the events they are estimated on.
//!
#![doc = include_str!("weights.md")]

macro_rules! levels {
    ($($(#[$doc:meta])* $level:ident = $field:literal, $name:literal, $($bits:literal),*;)*) => {
        /// An outcome of a comparison.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Level { $($(#[$doc])* $level,)* }

        /// Every outcome: the comparison, how it came out, its weight for figures and for dates, then the same where one of
        /// the texts is short.
        pub static TABLE: &[(Level, &str, &str, [f32; 4])] = &[$((Level::$level, $field, $name, [$($bits),*]),)*];
    };
}

levels! {
    /// The prior of a pair in a block of one candidate.
    Alone = "prior", "the only candidate", -1.3, 0.1, -4.4, 0.1;
    /// Two or three candidates.
    Few = "prior", "two or three candidates", -0.1, -6.2, -4.3, -6.2;
    /// Up to eight.
    Several = "prior", "four to eight candidates", -1.2, -6.3, -5.1, -6.3;
    /// More.
    Many = "prior", "nine candidates or more", -0.7, -5.7, -4.9, -5.7;

    /// The same in two texts of which one says little.
    BriefAlone = "prior", "the only candidate of a short text", 3.7, 3.7, -0.3, 4.7;
    /// Two or three candidates.
    BriefFew = "prior", "two or three candidates, short text", -0.5, 1.0, -3.6, -0.6;
    /// Up to eight.
    BriefSeveral = "prior", "four to eight candidates, short text", -0.3, -1.4, -3.9, -3.2;
    /// More.
    BriefMany = "prior", "nine candidates or more, short text", 0.1, -0.9, -4.3, -2.1;

    /// Either article dates one thing so.
    DatedOnce = "prior", "the date stands once in each", 0.0, 0.0, 0.0, -2.2;
    /// Two or three pairs of mentions.
    DatedTwice = "prior", "the date stands twice in one", 0.0, 0.0, 0.0, -2.9;
    /// Up to eight.
    DatedOften = "prior", "the date stands several times", 0.0, 0.0, 0.0, -3.2;
    /// Up to nineteen.
    DatedMuch = "prior", "the date stands many times", 0.0, 0.0, 0.0, -3.2;
    /// More.
    DatedMost = "prior", "the date stands all over", 0.0, 0.0, 0.0, -3.4;
    /// The dates do not meet.
    DatedApart = "prior", "two dates", 0.0, 0.0, 0.0, -5.8;

    /// The same value of the same noun, narrowed by the same words: "nine Asian men".
    ValuePhrase = "value", "equal, of the same phrase", 1.9, 4.4, 5.6, 4.4;
    /// The same value, rare in news and in the story.
    ValueRare = "value", "equal and rare", 1.7, 4.0, 5.4, 4.0;
    /// The same value, of middling rarity.
    ValueUncommon = "value", "equal", 3.7, 4.1, 5.6, 4.1;
    /// The same value, one that many things have.
    ValueCommon = "value", "equal, but common", -0.1, -2.3, 0.7, -1.1;
    /// The same small or round value, more than two, of one unit: "nine deaths", "60 metres".
    ValueOf = "value", "equal, of one unit", 2.5, -2.3, 0.7, -1.1;
    /// The same figure of two nouns, no small whole number.
    ValueNoun = "value", "equal, of another noun", 3.4, 0.0, 3.0, 0.0;
    /// Values that meet by a bound, rounding or grain.
    ValueMeets = "value", "compatible", -2.8, -3.3, -0.3, -0.2;
    /// A bound, and a figure near it: bounds are set near the figure, on whichever side it comes to lie.
    ValueNear = "value", "a bound near the figure", 2.9, -0.6, 2.0, 1.5;
    /// A bound, and a figure not far from it.
    ValueClose = "value", "a bound not far from the figure", -0.8, 0.0, 1.0, 0.0;
    /// A bound, and a figure nowhere near.
    ValueFar = "value", "a bound far from the figure", -4.7, -0.9, -2.0, -2.0;
    /// Values that exclude one another: no evidence, but a higher bar.
    ValueDiffers = "value", "differs", -2.6, -3.2, -0.5, -0.8;

    /// The same day, about that of the articles: many acts share it.
    DayNear = "value", "the same day, that of the news", 0.0, 1.5, 0.0, 2.4;
    /// The same day, some other time: few acts share it.
    DayFar = "value", "the same day, another than that of the news", 0.0, 0.6, 0.0, 1.7;
    /// The same week.
    WeekSame = "value", "the same week", 0.0, 2.1, 0.0, 4.4;
    /// The same month, quarter or season.
    MonthSame = "value", "the same month", 0.0, 1.6, 0.0, 2.5;
    /// The same year or more.
    YearSame = "value", "the same year", 0.0, 1.4, 0.0, 3.0;
    /// A day and the week it lies in.
    InWeek = "value", "a day of the week", 0.0, -0.1, 0.0, 0.0;
    /// A day or week and the month it lies in.
    InMonth = "value", "a day of the month", 0.0, 0.6, 0.0, 0.9;
    /// A month or less and the year it lies in.
    InYear = "value", "a part of the year", 0.0, -1.0, 0.0, -1.0;
    /// The same weekday, read a week apart.
    WeekApart = "value", "the same weekday, a week apart", 0.0, 1.4, 0.0, 4.7;

    /// The same full name or phrase.
    SubjectSame = "subject", "same", 0.0, 0.3, 0.0, 0.3;
    /// One name is part of the other.
    SubjectPart = "subject", "one name within the other", 0.0, 0.1, 0.3, 0.1;
    /// They share a word.
    SubjectTouches = "subject", "a word in common", 0.0, 1.3, 0.3, 1.3;
    /// One of them has none.
    SubjectMissing = "subject", "not known for both", 0.0, 0.2, 0.6, 0.2;
    /// Two names without a word in common.
    SubjectDiffers = "subject", "different", 0.0, -0.7, 0.8, -0.7;

    /// The same named attribute.
    AttributeSame = "attribute", "same", 4.0, 3.0, 4.0, 3.0;
    /// The same named attribute of people of one name.
    AttributePerson = "attribute", "the same, of one person", 7.0, 5.0, 7.0, 5.0;
    /// One is named, the other open.
    AttributeOne = "attribute", "known for one only", -0.5, -0.5, -0.5, -0.5;
    /// Both open.
    AttributeOpen = "attribute", "not known", 0.6, -0.5, 0.7, -0.6;

    /// The same head noun.
    NounSame = "noun", "same", 0.0, 0.5, 0.8, 0.3;
    /// Nouns of one class.
    NounClass = "noun", "same class", 0.0, 0.0, -0.8, 0.2;
    /// No head noun on one side.
    NounMissing = "noun", "not known for both", 0.0, -0.4, 0.1, -0.8;
    /// Different head nouns.
    NounDiffers = "noun", "different", 0.0, -0.1, -0.5, -0.3;

    /// The same noun, narrowed by the same words.
    PhraseSame = "words that narrow the noun", "the same", 0.0, 0.0, 1.2, 0.0;
    /// The same noun, narrowed by some word in common.
    PhraseTouches = "words that narrow the noun", "one in common", 0.0, 0.1, 0.4, 0.1;
    /// The same noun, narrowed by other words.
    PhraseDiffers = "words that narrow the noun", "different", 0.0, -0.3, -0.6, -0.3;
    /// Nothing narrows the noun, or the nouns differ.
    PhraseMissing = "words that narrow the noun", "not known for both", 0.0, 0.4, 0.3, 0.4;

    /// The same verb, or one of its class.
    VerbSame = "verb", "same", 0.0, 0.0, 0.2, 0.3;
    /// No verb on one side.
    VerbMissing = "verb", "not known for both", 0.0, 0.0, 0.2, -0.6;
    /// Different verbs.
    VerbDiffers = "verb", "different", 0.0, 0.0, 0.3, -0.3;

    /// The same act, by verb or noun.
    ActSame = "act", "the same", 0.0, 0.9, 0.0, 0.6;
    /// Not known for both.
    ActMissing = "act", "not known for both", 0.0, -0.1, 0.0, 0.3;
    /// Two acts.
    ActDiffers = "act", "different", 0.0, -0.8, 0.0, -0.4;

    /// Both are things said.
    SpeechBoth = "speech", "both are said", 0.0, 0.0, 0.0, -0.7;
    /// One is something said, the other something done.
    SpeechOne = "speech", "one is said, one is done", 0.0, -0.9, 0.0, -0.6;
    /// Neither is.
    SpeechNone = "speech", "both are done", 0.0, 0.8, 0.0, 1.0;

    /// The same name.
    WhoSame = "who", "the same name", 0.0, 0.7, 0.0, 0.4;
    /// Two names, each in the sentence of the other.
    WhoBoth = "who", "two names, each beside the other", 0.0, -0.1, 0.0, -0.4;
    /// Two names, one of them in the sentence of the other.
    WhoEither = "who", "two names, one beside the other", 0.0, -0.3, 0.0, 0.2;
    /// Two names that do not meet.
    WhoApart = "who", "two names", 0.0, -1.3, 0.0, -1.1;
    /// A name on one side, which the sentence of the other holds.
    WhoFound = "who", "a name that both sentences hold", 0.0, 0.7, 0.0, 0.8;
    /// A name on one side, which the other sentence does not hold.
    WhoLost = "who", "a name on one side", 0.0, -0.2, 0.0, 0.1;
    /// No name.
    WhoNone = "who", "no name", 0.0, 0.4, 0.0, 0.4;

    /// The same end of a range of dates.
    EndSame = "range", "the same end of a range", 0.0, 0.8, 0.0, 2.9;

    /// Dates of one noun or one kind of act: "Friday's vote", "the ballot on Friday".
    NounsAgree = "what is dated", "one noun or act on both sides", 0.0, 1.4, 0.0, 1.9;
    /// Dates of two nouns: "Friday's vote", "the 2031 fair".
    NounsBoth = "what is dated", "a noun on both sides", 0.0, -0.2, 0.0, 1.2;
    /// A noun on one side, the same act on the other: "Tuesday's vote", "voted on Tuesday".
    NounsMeet = "what is dated", "a noun on one side, its act on the other", 0.0, 0.2, 0.0, 1.0;
    /// A noun on one side, what somebody did on the other.
    NounsOne = "what is dated", "a noun on one side", 0.0, -0.5, 0.0, 0.0;
    /// What somebody did, on both.
    NounsNone = "what is dated", "what is done", 0.0, -0.9, 0.0, -1.2;

    /// The same words for the date.
    WordingSame = "words for the date", "the same", 0.0, 0.3, 0.0, 0.9;
    /// The same words for a week or more: "last month".
    WordingPeriod = "words for the date", "the same, for a week or more", 0.0, 0.9, 0.0, 2.2;
    /// Others.
    WordingOther = "words for the date", "others", 0.0, -1.2, 0.0, -0.4;

    /// Both are past, or both are still to come.
    TenseSame = "tense", "the same", 0.0, 0.0, 0.0, 0.5;
    /// One is still to come.
    TenseDiffers = "tense", "one is still to come", 0.0, 0.0, 0.0, -0.1;

    /// Both give a time of day.
    HourBoth = "time of day", "on both sides", 0.0, 0.0, 0.0, 0.8;

    /// The day of the news, at the top of both, or the first that either tells of.
    DayLead = "place of the day", "at the top of both, or the first", 0.0, 1.1, 0.0, 1.2;

    /// Neither the words, nor the act, nor a name: nothing but the date.
    DateOnly = "beside the date", "nothing in common", 0.0, -0.2, 0.0, -2.5;
    /// More.
    DateMore = "beside the date", "more in common", 0.0, 0.1, 0.0, -0.4;

    /// Hardly a word of either is in the text around the other.
    WithinNone = "words of either around the other", "hardly any", 0.0, -1.5, 0.0, -1.8;
    /// Some.
    WithinFew = "words of either around the other", "a few", 0.0, -0.5, 0.0, -0.9;
    /// A good part.
    WithinSome = "words of either around the other", "some", 0.0, 0.0, 0.0, -0.3;
    /// Half or so.
    WithinMany = "words of either around the other", "many", 0.0, 0.9, 0.0, 0.5;
    /// Most.
    WithinMost = "words of either around the other", "most", 0.0, 1.0, 0.0, 0.6;

    /// Hardly a word in common.
    SharedNone = "shared words", "hardly any", -1.6, -1.8, -0.4, -1.8;
    /// Few.
    SharedFew = "shared words", "few", 0.1, -0.9, 0.6, -0.9;
    /// Some.
    SharedSome = "shared words", "some", 0.1, -0.9, 0.6, -0.9;
    /// Many.
    SharedMany = "shared words", "many", 0.1, -0.9, 0.6, -0.9;
    /// Most.
    SharedMost = "shared words", "nearly all", 0.9, -0.9, 2.5, -0.9;

    /// A small part of the shorter context.
    PartSmall = "part shared", "little of the shorter", -1.2, -1.8, -0.4, -0.8;
    /// A fair part.
    PartFair = "part shared", "a third of the shorter", 0.0, -0.6, 0.4, 0.0;
    /// Half or more.
    PartHalf = "part shared", "half of the shorter", 0.4, 0.8, 0.4, 1.5;
    /// Nearly all.
    PartMost = "part shared", "most of the shorter", 0.4, 1.5, 0.4, 1.5;

    /// No word right beside the value in common.
    BesideNone = "beside the value", "nothing in common", -1.5, -0.3, -0.6, -0.3;
    /// One.
    BesideOne = "beside the value", "a word in common", -0.1, -0.2, 0.8, -0.2;
    /// More.
    BesideMore = "beside the value", "several words in common", 1.3, -0.2, 1.2, -0.2;

    /// The word next to the value, or the one after it, in common on the same side.
    NextSame = "next to the value", "the same word", 0.0, 0.0, 0.5, 1.5;
    /// Not so.
    NextOther = "next to the value", "another word", 0.0, 0.0, 0.3, 0.9;

    /// The same actor, by the words of the clause's subject.
    ActorSame = "actor", "the same", 0.0, 0.3, 0.1, 0.3;
    /// No actor on one side.
    ActorMissing = "actor", "not known for both", 0.0, 0.8, 0.0, 0.8;
    /// Different actors.
    ActorDiffers = "actor", "different", 0.0, 0.2, -0.3, 0.2;

    /// Both stand in the headline or the first sentences.
    LeadBoth = "place in the article", "both at the top", 1.4, 0.0, 1.2, 1.2;
    /// One does.
    LeadOne = "place in the article", "one at the top", -0.1, 0.0, -0.1, 1.0;
    /// Neither.
    LeadNone = "place in the article", "further down", -1.7, 0.0, -1.2, 0.1;

    /// The sentences before and after share much too.
    AroundMuch = "sentences around", "much in common", 0.5, 1.1, 0.6, 1.1;
    /// They share something.
    AroundSome = "sentences around", "something in common", -0.2, 0.6, -0.2, 0.6;
    /// They share nothing.
    AroundNone = "sentences around", "nothing in common", -0.7, 0.4, -0.1, 0.4;

    /// A name in common.
    NamesShared = "names", "in common", 0.0, 1.4, 0.3, 1.4;
    /// A name on one side at most.
    NamesMissing = "names", "not on both sides", 0.0, 1.3, 0.1, 1.3;
    /// Names on both sides, none in common.
    NamesDiffer = "names", "none in common", 0.0, 0.7, -0.5, 0.7;

    /// Both in one article: restated, or another thing.
    ArticleSame = "article", "the same", -1.1, -0.6, -1.5, -1.1;
    /// In two.
    ArticleOther = "article", "two", 0.7, 0.5, 0.2, 1.3;

    /// Two reports of a set that nobody says are of one event, about two companies or countries.
    TopicApart = "what the articles are about", "different", -3.0, -3.0, -3.0, -3.0;
    /// The same, or reports of two days, and a figure that many things share.
    TopicChance = "what the articles are about", "different, and the figure is common", -8.0, -8.0, -8.0, -8.0;

    /// Another candidate of the other article fits much better.
    RivalBetter = "rival", "another fits better", -1.8, -0.5, -2.8, -2.5;
    /// Another fits about as well.
    RivalEqual = "rival", "another fits as well", 0.2, 0.2, -0.5, -0.8;
    /// None fits as well, on either side.
    RivalNone = "rival", "each other's best", 1.2, 0.9, 1.0, 0.2;
}

/// Which column of the table a pair is weighed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Figures, lengths of time, ages, money.
    Much,
    /// Dates and times.
    When,
}

impl Level {
    /// Its weight in the table, in bits; `brief` is whether one of the texts is short.
    pub fn bits(self, column: Column, brief: bool) -> f32 {
        TABLE[self as usize].3[place(column, brief)]
    }

    /// The comparison and how it came out.
    pub fn name(self) -> (&'static str, &'static str) {
        let row = &TABLE[self as usize];
        (row.1, row.2)
    }
}

/// The prior of a pair, by how many candidates the larger article has and whether one text says little.
pub(super) const fn prior(size: u32, short: bool) -> Level {
    match (size, short) {
        (0..=1, true) => Level::BriefAlone,
        (2..=3, true) => Level::BriefFew,
        (4..=8, true) => Level::BriefSeveral,
        (_, true) => Level::BriefMany,
        (0..=1, false) => Level::Alone,
        (2..=3, false) => Level::Few,
        (4..=8, false) => Level::Several,
        (_, false) => Level::Many,
    }
}

/// Which of the four weights of an outcome counts.
const fn place(column: Column, brief: bool) -> usize {
    match (column, brief) {
        (Column::Much, false) => 0,
        (Column::When, false) => 1,
        (Column::Much, true) => 2,
        (Column::When, true) => 3,
    }
}

/// The weight of every outcome: those of the table, or others that are tried.
#[derive(Debug, Clone)]
pub struct Weights(Vec<[f32; 4]>);

impl Default for Weights {
    fn default() -> Self {
        Self(TABLE.iter().map(|row| row.3).collect())
    }
}

impl Weights {
    /// The weight of an outcome, in bits; `brief` is whether one of the texts is short.
    pub fn bits(&self, level: Level, column: Column, brief: bool) -> f32 {
        self.0[level as usize][place(column, brief)]
    }

    /// Sets the weights of a column, in the order of the table.
    pub fn set(&mut self, column: Column, brief: bool, bits: &[f64]) {
        for (row, &bits) in self.0.iter_mut().zip(bits) {
            row[place(column, brief)] = bits as f32;
        }
    }
}

/// What a pair must reach to be one fact.
pub const SAME: f32 = -0.5;
/// The same where one of the texts says no more than [`SHORT`] things.
pub const SAME_SHORT: f32 = 0.0;
/// What a pair of dates must reach: one weekday dates many acts.
pub const SAME_WHEN: f32 = -0.3;
/// The same where one of the texts says no more than [`SHORT`] things.
pub const SAME_SHORT_WHEN: f32 = 0.9;
/// What the pairs between two groups must come to on average for the groups to be one.
pub const AVERAGE: f32 = -1.0;
/// The same for dates: one act is told of in many words, of which some few meet.
pub const AVERAGE_WHEN: f32 = -1.0;
/// What a pair whose values exclude one another must reach.
pub const SAME_DIFFERING: f32 = 2.2;
/// The same where one of the texts says no more than [`SHORT`] things.
pub const SAME_DIFFERING_SHORT: f32 = 0.0;
/// The same for two dates, which a short text often gives of two acts.
pub const SAME_DIFFERING_SHORT_WHEN: f32 = 1.0;
/// How many assertions make a text more than a claim or a brief.
pub const SHORT: u32 = 5;
/// What it must reach to be worth a person's look, where the values exclude one another.
pub const REVIEW: f32 = 1.0;
/// The same where one of the texts says no more than [`SHORT`] things.
pub const REVIEW_SHORT: f32 = 1.5;
/// What it must be for figures of two articles, which an editor would rather look at once too often: `benches/mutate.py`
/// finds nine planted slips in ten with it, and flags less than one figure in a hundred that nobody touched.
pub const REVIEW_FIGURE: f32 = -1.5;
/// The same where one of the texts says no more than [`SHORT`] things.
pub const REVIEW_FIGURE_SHORT: f32 = 0.9;

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;
    use crate::fact::testing::shows;

    #[test]
    fn the_table_is_in_the_order_of_the_levels() {
        assert!(TABLE.iter().enumerate().all(|(at, row)| row.0 as usize == at));
    }

    /// The table as the documentation shows it.
    fn page() -> String {
        let mut out = String::from(
            "| compared | outcome | figures | dates | figures, short text | dates, short text |\n|---|---|---:|---:|---:|---:|\n",
        );
        for (_, what, outcome, [much, when, brief, dated]) in TABLE {
            writeln!(out, "| {what} | {outcome} | {much:+.1} | {when:+.1} | {brief:+.1} | {dated:+.1} |")
                .expect("a string takes it");
        }
        out
    }

    #[test]
    fn the_documentation_shows_the_table() {
        shows("weights.md", include_str!("weights.md"), &page(), "UPDATE_WEIGHTS");
    }

    #[test]
    fn evidence_grows_with_likeness() {
        for (column, brief) in
            [(Column::Much, false), (Column::When, false), (Column::Much, true), (Column::When, true)]
        {
            let bits = |l: Level| l.bits(column, brief);
            assert!(column == Column::When || bits(Level::SharedNone) < bits(Level::SharedMost));
            assert!(bits(Level::PartSmall) < bits(Level::PartMost));
            assert!(bits(Level::RivalBetter) < bits(Level::RivalNone));
            assert!(bits(Level::ValueDiffers) < bits(Level::ValueRare));
        }
    }
}
