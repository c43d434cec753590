//! The attribute `jobs-cut`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "jobs-cut",
    about: "How many jobs are cut.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::Of(&[
        "job",
        "post",
        "position",
        "role",
        "worker",
        "employee",
        "staff",
        "person",
        "people",
        "redundancy",
        "layoff",
    ]),
    patterns: &[
        "{verb:cut} .. {value} ~ (jobs|posts|positions|workers|staff|employees|roles)",
        "{value} (job|jobs) (cuts|losses)",
        "{value} ~ (jobs|posts|positions|roles) [will|would|could|may|to] [be] [have] [been] (cut|lost|axed|go|at risk|shed)",
        "(axe|axes|axed|axing|shed|sheds|shedding|eliminate|eliminates|eliminated|lay off|laid off|lays off|laying off|loss of) .. {value}",
        "(reduction|cut|cuts) of {value} ~ (jobs|posts|positions|workers|staff|employees|roles)",
        "cutting .. percent of its workforce , or {value}",
        "(cost|costs|costing) .. {value} ~ (jobs|posts)",
        "(sack|sacks|sacked|redundant) {value}",
        "{value} ~ (people|workers|staff|employees) [will|would|could|may|might|to|have|had] (lose|losing|lost) [their] (jobs|job)",
        "{value} ~ (redundant|laid off|layoffs|redundancies)",
        "{value} ~ (jobs|posts|positions|roles) [are|is|were|was] [to|could|may|might|will] (go|be lost|be cut|be axed|disappear|vanish)",
        "(plan|plans|planned|planning|announce|announces|announced|seek|seeks|seeking|threatens|threatened) {value} ~ (redundancies|layoffs)",
        "{value} ~ [will|would|to] [be] laid off",
        "(letting|let) {value} ~ go",
        "job (cuts|losses) [will|would|could] (total|reach|number|come to|be) {value}",
    ],
    accepts: &[
        ("The bank will cut 300 jobs.", "bank", "300"),
        ("Some 140 of the council’s 2,300 jobs will go.", "council’s 2,300 jobs", "140"),
        ("The mill cut 300 of its 2,000 jobs.", "mill", "300"),
        ("About 90 posts will be lost.", "posts", "90"),
        ("The closure will cost about 90 jobs.", "closure", "90"),
        ("Some 40 people will lose their jobs.", "people", "40"),
        ("Some 480 jobs are to go at Lusk.", "jobs", "480"),
        ("Lusk plans 480 redundancies.", "Lusk", "480"),
        ("Lusk is letting 480 workers go.", "Lusk", "480"),
    ],
    rejects: &["The cut cost 300 dollars."],
};
