#!/usr/bin/env python3
"""Learns whose the participants of events are: writes data/choice/participants.txt.

    python train/participants.py --examples build/release/train/participant_examples \\
        --model models/english.dgm --data data ../shared/data/events

Runs the engine without learned weights over the stories of train.jsonl, takes the options
that it has for each event (src/extract/choice_options.h) and fits a linear model that puts
those first which the annotators wrote down: softmax over pairs of options, AdaGrad, mean of
the later passes. An event counts if its sentence has a gold event of its type.

Prints dyad F1 as tools/score_events.py defines it: before, by cross-validation over stories
(four parts), and on dev.jsonl. Needs numpy. Seeds are fixed; two minutes on one core.
"""
import argparse
import collections
import json
import os
import random
import shutil
import subprocess
import tempfile

import numpy as np

HEAD = """# How much each feature speaks for an option for a side of an event: see
# src/extract/choice_features.h. Feature, tab, weight; a feature that is not here weighs nothing.
#
# Made by train/participants.py from the {events} events of events/train.jsonl whose type the
# frames find ({stories} stories; annotation CC BY 4.0, text public domain). Dyad F1 of train by
# cross-validation {cross:.3f} ({before:.3f} without), of dev {dev:.3f} ({dev_before:.3f} without).
"""


def articles(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def examples(args, stories):
    """Rows of the examples program, by story."""
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "data")
        shutil.copytree(args.data, data)
        weights = os.path.join(data, "choice", "participants.txt")
        if os.path.exists(weights):
            os.remove(weights)
        rows = "".join(json.dumps({k: s[k] for k in ("id", "text", "published")}) + "\n"
                       for s in stories)
        out = subprocess.run([args.examples, data, args.model], input=rows, text=True,
                             capture_output=True, check=True).stdout
    result = collections.defaultdict(list)
    for line in out.splitlines():
        row = json.loads(line)
        result[row["id"]].append(row)
    return result


class Event:
    """An event with its options, and which pairs of them are right."""

    def __init__(self, row, gold):
        self.row = row
        self.options = [[tuple(sorted(o[0])) for o in side] for side in row["sides"]]
        dyads = {(tuple(sorted(a)), tuple(sorted(r))) for e in gold for a, r in e["dyads"]}
        self.right = np.array([[(a, r) in dyads for r in self.options[1]]
                               for a in self.options[0]], dtype=float)
        self.learnable = bool(self.right.any()) and not self.right.all()

    def names(self):
        for side in self.row["sides"]:
            for option in side:
                yield from option[1]
        for row in self.row["pairs"]:
            for pair in row:
                yield from pair

    def index(self, numbers):
        def of(names):
            return np.array([numbers[n] for n in names if n in numbers], dtype=int)
        self.sides = [[of(o[1]) for o in side] for side in self.row["sides"]]
        self.pairs = [[of(p) for p in row] for row in self.row["pairs"]]

    def scores(self, weights):
        actor, recipient = ([weights[o].sum() for o in side] for side in self.sides)
        pairs = np.array([[weights[p].sum() for p in row] for row in self.pairs])
        return np.array(actor)[:, None] + np.array(recipient)[None, :] + pairs

    def decide(self, weights):
        scores = self.scores(weights)
        if self.row["settled"][0]:
            scores[1:, :] = -np.inf
        if self.row["settled"][1]:
            scores[:, 1:] = -np.inf
        a, r = np.unravel_index(scores.argmax(), scores.shape)
        return self.options[0][a], self.options[1][r]


def load(args, path):
    """(story, sentence) -> events, and the stories."""
    stories = articles(path)
    rows = examples(args, stories)
    events = {}
    for story in stories:
        for sentence in story["sentences"]:
            inside = [r for r in rows[story["id"]]
                      if r["type"] and sentence["begin"] <= r["begin"] < sentence["end"]]
            events[story["id"], sentence["begin"]] = [
                Event(r, [e for e in sentence["events"] if e["type"] == r["type"]])
                for r in inside]
    return stories, events


def fit(events, size, passes=8, rate=0.15, decay=1e-2):
    weights, squares = np.zeros(size), np.full(size, 1e-6)
    total, counted = np.zeros(size), 0
    events = [e for e in events if e.learnable]
    shuffle = random.Random(1)
    for turn in range(passes):
        shuffle.shuffle(events)
        for event in events:
            scores = event.scores(weights)
            guess = np.exp(scores - scores.max())
            guess /= guess.sum()
            wanted = guess * event.right
            wanted /= max(wanted.sum(), 1e-12)
            error = guess - wanted
            places, steps = [], []

            def step(features, amount):
                if abs(amount) > 1e-4:
                    places.append(features)
                    steps.append(np.full(len(features), amount))
            for features, amount in zip(event.sides[0], error.sum(1)):
                step(features, amount)
            for features, amount in zip(event.sides[1], error.sum(0)):
                step(features, amount)
            for row, amounts in zip(event.pairs, error):
                for features, amount in zip(row, amounts):
                    step(features, amount)
            if not places:
                continue
            unique, where = np.unique(np.concatenate(places), return_inverse=True)
            slope = np.bincount(where, np.concatenate(steps), len(unique))
            slope += decay * weights[unique]
            squares[unique] += slope * slope
            weights[unique] -= rate * slope / np.sqrt(squares[unique])
        if turn >= passes // 2:
            total += weights
            counted += 1
    return total / counted


def dyad_f1(stories, events, decide):
    right = predicted = core = found = 0
    for story in stories:
        for sentence in story["sentences"]:
            got = set()
            for event in events[story["id"], sentence["begin"]]:
                if not event.row["negated"]:
                    a, r = decide(story["id"], event)
                    got.add((event.row["type"], frozenset(a), frozenset(r)))

            def of(e):
                return {(e["type"], frozenset(a), frozenset(r)) for a, r in e["dyads"]}
            allowed = set().union(*map(of, sentence["events"])) if sentence["events"] else set()
            predicted += len(got)
            right += len(got & allowed)
            for e in sentence["events"]:
                if e["core"] and e["factuality"] != ["negated"]:
                    core += 1
                    found += bool(of(e) & got)
    precision, recall = right / max(1, predicted), found / max(1, core)
    return 2 * precision * recall / max(1e-9, precision + recall)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("events", help="folder with train.jsonl and dev.jsonl")
    parser.add_argument("--examples", default="build/release/train/participant_examples")
    parser.add_argument("--model", default="models/english.dgm")
    parser.add_argument("--data", default="data")
    parser.add_argument("--least", type=int, default=5, help="events that have a feature")
    args = parser.parse_args()
    stories, events = load(args, os.path.join(args.events, "train.jsonl"))
    dev_stories, dev_events = load(args, os.path.join(args.events, "dev.jsonl"))
    everything = [e for inside in events.values() for e in inside]
    counts = collections.Counter(n for e in everything if e.learnable for n in set(e.names()))
    names = sorted(n for n, count in counts.items() if count >= args.least)
    numbers = {n: i for i, n in enumerate(names)}
    for event in everything + [e for inside in dev_events.values() for e in inside]:
        event.index(numbers)

    ids = sorted(s["id"] for s in stories)
    random.Random(5).shuffle(ids)
    part = {story: i % 4 for i, story in enumerate(ids)}
    parts = [fit([e for e in everything if part[e.row["id"]] != k], len(names))
             for k in range(4)]
    weights = fit(everything, len(names))

    def first(_, event):
        return event.options[0][0], event.options[1][0]
    scores = {
        "before": dyad_f1(stories, events, first),
        "cross": dyad_f1(stories, events, lambda s, e: e.decide(parts[part[s]])),
        "dev_before": dyad_f1(dev_stories, dev_events, first),
        "dev": dyad_f1(dev_stories, dev_events, lambda s, e: e.decide(weights)),
    }
    learnt = sum(e.learnable for e in everything)
    print(f"{learnt} events, {len(names)} features")
    print("dyad F1 of train {before:.3f} -> {cross:.3f} (cross-validation), "
          "of dev {dev_before:.3f} -> {dev:.3f}".format(**scores))
    path = os.path.join(args.data, "choice", "participants.txt")
    with open(path, "w", encoding="utf-8") as out:
        out.write(HEAD.format(events=learnt, stories=len(stories), **scores))
        for name, weight in zip(names, weights):
            if abs(weight) >= 0.005:
                out.write(f"{name}\t{weight:.2f}\n")


if __name__ == "__main__":
    main()
