//! A sheet: one story made ready to be shown, with a letter an article and positions on demand.

use std::cell::OnceCell;

use rustc_hash::FxHashMap;

use super::position::{Lines, Loc, Position};
use crate::article::{Article, Region, Within, blocks};
use crate::check::{Fact, Report, Story};
use crate::extract::Extract;
use crate::fact::Place;
use crate::rule::Spot;
use crate::span::Field;

/// A story with what its readers need to find their way.
pub(super) struct Sheet<'a> {
    pub(super) report: &'a Report<'a>,
    pub(super) story: &'a Story,
    order: FxHashMap<usize, usize>,
    lines: Vec<[OnceCell<Lines<'a>>; 2]>,
}

impl<'a> Sheet<'a> {
    /// Makes a story ready.
    pub(super) fn new(report: &'a Report<'a>, story: &'a Story) -> Self {
        let order = story.articles.iter().enumerate().map(|(n, &article)| (article, n)).collect();
        let lines = story.articles.iter().map(|_| [OnceCell::new(), OnceCell::new()]).collect();
        Self { report, story, order, lines }
    }

    /// The article at a place in the report.
    pub(super) fn article(&self, article: usize) -> &'a Article {
        self.report.extracts[article].article
    }

    /// The letter of an article: A to Z, then AA.
    pub(super) fn siglum(&self, article: usize) -> String {
        siglum(self.order.get(&article).copied().unwrap_or_default())
    }

    /// The lines of the text that a place stands in, which may not be those of its file.
    pub(super) fn lines(&self, place: impl Locate) -> &Lines<'a> {
        let spot = place.spot(&self.report.extracts);
        let text = self.article(spot.article).field(spot.field);
        let n = self.order.get(&spot.article).copied().unwrap_or_default();
        self.lines[n][usize::from(spot.field == Field::Text)].get_or_init(|| Lines::new(text))
    }

    /// Where a place begins, in the file.
    pub(super) fn position(&self, place: impl Locate) -> Position {
        self.loc(place).start
    }

    /// Where a place begins and ends, in the file.
    pub(super) fn loc(&self, place: impl Locate) -> Loc {
        let spot = place.spot(&self.report.extracts);
        let article = self.article(spot.article);
        match &article.source {
            Some(source) => {
                let text = article.field(spot.field);
                Loc {
                    start: source.spot(spot.field, text, spot.span.start).into(),
                    end: source.spot_end(spot.field, text, spot.span.end).into(),
                }
            }
            None => self.lines(place).loc(spot.span),
        }
    }

    /// Its line, as tables give it: `18`, `title`.
    pub(super) fn line(&self, place: impl Locate) -> String {
        match place.spot(&self.report.extracts).field {
            Field::Title => "title".to_owned(),
            Field::Text => self.position(place).line.to_string(),
        }
    }

    /// Its line and column: `18:4`, `title:4`.
    pub(super) fn at(&self, place: impl Locate) -> String {
        format!("{}:{}", self.line(place), self.position(place).col)
    }

    /// Letter, line and column: `A 18:4`.
    pub(super) fn spot(&self, place: impl Locate) -> String {
        format!("{} {}", self.siglum(place.article()), self.at(place))
    }

    /// What the text says there.
    pub(super) fn text(&self, place: impl Locate) -> &'a str {
        place.spot(&self.report.extracts).text(&self.report.extracts)
    }
}

/// Something that stands somewhere in an article.
pub(super) trait Locate: Copy {
    /// The article.
    fn article(self) -> usize;
    /// The stretch of text.
    fn spot(self, extracts: &[Extract<'_>]) -> Spot;
}

impl Locate for Place {
    fn article(self) -> usize {
        self.article
    }

    fn spot(self, extracts: &[Extract<'_>]) -> Spot {
        Spot::at(extracts, self)
    }
}

impl Locate for Spot {
    fn article(self) -> usize {
        self.article
    }

    fn spot(self, _: &[Extract<'_>]) -> Spot {
        self
    }
}

/// How an article is named: its path, and the id where a file holds several.
pub(super) fn label(article: &Article) -> String {
    let whole = article.source.as_ref().is_some_and(|s| s.within != Within::Record);
    if (article.line.is_some() && !whole) || article.path.is_empty() {
        format!("{}#{}", article.path, article.id)
    } else {
        article.path.clone()
    }
}

/// What a fact is called: `Dorian Pell, prison sentence`.
pub(super) fn fact_name(sheet: &Sheet<'_>, fact: &Fact) -> String {
    let name = fact.cluster.called(&sheet.report.extracts);
    // A line may end within it.
    let window = fact.cluster.window.as_ref().map(|w| w.split_whitespace().collect::<Vec<_>>().join(" "));
    match window {
        // `1985 net, credit` of a window `1985`.
        Some(window) if name.contains(window.as_str()) => name,
        Some(window) if window.starts_with(|c: char| c.is_ascii_digit()) => format!("{name}, {window}"),
        Some(window) => format!("{name} {window}"),
        None => name,
    }
}

/// The headline of an article, or its first paragraph.
pub(super) fn headline(article: &Article) -> &str {
    let known = article.metadata.headline.as_ref().map(|h| h.value.as_str());
    let found = || {
        let blocks = blocks(article);
        let block = blocks.iter().find(|b| b.region == Region::Headline).or(blocks.first());
        block.map(|b| b.span.of(article.field(b.field))).unwrap_or_default()
    };
    known.filter(|k| !k.is_empty()).unwrap_or_else(found).trim_start_matches(['#', ' '])
}

fn siglum(n: usize) -> String {
    let letter = char::from(b'A' + (n % 26) as u8);
    if n < 26 { letter.to_string() } else { siglum(n / 26 - 1) + &letter.to_string() }
}

#[cfg(test)]
mod tests {
    #[test]
    fn letters_go_on_after_z() {
        let got: Vec<String> = [0, 25, 26, 51, 52, 701, 702].into_iter().map(super::siglum).collect();
        assert_eq!(got, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
