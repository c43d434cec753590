//! Hostile files: what is malformed, cut off, enormous or made to harm is an error that names the file and
//! what to do; the rest of the batch is read, in bounded time and memory.

mod support;

use std::time::{Duration, Instant};

use crosscheck::article::{Input, ReadOptions, blocks, read};
use crosscheck::extract::extract;
use proptest::prelude::*;

/// Reads a file beside a sound one; returns the complaints about it.
fn complaints(name: &str, bytes: &[u8]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join(name), bytes).expect("written");
    std::fs::write(folder.path().join("zz.txt"), "14 March 2031\n\nThe mill burned. Three people died.")
        .expect("written");
    let start = Instant::now();
    let paths = [folder.path().join(name), folder.path().join("zz.txt")];
    let Input { articles, errors, warnings } = read(&paths, &ReadOptions::default());
    assert!(start.elapsed() < Duration::from_secs(60), "{name} took {:?}", start.elapsed());
    assert!(articles.iter().any(|a| a.id.ends_with("zz.txt")), "the rest of the batch is read");
    let base = format!("{}/", folder.path().display());
    errors.iter().chain(&warnings).map(|e| e.to_string().replace(&base, "")).collect()
}

fn check(name: &str, bytes: &[u8], expected: &str) {
    let said = complaints(name, bytes);
    assert!(said.iter().any(|s| s.contains(expected)), "{expected:?} is not in {said:?}");
}

#[test]
fn malformed() {
    check("a.json", b"[{\"id\": \"a\", \"text\": \"It.\"}, {\"id\": nonsense}]", "a.json:1: not JSON at column");
    check(
        "a.json",
        b"[\n{\"id\": \"a\", \"words\": \"It.\"}]",
        "a.json:2: a record without `text`; it has id, words; name the field",
    );
    check(
        "a.csv",
        b"id,words\na,It.\n",
        "a.csv:1: no column `text`; it has id, words; name the field that holds it: --field text=NAME",
    );
    check("a.csv", b"id,text\na,\"It.\nb,It.\n", "a.csv:2: a quotation mark that is never closed");
    check("a.ninjs", b"{\"uri\": 1}", "a.ninjs:1: not a news item");
    check("a.nitf", b"<nitf>\n<body></p></nitf>", "a.nitf:2: not XML");
    check("a.nitf", b"<rss></rss>", "a.nitf:1: no `nitf` element");
    check("a.newsml", b"<other/>", "no `newsItem` element");
    check("a.rss", b"<html></html>", "no `rss` or `feed` element");
    check("a.docx", b"PK\x03\x04 nothing", "a.docx: not a DOCX");
    check("a.docx", &support::zip(&[("other.xml", "<a/>")]), "a.docx: no `word/document.xml` in it");
    check("a.docx", &support::zip(&[("word/document.xml", "<a><b></a>")]), "a.docx/word/document.xml:1: not XML");
    check("a.pdf", b"%PDF-1.4\nnothing", "a.pdf: not a PDF that can be read");
    check("a.pdf", &support::pdf(&[""]), "a.pdf: no text layer; it may be a scan");
    check("a.warc", b"nothing at all\n", "a.warc: no `WARC/` line in the record at byte 0");
    check("a.txt", b"The \0 mill", "a.txt: a NUL at byte 4");
    check("a.txt.gz", b"\x1f\x8b nothing", "a.txt.gz: the packed data is damaged or cut off");
}

#[test]
fn cut_off() {
    check(
        "a.json",
        b"[{\"id\": \"a\", \"text\": \"It.\"},\n {\"id\": \"b\", \"te",
        "a.json:2: the record has no end: the file is cut off",
    );
    check("a.json", b"[{\"id\": \"a\", \"text\": \"It.\"}", "a.json:1: the record has no end");
    check("a.nitf", b"<nitf><body>\n<p>It burned", "the file ends within `<p>`: it is cut off");
    check(
        "a.warc",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900\r\n\r\nHTTP/1.1 200",
        "a cut-off body in the record at byte 0",
    );
    let mut packed = support::gz(b"The mill burned. Three people died.");
    packed.truncate(packed.len() - 12);
    check("a.txt.gz", &packed, "damaged or cut off");
    let archive = support::zip(&[("word/document.xml", "<w:document/>")]);
    check("a.docx", &archive[..archive.len() - 30], "a.docx: not a DOCX");
    let pdf = support::pdf(&["BT /F1 12 Tf (It burned.) Tj ET"]);
    let said = complaints("a.pdf", &pdf[..60]);
    assert!(!said.is_empty(), "{said:?}");
}

#[test]
fn bombs() {
    let blank = vec![b' '; 80 << 20];
    check("a.txt.gz", &support::gz(&vec![b'x'; 40 << 20]), "a.txt.gz: longer than 32 MiB");
    check(
        "a.jsonl.gz",
        &support::gz(&blank),
        "a.jsonl.gz: unpacks to more than 200 times its size; it looks like a bomb",
    );
    check(
        "a.warc.gz",
        &support::gz(&[b"WARC/1.0\r\nContent-Length: 83886080\r\n\r\n".as_slice(), &blank].concat()),
        "unpacks to more than 200 times",
    );
    let text = " ".repeat(40 << 20);
    check(
        "a.docx",
        &support::zip(&[("word/document.xml", &text)]),
        "`word/document.xml` in it unpacks to more than 32 MiB",
    );
    // Paths that point outside are names like any other: only the text's part is opened.
    check("a.docx", &support::zip(&[("../../word/document.xml", "<a/>")]), "no `word/document.xml` in it");
    check(
        "a.docx",
        &support::zip(&[("word/document.xml", "<w:document/>"), ("word/comments.xml", &text)]),
        "`word/comments.xml` in it unpacks to more than 32 MiB",
    );
    let declared = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>";
    check("a.docx", &support::zip(&[("word/document.xml", declared)]), "the entity `&x;` is the file's own");
    check("a.pdf", &support::pdf(&[&" ".repeat(9 << 20)]), "a.pdf: page 1 cannot be read");
    let laughs = "<!DOCTYPE nitf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n<nitf><body><body.content><p>&b;</p></body.content></body></nitf>";
    check(
        "a.nitf",
        laughs.as_bytes(),
        "a.nitf:2: the entity `&b;` is the file's own; write it out: what a file declares is not expanded",
    );
    let outside = "<!DOCTYPE nitf [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><nitf><body><body.content><p>&x;</p></body.content></body></nitf>";
    check("a.nitf", outside.as_bytes(), "the entity `&x;` is the file's own");
}

/// Two gibibytes packed: a head, and one mebibyte over and over.
fn enormous(head: &str, words: &str) -> Vec<u8> {
    let mebibyte = words.repeat((1 << 20) / words.len() + 1);
    [support::gz(head.as_bytes()), support::gz(&mebibyte.as_bytes()[..1 << 20]).repeat(2048)].concat()
}

const ENORMOUS: [(&str, &str, &str, &str); 6] = [
    ("a.txt.gz", "The mill burned.\n", "Three people died. ", "longer than 32 MiB"),
    ("a.html.gz", "<html><body><p>", "Three people died. ", "longer than 32 MiB"),
    ("a.nitf.gz", "<nitf><body><body.content><p>", "Three people died. ", "longer than 32 MiB"),
    ("a.jsonl.gz", "{\"id\":\"a\",\"text\":\"", "Three people died. ", "looks like a bomb"),
    ("a.csv.gz", "id,text\na,\"", "Three people died. ", "looks like a bomb"),
    ("a.json.gz", "[{\"id\":\"a\",\"text\":\"", "Three people died. ", "looks like a bomb"),
];

#[test]
fn two_gibibytes_are_stopped_early() {
    for (name, head, words, expected) in ENORMOUS {
        let start = Instant::now();
        check(name, &enormous(head, words), expected);
        assert!(start.elapsed() < Duration::from_secs(30), "{name} took {:?}", start.elapsed());
    }
}

/// The command itself, in a gigabyte of memory.
#[cfg(target_os = "linux")]
#[test]
fn two_gibibytes_need_no_memory() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, head, words, _) in ENORMOUS {
        std::fs::write(folder.path().join(name), enormous(head, words)).expect("written");
    }
    let run = std::process::Command::new("sh")
        .args(["-c", "ulimit -v 1048576 && exec \"$0\" extract -j 1 --format jsonl *"])
        .arg(assert_cmd::cargo::cargo_bin!("crosscheck"))
        .current_dir(folder.path())
        .output()
        .expect("a shell");
    let said = String::from_utf8_lossy(&run.stderr);
    assert_eq!(run.status.code(), Some(2), "{said}");
    for (name, .., expected) in ENORMOUS {
        assert!(said.lines().any(|l| l.contains(name) && l.contains(expected)), "{name}: {said}");
    }
}

#[test]
fn deep_and_wide() {
    let deep = |n: usize| format!("<nitf>{}{}</nitf>", "<p>".repeat(n), "</p>".repeat(n));
    check("a.nitf", deep(100_000).as_bytes(), "a.nitf:1: elements nested more than 500 deep");
    check("a.nitf", format!("<nitf>{}</nitf>", "<p/>".repeat(1_100_000)).as_bytes(), "more than 1000000 elements");
    check("a.html", "<p>a".repeat(1_100_000).as_bytes(), "more than 1000000 elements");
    let page = format!("<html><body>{}<p>The mill burned, and three people died.</p>", "<div>".repeat(100_000));
    assert_eq!(complaints("a.html", page.as_bytes()), Vec::<String>::new());
    check("a.docx", &support::zip(&[("word/document.xml", &deep(1_000).replace("nitf", "w:document"))]), "500 deep");
    let linked = format!(
        "<script type=application/ld+json>{}</script><p>The mill burned, and three people died.</p>",
        "[".repeat(200_000)
    );
    assert_eq!(complaints("a.html", linked.as_bytes()), Vec::<String>::new());
    let brackets = |open: &str, close: &str| {
        format!("BT /F1 12 Tf {}{} TJ (It burned.) Tj ET", open.repeat(50_000), close.repeat(50_000))
    };
    for content in [brackets("[", "]"), brackets("<<", ">>"), brackets("(", ")")] {
        let pdf = support::pdf(&[&content]);
        complaints("a.pdf", &pdf);
        let object = String::from_utf8_lossy(&pdf)
            .replace("/MediaBox [0 0 595 842]", &format!("/MediaBox {}{}", "[".repeat(50_000), "]".repeat(50_000)));
        complaints("a.pdf", object.as_bytes());
    }
    let json = format!("[{{\"id\": \"a\", \"text\": \"It.\", \"x\": {}{}}}]", "[".repeat(200_000), "]".repeat(200_000));
    assert_eq!(complaints("a.json", json.as_bytes()), Vec::<String>::new());
    let wide = format!("id,text\na,{}\n", ",".repeat(20_000));
    check("a.csv", wide.as_bytes(), "a.csv:2: a row of more than 10,000 fields");
    let long = format!(
        "[{{\"id\": \"a\", \"text\": \"{}\"}}, {{\"id\": \"b\", \"text\": \"It burned.\"}}]",
        "x".repeat(33 << 20)
    );
    check("a.json", long.as_bytes(), "a.json:1: longer than 32 MiB");
    let runs = format!("<w:document><w:p>{}</w:p></w:document>", "<w:r><w:t>a&amp;</w:t></w:r>".repeat(200_000));
    assert_eq!(complaints("a.docx", &support::zip(&[("word/document.xml", &runs)])), Vec::<String>::new());
}

#[test]
fn strangers_in_a_folder_are_passed_over() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in
        [("a.json", "{\"name\": \"x\"}"), ("b.csv", "x,y\n1,2\n"), ("c.xml", "<project/>"), ("d.txt", "It burned.")]
    {
        std::fs::write(folder.path().join(name), text).expect("written");
    }
    let Input { articles, errors, warnings } = read(&[folder.path().to_owned()], &ReadOptions::default());
    assert_eq!((articles.len(), errors.len(), warnings.len()), (1, 0, 3), "{errors:?} {warnings:?}");
}

/// Whatever a file holds, reading and extracting do not panic, and every span lies in the file.
fn survives(name: &str, bytes: &[u8], whole: bool) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).expect("written");
    for article in read(&[path], &ReadOptions::default()).articles {
        for block in blocks(&article) {
            assert!(!block.span.of(article.field(block.field)).is_empty());
            let (start, end) = article.raw(block.field, block.span);
            assert!(start <= end && (!whole || end <= bytes.len() as u64), "{start}..{end} of {}", bytes.len());
            if let Some(source) = &article.source {
                let text = article.field(block.field);
                let (from, to) = (
                    source.spot(block.field, text, block.span.start),
                    source.spot_end(block.field, text, block.span.end),
                );
                assert!(
                    from.line >= 1 && from.col >= 1 && from.byte == start && to.byte == end,
                    "{from:?} {to:?} {start} {end}"
                );
            }
        }
        let _ = extract(&article);
    }
}

/// Pieces that each format is made of, and any bytes between them.
fn soup(pieces: &'static [&'static str]) -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        4 => prop::sample::select(pieces).prop_map(|p| p.as_bytes().to_vec()),
        1 => "\\PC{0,6}".prop_map(String::into_bytes),
        1 => prop::collection::vec(any::<u8>(), 0..4),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

const HTML: &[&str] = &[
    "<html>",
    "<body>",
    "<p>",
    "</p>",
    "<div class=related>",
    "</div>",
    "<h1>",
    "</h1>",
    "<br>",
    "&amp;",
    "&pound;",
    "&#x",
    "Three people died. ",
    "<script type=application/ld+json>",
    "{\"@type\":\"NewsArticle\",\"articleBody\":\"It \\u00a3\"}",
    "</script>",
    "<table><tr><td>",
    "<img alt='A mill on a hill top &lt;'>",
    "<!--",
    "-->",
    "<![CDATA[",
    "\r\n",
    "é",
    "<time datetime=2031-03-14>",
    "<sup><a>1</a></sup>",
    "<title>",
];
const XML: &[&str] = &[
    "<?xml version='1.0'?>",
    "<nitf>",
    "</nitf>",
    "<body>",
    "</body>",
    "<body.content>",
    "</body.content>",
    "<p>",
    "</p>",
    "&amp;",
    "&x;",
    "&#163;",
    "Three died. ",
    "<rss><channel>",
    "<item>",
    "</item>",
    "</channel></rss>",
    "<description>",
    "</description>",
    "<![CDATA[",
    "]]>",
    "&lt;p&gt;",
    "<newsItem>",
    "</newsItem>",
    "<contentSet>",
    "<!DOCTYPE a>",
];
const JSON: &[&str] = &[
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"id\"",
    "\"text\"",
    "\"It cost \\u00a35.\"",
    "\"body_xhtml\"",
    "\"<p>Three died.\"",
    "\\ud83d",
    "\"bodies\"",
    "\"value\"",
    "1",
    "null",
    "\n",
    "\"pubstatus\"",
];
const CSV: &[&str] = &["id,text\n", "\"", "\"\"", ",", "\n", "\r\n", "a", "Three died. ", "é"];
const WARC: &[&str] = &[
    "WARC/1.0\r\n",
    "WARC-Type: response\r\n",
    "Content-Type: application/http\r\n",
    "Content-Length: 40\r\n",
    "Content-Length: 99\r\n",
    "\r\n",
    "HTTP/1.1 200 OK\r\n",
    "Content-Type: text/html\r\n",
    "<p>Three people died.</p>",
    "Transfer-Encoding: chunked\r\n",
    "19\r\n",
    "\r\n\r\n",
];
const PDF: &[&str] = &[
    "BT ",
    "/F1 12 Tf ",
    "72 720 Td ",
    "(Three died.) Tj ",
    "[(a) -300 (b)] TJ ",
    "T* ",
    "ET ",
    "(",
    ")",
    "<41",
    "9 TL ",
    "1 0 0 1 5 5 Tm ",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_page(bytes in soup(HTML)) {
        survives("a.html", &bytes, true);
    }

    #[test]
    fn any_xml(bytes in soup(XML)) {
        for name in ["a.nitf", "a.newsml", "a.rss"] {
            survives(name, &bytes, true);
        }
        survives("a.docx", &support::zip(&[("word/document.xml", &String::from_utf8_lossy(&bytes))]), false);
    }

    #[test]
    fn any_json(bytes in soup(JSON)) {
        survives("a.json", &bytes, true);
        survives("a.ninjs", &bytes, true);
    }

    #[test]
    fn any_table(bytes in soup(CSV)) {
        survives("a.csv", &bytes, true);
    }

    #[test]
    fn any_archive(bytes in soup(WARC)) {
        survives("a.warc", &bytes, false);
    }

    #[test]
    fn any_pdf(bytes in soup(PDF), cut in 0_usize..2000) {
        let pdf = support::pdf(&[&String::from_utf8_lossy(&bytes)]);
        survives("a.pdf", &pdf, false);
        survives("a.pdf", &pdf[..cut.min(pdf.len())], false);
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300), name in prop::sample::select(vec!["a", "a.docx", "a.pdf", "a.txt", "a.md", "a.gz", "a.warc", "a.xml", "a.json", "a.csv"])) {
        survives(name, &bytes, false);
        let packed = support::gz(&bytes);
        survives("a.gz", &packed[..packed.len() - bytes.len() % 7], false);
    }
}
