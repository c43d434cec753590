//! The purse: whose money a word of many nations stands for in an article, by the places it names.

use crate::lexicon::{Class, Classes, WordList, words};
use crate::sentence::{Segmented, View};
use crate::token::{Flags, TokenKind};

/// The currencies of the places an article names, with how often it names them.
#[derive(Debug, Clone, Default)]
pub struct Purse {
    named: Vec<(&'static str, u32)>,
}

/// Currencies of one name: the name, as `units.txt` has it, the one meant where no place tells, and all of them.
const FAMILIES: &[(&str, &str, &[&str])] = &[
    ("peso", "peso", &["MXN", "PHP", "ARS", "CLP", "COP", "CUP", "UYU", "DOP"]),
    ("dinar", "dinar", &["KWD", "IQD", "JOD", "BHD", "TND", "DZD", "LYD", "RSD"]),
    ("franc", "CHF", &["CHF", "FRF", "BEF", "LUF", "XOF", "XAF", "RWF", "CDF"]),
    ("shilling", "KES", &["KES", "UGX", "TZS", "SOS"]),
    ("rupee", "INR", &["INR", "PKR", "LKR", "NPR", "MUR"]),
    ("krone", "NOK", &["NOK", "DKK"]),
    ("krona", "SEK", &["SEK", "ISK"]),
    ("pound", "GBP", &["GBP", "EGP", "LBP", "SYP", "SDG", "IEP", "CYP"]),
    ("riyal", "SAR", &["SAR", "QAR"]),
    ("rial", "IRR", &["IRR", "OMR", "YER"]),
    ("dirham", "AED", &["AED", "MAD"]),
];

/// Letters that stand for a currency where an article names its nation: `P2.7 billion`, `N500,000`.
const LETTERS: &[(&str, &[&str])] = &[("P", &["PHP", "BWP"]), ("N", &["NGN"]), ("K", &["ZMW", "PGK"]), ("R", &["ZAR"])];

/// Words whose currency only the places of an article can tell.
const SHARED: &WordList = words![
    "peso",
    "pesos",
    "dinar",
    "dinars",
    "franc",
    "francs",
    "shilling",
    "shillings",
    "sh",
    "shs",
    "rupee",
    "rupees",
    "rs",
    "krone",
    "kroner",
    "krona",
    "kronor",
    "pound",
    "pounds",
    "riyal",
    "riyals",
    "rial",
    "rials",
    "dirham",
    "dirhams",
    "dh",
    "dhs",
    "p",
    "n",
    "k",
    "r",
];

impl Purse {
    /// The purse of an article: empty where no word of it asks for one.
    pub(super) fn new(seg: &Segmented<'_>) -> Self {
        let mut purse = Self::default();
        let money = Classes::of(Class::Currency).and(Class::CurrencySign);
        let asks = seg.sentences.iter().filter(|s| s.classes.meets(money)).any(|s| {
            let text = seg.article.field(s.field);
            seg.tokens[s.tokens.clone()].iter().any(|t| t.classes.meets(money) && t.is_any(text, SHARED))
        });
        if !asks {
            return purse;
        }
        let places = Classes::of(Class::Land).and(Class::Nation).and(Class::CurrencySign);
        for sentence in seg.sentences.iter().filter(|s| s.classes.meets(places)) {
            for token in &seg.tokens[sentence.tokens.clone()] {
                if token.kind == TokenKind::Word && token.classes.meets(places) && token.flags.has(Flags::CAPITAL) {
                    let entry = token.entry();
                    // "PHP699 million": the code itself.
                    let code = || entry.worth(Class::CurrencySign).filter(|_| token.span.len() == 3);
                    let named = entry.worth(Class::Land).or_else(|| entry.worth(Class::Nation));
                    if let Some(code) = named.or_else(code) {
                        purse.add(code);
                    }
                }
            }
        }
        purse
    }

    fn add(&mut self, code: &'static str) {
        match self.named.iter_mut().find(|(c, _)| *c == code) {
            Some((_, times)) => *times += 1,
            None => self.named.push((code, 1)),
        }
    }

    /// The currency that a name stands for: `peso` for `PHP`; any other code is its own.
    pub(super) fn coin(&self, name: &'static str) -> &'static str {
        let Some((_, usual, all)) = FAMILIES.iter().find(|(family, ..)| *family == name) else { return name };
        self.most(all).unwrap_or(usual)
    }

    /// Of several currencies the one whose places are named most; none where two are named alike.
    fn most(&self, codes: &[&'static str]) -> Option<&'static str> {
        let times = |code: &str| self.named.iter().find(|(c, _)| *c == code).map_or(0, |(_, n)| *n);
        let best = codes.iter().copied().max_by_key(|c| times(c)).filter(|c| times(c) > 0)?;
        (codes.iter().filter(|c| times(c) == times(best)).count() == 1).then_some(best)
    }

    /// The currency of the letters at token `at` before a sum, which mean money by themselves: `Sh7.6m`, `P2.7bn`.
    pub(super) fn letters(&self, view: &View<'_>, at: usize) -> Option<&'static str> {
        let sum = view.tokens.get(at + 1).filter(|t| t.kind == TokenKind::Number)?;
        let token = &view.tokens[at];
        if token.kind != TokenKind::Word || !token.flags.has(Flags::CAPITAL) || token.glued() {
            return None;
        }
        if matches!(view.str(at), "Sh" | "Shs") {
            return Some(self.coin("shilling"));
        }
        if token.span.len() > 1 || !sum.glued() {
            return None;
        }
        let (_, codes) = LETTERS.iter().find(|(letter, _)| *letter == view.str(at))?;
        // `N7` is a road, `P45` a form.
        let sure = sum.flags.has(Flags::GROUPED) || view.has(at + 2, Class::Scale);
        let large = sure || sum.span.len() > 2;
        // `R2.5 million`: no other money has that letter.
        let only = codes.first().copied().filter(|_| sure && codes.len() == 1);
        self.most(codes).filter(|_| large).or(only)
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn places_tell_one_money_from_another() {
        check("In Manila they raised 300 pesos.", &["300 pesos|money|300 PHP"]);
        check("They raised 300 pesos.", &["300 pesos|money|300 peso"]);
        check("The Algerian firm raised 300 dinars.", &["300 dinars|money|300 DZD"]);
        check("A Lahore firm raised Rs 300.", &["Rs 300|money|300 PKR"]);
        check("They raised Rs 300.", &["Rs 300|money|300 INR"]);
        check("The Kampala firm paid Sh4.5 million.", &["Sh4.5 million|money|4500000 UGX"]);
        check("The Manila firm paid P4.5 billion.", &["P4.5 billion|money|4500000000 PHP"]);
        check("The Lagos firm paid N450,000.", &["N450,000|money|450000 NGN"]);
        check("They left by the N450 in Lagos.", &["N450|money|450 NGN"]);
        check("They left by the N450.", &["N450|name|part of a name"]);
        check("They paid R450,000.", &["R450,000|money|450000 ZAR"]);
        check("They paid R450 000.", &["R450 000|money|450000 ZAR"]);
        check("They paid R4 350 000.", &["R4 350 000|money|4350000 ZAR"]);
        check("They paid R4.5 million.", &["R4.5 million|money|4500000 ZAR"]);
        check("They paid P4.5 million.", &["P4.5|name|part of a name", "million|number|1000000"]);
        check("In Cairo bread costs 20 pounds.", &["20 pounds|money|20 EGP"]);
    }
}
