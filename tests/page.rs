//! The html report in a real browser: no error, no request, filters and decisions that work, and
//! nothing missing where scripts are off. Skipped, with a word, where no Chromium is installed.

#[path = "support/browser.rs"]
mod browser;
mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use browser::Browser;
use serde_json::{Value, json};
use support::run_here;

/// The page of a story, in a folder.
fn page(folder: &Path, paths: &[&str]) -> PathBuf {
    let file = folder.join("report.html");
    let mut args = vec!["check"];
    args.extend(paths);
    args.extend(["--format", "html", "-o", file.to_str().expect("a path")]);
    let run = run_here(&args);
    assert!(run.code < 2, "{}", run.err);
    file
}

#[expect(clippy::print_stdout, reason = "a test that is skipped says so")]
fn browser() -> Option<Browser> {
    let browser = Browser::start();
    if browser.is_none() {
        println!("skipped: no Chromium is installed");
    }
    browser
}

/// How many elements of a selector can be seen.
fn seen(browser: &mut Browser, selector: &str) -> Value {
    let count = "filter(e => e.checkVisibility({ visibilityProperty: true })).length";
    browser.eval(&format!("[...document.querySelectorAll('{selector}')].{count}"))
}

#[test]
fn filters_keys_and_decisions_work() {
    let Some(mut browser) = browser() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    browser.open(&page(folder.path(), &["fixtures/court-case"]));
    let cards = seen(&mut browser, ".card");
    assert!(cards.as_u64() > Some(1), "{cards}");

    let conflicts = browser.eval("document.querySelectorAll('.card.v-conflict').length");
    browser.eval("document.querySelector('label[for=show-conflict]').click()");
    assert_eq!(seen(&mut browser, ".v-conflict.v"), json!(0));
    assert_eq!(
        seen(&mut browser, ".card").as_u64(),
        Some(cards.as_u64().expect("a number") - conflicts.as_u64().expect("a number"))
    );
    browser.eval("document.querySelector('label[for=show-conflict]').click()");
    assert_eq!(seen(&mut browser, ".card"), cards);

    let rows = seen(&mut browser, ".matrix tbody tr");
    browser.eval("{ const f = document.querySelector('.find'); f.value = 'no such words'; f.dispatchEvent(new Event('input')); }");
    assert_eq!(seen(&mut browser, ".matrix tbody tr"), json!(0));
    browser.eval("{ const f = document.querySelector('.find'); f.value = ''; f.dispatchEvent(new Event('input')); }");
    assert_eq!(seen(&mut browser, ".matrix tbody tr"), rows);

    assert_eq!(seen(&mut browser, ".export"), json!(0), "nothing is decided yet");
    browser.press("j");
    browser.press("c");
    browser.press("j");
    browser.press("n");
    browser.eval("{ const r = document.querySelector('.card [name=reason]'); r.value = 'checked “by” phone\\n'; r.dispatchEvent(new Event('input')); }");
    browser.eval("{ const b = document.querySelector('.by'); b.value = 'jo'; }");
    let downloads = browser.downloads();
    browser.eval("document.querySelector('.download').click()");
    let file = downloads.join("decisions.jsonl");
    for _ in 0..200 {
        if file.exists() {
            break;
        }
        sleep(Duration::from_millis(50));
    }
    let text = fs::read_to_string(&file).expect("the decisions are downloaded");
    let lines: Vec<Value> = text.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert_eq!(lines.len(), 2, "{text}");
    assert_eq!((&lines[0]["state"], &lines[1]["state"]), (&json!("confirmed-fine"), &json!("different")));
    assert_eq!((&lines[0]["by"], &lines[0]["v"]), (&json!("jo"), &json!(1)));
    assert!(lines[0]["reason"].as_str().is_some_and(|r| r.starts_with("checked “by” phone")), "{text}");

    browser.eval("location.hash = document.querySelector('.card figcaption a[href^=\"#a-\"]').hash");
    browser.eval("new Promise(done => setTimeout(done, 50))");
    assert_eq!(browser.eval("document.querySelector('#texts').open"), json!(true), "a link opens what it leads into");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn nothing_is_missing_without_scripts() {
    let Some(mut browser) = browser() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let file = page(folder.path(), &["fixtures/warehouse-fire"]);
    browser.call("Emulation.setScriptExecutionDisabled", &json!({ "value": true }));
    browser.open(&file);
    assert_eq!(browser.eval("document.documentElement.className"), json!(""), "the script did not run");
    assert_eq!(seen(&mut browser, ".js-only"), json!(0), "what needs the script is not shown");
    browser.eval("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    let text = browser.eval("document.body.innerText");
    // The page begins names with a capital.
    let text = text.as_str().expect("a text").to_lowercase();
    let run = run_here(&["check", "fixtures/warehouse-fire", "--show", "all", "--format", "json"]);
    let report: Value = serde_json::from_str(&run.out).expect("JSON");
    let story = &report["stories"][0];
    let list = |name: &str| story[name].as_array().expect("a list").clone();
    for finding in list("findings") {
        assert!(text.contains(&finding["message"].as_str().expect("a message").to_lowercase()), "{finding}");
    }
    for fact in list("facts") {
        let shown = fact["kind"] == "quote" || text.contains(&fact["name"].as_str().expect("a name").to_lowercase());
        assert!(shown, "{}", fact["name"]);
    }
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = words(&text);
    for article in list("articles") {
        let whole = article["text"].as_str().expect("a text");
        for block in article["blocks"].as_array().expect("blocks").iter().filter(|b| b["field"] == "text") {
            let span = |n: usize| block["span"][n].as_u64().expect("a byte") as usize;
            let paragraph = words(&whole[span(0)..span(1)]).to_lowercase();
            assert!(shown.contains(&paragraph), "{paragraph}");
        }
    }
    browser.eval("document.querySelector('label[for=show-agree]').click()");
    assert_eq!(seen(&mut browser, "tr.v-agree"), json!(0), "the filters are style alone");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn no_text_becomes_a_tag() {
    let Some(mut browser) = browser() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let evil = "<script>alert(1)</script> “<img src=http://example.invalid/x onerror=alert(2)>” </style></script><!-- ";
    for (name, said) in [
        (
            "a\"><b>.txt",
            "The ferry Kittiwake struck the pier at Skerry Point on Tuesday morning, injuring 14 passengers.",
        ),
        (
            "b.txt",
            "The ferry Kittiwake hit the pier at Skerry Point on Tuesday morning and 41 passengers were injured.",
        ),
    ] {
        fs::write(folder.path().join(name), format!("{said} {evil}\n")).expect("a file");
    }
    let file = page(folder.path(), &[folder.path().to_str().expect("a path")]);
    browser.open(&file);
    assert_ne!(browser.eval("document.querySelectorAll('.card').length"), json!(0));
    assert_eq!(browser.eval("document.scripts.length"), json!(1));
    assert_eq!(browser.eval("document.querySelectorAll('img, iframe, object, link, b b').length"), json!(0));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// Pictures of a page at phone and desktop width, light and dark, into `CROSSCHECK_SHOTS`.
#[test]
fn pictures() {
    let Some(shots) = std::env::var_os("CROSSCHECK_SHOTS").map(PathBuf::from) else { return };
    let Some(mut browser) = browser() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let story = std::env::var("CROSSCHECK_SHOTS_OF").unwrap_or_else(|_| "fixtures/warehouse-fire".to_owned());
    let paths: Vec<&str> = story.split(' ').collect();
    browser.open(&page(folder.path(), &paths));
    for (name, width, scale) in [("desktop", 1280, 1), ("phone", 390, 2)] {
        for scheme in ["light", "dark"] {
            let metrics = json!({ "width": width, "height": 900, "deviceScaleFactor": scale, "mobile": width < 500 });
            browser.call("Emulation.setDeviceMetricsOverride", &metrics);
            let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
            browser.call("Emulation.setEmulatedMedia", &media);
            let wide = browser.eval("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assert_eq!(wide, json!(0), "the page is no wider than the window: {name}");
            for anchor in ["", "matrix", "timeline", "people", "texts", "quotations", "arithmetic", "appendix"] {
                browser.eval(&format!("location.hash = '#{anchor}'"));
                browser.eval("new Promise(done => setTimeout(done, 80))");
                let shot = browser.call("Page.captureScreenshot", &json!({ "format": "png" }));
                let data = shot["data"].as_str().expect("a picture");
                let part = if anchor.is_empty() { "top" } else { anchor };
                fs::write(shots.join(format!("{name}-{scheme}-{part}.png")), decode(data)).expect("a file");
            }
        }
    }
}

/// Base 64 as bytes.
fn decode(text: &str) -> Vec<u8> {
    let digit = |b: u8| match b {
        b'A'..=b'Z' => u32::from(b - b'A'),
        b'a'..=b'z' => u32::from(b - b'a') + 26,
        b'0'..=b'9' => u32::from(b - b'0') + 52,
        b'+' => 62,
        _ => 63,
    };
    let bytes: Vec<u8> = text.bytes().filter(|b| *b != b'=').collect();
    let mut out = Vec::with_capacity(bytes.len());
    for chunk in bytes.chunks(4) {
        let n = chunk.iter().fold(0, |n, b| n << 6 | digit(*b)) << (6 * (4 - chunk.len()));
        out.extend([(n >> 16) as u8, (n >> 8) as u8, n as u8].iter().take(chunk.len() - 1));
    }
    out
}
