#!/usr/bin/env python3
"""Measures over-coding: events in texts that have no politics in them.

    tests/eval/overcoding.py ../shared/data/syntax/gum build/release/dragoman code -
    tests/eval/overcoding.py --errors 40 ../shared/data/syntax/gum build/release/dragoman code -

The words after the folder are the command: it reads JSONL with id, text and published, and
writes records. GUM (Zeldes 2017): travel guides, articles, video talks and textbook chapters,
all parts. Nothing is trained on these genres' events. A textbook chapter on the Alamo is
history of wars and has real events; it is counted, and shown by itself.
"""
import argparse
import collections
import glob
import json
import os
import random
import subprocess

GENRES = ("academic", "textbook", "vlog", "voyage")


def documents(folder):
    """(genre, name, sentences) of each document."""
    for genre in GENRES:
        for path in sorted(glob.glob(os.path.join(folder, f"gum-{genre}-*.conllu"))):
            name, lines = None, []
            for line in open(path, encoding="utf-8"):
                if line.startswith("# newdoc id = "):
                    if lines:
                        yield genre, name, lines
                    name, lines = line.split("=")[1].strip(), []
                elif line.startswith("# text = "):
                    lines.append(line[9:].strip())
            if lines:
                yield genre, name, lines


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("folder")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    args = parser.parse_args()
    sentences, rows, genre_of = collections.Counter(), "", {}
    for genre, name, lines in documents(args.folder):
        key = "alamo" if "alamo" in name else genre
        sentences[key] += len(lines)
        genre_of[name] = key
        rows += json.dumps({"id": name, "text": " ".join(lines),
                            "published": "2015-01-01"}) + "\n"
    out = subprocess.run(args.command + ["-q", "--format", "jsonl"], input=rows, text=True,
                         capture_output=True, check=True).stdout
    records = [json.loads(line) for line in out.splitlines()]
    events = collections.Counter(genre_of[r["article"]["id"]] for r in records)
    print("events of texts without politics   sentences  events  in 100 sentences")
    total = sum(sentences.values())
    for key in GENRES + ("alamo",):
        label = "textbook, the Alamo" if key == "alamo" else key
        print(f"  {label:32} {sentences[key]:9} {events[key]:7} "
              f"{100 * events[key] / max(1, sentences[key]):9.2f}")
    print(f"  {'all':32} {total:9} {len(records):7} {100 * len(records) / total:9.2f}")
    random.seed(1)
    for r in random.sample(records, min(args.errors, len(records))):
        print(r["event_type"], r["trigger"]["text"], r["confidence"], r["event_text"], sep="\t")


if __name__ == "__main__":
    main()
