//! Examples: texts that a rule reports or leaves alone, run as tests.

use crate::article::{Article, Markup, Moment, Provenance, Sourced};

/// One text of an example, with what is known about it.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    /// When it was published, ISO 8601.
    pub published: Option<&'static str>,
    /// Its headline.
    pub title: &'static str,
    /// What it says.
    pub text: &'static str,
    /// Whether it is the draft that is held against the others.
    pub draft: bool,
}

impl Text {
    /// A text without a date or a headline.
    pub const fn of(text: &'static str) -> Self {
        Self { published: None, title: "", text, draft: false }
    }

    /// The same, published on a day.
    #[must_use]
    pub const fn on(mut self, day: &'static str) -> Self {
        self.published = Some(day);
        self
    }

    /// The same as a draft.
    #[must_use]
    pub const fn draft(mut self) -> Self {
        self.draft = true;
        self
    }

    /// The same under a headline.
    #[must_use]
    pub const fn titled(mut self, title: &'static str) -> Self {
        self.title = title;
        self
    }

    /// The text as an article of this id.
    pub fn article(&self, id: &str) -> Article {
        let mut article = Article::new(id, self.text, Markup::Plain);
        self.title.clone_into(&mut article.title);
        if let Some(value) = self.published.and_then(Moment::iso) {
            article.metadata.published = Some(Sourced { value, provenance: Provenance::Explicit });
        }
        article
    }
}
