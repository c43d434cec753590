//! WARC: a web archive: the pages of its response records, one at a time.

use std::io::{self, BufRead, Read};

use super::super::LONGEST_ARTICLE;
use super::super::offset::FileText;
use super::super::source::Within;
use super::draft::{Drafts, Found};
use super::html;
use super::open::{Opened, declared, decode, too_long, unreadable};
use crate::error::Error;

/// The most bytes the headers of a record, or of a page, may have.
const HEADERS: usize = 64 << 10;

/// The pages of an archive.
pub(super) fn pages(opened: Opened) -> Drafts {
    let mut archive = Archive { opened, offset: 0, count: 0, done: false };
    Box::new(std::iter::from_fn(move || archive.pull()).flatten())
}

/// An archive that is being read.
struct Archive {
    opened: Opened,
    offset: u64,
    count: usize,
    done: bool,
}

/// The headers of a record: names in lower case.
type Headers = Vec<(String, String)>;

fn header<'a>(headers: &'a Headers, name: &str) -> &'a str {
    headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

impl Archive {
    fn pull(&mut self) -> Option<Vec<Found>> {
        if self.done {
            return None;
        }
        let found = match self.record() {
            Ok(None) => {
                self.done = true;
                return None;
            }
            Ok(Some(Ok(found))) => found,
            Ok(Some(Err(error))) => Some(Found::Error(error)),
            Err(cause) => {
                self.done = true;
                Some(Found::Error(unreadable(&self.opened.path, &cause)))
            }
        };
        Some(found.into_iter().collect())
    }

    /// The next record; nothing at the end.
    fn record(&mut self) -> io::Result<Option<Result<Option<Found>, Error>>> {
        let at = self.offset;
        let Some(line) = self.first_line()? else { return Ok(None) };
        let fault = |this: &Self, what: &str, remedy: &'static str| {
            let what = format!("{what} in the record at byte {at}");
            Ok(Some(Err(Error::new(&this.opened.path, None, what, remedy))))
        };
        if !line.starts_with("WARC/") {
            self.done = true;
            return fault(self, "no `WARC/` line", "the archive is damaged: fetch it again; what came before was read");
        }
        let Some(headers) = self.headers()? else {
            self.done = true;
            return fault(self, "headers without an end", "the archive is damaged: fetch it again");
        };
        let Ok(len) = header(&headers, "content-length").parse::<u64>() else {
            self.done = true;
            return fault(self, "no length", "the archive is damaged: fetch it again; what came before was read");
        };
        self.count += 1;
        let page = header(&headers, "warc-type") == "response"
            && header(&headers, "content-type").to_ascii_lowercase().starts_with("application/http");
        let url = header(&headers, "warc-target-uri").trim_matches(['<', '>']).to_owned();
        if !page || len > LONGEST_ARTICLE as u64 {
            let passed = io::copy(&mut self.opened.source.by_ref().take(len), &mut io::sink())?;
            self.offset += passed;
            if passed < len {
                self.done = true;
                return fault(self, "a cut-off body", "fetch the archive again; what came before was read");
            }
            return Ok(Some(if page {
                let error = too_long(&self.opened.path, None, LONGEST_ARTICLE);
                Err(Error { what: format!("`{url}` is {}", error.what), ..error })
            } else {
                Ok(None)
            }));
        }
        let mut body = Vec::with_capacity(len as usize);
        self.opened.source.by_ref().take(len).read_to_end(&mut body)?;
        self.offset += body.len() as u64;
        if (body.len() as u64) < len {
            self.done = true;
            return fault(self, "a cut-off body", "fetch the archive again; what came before was read");
        }
        Ok(Some(self.page(&url, &body)))
    }

    /// A line of the archive without its end; nothing where it is too long or the archive ends.
    fn line(&mut self, limit: usize) -> io::Result<Option<String>> {
        let mut bytes = Vec::new();
        self.opened.source.by_ref().take(limit as u64).read_until(b'\n', &mut bytes)?;
        self.offset += bytes.len() as u64;
        if bytes.pop() != Some(b'\n') {
            return Ok(None);
        }
        Ok(Some(String::from_utf8_lossy(&bytes).trim_end_matches('\r').to_owned()))
    }

    /// The first line that is not blank.
    fn first_line(&mut self) -> io::Result<Option<String>> {
        loop {
            if self.opened.source.fill_buf()?.is_empty() {
                return Ok(None);
            }
            match self.line(HEADERS)? {
                Some(line) if line.is_empty() => {}
                line => return Ok(Some(line.unwrap_or_default())),
            }
        }
    }

    fn headers(&mut self) -> io::Result<Option<Headers>> {
        let mut headers = Headers::new();
        let end = self.offset + HEADERS as u64;
        loop {
            let room = end.saturating_sub(self.offset);
            match self.line(room as usize)? {
                None => return Ok(None),
                Some(line) if line.is_empty() => return Ok(Some(headers)),
                Some(line) => headers.extend(pair(&line)),
            }
        }
    }

    /// The article on a page, from its HTTP response; nothing of what is no page.
    fn page(&self, url: &str, response: &[u8]) -> Result<Option<Found>, Error> {
        let path = &self.opened.path;
        let Some((headers, body)) = http(response) else { return Ok(None) };
        let kind = header(&headers, "content-type").to_ascii_lowercase();
        if !kind.contains("html") || body.is_empty() {
            return Ok(None);
        }
        let fault = |what: String, remedy: &'static str| Error::new(path, None, format!("`{url}`: {what}"), remedy);
        let body = unpacked(&headers, body).map_err(|what| fault(what, "the page is passed over"))?;
        let told =
            kind.split("charset=").nth(1).map(|c| c.split(';').next().unwrap_or_default().trim_matches('"').to_owned());
        let told = told.or_else(|| declared(&body));
        let asked = self.opened.encoding.as_deref();
        let decoded =
            decode(body, path, asked, told.as_deref()).map_err(|e| fault(e.what, "the page is passed over"))?;
        let Some(mut draft) = html::read(&decoded.text) else {
            return Err(fault("too many elements".to_owned(), "the page is passed over"));
        };
        if draft.text.text.trim().is_empty() {
            return Ok(None);
        }
        draft.settle(&FileText { text: &decoded.text, encoding: decoded.map.as_ref(), ..FileText::default() });
        draft.within = Within::Record;
        // When a page was fetched says nothing of when it was published.
        draft.fields.retain(|(field, _)| *field != "url");
        draft.set("url", url);
        draft.id = Some(if url.is_empty() { format!("{}#{}", path.display(), self.count) } else { url.to_owned() });
        Ok(Some(Found::Draft(Box::new(draft))))
    }
}

fn pair(line: &str) -> Option<(String, String)> {
    let (name, value) = line.split_once(':')?;
    Some((name.trim().to_ascii_lowercase(), value.trim().to_owned()))
}

/// The headers and the body of a response that succeeded.
fn http(response: &[u8]) -> Option<(Headers, &[u8])> {
    let double = memchr::memmem::find(response, b"\r\n\r\n").map(|at| (at, 4));
    let (end, len) = double.or_else(|| memchr::memmem::find(response, b"\n\n").map(|at| (at, 2)))?;
    let head = String::from_utf8_lossy(&response[..end.min(HEADERS)]);
    let mut lines = head.lines();
    let status = lines.next()?;
    let good = status.starts_with("HTTP/") && status.split(' ').nth(1).is_some_and(|code| code.starts_with('2'));
    good.then(|| (lines.filter_map(pair).collect(), &response[end + len..]))
}

/// The body without its transfer and content encodings, where it still has them.
fn unpacked(headers: &Headers, body: &[u8]) -> Result<Vec<u8>, String> {
    let mut out = body.to_vec();
    if header(headers, "transfer-encoding").eq_ignore_ascii_case("chunked")
        && let Some(whole) = unchunked(body)
    {
        out = whole;
    }
    if out.starts_with(&[0x1f, 0x8b]) {
        let mut plain = Vec::new();
        let inner = flate2::read::MultiGzDecoder::new(out.as_slice());
        inner.take(LONGEST_ARTICLE as u64 + 1).read_to_end(&mut plain).map_err(|e| format!("damaged gzip: {e}"))?;
        if plain.len() > LONGEST_ARTICLE {
            return Err(format!("unpacks to more than {} MiB", LONGEST_ARTICLE >> 20));
        }
        return Ok(plain);
    }
    // Many archives keep the header of a packing that they undid.
    let packing = header(headers, "content-encoding").to_ascii_lowercase();
    if matches!(packing.as_str(), "br" | "zstd") && !out.trim_ascii_start().starts_with(b"<") {
        return Err(format!("packed with `{packing}`, which is not read"));
    }
    Ok(out)
}

/// A chunked body in one piece; nothing where it is not chunked after all.
fn unchunked(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(body.len());
    loop {
        let end = memchr::memchr(b'\n', &body[..body.len().min(64)])?;
        let size = std::str::from_utf8(&body[..end]).ok()?.trim().split(';').next()?.trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        body = &body[end + 1..];
        if size == 0 {
            return Some(out);
        }
        out.extend_from_slice(body.get(..size)?);
        body = body[size..].strip_prefix(b"\r\n").or_else(|| body[size..].strip_prefix(b"\n"))?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_joined() {
        assert_eq!(unchunked(b"4\r\nThe \r\n5;x\r\nmill.\r\n0\r\n\r\n").unwrap(), b"The mill.");
        assert_eq!(unchunked(b"<html>"), None);
        assert_eq!(unchunked(b"ff\r\nshort"), None);
    }

    #[test]
    fn a_failed_response_is_no_page() {
        assert!(http(b"HTTP/1.1 404 Not Found\r\n\r\nx").is_none());
        assert_eq!(http(b"HTTP/1.1 200 OK\r\nA: b\r\n\r\nx").unwrap().1, b"x");
    }
}
