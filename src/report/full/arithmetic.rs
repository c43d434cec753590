//! The arithmetic done, what passed included: each equation with the places of its operands.

use std::io::{self, Write};

use super::super::document::{Derivation, View};
use super::super::style::{Look, severity, wrap};
use super::spot;
use crate::rule::{Outcome, RULES, Severity};

/// Writes the equations, those that do not add up first.
pub(super) fn write(out: &mut dyn Write, view: &View<'_>, look: Look) -> io::Result<()> {
    let mut all: Vec<&Derivation> = view.story.derivations.iter().flatten().collect();
    if all.is_empty() {
        return Ok(());
    }
    all.sort_by_key(|d| outcome(d));
    let wrong = all.iter().filter(|d| !d.ok).count();
    writeln!(out, "{}\n", look.heading(&format!("ARITHMETIC ({} checked, {wrong} wrong)", all.len())))?;
    for derivation in all {
        let mark = format!("{:<5}", outcome(derivation).name());
        let own = || RULES.iter().find(|r| r.code == derivation.rule).map_or(Severity::Error, |r| r.severity);
        let mark = match outcome(derivation) {
            Outcome::Wrong => look.paint(severity(own()), &mark),
            Outcome::Noted => look.paint(severity(Severity::Note), &mark),
            Outcome::Right => mark,
        };
        writeln!(out, "  {mark} {}", wrap(&line(view, derivation), look.width, 8))?;
    }
    writeln!(out)
}

fn outcome(derivation: &Derivation) -> Outcome {
    match (derivation.ok, derivation.note) {
        (false, _) => Outcome::Wrong,
        (true, true) => Outcome::Noted,
        (true, false) => Outcome::Right,
    }
}

/// The equation, its rule, and where its operands stand.
fn line(view: &View<'_>, derivation: &Derivation) -> String {
    let mut spots: Vec<String> = Vec::new();
    for operand in view.operands(derivation) {
        let spot = spot(view, &operand);
        if !spots.contains(&spot) {
            spots.push(spot);
        }
    }
    format!("{}  {} ({})", derivation.expr, derivation.rule, spots.join(", "))
}
