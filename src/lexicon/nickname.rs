//! Nicknames: given names that are short for others, `Dave` for `David`.

/// Names that one person can go by, the full ones first; common knowledge, in lower case.
const GROUPS: [&[&str]; 55] = [
    &["alexander", "alex"],
    &["andrew", "andy", "drew"],
    &["anthony", "tony"],
    &["barbara", "barb"],
    &["benjamin", "ben"],
    &["charles", "charlie", "chuck"],
    &["christine", "christina", "chris", "tina"],
    &["christopher", "chris"],
    &["cynthia", "cindy"],
    &["daniel", "dan", "danny"],
    &["david", "dave"],
    &["deborah", "debra", "debbie", "deb"],
    &["donald", "don", "donnie"],
    &["edward", "ed", "eddie", "ted"],
    &["elizabeth", "liz", "beth", "betty", "lizzie"],
    &["frederick", "fred"],
    &["gerald", "gerard", "jerry"],
    &["gregory", "greg"],
    &["harold", "harry", "hal"],
    &["henry", "hank", "harry"],
    &["jacqueline", "jackie"],
    &["james", "jim", "jimmy", "jamie"],
    &["jeffrey", "geoffrey", "jeff", "geoff"],
    &["jennifer", "jenny", "jen"],
    &["john", "jack", "johnny"],
    &["jonathan", "jon"],
    &["joseph", "joe", "joey"],
    &["katherine", "catherine", "kathryn", "kate", "kathy", "cathy", "katie"],
    &["kenneth", "ken", "kenny"],
    &["kimberly", "kim"],
    &["lawrence", "laurence", "larry"],
    &["margaret", "maggie", "peggy", "meg"],
    &["matthew", "matt"],
    &["michael", "mike", "mick", "mickey"],
    &["nicholas", "nick"],
    &["pamela", "pam"],
    &["patricia", "pat", "patty", "tricia"],
    &["patrick", "pat"],
    &["peter", "pete"],
    &["philip", "phillip", "phil"],
    &["randall", "randolph", "randy"],
    &["raymond", "ray"],
    &["rebecca", "becky"],
    &["richard", "rick", "dick", "ricky"],
    &["robert", "rob", "bob", "bobby", "robbie"],
    &["ronald", "ron", "ronnie"],
    &["samuel", "sam", "sammy"],
    &["steven", "stephen", "steve"],
    &["susan", "sue"],
    &["theodore", "ted", "theo"],
    &["theresa", "teresa", "terry"],
    &["thomas", "tom", "tommy"],
    &["timothy", "tim"],
    &["walter", "walt"],
    &["william", "will", "bill", "billy", "willie"],
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
