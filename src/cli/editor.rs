//! The editor: a file opened at a line, in the program that the user names.

use std::env;
use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus};

use super::interrupt;

/// How an editor is told a place.
#[derive(Debug, Clone, Copy)]
enum How {
    /// `+18 path`
    Line,
    /// `+18:4 path`
    LineAndColumn,
    /// `path:18:4`, waiting until it is closed.
    Suffix(&'static [&'static str]),
    /// The path alone.
    Path,
}

/// The editors that are known, by name.
const EDITORS: &[(&[&str], How)] = &[
    (&["vi", "vim", "nvim", "view", "nano", "pico", "joe", "ne", "mg", "less", "gedit", "jed"], How::Line),
    (&["emacs", "emacsclient", "kak", "micro"], How::LineAndColumn),
    (&["code", "code-insiders", "codium", "vscodium", "cursor", "windsurf"], How::Suffix(&["--wait", "--goto"])),
    (&["subl", "sublime_text", "zed"], How::Suffix(&["--wait"])),
    (&["hx", "helix"], How::Suffix(&[])),
];

/// The editor of the user: `VISUAL` or `EDITOR`.
pub fn named() -> Option<String> {
    ["VISUAL", "EDITOR"].into_iter().find_map(|v| env::var(v).ok()).filter(|e| !e.trim().is_empty())
}

/// Opens a file at a place and waits until the editor is closed.
pub fn open(editor: &str, path: &str, line: usize, col: usize) -> io::Result<ExitStatus> {
    let words = command(editor, path, line, col);
    let Some((program, args)) = words.split_first() else { return Err(io::ErrorKind::InvalidInput.into()) };
    interrupt::lend(|| Command::new(program).args(args).status())
}

/// The program and its arguments; the editor may be named with some of its own.
fn command(editor: &str, path: &str, line: usize, col: usize) -> Vec<String> {
    let mut out: Vec<String> = editor.split_whitespace().map(str::to_owned).collect();
    let program = out.first().map(Path::new).and_then(Path::file_stem).unwrap_or_default().to_string_lossy();
    let how = EDITORS.iter().find(|(names, _)| names.contains(&&*program)).map_or(How::Path, |e| e.1);
    match how {
        How::Line => out.extend([format!("+{line}"), path.to_owned()]),
        How::LineAndColumn => out.extend([format!("+{line}:{col}"), path.to_owned()]),
        How::Suffix(flags) => {
            let own: Vec<&&str> = flags.iter().filter(|f| !out.iter().any(|o| o == *f)).collect();
            out.extend(own.into_iter().map(|f| (*f).to_owned()));
            out.push(format!("{path}:{line}:{col}"));
        }
        How::Path => out.push(path.to_owned()),
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_editor_is_told_the_place_its_own_way() {
        let check = |editor: &str, expected: &str| assert_eq!(command(editor, "a.txt", 18, 4).join(" "), expected);
        check("vim", "vim +18 a.txt");
        check("/usr/bin/nvim -n", "/usr/bin/nvim -n +18 a.txt");
        check("emacs", "emacs +18:4 a.txt");
        check("code", "code --wait --goto a.txt:18:4");
        check("code --wait", "code --wait --goto a.txt:18:4");
        check("hx", "hx a.txt:18:4");
        check("ed", "ed a.txt");
    }
}
