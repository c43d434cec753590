//! Settings: a configuration as `crosscheck.toml`, every key named, what is not set as a comment.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::config::{Attributes, Check, Compare, Config, Decisions, Files, People, Style};
use crate::config::{Confidence, GroupBy, Level, Locale, Severity};

/// Writes a configuration, so that reading it gives the same again.
pub fn write(out: &mut impl Write, config: &Config) -> io::Result<()> {
    // Named in full, so that a new key is not forgotten here.
    let Config { files, check, rules, compare, people, publishers, attributes, style, decisions } = config;
    let Files { exclude, include } = files;
    section(out, "files", &[("exclude", Ok(strings(exclude))), ("include", Ok(strings(include)))])?;
    let Check { fail_on, min_severity, min_confidence, select, ignore, group_by } = check;
    let keys = [
        ("fail-on", fail_on.map(severity).ok_or("\"error\"")),
        ("min-severity", min_severity.map(severity).ok_or("\"note\"")),
        ("min-confidence", min_confidence.map(confidence).ok_or("\"low\"")),
        ("select", Ok(strings(select))),
        ("ignore", Ok(strings(ignore))),
        ("group-by", group_by.map(grouping).ok_or("\"auto\"")),
    ];
    section(out, "check", &keys)?;
    for (code, rule) in rules {
        let set = rule.severity.map(level).ok_or("\"on\"");
        section(out, &format!("rules.{}", key(code)), &[("severity", set)])?;
    }
    let Compare { tolerance } = compare;
    table(out, "compare.tolerance", tolerance, |amount| quoted(amount), "money = \"1%\"")?;
    let People { alias } = people;
    let names = |names: &Vec<String>| strings(names);
    table(out, "people.alias", alias, names, "\"Ewan Kettering\" = [\"E. K. Wode\"]")?;
    table(out, "publishers", publishers, |name| quoted(name), "\"pa-*.txt\" = \"Press Wire\"")?;
    let Attributes { monotone } = attributes;
    section(out, "attributes", &[("monotone", Ok(strings(monotone)))])?;
    let Style { locale } = style;
    section(out, "style", &[("locale", locale.map(tag).ok_or("\"en-GB\""))])?;
    let Decisions { file, baseline } = decisions;
    let path = |path: &Option<String>, usual| path.as_ref().map(|p| quoted(p)).ok_or(usual);
    let keys = [
        ("file", path(file, "\".crosscheck/decisions.jsonl\"")),
        ("baseline", path(baseline, "\".crosscheck/baseline.jsonl\"")),
    ];
    section(out, "decisions", &keys)
}

/// A value that is set, or what stands for one that is not.
type Set = Result<String, &'static str>;

fn section(out: &mut impl Write, name: &str, keys: &[(&str, Set)]) -> io::Result<()> {
    writeln!(out, "\n[{name}]")?;
    for (key, set) in keys {
        match set {
            Ok(value) => writeln!(out, "{key} = {value}")?,
            Err(usual) => writeln!(out, "# {key} = {usual}")?,
        }
    }
    Ok(())
}

/// A table of keys that the user names; an example where there is none.
fn table<V>(
    out: &mut impl Write,
    name: &str,
    table: &BTreeMap<String, V>,
    value: impl Fn(&V) -> String,
    example: &str,
) -> io::Result<()> {
    writeln!(out, "\n[{name}]")?;
    if table.is_empty() {
        writeln!(out, "# {example}")?;
    }
    table.iter().try_for_each(|(k, v)| writeln!(out, "{} = {}", key(k), value(v)))
}

fn strings(items: &[String]) -> String {
    format!("[{}]", items.iter().map(|i| quoted(i)).collect::<Vec<_>>().join(", "))
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

/// A key, in quotation marks where it must be.
fn key(text: &str) -> String {
    let bare = !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    if bare { text.to_owned() } else { quoted(text) }
}

fn severity(severity: Severity) -> String {
    quoted(match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    })
}

fn level(level: Level) -> String {
    quoted(match level {
        Level::Off => "off",
        Level::On => "on",
        Level::Note => "note",
        Level::Warning => "warning",
        Level::Error => "error",
    })
}

fn confidence(confidence: Confidence) -> String {
    quoted(match confidence {
        Confidence::Low => "low",
        Confidence::Medium => "medium",
        Confidence::High => "high",
    })
}

fn grouping(group_by: GroupBy) -> String {
    quoted(match group_by {
        GroupBy::Auto => "auto",
        GroupBy::None => "none",
        GroupBy::Story => "story",
        GroupBy::Folder => "folder",
    })
}

fn tag(locale: Locale) -> String {
    quoted(match locale {
        Locale::Gb => "en-GB",
        Locale::Us => "en-US",
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::config::parse;

    fn check(text: &str) -> String {
        let config = parse(text, Path::new("c")).unwrap();
        let mut out = Vec::new();
        write(&mut out, &config).unwrap();
        let written = String::from_utf8(out).unwrap();
        assert_eq!(parse(&written, Path::new("written")).unwrap(), config, "{written}");
        written
    }

    #[test]
    fn what_is_written_reads_the_same() {
        let empty = check("");
        assert!(empty.contains("\n# fail-on = \"error\"\n") && empty.contains("\nexclude = []\n"), "{empty}");
        // What stands there as a comment can be taken up as it stands.
        let taken: Vec<&str> = empty.lines().map(|l| l.strip_prefix("# ").unwrap_or(l)).collect();
        check(&taken.join("\n"));
        let full = "[files]\nexclude = [\"a \\\"b\\\"\", 'c\\d']\ninclude = ['*']\n\
            [check]\nfail-on = 'note'\nmin-severity = 'warning'\nmin-confidence = 'high'\nselect = ['FC1']\nignore = ['FC2']\ngroup-by = 'story'\n\
            [rules.FC101]\nseverity = 'off'\n[rules.age-conflict]\nseverity = 'on'\n[rules.FC103]\n\
            [compare]\ntolerance = { money = '1%' }\n[people.alias]\n\"Ewan 'E.' Kettering\" = ['Johnny', 'J.']\n\
            [publishers]\n'pa-*.txt' = 'Press \"Wire\"'\n[attributes]\nmonotone = ['arrested']\n[style]\nlocale = 'en-US'\n\
            [decisions]\nfile = 'd.jsonl'\nbaseline = 'b.jsonl'\n";
        let written = check(full);
        assert!(!written.contains("# fail-on") && written.contains("[rules.age-conflict]\nseverity = \"on\"\n"));
    }
}
