//! Which findings are kept: by rule and by severity.

use crosscheck::rule::{RULES, Rule, Severity};

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
            terminal.error(&format!("{code}: no such rule; `crosscheck rules` lists them"));
            return None;
        }
        Some(Self { args, least: args.min_severity.map_or(Severity::Note, Into::into) })
    }

    /// Whether a finding is kept.
    pub fn keeps(&self, code: &str, slug: &str, severity: Severity) -> bool {
        let any = |words: &[String]| words.iter().any(|word| meant(word, code, slug));
        severity >= self.least && (self.args.select.is_empty() || any(&self.args.select)) && !any(&self.args.ignore)
    }

    /// The rules asked for by their full code or slug, which run even where they are off by default.
    pub fn asked(&self) -> Vec<&'static str> {
        let named = |rule: &Rule, word: &String| word.len() >= rule.code.len() && meant(word, rule.code, rule.slug);
        let asked = RULES.iter().filter(|r| self.args.select.iter().any(|word| named(r, word)));
        asked.map(|r| r.code).collect()
    }
}

/// Whether a word of the user means a rule: its code, the beginning of it, its slug.
pub fn meant(word: &str, code: &str, slug: &str) -> bool {
    let prefix = code.get(..word.len()).is_some_and(|p| p.eq_ignore_ascii_case(word));
    (prefix && word.len() > 2) || word == slug
}
