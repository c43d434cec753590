//! Reading the configuration: unknown keys are errors, with the line and what was likely meant.

use std::ops::Range;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::{Config, Tolerance};
use crate::error::Error;
use crate::mention::Kind;
use crate::rule::RULES;

/// The kinds that a tolerance can be given for.
pub const TOLERANT: [Kind; 6] = [Kind::Age, Kind::Count, Kind::Money, Kind::Percent, Kind::Measure, Kind::Duration];

/// Reads a configuration; a mistake names the file and the line.
pub fn parse(text: &str, path: &Path) -> Result<Config, Vec<Error>> {
    let line = |span: Option<Range<usize>>| Some(text.get(..span?.start)?.matches('\n').count() + 1);
    let config: Config = toml::from_str(text).map_err(|e| {
        let (what, remedy) = explain(e.message());
        vec![Error::new(path, line(e.span()), what, remedy)]
    })?;
    let mut errors = Vec::new();
    let mut wrong = |keys: &[&str], what: String, remedy: String| {
        errors.push(Error::new(path, line(place(text, keys)), what, remedy));
    };
    for code in config.rules.keys() {
        if !RULES.iter().any(|r| r.code == code || r.slug == code) {
            wrong(&["rules", code], format!("no rule `{code}`"), near_rule(code));
        }
    }
    for (kind, amount) in &config.compare.tolerance {
        let keys = ["compare", "tolerance", kind.as_str()];
        if !TOLERANT.iter().any(|k| k.name() == kind) {
            let names: Vec<&str> = TOLERANT.iter().map(|k| k.name()).collect();
            let all = format!("one of {}", names.join(", "));
            wrong(&keys, format!("no kind of value `{kind}`"), near(kind, names, &all));
        } else if Tolerance::read(amount).is_none() {
            wrong(
                &keys,
                format!("no tolerance: `{amount}`"),
                "write a number or a share, as \"2\" or \"1%\"".to_owned(),
            );
        }
    }
    for (list, name) in [(&config.check.select, "select"), (&config.check.ignore, "ignore")] {
        for code in list {
            let is = |r: &&&crate::rule::Rule| {
                r.slug == code
                    || (code.len() > 2 && r.code.get(..code.len()).is_some_and(|p| p.eq_ignore_ascii_case(code)))
            };
            if !RULES.iter().any(|r| is(&r)) {
                wrong(&["check", name], format!("no rule `{code}`"), near_rule(code));
            }
        }
    }
    if errors.is_empty() { Ok(config) } else { Err(errors) }
}

/// What a message of the reader means, with a remedy.
fn explain(message: &str) -> (String, String) {
    let unknown = message.strip_prefix("unknown field `").or_else(|| message.strip_prefix("unknown variant `"));
    let Some((name, rest)) = unknown.and_then(|r| r.split_once('`')) else {
        return (message.replace('\n', " "), "`crosscheck schema config` says what can be set".to_owned());
    };
    let known: Vec<&str> = rest.split('`').skip(1).step_by(2).collect();
    let what = if message.starts_with("unknown field") { "key" } else { "value" };
    let all = format!("one of {}", known.join(", "));
    (format!("unknown {what} `{name}`"), near(name, known, &all))
}

/// What is advised of a word that means no rule.
pub fn near_rule(word: &str) -> String {
    // Codes are all alike: one letter is as much as a slip can be.
    let names = RULES.iter().flat_map(|r| [r.code, r.slug]);
    likely(word, names, 1 + word.len() / 8).unwrap_or_else(|| "`crosscheck rules` lists them".to_owned())
}

/// What was likely meant, or else what can be.
fn near<'a>(name: &str, known: impl IntoIterator<Item = &'a str>, all: &str) -> String {
    likely(name, known, 1 + name.len() / 4).unwrap_or_else(|| all.to_owned())
}

/// What was likely meant, where it is no further off than `most`.
fn likely<'a>(name: &str, known: impl IntoIterator<Item = &'a str>, most: usize) -> Option<String> {
    let off = |k: &str| strsim::damerau_levenshtein(&name.to_lowercase(), &k.to_lowercase());
    let (distance, best) = known.into_iter().map(|k| (off(k), k)).min()?;
    (distance <= most).then(|| format!("did you mean `{best}`?"))
}

/// Where a key stands.
fn place(text: &str, keys: &[&str]) -> Option<Range<usize>> {
    let whole = DeTable::parse(text).ok()?;
    let mut table = whole.get_ref().clone();
    let mut found = None;
    for key in keys {
        let (name, value) = table.iter().find(|(k, _)| k.get_ref().as_ref() == *key)?;
        found = Some(name.span());
        let DeValue::Table(inner) = value.get_ref() else { break };
        let inner = inner.clone();
        table = inner;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::{GroupBy, Level, Locale, Severity};
    use super::*;

    #[test]
    fn what_is_set_is_read() {
        let text = "[check]\nfail-on = \"warning\"\ngroup-by = \"folder\"\n[rules.FC101]\nseverity = \"off\"\n[style]\nlocale = \"en-GB\"\n[people.alias]\n\"Ewan Kettering\" = [\"E. K.\"]\n[compare.tolerance]\nmoney = \"1%\"\n";
        let config = parse(text, Path::new("c")).unwrap();
        assert_eq!((config.check.fail_on, config.check.group_by), (Some(Severity::Warning), Some(GroupBy::Folder)));
        assert_eq!(config.rules["FC101"].severity, Some(Level::Off));
        assert_eq!((config.style.locale, config.people.alias["Ewan Kettering"].len()), (Some(Locale::Gb), 1));
        assert_eq!(parse("", Path::new("c")).unwrap(), Config::default());
    }

    #[test]
    fn mistakes_name_the_line_and_what_was_meant() {
        let check = |text: &str, expected: &str| {
            let errors = parse(text, Path::new("crosscheck.toml")).unwrap_err();
            assert_eq!(errors.len(), 1, "{errors:?}");
            assert_eq!(errors[0].to_string(), format!("crosscheck.toml:{expected}"));
        };
        check("\n[chekc]\n", "2: unknown key `chekc`; did you mean `check`?");
        check("[check]\n\nfail_on = \"error\"\n", "3: unknown key `fail_on`; did you mean `fail-on`?");
        check("[check]\nfail-on = \"eror\"\n", "2: unknown value `eror`; did you mean `error`?");
        check("[rules.FC1O1]\nseverity = \"off\"\n", "1: no rule `FC1O1`; did you mean `FC101`?");
        check("[check]\nselect = [\"count-confict\"]\n", "2: no rule `count-confict`; did you mean `count-conflict`?");
        check("[compare.tolerance]\nmonye = \"1%\"\n", "2: no kind of value `monye`; did you mean `money`?");
        check(
            "[compare.tolerance]\nmoney = \"a lot\"\n",
            "2: no tolerance: `a lot`; write a number or a share, as \"2\" or \"1%\"",
        );
        check(
            "[files]\nexclude = 3\n",
            "2: invalid type: integer `3`, expected a sequence; `crosscheck schema config` says what can be set",
        );
    }
}
