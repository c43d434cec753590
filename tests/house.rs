//! The house rules: order of the stages, who may serialise and touch the outside world, file
//! sizes, patterns, and the tables of the README.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crosscheck::attribute::ATTRIBUTES;
use crosscheck::rule::RULES;

/// The Rust files under `src`, each with the text before its tests.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut folders, mut out) = (vec![root.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("src can be listed") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = fs::read_to_string(&path).expect("a source file is text");
                let name = path.strip_prefix(&root).expect("it is under src").to_string_lossy().replace('\\', "/");
                let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
                out.push((name, code));
            }
        }
    }
    out.sort();
    out
}

fn stage(name: &str) -> &str {
    name.split(['/', '.']).next().unwrap_or_default()
}

#[test]
fn a_stage_imports_only_earlier_stages() {
    let sources = sources();
    let lib = &sources.iter().find(|(name, _)| name == "lib.rs").expect("lib.rs").1;
    let order: Vec<&str> =
        lib.lines().filter_map(|l| l.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';')).collect();
    let place = |name: &str| order.iter().position(|m| *m == name);
    let mut wrong = String::new();
    for (name, code) in &sources {
        let Some(own) = place(stage(name)) else { continue };
        for line in code.lines().filter(|l| !l.trim_start().starts_with("//")) {
            for part in line.split("crate::").skip(1) {
                let used: String = part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                if place(&used).is_some_and(|other| other > own) {
                    let _ = writeln!(wrong, "{name}: {}", line.trim());
                }
            }
        }
    }
    assert!(order.len() > 10, "the stages are found: {order:?}");
    assert_eq!(wrong, "", "these import a later stage");
}

#[test]
fn only_reports_are_serialised() {
    let allowed = |name: &str| matches!(stage(name), "report" | "cli");
    let wrong: Vec<String> =
        sources().into_iter().filter(|(n, c)| !allowed(n) && c.contains("Serialize")).map(|(n, _)| n).collect();
    assert!(wrong.is_empty(), "these know a serialised form: {wrong:?}");
}

#[test]
fn only_the_edges_touch_the_outside_world() {
    let doors =
        ["std::fs", "std::env", "std::net", "std::process", "SystemTime", "Instant::now", "File::open", "stdin()"];
    let mut wrong = String::new();
    for (name, code) in sources() {
        if matches!(stage(&name), "cli" | "main" | "article") {
            continue;
        }
        for line in code.lines().filter(|l| !l.trim_start().starts_with("//")) {
            if doors.iter().any(|door| line.contains(door)) {
                let _ = writeln!(wrong, "{name}: {}", line.trim());
            }
        }
    }
    assert_eq!(wrong, "");
}

#[test]
fn files_are_short_and_say_what_they_are() {
    let (mut long, mut silent) = (String::new(), String::new());
    for (name, code) in sources() {
        let lines = code.lines().count();
        if lines > 550 {
            let _ = writeln!(long, "{name}: {lines} lines");
        }
        if !code.starts_with("//!") {
            let _ = writeln!(silent, "{name}");
        }
    }
    assert_eq!(long, "", "these have more than 550 lines before their tests");
    assert_eq!(silent, "", "these open without a sentence that names their noun");
}

#[test]
fn patterns_use_ascii_classes() {
    let mut wrong = String::new();
    for (name, code) in sources() {
        for (_, rest) in code.match_indices("Regex::new(").map(|(at, m)| (at, &code[at + m.len()..])) {
            let pattern = rest.lines().next().unwrap_or_default().replace("(?-u:\\b)", "");
            if [r"\b", r"\d", r"\w", r"\s", r"\p"].iter().any(|class| pattern.contains(class)) {
                let _ = writeln!(wrong, "{name}: {pattern}");
            }
        }
    }
    assert_eq!(wrong, "", "a Unicode class is a hundred times slower: write [0-9], [A-Za-z], (?-u:\\b)");
}

/// The tables of the README are made from the lists; `UPDATE_README=1 cargo test --test house`
/// writes them anew.
#[test]
fn readme_tables_are_fresh() {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let old = fs::read_to_string(&path).expect("README.md").replace("\r\n", "\n");
    let mut attributes = String::from("| attribute | what it is | kind |\n|---|---|---|\n");
    for a in ATTRIBUTES {
        let _ = writeln!(attributes, "| `{}` | {} | {} |", a.id, a.about.replace('|', "\\|"), a.kind.name());
    }
    let mut rules = String::from("| code | rule | severity | what it says |\n|---|---|---|---|\n");
    for r in RULES {
        let about = r.about.split_inclusive(". ").next().unwrap_or_default().trim_end().replace('|', "\\|");
        let severity = if r.default_on { r.severity.name().to_owned() } else { format!("off ({})", r.severity.name()) };
        let _ = writeln!(rules, "| {} | `{}` | {severity} | {about} |", r.code, r.slug);
    }
    let new = fill(&fill(&old, "attributes", &attributes), "rules", &rules);
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(&path, &new).expect("README.md can be written");
    } else {
        assert_eq!(old, new, "run UPDATE_README=1 cargo test --test house");
    }
}

/// The text with what stands between `<!-- NAME -->` and `<!-- /NAME -->` replaced.
fn fill(text: &str, name: &str, table: &str) -> String {
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (head, rest) = text.split_once(&open).expect("the README has the opening mark");
    let (_, tail) = rest.split_once(&close).expect("the README has the closing mark");
    format!("{head}{open}{table}{close}{tail}")
}
