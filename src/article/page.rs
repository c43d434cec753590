//! A page: the paragraphs of a plain text, each given its region, and the dates the page bears.

use memchr::{memchr, memchr_iter};
use rustc_hash::FxHashSet;

use super::caption::{Told, is_caption};
use super::echo::echo;
use super::furniture::is_furniture;
use super::live;
use super::marks::Marks;
use super::paragraph::{ends_sentence, paragraphs};
use super::region::{Block, Region};
use super::source::Part as Given;
use super::stamp::{Label, labelled, stamp};
use super::{Moment, teaser};
use crate::decision::is_directive;
use crate::span::Span;
use crate::words::words;

/// How many paragraphs down the head of a page may reach.
const HEAD: usize = 8;

/// The dates a page bears about itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Dates {
    /// When it was published.
    pub published: Option<Moment>,
    /// When it was last changed.
    pub updated: Option<Moment>,
}

impl Dates {
    fn publish(&mut self, moment: Moment) {
        match &mut self.published {
            None => self.published = Some(moment),
            // A dateline gives the header's day its time.
            Some(known) if known.time.is_none() && known.date == moment.date => *known = moment,
            Some(_) => {}
        }
    }
}

/// One paragraph on its way to a region.
struct Part<'a> {
    text: &'a str,
    at: usize,
    region: Option<Region>,
}

impl Part<'_> {
    fn open(&self) -> bool {
        self.region.is_none()
    }

    fn told(&self) -> bool {
        self.open() && ends_sentence(self.text)
    }
}

/// The dates that a text bears whose file shows the parts `given`, if any.
pub(super) fn dates(text: &str, title: &str, given: &[Given]) -> Dates {
    Cut::new(text, title, given).dates
}

/// Appends the blocks of a text whose record gives `title`, and whose file shows the parts `given`, if any.
pub(super) fn page(text: &str, title: &str, given: &[Given], out: &mut Vec<Block>) {
    let first = out.len();
    let Cut { mut parts, apart, wrapped, marks, .. } = Cut::new(text, title, given);
    out.extend(apart);
    for part in &mut parts {
        if part.open() {
            part.region = alone(part.text, marks);
        }
    }
    blocks_of_teasers(&mut parts);
    heads(&mut parts, title);
    // Wire copy has no pictures.
    if !wrapped {
        captions(&mut parts);
    }
    out.extend(parts.iter().map(|p| {
        let span = Span::new(p.at, p.at + p.text.len());
        Block::text(span, p.region.unwrap_or(Region::Body))
    }));
    if !given.is_empty() {
        out[first..].sort_by_key(|b| b.span.start);
    }
}

/// A text cut into paragraphs, its dates taken out.
struct Cut<'a> {
    parts: Vec<Part<'a>>,
    /// What the file cuts off is no part of the page: the head is the head of what is left.
    apart: Vec<Block>,
    dates: Dates,
    /// Whether its lines are wrapped.
    wrapped: bool,
    /// What its paragraphs need be looked over for.
    marks: Marks,
}

impl<'a> Cut<'a> {
    fn new(text: &'a str, title: &str, given: &[Given]) -> Self {
        let parts = Vec::with_capacity(text.len() / 64 + 1);
        let marks = Marks::of(text);
        let mut cut = Self { parts, apart: Vec::new(), dates: Dates::default(), wrapped: false, marks };
        if given.is_empty() {
            cut.open(text, title, Span::new(0, text.len()));
        }
        for given in given {
            let (words, at) = (given.span.of(text), given.span.start as usize);
            match given.region {
                None => cut.open(text, title, given.span),
                Some(region) if !region.compared() => cut.apart.push(Block::text(given.span, region)),
                region => {
                    let counted = counter(words).unwrap_or_default();
                    if counted > 0 {
                        cut.push(&words[..counted], at, Some(Region::Furniture));
                    }
                    cut.rest(words, at, counted, region);
                }
            }
        }
        entries(&mut cut.parts);
        cut
    }

    fn push(&mut self, text: &'a str, at: usize, region: Option<Region>) {
        self.parts.push(Part { text, at, region });
    }

    /// Adds what is left of a paragraph from byte `from` on, if anything.
    fn rest(&mut self, text: &'a str, at: usize, from: usize, region: Option<Region>) {
        let rest = text[from..].trim_start();
        if !rest.is_empty() {
            self.push(rest, at + text.len() - rest.len(), region);
        }
    }

    /// Adds the paragraphs of a stretch whose words must tell what they are.
    fn open(&mut self, text: &'a str, title: &str, span: Span) {
        let (spans, wrapped) = paragraphs(span.of(text));
        self.wrapped |= wrapped;
        for inner in spans {
            let (mut words, mut at) = (inner.of(span.of(text)), (span.start + inner.start) as usize);
            if self.parts.is_empty()
                && let Some(end) = echo(words, title)
            {
                self.push(&words[..end], at, Some(Region::Headline));
                let rest = words[end..].trim_start();
                (at, words) = (at + words.len() - rest.len(), rest);
            }
            self.paragraph(words, at);
        }
    }

    /// Adds a paragraph, cut where a date of the page is glued to it.
    fn paragraph(&mut self, text: &'a str, at: usize) {
        if let Some(inner) = text.strip_prefix('(').and_then(|t| t.strip_suffix(')'))
            && labelled(inner).is_some_and(|(.., len)| len == inner.len())
        {
            // The date of a picture or a video.
            self.push(text, at, Some(Region::Meta));
            return;
        }
        if let Some(len) = counter(text) {
            self.push(&text[..len], at, Some(Region::Furniture));
            let rest = text[len..].trim_start_matches([' ', '\n', ':', '|', '.', ',']);
            if !rest.is_empty() {
                self.paragraph(rest, at + text.len() - rest.len());
            }
            return;
        }
        if self.parts.is_empty()
            && let Some(len) = header(text, &mut self.dates)
        {
            self.push(&text[..len], at, Some(Region::Meta));
            self.rest(text, at, len, Some(Region::Headline));
            return;
        }
        let head = self.parts.len() < HEAD;
        let above = head && self.parts.iter().all(|p| !p.told());
        if above && is_dateline(text, &mut self.dates) {
            self.push(text, at, Some(Region::Meta));
            return;
        }
        if above && let Some(len) = filed(text, &mut self.dates) {
            self.push(text[..len].trim_end(), at, Some(Region::Meta));
            self.push(&text[len..], at + len, None);
            return;
        }
        let Some((from, to)) = glued(text, head && self.marks.has(Marks::COLON), &mut self.dates) else {
            self.push(text, at, None);
            return;
        };
        let before = text[..from].trim_end();
        if !before.is_empty() {
            self.push(before, at, None);
        }
        self.push(&text[from..to], at + from, Some(Region::Meta));
        self.rest(text, at, to, None);
    }
}

/// Cuts off the times of day that open the entries of a live report.
fn entries(parts: &mut Vec<Part<'_>>) {
    let told = |p: &Part<'_>| p.text.as_bytes().first().is_some_and(u8::is_ascii_digit) && p.open();
    if parts.iter().filter(|p| told(p)).filter_map(|p| live::clock(p.text)).take(live::ENTRIES).count() < live::ENTRIES
    {
        return;
    }
    let all = std::mem::take(parts);
    for part in all {
        match live::clock(part.text).filter(|_| part.open()) {
            Some(len) => {
                let rest = part.text[len..].trim_start();
                let at = part.at + part.text.len() - rest.len();
                parts.push(Part { text: &part.text[..len], at: part.at, region: Some(Region::Meta) });
                parts.push(Part { text: rest, at, region: None });
            }
            None => parts.push(part),
        }
    }
}

/// The region that a paragraph of a text with these marks shows by itself, whatever stands around it.
pub(super) fn alone(paragraph: &str, marks: Marks) -> Option<Region> {
    let comment = matches!(paragraph.as_bytes().first(), Some(b'#' | b'<'));
    if is_furniture(paragraph, marks) || comment && is_directive(paragraph) {
        Some(Region::Furniture)
    } else if marks.has(Marks::COLON) && teaser::is_pointer(paragraph) {
        Some(Region::Teaser)
    } else if is_caption(paragraph, marks) {
        Some(Region::Caption)
    } else if is_clock(paragraph) {
        Some(Region::Meta)
    } else {
        None
    }
}

/// A line that is nothing but a time of day, as over the entries of a live report: `14:32`, `3.15pm GMT`.
fn is_clock(line: &str) -> bool {
    let bytes = line.as_bytes();
    let hour = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    if line.len() > 14 || !(1..=2).contains(&hour) || !matches!(bytes.get(hour), Some(b':' | b'.')) {
        return false;
    }
    let minute = bytes[hour + 1..].iter().take_while(|b| b.is_ascii_digit()).count();
    let rest = line[hour + 1 + minute..].trim_start();
    let half =
        ["am", "pm", "a.m.", "p.m."].iter().find(|h| rest.get(..h.len()).is_some_and(|r| r.eq_ignore_ascii_case(h)));
    let zone = rest[half.map_or(0, |h| h.len())..].trim();
    minute == 2
        && zone.len() <= 5
        && zone.bytes().all(|b| b.is_ascii_uppercase())
        && (half.is_some() || bytes[hour] == b':')
}

/// What counts the pictures of a gallery, at the head of a paragraph: the bytes of `Image 76 of 111`.
fn counter(text: &str) -> Option<usize> {
    if !matches!(text.as_bytes().first()? | 0x20, b'i' | b'p' | b's' | b'v') {
        return None;
    }
    let (label, rest) = text.split_once(' ')?;
    if !["image", "photo", "picture", "slide", "video"].iter().any(|l| l.eq_ignore_ascii_case(label)) {
        return None;
    }
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(rest);
    let mark = [" of ", "/", " / "].iter().find(|m| rest[first..].starts_with(**m)).filter(|_| first > 0)?;
    let from = first + mark.len();
    let len = label.len() + 1 + from + digits(&rest[from..]);
    let ends = text[len..].chars().next().is_none_or(|c| c.is_whitespace() || matches!(c, ':' | '|' | ',' | '.' | ')'));
    (len > label.len() + 1 + from && ends).then_some(len)
}

/// The corpus header `date 2031-03-14 Headline`: the length of its date part.
fn header(text: &str, dates: &mut Dates) -> Option<usize> {
    let date = text.strip_prefix("date ")?.get(..10)?;
    let moment = Moment::iso(date)?;
    let len = "date ".len() + 10;
    (text.len() == len || text[len..].starts_with(char::is_whitespace)).then(|| {
        dates.publish(moment);
        len
    })
}

/// The place and day a report was filed, at its head: the bytes of `ORM, 6 January 2031 (Agency) — `.
fn filed(text: &str, dates: &mut Dates) -> Option<usize> {
    let city = |b: &u8| b.is_ascii_alphabetic() || matches!(b, b' ' | b'.' | b'-' | b'\'');
    let place = &text[..text.bytes().take(41).take_while(city).count()];
    if !(3..=40).contains(&place.len()) || text.as_bytes().get(place.len()) != Some(&b',') {
        return None;
    }
    let capitals = !place.bytes().any(|b| b.is_ascii_lowercase());
    if !capitals && memchr(b'(', text.as_bytes()).is_none() {
        return None;
    }
    // A land may stand between: `ORM, Norland, 6 January 2031`.
    let head = &text[..text.char_indices().map(|(at, _)| at).find(|&at| at >= 90).unwrap_or(text.len())];
    let after = |(comma, _): (usize, &str)| {
        let date = head[comma + 1..].trim_start();
        stamp(date).map(|(moment, len)| (moment, date[len..].trim_start()))
    };
    let (moment, rest) = head.match_indices(',').take(2).find_map(after)?;
    let agency = rest.strip_prefix('(').and_then(|r| r.split_once(')')).map(|(_, after)| after.trim_start());
    // `Orm, January 6, 2031 (Agency):` in small letters, where the agency tells what it is.
    if !capitals && (agency.is_none() || !place.split(' ').all(|w| w.starts_with(|c: char| c.is_ascii_uppercase()))) {
        return None;
    }
    let rest = agency.unwrap_or(rest);
    let told = ["—", "–", "--", "-", ":"].iter().find_map(|mark| rest.strip_prefix(mark))?.trim_start();
    (!told.is_empty()).then(|| {
        dates.publish(moment);
        head.len() - told.len()
    })
}

/// A line that is nothing but a date with its year: `6 January 2031, 13:14`.
fn is_dateline(text: &str, dates: &mut Dates) -> bool {
    // Its year has four.
    let digits = |part: &[u8]| part.len() == 4 && part[0].is_ascii_digit();
    if text.len() > 60 || !text.as_bytes().chunk_by(|a, b| a.is_ascii_digit() && b.is_ascii_digit()).any(digits) {
        return false;
    }
    let text = after_masthead(text);
    match stamp(text) {
        Some((moment, len)) if text[len..].chars().all(|c| !c.is_alphanumeric()) => {
            dates.publish(moment);
            true
        }
        _ => false,
    }
}

/// What follows the name of the paper in `Vale Herald, 6 January 2031`; the line itself where it opens with none.
fn after_masthead(text: &str) -> &str {
    let Some((name, rest)) = text.split_once(", ") else { return text };
    let small = |w: &str| matches!(w, "of" | "and" | "the" | "&");
    let title = |w: &str| small(w) || w.starts_with(char::is_uppercase);
    let named = (2..=5).contains(&name.split(' ').count()) && name.split(' ').all(title);
    if named && !name.bytes().any(|b| b.is_ascii_digit()) { rest.trim_start() } else { text }
}

/// Labelled dates at the start of a paragraph or, where `inner`, glued to its end or into it: the bytes they take.
fn glued(text: &str, inner: bool, dates: &mut Dates) -> Option<(usize, usize)> {
    const INNER: [&str; 4] = [" Posted", " Updated", " Published", " Created"];
    // The first letters of the labels, so that few paragraphs are looked at.
    let begins = text.as_bytes().first_chunk().is_some_and(|[a, b]| {
        matches!(&[a | 0x20, b | 0x20], b"po" | b"pu" | b"up" | b"cr" | b"or" | b"la" | b"fi" | b"fo" | b"da" | b"mo")
    });
    let mut from = if begins && labelled(text).is_some() { Some(0) } else { None };
    if from.is_none() && inner {
        from = memchr_iter(b':', text.as_bytes())
            .find_map(|colon| INNER.iter().find(|l| text[..colon].ends_with(**l)).map(|l| colon - l.len() + 1));
    }
    let from = from?;
    let mut to = from;
    let mut found = Dates::default();
    loop {
        let next =
            text[to..].len() - text[to..].trim_start_matches([' ', '|', ',', '-', '•', '\n', '\u{a0}']).len() + to;
        let Some((label, moment, len)) = labelled(&text[next..]) else { break };
        match label {
            Label::Published => found.publish(moment),
            Label::Updated => found.updated = found.updated.max(Some(moment)),
        }
        to = next + len;
    }
    if to == from {
        return None;
    }
    let rest = text[to..].trim();
    if rest.split_whitespace().count() <= 1 {
        to = text.len();
    } else if !text[from..to].contains(':') || rest.starts_with(',') || rest.starts_with(char::is_lowercase) {
        // "Published on 14 March 2031, the report …" is a sentence.
        return None;
    }
    if let Some(moment) = found.published.or(found.updated) {
        dates.publish(moment);
    }
    dates.updated = dates.updated.max(found.updated);
    Some((from, to))
}

fn blocks_of_teasers(parts: &mut [Part<'_>]) {
    let mut open = parts.iter().filter(|p| p.open());
    if !open.clone().any(|p| teaser::is_heading(p.text)) && !open.next_back().is_some_and(|p| teaser::may_end(p.text)) {
        return;
    }
    let places: Vec<usize> = (0..parts.len()).filter(|at| parts[*at].open()).collect();
    let texts: Vec<&str> = places.iter().map(|at| parts[*at].text).collect();
    for (at, is_teaser) in places.into_iter().zip(teaser::blocks(&texts)) {
        if is_teaser {
            parts[at].region = Some(Region::Teaser);
        }
    }
}

/// Finds the headline and the standfirst among the lines above the report.
fn heads(parts: &mut [Part<'_>], title: &str) {
    let Some(told) = parts.iter().position(Part::told) else { return };
    if told == 0 {
        return;
    }
    let known = title_words(title);
    let mut seen = parts[..told].iter().any(|p| p.region == Some(Region::Headline));
    let mut first = true;
    for at in 0..told.min(HEAD) {
        let text = parts[at].text;
        if !parts[at].open() || is_alt(parts, at) {
            continue;
        }
        let first = std::mem::take(&mut first);
        if text.len() > 250 || text.ends_with([':', '-', '–', '—']) || is_figures(text) {
            continue;
        }
        let count = text.split_whitespace().count();
        if alike(text, &known) || (first && !seen && count >= 3 && (known.is_empty() || is_titled(text))) {
            parts[at].region = Some(Region::Headline);
            seen = true;
        } else if seen && count >= 6 && text.starts_with(char::is_uppercase) {
            parts[at].region = Some(Region::Standfirst);
        }
    }
    // A sentence between headline and byline is the standfirst.
    let byline = parts.get(told + 1).is_some_and(|p| {
        p.region == Some(Region::Meta)
            || (p.region == Some(Region::Furniture) && p.text.get(..2).is_some_and(|b| b.eq_ignore_ascii_case("by")))
    });
    if seen && byline && told < HEAD && parts[told].text.len() < 300 {
        parts[told].region = Some(Region::Standfirst);
    }
}

/// A picture's alternative text: the caption below begins with it.
fn is_alt(parts: &[Part<'_>], at: usize) -> bool {
    parts.get(at + 1).is_some_and(|next| next.region == Some(Region::Caption) && next.text.starts_with(parts[at].text))
}

/// Finds the captions that only their surroundings show.
fn captions(parts: &mut [Part<'_>]) {
    for at in 0..parts.len() {
        // A sentence that a caption takes up is the report's own.
        if parts[at].open() && !parts[at].told() && is_alt(parts, at) {
            parts[at].region = Some(Region::Caption);
        }
    }
    let told = parts.iter().filter(|p| p.told()).count();
    let mut lines: Vec<usize> = (0..parts.len())
        .filter(|at| {
            let p = &parts[*at];
            p.open() && !p.told() && p.text.len() < 300 && !p.text.ends_with([':', ';', ',', '-', '–', '—', '”', '"'])
        })
        .filter(|at| parts[*at].text.split_whitespace().count() >= 8)
        .collect();
    // Many such lines are a list, not captions.
    let few = lines.len() * 6 <= told + 6;
    lines.retain(|at| !is_figures(parts[*at].text));
    if told < 3 || lines.is_empty() {
        return;
    }
    // Read when first asked for.
    let mut report = None;
    for at in lines {
        let between = at > 0 && parts[at - 1].told() && parts.get(at + 1).is_some_and(|p| p.told() || !p.open());
        let text = parts[at].text;
        let plain = text.starts_with(char::is_uppercase) && !text.contains([':', '|', '@']) && !text.contains("//");
        let apart = between && plain && few && told >= 5 && told * 10 >= parts.len() * 6;
        let told = || Told::new(parts.iter().filter(|p| p.told()).map(|p| p.text));
        if apart || report.get_or_insert_with(told).repeats(text) {
            parts[at].region = Some(Region::Caption);
        }
    }
}

/// Whether a line is a row of a table rather than words.
fn is_figures(line: &str) -> bool {
    line.bytes().filter(u8::is_ascii_digit).count() * 6 > line.len()
}

fn title_words(title: &str) -> FxHashSet<u64> {
    words(title).map(|w| w.hash).collect()
}

/// Whether a line is the record's title over again, give or take a word or the site's name.
fn alike(line: &str, title: &FxHashSet<u64>) -> bool {
    if title.len() < 3 {
        return false;
    }
    let own = title_words(line);
    let both = own.intersection(title).count();
    both >= 3 && both * 10 >= own.len() * 7
}

/// Whether most words of a line begin with a capital, as in American headlines.
fn is_titled(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().filter(|w| w.len() > 3).collect();
    words.len() >= 3 && words.iter().all(|w| !w.starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One letter a block: headline, standfirst, body, caption, meta, teaser, furniture.
    fn check(title: &str, lines: &[(&str, char)]) {
        let text: Vec<&str> = lines.iter().map(|l| l.0).collect();
        let text = text.join("\n");
        let mut blocks = Vec::new();
        page(&text, title, &[], &mut blocks);
        let got: Vec<(&str, char)> =
            blocks.iter().map(|b| (b.span.of(&text), b.region.name().chars().next().unwrap())).collect();
        let want: Vec<(&str, char)> = lines.iter().map(|l| (l.0.trim(), l.1)).collect();
        assert_eq!(got, want);
    }

    const BODY: [(&str, char); 4] = [
        ("The mill in Upper Vale burned down on Monday, the fire service said.", 'b'),
        ("Its owner, Ann Lee, 61, was not hurt.", 'b'),
        ("“I am glad it was empty,” she said.", 'b'),
        ("The mill had stood since 1893 and was to be sold in June.", 'b'),
    ];

    fn with(head: &[(&'static str, char)], tail: &[(&'static str, char)]) -> Vec<(&'static str, char)> {
        head.iter().chain(&BODY).chain(tail).copied().collect()
    }

    #[test]
    fn a_scraped_page() {
        check(
            "",
            &with(
                &[
                    ("Upper Vale mill burns down", 'h'),
                    ("14 March 2031, 09:05", 'm'),
                    ("The mill on Monday", 'c'),
                    ("The mill on Monday. Picture: Vale Press", 'c'),
                    ("By Bo Dahl", 'f'),
                    ("Listen to this article", 'f'),
                ],
                &[
                    ("Read more: Pool shuts after 30 years", 't'),
                    ("The police are looking into it.", 'b'),
                    ("The mill in Upper Vale burned down on Monday", 'c'),
                    ("No one was held.", 'b'),
                    ("Latest News", 't'),
                    ("Man, 25, held over canal theft", 't'),
                    ("Share", 'f'),
                ],
            ),
        );
    }

    #[test]
    fn a_record_whose_text_repeats_its_title() {
        check(
            "Upper Vale mill burns down - Vale Radio 7",
            &with(&[("Upper Vale mill burns down", 'h'), ("Owner says it was empty at the time", 's')], &[]),
        );
    }

    #[test]
    fn dates_are_cut_from_what_they_are_glued_to() {
        let text = "Upper Vale mill burns down Posted: Friday, March 14, 2031 8:18 PM EST Updated: Saturday, March 15, 2031 1:00 AM EST\n\nUpdated: Saturday, March 15, 2031 1:00 AM EST The mill burned.";
        let mut blocks = Vec::new();
        page(text, "Upper Vale mill burns down", &[], &mut blocks);
        let dates = dates(text, "Upper Vale mill burns down", &[]);
        let got: Vec<(&str, &str)> = blocks.iter().map(|b| (b.region.name(), &b.span.of(text)[..8])).collect();
        assert_eq!(got, [("headline", "Upper Va"), ("meta", "Posted: "), ("meta", "Updated:"), ("body", "The mill")]);
        assert_eq!(dates.published.unwrap().to_string(), "2031-03-14T20:18");
        assert_eq!(dates.updated.unwrap().to_string(), "2031-03-15T01:00");
    }

    #[test]
    fn where_and_when_it_was_filed_dates_a_report() {
        let day = |text: &str| dates(text, "", &[]).published.map(|d| d.to_string());
        let filed = Some("2031-05-08".to_owned());
        assert_eq!(day("Quake kills 12\n\nORM, 8 May 2031 (AgNews) — A quake hit Orm on Friday."), filed);
        assert_eq!(day("UPPER ORM, Norland, May 8, 2031 - A quake hit Orm on Friday."), filed);
        assert_eq!(day("Upper Orm, May 8, 2031 (ANA): A quake hit Orm on Friday."), filed);
        assert_eq!(day("Upper Orm, May 8, 2031: a quake hit the town."), None);
        assert_eq!(day("By the church in Orm, May 8, 2031 (a Friday): a quake."), None);
        assert_eq!(day("ORM, 8 May 2031, saw a quake."), None);
        assert_eq!(day("ORM, May 8 (AgNews) — A quake hit Orm on Friday."), None);
        assert_eq!(day("A quake hit. It was big.\n\nORM, 8 May 2031 — so reads the stone."), None);
    }

    #[test]
    fn a_header_gives_the_day_and_a_dateline_the_time() {
        let text =
            " date 2031-03-14 Upper Vale mill burns down\n\n14 March 2031, 13:14\n\nThe mill burned. It was 3am.";
        let mut blocks = Vec::new();
        page(text, "", &[], &mut blocks);
        let dates = dates(text, "", &[]);
        assert_eq!(dates.published.unwrap().to_string(), "2031-03-14T13:14");
        let got: Vec<&str> = blocks.iter().map(|b| b.region.name()).collect();
        assert_eq!(got, ["meta", "headline", "meta", "body"]);
    }

    #[test]
    fn a_sentence_that_begins_like_a_date_is_a_sentence() {
        check("", &[("Published on 14 March 2031, the report blamed a spark.", 'b'), ("It was 3am.", 'b')]);
        check("", &[("The mill burned.", 'b'), ("14 March 2031", 'b')]);
    }

    #[test]
    fn what_counts_pictures_or_dates_an_entry_is_no_report() {
        for (text, expected) in [
            ("Image 76 of 111", Some("Image 76 of 111")),
            ("Photo 3/9: The mill", Some("Photo 3/9")),
            ("Picture 2 of 14 The mill on Monday", Some("Picture 2 of 14")),
            ("Image of 12 men", None),
            ("Images 3 of 9", None),
            ("Slide 4 of 9th", None),
            ("Picture 10", None),
        ] {
            assert_eq!(counter(text).map(|len| &text[..len]), expected, "{text}");
        }
        for (line, expected) in [
            ("14:32", true),
            ("3.15pm", true),
            ("3.15pm GMT", true),
            ("10:45 a.m.", true),
            ("3.15", false),
            ("14:32 The mill", false),
            ("114:32", false),
            ("Ann Lee", false),
        ] {
            assert_eq!(is_clock(line), expected, "{line}");
        }
        check("", &with(&[("Upper Vale mill burns down", 'h'), ("Image 1 of 3", 'f')], &[("09:05", 'm')]));
    }

    #[test]
    fn subheads_and_lists_stay_in_the_body() {
        check("", &with(&[], &[("What comes next", 'b'), ("The sale is off, the agent said.", 'b')]));
        check("", &with(&[], &[("Those held were:", 'b'), ("Cy Ek, 40", 'b'), ("Di Fox, 37, of Nether Vale", 'b')]));
    }
}
