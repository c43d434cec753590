//! Subjects: whom or what a value is about, with cheap keys for alignment.

use compact_str::CompactString;

/// Whom or what a value is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Subject {
    /// The fullest name the article gives, or the noun phrase.
    pub name: CompactString,
    /// What it is.
    pub kind: SubjectKind,
    /// How the value was bound to the words that name it.
    pub how: Binding,
    /// How those words were resolved to the name.
    pub reason: Reason,
    /// What alignment compares.
    pub key: Key,
}

impl Subject {
    /// Whether it is a person whose surname is known.
    pub fn named_person(&self) -> bool {
        self.kind == SubjectKind::Person && !self.key.surname.is_empty()
    }
}

/// What a subject is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum SubjectKind {
    /// One person.
    Person,
    /// People together.
    Group,
    /// A firm, an office, a party.
    Organisation,
    /// A town, a country.
    Place,
    /// Everything else.
    #[default]
    Thing,
}

impl SubjectKind {
    /// The name used in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Group => "group",
            Self::Organisation => "organisation",
            Self::Place => "place",
            Self::Thing => "thing",
        }
    }
}

/// A woman or a man, where the article gives it away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gender {
    /// She.
    Female,
    /// He.
    Male,
}

/// What alignment compares of a subject; all words in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Key {
    /// The surname, particles and hyphens included; empty without a name.
    pub surname: CompactString,
    /// The first given name or initial.
    pub given: CompactString,
    /// `jr`, `sr`, `ii`, `iii`, `iv` or empty.
    pub suffix: &'static str,
    /// A woman or a man.
    pub gender: Option<Gender>,
    /// More than one.
    pub plural: bool,
    /// The lemma of the head noun, for what has no name: `man`, `gang`, `review`.
    pub head: CompactString,
    /// Other nouns the article uses for it: `victim`, `driver`.
    pub roles: Vec<CompactString>,
    /// The age the article gives, where it is a person's.
    pub age: Option<u16>,
    /// Whether the article says that the person is dead.
    pub dead: bool,
}

/// How a value was bound to words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Binding {
    /// `Roe, 27,` and `Roe (27)`.
    Apposition,
    /// `27-year-old Roe`.
    YearOld,
    /// `X and Y, 19 and 17`.
    List,
    /// `Roe was 27`.
    Copula,
    /// The value is part of the phrase: `47 girls`, `father of five`.
    Phrase,
    /// The subject of the clause's verb.
    Subject,
    /// The object of the clause's verb: `the fire killed 12 people`.
    Object,
    /// The agent of a passive: `was attacked by the gang`.
    Agent,
    /// The nearest that can be meant.
    #[default]
    Nearest,
}

/// How words were resolved to an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Reason {
    /// The words themselves name it.
    #[default]
    None,
    /// A name, first given here.
    Named,
    /// The same name.
    FullName,
    /// A surname alone.
    Surname,
    /// A given name alone.
    GivenName,
    /// `Roe, a driver`.
    Apposition,
    /// `the driver`, after somebody who can be one.
    Description,
    /// `the 27-year-old`, after somebody of that age.
    Age,
    /// `she`.
    Pronoun,
    /// A noun phrase that takes up nobody.
    Phrase,
}
