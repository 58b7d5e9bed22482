#!/usr/bin/env python3
"""Learns how two given phrases of a sentence relate: writes data/choice/relations-KIND.txt.

    python train/relate.py --examples build/release/train/relation_examples \\
        --model models/english.dgm --data data ../shared/data
    python train/relate.py --kind accurate --model build/train/teacher-triggers.dgm \\
        --unseen build/train/chances.tsv ... ../shared/data

Runs the engine over relations/train.tsv and fits a softmax over the 16 types to the features
that it names (docs/formats/relate.md). A row that says YIELD may be CONCEDE or RETREAT; which of
the two is learned from the concessions and retreats of events/train.jsonl, whose other types are
annotated by other rules and make it worse.

Prints macro-F1 of types (CONCEDE and RETREAT as one) and of quad classes by cross-validation
over the sentences of relations/train.tsv, in ten parts; with --unseen (the table of
pairs.py) as the engine mixes it with what the accurate network reads. Needs numpy and scipy.
Seeds are fixed; a minute on one core.
"""
import argparse
import collections
import csv
import json
import os
import random
import subprocess

import numpy as np
import scipy.optimize
import scipy.sparse

TYPES = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN "
         "PROTEST SANCTION MOBILIZE COERCE ASSAULT").split()
YIELD = ("CONCEDE", "RETREAT")
QUADS = {"AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2, "AID": 2, "YIELD": 2,
         "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4,
         "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4}
PARTS = 10
LEAST = 2  # rows that have a feature, or it is not learned
READ_SHARE = 0.25  # kReadShare of src/extract/relation_model.cc
NEVER = 1e-4  # kNever there
DENSE = ("guess", "frame", "best", "always", "mode")


def merged(name):
    return "YIELD" if name in YIELD else name


class Row:
    """A pair, the types that it may be (allowed) of those between which it decides (open)."""

    def __init__(self, pair, names, among=TYPES, quad=0):
        self.pair, self.names, self.quad = pair, names, quad
        self.allowed = np.array([float(t in names) for t in TYPES])
        self.open = np.array([float(t in among) for t in TYPES])
        self.features = []


def relations(path):
    rows = []
    with open(path, encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file, delimiter="\t"):
            pair = {k: line[k] for k in ("sentence", "marked_sentence", "source", "target")}
            names = YIELD if line["gold_root"] == "YIELD" else (line["gold_root"],)
            rows.append(Row(pair, names, quad=int(line["gold_penta"])))
    return rows


def yields(path):
    """Concessions and retreats of the news whose actor and recipient their sentence names."""
    rows = []
    for line in open(path, encoding="utf-8"):
        story = json.loads(line)
        text = story["text"].encode()
        for sentence in story["sentences"]:
            words = text[sentence["begin"]:sentence["end"]].decode(errors="replace")
            for event in sentence["events"]:
                if event["type"] not in YIELD:
                    continue
                named = [[a["text"] for a in event[side] if a["text"] and a["text"] in words]
                         for side in ("actor", "recipient")]
                if not any(named):
                    continue
                pair = {"sentence": words, "source": (named[0] + [""])[0],
                        "target": (named[1] + [""])[0], "date": story["published"]}
                rows.append(Row(pair, (event["type"],), YIELD))
    return rows


def describe(args, rows):
    """Fills in the features of each row."""
    text = "".join(json.dumps(row.pair) + "\n" for row in rows)
    out = subprocess.run([args.examples, args.data, args.model], input=text, text=True,
                         stdout=subprocess.PIPE, check=True).stdout
    for row, line in zip(rows, out.splitlines(), strict=True):
        row.features = sorted(set(json.loads(line)["features"]))


class Numbers:
    """Features that enough rows have, numbered. What all rows have a value of (guesses,
    frames) is held down less than words, which few rows share."""

    def __init__(self, rows, args):
        counts = collections.Counter(n for row in rows for n in row.features)
        self.names = sorted(n for n, count in counts.items() if count >= LEAST)
        self.index = {n: i for i, n in enumerate(self.names)}
        self.size = 1 / np.sqrt([args.dense if n.split("|")[0] in DENSE else args.words
                                 for n in self.names])

    def matrix(self, rows):
        """Rows by features; a feature is the larger the less its weight is held down."""
        where = [[self.index[n] for n in row.features if n in self.index] for row in rows]
        ends = np.cumsum([0] + [len(w) for w in where])
        where = np.concatenate(where).astype(int)
        return scipy.sparse.csr_matrix((self.size[where], where, ends),
                                       (len(rows), len(self.names)))


def chances(odds, among=1.0):
    power = np.exp(odds - odds.max(1, keepdims=True)) * among
    return power / power.sum(1, keepdims=True)


def fit(rows, numbers):
    """Softmax with a penalty on squared weights, by L-BFGS. There are many more features than
    rows, so it works in the space that the rows span. Returns weights for matrix()."""
    x = numbers.matrix(rows)
    squares, axes = np.linalg.eigh((x @ x.T).toarray())
    kept = squares > 1e-6 * squares.max()
    squares, axes = squares[kept], axes[:, kept]
    z = axes * np.sqrt(squares)
    allowed = np.stack([row.allowed for row in rows])
    among = np.stack([row.open for row in rows])
    shape = (z.shape[1], len(TYPES))

    def loss(flat):
        weights = flat.reshape(shape)
        guess = chances(z @ weights, among)
        right = guess * allowed
        total = np.maximum(right.sum(1, keepdims=True), 1e-12)
        return (-np.log(total).sum() + (flat * flat).sum() / 2,
                (z.T @ (guess - right / total) + weights).ravel())
    found = scipy.optimize.minimize(loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B",
                                    options={"maxiter": 200}).x.reshape(shape)
    return x.T @ (axes @ (found / np.sqrt(squares)[:, None]))


def parts_of(sentences, seed):
    """sentence -> its part"""
    different = sorted(set(sentences))
    random.Random(seed).shuffle(different)
    return {sentence: i % PARTS for i, sentence in enumerate(different)}


def mixed(chance, path):
    """With what networks have read that had not seen the sentences (pairs.py)."""
    with open(path, encoding="utf-8") as file:
        for line in csv.DictReader(file, delimiter="\t"):
            row = int(line["row"])
            read = np.array([float(line[t]) for t in TYPES])
            yields = np.array([t in YIELD for t in TYPES])
            of = [NEVER + np.where(yields, c[yields].sum(), c) for c in (read, chance[row])]
            both = chance[row] * (of[0] / of[1]) ** READ_SHARE
            chance[row] = both / both.sum()
    return chance


def cross_validate(rows, more, args):
    """Chances of each row by weights that have not seen its sentence."""
    part = parts_of([row.pair["sentence"] for row in rows], args.seed)
    result = np.zeros((len(rows), len(TYPES)))
    for k in range(PARTS):
        seen = [r for r in rows if part[r.pair["sentence"]] != k] + more
        where = [i for i, r in enumerate(rows) if part[r.pair["sentence"]] == k]
        numbers = Numbers(seen, args)
        weights = fit(seen, numbers)
        result[where] = chances(numbers.matrix([rows[i] for i in where]) @ weights)
    return mixed(result, args.unseen) if args.unseen else result


def best(chance):
    """As `--labels cameo15` answers."""
    total = collections.Counter()
    for name, one in zip(TYPES, chance):
        total[merged(name)] += one
    return max(total, key=total.get)


def f1(gold, guess):
    """label -> (how many, precision, recall, F1)"""
    table = {}
    for label in sorted(set(gold)):
        right = sum(g == label == p for g, p in zip(gold, guess))
        found, there = guess.count(label), gold.count(label)
        table[label] = (there, right / max(1, found), right / there,
                        2 * right / max(1, found + there))
    return table


def macro(table):
    return sum(row[3] for row in table.values()) / len(table)


def report(rows, chance, kind):
    guess = [best(c) for c in chance]
    types = f1([merged(r.names[0]) for r in rows], guess)
    quads = f1([r.quad for r in rows], [QUADS[g] for g in guess])
    print(f"{kind}: {len(rows)} pairs of relations/train.tsv by cross-validation over sentences")
    print(f"{'':10} {'pairs':>6} {'precision':>10} {'recall':>7} {'F1':>6}")
    for label, (there, precision, recall, score) in list(types.items()) + list(quads.items()):
        print(f"{label:<10} {there:6} {precision:10.3f} {recall:7.3f} {score:6.3f}")
    print(f"macro-F1 of types {macro(types):.3f}, of quad classes {macro(quads):.3f}")
    return f"macro-F1 by cross-validation: types {macro(types):.3f}, quad {macro(quads):.3f}"


HEAD = """# How much each feature of a pair speaks for each type of relation; {kind} model.
# Feature, tab, TYPE=weight ...; what is not here weighs nothing: docs/formats/relate.md.
#
# Made by train/relate.py from {first} pairs of relations/train.tsv (Hu et al., ACL 2024) and
# {second} of events/train.jsonl (annotation CC BY 4.0, text public domain). {scores}
"""


def write(path, head, numbers, weights):
    with open(path, "w", encoding="utf-8") as out:
        out.write(head)
        for name, row in zip(numbers.names, weights * numbers.size[:, None]):
            parts = [f"{t}={w:.2f}" for t, w in zip(TYPES, row) if abs(w) > 0.015]
            if parts:
                out.write(f"{name}\t{' '.join(parts)}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", help="folder with relations/ and events/")
    parser.add_argument("--examples", default="build/release/train/relation_examples")
    parser.add_argument("--model", default="models/english.dgm")
    parser.add_argument("--kind", choices=("default", "accurate"), default="default")
    parser.add_argument("--data", default="data")
    parser.add_argument("--unseen", help="chances.tsv of pairs.py, for the accurate model")
    parser.add_argument("--dense", type=float, default=5.0, help="penalty of guesses and frames")
    parser.add_argument("--words", type=float, default=4.0, help="penalty of all other features")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--measure", action="store_true", help="print the table, write nothing")
    args = parser.parse_args()
    rows = relations(os.path.join(args.shared, "relations", "train.tsv"))
    more = yields(os.path.join(args.shared, "events", "train.jsonl"))
    describe(args, rows + more)
    scores = report(rows, cross_validate(rows, more, args), args.kind)
    if args.measure:
        return
    numbers = Numbers(rows + more, args)
    head = HEAD.format(kind=args.kind, first=len(rows), second=len(more), scores=scores)
    write(os.path.join(args.data, "choice", f"relations-{args.kind}.txt"), head, numbers,
          fit(rows + more, numbers))


if __name__ == "__main__":
    main()
