#!/usr/bin/env python3
"""Learns from annotated news what frames leave open: writes the files of data/choice/.

    python train/choice.py --examples build/release/train/choice_examples \\
        --model models/english.dgm --data data ../shared/data
    python train/choice.py --kind accurate --model models/english-accurate.dgm \
        --unseen w/teacher-?.dgm ... ../shared/data        # the accurate model's

Runs the engine without learned weights over the stories of train.jsonl and fits three
linear models over the features that it names (docs/formats/choice.md):

    events-KIND.txt   is it an event? Logistic regression, then Platt scaling. Texts without
                      politics are learned from too: answers and reviews of UD EWT (train), of
                      which every event is taken for wrong
    participants-KIND.txt  whose are its sides? Softmax over pairs of options
    sectors-KIND.txt  what is somebody whom nobody names? Softmax over sectors

--unseen are models whose tagger of events has not seen one part of the stories (triggers.py):
how far a guess is to be trusted can only be learned from sentences that are new to it.

All by L-BFGS. Prints, by cross-validation over stories
(four parts) and on dev.jsonl, type and dyad F1 as tools/score_events.py defines them, how
often sectors are right, and how often events of each confidence are right. Needs numpy and
scipy. Seeds are fixed; a minute on one core.
"""
import argparse
import collections
import json
import os
import random
import shutil
import subprocess
import tempfile
import zlib

import numpy as np
import scipy.optimize
import scipy.sparse

PARTS = 4
PLAIN = 10.0  # what an event of a text without politics counts, against one of the news
LEAST = 0.4  # about what src/extract/public_life.cc asks for
CLEARLY = 0.5  # kClearly of src/extract/participant_choice.cc
SETTLED = 3.0  # kSettled there
LEAST_DYAD = 0.3  # kLeastDyad of src/extract/extractor.cc
FORCE = ("ASSAULT", "COERCE", "PROTEST", "MOBILIZE")
HELD_DOWN = 12.0  # penalty of the weights of participants
SECTORS_HELD_DOWN = 5.0
SECTORS = ("GOV MIL COP JUD LEG REB UAF UNK CVL OPP BUS CRM REF SPY PTY ELI").split()
HEAD = """# {what}
# Feature, tab, weight; a feature that is not here weighs nothing: docs/formats/choice.md.
#
# Made by train/choice.py from {count} of events/train.jsonl (annotation CC BY 4.0, text public
# domain). {scores}
"""


def articles(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def plain_texts(path):
    """Stories without events: documents of answers and reviews."""
    texts = collections.OrderedDict()
    for line in open(path, encoding="utf-8"):
        if line.startswith("# newdoc id = "):
            current = texts.setdefault(line.split("=")[1].strip(), [])
        elif line.startswith("# text = "):
            current.append(line[9:].strip())
    return [{"id": name, "text": " ".join(lines), "published": "2010-01-01"}
            for name, lines in texts.items() if name.split("-")[0] in ("answers", "reviews")]


def examples(args, stories, model):
    """Rows of the examples program, by story."""
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "data")
        shutil.copytree(args.data, data)
        shutil.rmtree(os.path.join(data, "choice"), ignore_errors=True)
        rows = "".join(json.dumps({k: s[k] for k in ("id", "text", "published")}) + "\n"
                       for s in stories)
        out = subprocess.run([args.examples, data, model], input=rows, text=True,
                             capture_output=True, check=True).stdout
    result = collections.defaultdict(list)
    for line in out.splitlines():
        row = json.loads(line)
        if row["type"]:
            result[row["id"]].append(row)
    return result


def part_of(story, parts):
    """As in triggers.py."""
    return zlib.crc32(story.encode()) % parts


class Numbers:
    """Features that at least `least` examples have, numbered."""

    def __init__(self, lists, least):
        counts = collections.Counter(n for names in lists for n in set(names))
        self.names = sorted(n for n, count in counts.items() if count >= least)
        self.index = {n: i for i, n in enumerate(self.names)}

    def __len__(self):
        return len(self.names)

    def of(self, names):
        return np.array([self.index[n] for n in names if n in self.index], dtype=int)


class Event:
    """An event of the engine, and what the annotators say of its type in its sentence."""

    def __init__(self, row, gold):
        self.row = row
        self.gold = gold
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
        self.sides = [[numbers.of(o[1]) for o in side] for side in self.row["sides"]]
        self.pairs = [[numbers.of(p) for p in row] for row in self.row["pairs"]]

    def scores(self, weights):
        actor, recipient = ([weights[o].sum() for o in side] for side in self.sides)
        pairs = np.array([[weights[p].sum() for p in row] for row in self.pairs])
        return np.array(actor)[:, None] + np.array(recipient)[None, :] + pairs

    def decide(self, weights, settled=SETTLED):
        """The best options of both sides, and how sure they are."""
        scores = self.scores(weights)
        if not self.options[0][0]:
            scores[1:, :] -= CLEARLY
        if not self.options[1][0]:
            scores[:, 1:] -= CLEARLY
        if self.row["settled"][0]:
            scores[1:, :] -= settled
        if self.row["settled"][1]:
            scores[:, 1:] -= settled
        a, r = np.unravel_index(scores.argmax(), scores.shape)
        open_ = scores[:, r:r + 1] if self.row["settled"][1] else scores
        said = self.row["settled"][0] or self.row["type"] not in FORCE
        return (self.options[0][a], self.options[1][r],
                1.0 if said else softmax(open_.ravel()).max())

    def sector_examples(self):
        """(feature names, right sectors) of open participants whose country is right."""
        for side, key in enumerate(("actor", "recipient")):
            for country, names in self.row["sectors"][side].items():
                right = {x["code"].split("/")[1] for e in self.gold for x in e[key]
                         if x["code"].split("/")[0] == country}
                if right & set(SECTORS):
                    yield names, right


def softmax(scores):
    chances = np.exp(scores - scores.max())
    return chances / chances.sum()


def matrix(lists, size):
    """Rows of zeros and ones, sparse."""
    places = [np.unique(features) for features in lists]
    rows = np.repeat(np.arange(len(places)), [len(p) for p in places])
    return scipy.sparse.csr_matrix((np.ones(len(rows)), (rows, np.concatenate(places))),
                                   (len(places), size))


class Pairs:
    """All pairs of options of some events, one behind the other."""

    def __init__(self, events, size):
        sides, pairs, actor, recipient, right, counts = [], [], [], [], [], []
        for event in events:
            first = len(sides)
            second = first + len(event.sides[0])
            sides += event.sides[0] + event.sides[1]
            for a, row in enumerate(event.pairs):
                for r, features in enumerate(row):
                    actor.append(first + a)
                    recipient.append(second + r)
                    pairs.append(features)
            right.append(event.right.ravel() > 0)
            counts.append(event.right.size)
        self.sides, self.pairs = matrix(sides, size), matrix(pairs, size)
        self.actor, self.recipient = np.array(actor), np.array(recipient)
        self.right = np.concatenate(right)
        self.event = np.repeat(np.arange(len(counts)), counts)
        self.starts = np.cumsum([0] + counts[:-1])

    def scores(self, weights):
        of_sides = self.sides @ weights
        return of_sides[self.actor] + of_sides[self.recipient] + self.pairs @ weights

    def total(self, scores):
        """Log of the sum of the exponentials, event by event."""
        most = np.maximum.reduceat(scores, self.starts)
        return most + np.log(np.add.reduceat(np.exp(scores - most[self.event]), self.starts))

    def loss(self, weights):
        scores = self.scores(weights)
        wanted = np.where(self.right, scores, -1e9)
        all_, right = self.total(scores), self.total(wanted)
        error = np.exp(scores - all_[self.event]) - np.exp(wanted - right[self.event])
        rows = self.sides.shape[0]
        of_sides = (np.bincount(self.actor, error, rows)
                    + np.bincount(self.recipient, error, rows))
        slope = self.sides.T @ of_sides + self.pairs.T @ error
        return ((all_ - right).sum() + HELD_DOWN * (weights @ weights) / 2,
                slope + HELD_DOWN * weights)


def fit_participants(events, size):
    pairs = Pairs([e for e in events if e.learnable], size)
    return scipy.optimize.minimize(pairs.loss, np.zeros(size), jac=True, method="L-BFGS-B",
                                   options={"maxiter": 150}).x


def fit_events(examples_, names):
    """Logistic regression by L-BFGS. What few events share is held down harder than what all
    have: with one penalty for all, words outvote the tagger."""
    dense = ("guess", "life", "always", "type", "density", "factuality", "attributed")
    penalty = np.array([3.0 if n.split("|")[0] in dense else 20.0 for n in names])
    x = matrix([features for features, _, _ in examples_], len(names))
    y = np.array([right for _, right, _ in examples_])

    count = np.array([weight for _, _, weight in examples_])

    def loss(weights):
        odds = x @ weights
        error = count * (1 / (1 + np.exp(-odds)) - y)
        return ((count * (np.logaddexp(0, odds) - y * odds)).sum()
                + (penalty * weights ** 2).sum() / 2, x.T @ error + penalty * weights)
    return scipy.optimize.minimize(loss, np.zeros(len(names)), jac=True,
                                   method="L-BFGS-B", options={"maxiter": 300}).x


def fit_sectors(examples_, size):
    """Weights of shape (size x sectors)."""
    x = matrix([features for features, _ in examples_], size)
    right = np.array([r for _, r in examples_])
    shape = size, len(SECTORS)

    def loss(flat):
        scores = x @ flat.reshape(shape)
        guess = np.exp(scores - scores.max(1, keepdims=True))
        guess /= guess.sum(1, keepdims=True)
        wanted = guess * right
        sums = wanted.sum(1, keepdims=True)
        slope = x.T @ (guess - wanted / sums) + SECTORS_HELD_DOWN * flat.reshape(shape)
        return (-np.log(sums).sum() + SECTORS_HELD_DOWN * (flat @ flat) / 2, slope.ravel())
    return scipy.optimize.minimize(loss, np.zeros(size * len(SECTORS)), jac=True,
                                   method="L-BFGS-B", options={"maxiter": 100}
                                   ).x.reshape(shape)


def platt(scores, right):
    """Slope and offset that make of scores the log odds of being right (Newton's method)."""
    x = np.stack([scores, np.ones_like(scores)])
    line = np.zeros(2)  # from no opinion; one like [1, 0] overshoots on overconfident scores
    for _ in range(30):
        chance = 1 / (1 + np.exp(-line @ x))
        slope = x @ (chance - right)
        curve = (x * (chance * (1 - chance))) @ x.T
        line -= np.linalg.solve(curve, slope)
    return line


def load(args, path, models):
    """(story, sentence) -> events, and the stories. Part K of them is read with models[K]."""
    stories = articles(path)
    rows = {}
    for k, model in enumerate(models):
        rows.update(examples(args, [s for s in stories if part_of(s["id"], len(models)) == k],
                             model))
    events = {}
    for story in stories:
        for sentence in story["sentences"]:
            inside = [r for r in rows.get(story["id"], [])
                      if sentence["begin"] <= r["begin"] < sentence["end"]]
            events[story["id"], sentence["begin"]] = [
                Event(r, [e for e in sentence["events"] if e["type"] == r["type"]])
                for r in inside]
    return stories, events


def f1(stories, events, level, keep, decide):
    right = predicted = core = found = 0
    for story in stories:
        for sentence in story["sentences"]:
            got = set()
            for event in events[story["id"], sentence["begin"]]:
                if event.row["negated"] or not keep(event):
                    continue
                if level == "type":
                    got.add(event.row["type"])
                else:
                    a, r = decide(event)[:2]
                    got.add((event.row["type"], frozenset(a), frozenset(r)))

            def of(e):
                if level == "type":
                    return {e["type"]}
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


def write(path, head, names, weights):
    with open(path, "w", encoding="utf-8") as out:
        out.write(head)
        for name, weight in zip(names, weights):
            if abs(weight) >= 0.005:
                out.write(f"{name}\t{weight:.2f}\n")


def reliability(chances, right):
    print("confidence of events by cross-validation: how many, mean, and how many are right")
    for low in np.arange(0, 1, 0.1):
        inside = (chances >= low) & (chances < low + 0.1)
        if inside.any():
            print(f"  {low:.1f}-{low + 0.1:.1f}  {inside.sum():5}  {chances[inside].mean():.2f}"
                  f"  {right[inside].mean():.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", help="folder with events/ and syntax/ewt/")
    parser.add_argument("--examples", default="build/release/train/choice_examples")
    parser.add_argument("--model", default="models/english.dgm")
    parser.add_argument("--unseen", nargs="*", default=[])
    parser.add_argument("--kind", choices=("default", "accurate"), default="default")
    parser.add_argument("--data", default="data")
    args = parser.parse_args()
    stories, events = load(args, os.path.join(args.shared, "events", "train.jsonl"),
                           args.unseen or [args.model])
    dev_stories, dev_events = load(args, os.path.join(args.shared, "events", "dev.jsonl"),
                                   [args.model])
    everything = [e for inside in events.values() for e in inside]
    dev = [e for inside in dev_events.values() for e in inside]

    texts = plain_texts(os.path.join(args.shared, "syntax", "ewt", "en_ewt-ud-train.conllu"))
    plain = [Event(r, []) for rows in examples(args, texts, args.model).values() for r in rows]

    numbers = Numbers((e.names() for e in everything if e.learnable), 5)
    described = Numbers((e.row["event"] for e in everything + plain), 4)
    for event in everything + dev + plain:
        event.index(numbers)
        event.features = described.of(event.row["event"])
    ids = sorted(s["id"] for s in stories)
    random.Random(5).shuffle(ids)
    part = {story: i % PARTS for i, story in enumerate(ids)}
    part.update({text["id"]: i % PARTS for i, text in enumerate(texts)})

    def outside(k, of=everything):
        return [e for e in of if part[e.row["id"]] != k]

    # Is it an event? There are few texts without politics, and many of them in the world.
    no_news = {text["id"] for text in texts}

    def weight_of(event):
        return PLAIN if event.row["id"] in no_news else 1.0

    def as_events(some):
        return [(e.features, float(bool(e.gold)), weight_of(e)) for e in some]
    for k in range(PARTS):
        weights = fit_events(as_events(outside(k, everything + plain)), described.names)
        for event in everything + plain:
            if part[event.row["id"]] == k:
                event.odds = weights[event.features].sum()
    odds = np.array([e.odds for e in everything])
    right = np.array([float(bool(e.gold)) for e in everything])
    slope, offset = platt(odds, right)
    event_weights = slope * fit_events(as_events(everything + plain), described.names)
    event_weights[described.index["always"]] += offset
    for event in everything + plain:
        event.chance = 1 / (1 + np.exp(-slope * event.odds - offset))
    for event in dev:
        event.chance = 1 / (1 + np.exp(-event_weights[event.features].sum()))

    # Whose are its sides?
    parts = [fit_participants(outside(k), len(numbers)) for k in range(PARTS)]
    weights = fit_participants(everything, len(numbers))

    def first(event):
        return event.options[0][0], event.options[1][0]

    def crossed(event):
        return event.decide(parts[part[event.row["id"]]])

    def settled(event):
        return event.decide(parts[part[event.row["id"]]], np.inf)

    def final(event):
        return event.decide(weights)

    def all_kept(_):
        return True

    def likely(event):
        return event.chance >= LEAST

    for event in everything:
        event.sure = crossed(event)[2]
    for event in dev:
        event.sure = final(event)[2]

    def sure(event):
        return likely(event) and event.chance * event.sure >= LEAST_DYAD
    table = {}
    print(f"{'':24} train (cross-validation)   dev")
    for label, keep, choose, dev_choose in (("frames alone", all_kept, first, first),
                                            ("likely events", likely, first, first),
                                            ("and participants", likely, crossed, final),
                                            ("of which sure", sure, crossed, final)):
        row = [f1(stories, events, level, keep, choose) for level in ("type", "dyad")]
        row += [f1(dev_stories, dev_events, level, keep, dev_choose)
                for level in ("type", "dyad")]
        table[label] = row
        print(f"{label:24} type {row[0]:.3f} dyad {row[1]:.3f}      type {row[2]:.3f} "
              f"dyad {row[3]:.3f}")
    print(f"{'where all settled stay':24} dyad "
          f"{f1(stories, events, 'dyad', likely, settled):.3f}")
    unnamed = [e for e in everything if "nobody named" in e.row["event"] and likely(e)]
    print(f"nobody named, and likely: {len(unnamed)} events, right "
          f"{sum(bool(e.gold) for e in unnamed)}")
    print(f"texts without politics: {sum(likely(e) for e in plain)} of {len(plain)} events kept")
    reliability(np.array([e.chance for e in everything]), right)

    # What is somebody whom nobody names?
    lists = [(e, names, right_) for e in everything for names, right_ in e.sector_examples()]
    sectors = Numbers((names for _, names, _ in lists), 4)

    def as_sectors(rows):
        return [(sectors.of(names), np.array([float(s in right_) for s in SECTORS]))
                for _, names, right_ in rows]

    def guess(of_sectors, names):
        return SECTORS[int(of_sectors[sectors.of(names)].sum(0).argmax())]
    hits = 0
    for k in range(PARTS):
        flat = fit_sectors(as_sectors(r for r in lists if part[r[0].row["id"]] != k),
                           len(sectors))
        hits += sum(guess(flat, names) in right_ for e, names, right_ in lists
                    if part[e.row["id"]] == k)
    flat = fit_sectors(as_sectors(lists), len(sectors))
    dev_lists = [x for e in dev for x in e.sector_examples()]
    dev_hits = sum(guess(flat, names) in right_ for names, right_ in dev_lists)
    hits, dev_hits = hits / len(lists), dev_hits / max(1, len(dev_lists))
    print(f"sectors of open participants right: {hits:.3f} of {len(lists)} "
          f"(cross-validation), dev {dev_hits:.3f} of {len(dev_lists)}")

    def path(name):
        return os.path.join(args.data, "choice", name)
    before, after = table["frames alone"], table["of which sure"]
    write(path(f"events-{args.kind}.txt"), HEAD.format(
        what="How much each feature speaks for an event's being one: log odds, calibrated.",
        count=f"the {len(everything)} events that frames find in the {len(stories)} stories",
        scores=f"Type F1 on train by cross-validation {after[0]:.3f}\n"
               f"# ({before[0]:.3f} without), on dev {after[2]:.3f} ({before[2]:.3f})."),
          described.names, event_weights)
    write(path(f"participants-{args.kind}.txt"), HEAD.format(
        what="How much each feature speaks for an option for a side of an event.",
        count=f"the {sum(e.learnable for e in everything)} events whose type frames find right",
        scores=f"Dyad F1 on train by\n# cross-validation {after[1]:.3f} ({before[1]:.3f} "
               f"without), on dev {after[3]:.3f} ({before[3]:.3f})."),
          numbers.names, weights)
    write(path(f"sectors-{args.kind}.txt"), HEAD.format(
        what="How much each feature speaks for a sector (the last part of its name).",
        count=f"{len(lists)} participants whom nobody names",
        scores=f"Right by\n# cross-validation {hits:.3f}, on dev {dev_hits:.3f}."),
          [f"{n}|{s}" for n in sectors.names for s in SECTORS], flat.ravel())


if __name__ == "__main__":
    main()
