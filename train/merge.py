#!/usr/bin/env python3
"""Learns what the reasons to merge two records weigh: writes data/merge/weights.txt.

    python3 train/merge.py build/release/dragoman build/release/train/merge_examples

The engine codes the dev half of tests/merge; every two of its records that may be one event and
that the gold knows are an example. Logistic regression, drawn towards the weights in the file,
which are a reader's guess: the examples are few, and most pairs of reasons are in none of them.
No test article is read. Seconds.
"""
import json
import math
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..")
sys.path[:0] = [os.path.join(ROOT, "tests", "merge"), os.path.join(ROOT, "tests", "eval")]
import groups  # noqa: E402
import merge  # noqa: E402

WEIGHTS = os.path.join(ROOT, "data", "merge", "weights.txt")
PULL = 0.001  # towards the guess, where the mean of the examples pulls with at most 1
STEPS, RATE = 800, 2.0


def examples(dragoman, tool):
    articles = groups.read_part(os.path.join(ROOT, "tests", "merge", "dev"))
    with tempfile.TemporaryDirectory() as folder:
        texts, records = os.path.join(folder, "texts.jsonl"), os.path.join(folder, "records.jsonl")
        with open(texts, "w", encoding="utf-8") as file:
            for article in articles:
                file.write(json.dumps(article.row()) + "\n")
        subprocess.run([dragoman, "code", "-q", texts, "-o", records], check=True)
        coded = merge.rows(dragoman, "merge", "-q", "--no-merge", records)
        pairs = merge.rows(tool, os.path.join(ROOT, "data"), records)
    gold = {record["id"]: mark.event for _, mark, record in merge.align(articles, coded)[0]}
    return [(pair["reasons"], gold[pair["a"]] == gold[pair["b"]]) for pair in pairs
            if pair["a"] in gold and pair["b"] in gold]


def fit(rows, guess):
    weights = list(guess)
    rows = [([(i, r) for i, r in enumerate(reasons) if r], same) for reasons, same in rows]
    for _ in range(STEPS):
        slope = [PULL * (w - g) for w, g in zip(weights, guess)]
        for reasons, same in rows:
            chance = 1 / (1 + math.exp(-sum(weights[i] * r for i, r in reasons)))
            error = (chance - same) / len(rows)
            for i, reason in reasons:
                slope[i] += error * reason
        weights = [w - RATE * s for w, s in zip(weights, slope)]
    return weights


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    lines = open(WEIGHTS, encoding="utf-8").read().splitlines()
    known = [i for i, line in enumerate(lines) if re.match(r"^[a-z_]+ *\|", line)]
    guess = [float(lines[i].split("|")[1]) for i in known]
    rows = examples(*sys.argv[1:])
    print(f"{len(rows)} examples, {sum(same for _, same in rows)} of one event")
    for i, weight in zip(known, fit(rows, guess)):
        lines[i] = f"{lines[i].split('|')[0].strip():19} | {weight:5.2f}"
    with open(WEIGHTS, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
