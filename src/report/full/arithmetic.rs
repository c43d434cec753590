//! The arithmetic done, what passed included: each equation with the places of its operands.

use std::io::{self, Write};

use super::super::sheet::Sheet;
use super::super::style::{Look, severity, wrap};
use crate::rule::{Derivation, Outcome, Severity};

/// Writes the equations, those that do not add up first.
pub(super) fn write(out: &mut impl Write, sheet: &Sheet<'_>, look: Look) -> io::Result<()> {
    let mut all: Vec<&Derivation> = sheet.story.derivations.iter().collect();
    if all.is_empty() {
        return Ok(());
    }
    all.sort_by_key(|d| d.outcome);
    let wrong = all.iter().filter(|d| d.outcome == Outcome::Wrong).count();
    writeln!(out, "{}\n", look.heading(&format!("ARITHMETIC ({} checked, {wrong} wrong)", all.len())))?;
    for derivation in all {
        let mark = format!("{:<5}", derivation.outcome.name());
        let mark = match derivation.outcome {
            Outcome::Wrong => look.paint(severity(derivation.rule.severity), &mark),
            Outcome::Noted => look.paint(severity(Severity::Note), &mark),
            Outcome::Right => mark,
        };
        writeln!(out, "  {mark} {}", wrap(&line(sheet, derivation), look.width, 8))?;
    }
    writeln!(out)
}

/// The equation, its rule, and where its operands stand.
pub(in crate::report) fn line(sheet: &Sheet<'_>, derivation: &Derivation) -> String {
    let mut spots: Vec<String> = Vec::new();
    for &operand in &derivation.operands {
        let spot = sheet.spot(operand);
        if !spots.contains(&spot) {
            spots.push(spot);
        }
    }
    format!("{}  {} ({})", derivation.equation, derivation.rule.code, spots.join(", "))
}
