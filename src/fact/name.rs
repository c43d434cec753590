//! Names: what a reader calls a fact.

use super::{Cluster, scene};
use crate::attribute::Key;
use crate::extract::Extract;

impl Cluster {
    /// What a reader calls it: whom it is about, and what is said of it, by a named attribute where it has one; and where it
    /// was that something befell people who have no name.
    pub fn called(&self, extracts: &[Extract<'_>]) -> String {
        let members = || self.members.iter().map(|p| p.of(extracts));
        let named = members().find(|a| matches!(a.attribute, Key::Named(n) if n.id == self.attribute));
        let befell = named.is_some_and(|a| matches!(a.attribute, Key::Named(n) if n.befalls()));
        let said = named.or_else(|| members().next());
        let said = said.map_or_else(|| self.attribute.clone(), |a| a.called(&self.subject));
        let name = joined(&self.subject, &said);
        if !befell || by_name(&self.subject) {
            return name;
        }
        // `Orm weavers, killed`
        let told = |scene: &String| scene.rsplit(' ').next().is_some_and(|last| self.subject.contains(last));
        match scene::of(extracts, &self.members).filter(|scene| !told(scene)) {
            Some(scene) => format!("{name} {scene}"),
            None => name,
        }
    }
}

/// Whether a subject is somebody or something by name: `Ada Reed`, and not `A man`.
fn by_name(subject: &str) -> bool {
    subject.split_whitespace().filter(|w| w.starts_with(char::is_uppercase)).count() > 1
}

/// A subject and what is said of it, no word twice: `foreign debt` of `debt`, `share price` of `share`.
fn joined(subject: &str, said: &str) -> String {
    let lower = subject.to_lowercase();
    let ends = lower == said || lower.strip_suffix(said).is_some_and(|rest| rest.ends_with(' '));
    match said.strip_prefix(lower.as_str()).filter(|rest| rest.starts_with(' ')) {
        _ if subject.is_empty() => said.to_owned(),
        _ if ends => subject.to_owned(),
        Some(rest) => format!("{subject}{rest}"),
        None => format!("{subject}, {said}"),
    }
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn no_word_is_said_twice() {
        let check = |subject: &str, said: &str, expected: &str| assert_eq!(joined(subject, said), expected);
        check("Unemployment", "unemployment", "Unemployment");
        check("foreign debt", "debt", "foreign debt");
        check("Share", "share price", "Share price");
        check("share", "shares sold", "share, shares sold");
        check("Orm Mill", "killed", "Orm Mill, killed");
        check("", "budget", "budget");
    }
}
