//! `crosscheck completions` and `crosscheck man`: what a package installs beside the binary.

use std::io::{self, Write};

use clap::CommandFactory;

use super::args::{Cli, CompletionsArgs};
use super::{Outcome, output};

/// Prints a completion script.
pub fn completions(args: &CompletionsArgs) -> io::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "crosscheck", &mut script);
    print(&script)
}

/// Prints the manual page, one section a command after the first.
pub fn man() -> io::Result<Outcome> {
    let mut page = Vec::new();
    let mut command = Cli::command();
    command.build();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    for sub in command.get_subcommands() {
        let name = format!("crosscheck {}", sub.get_name());
        let man = clap_mangen::Man::new(sub.clone().name(name));
        writeln!(page, ".SH {}", sub.get_name().to_uppercase())?;
        man.render_synopsis_section(&mut page)?;
        man.render_options_section(&mut page)?;
    }
    print(&page)
}

fn print(text: &[u8]) -> io::Result<Outcome> {
    let mut out = output::open(None)?;
    out.write_all(text)?;
    out.flush()?;
    Ok(Outcome::Clean)
}
