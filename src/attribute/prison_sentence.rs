//! The attribute `prison-sentence`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "prison-sentence",
    about: "Time in prison a court ordered for a person.",
    kind: Kind::Duration,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "(sentenced|sentence|sentences|jailed|imprisoned|incarcerated|locked up|jail|jails) .. (to|for) [a] [an] [total] [of] [serve] {value}",
        "(sentenced) to [serve] {value}",
        "(for|to) under {verb:jail}",
        "(sent|send|sends|sending) .. (to|back to) (prison|jail|gaol) for [a] [total] [of] {value}",
        "{value} [in] [behind] (prison|jail|bars|custody|imprisonment|gaol|penitentiary)",
        "{value} (behind bars|in prison|in jail|in custody)",
        "{value} in a .. (prison|jail|penitentiary|institution|facility)",
        "{value} [of] [a] [federal|state] (prison|jail|custodial) [sentence|term]",
        "{value} [’] [of] imprisonment",
        "{value} ~ (sentence|sentences|jail term|prison term)",
        "(sentence|sentences) (of|is|was|totalling|totaling) [a] [total] [of] {value}",
        "(prison|jail|custodial) (term|terms) (of|totalling|totaling) [a] [total] [of] {value}",
        "(given|handed|received|receive|got|gets|serving|serve) [a|an] {value} .. (sentence|term|prison|jail|bars)",
        "(given|handed|gets|got|receives) {value} (for|,)",
        "(given|handed|gets|got|receives) {value} (in|over) .. (crash|death|deaths|killing|murder|shooting|stabbing|attack|robbery|fraud|abuse|assault|plot|scheme)",
        "(locked|lock|locks|locking|put|puts|putting|sent|sends|banged) [him|her|them] (up|away|down) for [a] [total] [of] {value}",
        "(spend|spends|serve) {value} (behind bars|in prison|in jail)",
        "(ordered|told) to (serve|spend) {value}",
        "(judge|court|magistrate|magistrates) (gave|handed) [him|her|them] {value}",
    ],
    accepts: &[
        ("Ivan Petrov was jailed for 19 years.", "Ivan Petrov", "19 years"),
        ("Reed got a six-year jail sentence.", "Reed", "six-year"),
        ("A judge sentenced her to three years and two months.", "her", "three years and two months"),
        ("Cole was given a four years prison sentence.", "Cole", "four years"),
        ("The sentence is 12 years.", "sentence", "12 years"),
        ("Moss was given two years behind bars.", "Moss", "two years"),
        ("Dunn was sent to prison for 18 months on Tuesday.", "Dunn", "18 months"),
        ("Judge Reed locked him up for 14 years.", "him", "14 years"),
        ("The judge gave him six years.", "judge", "six years"),
        ("She was ordered to serve six years.", "She", "six years"),
    ],
    rejects: &[
        "Petrov sat in parliament for 19 years.",
        "He worked at the jail and left two years ago.",
        "Cole did 61 days in a cell.",
    ],
};
