//! Decided links: what a person has said is one fact, or is not, overrules what was worked out.

use super::{Alignment, Cluster, Place};
use crate::decision::{Links, Side, subject_key, value_key};
use crate::extract::Extract;

/// What an assertion is known by in a decision.
pub fn side(extracts: &[Extract<'_>], place: Place) -> Side {
    let a = place.of(extracts);
    Side {
        article: extracts[place.article].article.id.clone(),
        subject: subject_key(a.subject.as_ref().map_or("", |s| s.name.as_str())),
        attribute: a.attribute.id(),
        value: value_key(&a.mention.value),
    }
}

/// Parts what is not one fact and joins what is.
pub fn decide(extracts: &[Extract<'_>], links: &Links, alignment: &mut Alignment) {
    if links.is_empty() {
        return;
    }
    let clusters = std::mem::take(&mut alignment.clusters);
    let mut clusters: Vec<(Cluster, Vec<Side>)> = clusters
        .into_iter()
        .flat_map(|c| part(extracts, links, c))
        .map(|c| {
            let sides = c.members.iter().map(|&p| side(extracts, p)).collect();
            (c, sides)
        })
        .collect();
    let mut at = 0;
    while at < clusters.len() {
        let one = |x: &[Side], y: &[Side]| x.iter().any(|a| y.iter().any(|b| links.between(a, b) == Some(true)));
        let own = &clusters[at].1;
        if clusters[at].0.doubtful && one(own, own) {
            clusters[at].0.doubtful = false;
        }
        match (at + 1..clusters.len()).find(|&other| one(&clusters[at].1, &clusters[other].1)) {
            Some(other) => {
                let (cluster, sides) = clusters.remove(other);
                join(&mut clusters[at].0, cluster);
                clusters[at].1.extend(sides);
            }
            None => at += 1,
        }
    }
    alignment.clusters = clusters.into_iter().map(|(c, _)| c).collect();
    alignment.clusters.sort_by(|a, b| a.members.cmp(&b.members));
    let open = |p: Place, q: Place| links.between(&side(extracts, p), &side(extracts, q)) != Some(true);
    alignment.apart.retain(|a| open(a.a, a.b));
}

/// Takes from a cluster, one by one, what is different from one of its members, with all that say the same as it.
fn part(extracts: &[Extract<'_>], links: &Links, cluster: Cluster) -> Vec<Cluster> {
    let sides: Vec<Side> = cluster.members.iter().map(|&p| side(extracts, p)).collect();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in 0..sides.len() {
        let barred = |g: &&mut Vec<usize>| g.iter().any(|&i| links.between(&sides[i], &sides[at]) == Some(false));
        let alike = |g: &&mut Vec<usize>| g.iter().any(|&i| sides[i].value == sides[at].value);
        let home = groups.iter_mut().filter(|g| !barred(g)).max_by_key(|g| (alike(g), std::cmp::Reverse(g[0])));
        match home {
            Some(group) => group.push(at),
            None => groups.push(vec![at]),
        }
    }
    if groups.len() < 2 {
        return vec![cluster];
    }
    let pick = |group: &Vec<usize>| {
        let members: Vec<Place> = group.iter().map(|&i| cluster.members[i]).collect();
        let links =
            cluster.links.iter().filter(|l| members.contains(&l.a) && members.contains(&l.b)).cloned().collect();
        Cluster { doubtful: cluster.doubtful && members.len() > 1, members, links, ..cluster.clone() }
    };
    groups.iter().map(pick).collect()
}

fn join(into: &mut Cluster, from: Cluster) {
    if from.subject.len() > into.subject.len() {
        into.subject = from.subject;
    }
    into.members.extend(from.members);
    into.members.sort_unstable();
    into.links.extend(from.links);
    into.dead = [into.dead, from.dead].into_iter().flatten().min();
    into.doubtful = false;
}

#[cfg(test)]
mod tests {
    use super::super::{Grouping, align};
    use super::*;
    use crate::article::{Article, Markup};
    use crate::decision::Judgement;
    use crate::extract::extract;

    /// The values of each fact, after a judgement on the first two assertions of the two texts.
    fn check(texts: [&str; 2], same: Option<bool>, expected: &[&[&str]]) {
        let articles = texts.map(|t| Article::new(t, t, Markup::Plain));
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let place = |article| Place { article, assertion: 0 };
        let judgement = Judgement {
            a: side(&extracts, place(0)),
            b: side(&extracts, place(1)),
            same,
            reason: String::new(),
            by: String::new(),
            at: None,
            until: None,
        };
        let mut alignment = align(&extracts, &[0, 1], Grouping::Given);
        decide(&extracts, &Links::new([judgement]), &mut alignment);
        let text = |p: &Place| p.of(&extracts).mention.span.of(&articles[p.article].text);
        let got: Vec<Vec<&str>> = alignment.clusters.iter().map(|c| c.members.iter().map(text).collect()).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn what_a_person_says_overrules() {
        let one = [
            "Nine people were injured in the Brookfield bus crash.",
            "Twelve people were injured in the Brookfield bus crash.",
        ];
        check(one, None, &[&["Nine", "Twelve"]]);
        check(one, Some(false), &[&["Nine"], &["Twelve"]]);
        let two = [
            "Nine people were injured in the Brookfield bus crash.",
            "Paul Norrey leads the council in Wexbridge. The museum in Tarrow sold 40 tickets. It costs a lot to run, he said.",
        ];
        check(two, None, &[&["Nine"], &["40"]]);
        check(two, Some(true), &[&["Nine", "40"]]);
    }
}
