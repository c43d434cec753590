//! Which findings are kept: by rule and by severity.

use crosscheck::config::near_rule;
use crosscheck::rule::{RULES, Severity};

use super::args::FilterArgs;
use super::output::Terminal;

/// What the arguments ask for.
#[derive(Debug)]
pub struct Filter<'a> {
    args: &'a FilterArgs,
    least: Severity,
}

impl<'a> Filter<'a> {
    /// Reads the arguments; none, and an error, where a code means no rule.
    pub fn new(args: &'a FilterArgs, terminal: &Terminal) -> Option<Self> {
        let mut codes = args.select.iter().chain(&args.ignore);
        if let Some(code) = codes.find(|code| !RULES.iter().any(|rule| meant(code, rule.code, rule.slug))) {
            terminal.error(&format!("{code}: no such rule; {}", near_rule(code)));
            return None;
        }
        Some(Self { args, least: args.min_severity.map_or(Severity::Note, Into::into) })
    }

    /// Whether a finding is kept.
    pub fn keeps(&self, code: &str, slug: &str, severity: Severity) -> bool {
        let any = |words: &[String]| words.iter().any(|word| meant(word, code, slug));
        severity >= self.least && (self.args.select.is_empty() || any(&self.args.select)) && !any(&self.args.ignore)
    }
}

/// Whether a word of the user means a rule: its code, the beginning of it, its slug.
pub fn meant(word: &str, code: &str, slug: &str) -> bool {
    let prefix = code.get(..word.len()).is_some_and(|p| p.eq_ignore_ascii_case(word));
    (prefix && word.len() > 2) || word == slug
}
