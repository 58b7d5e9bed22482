"""Teaches both networks which words report events: adds a branch to each checkpoint.

    python triggers.py --data ../../shared/data --dragoman ../build/release/dragoman \\
        --model ../models/english.dgm --teacher teacher.pt --student student.pt --vectors vectors.pt --out triggers/

The branch takes the place of the last layers (two of the encoder; the second QRNN), and ends
in a softmax over no event and the 16 types. What lies below stays as the parser has it, so
its outputs are computed once and the parser is not touched.

First it learns from the events that the engine itself finds in the news of the prose (of its
confidence; without the sentences of annotated stories), then from events/train.jsonl; the
student only from the teacher's chances on the same prose: tuned on train.jsonl it is weaker.
Writes teacher.pt and student.pt, and for each part K of the stories teacher-K.pt, which has
not seen that part: choice.py learns from it how far a guess is to be trusted.
Prints type F1 of the guesses on dev.jsonl. Seeds are fixed.
"""
import argparse
import copy
import json
import math
import os
import random
import re
import subprocess
import tempfile
import types
import zlib

import torch
import torch.nn.functional as F
from torch import nn

import train
from corpus import batches, collate
from network import Qrnn
from treebank import Sentence

TYPES = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
         "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]
PARTS = 3
CUT = 4  # layers of the encoder that are shared with the parser
STORY = 6  # lines of prose that are read together


def part_of(story):
    return zlib.crc32(story.encode()) % PARTS


class Row:
    """A sentence: its words, and for each the chances of [no event, types ...]."""

    def __init__(self, story, forms, chances, begin=0):
        self.story, self.forms, self.chances, self.begin = story, forms, chances, begin


def run(args, command, articles):
    """JSON rows that `dragoman COMMAND` makes of articles."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for article in articles:
            file.write(json.dumps(article) + "\n")
        file.flush()
        out = subprocess.run([args.dragoman, *command, "--model", args.model, file.name,
                              "-q"], check=True, text=True,
                             capture_output=True).stdout
    return [json.loads(line) for line in out.split("\n") if line]


def rows_of(parsed, events):
    """parsed: an article of `dragoman parse`; events: (begin, end, type, chance)."""
    for sentence in parsed["sentences"]:
        tokens = sentence["tokens"]
        chances = torch.zeros(len(tokens), 1 + len(TYPES))
        chances[:, 0] = 1
        for begin, end, kind, chance in events:
            inside = [i for i, t in enumerate(tokens)
                      if t["span"][0] < end and begin < t["span"][1]]
            tops = [i for i in inside if tokens[i]["head"] not in inside]
            for i in tops[:1]:
                chances[i] = 0
                chances[i, 0] = 1 - chance
                chances[i, 1 + TYPES.index(kind)] = chance
        yield Row(parsed["id"], [t["text"] for t in tokens], chances, sentence["span"][0])


def gold_rows(args, part):
    stories = {}
    with open(os.path.join(args.data, "events", part + ".jsonl"), encoding="utf-8") as file:
        for line in file:
            story = json.loads(line)
            stories[story["id"]] = story
    articles = [{k: s[k] for k in ("id", "text", "published")} for s in stories.values()]
    rows = []
    for parsed in run(args, ["parse", "-f", "json"], articles):
        story, events, spans = stories[parsed["id"]], [], []
        data = story["text"].encode()
        for s in story["sentences"]:
            spans.append((s["begin"], s["end"]))
            text = data[s["begin"]:s["end"]].decode()
            for event in s["events"]:
                at = text.find(event["trigger"])
                begin = s["begin"] + len(text[:at].encode())
                if at >= 0:
                    events.append((begin, begin + len(event["trigger"].encode()),
                                   event["type"], 1.0))
        rows += [r for r in rows_of(parsed, events)
                 if any(b <= r.begin < e for b, e in spans)]
    return rows, stories


def prose_articles(args, annotated):
    """The news of the prose, a few lines together, without sentences of annotated stories."""
    def bare(text):
        return re.sub(r"\W+", "", text)
    used = set()
    for story in annotated:
        data = story["text"].encode()
        used |= {bare(data[s["begin"]:s["end"]].decode()) for s in story["sentences"]}
    with open(os.path.join(args.data, "prose", "voice-of-america.txt"), encoding="utf-8") as file:
        lines = [line.strip() for line in file]
    articles = []
    for i in range(0, len(lines), STORY):
        text = " ".join(t for t in lines[i:i + STORY] if t and bare(t) not in used)
        if text:
            articles.append({"id": str(i), "text": text, "published": "2006-06-01"})
    return articles


def prose_rows(args, annotated):
    articles, events = prose_articles(args, annotated), {}
    for row in run(args, ["code"], articles):
        if row.get("event_type"):
            events.setdefault(row["article"]["id"], []).append(
                (*row["trigger"]["span"], row["event_type"], row["confidence"]))
    return [r for parsed in run(args, ["parse", "-f", "json"], articles)
            for r in rows_of(parsed, events.get(parsed["id"], []))]


class TeacherBranch(nn.Module):
    """On what the first CUT layers make of the pieces of a sentence."""

    def __init__(self, model):
        super().__init__()
        self.layers = copy.deepcopy(model.encoder.layers[CUT:])
        self.first, self.norm = copy.deepcopy(model.first), copy.deepcopy(model.norm)
        self.out, self.drop = nn.Linear(model.norm.normalized_shape[0], 1 + len(TYPES)), nn.Dropout(0.2)
        self.lost = 0.1  # pieces not seen

    rate = 4e-4  # of the layers, at first

    def inner(self):
        return list(self.layers.parameters())

    @staticmethod
    def cached(model, batch):
        """For each sentence (pieces, first, last, shape)."""
        encoder = model.encoder
        shape = encoder.shape(batch["piece_shapes"].clamp(min=0))
        shape = shape * (batch["piece_shapes"] >= 0)[..., None]
        x = encoder.pieces[batch["pieces"]] + encoder.places[:batch["pieces"].shape[1]] + shape
        x = encoder.norm(x)
        mask = torch.where(batch["piece_mask"], 0.0, -1e4)[:, None, None, :]
        for layer in encoder.layers[:CUT]:
            x = layer(x, mask)
        shapes = model.shape(batch["affixes"][..., 0])
        for i, (n, w) in enumerate(zip(batch["piece_mask"].sum(1), batch["mask"].sum(1))):
            yield (x[i, :n].bfloat16().clone(), batch["first"][i, :w].clone(),
                   batch["last"][i, :w].clone(), shapes[i, :w].bfloat16().clone())

    def forward(self, items):
        return self.out(self.drop(self.states(items)))

    def states(self, items, change=lambda x: x):
        """What the layers make of the words; `change`: of the pieces [B, P, W], beforehand."""
        pieces, words = max(len(i[0]) for i in items), max(len(i[1]) for i in items)
        width = items[0][0].shape[1]
        x = torch.zeros(len(items), pieces, width)
        mask = torch.full((len(items), 1, 1, pieces), -1e4)
        first = torch.zeros(len(items), words, dtype=torch.long)
        last, shape = first.clone(), torch.zeros(len(items), words, items[0][3].shape[1])
        for k, (row, begin, end, s) in enumerate(items):
            x[k, :len(row)], mask[k, ..., :len(row)] = row.float(), 0
            first[k, :len(begin)], last[k, :len(end)] = begin, end
            shape[k, :len(s)] = s.float()
        if self.training:
            x = x * (torch.rand(x.shape[:2]) > self.lost)[..., None]
        x = change(x)
        for layer in self.layers:
            x = layer(x, mask)
        ends = [x.gather(1, at[..., None].expand(-1, -1, width)) for at in (first, last)]
        return self.norm(F.gelu(self.first(torch.cat([*ends, shape.to(x.dtype)], -1))))


class StudentBranch(nn.Module):
    """On what the first QRNN makes of a sentence, and the words themselves: what trees need
    to know of a word is not what it reports."""

    def __init__(self, model):
        super().__init__()
        self.qrnn = copy.deepcopy(model.qrnn2)
        width = self.qrnn.hidden * 2
        self.join = nn.Linear(width + model.norm0.normalized_shape[0], width)
        self.out = nn.Linear(width, 1 + len(TYPES))
        self.drop, self.lost = nn.Dropout(0.2), 0.1

    rate = 3e-3

    def inner(self):
        return [*self.qrnn.parameters(), *self.join.parameters()]

    @staticmethod
    def cached(model, batch):
        from network import window
        keep = batch["mask"][..., None]
        x = model.norm0(model.embed(batch)) * keep
        h = model.norm1(F.relu(model.conv1(window(x)))) * keep
        h = model.norm2(h + F.relu(model.conv2(window(h))))
        h = model.qrnn1(h, batch["mask"])
        for i, w in enumerate(batch["mask"].sum(1)):
            yield (torch.cat([h[i, :w], x[i, :w]], -1).bfloat16(), None)

    def forward(self, items):
        words = max(len(i[0]) for i in items)
        x = torch.zeros(len(items), words, items[0][0].shape[1])
        mask = torch.zeros(len(items), words, dtype=torch.bool)
        for k, (row, _) in enumerate(items):
            x[k, :len(row)], mask[k, :len(row)] = row.float(), True
        if self.training:
            x = x * (torch.rand(x.shape[:2]) > self.lost)[..., None]
        return self.out(self.drop(self.qrnn(F.relu(self.join(x)), mask)))


def cache(kind, model, encoder, rows):
    out = [None] * len(rows)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for group in batches([len(r.forms) for r in rows], 4000):
            batch = collate(encoder, [Sentence(rows[i].forms) for i in group])
            for i, item in zip(group, kind.cached(model, batch)):
                out[i] = item
    return out


def predict(branch, rows, items):
    branch.eval()
    out = [None] * len(rows)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for group in batches([len(r.forms) for r in rows], 4000):
            chances = branch([items[i] for i in group]).float().softmax(-1)
            for k, i in enumerate(group):
                out[i] = chances[k, :len(rows[i].forms)].clone()
    return out


class Training:
    """AdamW with a peaked schedule; the result is a moving average of the weights."""

    def __init__(self, branch, rate, inner, steps, seed):
        ids = {id(p) for p in branch.inner()}
        self.branch, self.steps, self.step, self.rng = branch, steps, 0, random.Random(seed)
        self.optimizer = torch.optim.AdamW(
            [{"params": branch.inner(), "peak": inner},
             {"params": [p for p in branch.parameters() if id(p) not in ids], "peak": rate}],
            lr=rate, weight_decay=0.01)
        self.names = dict(branch.named_parameters())
        self.average = {k: v.detach().clone() for k, v in self.names.items()}

    def learn(self, rows, items, words):
        self.branch.train()
        for group in batches([len(r.forms) for r in rows], words, self.rng):
            rate = min(1, (self.step + 1) / 50) * 0.5 * (
                1 + math.cos(math.pi * min(1, self.step / self.steps))) + 0.02
            for g in self.optimizer.param_groups:
                g["lr"] = g["peak"] * rate
            with torch.autocast("cpu", torch.bfloat16):
                out = self.branch([items[i] for i in group])
            wanted = torch.zeros(*out.shape[:2], 1 + len(TYPES))
            for k, i in enumerate(group):
                wanted[k, :len(rows[i].forms)] = rows[i].chances
            loss = -(out.float().log_softmax(-1) * wanted).sum() / wanted.sum()
            self.optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.branch.parameters(), 2.0)
            self.optimizer.step()
            self.step += 1
            decay = min(0.99, (self.step + 1) / (self.step + 10))
            torch._foreach_lerp_(list(self.average.values()),
                                 [p.detach() for p in self.names.values()], 1 - decay)

    def finish(self):
        self.branch.load_state_dict({**self.branch.state_dict(), **self.average})
        return self.branch


def f1(rows, stories, chances, least):
    """Type F1 as tools/score_events.py defines it, of the guesses alone."""
    found = {}
    for row, guess in zip(rows, chances):
        for word in guess:
            if 1 - word[0] >= least:
                found.setdefault((row.story, row.begin), set()).add(TYPES[int(word[1:].argmax())])
    right = guessed = core = hit = 0
    for story in stories.values():
        for s in story["sentences"]:
            mine = set().union(*(t for (i, b), t in found.items()
                                 if i == story["id"] and s["begin"] <= b < s["end"]))
            events = [e for e in s["events"] if e["factuality"] != ["negated"]]
            guessed += len(mine)
            right += len(mine & {e["type"] for e in events})
            wanted = {e["type"] for e in events if e["core"]}
            core += len(wanted)
            hit += len(mine & wanted)
    precision, recall = right / max(1, guessed), hit / max(1, core)
    return 2 * precision * recall / max(1e-9, precision + recall)


def fine_tuned(branch, rows, items, args, skip=None):
    kept = [i for i, r in enumerate(rows) if skip is None or part_of(r.story) != skip]
    rows, items = [rows[i] for i in kept], [items[i] for i in kept]
    steps = int(args.epochs * sum(len(r.forms) for r in rows) / 600 * 1.1)
    training = Training(copy.deepcopy(branch), 1e-3, branch.rate / 2, steps,
                        args.seed)
    for _ in range(args.epochs):
        training.learn(rows, items, 600)
    return training.finish()


def taught(kind, checkpoint, prose, passes, args):
    """A branch that has learned from the prose, and the lower layers' outputs for it."""
    model, encoder = checkpoint
    torch.manual_seed(args.seed)
    items = cache(kind, model, encoder, prose)
    steps = int(passes * sum(len(r.forms) for r in prose) / 1000 * 1.08)
    training = Training(kind(model), 2e-3, kind.rate, steps, args.seed)
    for _ in range(passes):
        training.learn(prose, items, 1000)
    return training.finish(), items


class Judge:
    """Tells how good a branch is on dev.jsonl, and keeps it."""

    def __init__(self, kind, checkpoint, rows, stories, folder):
        self.rows, self.stories, self.folder = rows, stories, folder
        self.items = cache(kind, *checkpoint, rows)

    def tell(self, branch, name):
        chances = predict(branch, self.rows, self.items)
        scores = (f1(self.rows, self.stories, chances, least) for least in (0.3, 0.4, 0.5))
        print(f"{name:24} dev type F1 at .3, .4, .5:", *(f"{s:.3f}" for s in scores), flush=True)

    def keep(self, branch, name):
        self.tell(branch, name)
        torch.save(branch.state_dict(), os.path.join(self.folder, name + ".pt"))


def teach_teacher(checkpoint, prose, gold, judge, args):
    """Gives the prose the chances that the tuned branch has for it."""
    branch, items = taught(TeacherBranch, checkpoint, prose, 1, args)
    judge.tell(branch, "teacher after the prose")
    gold_items = cache(TeacherBranch, *checkpoint, gold)
    for part in range(PARTS):
        judge.keep(fine_tuned(branch, gold, gold_items, args, part), f"teacher-{part}")
    tuned = fine_tuned(branch, gold, gold_items, args)
    judge.keep(tuned, "teacher")
    for row, chances in zip(prose, predict(tuned, prose, items)):
        row.chances = chances


def restored(path, vectors, data):
    args = types.SimpleNamespace(evaluate=path, vectors=vectors, data=data)
    return train.restore(args, None)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--dragoman", required=True, help="the program")
    parser.add_argument("--model", default="default", help="what it is to parse with")
    parser.add_argument("--teacher", required=True)
    parser.add_argument("--student", required=True)
    parser.add_argument("--vectors", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--passes", type=int, default=3, help="of the student over the prose")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    os.makedirs(args.out, exist_ok=True)
    gold, stories = gold_rows(args, "train")
    dev, dev_stories = gold_rows(args, "dev")
    prose = prose_rows(args, [*stories.values(), *dev_stories.values()])
    print(f"{len(gold)} annotated sentences, {len(prose)} of prose", flush=True)
    teacher = restored(args.teacher, args.vectors, args.data)
    judge = Judge(TeacherBranch, teacher, dev, dev_stories, args.out)
    teach_teacher(teacher, prose, gold, judge, args)
    student = restored(args.student, args.vectors, args.data)
    branch, _ = taught(StudentBranch, student, prose, args.passes, args)
    Judge(StudentBranch, student, dev, dev_stories, args.out).keep(branch, "student")


if __name__ == "__main__":
    main()
