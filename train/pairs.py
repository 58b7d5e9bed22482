"""Teaches the accurate network how two given phrases relate: goes on from triggers.py.

    python pairs.py --data ../../shared/data --dragoman ../build/release/dragoman \\
        --model ../models/english.dgm --teacher teacher.pt --vectors vectors.pt \\
        --triggers triggers/teacher.pt --out pairs.pt --chances chances.tsv

The layers for events read the sentence with a mark on the pieces of the source and another
on those of the target; the means of the source's words, the target's and all words end in a
softmax over the 16 types (src/parse/pair_head.h). It learns first from events that the
engine finds in the news of the prose with both sides named (of confidence .7 and more), then
from those of events/train.jsonl, and at last from relations/train.tsv, where YIELD may be
CONCEDE or RETREAT. Meanwhile the chances of triggers are held where they were.

Before, ten networks that have each not seen one part of the sentences say what they make of
it: chances.tsv, from which `relate.py --unseen chances.tsv` tells what the reading is worth.
Writes the branch for export.py. Seeds are fixed; a quarter of an hour on two cores.
"""
import argparse
import copy
import csv
import json
import math
import os
import random
import re
import types

import torch
import torch.nn.functional as F
from torch import nn

import event_rows
import relate
from corpus import batches
from event_branch import TeacherBranch, cache, predict, restored
from relate import TYPES
from treebank import Sentence

SURE = 0.7  # confidence of events of the prose
HELD = 10000  # sentences on which triggers are held


class Pair:
    """Two phrases of a sentence, as lists of its words, and the types that they may have."""

    def __init__(self, row, source, target, types_, number=None):
        self.row, self.phrases, self.number = row, (source, target), number
        self.allowed = [TYPES.index(t) for t in types_]


def tokens_in(tokens, begin, end):
    return [i for i, t in enumerate(tokens) if t["span"][0] < end and begin < t["span"][1]]


def marked_spans(marked):
    """Bytes of the two phrases in the text without marks, or None."""
    spans = []
    for tag in "st":
        found = re.search(rf"<{tag}>(.*?)</{tag}>", marked)
        if not found:
            return None
        before, phrase = (re.sub(r"</?[st]>", "", text)
                          for text in (marked[:found.start()], found.group(1)))
        begin = len(before.encode())
        spans.append((begin, begin + len(phrase.encode())))
    return spans


class Pairs:
    """Sentences, and the pairs that stand in them."""

    def __init__(self):
        self.sentences, self.pairs = [], []

    def add(self, tokens, found):
        """found: (source's words, target's words, types, number)"""
        for source, target, types_, number in found:
            if source and target and source != target:
                self.pairs.append(Pair(len(self.sentences), source, target, types_, number))
        self.sentences.append(Sentence([t["text"] for t in tokens]))


def relation_pairs(args):
    with open(os.path.join(args.data, "relations", "train.tsv"), encoding="utf-8",
              newline="") as file:
        lines = list(csv.DictReader(file, delimiter="\t"))
    articles = [{"id": str(i), "published": "2010-01-01",
                 "text": re.sub(r"</?[st]>", "", line["marked_sentence"])}
                for i, line in enumerate(lines)]
    out = Pairs()
    for parsed in event_rows.run(args, ["parse", "-f", "json"], articles):
        number = int(parsed["id"])
        spans = marked_spans(lines[number]["marked_sentence"])
        root = lines[number]["gold_root"]
        types_ = relate.YIELD if root == "YIELD" else (root,)
        for sentence in parsed["sentences"] if spans else ():
            words = [tokens_in(sentence["tokens"], *span) for span in spans]
            if all(words):
                out.add(sentence["tokens"], [(*words, types_, number)])
                break
    return out, [line["sentence"] for line in lines]


def two_sides(actors, recipients):
    """Of those who act together the first acts towards the others."""
    return (actors[:1], actors[1:]) if not recipients else (actors, recipients)


def gold_pairs(args):
    out, stories = Pairs(), {}
    with open(os.path.join(args.data, "events", "train.jsonl"), encoding="utf-8") as file:
        for line in file:
            story = json.loads(line)
            stories[story["id"]] = story
    articles = [{k: s[k] for k in ("id", "text", "published")} for s in stories.values()]
    for parsed in event_rows.run(args, ["parse", "-f", "json"], articles):
        story = stories[parsed["id"]]
        data = story["text"].encode()
        for sentence in parsed["sentences"]:
            tokens, found = sentence["tokens"], []
            for s in story["sentences"]:
                if not s["begin"] <= sentence["span"][0] < s["end"]:
                    continue
                text = data[s["begin"]:s["end"]].decode()

                def words_of(phrase, text=text, begin=s["begin"], tokens=tokens):
                    at = text.find(phrase) if phrase else -1
                    first = begin + len(text[:max(at, 0)].encode())
                    return tokens_in(tokens, first, first + len(phrase.encode())) if at >= 0 else []
                for event in s["events"]:
                    actors, recipients = two_sides(*([words_of(p["text"]) for p in event[side]]
                                                     for side in ("actor", "recipient")))
                    found += [(a, r, (event["type"],), None)
                              for a in actors[:2] for r in recipients[:2]]
            out.add(tokens, found)
    return out


def prose_pairs(args):
    annotated = []
    for part in ("train", "dev"):
        with open(os.path.join(args.data, "events", part + ".jsonl"), encoding="utf-8") as file:
            annotated += map(json.loads, file)
    articles = event_rows.prose_articles(args, annotated)
    out, events = Pairs(), {}
    for row in event_rows.run(args, ["code"], articles):
        if row.get("event_type") and row["confidence"] >= SURE:
            events.setdefault(row["article"]["id"], []).append(row)
    for parsed in event_rows.run(args, ["parse", "-f", "json"], articles):
        for sentence in parsed["sentences"]:
            tokens, found = sentence["tokens"], []
            for event in events.get(parsed["id"], []):
                begin, end = sentence["span"]
                if not begin <= event["trigger"]["span"][0] < end:
                    continue
                actors, recipients = two_sides(
                    *([tokens_in(tokens, *p["span"]) for p in event[side] if p["text"]]
                      for side in ("actor", "recipient")))
                found += [(a, r, (event["event_type"],), None)
                          for a in actors[:1] for r in recipients[:1]]
            out.add(tokens, found)
    return out


class PairBranch(TeacherBranch):
    def __init__(self, model):
        super().__init__(model)
        width = model.norm.normalized_shape[0]
        self.marks = nn.Parameter(torch.randn(2, width) * 0.05)
        self.join, self.relation = nn.Linear(3 * width, width), nn.Linear(width, len(TYPES))

    def pairs(self, pairs, items):
        """[B, 16] scores."""
        own = [items[p.row] for p in pairs]
        pieces, words = max(len(i[0]) for i in own), max(len(i[1]) for i in own)
        marked = torch.zeros(len(own), pieces, 2)
        means = torch.zeros(len(own), 3, words)
        for k, (pair, item) in enumerate(zip(pairs, own)):
            for side, phrase in enumerate(pair.phrases):
                for word in phrase:
                    marked[k, item[1][word]:item[2][word] + 1, side] = 1
                means[k, side, phrase] = 1 / len(phrase)
            means[k, 2, :len(item[1])] = 1 / len(item[1])
        h = self.states(own, lambda x: x + marked @ self.marks)
        joined = self.drop((means.to(h.dtype) @ h).flatten(1))
        return self.relation(self.drop(F.gelu(self.join(joined)))).float()


def pair_loss(scores, pairs):
    allowed = torch.zeros(len(pairs), len(TYPES))
    for k, pair in enumerate(pairs):
        allowed[k, pair.allowed] = 1
    return -(scores.log_softmax(-1) + (allowed - 1) * 1e9).logsumexp(-1).mean()


class Holder:
    """Keeps the chances of triggers as they are, on news that nobody annotated."""

    def __init__(self, branch, sentences, items, rng):
        picked = rng.sample(range(len(items)), min(HELD, len(items)))
        self.items, self.rng = [items[i] for i in picked], rng
        rows = [types.SimpleNamespace(forms=sentences[i].forms) for i in picked]
        self.wanted = predict(branch, rows, self.items)
        self.groups = self.forever()

    def forever(self):
        while True:
            yield from batches([len(i[0]) for i in self.items], 500, self.rng)

    def loss(self, branch):
        group = next(self.groups)
        out = branch([self.items[i] for i in group])
        wanted = torch.zeros(*out.shape[:2], out.shape[2])
        for k, i in enumerate(group):
            wanted[k, :len(self.wanted[i])] = self.wanted[i]
        return -(out.float().log_softmax(-1) * wanted).sum() / wanted.sum()


def fit(branch, plan, rate, head_rate, holder=None):
    """plan: lists of (pairs, items). The result is a moving average of the weights."""
    ids = {id(p) for p in branch.inner()}
    optimizer = torch.optim.AdamW(
        [{"params": branch.inner(), "peak": rate},
         {"params": [p for p in branch.parameters() if id(p) not in ids], "peak": head_rate}],
        lr=rate, weight_decay=0.01)
    names = dict(branch.named_parameters())
    average = {k: v.detach().clone() for k, v in names.items()}
    for step, (pairs, items) in enumerate(plan):
        branch.train()
        with torch.autocast("cpu", torch.bfloat16):
            loss = pair_loss(branch.pairs(pairs, items), pairs)
            if holder:
                loss = loss + 10 * holder.loss(branch)
        now = min(1, (step + 1) / 30) * 0.5 * (1 + math.cos(math.pi * step / len(plan))) + 0.02
        for group in optimizer.param_groups:
            group["lr"] = group["peak"] * now
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(branch.parameters(), 2.0)
        optimizer.step()
        decay = min(0.99, (step + 2) / (step + 11))
        torch._foreach_lerp_(list(average.values()), [p.detach() for p in names.values()],
                             1 - decay)
    branch.load_state_dict({**branch.state_dict(), **average})
    return branch


def grouped(pairs, items, pieces, rng):
    return [([pairs[i] for i in group], items)
            for group in batches([len(items[p.row][0]) for p in pairs], pieces, rng)]


def of_relations(branch, pairs, items, args, rng, holder=None):
    """Another branch that has gone on with these pairs."""
    plan = [g for _ in range(args.epochs) for g in grouped(pairs, items, 500, rng)]
    return fit(copy.deepcopy(branch), plan, 2e-4, 1e-3, holder)


def unseen(branch, pairs, sentences, items, args, rng):
    """Rows of chances by number of the pair, each by a network that has not seen its part."""
    part, out = relate.parts_of(sentences, args.seed), {}
    for k in range(relate.PARTS):
        seen = [p for p in pairs if part[sentences[p.number]] != k]
        mine = [p for p in pairs if part[sentences[p.number]] == k]
        learned = of_relations(branch, seen, items, args, rng).eval()
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            for group, _ in grouped(mine, items, 3000, None):
                for pair, row in zip(group, learned.pairs(group, items).softmax(-1).tolist()):
                    out[pair.number] = row
        print(f"part {k + 1} of {relate.PARTS}", flush=True)
    return out


def write_chances(path, chances):
    with open(path, "w", encoding="utf-8") as out:
        out.write("\t".join(["row", *TYPES]) + "\n")
        for number in sorted(chances):
            out.write("\t".join([str(number), *(f"{c:.4f}" for c in chances[number])]) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--dragoman", required=True, help="the program")
    parser.add_argument("--model", default="default", help="what it is to parse and code with")
    parser.add_argument("--teacher", required=True)
    parser.add_argument("--vectors", required=True)
    parser.add_argument("--triggers", required=True, help="the branch of triggers.py")
    parser.add_argument("--out", required=True)
    parser.add_argument("--chances", help="table of what unseen networks say")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    checkpoint = restored(args.teacher, args.vectors, args.data)
    relations, sentences = relation_pairs(args)
    gold, prose = gold_pairs(args), prose_pairs(args)
    print(len(relations.pairs), "pairs,", len(gold.pairs), "of annotated news,",
          len(prose.pairs), "of prose", flush=True)
    items = [cache(TeacherBranch, *checkpoint, x.sentences) for x in (relations, gold, prose)]
    before = TeacherBranch(checkpoint[0])
    before.load_state_dict(torch.load(args.triggers))
    holder = Holder(before, prose.sentences, items[2], rng)
    branch = PairBranch(checkpoint[0])
    branch.load_state_dict(before.state_dict(), strict=False)
    fit(branch, grouped(prose.pairs, items[2], 1000, rng), 4e-4, 2e-3)
    plan = [g for _ in range(2) for g in grouped(gold.pairs, items[1], 800, rng)]
    fit(branch, plan, 2e-4, 1e-3)
    if args.chances:
        write_chances(args.chances,
                      unseen(branch, relations.pairs, sentences, items[0], args, rng))
    branch = of_relations(branch, relations.pairs, items[0], args, rng, holder)
    torch.save(branch.state_dict(), args.out)


if __name__ == "__main__":
    main()
