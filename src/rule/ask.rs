//! The question: whom an editor asks to settle a finding, where its sides say who told them.

use super::{Finding, Side};
use crate::extract::Extract;

/// The rules whose findings are settled by who told the figure.
const CODES: &[&str] = &["FC101", "FC103", "FC105", "FC106", "FC107", "FC302"];
/// Sources that nobody can ring.
const NOBODY: &[&str] = &["he", "she", "they", "it", "we", "who", "i", "you", "one", "some", "others", "that", "which"];

/// Puts the sources of a finding's two sides into the line on what would settle it.
pub(super) fn ask(extracts: &[Extract<'_>], finding: &mut Finding) {
    let [a, b] = &finding.sides[..] else { return };
    if !CODES.contains(&finding.rule.code) || finding.settle != finding.rule.settle || a.text == b.text {
        return;
    }
    let named = match (source(extracts, a), source(extracts, b)) {
        (Some(x), Some(y)) if x.eq_ignore_ascii_case(&y) => {
            format!("Ask {x}, named for both, which holds: “{}” or “{}”.", a.text, b.text)
        }
        (Some(x), Some(y)) => format!("Ask {x} about “{}” and {y} about “{}”: each is named for one.", a.text, b.text),
        (Some(x), None) => format!("Ask {x}, named for “{}”; nobody is named for “{}”.", a.text, b.text),
        (None, Some(y)) => format!("Ask {y}, named for “{}”; nobody is named for “{}”.", b.text, a.text),
        (None, None) => return,
    };
    finding.settle = named;
}

/// Who told what a side says, where its assertions name one who did.
fn source(extracts: &[Extract<'_>], side: &Side) -> Option<String> {
    let mut named = side.members.iter().filter_map(|p| p.of(extracts).attribution.as_deref());
    let first = named.next().filter(|who| who.len() > 2 && !NOBODY.iter().any(|n| n.eq_ignore_ascii_case(who)))?;
    let one = named.all(|who| who.eq_ignore_ascii_case(first));
    // "police", "officials", "Holt"; but "the coroner".
    let bare =
        first.ends_with('s') || first.ends_with("police") || !first.starts_with(|c: char| c.is_ascii_lowercase());
    one.then(|| if bare { first.to_owned() } else { format!("the {first}") })
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
        settled(
            &told("police", nine),
            &told("police", ten),
            "Ask police, named for both, which holds: “nine” or “eleven”.",
        );
        settled(
            &told("police", nine),
            &told("the coroner", ten),
            "Ask police about “nine” and the coroner about “eleven”: each is named for one.",
        );
        settled(
            &told("police", nine),
            &format!("{ten}."),
            "Ask police, named for “nine”; nobody is named for “eleven”.",
        );
        settled(&format!("{nine}."), &format!("{ten}."), "Ask the source that both figures go back to.");
    }
}
