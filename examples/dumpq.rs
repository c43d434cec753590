fn main(){ let input = crosscheck::article::read(&std::env::args().skip(1).map(Into::into).collect::<Vec<_>>());
 for a in &input.articles { let seg=crosscheck::sentence::Segmented::new(a); println!("== {}",a.id);
  for q in &seg.quotations { let t=a.field(q.field); let sp=|r:&std::ops::Range<usize>| seg.tokens[r.start].span.to(seg.tokens[r.end-1].span).of(t).to_owned();
   println!("[{}{}] {:?} <- {:?} -> {:?}", if q.nested {"n"} else {""}, if q.closed {""} else {"open"}, q.parts.iter().map(|p|p.of(t)).collect::<Vec<_>>().join(" / "), q.speaker.as_ref().map(|s|(sp(&s.tokens),s.how)), q.speaker.as_ref().and_then(|s|s.target.as_ref()).map(sp)); } } }
