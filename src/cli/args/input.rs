//! The arguments that say what to read, and how.

use std::iter;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum, ValueHint};
use crosscheck::article::format::FORMS;
use crosscheck::article::{DateOrder, Format, Moment};

/// What to read.
#[derive(Debug, Clone, Args)]
pub struct InputArgs {
    /// Files or folders to read; `-` is standard input
    #[arg(value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub paths: Vec<PathBuf>,
    /// Read further paths from a file, one a line; `-` is standard input
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Input")]
    pub files_from: Option<PathBuf>,
    /// The paths of --files-from stand between NUL characters, as `find -print0` writes them
    #[arg(short = '0', long = "null", requires = "files_from", help_heading = "Input")]
    pub null: bool,
    /// In folders, read files of this pattern, whatever their ending; may be given again
    #[arg(long, value_name = "PATTERN", help_heading = "Input")]
    pub glob: Vec<String>,
    /// In folders, leave out files and folders of this pattern; may be given again
    #[arg(long, value_name = "PATTERN", help_heading = "Input")]
    pub exclude: Vec<String>,
    /// In folders, read what .gitignore and .ignore leave out, too
    #[arg(long, help_heading = "Input")]
    pub no_ignore: bool,
    /// In folders, read hidden files, too
    #[arg(long, help_heading = "Input")]
    pub hidden: bool,
    /// The encoding of all inputs: `windows-1252`, `utf-16le` [default: told by each]
    #[arg(long, value_name = "LABEL", value_parser = encoding, help_heading = "Input")]
    pub encoding: Option<String>,
    /// The form of all inputs
    #[arg(long, value_parser = form(), default_value = "auto", value_name = "FORM", help_heading = "Input")]
    pub input: Format,
    /// Read a record field from another name: `text=body`
    #[arg(long, value_name = "FIELD=NAME", value_parser = field, help_heading = "Input")]
    pub field: Vec<(String, String)>,
    /// Call standard input this; its ending tells its form
    #[arg(long, value_name = "NAME", help_heading = "Input")]
    pub stdin_filename: Option<String>,
    /// The date of articles that give none: 2025-01-06, 2025-01-06T13:14
    #[arg(long, value_name = "DATE", value_parser = moment, help_heading = "Input")]
    pub published: Option<Moment>,
    /// How dates in figures are written, 06/01/2025 or 25/01/06; unless set, one of two readings stays open
    #[arg(long, value_enum, value_name = "ORDER", help_heading = "Input")]
    pub date_order: Option<Order>,
    /// Stop at the first input that cannot be used, and at the first story or set that fails the run
    #[arg(long, help_heading = "Input")]
    pub fail_fast: bool,
    /// Where the articles are from, which tells the order of dates: en-GB, en-US
    #[arg(long, value_name = "TAG", value_parser = locale, help_heading = "Input")]
    pub locale: Option<Locale>,
}

/// What a language tag says of how dates are written.
#[derive(Debug, Clone, Copy)]
pub struct Locale(pub Option<Order>);

/// Reads a language tag: only its region tells the order of dates.
fn locale(text: &str) -> Result<Locale, String> {
    let (language, region) = text.split_once(['-', '_']).unwrap_or((text, ""));
    let letters = |t: &str| t.bytes().all(|b| b.is_ascii_alphabetic());
    if !matches!(language.len(), 2 | 3)
        || !letters(language)
        || !(region.is_empty() || region.len() == 2 && letters(region))
    {
        return Err("no language tag; write it as en-GB".to_owned());
    }
    Ok(Locale(match region.to_ascii_uppercase().as_str() {
        "US" | "PH" => Some(Order::Mdy),
        // Both orders are in use there.
        "CA" | "" => None,
        _ => Some(Order::Dmy),
    }))
}

fn encoding(text: &str) -> Result<String, &'static str> {
    match text {
        "auto" => Ok(String::new()),
        label if crosscheck::article::is_encoding(label) => Ok(label.to_owned()),
        _ => Err("no such encoding; write it as utf-8, windows-1252, utf-16le"),
    }
}

/// The order of the parts of a date in figures.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Order {
    /// Day, month, year: 06/01/2025 is 6 January
    Dmy,
    /// Month, day, year: 06/01/2025 is June 1
    Mdy,
    /// Year, month, day: 25/01/06 is 6 January 2025
    Ymd,
}

impl From<Order> for DateOrder {
    fn from(order: Order) -> Self {
        match order {
            Order::Dmy => Self::Dmy,
            Order::Mdy => Self::Mdy,
            Order::Ymd => Self::Ymd,
        }
    }
}

/// The record fields that can be read from another name.
const FIELDS: &[&str] =
    &["id", "text", "title", "published", "updated", "publisher", "url", "author", "dateline", "story"];

fn field(text: &str) -> Result<(String, String), String> {
    let (field, name) = text.split_once('=').ok_or("write FIELD=NAME, as in text=body")?;
    if FIELDS.contains(&field) {
        Ok((field.to_owned(), name.to_owned()))
    } else {
        Err(format!("no such field; one of {}", FIELDS.join(", ")))
    }
}

fn moment(text: &str) -> Result<Moment, &'static str> {
    Moment::iso(text).ok_or("no such date; write it as 2025-01-06 or 2025-01-06T13:14")
}

/// The names of the forms, from their list.
fn form() -> impl TypedValueParser<Value = Format> {
    let auto = PossibleValue::new("auto").help("Told by the file's ending, or by what it holds");
    let all = FORMS.iter().map(|f| PossibleValue::new(f.name).help(f.about));
    PossibleValuesParser::new(iter::once(auto).chain(all)).map(|name| Format::find(&name).unwrap_or_default())
}
