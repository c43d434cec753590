//! Kin: nouns for relatives and companions, in the singular.

use super::WordList;
use super::list::words;

/// Relatives whom news style gives by the first name where the surname is the same.
pub const KIN: &WordList =
    words!["son", "daughter", "child", "kid", "brother", "sister", "twin", "sibling", "wife", "husband", "baby"];

/// Other relatives and companions: whose they are says who they are.
pub const CLOSE: &WordList = words![
    "nephew",
    "niece",
    "cousin",
    "grandson",
    "granddaughter",
    "grandchild",
    "grandmother",
    "stepson",
    "stepdaughter",
    "mother",
    "father",
    "uncle",
    "aunt",
    "girlfriend",
    "boyfriend",
    "fiancee",
    "fiancée",
    "widow",
    "neighbour",
    "partner",
];
