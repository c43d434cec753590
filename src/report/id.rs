//! Ids: short hashes of content, so that they hold when articles come and go around them.

use rustc_hash::{FxHashMap, FxHashSet};
use sha2::{Digest, Sha256};

use super::record::ValueRecord;
use crate::check::{Fact, Report, Story};
use crate::fact::Place;
use crate::rule::Finding;

/// How many letters an id has, unless another would be the same.
const SHORT: usize = 8;

/// The ids of everything in a report.
#[derive(Debug)]
pub struct Ids {
    assertions: Vec<Vec<String>>,
    facts: Vec<Vec<String>>,
    findings: Vec<Vec<String>>,
}

impl Ids {
    /// Works out the ids of a report.
    pub fn new(report: &Report<'_>) -> Self {
        let assertions = report.extracts.iter().map(|extract| {
            let story = extract.article.story.as_deref().unwrap_or_default();
            let of = |a: &crate::assertion::Assertion| {
                let (start, end) = (a.mention.span.start.to_string(), a.mention.span.end.to_string());
                hash(&[story, &extract.article.id, a.mention.field.name(), &start, &end, &a.attribute.id()])
            };
            extract.assertions.iter().map(of).collect()
        });
        let assertions = shorten("a", assertions.collect());
        let keys: Vec<Vec<String>> = report.stories.iter().map(|story| fact_keys(report, story, &assertions)).collect();
        let findings = report.stories.iter().zip(&keys).map(|(story, keys)| {
            let mut seen = FxHashSet::default();
            story.findings.iter().map(|f| finding_hash(report, f, &keys[f.fact], &mut seen)).collect()
        });
        let findings = shorten("find", findings.collect());
        Self { assertions, facts: shorten("fact", keys), findings }
    }

    /// The id of an assertion.
    pub fn assertion(&self, place: Place) -> &str {
        &self.assertions[place.article][place.assertion]
    }

    /// The id of a story's fact, both as places.
    pub fn fact(&self, story: usize, fact: usize) -> &str {
        &self.facts[story][fact]
    }

    /// The id of a story's finding, both as places.
    pub fn finding(&self, story: usize, finding: usize) -> &str {
        &self.findings[story][finding]
    }
}

/// Story, subject, attribute and window; two facts that share them are told apart by their values,
/// then by who says them first.
fn fact_keys(report: &Report<'_>, story: &Story, assertions: &[Vec<String>]) -> Vec<String> {
    let name = story.name.as_deref().unwrap_or_default();
    let plain = |f: &Fact| {
        let window = f.cluster.members.iter().find_map(|p| p.of(&report.extracts).window.as_deref());
        hash(&[name, &f.cluster.subject, &f.cluster.attribute, window.unwrap_or_default()])
    };
    let mut keys: Vec<String> = story.facts.iter().map(plain).collect();
    let repeated = |keys: &[String]| {
        let mut count: FxHashMap<String, usize> = FxHashMap::default();
        keys.iter().for_each(|k| *count.entry(k.clone()).or_default() += 1);
        count
    };
    let count = repeated(&keys);
    for (key, fact) in keys.iter_mut().zip(&story.facts) {
        if count[key] > 1 {
            let mut values: Vec<String> = fact.ruling.groups.iter().map(|g| ValueRecord::key(&g.value)).collect();
            values.sort_unstable();
            *key = hash(&[key, &values.join("\n")]);
        }
    }
    let count = repeated(&keys);
    for (key, fact) in keys.iter_mut().zip(&story.facts) {
        if count[key] > 1 {
            let first = fact.cluster.members.first().map_or("", |p| &assertions[p.article][p.assertion]);
            *key = hash(&[key, first]);
        }
    }
    keys
}

/// Code, fact and the set of values.
fn finding_hash(report: &Report<'_>, finding: &Finding, fact: &str, seen: &mut FxHashSet<String>) -> String {
    let member = |p: &Place| ValueRecord::key(&p.of(&report.extracts).mention.value);
    let mut values: Vec<String> = finding.sides.iter().flat_map(|s| s.members.iter().map(member)).collect();
    values.sort_unstable();
    values.dedup();
    let mut id = hash(&[finding.rule.code, fact, &values.join("\n")]);
    while !seen.insert(id.clone()) {
        id = hash(&[&id, &finding.message]);
    }
    id
}

/// A hash of several texts, in Crockford's base 32.
fn hash(parts: &[&str]) -> String {
    const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part.as_bytes());
    }
    let (mut out, mut bits, mut held) = (String::new(), 0_u32, 0_u32);
    for byte in digest.finalize().iter().take(20) {
        bits = (bits << 8) | u32::from(*byte);
        held += 8;
        while held >= 5 {
            held -= 5;
            out.push(LETTERS[(bits >> held & 31) as usize] as char);
        }
        bits &= (1 << held) - 1;
    }
    out
}

/// Cuts hashes to the shortest prefix, from eight letters, that is theirs alone.
fn shorten(prefix: &str, hashes: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let mut sorted: Vec<&str> = hashes.iter().flatten().map(String::as_str).collect();
    sorted.sort_unstable();
    let mut longer: FxHashMap<String, usize> = FxHashMap::default();
    for pair in sorted.windows(2) {
        let shared = pair[0].bytes().zip(pair[1].bytes()).take_while(|(a, b)| a == b).count();
        if shared >= SHORT {
            for hash in pair {
                let length = longer.entry((*hash).to_owned()).or_default();
                *length = (*length).max(shared + 1);
            }
        }
    }
    let cut = |hash: String| {
        let length = longer.get(&hash).copied().unwrap_or(SHORT).min(hash.len());
        format!("{prefix}-{}", &hash[..length])
    };
    hashes.into_iter().map(|inner| inner.into_iter().map(cut).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengthens_only_what_collides() {
        let hashes = vec![vec!["abcdefgh1x".to_owned(), "abcdefgh2x".to_owned()], vec!["zbcdefgh1x".to_owned()]];
        assert_eq!(shorten("a", hashes), [vec!["a-abcdefgh1", "a-abcdefgh2"], vec!["a-zbcdefgh"]]);
    }

    #[test]
    fn parts_do_not_run_together() {
        assert_ne!(hash(&["ab", "c"]), hash(&["a", "bc"]));
        assert_eq!(hash(&["ab", "c"]).len(), 32);
    }
}
