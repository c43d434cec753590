//! Ids: short hashes of content, so that the same thing has the same id in every run.

use std::collections::HashMap;

use compact_str::CompactString;
use sha2::{Digest, Sha256};

/// The alphabet: no vowels that spell, no letters that look like digits (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// How many letters an id has at least.
const LENGTH: usize = 8;

/// What an id is made of: the things that name it, and what tells it from others of that name.
#[derive(Debug, Clone, Default)]
pub struct Key {
    /// What it is called by: story, subject, attribute.
    pub name: String,
    /// Its content, used only where several have one name.
    pub content: String,
}

/// The ids of things, in their order: a hash of the name, where several share it of name and
/// content, and longer where hashes collide.
pub fn ids(prefix: &str, keys: &[Key]) -> Vec<CompactString> {
    let mut shared: HashMap<&str, usize> = HashMap::new();
    for key in keys {
        *shared.entry(&key.name).or_default() += 1;
    }
    let digests: Vec<String> = keys
        .iter()
        .map(|key| {
            let mut hash = Sha256::new();
            hash.update(&key.name);
            if shared[key.name.as_str()] > 1 {
                hash.update([0]);
                hash.update(&key.content);
            }
            base32(&hash.finalize())
        })
        .collect();
    let mut length = vec![LENGTH; keys.len()];
    loop {
        let mut seen: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, digest) in digests.iter().enumerate() {
            seen.entry(&digest[..length[at]]).or_default().push(at);
        }
        let mut again = false;
        for places in seen.values().filter(|p| p.len() > 1) {
            for &at in places {
                again |= length[at] < digests[at].len();
                length[at] = (length[at] + 2).min(digests[at].len());
            }
        }
        if !again {
            break;
        }
    }
    let id = |(digest, length): (&String, &usize)| compact_str::format_compact!("{prefix}-{}", &digest[..*length]);
    digests.iter().zip(&length).map(id).collect()
}

fn base32(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut held, mut bits) = (0_u32, 0);
    for &b in bytes {
        held = held << 8 | u32::from(b);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push(char::from(ALPHABET[(held >> bits) as usize & 31]));
        }
        held &= (1 << bits) - 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str, content: &str) -> Key {
        Key { name: name.into(), content: content.into() }
    }

    #[test]
    fn ids_depend_on_the_name_alone_where_it_is_enough() {
        let one = ids("fact", &[key("Holt|age", "x"), key("Reid|age", "y")]);
        let two = ids("fact", &[key("Reid|age", "z")]);
        assert_eq!(one[1], two[0]);
        assert!(one[0].starts_with("fact-") && one[0].len() == 5 + LENGTH);
    }

    #[test]
    fn things_of_one_name_are_told_apart_by_content() {
        let got = ids("a", &[key("n", "x"), key("n", "y"), key("n", "x")]);
        assert_ne!(got[0], got[1]);
        assert_eq!(got[0], got[2]);
    }
}
