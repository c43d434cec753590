//! Percent and percentage points: a change between two percentages that is said in the wrong one of them.

use rust_decimal::Decimal;

use super::percent_conflict::RULE;
use super::percent_of::change;
use super::reach::{show, value};
use super::{Case, Derivation, Finding, Findings, Outcome, Side};
use crate::mention::Kind;
use crate::value::Bounds;

/// FC107's check of its own: "from 8% to 10%, up 2%".
pub(super) fn check(case: &Case<'_>, found: &mut Findings) {
    for line in case.all_lines(3) {
        for n in 0..line.said.len() {
            if line.kind(n) != Kind::Percent {
                continue;
            }
            let Some((from, to, _)) = change(&line, n) else { continue };
            let percent =
                |k: usize| line.kind(k) == Kind::Percent && line.quantity(k).is_some_and(|q| q.unit == "percent");
            let (Some(x), Some(y), Some(said)) = (line.number(from), line.number(to), line.number(n)) else { continue };
            let points = (y - x).abs();
            if !percent(from) || !percent(to) || !percent(n) || x <= Decimal::ZERO || points.is_zero() || said != points
            {
                continue;
            }
            let Some(ratio) = points.checked_div(x).map(|r| r * Decimal::ONE_HUNDRED) else { continue };
            // The change in percent may round to the same figure.
            if (ratio - points).abs() < Decimal::ONE {
                continue;
            }
            let equation = format!(
                "{} → {} = {} percentage points, {}",
                line.text(from),
                line.text(to),
                show(points, ""),
                show(ratio, "percent")
            );
            let derivation = Derivation {
                rule: &RULE,
                equation: format!("{equation}, not {}", line.text(n)),
                operands: [from, to, n].map(|k| line.spot(k)).to_vec(),
                result: value(Bounds::exact(ratio), "percent"),
                expected: value(Bounds::exact(said), "percent"),
                outcome: Outcome::Wrong,
            };
            let message = format!(
                "from {} to {} is {} percentage points, not {}",
                line.text(from),
                line.text(to),
                show(points, ""),
                line.text(n)
            );
            let sides = vec![
                Side::at(case.extracts, &[line.spot(n)]),
                Side::at(case.extracts, &[line.spot(from), line.spot(to)]),
            ];
            found.report(Finding {
                severity: super::Severity::Warning,
                derivation: Some(Box::new(derivation)),
                hint: Some("percentage points are meant"),
                ..Finding::new(&RULE, message, sides)
            });
        }
    }
}
