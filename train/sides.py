"""Who takes part in an event, as a second task for the tagger of events.

    branch = SidesBranch(model)
    loss = SideTask(event_readings(rows), items).batches(1000, rng)[0](branch)

The sentence is read with a mark on the word that reports an event, and each word is scored
for being the head of the actor's phrase or the recipient's; with another mark, for the
roles ARG0 to ARG2 of PropBank's predicates in EWT. Only training knows of it: the tagger
gains two points by it, while the choice of participants gained nothing from what it finds
(docs/decisions/0007).
"""
import dataclasses
import functools
import json
import os

import torch
import torch.nn.functional as F
from torch import nn

from corpus import batches
from event_branch import TeacherBranch
from event_rows import TYPES
from treebank import Data

ROLES = ("ARG0", "ARG1", "ARG2")
COLUMNS = 2 + len(ROLES)  # actor, recipient, roles


@dataclasses.dataclass
class Reading:
    row: int     # number of the sentence
    word: int
    mark: int    # number of the type; len(TYPES) for a predicate
    column: int  # of the first of the sides
    sides: list  # heads of the phrases of each


def event_readings(rows):
    return [Reading(i, word, kind, 0, sides)
            for i, row in enumerate(rows) for word, kind, sides in row.events]


def role_readings(folder):
    """Sentences of EWT (train), and what stands in them."""
    predicates = {}
    with open(os.path.join(folder, "roles", "ewt_propbank_train.jsonl"),
              encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            predicates.setdefault(" ".join(row["words"]), row["props"])
    sentences = Data(folder).parts["ewt-train"]
    readings = []
    for i, s in enumerate(sentences):
        for predicate in predicates.get(" ".join(s.forms), ()):
            sides = [[] for _ in ROLES]
            for role, begin, last in predicate["args"]:
                if role in ROLES:
                    inside = range(begin, last + 1)
                    sides[ROLES.index(role)] += [
                        k for k in inside if s.heads[k] - 1 not in inside][:1]
            readings.append(Reading(i, predicate["i"], len(TYPES), 2, sides))
    return sentences, readings


class SidesBranch(TeacherBranch):
    """Its own weights have names that begin with "side": no part of what ships."""

    def __init__(self, model):
        super().__init__(model)
        width = model.norm.normalized_shape[0]
        self.side_marks = nn.Parameter(torch.randn(len(TYPES) + 1, width) * 0.05)
        self.side_out = nn.Linear(width, COLUMNS)
        nn.init.constant_(self.side_out.bias, -3.0)

    def sides(self, readings, items):
        """[B, words, COLUMNS] scores; item k is of reading k."""
        marked = torch.zeros(len(items), max(len(i[0]) for i in items), len(self.side_marks))
        for k, (reading, item) in enumerate(zip(readings, items)):
            first, last = item[1][reading.word], item[2][reading.word]
            marked[k, first:last + 1, reading.mark] = 1
        states = self.states(items, lambda x: x + marked @ self.side_marks)
        return self.side_out(self.drop(states)).float()


class SideTask:
    def __init__(self, readings, items):
        self.readings, self.items = readings, items

    def batches(self, words, rng):
        """Losses of a branch, a function each."""
        lengths = [len(self.items[r.row][1]) for r in self.readings]
        return [functools.partial(self.loss, group=[self.readings[i] for i in group])
                for group in batches(lengths, words, rng)]

    def loss(self, branch, group):
        """Mean over the readings of their summed binary cross entropies, times .3."""
        scores = branch.sides(group, [self.items[r.row] for r in group])
        wanted, asked = torch.zeros_like(scores), torch.zeros_like(scores)
        for k, reading in enumerate(group):
            end = reading.column + len(reading.sides)
            asked[k, :len(self.items[reading.row][1]), reading.column:end] = 1
            for column, words in enumerate(reading.sides, reading.column):
                wanted[k, words, column] = 1
        loss = F.binary_cross_entropy_with_logits(scores, wanted, reduction="none")
        return 0.3 * (loss * asked).sum() / len(group)
