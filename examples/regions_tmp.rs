//! tmp
use crosscheck::article::*;
fn main() {
    let mode = std::env::args().nth(1).unwrap();
    let paths: Vec<std::path::PathBuf> = std::env::args().skip(2).map(Into::into).collect();
    let t = std::time::Instant::now();
    let input = read(&paths, &ReadOptions::default());
    for e in input.errors.iter().take(5) {
        eprintln!("{e}");
    }
    eprintln!("read {} in {:?}", input.articles.len(), t.elapsed());
    let t = std::time::Instant::now();
    let mut n = 0;
    for a in &input.articles {
        let b = blocks(a);
        n += b.len();
        if mode == "show" {
            println!(
                "===== {} | {} | {:?} {:?}",
                a.id,
                a.title,
                a.metadata.published.as_ref().map(|p| (p.value.to_string(), p.provenance)),
                a.metadata.updated.as_ref().map(|p| p.value.to_string())
            );
        }
        for b in b {
            if mode == "show" || (mode == "odd" && b.region != Region::Body && b.field == crosscheck::span::Field::Text)
            {
                let t = b.span.of(a.field(b.field));
                let t = t.replace('\n', "⏎");
                let c: String = t.chars().take(if mode == "odd" { 170 } else { 110 }).collect();
                if mode == "odd" {
                    println!("{:10} {} :: {c}", b.region.name(), &a.id[..8.min(a.id.len())]);
                } else {
                    println!("{:10} {c}", b.region.name());
                }
            }
        }
    }
    eprintln!("{n} blocks in {:?}", t.elapsed());
}
