"""The layers that tag events: a branch of each network, in place of its last layers.

    branch = TeacherBranch(model)                   # model: Teacher of network.py
    items = cache(TeacherBranch, model, encoder, rows)   # what lies below, computed once
    chances = predict(branch, rows, items)          # of each row [words x (no event, types)]

What lies below stays as the parser has it, so the parser is not touched. The branch ends in
a softmax over no event and the 16 types.
"""
import copy
import functools
import math
import types

import torch
import torch.nn.functional as F
from torch import nn

import train
from corpus import batches, collate
from event_rows import TYPES
from treebank import Sentence

CUT = 4  # layers of the encoder that are shared with the parser


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


def trigger_batches(rows, items, words, rng, chances=None):
    """Losses of a branch, a function each: mean over words of the cross entropy, times 10.
    `chances` instead of those of the rows."""
    def loss(branch, group):
        out = branch([items[i] for i in group])
        wanted = torch.zeros(*out.shape[:2], 1 + len(TYPES))
        for k, i in enumerate(group):
            wanted[k, :len(rows[i].forms)] = chances[i] if chances else rows[i].chances
        return -10 * (out.float().log_softmax(-1) * wanted).sum() / wanted.sum()
    return [functools.partial(loss, group=group)
            for group in batches([len(r.forms) for r in rows], words, rng)]


class Training:
    """AdamW with a peaked schedule over a plan, a list of functions from the branch to a
    loss; the result is a moving average of the weights."""

    def __init__(self, branch, rate, inner):
        ids = {id(p) for p in branch.inner()}
        self.branch = branch
        self.optimizer = torch.optim.AdamW(
            [{"params": branch.inner(), "peak": inner},
             {"params": [p for p in branch.parameters() if id(p) not in ids], "peak": rate}],
            lr=rate, weight_decay=0.01)

    def learn(self, plan):
        names = dict(self.branch.named_parameters())
        average = {k: v.detach().clone() for k, v in names.items()}
        self.branch.train()
        for step, loss_of in enumerate(plan):
            rate = min(1, (step + 1) / 60) * 0.5 * (
                1 + math.cos(math.pi * step / len(plan))) + 0.02
            for g in self.optimizer.param_groups:
                g["lr"] = g["peak"] * rate
            with torch.autocast("cpu", torch.bfloat16):
                loss = loss_of(self.branch)
            self.optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.branch.parameters(), 2.0)
            self.optimizer.step()
            decay = min(0.99, (step + 2) / (step + 11))
            torch._foreach_lerp_(list(average.values()), [p.detach() for p in names.values()],
                                 1 - decay)
        self.branch.load_state_dict({**self.branch.state_dict(), **average})
        return self.branch


def restored(path, vectors, data):
    args = types.SimpleNamespace(evaluate=path, vectors=vectors, data=data)
    return train.restore(args, None)
