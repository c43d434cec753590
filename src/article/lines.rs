//! Lines of a stream, one at a time, none longer than a limit.

use std::io::{self, BufRead};

use memchr::memchr;

/// A line of a stream.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// It is in the buffer, without its end.
    Read,
    /// It is longer than the limit and was skipped.
    TooLong,
    /// There are no more.
    End,
}

/// Reads the next line into `buffer`; adds the bytes it took to `offset`.
pub(super) fn next_line(
    source: &mut dyn BufRead,
    buffer: &mut Vec<u8>,
    limit: usize,
    offset: &mut u64,
) -> io::Result<Line> {
    buffer.clear();
    let mut long = false;
    let mut any = false;
    loop {
        let chunk = match source.fill_buf() {
            Ok(chunk) => chunk,
            Err(cause) if cause.kind() == io::ErrorKind::Interrupted => continue,
            Err(cause) => return Err(cause),
        };
        if chunk.is_empty() {
            break;
        }
        any = true;
        let end = memchr(b'\n', chunk);
        let part = &chunk[..end.unwrap_or(chunk.len())];
        long |= buffer.len() + part.len() > limit;
        if long {
            buffer.clear();
        } else {
            buffer.extend_from_slice(part);
        }
        let taken = end.map_or(part.len(), |e| e + 1);
        source.consume(taken);
        *offset += taken as u64;
        if end.is_some() {
            break;
        }
    }
    Ok(if long {
        Line::TooLong
    } else if any {
        Line::Read
    } else {
        Line::End
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_skipped_and_the_next_read() {
        let mut source = io::BufReader::with_capacity(4, "ab\ntoo long a line\ncd".as_bytes());
        let (mut buffer, mut offset, mut got) = (Vec::new(), 0, Vec::new());
        loop {
            let line = next_line(&mut source, &mut buffer, 5, &mut offset).unwrap();
            if line == Line::End {
                break;
            }
            got.push((line, String::from_utf8(buffer.clone()).unwrap(), offset));
        }
        let want = [(Line::Read, "ab", 3), (Line::TooLong, "", 19), (Line::Read, "cd", 21)]
            .map(|(l, t, o)| (l, t.to_owned(), o));
        assert_eq!(got, want);
    }
}
