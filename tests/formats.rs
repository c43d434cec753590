//! The formats: real files of each, whose spans are sliced out of the raw bytes again.

use std::path::{Path, PathBuf};

use crosscheck::article::{Article, Input, ReadOptions, Region, Spot, blocks, read};
use crosscheck::extract::extract;
use crosscheck::span::{Field, Span};

/// The place of a fixture.
fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/formats").join(name)
}

/// Reads a fixture without a word.
fn articles(name: &str) -> Vec<Article> {
    let Input { articles, errors, warnings } = read(&[fixture(name)], &ReadOptions::default());
    assert!(errors.is_empty() && warnings.is_empty(), "{errors:?} {warnings:?}");
    articles
}

/// The bytes of the file that some words of an article's text were made from.
fn raw_of<'a>(article: &Article, bytes: &'a [u8], field: Field, words: &str) -> (&'a [u8], Spot) {
    let text = article.field(field);
    let at = text.find(words).unwrap_or_else(|| panic!("{words} in {text}"));
    let span = Span::new(at, at + words.len());
    let (start, end) = article.raw(field, span);
    let spot = article.source.as_ref().expect("made from another form").spot(field, text, span.start);
    assert_eq!(spot.byte, start, "{words}");
    (&bytes[start as usize..end as usize], spot)
}

/// The line and column of a byte, counted afresh.
fn counted(bytes: &[u8], at: u64) -> (usize, usize) {
    let before = String::from_utf8_lossy(&bytes[..at as usize]).replace("\r\n", "\n");
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.trim_start_matches('\u{feff}').chars().count() + 1)
}

/// Words of the text, and what the file has for them.
fn check_raw(name: &str, article: usize, field: Field, pairs: &[(&str, &str)]) {
    let bytes = std::fs::read(fixture(name)).expect("the fixture");
    let article = &articles(name)[article];
    for (words, raw) in pairs {
        let (got, spot) = raw_of(article, &bytes, field, words);
        assert_eq!(String::from_utf8_lossy(got), *raw, "{words} in {name}");
        assert_eq!((spot.line, spot.col), counted(&bytes, spot.byte), "{words} in {name}");
    }
}

/// Every mention of every article slices out of the raw file: the same words, but for entities and escapes.
fn check_mentions(name: &str, least: usize) {
    let bytes = std::fs::read(fixture(name)).expect("the fixture");
    let mut count = 0;
    for article in &articles(name) {
        let extract = extract(article);
        let used = extract.assertions.iter().map(|a| &a.mention);
        for mention in used.chain(extract.unused.iter().map(|p| &p.mention)) {
            let words = mention.span.of(article.field(mention.field));
            let (start, end) = article.raw(mention.field, mention.span);
            let raw = String::from_utf8_lossy(&bytes[start as usize..end as usize]);
            let first = words.split(|c: char| !c.is_ascii_alphanumeric()).find(|w| !w.is_empty()).unwrap_or("");
            assert!(raw.contains(first), "{words:?} is {raw:?} in {name}");
            let spot = article.source.as_ref().expect("a source").spot(
                mention.field,
                article.field(mention.field),
                mention.span.start,
            );
            assert_eq!((spot.line, spot.col), counted(&bytes, start), "{words} in {name}");
            count += 1;
        }
    }
    assert!(count >= least, "{count} mentions in {name}");
}

/// `region: words` of each block.
fn shown(article: &Article) -> Vec<String> {
    let blocks = blocks(article);
    blocks.iter().map(|b| format!("{}: {}", b.region.name(), b.span.of(article.field(b.field)))).collect()
}

fn about(article: &Article) -> Vec<String> {
    let m = &article.metadata;
    let text = |s: &Option<crosscheck::article::Sourced<String>>| s.as_ref().map(|s| s.value.clone());
    let date = |s: &Option<crosscheck::article::Sourced<crosscheck::article::Moment>>| {
        s.as_ref().map(|s| format!("{} {}", s.value, s.provenance.name()))
    };
    [date(&m.published), date(&m.updated), text(&m.headline), text(&m.author), text(&m.publisher), text(&m.url)]
        .into_iter()
        .map(Option::unwrap_or_default)
        .collect()
}

#[test]
fn a_web_page() {
    let article = &articles("mill.html")[0];
    assert_eq!(
        about(article),
        [
            "2031-03-14T09:05 explicit",
            "2031-03-14T11:40 explicit",
            "Mill fire kills three in Upper Vale",
            "Bo Dahl",
            "Vale Herald",
            "https://herald.example/2031/mill-fire"
        ]
    );
    assert_eq!(
        shown(article),
        [
            "furniture: Vale Herald",
            "furniture: News",
            "furniture: Sport: Vale 3, Dale 2",
            "headline: Mill fire kills three in Upper\u{a0}Vale",
            "standfirst: Owner says she had asked for new sprinklers in 2029",
            "furniture: By Bo Dahl, 14 March 2031",
            "caption: Smoke above the mill & the weir on Friday",
            "caption: The mill, built in 1893. Photo: Vale Herald",
            "body: A fire at a mill in Upper Vale killed three people and injured 14 on Friday, the fire service said. The loss was put at £5.2\u{a0}million.",
            "teaser: Related",
            "teaser: Pool shuts after 30 years",
            "teaser: Man, 25, held over canal theft",
            "body: Ann Lee, 61, who owns the mill, said: “We had 40 people at work, and I am glad that most got out.”",
            "body: Café owner Cy Ek, 47, lives next door, and he called the fire brigade at 3.20am, the service said.",
            "body: The fire spread to two barns, and it took 60 firefighters six hours to put it out, according to the service.",
            "furniture: I never liked that mill, and 900 of my neighbours would say the same, I am sure of it.",
            "furniture: © 2031 Vale Herald Ltd, registered in Vale, no. 12345678, all rights kept by the owner.",
        ]
    );
    check_raw(
        "mill.html",
        0,
        Field::Text,
        &[
            ("£5.2\u{a0}million", "&pound;5.2</b>&nbsp;million"),
            ("mill & the", "mill &amp; the"),
            ("“We had 40", "&ldquo;We had 40"),
            ("Café owner Cy Ek, 47", "Caf&#233; owner Cy Ek, 47"),
            ("on Friday, the", "on Friday,\nthe"),
            ("14 on Friday", "14 on Friday"),
        ],
    );
    check_mentions("mill.html", 15);
}

#[test]
fn a_table() {
    let articles = articles("mill.csv");
    let ids: Vec<&str> = articles.iter().map(|a| a.id.as_str()).collect();
    assert_eq!(ids, ["csv-a", "csv-b"]);
    assert_eq!(about(&articles[1])[..3], ["2031-03-15 explicit", "", "Café owner held"]);
    check_raw(
        "mill.csv",
        0,
        Field::Text,
        &[("said: \"We had 40", "said: \"\"We had 40"), ("Ann Lee, 61", "Ann Lee, 61")],
    );
    check_raw("mill.csv", 0, Field::Title, &[("injures 14", "injures 14")]);
    check_raw("mill.csv", 1, Field::Text, &[("owner Cy Ek, 47", "owner Cy Ek, 47")]);
    check_mentions("mill.csv", 5);
}

#[test]
fn json_records() {
    let articles = articles("mill.json");
    let ids: Vec<&str> = articles.iter().map(|a| a.id.rsplit('/').next().unwrap_or_default()).collect();
    assert_eq!(ids, ["json-a", "mill.json#2"]);
    check_raw(
        "mill.json",
        0,
        Field::Text,
        &[("said: “We had 40", r"said: \u201cWe had 40"), ("Friday.\nAnn", r"Friday.\nAnn")],
    );
    check_raw("mill.json", 1, Field::Text, &[("£5.2 million", r"\u00a35.2 million"), ("Café", r"Caf\u00e9")]);
    check_mentions("mill.json", 7);
}

#[test]
fn ninjs() {
    let article = &articles("mill.ninjs.json")[0];
    assert_eq!(
        about(article)[..5],
        ["2031-03-14T11:40 explicit", "", "Mill fire kills three in Upper Vale", "Bo Dahl", "Vale Wire"]
    );
    assert_eq!(
        blocks(article).iter().map(|b| b.region).collect::<Vec<_>>(),
        [Region::Headline, Region::Standfirst, Region::Body, Region::Body, Region::Caption,]
    );
    check_raw(
        "mill.ninjs.json",
        0,
        Field::Text,
        &[("£5.2 million", "&#163;5.2 million"), ("“We had 40", r"\u201cWe had 40"), ("kills three", "kills three")],
    );
    check_mentions("mill.ninjs.json", 6);
}
