//! A set: the articles that the arguments name, with its configuration and what was decided about it.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate};
use crosscheck::article::{Article, DateOrder, Provenance, Sourced};
use crosscheck::check::{self, Idle, Options, Report};
use crosscheck::config::{self, Config, GroupBy, Level, Locale, NAMES, Tolerance};
use crosscheck::decision::{Ledger, Standing, State};
use crosscheck::entity::Aliases;
use crosscheck::rule::{Confidence, RULES, Rule, Severity};
use crosscheck::verdict::Allow;
use ignore::gitignore::{Gitignore, GitignoreBuilder};

use super::args::{DecisionArgs, FindingArgs, GlobalArgs, InputArgs};
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

/// The configuration of a set of inputs and the file it was read from; an error was said.
pub fn configured(paths: &[PathBuf], global: &GlobalArgs, terminal: &Terminal) -> Option<(Config, Option<PathBuf>)> {
    if global.isolated {
        return Some((Config::default(), None));
    }
    let path = match &global.config {
        Some(path) => path.clone(),
        None => match found(paths) {
            Some(path) => path,
            None => return Some((Config::default(), None)),
        },
    };
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(cause) => {
            terminal.error(&format!("{}: {cause}; name a configuration that can be read", path.display()));
            return None;
        }
    };
    match config::parse(&text, &path) {
        Ok(config) => Some((config, Some(path))),
        Err(errors) => {
            for e in errors {
                terminal.error(&e.to_string());
            }
            None
        }
    }
}

/// The nearest configuration in the folder of the inputs or above it.
fn found(paths: &[PathBuf]) -> Option<PathBuf> {
    let common = super::store::common(paths);
    let start = if common.as_os_str().is_empty() { Path::new(".") } else { &common };
    let above = std::fs::canonicalize(start).unwrap_or_else(|_| start.to_owned());
    for (up, folder) in above.ancestors().enumerate() {
        for name in NAMES {
            if folder.join(name).is_file() {
                return Some(if up == 0 { common.join(name) } else { folder.join(name) });
            }
        }
    }
    None
}

impl Set {
    /// Reads all that the arguments name; nothing where the configuration or a rule's name is wrong, which was said.
    pub fn open(
        input: &InputArgs,
        findings: &FindingArgs,
        decisions: &DecisionArgs,
        global: &GlobalArgs,
        terminal: &Terminal,
    ) -> Option<Self> {
        if let Some(code) = unknown(findings) {
            terminal.error(&format!("{code}: no such rule; `crosscheck rules` lists them"));
            return None;
        }
        let (config, path) = configured(&input.paths, global, terminal)?;
        let beside = |file: &Option<String>| {
            let folder = path.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
            file.as_ref().map(|f| folder.join(f))
        };
        let store = Store::of(
            &input.paths,
            decisions.decisions.clone().or_else(|| beside(&config.decisions.file)).as_deref(),
            decisions.baseline.clone().or_else(|| beside(&config.decisions.baseline)).as_deref(),
        );
        let (mut articles, mut failed) = input::articles(input, terminal);
        if let Err(what) = prepare(&mut articles, &config) {
            terminal.error(&what);
            return None;
        }
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
            group_by: group_by(findings, &config),
            on: on(&select.codes, &config),
            severities: severities(&config),
            allow: Allow { tolerance: tolerance(findings, &config), grows: config.attributes.monotone.clone() },
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
        let progress = terminal.progress(format!("comparing {} articles", self.articles.len()), None);
        let mut report = check::check(&self.articles, &self.options);
        progress.finish_and_clear();
        self.select.apply(&mut report);
        report
    }
}

/// Says which decisions and directives settle nothing any more.
pub fn tell(report: &Report<'_>, terminal: &Terminal) {
    for idle in &report.idle {
        match idle {
            Idle::Directive { article, line } => {
                let path = &report.extracts[*article].article.path;
                terminal.warning(&format!("{path}:{line}: this directive ignores nothing; take it out"));
            }
            Idle::Decision(d, Standing::Stale) if d.state != State::Baseline => {
                let was = d.values.join(" / ");
                terminal.warning(&format!(
                    "{} {}: settled for {was}, but the values are others now; `crosscheck decisions list` has it",
                    d.code, d.fact
                ));
            }
            Idle::Decision(d, Standing::Expired) => {
                let until = d.until.map(|day| day.to_string()).unwrap_or_default();
                terminal.warning(&format!("{} {}: settled until {until}, which is over", d.code, d.fact));
            }
            Idle::Decision(..) => {}
        }
    }
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

/// Leaves out what the configuration excludes, and gives articles what it says of them.
fn prepare(articles: &mut Vec<Article>, config: &Config) -> Result<(), String> {
    let patterns = |patterns: &[String]| -> Result<Option<Gitignore>, String> {
        if patterns.is_empty() {
            return Ok(None);
        }
        let mut builder = GitignoreBuilder::new("");
        for pattern in patterns {
            let wrong = |e| format!("{pattern}: no pattern of paths: {e}; write it as in .gitignore");
            builder.add_line(None, pattern).map_err(wrong)?;
        }
        builder.build().map(Some).map_err(|e| format!("no patterns of paths: {e}"))
    };
    let fits = |patterns: &Gitignore, path: &str| {
        let path = path.trim_start_matches("./");
        !path.starts_with('/') && patterns.matched_path_or_any_parents(path, false).is_ignore()
            || patterns.matched(path.rsplit('/').next().unwrap_or(path), false).is_ignore()
    };
    if let Some(exclude) = patterns(&config.files.exclude)? {
        articles.retain(|a| !fits(&exclude, &a.path));
    }
    if let Some(include) = patterns(&config.files.include)? {
        articles.retain(|a| fits(&include, &a.path));
    }
    for (pattern, name) in &config.publishers {
        let of = patterns(std::slice::from_ref(pattern))?;
        for article in articles.iter_mut().filter(|a| a.metadata.publisher.is_none()) {
            let url = article.metadata.url.as_ref().map(|u| u.value.as_str());
            let host = url.and_then(|u| u.split("://").nth(1)).and_then(|u| u.split(['/', ':', '?']).next());
            let hosted = host.is_some_and(|h| h == pattern || h.ends_with(&format!(".{pattern}")));
            if hosted || of.as_ref().is_some_and(|of| fits(of, &article.path)) {
                let value = name.clone();
                article.metadata.publisher = Some(Sourced { value, provenance: Provenance::Sidecar });
            }
        }
    }
    let order = config.style.locale.map(|locale| match locale {
        Locale::Gb => DateOrder::Dmy,
        Locale::Us => DateOrder::Mdy,
    });
    for article in articles.iter_mut().filter(|a| a.metadata.date_order.is_none()) {
        article.metadata.date_order = order;
    }
    Ok(())
}

/// How articles are grouped.
fn group_by(findings: &FindingArgs, config: &Config) -> check::GroupBy {
    let set = config.check.group_by.map(|g| match g {
        GroupBy::Auto => check::GroupBy::Auto,
        GroupBy::None => check::GroupBy::None,
        GroupBy::Story => check::GroupBy::Story,
        GroupBy::Folder => check::GroupBy::Folder,
    });
    findings.group_by.map(Into::into).or(set).unwrap_or_default()
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

fn tolerance(findings: &FindingArgs, config: &Config) -> Vec<(String, Tolerance)> {
    let set = config.compare.tolerance.iter().filter_map(|(k, t)| Some((k.clone(), Tolerance::read(t)?)));
    findings.tolerance.iter().cloned().chain(set).collect()
}

impl Select {
    fn new(args: &FindingArgs, config: &Config) -> Self {
        let own = |given: &[String], set: &[String]| if given.is_empty() { set.to_vec() } else { given.to_vec() };
        let confidence = config.check.min_confidence.map(|c| match c {
            config::Confidence::Low => Confidence::Low,
            config::Confidence::Medium => Confidence::Medium,
            config::Confidence::High => Confidence::High,
        });
        Self {
            codes: own(&args.filter.select, &config.check.select),
            not: args.filter.ignore.iter().chain(&config.check.ignore).cloned().collect(),
            severity: args.filter.min_severity.map(Into::into).or(config.check.min_severity.map(severity)),
            confidence: args.filter.min_confidence.map(Into::into).or(confidence),
            subject: args.subject.as_ref().map(|s| s.to_lowercase()),
            kinds: args.only_kind.clone(),
        }
    }

    fn apply(&self, report: &mut Report<'_>) {
        for story in &mut report.stories {
            let check::Story { findings, facts, .. } = story;
            findings.retain(|f| {
                let fact = f.fact.and_then(|at| facts.get(at));
                let place = f.sides.iter().flat_map(|s| &s.members).next();
                let assertion = place.map(|p| p.of(&report.extracts));
                let subject = || {
                    let own = assertion.and_then(|a| a.subject.as_ref()).map(|s| s.name.as_str());
                    fact.map(|f| f.cluster.subject.as_str()).or(own).unwrap_or_default().to_lowercase()
                };
                let kind = |wanted: &String| {
                    let attribute =
                        fact.map(|f| f.cluster.attribute.clone()).or_else(|| Some(assertion?.attribute.id()));
                    fact.map(|f| f.kind.name()).or_else(|| Some(assertion?.mention.kind.name())) == Some(wanted)
                        || attribute.is_some_and(|a| {
                            a.split(|c: char| !c.is_alphanumeric()).any(|w| w == wanted) || a == *wanted
                        })
                };
                self.severity.is_none_or(|least| f.severity >= least)
                    && self.confidence.is_none_or(|least| f.confidence >= least)
                    && (self.codes.is_empty() || self.codes.iter().any(|code| meant(code, f.rule.code, f.rule.slug)))
                    && !self.not.iter().any(|code| meant(code, f.rule.code, f.rule.slug))
                    && self.subject.as_ref().is_none_or(|wanted| subject().contains(wanted))
                    && (self.kinds.is_empty() || self.kinds.iter().any(kind))
            });
        }
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
