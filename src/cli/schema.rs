//! `crosscheck schema`: the JSON Schema of a file form.

use std::io::{self, Write};

use crosscheck::report::schema::{self, Subject};

use super::args::{SchemaArgs, SchemaOf};
use super::{Outcome, output};

/// Runs the command.
pub fn run(args: &SchemaArgs) -> io::Result<Outcome> {
    let subject = match args.of {
        SchemaOf::Report => Subject::Report,
        SchemaOf::Config => Subject::Config,
        SchemaOf::Decisions => Subject::Decisions,
    };
    let mut out = output::open(None)?;
    schema::write(&mut out, subject)?;
    out.flush()?;
    Ok(Outcome::Clean)
}
