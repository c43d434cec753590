//! Makes `src/fact/rarity.txt`: how rare the words are that news uses most.
//!
//! `cargo run --release --example rarity -- FILE.jsonl… > src/fact/rarity.txt`

use std::collections::{BTreeMap, HashMap};
use std::io::Write;

use crosscheck::article::Article;
use crosscheck::fact::word::{Sentence, concept};
use crosscheck::sentence::Segmented;

/// Sentences read of one file, so that no file outweighs the others.
const SENTENCES: usize = 60_000;
/// Words in the table.
const WORDS: usize = 4000;

fn main() -> std::io::Result<()> {
    let mut seen = HashMap::<u64, u32>::new();
    let mut forms = HashMap::<u64, BTreeMap<String, u32>>::new();
    let mut total = 0_u32;
    for path in std::env::args().skip(1) {
        let mut sentences = 0;
        for line in std::fs::read_to_string(path)?.lines() {
            if sentences > SENTENCES {
                break;
            }
            let Ok(json) = serde_json::from_str::<serde_json::Value>(line) else { continue };
            let text = json["text"].as_str().unwrap_or_default().to_owned();
            let article = Article { text, ..Article::default() };
            let seg = Segmented::new(&article);
            let mut buffer = Vec::new();
            for s in &seg.sentences {
                let mut ids: Vec<u64> = Sentence::new(article.field(s.field), s.span, &mut buffer).ids().collect();
                ids.sort_unstable();
                ids.dedup();
                for id in ids {
                    *seen.entry(id).or_default() += 1;
                }
                for word in s.span.of(&article.text).split(|c: char| !c.is_alphabetic()).filter(|w| w.len() > 2) {
                    let word = word.to_lowercase();
                    *forms.entry(concept(&word)).or_default().entry(word).or_default() += 1;
                }
            }
            sentences += seg.sentences.len();
            total += seg.sentences.len() as u32;
        }
    }
    let mut rows: Vec<(u32, &str)> = seen
        .iter()
        .filter_map(|(id, n)| {
            let form = forms.get(id)?.iter().max_by_key(|(w, n)| (**n, std::cmp::Reverse((*w).clone())))?.0;
            Some((*n, form.as_str()))
        })
        .collect();
    rows.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    let mut out = std::io::stdout().lock();
    writeln!(out, "# How rare words are in news: one form of each, and -log2 of the share of sentences that have it.")?;
    for (n, form) in rows.iter().take(WORDS) {
        writeln!(out, "{form} {:.1}", -(f64::from(*n) / f64::from(total)).log2())?;
    }
    Ok(())
}
