//! Encodings: bytes to text, with where each character stood.

use memchr::memchr;

use super::offset::OffsetMap;

/// A text out of bytes.
#[derive(Debug, Default)]
pub(crate) struct Decoded {
    /// The text.
    pub text: String,
    /// Where its characters stood, unless the bytes are its own.
    pub map: Option<OffsetMap>,
    /// What the reader should know: how the encoding was told where nothing said it.
    pub note: Option<String>,
}

/// Why bytes are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoText {
    /// Not UTF-8 at this byte, and nothing else can be read.
    #[cfg_attr(feature = "encodings", expect(dead_code, reason = "what a build without encodings says"))]
    NotUtf8(usize),
    /// A NUL at this byte.
    Nul(usize),
}

/// Reads bytes as text: by a byte order mark, by the label that was `asked` for, as UTF-8, by the label the
/// file `declared`, by its bytes.
pub(crate) fn decode(bytes: Vec<u8>, asked: Option<&str>, declared: Option<&str>) -> Result<Decoded, NoText> {
    let marked = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    if asked.is_some() || marked || declared.is_some_and(hides_in_ascii) {
        return other(&bytes, asked, declared);
    }
    match String::from_utf8(bytes) {
        Ok(text) => match memchr(0, text.as_bytes()) {
            None => Ok(Decoded { text, ..Decoded::default() }),
            Some(_) => other(text.as_bytes(), asked, declared),
        },
        Err(cause) => other(cause.as_bytes(), asked, declared),
    }
}

/// Whether a text of this encoding may look like ASCII.
fn hides_in_ascii(label: &str) -> bool {
    let label = label.trim().to_ascii_lowercase();
    label.starts_with("iso-2022") || label.starts_with("csiso2022")
}

#[cfg(not(feature = "encodings"))]
fn other(bytes: &[u8], _: Option<&str>, _: Option<&str>) -> Result<Decoded, NoText> {
    match std::str::from_utf8(bytes) {
        Err(cause) => Err(NoText::NotUtf8(cause.valid_up_to())),
        Ok(text) => match memchr(0, bytes) {
            Some(at) => Err(NoText::Nul(at)),
            None => Ok(Decoded { text: text.to_owned(), ..Decoded::default() }),
        },
    }
}

/// Whether there is an encoding of this name.
pub fn is_encoding(label: &str) -> bool {
    #[cfg(feature = "encodings")]
    return encoding_rs::Encoding::for_label(label.trim().as_bytes()).is_some();
    #[cfg(not(feature = "encodings"))]
    return matches!(label.trim().to_ascii_lowercase().as_str(), "utf-8" | "utf8");
}

#[cfg(feature = "encodings")]
fn other(bytes: &[u8], asked: Option<&str>, declared: Option<&str>) -> Result<Decoded, NoText> {
    use encoding_rs::{Encoding, UTF_8};
    let label = |label: Option<&str>| label.and_then(|l| Encoding::for_label(l.trim().as_bytes()));
    let (encoding, note) = if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        (encoding, None)
    } else if let Some(encoding) = label(asked) {
        (encoding, None)
    } else if let Some(wide) = wide(bytes) {
        (wide, None)
    } else if let Some(at) = memchr(0, bytes) {
        return Err(NoText::Nul(at));
    } else {
        match label(declared) {
            Some(encoding) if encoding != UTF_8 => (encoding, None),
            declared => guess(bytes, declared.is_some()),
        }
    };
    let (text, map) = if encoding == UTF_8 { lossy(bytes) } else { by_character(bytes, encoding) };
    match memchr(0, text.as_bytes()) {
        Some(at) => Err(NoText::Nul(map.raw(crate::span::Span::new(at, at + 1)).0 as usize)),
        None => Ok(Decoded { text, map: Some(map), note }),
    }
}

/// UTF-16 without a mark: every other byte of its ASCII is NUL.
#[cfg(feature = "encodings")]
fn wide(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = &bytes[..bytes.len().min(2048) & !1];
    let nul = |odd: usize| head.chunks_exact(2).filter(|pair| pair[odd] == 0).count() * 10;
    let pairs = head.len() / 2;
    let mostly = |n: usize, other: usize| pairs >= 4 && n >= pairs * 7 && other <= pairs;
    if mostly(nul(1), nul(0)) {
        Some(encoding_rs::UTF_16LE)
    } else if mostly(nul(0), nul(1)) {
        Some(encoding_rs::UTF_16BE)
    } else {
        None
    }
}

/// The encoding of bytes that say nothing of it, or that wrongly say UTF-8.
#[cfg(feature = "encodings")]
fn guess(bytes: &[u8], says_utf8: bool) -> (&'static encoding_rs::Encoding, Option<String>) {
    use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
    let (mut good, mut bad, mut first) = (0, 0, None);
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|b| *b >= 0xc0).count();
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            bad += 1;
            first.get_or_insert(at);
        }
        at += chunk.invalid().len();
    }
    if good > bad * 3 || (says_utf8 && good >= bad) {
        let at = first.unwrap_or_default();
        return (encoding_rs::UTF_8, Some(format!("{bad} places are not UTF-8, the first at byte {at}")));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let found = detector.guess(None, Utf8Detection::Deny);
    (found, Some(format!("nothing says its encoding; by its bytes it is {}", found.name())))
}

/// UTF-8 in which some bytes are none.
#[cfg(feature = "encodings")]
fn lossy(bytes: &[u8]) -> (String, OffsetMap) {
    let (mut text, mut map, mut at) = (String::with_capacity(bytes.len()), OffsetMap::default(), 0);
    for chunk in bytes.utf8_chunks() {
        map.push(text.len(), at, chunk.valid().len(), 1);
        text.push_str(chunk.valid());
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            map.push_other(text.len(), '\u{fffd}'.len_utf8(), at, chunk.invalid().len());
            text.push('\u{fffd}');
            at += chunk.invalid().len();
        }
    }
    (text, map)
}

/// Any other encoding, byte by byte, so that it is known which bytes make each character.
#[cfg(feature = "encodings")]
fn by_character(bytes: &[u8], encoding: &'static encoding_rs::Encoding) -> (String, OffsetMap) {
    let wide = encoding == encoding_rs::UTF_16LE || encoding == encoding_rs::UTF_16BE;
    let mut decoder = encoding.new_decoder_with_bom_removal();
    let (mut text, mut map) = (String::with_capacity(bytes.len()), OffsetMap::default());
    let mut out = [0; 32];
    // Where the bytes of the character at hand begin.
    let mut from = 0;
    for at in 0..bytes.len() {
        let last = at + 1 == bytes.len();
        let (_, _, written, _) = decoder.decode_to_utf8(&bytes[at..=at], &mut out, last);
        if written == 0 {
            continue;
        }
        let words = std::str::from_utf8(&out[..written]).unwrap_or_default();
        let len = at + 1 - from;
        if written == 1 && out[0] < 0x80 && len == 1 {
            map.push(text.len(), from, 1, 1);
        } else if written == 1 && wide && len == 2 {
            map.push(text.len(), from, 1, 2);
        } else {
            map.push_other(text.len(), written, from, len);
        }
        text.push_str(words);
        from = at + 1;
    }
    (text, map)
}

#[cfg(all(test, feature = "encodings"))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::span::Span;

    /// Reads bytes and finds a word's bytes again.
    fn check(bytes: &[u8], asked: Option<&str>, declared: Option<&str>, find: &str, raw: &[u8]) {
        let got = decode(bytes.to_vec(), asked, declared).expect("it is text");
        let at = got.text.find(find).unwrap_or_else(|| panic!("{find} in {:?}", got.text));
        let map = got.map.unwrap_or_else(|| OffsetMap::same(got.text.len()));
        let (start, end) = map.raw(Span::new(at, at + find.len()));
        assert_eq!(&bytes[start as usize..end as usize], raw, "{}", got.text);
    }

    fn utf16(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    #[test]
    fn each_character_keeps_its_bytes() {
        check("Café: £40".as_bytes(), None, None, "£40", "£40".as_bytes());
        check(b"Caf\xe9 for \xa340 at the mill", None, None, "£40", b"\xa340");
        check(b"\x93Caf\xe9\x94 40", None, Some("windows-1252"), "“Café”", b"\x93Caf\xe9\x94");
        check(b"\xa340", Some("latin1"), None, "£40", b"\xa340");
        let le = [&[0xff, 0xfe][..], &utf16("Café – £40", false)].concat();
        check(&le, None, None, "£40", &utf16("£40", false));
        let be = [&[0xfe, 0xff][..], &utf16("Café 😀 £40", true)].concat();
        check(&be, None, None, "😀 £40", &utf16("😀 £40", true));
        check(&utf16("The mill burned, 40 said", false), None, None, "40", &utf16("40", false));
        check(b"\x8e\x52 40 \x89\xbb", None, Some("shift_jis"), "山 40", b"\x8e\x52 40");
        check("Café Café Café Café \u{fe}".as_bytes(), None, None, "Café", "Café".as_bytes());
    }

    #[test]
    fn a_stray_byte_does_not_spoil_utf8() {
        let bytes = [b"Caf\xff ".as_slice(), "Café £40 – “no”".as_bytes()].concat();
        let got = decode(bytes, None, None).unwrap();
        assert!(got.text.starts_with("Caf\u{fffd} Café £40"), "{}", got.text);
        assert_eq!(got.note.unwrap(), "1 places are not UTF-8, the first at byte 3");
    }

    #[test]
    fn a_binary_file_is_no_text() {
        assert_eq!(decode(b"The \0 mill".to_vec(), None, None).unwrap_err(), NoText::Nul(4));
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), None, None).unwrap_err(), NoText::Nul(8));
    }

    proptest! {
        #[test]
        fn any_bytes_make_text_or_an_error(
            bytes in prop::collection::vec(any::<u8>(), 0..200),
            label in prop::sample::select(vec!["utf-8", "utf-16le", "gbk", "shift_jis", "iso-2022-jp", "windows-1252"]),
        ) {
            for asked in [None, Some(label)] {
                if let Ok(got) = decode(bytes.clone(), asked, None) {
                    let map = got.map.unwrap_or_else(|| OffsetMap::same(got.text.len()));
                    let mut before = 0;
                    for (at, c) in got.text.char_indices() {
                        let (start, end) = map.raw(Span::new(at, at + c.len_utf8()));
                        prop_assert!(start >= before && start <= end && end <= bytes.len() as u64);
                        before = start;
                    }
                }
            }
        }
    }
}
