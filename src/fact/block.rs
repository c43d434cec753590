//! Blocks: which records are compared at all, by the keys they share.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use super::rarity::Rarity;
use super::record::Record;

/// Up to this many records of a family, all are compared with all.
const SMALL: usize = 400;
/// A key that more records share says too little to bring them together.
const LARGEST: usize = 60;
/// How many of its rarest words bring a record to others.
const RARE: usize = 5;

/// Pairs worth comparing, `a < b`, in order.
pub(super) fn candidates(records: &[Record<'_>], rarity: &Rarity) -> Vec<(usize, usize)> {
    let mut families: FxHashMap<_, Vec<usize>> = FxHashMap::default();
    for (at, r) in records.iter().enumerate() {
        families.entry(r.family).or_default().push(at);
    }
    let mut out = Vec::new();
    for members in families.values() {
        if members.len() <= SMALL {
            for (k, &a) in members.iter().enumerate() {
                out.extend(members[k + 1..].iter().map(|&b| (a, b)));
            }
            continue;
        }
        let mut blocks: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
        for &at in members {
            for key in keys(&records[at], rarity) {
                blocks.entry(key).or_default().push(at);
            }
        }
        for block in blocks.values().filter(|b| b.len() <= LARGEST) {
            for (k, &a) in block.iter().enumerate() {
                out.extend(block[k + 1..].iter().filter(|&&b| a != b).map(|&b| (a, b)));
            }
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// The subject with the attribute, the value with the noun, and pairs of the rarest words.
fn keys(r: &Record<'_>, rarity: &Rarity) -> Vec<u64> {
    let mut keys = Vec::new();
    let key = |parts: &[u64], kind: u8| {
        let mut h = FxHasher::default();
        (parts, kind).hash(&mut h);
        h.finish()
    };
    if let (Some(last), Some(named)) = (r.subject.last(), r.named) {
        keys.push(key(&[*last, super::word::name(named.id)], 0));
    }
    let mut rare: Vec<(f32, u64)> = r.words.iter().map(|w| (rarity.bits(w.id) * w.near, w.id)).collect();
    rare.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    rare.truncate(RARE);
    for (k, a) in rare.iter().enumerate() {
        keys.push(key(&[r.value, a.1], 1));
        for b in &rare[k + 1..] {
            keys.push(key(&[a.1.min(b.1), a.1.max(b.1)], 2));
        }
    }
    keys
}
