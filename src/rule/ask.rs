//! The question: whom an editor asks to settle a finding, where its sides say who told them.

use super::{Finding, Side};
use crate::extract::Extract;

/// The rules whose findings are settled by who told the figure.
const CODES: &[&str] = &["FC101", "FC103", "FC105", "FC106", "FC107", "FC302"];
/// Words for those who can be asked without a name, alone or last: "state police", "the county coroner".
const ROLES: &[&str] = &[
    "police",
    "officials",
    "official",
    "authorities",
    "prosecutors",
    "prosecutor",
    "deputies",
    "investigators",
    "detectives",
    "coroner",
    "sheriff",
    "hospital",
    "court",
    "council",
    "city",
    "company",
    "ministry",
    "government",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "firefighters",
    "organisers",
    "organizers",
    "union",
    "bank",
    "agency",
];

/// Puts the sources of a finding's two sides into the line on what would settle it.
pub(super) fn ask(extracts: &[Extract<'_>], finding: &mut Finding) {
    let [a, b] = &finding.sides[..] else { return };
    if !CODES.contains(&finding.rule.code) || finding.settle != finding.rule.settle || a.text == b.text {
        return;
    }
    let told = |side: &Side| side.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (this, that) = (told(a), told(b));
    let named = match (source(extracts, a), source(extracts, b)) {
        (Some(x), Some(y)) if x.ends_with(&y) => format!("Ask {x}, the source of both: “{this}” or “{that}”?"),
        (Some(x), Some(y)) if y.ends_with(&x) => format!("Ask {y}, the source of both: “{this}” or “{that}”?"),
        (Some(x), Some(y)) => format!("Ask {x} about “{this}”, and {y} about “{that}”."),
        (Some(x), None) => format!("Ask {x} about “{this}”{}", rest(extracts, b, &that)),
        (None, Some(y)) => format!("Ask {y} about “{that}”{}", rest(extracts, a, &this)),
        (None, None) => return,
    };
    finding.settle = named;
}

/// What to do about a side whose source has no name that could be given: a source that is none to ask (`sources`,
/// `reports`) is a source still.
fn rest(extracts: &[Extract<'_>], side: &Side, told: &str) -> String {
    if side.members.iter().any(|p| p.of(extracts).attribution.is_some()) {
        format!(", and whoever gave “{told}”.")
    } else {
        format!("; for “{told}” no source is named.")
    }
}

/// Who told what a side says, where its assertions name one whom an editor can ask: by a role, or by a name of two words.
fn source(extracts: &[Extract<'_>], side: &Side) -> Option<String> {
    let mut named = side.members.iter().filter_map(|p| p.of(extracts).attribution.as_deref());
    let first = named.next()?;
    let last = first.rsplit(' ').next().unwrap_or(first).to_lowercase();
    let role = ROLES.contains(&last.as_str());
    let capital = |w: &str| w.starts_with(|c: char| c.is_uppercase());
    let full = first.split(' ').count() > 1 && first.split(' ').all(capital);
    if !(role && (first.contains(' ') || !capital(first) || last == "police") || full)
        || !named.all(|who| who.eq_ignore_ascii_case(first))
    {
        return None;
    }
    // "police", "officials", "Ada Holt"; but "the coroner".
    let bare = last.ends_with('s') || last == "police" || capital(first);
    let own = if last == "police" && !first.contains(' ') { first.to_lowercase() } else { first.to_owned() };
    Some(if bare { own } else { format!("the {own}") })
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::check::{GroupBy, Options, check};

    fn settled(a: &str, b: &str, expected: &str) {
        let article = |id: &str, text: &str| Article { id: id.into(), text: text.into(), ..Article::default() };
        let articles = [article("a", a), article("b", b)];
        let report = check(&articles, &Options { group_by: GroupBy::None, ..Options::default() });
        let got = report.stories.iter().flat_map(|s| &s.findings).find(|f| f.rule.code == "FC101");
        assert_eq!(got.map_or("", |f| f.settle.as_str()), expected, "{a} / {b}");
    }

    #[test]
    fn whoever_told_a_figure_is_asked() {
        let (nine, ten) = ("A fire at the Orm mill killed nine people", "A fire at the Orm mill killed eleven people");
        let told = |who: &str, what: &str| format!("{what}, {who} said.");
        settled(&told("police", nine), &told("police", ten), "Ask police, the source of both: “nine” or “eleven”?");
        settled(
            &told("police", nine),
            &told("the coroner", ten),
            "Ask police about “nine”, and the coroner about “eleven”.",
        );
        settled(&told("police", nine), &format!("{ten}."), "Ask police about “nine”; for “eleven” no source is named.");
        settled(&told("police", nine), &told("the city", ten), "Ask police about “nine”, and the city about “eleven”.");
        settled(&told("police", nine), &told("a witness", ten), "Ask police about “nine”, and whoever gave “eleven”.");
        settled(&format!("{nine}."), &format!("{ten}."), "Ask the source that both figures go back to.");
    }
}
