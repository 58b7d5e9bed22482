#!/usr/bin/env python3
"""Counts the sentences without politics that give an event: sport, markets, metaphor.

    tests/eval/negatives.py build/release/dragoman
    tests/eval/negatives.py build/release/dragoman --model accurate --at-most 2

The sentences are tests/negatives/*.txt, one a line, grouped by kind; each is coded as an
article of its own. Those that give an event are printed with file, line and what came out.
With --at-most it fails where more than so many in a hundred do.
"""
import argparse
import collections
import glob
import json
import os
import subprocess
import sys

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "negatives")


def sentences():
    """(kind, line, sentence)"""
    for path in sorted(glob.glob(os.path.join(FOLDER, "*.txt"))):
        kind = os.path.basename(path)[:-4]
        for number, line in enumerate(open(path, encoding="utf-8"), 1):
            if line.strip() and not line.startswith("#"):
                yield kind, number, line.strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dragoman")
    parser.add_argument("--model", default="default")
    parser.add_argument("--at-most", type=float, help="in a hundred; fails above")
    args = parser.parse_args()
    rows = list(sentences())
    text = "".join(json.dumps({"id": f"{kind}.txt:{line}", "text": sentence,
                               "published": "2022-10-01"}) + "\n"
                   for kind, line, sentence in rows)
    out = subprocess.run([args.dragoman, "code", "-", "-q", "--format", "jsonl",
                          "--model", args.model],
                         input=text, text=True, capture_output=True, check=True).stdout
    found = collections.defaultdict(list)
    for record in map(json.loads, out.splitlines()):
        found[record["article"]["id"]].append(record)
    total, wrong = collections.Counter(), collections.Counter()
    for kind, line, sentence in rows:
        total[kind] += 1
        events = found.get(f"{kind}.txt:{line}")
        if events:
            wrong[kind] += 1
            shown = ", ".join(f'{e["event_type"]} "{e["trigger"]["text"]}" {e["confidence"]:.2f}'
                              for e in events)
            print(f"tests/negatives/{kind}.txt:{line}: {sentence}\n    {shown}")
    print(f"\nThe {args.model} model on sentences without politics: {len(rows)}, of which give an "
          f"event: {sum(wrong.values())}")
    for kind in total:
        print(f"  {kind:24} {total[kind]:3}  {wrong[kind]:3}")
    share = 100 * sum(wrong.values()) / max(1, len(rows))
    print(f"  {share:.1f} in 100")
    if args.at_most is not None and share > args.at_most:
        sys.exit(f"More than {args.at_most:g} in 100 give an event: see the list above, and the "
                 "selections of data/frames/ and data/frames/none.txt.")


if __name__ == "__main__":
    main()
