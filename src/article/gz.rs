//! Gzip: packed input read as what it holds, a bomb cut off.

use std::io::{self, BufRead, BufReader, Read};

use flate2::bufread::MultiGzDecoder;

/// How many bytes any packed input may unpack to.
const FREE: u64 = 64 << 20;
/// How many times its packed length it may have beyond that. Text shrinks to a fifth, seldom to a fiftieth.
const FOLD: u64 = 200;

/// What a bomb's error says.
pub(super) const BOMB: &str = "unpacks to more than 200 times its size";

/// Reads what a packed stream holds.
pub(super) fn unpack(packed: Box<dyn BufRead + Send>) -> Box<dyn BufRead + Send> {
    let packed = MultiGzDecoder::new(BufReader::with_capacity(1 << 16, Counted { packed, count: 0 }));
    Box::new(BufReader::with_capacity(1 << 16, Guarded { packed, count: 0 }))
}

struct Counted {
    packed: Box<dyn BufRead + Send>,
    count: u64,
}

impl Read for Counted {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.packed.read(out)?;
        self.count += read as u64;
        Ok(read)
    }
}

struct Guarded {
    packed: MultiGzDecoder<BufReader<Counted>>,
    count: u64,
}

impl Read for Guarded {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.packed.read(out)?;
        self.count += read as u64;
        if self.count > FREE && self.count / FOLD > self.packed.get_ref().get_ref().count {
            return Err(io::Error::other(BOMB));
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut out = GzEncoder::new(Vec::new(), Compression::best());
        out.write_all(text).unwrap();
        out.finish().unwrap()
    }

    fn read(bytes: Vec<u8>) -> io::Result<Vec<u8>> {
        let mut out = Vec::new();
        unpack(Box::new(io::Cursor::new(bytes))).read_to_end(&mut out)?;
        Ok(out)
    }

    #[test]
    fn members_follow_one_another() {
        let bytes = [packed(b"The mill "), packed(b"burned.")].concat();
        assert_eq!(read(bytes).unwrap(), b"The mill burned.");
    }

    #[test]
    fn a_bomb_and_a_cut_file_are_errors() {
        assert_eq!(read(packed(&vec![b'x'; 80 << 20])).unwrap_err().to_string(), BOMB);
        let mut cut = packed(b"The mill burned.");
        cut.truncate(cut.len() - 9);
        assert_eq!(read(cut).unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
    }
}
