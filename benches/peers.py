#!/usr/bin/env python3
"""Crosscheck beside two installable peers, on the same labelled sentences, in one run: values right, and MB/s.

    python3 benches/peers.py [--bin target/release/crosscheck] [--show N] [--without-peers]

The sentences are `fixtures/labelled/values.jsonl`. The peers go into a virtual environment under `target/`:
Microsoft Recognizers-Text (PyPI, its last release) and Duckling (a PyPI wheel of the Haskell library).
A value is right where something overlapping the labelled span says the same: the number (for a bound, the number
bounded), the currency where there is one, the TIMEX3 value of a date, time, duration or set. Ages are numbers here,
so that a peer without a type for "Holt, 55," is not marked down for it; labels that no peer claims to know
(`name`: a numeral that is no quantity) are left out of the shared figure and given for Crosscheck alone.
"""
import argparse, collections, datetime, decimal, json, pathlib, subprocess, sys, tempfile, time, venv

ROOT = pathlib.Path(__file__).resolve().parent.parent
PINS = ["recognizers-text-suite==1.0.2a2", "emoji==1.7.0", "grapheme==0.5.0", "pyduckling-native-phihos==0.3.0", "pendulum"]


def dec(x):
    try:
        return decimal.Decimal(str(x)).normalize()
    except decimal.InvalidOperation:
        return None


def labels():
    """(id, published, text, [(start, end, kind, value)]), spans in characters."""
    for line in (ROOT / "fixtures/labelled/values.jsonl").read_text(encoding="utf-8").splitlines():
        row, out = json.loads(line), []
        for e in row["expect"]:
            at = -1
            for _ in range(e.get("nth", 0) + 1):
                at = row["text"].index(e["text"], at + 1)
            out.append((at, at + len(e["text"]), e["kind"], e["value"]))
        yield row["id"], row.get("published"), row["text"], out


def wanted(kind, value):
    """What a reader must say to be right: a set of numbers, or one TIMEX3 value."""
    if kind in ("date", "time", "set") or (kind == "duration" and value.get("timex")):
        return {"timex": value.get("timex")}
    numbers = [value.get(k) for k in ("number", "min", "max")]
    numbers = {dec(n) for n in (numbers[:1] if numbers[0] is not None else numbers[1:]) if n is not None}
    return {"numbers": numbers, "currency": value.get("unit") if kind == "money" else None}


def says(want, got):
    if "timex" in want:
        return want["timex"] is not None and want["timex"] in got.get("timex", ())
    return want["numbers"] <= set(got.get("numbers", ())) and want["currency"] in (None, got.get("currency"))


# ---------------------------------------------------------------- readers: [(id, published, text)] -> {id: [(start, end, got)]}
def crosscheck(args, rows, repeat):
    with tempfile.TemporaryDirectory() as tmp:
        path = pathlib.Path(tmp) / "rows.jsonl"
        with path.open("w", encoding="utf-8") as f:
            for n in range(repeat):
                for i, published, text in rows:
                    record = {"id": f"{i}#{n}", "published": published, "text": text}
                    f.write(json.dumps({k: v for k, v in record.items() if v is not None}, ensure_ascii=False) + "\n")
        command = [args.bin, "extract", "--all", "--format", "jsonl", "-j", "1", str(path)]
        start = time.perf_counter()
        out = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
        spent = time.perf_counter() - start
    texts, got = {i: t.encode() for i, _, t in rows}, collections.defaultdict(list)
    for line in out.decode().splitlines():
        m = json.loads(line)
        i, n = m["article"].split("#") if m["type"] == "mention" else ("", "")
        if n != "0":
            continue
        raw, v = texts[i], m["value"]
        a, b = (len(raw[:x].decode()) for x in m["span"])
        numbers = {dec(v[k]) for k in ("number", "min", "max") if v.get(k) is not None}
        got[i].append((a, b, {"numbers": numbers, "timex": {v.get("timex")}, "currency": v.get("unit"), "kind": m["kind"]}))
    return got, spent / repeat


PEERS = r'''
import datetime, json, sys, time
rows = json.load(sys.stdin); which = sys.argv[1]; out = {}
if which == "recognizers":
    from recognizers_text import Culture
    from recognizers_number import NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer
    from recognizers_date_time import DateTimeRecognizer
    en = Culture.English; n, u, d = NumberRecognizer(en), NumberWithUnitRecognizer(en), DateTimeRecognizer(en)
    models = [n.get_number_model(), n.get_ordinal_model(), n.get_percentage_model(), u.get_age_model(), u.get_currency_model(), u.get_dimension_model(), u.get_temperature_model()]
    when = d.get_datetime_model()
    ISO = {"Dollar": "USD", "United States dollar": "USD", "British pound": "GBP", "Pound": "GBP", "Euro": "EUR", "Japanese yen": "JPY", "Indian rupee": "INR", "Canadian dollar": "CAD", "Australian dollar": "AUD", "Hong Kong dollar": "HKD", "Cent": "USD", "Pence": "GBP", "Penny": "GBP"}
    def read(text, published):
        for m in models:
            for r in m.parse(text):
                v = r.resolution or {}
                yield r.start, r.end + 1, {"numbers": [str(v.get("value")).rstrip("%")], "currency": ISO.get(v.get("unit"))}
        ref = datetime.datetime.fromisoformat(published) if published else datetime.datetime(2000, 1, 1)
        for r in when.parse(text, ref):
            yield r.start, r.end + 1, {"timex": [t for v in (r.resolution or {}).get("values", []) for t in (v.get("timex"), v.get("value")) if t]}
else:
    import pendulum
    from duckling import Context, Dimension, Locale, load_time_zones, parse, parse_dimensions, parse_lang, parse_locale, parse_ref_time, default_locale_lang
    zones = load_time_zones("/usr/share/zoneinfo"); lang = parse_lang("EN"); locale = parse_locale("EN_GB", default_locale_lang(lang))
    dims = parse_dimensions(["amount-of-money", "distance", "duration", "number", "ordinal", "quantity", "temperature", "time", "volume"])
    UNIT = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S", "quarter": "Q"}
    SIGN = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "Rs": "INR"}
    def cut(iso, grain):
        d = iso[:10]
        if grain == "year": return d[:4]
        if grain == "month": return d[:7]
        if grain == "week": y, w, _ = datetime.date.fromisoformat(d).isocalendar(); return f"{y}-W{w:02d}"
        if grain == "quarter": return f"{d[:4]}-Q{(int(d[5:7]) + 2) // 3}"
        return d if grain == "day" else f"{d}T{iso[11:16]}" if grain == "minute" else f"{d}T{iso[11:13]}"
    def read(text, published):
        ref = parse_ref_time(zones, "UTC", pendulum.parse(published or "2000-01-01").int_timestamp)
        for r in parse(text, Context(ref, locale), dims, False):
            v = r["value"]; start, end = r["start"], r["end"]; got = {}
            if r["dim"] == "time":
                vs = [x for x in (v.get("values") or [v])]
                got["timex"] = [cut(x["value"], x["grain"]) for x in vs if x.get("type") == "value"]
            elif r["dim"] == "duration":
                u = v["unit"]; got["timex"] = [("PT" if u in ("hour", "minute", "second") else "P") + f"{v['value']:g}" + UNIT[u]] if u in UNIT else []
                got["numbers"] = [str(v["value"])]
            else:
                got["numbers"] = [str(x) for x in (v.get("value"), (v.get("from") or {}).get("value"), (v.get("to") or {}).get("value")) if isinstance(x, (int, float))]
                got["currency"] = SIGN.get(v.get("unit"), v.get("unit"))
            yield start, end, got
list(read("warm up: 12 on Tuesday", "2024-05-14"))
start = time.perf_counter()
for i, published, text in rows:
    try: out[i] = list(read(text, published))
    except Exception as error: out[i] = []; print(which, i, error, file=sys.stderr)
print(json.dumps({"spent": time.perf_counter() - start, "out": out}))
'''


def peer(python, which, rows):
    p = subprocess.run([python, "-W", "ignore", "-c", PEERS, which], input=json.dumps(rows).encode(), stdout=subprocess.PIPE, check=True)
    answer = json.loads(p.stdout)
    for spans in answer["out"].values():
        for s in spans:
            s[2]["numbers"] = {dec(n) for n in s[2].get("numbers", ())} - {None}
    return answer["out"], answer["spent"]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--bin", default=str(ROOT / "target/release/crosscheck"))
    ap.add_argument("--show", type=int, default=0, help="print so many of Crosscheck's misses")
    ap.add_argument("--without-peers", action="store_true")
    args = ap.parse_args()
    gold = list(labels())
    rows = [(i, published, text) for i, published, text, _ in gold]
    size = sum(len(t.encode()) for _, _, t in rows)
    results = [("crosscheck", *crosscheck(args, rows, 200))]
    if not args.without_peers:
        home = ROOT / "target/peers"
        if not (home / "bin/python").exists():
            venv.create(home, with_pip=True)
        subprocess.run([home / "bin/pip", "install", "-q", "--disable-pip-version-check", *PINS], check=True)
        results += [(w, *peer(str(home / "bin/python"), w, rows)) for w in ("recognizers", "duckling")]
    kinds = collections.Counter(k for _, _, _, es in gold for _, _, k, _ in es if k != "name")
    total = sum(kinds.values())
    print(f"{total} values in {len(rows)} sentences, {size / 1000:.1f} kB")
    print(f"{'':12} {'right':>6} {'share':>6} {'MB/s':>9}  " + " ".join(f"{k:>9}" for k in kinds))
    for name, got, spent in results:
        hits = collections.Counter()
        for i, _, text, expect in gold:
            for a, b, kind, value in expect:
                if kind == "name":
                    continue
                want = wanted(kind, value)
                ok = any(s < b and a < e and says(want, g) for s, e, g in got.get(i, ()))
                hits[kind] += ok
                if not ok and name == "crosscheck" and args.show > 0:
                    args.show -= 1
                    print("  miss", i, kind, repr(text[a:b]), value, [g for s, e, g in got.get(i, ()) if s < b and a < e])
        n = sum(hits.values())
        print(f"{name:12} {n:6} {n / total:6.3f} {size / 1e6 / spent:9.3f}  " + " ".join(f"{hits[k]:>4}/{kinds[k]:<4}" for k in kinds))
    got = results[0][1]
    names = [(i, a, b) for i, _, _, es in gold for a, b, k, _ in es if k == "name"]
    kept = sum(any(s < b and a < e and g["kind"] == "name" for s, e, g in got.get(i, ())) for i, a, b in names)
    print(f"numerals that are no quantity, kept out by crosscheck: {kept} of {len(names)}")


if __name__ == "__main__":
    main()
