#!/usr/bin/env python3
"""Planted slips: one number altered in one of two agreeing articles, and whether Crosscheck sees it.

    python3 benches/mutate.py FILE.jsonl... [--group-by story|auto] [--bin target/release/crosscheck] [--seed 1] [--most 300] [--show N] [--dates] [--against pair|story|set]
    python3 benches/mutate.py FILE.jsonl... --gold facts.jsonl [--bin target/release/crosscheck] [--seed 1] [--show N]

A pair is two assertions of one fact that agree, in two articles. One of them is altered in one of the ways slips happen: two
digits change places, one digit is mistyped, a digit is lost or doubled, one more or one less. Left out: what an
editor would not call a slip, that is, an alteration that still meets the other figure by bounds or rounding (both are taken as bare
figures only), and a rise of a growing figure (killed, injured, age …) in the later article.
With `--dates` the slips are in dates and times: the day before or after, another day of the month, two hours or more off.
With `--against story` each altered article is checked against its whole story, the default where stories are given; with `pair`
against the article it agrees with alone, as an editor hands two in, the default where stories are found; with `set` in the whole set,
stories found anew, at most one slip a story, in as many runs as that takes. (What was found to be alike used to be checked as if
somebody had said that it is of one event, which a row of market reports is not: what was flagged then was the doing of this script.)
Found: a conflict or review that sets the altered figure against others. Flagged: the same of the same place, unaltered; a finding in
which both sides give one value (an attribution that was dropped) is about something else than the figure, and is neither.
"""
import argparse, collections, json, pathlib, random, re, subprocess, sys, tempfile

GROWS = {"killed", "injured", "missing", "age", "arrested", "children"}
KINDS = {"age", "count", "money", "percent", "measure", "number", "duration"}
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def run(args, records, group):
    with tempfile.TemporaryDirectory() as tmp:
        path = pathlib.Path(tmp) / "articles.jsonl"
        path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")
        p = subprocess.run([args.bin, "check", "--format", "jsonl", "--show", "all", "--group-by", group, str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if p.returncode not in (0, 1):
            sys.exit(p.stderr.decode()[-800:])
    return [json.loads(line) for line in p.stdout.decode().splitlines()]


def sides_of(lines, table):
    """By place, the verdicts of the findings that set its value against others."""
    out = collections.defaultdict(set)
    for f in lines:
        if f["type"] != "finding" or f["verdict"] not in ("conflict", "review"):
            continue
        values = {json.dumps(s["value"], sort_keys=True) for s in f["sides"]}
        for s in f["sides"] if len(values) > 1 else ():
            for i in s["assertions"]:
                a = table[i]
                out[a["article"], a["field"], a["span"][0]].add(f["verdict"])
    return out


def slips(text, rng):
    """Alterations of the digits of a figure, each with its name."""
    at = [i for i, c in enumerate(text) if c.isdigit()]
    if not at:
        return []
    out = []
    for a, b in zip(at, at[1:]):
        if text[a] != text[b] and not (a == at[0] and text[b] == "0"):
            out.append(("digits change places", text[:a] + text[b] + text[a + 1 : b] + text[a] + text[b + 1 :]))
    for i in at:
        digit = rng.choice([d for d in "123456789" if d != text[i]])
        out.append(("a digit mistyped", text[:i] + digit + text[i + 1 :]))
    if len(at) > 2 and "," not in text and "." not in text:
        out.append(("a digit lost", text[: at[-1]] + text[at[-1] + 1 :]))
    last = at[-1]
    out.append(("one off", text[:last] + str((int(text[last]) + rng.choice([1, 9])) % 10) + text[last + 1 :]))
    return out


def date_slips(text, rng):
    """Alterations of a day or an hour, each with its name."""
    out = []
    for n, day in enumerate(DAYS):
        if day in text:
            out.append(("another weekday", text.replace(day, DAYS[(n + rng.choice([1, 6, 2])) % 7], 1)))
    for m in re.finditer(r"\b(\d{1,2})(?=(?:st|nd|rd|th)?\b(?!\s?[:ap.]))(?<![:/.])", text):
        n = int(m[1])
        if re.search(r"[A-Z][a-z]+\.? $", text[: m.start()]) and 1 <= n <= 28:
            new = n % 28 + rng.choice([1, 3, 7])
            out.append(("another day of the month", text[: m.start()] + str(min(new, 28)) + text[m.end() :]))
    m = re.match(r"(\d{1,2})(:\d\d)?(?= ?[ap])", text)
    if m and 1 <= int(m[1]) <= 12:
        out.append(("another hour", str((int(m[1]) + rng.choice([2, 3, 4]) - 1) % 12 + 1) + text[len(m[1]) :]))
    return [s for s in out if s[1] != text]


def rounded(old, new):
    """Whether one figure is the other rounded: 1,003 and 1,000."""
    def step(n):
        zeros = 0
        while n and n == int(n) and n % 10 ** (zeros + 1) == 0:
            zeros += 1
        return 10**zeros if zeros else 0
    return any(abs(old - new) * 2 <= step(n) for n in (old, new))


def number(text):
    digits = "".join(c for c in text if c.isdigit() or c == ".").strip(".")
    return float(digits) if digits and digits.count(".") < 2 else None


SMALL = "one two three four five six seven eight nine ten eleven twelve".split()


def number_slips(text, rng):
    """Alterations of a figure, be it in digits or in words."""
    for n, word in enumerate(SMALL):
        m = re.search(rf"\b{word}\b", text, re.I)
        if m and n:
            new = rng.choice(SMALL[n + 1 : n + 3] or SMALL[n - 1 : n])
            return [text[: m.start()] + (new.capitalize() if m[0][0].isupper() else new) + text[m.end() :]]
    return [s for _, s in slips(text, rng) if number(text) and number(s) and another(text, s, "")]


def another(old, new, kind):
    """Whether an editor would call the new figure another: neither the same nor the old one rounded."""
    a, b = number(old), number(new)
    return b is not None and a != b and new[0] != "0" and (kind == "age" or not rounded(a, b))


def gold(args, records):
    """Plants slips in marked facts, one of each, and says how many are found."""
    rng = random.Random(args.seed)
    by_id = {r["id"]: r for r in records}
    wanted, batch = [], []
    for n, fact in enumerate(json.loads(line) for line in args.gold.open(encoding="utf-8")):
        docs = collections.Counter(m["doc"] for m in fact["mentions"])
        once = [m for m in fact["mentions"] if docs[m["doc"]] == 1 and m.get("field", "text") == "text" and not m.get("coarse") and not m.get("label")]
        if fact["verdict"] != "agree" or len(docs) < 2 or not once:
            continue
        m, dated = rng.choice(once), fact["kind"] in ("date", "time")
        ways = [s for _, s in date_slips(m["text"], rng)] if dated else number_slips(m["text"], rng)
        if not ways:
            continue
        text, mine, (x, y) = rng.choice(ways), by_id[m["doc"]], m["span"]
        raw = mine["text"].encode()
        altered = dict(mine, text=(raw[:x] + text.encode() + raw[y:]).decode())
        wanted.append((n, fact, m, text, "dates" if dated else "figures"))
        for r in records:
            if r["story"] == mine["story"]:
                batch.append(dict(altered if r is mine else r, id=f"{n}/{r['id']}", story=str(n)))
    told = collections.defaultdict(lambda: [0, 0, 0, 0])
    before, after = (sides_of(out, {a["id"]: a for a in out if a["type"] == "assertion"}) for out in (run(args, records, "story"), run(args, batch, "story")))
    # A value may be recognised with the word before it: "some 40", "the past 40 days".
    at = lambda seen, doc, m: {v for (article, field, start), of in seen.items() if article == doc and field == "text" and m["span"][0] - 25 <= start < m["span"][1] for v in of}
    for n, fact, m, text, kind in wanted:
        seen = at(after, f"{n}/{m['doc']}", m)
        for k, hit in enumerate([True, bool(seen), "conflict" in seen, bool(at(before, m["doc"], m))]):
            told[kind][k] += hit
        if not seen and args.show > 0:
            args.show -= 1
            print("  missed:", fact["kind"], fact["fact"], "|", m["text"], "->", text, "|", m["doc"])
    for kind, (planted, found, conflict, flagged) in sorted(told.items()):
        print(f"gold.{kind}.found {found / planted:.4f} ({found}/{planted}), as conflict {conflict / planted:.4f}, flagged {flagged / planted:.4f}")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("files", nargs="+", type=pathlib.Path)
    ap.add_argument("--group-by", default="story")
    ap.add_argument("--bin", default="target/release/crosscheck")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--most", type=int, default=300)
    ap.add_argument("--show", type=int, default=0)
    ap.add_argument("--dates", action="store_true")
    ap.add_argument("--against", choices=["pair", "story", "set"])
    ap.add_argument("--gold", type=pathlib.Path)
    args = ap.parse_args()
    args.against = args.against or ("story" if args.group_by == "story" else "pair")
    rng = random.Random(args.seed)
    records = [json.loads(line) for f in args.files for line in f.open(encoding="utf-8")]
    if args.gold:
        return gold(args, records)
    by_id = {r["id"]: r for r in records}
    lines = run(args, records, args.group_by)
    table = {a["id"]: a for a in lines if a["type"] == "assertion"}
    story, sets = {}, collections.defaultdict(list)
    for f in lines:
        if f["type"] == "fact":
            for i in f["assertions"]:
                story[table[i]["article"]] = f["story"]
    for article, name in story.items():
        sets[name].append(article)
    pairs = []
    kinds, said, slips_of = ({"date", "time"}, "start", date_slips) if args.dates else (KINDS, "number", slips)
    for f in lines:
        if f["type"] != "fact" or f["verdict"] not in ("agree", "compatible", "superseded") or f["kind"] not in kinds:
            continue
        members = [table[i] for i in f["assertions"]]
        bare = [m for m in members if m["value"].get(said) is not None and not m["value"].get("approx") and slips_of(m["text"], random.Random(0))]
        for m in bare:
            others = [o for o in bare if o["article"] != m["article"] and o["value"][said] == m["value"][said]]
            # The article must say the figure once only, or the altered article would contradict itself, not the other.
            once = sum(x["article"] == m["article"] for x in members) == 1
            if others and once:
                pairs.append((f, m, rng.choice(others)))
    rng.shuffle(pairs)
    before = sides_of(lines, table)
    wanted, planted = [], collections.Counter()
    for n, (f, m, other) in enumerate(pairs):
        if len(wanted) == args.most:
            break
        way, text = rng.choice(slips_of(m["text"], rng))
        old, new = number(m["text"]), number(text)
        if not args.dates and not another(m["text"], text, f["kind"]):
            continue
        mine, theirs = by_id[m["article"]], by_id[other["article"]]
        grows = f["attribute"] in GROWS and not args.dates
        later = (mine.get("published") or "") >= (theirs.get("published") or "")
        if grows and (new > old) == later:
            continue
        raw = mine[m["field"]].encode()
        altered = dict(mine, **{m["field"]: (raw[: m["span"][0]] + text.encode() + raw[m["span"][1] :]).decode()})
        wanted.append((n, f, m, way, text, altered, other))
        planted[f["kind"]] += 1
    after = {}
    if args.against != "set":
        batch = []
        for n, f, m, _, _, altered, other in wanted:
            mine = m["article"]
            for article in [mine, other["article"]] if args.against == "pair" else sorted(sets[f["story"]]):
                record = altered if article == mine else by_id[article]
                batch.append(dict(record, id=f"{n}/{article}", story=str(n)))
                if args.against == "pair":
                    batch.append(dict(by_id[article], id=f"u{n}/{article}", story=f"u{n}"))
        out = run(args, batch, "story")
        seen = sides_of(out, {a["id"]: a for a in out if a["type"] == "assertion"})
        after = {n: seen[f"{n}/{m['article']}", m["field"], m["span"][0]] for n, _, m, *_ in wanted}
        if args.against == "pair":
            before = {(m["article"], m["field"], m["span"][0]): seen[f"u{n}/{m['article']}", m["field"], m["span"][0]] for n, _, m, *_ in wanted}
    else:
        rounds, of = [], collections.Counter()
        for slip in wanted:
            name = slip[1]["story"]
            if of[name] == len(rounds):
                rounds.append([])
            rounds[of[name]].append(slip)
            of[name] += 1
        for slips_now in rounds:
            altered = {s[5]["id"]: s[5] for s in slips_now}
            out = run(args, [altered.get(r["id"], r) for r in records], args.group_by)
            seen = sides_of(out, {a["id"]: a for a in out if a["type"] == "assertion"})
            after.update((n, seen[m["article"], m["field"], m["span"][0]]) for n, _, m, *_ in slips_now)
    found = conflict = flagged = 0
    ways = collections.defaultdict(lambda: [0, 0, 0])
    for n, f, m, way, text, *_ in wanted:
        seen = after[n]
        found += bool(seen)
        conflict += "conflict" in seen
        flagged += bool(before[m["article"], m["field"], m["span"][0]])
        ways[way][0] += 1
        ways[way][1] += bool(seen)
        ways[way][2] += "conflict" in seen
        if not seen and args.show > 0:
            args.show -= 1
            print("  missed:", f["kind"], f["attribute"], "|", f["subject"], "|", m["text"], "->", text, "|", m["article"])
    total = max(1, len(wanted))
    print(f"{len(wanted)} slips planted in {len(pairs)} agreeing places (seed {args.seed}): {dict(planted)}")
    for way, (n, a, b) in sorted(ways.items()):
        print(f"  {way}: {n}, found {a / n:.3f}, as conflict {b / n:.3f}")
    print(f"mutate.found {found / total:.4f} ({found}/{total})")
    print(f"mutate.conflict {conflict / total:.4f} ({conflict}/{total})")
    print(f"mutate.flagged {flagged / total:.4f} ({flagged}/{total})")


if __name__ == "__main__":
    main()
