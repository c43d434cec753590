//! Nicknames: given names that are short for others, `Dave` for `David`.

/// Names that one person can go by, the full ones first; common knowledge, in lower case.
const GROUPS: [&[&str]; 87] = [
    &["abigail", "abby"],
    &["alexander", "alex"],
    &["alexandra", "alex", "sandra"],
    &["amanda", "mandy"],
    &["andrew", "andy", "drew"],
    &["angela", "angie"],
    &["anthony", "tony"],
    &["arthur", "art"],
    &["barbara", "barb"],
    &["benjamin", "ben"],
    &["bernard", "bernie"],
    &["charles", "charlie", "chuck"],
    &["christine", "christina", "chris", "tina"],
    &["christopher", "chris"],
    &["clifford", "cliff"],
    &["cynthia", "cindy"],
    &["daniel", "dan", "danny"],
    &["david", "dave"],
    &["deborah", "debra", "debbie", "deb"],
    &["donald", "don", "donnie"],
    &["douglas", "doug"],
    &["edward", "ed", "eddie", "ted"],
    &["eleanor", "ellie"],
    &["elizabeth", "liz", "beth", "betty", "lizzie"],
    &["ernest", "ernie"],
    &["eugene", "gene"],
    &["frances", "fran", "frankie"],
    &["francis", "frank", "frankie"],
    &["franklin", "frank"],
    &["frederick", "fred"],
    &["gabriel", "gabe"],
    &["gerald", "gerard", "jerry"],
    &["gregory", "greg"],
    &["harold", "harry", "hal"],
    &["henry", "hank", "harry"],
    &["isabella", "isabel", "bella"],
    &["jacob", "jake"],
    &["jacqueline", "jackie"],
    &["james", "jim", "jimmy", "jamie"],
    &["jeffrey", "geoffrey", "jeff", "geoff"],
    &["jennifer", "jenny", "jen"],
    &["jessica", "jess", "jessie"],
    &["john", "jack", "johnny"],
    &["jonathan", "jon"],
    &["joseph", "joe", "joey"],
    &["joshua", "josh"],
    &["katherine", "catherine", "kathryn", "kate", "kathy", "cathy", "katie"],
    &["kenneth", "ken", "kenny"],
    &["kimberly", "kim"],
    &["lawrence", "laurence", "larry"],
    &["leonard", "leo", "len", "lenny"],
    &["louis", "lou"],
    &["margaret", "maggie", "peggy", "meg"],
    &["martin", "marty"],
    &["matthew", "matt"],
    &["maximilian", "max"],
    &["melissa", "mel"],
    &["michael", "mike", "mick", "mickey"],
    &["nathaniel", "nathan", "nate"],
    &["nicholas", "nick"],
    &["pamela", "pam"],
    &["patricia", "pat", "patty", "tricia"],
    &["patrick", "pat"],
    &["peter", "pete"],
    &["philip", "phillip", "phil"],
    &["randall", "randolph", "randy"],
    &["raymond", "ray"],
    &["rebecca", "becky"],
    &["reginald", "reg", "reggie"],
    &["richard", "rick", "dick", "ricky"],
    &["robert", "rob", "bob", "bobby", "robbie"],
    &["ronald", "ron", "ronnie"],
    &["samantha", "sam"],
    &["samuel", "sam", "sammy"],
    &["stanley", "stan"],
    &["steven", "stephen", "steve"],
    &["susan", "sue"],
    &["terence", "terrence", "terry"],
    &["theodore", "ted", "theo"],
    &["theresa", "teresa", "terry"],
    &["thomas", "tom", "tommy"],
    &["timothy", "tim"],
    &["victoria", "vicky", "vicki"],
    &["vincent", "vince", "vinny"],
    &["walter", "walt"],
    &["william", "will", "bill", "billy", "willie"],
    &["zachary", "zac", "zach", "zack"],
];

/// Whether two given names, in any case, are two forms of one: one of them full, or both short for the same.
pub fn same(a: &str, b: &str) -> bool {
    let is = |group: &[&str], name: &str| group.iter().any(|n| n.eq_ignore_ascii_case(name));
    a.eq_ignore_ascii_case(b) || GROUPS.iter().any(|group| is(group, a) && is(group, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_stand_for_full_ones() {
        let check =
            |a: &str, b: &str, expected: bool| assert_eq!((same(a, b), same(b, a)), (expected, expected), "{a} {b}");
        check("Dave", "David", true);
        check("bob", "Robert", true);
        check("Bill", "Will", true);
        check("Jo", "JO", true);
        check("Dave", "Dan", false);
        check("Pat", "Peter", false);
    }
}
