//! Aliases: other names of one person, as the configuration gives them.

use compact_str::CompactString;

use super::Subject;

/// Other names, each with the name they stand for.
#[derive(Debug, Clone, Default)]
pub struct Aliases(Vec<(String, String)>);

impl Aliases {
    /// Pairs of another name and the name it stands for.
    pub fn new(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(pairs.into_iter().collect())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Gives a subject that goes by another name its own.
    pub fn apply(&self, subject: &mut Subject) {
        let is = |other: &str| subject.name.to_lowercase() == other.to_lowercase();
        let Some((_, own)) = self.0.iter().find(|(other, _)| is(other)) else { return };
        subject.name = own.into();
        let mut words = own.split_whitespace().map(|w| CompactString::from(w.to_lowercase()));
        let first = words.next().unwrap_or_default();
        match words.next_back() {
            Some(last) => (subject.key.given, subject.key.surname) = (first, last),
            None => (subject.key.given, subject.key.surname) = (CompactString::default(), first),
        }
        subject.key.suffix = "";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_name_gives_way_to_the_own() {
        let aliases = Aliases::new([("Johnny Vex".to_owned(), "Ewan Kettering".to_owned())]);
        let mut subject = Subject { name: "Johnny vex".into(), ..Subject::default() };
        aliases.apply(&mut subject);
        assert_eq!(
            (subject.name.as_str(), subject.key.given.as_str(), subject.key.surname.as_str()),
            ("Ewan Kettering", "ewan", "kettering")
        );
        let mut other = Subject { name: "Vex".into(), ..Subject::default() };
        aliases.apply(&mut other);
        assert_eq!(other.name, "Vex");
    }
}
