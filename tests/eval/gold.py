#!/usr/bin/env python3
"""Scores event records against annotated articles, and fails where a floor is not reached.

    tests/eval/gold.py GOLD.jsonl RECORDS.jsonl
    tests/eval/gold.py GOLD.jsonl RECORDS.jsonl --floors tests/gold/floors.txt --model default
    tests/eval/gold.py GOLD.jsonl RECORDS.jsonl --errors 20        # what was missed and invented

GOLD.jsonl is what tests/gold/compile.py writes, or annotated news in the same form (then
without dates and places). RECORDS.jsonl is what `dragoman code` writes. A record belongs to
the sentence in which its trigger begins; `negated` ones and mere comments are left out.

  type        (sentence, event type): precision counts a pair as right if the annotation has
              it, core or not; recall is over core events; F1 of the two
  dyad        the same with the countries of actor and recipient
  factuality  of the events found with the right dyad
  sector      primary sector of their actor and recipient
  date        of events found with the right type whose sentence says when: the same days
  place       of those whose sentence says where: within 50 km, or by name where a gazetteer
              of towns does not have it
  mode, magnitude, attribution   of events found with the right type, where annotated

The `story` lines are dates and places that the story gives and the sentence does not.
"""
import argparse
import collections
import json
import math
import sys
import unicodedata

INTERNATIONAL = ("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC")


def country(entity):
    sectors = entity.get("sectors") or []
    return entity.get("country") or next((s for s in sectors if s in INTERNATIONAL), "---")


def sector(entity):
    own = [s for s in entity.get("sectors") or [] if s not in INTERNATIONAL]
    return own[0] if own else "UNK"


def record_dyad(record):
    sides = [frozenset(country(x) for x in record.get(k) or []) for k in ("actor", "recipient")]
    return (record["event_type"], *sides)


def gold_dyads(event):
    return {(event["type"], frozenset(a), frozenset(b)) for a, b in event["dyads"]}


def plain(name):
    letters = unicodedata.normalize("NFD", (name or "").lower().replace("ı", "i"))
    return "".join(c for c in letters if c.isalnum())


def kilometres(a, b):
    la, lb = math.radians(a["lat"]), math.radians(b["lat"])
    d = math.radians(b["lon"] - a["lon"])
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin(d / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1, h)))


def same_place(gold, found):
    if not found:
        return False
    if gold.get("lat") is not None and found.get("lat") is not None:
        if kilometres(gold, found) <= 50:
            return True
    names = plain(found.get("name")), plain(found.get("text"))
    return gold["country"] in (found.get("country") or "---", "---") and any(
        n and plain(gold["name"]) in n for n in names)


def same_date(gold, found):
    return bool(found) and (found["start"], found["end"]) == (gold["start"], gold["end"])


class Score:
    """Counts of what is right, by name."""

    def __init__(self):
        self.right, self.of = collections.Counter(), collections.Counter()
        self.missed, self.invented = [], []

    def add(self, name, right):
        self.right[name] += bool(right)
        self.of[name] += 1

    def rate(self, name):
        return self.right[name] / max(1, self.of[name])

    def f1(self, level):
        p, q = self.rate(level + " precision"), self.rate(level + " recall")
        return 2 * p * q / (p + q) if p and q else 0.0


def score_pairs(score, level, events, records, shown):
    """Precision and recall of (type) or (type, countries) in one sentence."""
    of_gold = gold_dyads if level == "dyad" else lambda e: {(e["type"],)}
    of_record = record_dyad if level == "dyad" else lambda r: (r["event_type"],)
    got = {of_record(r) for r in records}
    allowed = set().union(*[of_gold(e) for e in events])
    for pair in got:
        score.add(level + " precision", pair in allowed)
        if level == "type":
            score.add(pair[0] + " precision", pair in allowed)
        if pair not in allowed and level == "type":
            score.invented.append((*shown, pair[0]))
    for event in events:
        if event["core"] and event["factuality"] != ["negated"]:
            hit = bool(of_gold(event) & got)
            score.add(level + " recall", hit)
            if level == "type":
                score.add(event["type"] + " recall", hit)
                if not hit:
                    score.missed.append((*shown, f'{event["type"]} "{event["trigger"]}"'))


def score_dyad_fields(score, event, records):
    for record in records:
        if record_dyad(record) in gold_dyads(event):
            score.add("factuality", record["factuality"] in event["factuality"])
            for side in ("actor", "recipient"):
                want = {x["code"].split("/")[1] for x in event[side]}
                if want:
                    score.add("sector", want & {sector(x) for x in record.get(side) or []})
            return


def pair_up(events, records):
    """Each event with the record of its type whose trigger is nearest, once each."""
    free = list(records)
    for event in events:
        mine = [r for r in free if r["event_type"] == event["type"]]
        if not mine:
            continue
        at = event["span"][0] if "span" in event else 0
        best = min(mine, key=lambda r: abs(r["trigger"]["span"][0] - at))
        free.remove(best)
        yield event, best


def score_fields(score, event, record):
    if event.get("date"):
        name = "date" if event["date"]["text"] else "story date"
        score.add(name, same_date(event["date"], record.get("date")))
    if event.get("place"):
        name = "place" if event["place"]["text"] else "story place"
        score.add(name, same_place(event["place"], record.get("place")))
    if event["mode"]:
        score.add("mode", set(event["mode"]) & set(record["mode"]))
    for field, value in event["magnitude"].items():
        score.add("magnitude", (record.get("magnitude") or {}).get(field) == value)
    said = record.get("attribution")
    if event["attribution"]:
        want = event["attribution"]["code"].split("/")[0]
        score.add("attribution", said and country(said) == want)


def score_all(stories, records_of):
    score = Score()
    for story in stories:
        data = story["text"].encode()
        for s in story["sentences"]:
            mine = [r for r in records_of.get(story["id"], [])
                    if s["begin"] <= r["trigger"]["span"][0] < s["end"]]
            shown = story["id"], data[s["begin"]:s["end"]].decode()
            score.of["sentences"] += 1
            score.of["records"] += len(mine)
            for level in ("type", "dyad"):
                score_pairs(score, level, s["events"], mine, shown)
            for event in s["events"]:
                score_dyad_fields(score, event, mine)
            for event, record in pair_up(s["events"], mine):
                score_fields(score, event, record)
    return score


def show(score):
    for level in ("type", "dyad"):
        p, q = level + " precision", level + " recall"
        print(f"{level:5} precision {score.rate(p):.3f} of {score.of[p]}   recall of core "
              f"{score.rate(q):.3f} of {score.of[q]}   F1 {score.f1(level):.3f}")
    for name in ("factuality", "sector", "date", "place", "mode", "magnitude", "attribution",
                 "story date", "story place"):
        if score.of[name]:
            print(f"{name:11} {score.rate(name):.3f} of {score.of[name]}")
    print(f"records a sentence {score.of['records'] / max(1, score.of['sentences']):.2f}")
    print("\ntype        precision        recall of core")
    for kind in sorted({n.split()[0] for n in score.of if n.split()[0].isupper()}):
        p, q = kind + " precision", kind + " recall"
        print(f"{kind:10} {score.rate(p):5.2f} of {score.of[p]:3}   {score.rate(q):7.2f} of "
              f"{score.of[q]:3}")


def below(score, path, model):
    """The sentences that say which floors are not reached."""
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        fields = line.split("#")[0].split()
        if len(fields) != 3 or fields[0] != model:
            continue
        value = score.f1(fields[1]) if fields[1] in ("type", "dyad") else score.rate(fields[1])
        if value < float(fields[2]):
            yield (f"{path}:{number}: {fields[1]} is {value:.3f} with the {model} model, the "
                   f"floor is {fields[2]}: something has become worse. --errors 20 shows what.")


def load(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("records")
    parser.add_argument("--floors", help="file with lines: model measure floor")
    parser.add_argument("--model", default="default")
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    records_of = collections.defaultdict(list)
    for r in load(args.records):
        if r.get("event_type") and r.get("factuality") != "negated":
            records_of[r["article"]["id"]].append(r)
    score = score_all(load(args.gold), records_of)
    show(score)
    for title, rows in (("missed", score.missed), ("invented", score.invented)):
        if args.errors:
            print(f"\n{title} ({len(rows)})")
            for row in rows[::max(1, len(rows) // args.errors)][:args.errors]:
                print("", *row, sep="\n    ")
    wrong = list(below(score, args.floors, args.model)) if args.floors else []
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
