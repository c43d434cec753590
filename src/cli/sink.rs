//! A sink: where output goes; a file is whole in its place or as it was.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::interrupt::Unfinished;
use super::store::named;

/// Standard output, or a file.
pub struct Sink {
    out: BufWriter<Box<dyn Write>>,
    place: Option<(Unfinished, PathBuf)>,
}

impl Sink {
    /// Opens a file, or standard output.
    pub fn open(path: Option<&Path>) -> io::Result<Self> {
        let Some(path) = path else {
            return Ok(Self { out: BufWriter::new(Box::new(io::stdout().lock())), place: None });
        };
        // What a link leads to is written, and what is no file (a pipe, /dev/null) as it stands.
        let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let known = fs::metadata(&place).ok();
        if known.as_ref().is_none_or(fs::Metadata::is_file) {
            let beside = Unfinished::beside(&place);
            // A folder that takes no new file may hold one that can be written.
            if let Ok(file) = File::create(beside.path()) {
                if let Some(known) = known {
                    let _ = fs::set_permissions(beside.path(), known.permissions());
                }
                return Ok(Self { out: BufWriter::new(Box::new(file)), place: Some((beside, place)) });
            }
        }
        Ok(Self { out: BufWriter::new(Box::new(named(path, File::create(path))?)), place: None })
    }

    /// Writes what is left; a file is in its place from now on.
    pub fn done(self) -> io::Result<()> {
        let Self { mut out, place } = self;
        out.flush()?;
        // Closed before it is moved.
        drop(out);
        match place {
            Some((beside, place)) => named(&place, beside.finish(&place)),
            None => Ok(()),
        }
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_whole_or_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("report.txt");
        fs::write(&path, "old").unwrap();
        let names = || fs::read_dir(dir.path()).unwrap().count();
        let mut sink = Sink::open(Some(&path)).unwrap();
        sink.write_all(b"new").unwrap();
        sink.flush().unwrap();
        assert_eq!((fs::read_to_string(&path).unwrap().as_str(), names()), ("old", 2));
        drop(sink);
        assert_eq!((fs::read_to_string(&path).unwrap().as_str(), names()), ("old", 1));
        let mut sink = Sink::open(Some(&path)).unwrap();
        sink.write_all(b"new").unwrap();
        sink.done().unwrap();
        assert_eq!((fs::read_to_string(&path).unwrap().as_str(), names()), ("new", 1));
        assert!(Sink::open(Some(&dir.path().join("nowhere/report.txt"))).is_err());
        #[cfg(unix)]
        {
            let link = dir.path().join("link.txt");
            std::os::unix::fs::symlink(&path, &link).unwrap();
            let mut sink = Sink::open(Some(&link)).unwrap();
            sink.write_all(b"through").unwrap();
            sink.done().unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), "through");
            assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        }
    }
}
