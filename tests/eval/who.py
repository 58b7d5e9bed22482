#!/usr/bin/env python3
"""Measures `dragoman who`: are the actors of annotated events coded as people coded them?

    tests/eval/who.py ../shared/data/events/dev.jsonl build/release/dragoman who -
    tests/eval/who.py --errors 40 ../shared/data/events/train.jsonl build/release/dragoman who -

The words after the file are the command: it reads JSONL with id, text and published, and
writes one JSON line per phrase ({id, kind, entity, members}). Every actor, recipient and source of a gold
event that has words in the text is looked up among the phrases: the widest one whose last
word, or whose whole, lies inside those words. Phrases that stand for several actors ("the
two leaders", members) count as right where one of them is.

Printed for names, descriptions and pronouns: how many there are, and how often the country,
and country and sector, are those of the annotators. train.jsonl is for tuning.
"""
import argparse
import collections
import json
import subprocess
import sys


def wanted(story):
    """(begin, end, words, code) of each gold actor, in bytes, each once."""
    text = story["text"].encode()
    seen = set()
    for sentence in story["sentences"]:
        for event in sentence["events"]:
            source = [event["attribution"]] if event["attribution"] else []
            for actor in event["actor"] + event["recipient"] + source:
                words = actor["text"].encode()
                begin = text.find(words, sentence["begin"], sentence["end"])
                if words and begin >= 0 and (begin, words, actor["code"]) not in seen:
                    seen.add((begin, words, actor["code"]))
                    yield begin, begin + len(words), actor["text"], actor["code"]


def widest(phrases, begin, end):
    inside = [p for p in phrases
              if begin <= p["entity"]["span"][0] and p["entity"]["span"][1] <= end + 2]
    if not inside:
        inside = [p for p in phrases
                  if p["entity"]["span"][0] <= begin and end <= p["entity"]["span"][1]]
    return max(inside, default=None,
               key=lambda p: p["entity"]["span"][1] - p["entity"]["span"][0])


def readings(phrase):
    """(country, sectors) of a phrase or of its members."""
    entities = phrase.get("members") or [phrase["entity"]]
    return [(e["country"] or (e["sectors"] or [""])[0], set(e["sectors"] or []))
            for e in entities]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("file")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()

    with open(options.file, encoding="utf-8") as lines:
        stories = [json.loads(line) for line in lines]
    rows = "".join(json.dumps({k: s[k] for k in ("id", "text", "published")}) + "\n"
                   for s in stories)
    run = subprocess.run(options.command, input=rows, capture_output=True, text=True,
                         check=False)
    if run.returncode != 0:
        sys.exit(f"{' '.join(options.command)} failed: {run.stderr.strip()}")
    phrases = collections.defaultdict(list)
    for line in run.stdout.splitlines():
        row = json.loads(line)
        phrases[row["id"]].append(row)

    counts = collections.defaultdict(collections.Counter)
    shown = 0
    for story in stories:
        for begin, end, words, code in wanted(story):
            country, _, sector = code.partition("/")
            phrase = widest(phrases[story["id"]], begin, end)
            kind = phrase["kind"] if phrase else "not found"
            found = readings(phrase) if phrase else []
            country = "" if country == "---" else country
            right = [s for c, s in found if c == country]
            counts[kind]["all"] += 1
            counts[kind]["country"] += bool(right)
            counts[kind]["sector"] += any(not sector or set(sector.split("/")) & s
                                          for s in right)
            if not right and shown < options.errors:
                shown += 1
                print(f"{story['id']}\t{words}\t{code}\t{found}\t"
                      f"{phrase['entity']['via'] if phrase else ''}")
    for kind, n in sorted(counts.items()):
        print(f"{kind:12} {n['all']:6}  country {n['country'] / n['all']:.3f}  "
              f"country and sector {n['sector'] / n['all']:.3f}")


if __name__ == "__main__":
    main()
