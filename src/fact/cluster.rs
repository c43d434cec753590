//! Clusters: links taken in the order of their strength, kept from joining what cannot be one.

use rustc_hash::FxHashMap;

/// A scored pair of records.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scored {
    pub a: usize,
    pub b: usize,
    pub total: f32,
}

/// Joins records along links, strongest first; two groups join when no pair between them is
/// barred and the pairs between them come to `average` or more.
pub(super) fn agglomerate(
    count: usize,
    links: &[Scored],
    scores: &FxHashMap<(usize, usize), f32>,
    barred: impl Fn(usize, usize) -> bool,
    average: impl Fn(usize) -> f32,
) -> Vec<Vec<usize>> {
    let mut group: Vec<usize> = (0..count).collect();
    let mut members: Vec<Vec<usize>> = (0..count).map(|i| vec![i]).collect();
    for link in links {
        let (x, y) = (group[link.a].min(group[link.b]), group[link.a].max(group[link.b]));
        if x == y {
            continue;
        }
        let (mut sum, mut pairs) = (0.0, 0.0);
        let mut bar = false;
        for &i in &members[x] {
            for &j in &members[y] {
                bar |= barred(i, j);
                sum += scores.get(&(i.min(j), i.max(j))).copied().unwrap_or(UNSCORED).clamp(-8.0, 8.0);
                pairs += 1.0;
            }
        }
        if bar || (pairs > 1.0 && sum / pairs < average(link.a)) {
            continue;
        }
        let moved = std::mem::take(&mut members[y]);
        for &i in &moved {
            group[i] = x;
        }
        members[x].extend(moved);
    }
    members.retain(|m| !m.is_empty());
    for m in &mut members {
        m.sort_unstable();
    }
    members
}

/// What a pair that was no candidate counts for.
const UNSCORED: f32 = -4.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn barred_pairs_keep_groups_apart() {
        let links = [Scored { a: 0, b: 1, total: 9.0 }, Scored { a: 1, b: 2, total: 5.0 }];
        let scores: FxHashMap<_, _> = links.iter().map(|l| ((l.a, l.b), l.total)).collect();
        let got = agglomerate(3, &links, &scores, |_, _| false, |_| 0.0);
        assert_eq!(got, [vec![0, 1, 2]]);
        let got = agglomerate(3, &links, &scores, |i, j| (i.min(j), i.max(j)) == (0, 2), |_| 0.0);
        assert_eq!(got, [vec![0, 1], vec![2]]);
    }
}
