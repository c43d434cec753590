//! The classes a word can belong to, with their names in the tables.

macro_rules! classes {
    ($($(#[$doc:meta])* $class:ident = $name:literal,)*) => {
        /// A word class.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Class { $($(#[$doc])* $class,)* }

        impl Class {
            /// The class a table names.
            pub fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$class),)* _ => None }
            }
        }
    };
}

classes! {
    /// `one` to `ninety`; worth: the number.
    Cardinal = "cardinal",
    /// `hundred`, `thousand`, `mln`, `bn`; worth: the factor.
    Scale = "scale",
    /// `first`, `21st`; worth: the number.
    Ordinal = "ordinal",
    /// `dozens`, `scores`, `hundreds`; worth: the least they can mean.
    Vague = "vague",
    /// `dozen`, `couple`, `pair`: so many, with or without `of`; worth: the number.
    Collective = "collective",
    /// `half`, `thirds`, `quarter`: a part of one; worth: how many parts make one.
    Part = "part",
    /// Month names; worth: 1 to 12.
    Month = "month",
    /// Weekday names; worth: 1 (Monday) to 7.
    Weekday = "weekday",
    /// `year`, `week`, `hour`; worth: the ISO letter, `T` first for times.
    TimeUnit = "time-unit",
    /// Words that are a date by themselves: `today`, `yesterday`; worth: days from the article's date.
    Deictic = "deictic",
    /// `morning`, `night`, `noon`; worth: the TIMEX3 letters, or the hour.
    DayPart = "day-part",
    /// `spring`, `autumn`; worth: `SP` and so on.
    Season = "season",
    /// `now`, `recently`, `soon`; worth: the TIMEX3 reference.
    TimeAdverb = "time-adverb",
    /// `daily`, `annually`; worth: the length of one round.
    Frequency = "frequency",
    /// `last`, `this`, `early`, `every`: can open a time expression.
    TimeOpener = "time-opener",
    /// `christmas`, `boxing`: can be the first word of a holiday.
    Holiday = "holiday",
    /// `will`, `due`, `scheduled`: what comes is still to come.
    FutureCue = "future-cue",
    /// `said`, `was`, `took`: irregular past forms.
    PastForm = "past-form",
    /// `includes`, `denies`: verbs that no noun in the plural is spelt like.
    Present = "present",
    /// Currency words; worth: ISO 4217.
    Currency = "currency",
    /// Currency words that are other words too: `won`, `marks`.
    CurrencyRare = "currency-rare",
    /// `cents`, `pence`; worth: the currency they are hundredths of.
    Cent = "cent",
    /// `US`, `HK`, `Rs`: what stands before a sum; worth: ISO 4217.
    CurrencySign = "currency-sign",
    /// `Australian`; worth: the nation's currency.
    Nation = "nation",
    /// `Manila`, `Kenya`: a place whose currency shares its name with others; worth: ISO 4217.
    Land = "land",
    /// Units of measure; worth: the unit's name, and its factor.
    Unit = "unit",
    /// `m`, `g`, `in`: units when they stand against a figure.
    UnitSign = "unit-sign",
    /// `square`, `cubic`, `degrees`: begin the name of a unit.
    UnitPrefix = "unit-prefix",
    /// The last word before a figure of a phrase that bounds it: `than`, `about`.
    Bound = "bound",
    /// `rose`, `fell`, `up`; worth: `up` or `down`.
    Trend = "trend",
    /// `fifties`: a decade of a life; worth: its first year.
    Tens = "tens",
    /// `killed`, `injured`, `dead`: what happens to casualties.
    Casualty = "casualty",
    /// Irregular plurals; worth: the singular.
    Plural = "plural",
    /// `Route`, `Flight`, `Section`: a number after it is its name.
    Label = "label",
    /// `Street`, `Avenue`: end an address.
    Street = "street",
    /// `mr`, `baroness`, `judge`: stand before a name; worth: `m` or `f` where the word says so.
    Title = "title",
    /// Words of a post before a name, beside the titles: `police` in `Police Chief Holt`.
    Role = "role",
    /// Nouns for people taken together; worth: how many.
    GroupNoun = "group-noun",
    /// Words that end the name of an organisation.
    Organisation = "organisation",
    /// Words that end the name of a place.
    Place = "place",
    /// Titles, posts, places and labels that are surnames too: `King`, `Hall`.
    Surname = "surname",
    /// Small words inside names: `de`, `van`, `bin`.
    Particle = "particle",
    /// `jr`, `sr`, `ii`; worth: the one spelling.
    Generation = "generation",
    /// Men's given names.
    GivenMale = "given-male",
    /// Women's given names.
    GivenFemale = "given-female",
    /// Nouns for people; the lemma is the unit, worth: `m` or `f` where the word says so.
    PersonNoun = "person-noun",
    /// Other nouns with an irregular plural.
    Noun = "noun",
    /// Nouns that stand for one thing in different words; worth: the class.
    NounClass = "noun-class",
    /// Irregular verbs with all their forms.
    Verb = "verb",
    /// Regular verbs, by their base alone.
    RegularVerb = "regular-verb",
    /// Base forms of verbs that report one act; worth: the class.
    VerbClass = "verb-class",
    /// `the`, `a`, `his`.
    Determiner = "determiner",
    /// `of`, `in`, `for`.
    Preposition = "preposition",
    /// `and`, `or`, `but`.
    Conjunction = "conjunction",
    /// `he`, `they`.
    Pronoun = "pronoun",
    /// `that`, `who`, `when`: opens a clause.
    Subordinator = "subordinator",
    /// Adverbs without `-ly`: `only`, `already`.
    Adverb = "adverb",
    /// `not`, `never`, `without`.
    Negation = "negation",
    /// Words that say how sure a report is; worth: `alleged`, `reported`, `goal`, `foreseen`, `generic`.
    Hedge = "hedge",
    /// Words that say that somebody died.
    Deadly = "deadly",
    /// Nouns in the plural for what is counted case by case: `shootings`, `incidents`.
    Incidents = "incidents",
    /// Words that say which part of the world a figure covers; worth: `home`, `abroad`, `world`, and those that need others beside them.
    Territory = "territory",
    /// Words at which it is read where somebody stands before the law.
    LegalStatus = "legal-status",
    /// `respectively`: the values before it belong to the names in their order.
    Respective = "respective",
    /// Words by which the patterns of attributes are found.
    Cue = "cue",
    /// `is`, `was`, `has`, `will`; worth: `be`, `have`, `do` or `modal`.
    Auxiliary = "auxiliary",
    /// `said`, `told`, `according`: who speaks.
    Speech = "speech",
    /// Words that stand before the dot of an abbreviation: `mr`, `jan`, `inc`; worth: what must stand around it.
    Abbreviation = "abbreviation",
    /// `police`, `when`: open a sentence and are no name.
    Opener = "opener",
}
