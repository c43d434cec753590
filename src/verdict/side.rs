//! Sides: groups of values every two of which exclude one another.

/// The sides among `count` groups, given which exclude which: every two sides exclude one another
/// in all their groups; a group that goes with more than one side is in none.
pub fn sides(count: usize, excludes: impl Fn(usize, usize) -> bool) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..count).collect();
    let degree = |g: usize| (0..count).filter(|&h| h != g && excludes(g, h)).count();
    order.sort_by_key(|&g| (std::cmp::Reverse(degree(g)), g));
    let mut sides: Vec<Vec<usize>> = Vec::new();
    let mut rest = Vec::new();
    for g in order {
        if degree(g) > 0 && sides.iter().all(|s| s.iter().all(|&h| excludes(g, h))) {
            sides.push(vec![g]);
        } else {
            rest.push(g);
        }
    }
    for g in rest {
        let meets = |s: &Vec<usize>| s.iter().any(|&h| !excludes(g, h));
        let mut with = (0..sides.len()).filter(|&s| meets(&sides[s]));
        if let (Some(one), None) = (with.next(), with.next()) {
            sides[one].push(g);
        }
    }
    for side in &mut sides {
        side.sort_unstable();
    }
    sides.sort_unstable();
    sides
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(intervals: &[(u32, u32)], expected: &[&[usize]]) {
        let apart = |a: usize, b: usize| {
            let (a, b) = (intervals[a], intervals[b]);
            a.1 < b.0 || b.1 < a.0
        };
        assert_eq!(sides(intervals.len(), apart), expected);
    }

    #[test]
    fn what_goes_with_two_sides_is_in_none() {
        check(&[(12, 12), (14, 14), (10, 99)], &[&[0], &[1]]);
        check(&[(12, 12), (14, 14), (13, 99)], &[&[0], &[1, 2]]);
        check(&[(12, 12), (14, 14), (16, 16)], &[&[0], &[1], &[2]]);
        check(&[(12, 12), (11, 13)], &[]);
        check(&[(1, 5), (4, 8), (7, 9)], &[&[0], &[2]]);
    }
}
