//! A set: the articles that the arguments name, with its configuration and what was decided about it.

use std::fmt;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate};
use crosscheck::article::Article;
use crosscheck::check::{self, Fact, Idle, Options, Report, Story};
use crosscheck::config::{self, Config, GroupBy, Level, Tolerance, near_rule};
use crosscheck::decision::{Ledger, Standing, State};
use crosscheck::entity::Aliases;
use crosscheck::extract::Extract;
use crosscheck::rule::{Confidence, Finding, RULES, Rule, Severity};
use crosscheck::verdict::Allow;

use super::args::{FindingArgs, GlobalArgs, SetArgs};
use super::config::Configured;
use super::filter::meant;
use super::input;
use super::output::Terminal;
use super::store::Store;

/// Articles with all that bears on how they are checked.
pub struct Set {
    /// The articles.
    pub articles: Vec<Article>,
    /// Whether something could not be read.
    pub failed: bool,
    /// How they are compared.
    pub options: Options,
    /// Where decisions are kept.
    pub store: Store,
    /// What the configuration sets.
    pub config: Config,
    select: Select,
}

/// Which findings are wanted.
#[derive(Debug, Default)]
struct Select {
    codes: Vec<String>,
    not: Vec<String>,
    severity: Option<Severity>,
    confidence: Option<Confidence>,
    subject: Option<String>,
    kinds: Vec<String>,
}

impl Set {
    /// Reads all that the arguments name; nothing where the configuration or a rule's name is wrong, which was said.
    pub fn open(args: &SetArgs, global: &GlobalArgs, terminal: &Terminal) -> Option<Self> {
        Self::open_for(args, &[], global, terminal)
    }

    /// The same, for a run that writes these files.
    pub fn open_for(args: &SetArgs, outputs: &[PathBuf], global: &GlobalArgs, terminal: &Terminal) -> Option<Self> {
        let SetArgs { input, findings, decisions } = args;
        if let Some(code) = unknown(findings) {
            terminal.error(&format!("{code}: no such rule; {}", near_rule(code)));
            return None;
        }
        let mut configured = Configured::read(&input.paths, global, terminal)?;
        configured.overlay(findings);
        let store = Store::of(
            &input.paths,
            decisions
                .decisions
                .clone()
                .or_else(|| configured.beside(configured.config.decisions.file.as_ref()))
                .as_deref(),
            decisions
                .baseline
                .clone()
                .or_else(|| configured.beside(configured.config.decisions.baseline.as_ref()))
                .as_deref(),
        );
        let (articles, mut failed) = input::articles(input, &configured, outputs, terminal)?;
        let config = configured.config;
        let mut ledger = Ledger::default();
        if !decisions.no_decisions {
            let loaded = store.load(true);
            loaded.warnings.iter().for_each(|w| terminal.warning(w));
            loaded.errors.iter().for_each(|e| terminal.error(&e.to_string()));
            failed |= !loaded.errors.is_empty();
            ledger = loaded.ledger;
            if ledger.ends() {
                ledger.today = Some(decisions.as_of.unwrap_or_else(today));
            }
        }
        let select = Select::new(findings, &config);
        let options = Options {
            group_by: group_by(&config),
            on: on(&select.codes, &config),
            severities: severities(&config),
            allow: Allow { tolerance: tolerance(&config), grows: config.attributes.monotone.clone() },
            aliases: Aliases::new(
                config
                    .people
                    .alias
                    .iter()
                    .flat_map(|(own, others)| others.iter().map(|other| (other.clone(), own.clone()))),
            ),
            ledger,
            directives: !decisions.no_decisions,
            ..Options::default()
        };
        Some(Self { articles, failed, options, store, config, select })
    }

    /// The lowest severity that fails the run.
    pub fn fail_on(&self, given: Option<super::args::Level>) -> Severity {
        let set = self.config.check.fail_on.map(severity);
        given.map(Into::into).or(set).unwrap_or(Severity::Error)
    }

    /// Whether rules or severities were named, whose findings are shown whatever section they stand in.
    pub fn named(&self) -> bool {
        !self.select.codes.is_empty() || self.select.severity.is_some()
    }

    /// Compares the articles and leaves out the findings that were not asked for.
    pub fn report(&self, terminal: &Terminal) -> Report<'_> {
        self.report_until(None, terminal)
    }

    /// The same, up to the first story with an open finding at or above a severity.
    pub fn report_until(&self, bar: Option<Severity>, terminal: &Terminal) -> Report<'_> {
        let progress = terminal.progress(format!("comparing {} articles", self.articles.len()), None);
        let stop = |extracts: &[Extract<'_>], story: &Story| {
            let fails = |f: &Finding| {
                f.open() && bar.is_some_and(|bar| f.severity >= bar) && self.select.wants(extracts, &story.facts, f)
            };
            story.findings.iter().any(fails)
        };
        let mut report = match bar {
            Some(_) => check::check_until(&self.articles, &self.options, stop),
            None => check::check(&self.articles, &self.options),
        };
        progress.finish_and_clear();
        for story in &mut report.stories {
            let Story { findings, facts, .. } = story;
            findings.retain(|f| self.select.wants(&report.extracts, facts, f));
        }
        report
    }

    /// What its answer depends on, beside what is done with it.
    pub fn asked(&self) -> impl fmt::Debug {
        (&self.articles, &self.options, &self.config, &self.select)
    }
}

/// Which decisions and directives settle nothing any more, as warnings.
pub fn idle(report: &Report<'_>) -> Vec<String> {
    let warning = |idle: &Idle| match idle {
        Idle::Directive { article, line } => {
            let path = &report.extracts[*article].article.path;
            Some(format!("{path}:{line}: this directive ignores nothing; take it out"))
        }
        Idle::Decision(d, Standing::Stale) if d.state != State::Baseline => {
            let was = d.values.join(" / ");
            Some(format!(
                "{} {}: settled for {was}, but the values are others now; `crosscheck decisions list` has it",
                d.code, d.fact
            ))
        }
        Idle::Decision(d, Standing::Expired) => {
            let until = d.until.map(|day| day.to_string()).unwrap_or_default();
            Some(format!("{} {}: settled until {until}, which is over", d.code, d.fact))
        }
        Idle::Decision(..) => None,
    };
    report.idle.iter().filter_map(warning).collect()
}

/// The day of this run: `SOURCE_DATE_EPOCH`, or else what the clock says.
pub fn today() -> NaiveDate {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|s| s.trim().parse::<i64>().ok());
    let now = || {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        since.map_or(0, |d| i64::try_from(d.as_secs()).unwrap_or_default())
    };
    DateTime::from_timestamp(fixed.unwrap_or_else(now), 0).unwrap_or_default().date_naive()
}

/// How articles are grouped.
fn group_by(config: &Config) -> check::GroupBy {
    match config.check.group_by {
        None | Some(GroupBy::Auto) => check::GroupBy::Auto,
        Some(GroupBy::None) => check::GroupBy::None,
        Some(GroupBy::Story) => check::GroupBy::Story,
        Some(GroupBy::Folder) => check::GroupBy::Folder,
    }
}

/// The rules to run although they are off by default: those asked for by their full code or slug.
fn on(codes: &[String], config: &Config) -> Vec<&'static str> {
    let asked =
        |rule: &Rule| codes.iter().any(|code| code.len() >= rule.code.len() && meant(code, rule.code, rule.slug));
    let set = |rule: &Rule| setting(rule, config).is_some_and(|level| level != Level::Off);
    RULES.iter().filter(|r| asked(r) || set(r)).map(|r| r.code).collect()
}

fn setting(rule: &Rule, config: &Config) -> Option<Level> {
    [rule.code, rule.slug].iter().find_map(|name| config.rules.get(*name)?.severity)
}

fn severities(config: &Config) -> Vec<(&'static str, Option<Severity>)> {
    let one = |rule: &&'static Rule| {
        let severity = match setting(rule, config)? {
            Level::On => return None,
            Level::Off => None,
            Level::Note => Some(Severity::Note),
            Level::Warning => Some(Severity::Warning),
            Level::Error => Some(Severity::Error),
        };
        Some((rule.code, severity))
    };
    RULES.iter().filter_map(one).collect()
}

fn tolerance(config: &Config) -> Vec<(String, Tolerance)> {
    config.compare.tolerance.iter().filter_map(|(k, t)| Some((k.clone(), Tolerance::read(t)?))).collect()
}

impl Select {
    fn new(args: &FindingArgs, config: &Config) -> Self {
        Self {
            codes: config.check.select.clone(),
            not: config.check.ignore.clone(),
            severity: config.check.min_severity.map(severity),
            confidence: config.check.min_confidence.map(|c| match c {
                config::Confidence::Low => Confidence::Low,
                config::Confidence::Medium => Confidence::Medium,
                config::Confidence::High => Confidence::High,
            }),
            subject: args.subject.as_ref().map(|s| s.to_lowercase()),
            kinds: args.only_kind.clone(),
        }
    }

    /// Whether a finding was asked for.
    fn wants(&self, extracts: &[Extract<'_>], facts: &[Fact], f: &Finding) -> bool {
        let fact = f.fact.and_then(|at| facts.get(at));
        let place = f.sides.iter().flat_map(|s| &s.members).next();
        let assertion = place.map(|p| p.of(extracts));
        let subject = || {
            let own = assertion.and_then(|a| a.subject.as_ref()).map(|s| s.name.as_str());
            fact.map(|f| f.cluster.subject.as_str()).or(own).unwrap_or_default().to_lowercase()
        };
        let kind = |wanted: &String| {
            let attribute = fact.map(|f| f.cluster.attribute.clone()).or_else(|| Some(assertion?.attribute.id()));
            fact.map(|f| f.kind.name()).or_else(|| Some(assertion?.mention.kind.name())) == Some(wanted)
                || attribute
                    .is_some_and(|a| a.split(|c: char| !c.is_alphanumeric()).any(|w| w == wanted) || a == *wanted)
        };
        self.severity.is_none_or(|least| f.severity >= least)
            && self.confidence.is_none_or(|least| f.confidence >= least)
            && (self.codes.is_empty() || self.codes.iter().any(|code| meant(code, f.rule.code, f.rule.slug)))
            && !self.not.iter().any(|code| meant(code, f.rule.code, f.rule.slug))
            && self.subject.as_ref().is_none_or(|wanted| subject().contains(wanted))
            && (self.kinds.is_empty() || self.kinds.iter().any(kind))
    }
}

const fn severity(set: config::Severity) -> Severity {
    match set {
        config::Severity::Note => Severity::Note,
        config::Severity::Warning => Severity::Warning,
        config::Severity::Error => Severity::Error,
    }
}

/// The first code that means no rule.
fn unknown(args: &FindingArgs) -> Option<&str> {
    let mut codes = args.filter.select.iter().chain(&args.filter.ignore);
    codes.find(|code| !RULES.iter().any(|rule| meant(code, rule.code, rule.slug))).map(String::as_str)
}
