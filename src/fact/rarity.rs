//! Rarity: how much it says that two sentences share a word, from the set and from news at large.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::word::concept;
use crate::context::stem_of;

/// How rare words are in the set at hand.
#[derive(Debug, Default)]
pub struct Rarity {
    sentences: f32,
    seen: FxHashMap<u64, u32>,
}

/// How many sentences of the set news at large counts for.
const PRIOR: f32 = 60.0;
/// The most that one word can say.
const MOST: f32 = 11.0;
/// How rare a word is that the background table does not hold.
const UNKNOWN: f32 = 13.0;

impl Rarity {
    /// Counts one sentence.
    pub fn add(&mut self, ids: impl Iterator<Item = u64>) {
        self.sentences += 1.0;
        for id in ids {
            *self.seen.entry(id).or_default() += 1;
        }
    }

    /// What a shared word says, in bits: how unlikely it is in any sentence.
    pub fn bits(&self, id: u64) -> f32 {
        let background = background().get(&id).copied().unwrap_or(UNKNOWN);
        let seen = self.seen.get(&id).copied().unwrap_or(0) as f32;
        let share = (seen + PRIOR * (-background).exp2()) / (self.sentences + PRIOR);
        (-share.log2()).clamp(0.0, MOST)
    }
}

/// Whether a stem is one that news uses anyway.
pub fn common(stem: u32) -> bool {
    background().contains_key(&u64::from(stem))
}

/// The bits of the words that news uses most, by either id; made by `examples/rarity.rs`.
fn background() -> &'static FxHashMap<u64, f32> {
    static TABLE: OnceLock<FxHashMap<u64, f32>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let row = |line: &'static str| line.split_once(' ').and_then(|(word, bits)| Some((word, bits.parse().ok()?)));
        let rows = include_str!("rarity.txt").lines().filter(|l| !l.starts_with('#')).filter_map(row);
        rows.flat_map(|(word, bits)| [(concept(word), bits), (u64::from(stem_of(word)), bits)]).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_the_whole_set_uses_say_less() {
        let mut rarity = Rarity::default();
        for k in 0..200 {
            rarity.add([concept("harbour"), if k == 0 { concept("zeppelin") } else { 0 }].into_iter());
        }
        assert!(rarity.bits(concept("harbour")) < 1.0);
        assert!(rarity.bits(concept("zeppelin")) > 6.0);
    }

    #[test]
    fn common_words_say_less_even_in_a_small_set() {
        let rarity = Rarity::default();
        assert!(rarity.bits(concept("people")) < rarity.bits(concept("zeppelin")));
    }
}
