#!/usr/bin/env python3
"""Draws findings at random, rule by rule, to be read against the text: what src/rule/alarms.md is made of.

    python3 benches/draw.py SHOOTINGS.jsonl NEWSWIRE.jsonl [--bin target/release/crosscheck] [--seed 1] [--most 20] [--wire 2000] [--rules FC101,FC209] [--width 160]

The first file is checked story by story, the first `--wire` records of the second as one set in which stories are found; every rule is
on. For each rule the findings of both are put in order, then `--most` are drawn, all where there are fewer. Each is printed with
its sides, each side with the sentence it stands in. `--least note` draws notes as well; the rules that only ever give notes are drawn so anyway.
"""
import argparse, collections, itertools, json, pathlib, random, subprocess, sys, tempfile

NOTES = {"FC110", "FC301", "FC401", "FC402", "FC404", "FC502", "FC503"}


def check(args, path, records, group):
    rules = json.loads(subprocess.run([args.bin, "rules", "--format", "json"], stdout=subprocess.PIPE, check=True).stdout)
    with tempfile.TemporaryDirectory() as tmp:
        off = [r["code"] for r in rules if not r["default_on"]]
        (pathlib.Path(tmp) / "crosscheck.toml").write_text("".join(f'[rules.{c}]\nseverity = "on"\n' for c in off))
        (pathlib.Path(tmp) / "articles.jsonl").write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")
        p = subprocess.run([args.bin, "check", "--format", "jsonl", "--show", "all", "--group-by", group, "articles.jsonl"], cwd=tmp, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if p.returncode not in (0, 1):
        sys.exit(p.stderr.decode()[-800:])
    lines = [json.loads(line) for line in p.stdout.decode().splitlines()]
    said = {line["id"]: line for line in lines if line["type"] == "assertion"}
    text = {(r["id"], f): r.get(f) or "" for r in records for f in ("text", "title")}
    when = {r["id"]: r.get("published") for r in records}
    return [(path, line, said, text, when) for line in lines if line["type"] == "finding"]


def around(text, span, width):
    raw = text.encode()
    at = lambda a, b: raw[max(0, a) : b].decode("utf-8", "ignore").replace("\n", " ")
    return f"{at(span[0] - width, span[0])}[{at(*span)}]{at(span[1], span[1] + width)}"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("files", nargs=2)
    ap.add_argument("--bin", default="target/release/crosscheck")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--most", type=int, default=20)
    ap.add_argument("--wire", type=int, default=2000)
    ap.add_argument("--rules", default="")
    ap.add_argument("--least", default="warning")
    ap.add_argument("--width", type=int, default=160)
    args = ap.parse_args()
    args.bin = str(pathlib.Path(args.bin).resolve())
    found = []
    for path, group, most in zip(args.files, ("story", "auto"), (None, args.wire)):
        with open(path, encoding="utf-8") as lines:
            found += check(args, path, [json.loads(line) for line in itertools.islice(lines, most)], group)
    by_rule = collections.defaultdict(list)
    for item in found:
        code = item[1]["code"]
        if args.least == "note" or code in NOTES or item[1]["severity"] != "note":
            by_rule[code].append(item)
    print("findings of", args.bin, {c: len(f) for c, f in sorted(by_rule.items())})
    wanted = set(filter(None, args.rules.split(",")))
    for code, items in sorted(by_rule.items()):
        if wanted and code not in wanted:
            continue
        items.sort(key=lambda i: (i[0], i[1]["id"]))
        drawn = random.Random(f"{args.seed} {code}").sample(items, min(args.most, len(items)))
        for n, (path, f, said, text, when) in enumerate(drawn, 1):
            print(f"\n## {code} {n}/{len(items)} {f['severity']} {f['verdict']} {pathlib.Path(path).stem} {f['id']}\n{f['message']}")
            for side in f["sides"]:
                places = [(a["article"], a.get("field", "text"), a["span"]) for a in map(said.get, side["assertions"]) if a]
                places += [(s["article"], s.get("field", "text"), s["span"]) for s in side.get("spans", [])]
                for article, field, span in places[:2]:
                    print(f"  - {article[:24]} {when.get(article)} {field}: {around(text.get((article, field), ''), span, args.width)}")
                if not places:
                    print("  -", side.get("articles"))


if __name__ == "__main__":
    main()
