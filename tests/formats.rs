//! The formats: real files of each, whose spans are sliced out of the raw bytes again.

mod support;

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

#[test]
fn nitf() {
    let article = &articles("mill.nitf")[0];
    assert_eq!(
        about(article)[..5],
        ["2031-03-14T09:05 explicit", "", "Mill fire kills three in Upper Vale", "Bo Dahl", "Vale Wire"]
    );
    let regions: Vec<&str> = blocks(article).iter().map(|b| b.region.name()).collect();
    assert_eq!(regions, ["headline", "standfirst", "furniture", "meta", "body", "body", "caption"]);
    check_raw(
        "mill.nitf",
        0,
        Field::Text,
        &[
            ("£5.2 million", "&#163;5.2 million"),
            ("had 40 people at work & all", "had <em>40</em> people at work &amp; all"),
            ("on Friday, the", "on\n      Friday, the"),
        ],
    );
    check_mentions("mill.nitf", 7);
}

#[test]
fn newsml() {
    let article = &articles("mill.newsml.xml")[0];
    assert_eq!(
        about(article)[..5],
        ["2031-03-14T11:40 explicit", "", "Mill fire kills three in Upper Vale", "Bo Dahl", "Vale Wire"]
    );
    assert_eq!(article.metadata.dateline.as_ref().expect("a dateline").value, "UPPER VALE, March 14");
    check_raw(
        "mill.newsml.xml",
        0,
        Field::Text,
        &[("£5.2\u{a0}million. “We", "£5.2&#160;million. “We"), ("kills three", "kills three")],
    );
    check_mentions("mill.newsml.xml", 6);
}

#[test]
fn feeds() {
    let list = articles("mill.rss");
    assert_eq!(list[0].id, "herald-1");
    assert_eq!(
        about(&list[0]),
        [
            "2031-03-14T09:05 explicit",
            "",
            "Mill fire kills three &amp; injures 14",
            "Bo Dahl",
            "Vale Herald",
            "https://herald.example/2031/mill-fire"
        ]
    );
    assert_eq!(shown(&list[0])[0], "headline: Mill fire kills three & injures 14");
    check_raw(
        "mill.rss",
        0,
        Field::Text,
        &[("three & injures 14", "three &amp;amp; injures 14"), ("£5.2 million", "&pound;5.2 million")],
    );
    check_raw("mill.rss", 1, Field::Text, &[("Saturday & fined £900", "Saturday &amp;amp; fined &amp;pound;900")]);
    check_mentions("mill.rss", 8);
    let list = articles("mill.atom");
    assert_eq!(
        about(&list[0]),
        [
            "2031-03-14T10:00 explicit",
            "2031-03-14T12:00 explicit",
            "Mill fire kills three",
            "Di Fox",
            "Vale Radio 7",
            "https://radio.example/1"
        ]
    );
    check_raw("mill.atom", 0, Field::Text, &[("£5.2 million", "&#xA3;5.2 million")]);
    check_mentions("mill.atom", 4);
}

/// A text file in another encoding: the warning it brings, and words with their bytes.
fn check_text(name: &str, warning: &str, pairs: &[(&str, &[u8])]) {
    let bytes = std::fs::read(fixture(name)).expect("the fixture");
    let Input { articles, errors, warnings } = read(&[fixture(name)], &ReadOptions::default());
    assert!(errors.is_empty(), "{errors:?}");
    let said = warnings.first().map(ToString::to_string).unwrap_or_default();
    assert!(said.contains(warning) && said.is_empty() == warning.is_empty(), "{said}");
    for (words, raw) in pairs {
        assert_eq!(raw_of(&articles[0], &bytes, Field::Text, words).0, *raw, "{words}");
    }
    assert_eq!(about(&articles[0])[0], "2031-03-14 text");
}

#[test]
fn other_encodings() {
    check_text(
        "mill-1252.txt",
        "by its bytes it is windows-1252",
        &[("Café Weir", b"Caf\xe9 Weir"), ("£5.2 million", b"\xa35.2 million"), ("work,” said", b"work,\x94 said")],
    );
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    check_text(
        "mill-utf16.txt",
        "",
        &[
            ("Café Weir", &wide("Café Weir")),
            ("£5.2 million", &wide("£5.2 million")),
            ("“We had 40", &wide("“We had 40")),
        ],
    );
    let article = &read(&[fixture("mill-1252.txt")], &ReadOptions::default()).articles[0];
    let at = article.text.find("40 people").expect("the words") as u32;
    let spot = article.source.as_ref().expect("a map").spot(Field::Text, &article.text, at);
    assert_eq!((spot.line, spot.col), (6, 9));
}

#[test]
fn a_packed_file_is_read_as_what_it_holds() {
    let folder = tempfile::tempdir().expect("a folder");
    let page = std::fs::read(fixture("mill.html")).expect("the fixture");
    let path = folder.path().join("mill.html.gz");
    std::fs::write(&path, support::gz(&page)).expect("it can be written");
    let packed = &read(&[path], &ReadOptions::default()).articles[0];
    let plain = &articles("mill.html")[0];
    assert_eq!(
        (&packed.text, &packed.source.as_ref().map(|s| &s.text)),
        (&plain.text, &plain.source.as_ref().map(|s| &s.text))
    );
}

#[test]
fn a_page_in_utf16() {
    let page = std::fs::read_to_string(fixture("mill.html"))
        .expect("the fixture")
        .replace("charset=\"utf-8\"", "charset=\"utf-16\"");
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    let bytes = wide(&format!("\u{feff}{page}"));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mill.html");
    std::fs::write(&path, &bytes).expect("written");
    let Input { articles, errors, warnings } = read(&[path], &ReadOptions::default());
    assert!(errors.is_empty() && warnings.is_empty(), "{errors:?} {warnings:?}");
    assert_eq!(shown(&articles[0]), shown(&self::articles("mill.html")[0]));
    let (raw, spot) = raw_of(&articles[0], &bytes, Field::Text, "Café owner Cy Ek, 47");
    assert_eq!(raw, wide("Caf&#233; owner Cy Ek, 47"));
    assert_eq!((spot.line, spot.col), (31, 4));
}

/// What a report of a page compares: each number and date, in order of place.
fn compared(article: &Article) -> Vec<String> {
    let extract = extract(article);
    let figures = extract
        .assertions
        .iter()
        .map(|a| &a.mention)
        .filter(|m| m.value.quantity().is_some() || matches!(m.value, crosscheck::value::Value::Timex(_)));
    let mut figures: Vec<_> = figures.collect();
    figures.sort_by_key(|m| (m.field, m.span));
    figures.iter().map(|m| m.span.of(article.field(m.field)).to_owned()).collect()
}

/// Pages as news sites make them: what each says of itself, and the figures that are its report's.
#[test]
fn pages_of_every_sort() {
    for (name, known, figures) in [
        (
            "page-news.html",
            [
                "2031-08-03T18:20 explicit",
                "2031-08-04T07:45 explicit",
                "Pier collapse at Skerry Bay: two dead, dozens rescued",
                "Nell Ashdown, Idris Kemble",
                "Coast Tribune",
                "",
            ],
            &[
                "two",
                "dozens",
                "2027",
                "60 days",
                "Sunday",
                "Sunday",
                "Two",
                "40 metres",
                "37",
                "Two",
                "37",
                "Sunday afternoon",
                "300",
                "1891",
                "40 metres",
                "3.15pm",
                "Sunday",
                "71",
                "24",
                "58",
                "20",
                "2027",
                "11",
                "64",
                "£2.3m",
                "60 days",
            ][..],
        ),
        (
            "page-live.html",
            [
                "2031-08-03T15:40 explicit",
                "2031-08-03T19:05 explicit",
                "Skerry Bay pier collapse: live updates",
                "",
                "Coast Radio",
                "",
            ],
            &["Two", "Two", "37", "58", "20", "one", "300"],
        ),
        (
            "page-amp.html",
            [
                "2031-08-04 explicit",
                "",
                "Pier falls at Skerry Bay, killing two",
                "Hal Brannock",
                "Bay Echo",
                "https://echo.example/pier-falls",
            ],
            &["two", "Two", "30", "Sunday", "72", "24", "3:20 p.m.", "1891", "a month", "2027", "11", "64"],
        ),
        (
            "page-old.html",
            ["2031-08-04T09:14 text", "", "Two killed as pier falls at Skerry Bay", "", "", ""],
            &[
                "Two",
                "Two",
                "Two",
                "40 metres",
                "Sunday afternoon",
                "71",
                "24",
                "37",
                "1891",
                "2027",
                "11",
                "64",
                "£2.3m",
            ],
        ),
    ] {
        let article = &articles(name)[0];
        assert_eq!(about(article), known, "{name}");
        assert_eq!(compared(article), figures, "{name}: {:#?}", shown(article));
        if name != "page-old.html" {
            check_mentions(name, figures.len());
        }
    }
}

/// The draft of a real word processor: tracked changes, comments, a footnote, a table, runs within a number.
#[test]
fn a_word_processors_draft() {
    let article = &articles("draft.docx")[0];
    assert_eq!(
        shown(article),
        [
            "headline: Pier falls at Skerry Bay, killing two",
            "standfirst: A survey had warned of rot in 2027",
            "body: The pier at Skerry Bay fell into the sea on Sunday, killing two people, and 37 were pulled from the water, the coastguard said.",
            "furniture: <!-- crosscheck: ignore FC102 -- her son says 72 -->",
            "body: The dead were Rhoda Penwith, 72, and Callum Voss, 24.",
            "caption: The pier, built in 1891 & shut for a month in 2027",
            "body: Piles surveyed",
            "body: 64",
            "body: “It went like a biscuit,” said Morwen Teague, 58.",
            "body: She counted 20 heads.",
        ]
    );
    let file = std::fs::File::open(fixture("draft.docx")).expect("the fixture");
    let mut archive = zip::ZipArchive::new(file).expect("an archive");
    let mut body = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("word/document.xml").expect("the part"), &mut body)
        .expect("UTF-8");
    for (words, raw, line, col) in [
        ("Penwith, 72", "Penwith, 72", 4, 21),
        ("37 were", "3</w:t></w:r><w:r><w:rPr></w:rPr><w:t>7 were", 3, 77),
        ("1891 & shut", "1891 &amp; shut", 5, 20),
    ] {
        let (got, spot) = raw_of(article, body.as_bytes(), Field::Text, words);
        assert_eq!(String::from_utf8_lossy(got), raw);
        assert_eq!((spot.line, spot.col), (line, col), "{words}");
    }
    assert_eq!(article.directives()[0].line, 4, "its paragraph");
}

#[test]
fn comments_are_directives() {
    let pair = ["check", "fixtures/formats/draft.docx", "fixtures/formats/page-news.html", "--format", "concise"];
    let with = support::run_here(&pair);
    let without = support::run_here(&[&pair[..], &["--no-decisions"]].concat());
    assert!(without.out.contains("FC102") && !with.out.contains("FC102"), "{} {}", with.out, without.out);
    assert!(!with.err.contains("directive"), "{}", with.err);
    let folder = tempfile::tempdir().expect("a folder");
    let page = |directive: &str| {
        format!(
            "<html><body><h1>Pier falls at Skerry Bay</h1>{directive}<p>The pier at Skerry Bay fell on Sunday.</p>\n<p>Rhoda Penwith, 73, died there, the coastguard said.<!-- crosscheck: ignore FC102 -- her niece --></p></body></html>"
        )
    };
    let file = folder.path().join("a.html");
    std::fs::write(&file, page("")).expect("written");
    let article = &read(std::slice::from_ref(&file), &ReadOptions::default()).articles[0];
    let [directive] = &article.directives()[..] else { panic!("{:?}", article.directives()) };
    assert_eq!((directive.line, directive.why.as_str()), (2, "her niece"));
    let crosscheck::decision::Scope::Part(part) = directive.scope else { panic!("{directive:?}") };
    assert!(part.of(&article.text).starts_with("Rhoda Penwith, 73, died"));
    std::fs::write(&file, page("<!-- crosscheck: ignore-next FC103 -->")).expect("written");
    let article = &read(&[file], &ReadOptions::default()).articles[0];
    let covered: Vec<&str> = article
        .directives()
        .iter()
        .map(|d| match d.scope {
            crosscheck::decision::Scope::Part(part) => part.of(&article.text),
            _ => "",
        })
        .collect();
    assert_eq!(covered[0], "The pier at Skerry Bay fell on Sunday.");
}

const DRAFT: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Mill fire kills three in Upper Vale</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">A fire at a mill killed </w:t></w:r><w:del w:id="1" w:author="Jo"><w:r><w:delText>two</w:delText></w:r></w:del><w:ins w:id="2" w:author="Jo"><w:r><w:t>three</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> people &amp; injured </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>4 on Friday.</w:t></w:r><w:commentRangeStart w:id="9"/></w:p>
<w:p><w:r><w:t>“We had 40 people at work,” said Ann Lee, 61.</w:t></w:r></w:p>
</w:body></w:document>"#;

#[test]
fn a_draft() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("draft.docx");
    std::fs::write(&path, support::zip(&[("word/comments.xml", "<c>99 dead</c>"), ("word/document.xml", DRAFT)]))
        .expect("written");
    let Input { articles, errors, warnings } = read(&[path], &ReadOptions::default());
    assert!(errors.is_empty() && warnings.is_empty(), "{errors:?} {warnings:?}");
    let article = &articles[0];
    assert_eq!(
        shown(article),
        [
            "headline: Mill fire kills three in Upper Vale",
            "body: A fire at a mill killed three people & injured 14 on Friday.",
            "body: “We had 40 people at work,” said Ann Lee, 61."
        ]
    );
    for (words, raw, line, col) in [
        (
            "killed three people & injured",
            r#"killed </w:t></w:r><w:del w:id="1" w:author="Jo"><w:r><w:delText>two</w:delText></w:r></w:del><w:ins w:id="2" w:author="Jo"><w:r><w:t>three</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> people &amp; injured"#,
            2,
            18,
        ),
        ("14 on", "1</w:t></w:r><w:r><w:t>4 on", 2, 48),
        ("40 people", "40 people", 3, 9),
    ] {
        let (got, spot) = raw_of(article, DRAFT.as_bytes(), Field::Text, words);
        assert_eq!(String::from_utf8_lossy(got), raw);
        assert_eq!((spot.line, spot.col), (line, col), "{words}");
    }
}

#[test]
fn a_pdf() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.pdf");
    let first = "BT /F1 18 Tf 72 720 Td (Mill fire kills three in Upper Vale) Tj ET BT /F1 12 Tf 14 TL 72 690 Td (A fire at a mill in Upper Vale killed) Tj T* [(three p) -20 (eople) -300 (and injured 14 on Friday.)] TJ ET";
    let second = "BT /F1 12 Tf 72 720 Td (\\223We had 40 people at work,\\224 said Ann Lee, 61.) Tj ET";
    std::fs::write(&path, support::pdf(&[first, second])).expect("written");
    let Input { articles, errors, warnings } = read(&[path], &ReadOptions::default());
    assert!(errors.is_empty() && warnings.is_empty(), "{errors:?} {warnings:?}");
    let article = &articles[0];
    assert_eq!(
        article.text,
        "Mill fire kills three in Upper Vale\n\nA fire at a mill in Upper Vale killed\nthree people and injured 14 on Friday.\n\n“We had 40 people at work,” said Ann Lee, 61.\n\n"
    );
    let (_, spot) = raw_of(article, article.text.as_bytes(), Field::Text, "40 people");
    assert_eq!((spot.line, spot.col), (2, 9), "the page, and the character in it");
}

/// A record of an archive.
fn record(kind: &str, url: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2032-01-01T00:00:00Z\r\nContent-Type: application/http; msgtype={kind}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body, b"\r\n\r\n"].concat()
}

#[test]
fn an_archive() {
    let page = std::fs::read(fixture("mill.html")).expect("the fixture");
    let head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".as_slice();
    let latin = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\nTransfer-Encoding: chunked\r\n\r\n2b\r\n<p>A loss of \xa3900 at the caf\xe9, police said.\r\n0\r\n\r\n".as_slice();
    let bytes = [
        support::gz(&record("warcinfo", "", b"software: own")),
        support::gz(&record("request", "https://herald.example/1", b"GET / HTTP/1.1\r\n\r\n")),
        support::gz(&record("response", "https://herald.example/1", &[head, &page].concat())),
        support::gz(&record("response", "https://herald.example/2", b"HTTP/1.1 404 Not Found\r\n\r\ngone")),
        support::gz(&record("response", "https://herald.example/3", latin)),
    ]
    .concat();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("crawl.warc.gz");
    std::fs::write(&path, bytes).expect("written");
    let Input { articles, errors, warnings } = read(&[path], &ReadOptions::default());
    assert!(errors.is_empty() && warnings.is_empty(), "{errors:?} {warnings:?}");
    let ids: Vec<&str> = articles.iter().map(|a| a.id.as_str()).collect();
    assert_eq!(ids, ["https://herald.example/1", "https://herald.example/3"]);
    assert_eq!(about(&articles[0])[0], "2031-03-14T09:05 explicit");
    assert_eq!(about(&articles[0])[5], "https://herald.example/1");
    assert_eq!(raw_of(&articles[0], &page, Field::Text, "£5.2\u{a0}million").0, b"&pound;5.2</b>&nbsp;million");
    assert_eq!(articles[1].text.trim(), "A loss of £900 at the café, police said.");
    assert_eq!(about(&articles[1])[0], "", "when it was fetched is not when it was published");
}

#[test]
fn what_is_taken_back_is_not_compared() {
    let folder = tempfile::tempdir().expect("a folder");
    let item = std::fs::read_to_string(fixture("mill.ninjs.json")).expect("the fixture");
    std::fs::write(folder.path().join("a.json"), &item).expect("written");
    std::fs::write(folder.path().join("b.json"), item.replace("\"usable\"", "\"canceled\"")).expect("written");
    std::fs::write(
        folder.path().join("c.xml"),
        std::fs::read_to_string(fixture("mill.newsml.xml"))
            .expect("the fixture")
            .replace("stat:usable", "stat:withheld"),
    )
    .expect("written");
    let wire = std::fs::read_to_string(fixture("mill.nitf")).expect("the fixture");
    std::fs::write(folder.path().join("d.nitf"), wire.replace("\"usable\"", "\"canceled\"")).expect("written");
    let Input { articles, errors, warnings } = read(&[folder.path().to_owned()], &ReadOptions::default());
    assert!(articles.is_empty() && errors.is_empty(), "{articles:?} {errors:?}");
    let said: Vec<String> = warnings.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 4, "{said:?}");
    assert!(said.iter().any(|s| s.contains("d.nitf") && s.contains("is canceled by its publisher")), "{said:?}");
    let said: Vec<String> = said.into_iter().filter(|s| !s.contains("d.nitf")).collect();
    assert!(said[0].contains("b.json") && said[0].contains("is canceled by its publisher"), "{said:?}");
    assert!(said[1].contains("is withheld by its publisher"), "{said:?}");
    assert!(said[2].contains("a.json") && said[2].contains("was taken back by its publisher"), "{said:?}");
}
