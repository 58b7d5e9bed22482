"""Teaches both networks which words report events: adds a branch to each checkpoint.

    python triggers.py --data ../../shared/data --dragoman ../build/release/dragoman \\
        --model ../models/english.dgm --teacher teacher.pt --student student.pt --vectors vectors.pt --out triggers/

The teacher's branch learns in two stages: from the news of the prose (without the sentences
of annotated stories), and from events/train.jsonl. In both it also learns who takes part
(sides.py), which makes a better tagger of it. First that is done MEMBERS times, from the events
that the engine itself finds in the prose, of its confidence; then once more from the mean of
what these members say of the prose. The student learns only from the teacher's chances on
the same prose: tuned on train.jsonl it is weaker.
Writes teacher.pt and student.pt, and for each part K of the stories teacher-K.pt, which has
not seen that part in its second stage: choice.py learns from it how far a guess is to be
trusted. Prints type F1 of the guesses on dev.jsonl. Seeds are fixed.
"""
import argparse
import copy
import os
import random

import torch

from event_branch import (StudentBranch, TeacherBranch, Training, cache, predict, restored,
                          trigger_batches)
from event_rows import PARTS, f1, gold_rows, part_of, prose_rows
from sides import SidesBranch, SideTask, event_readings, role_readings

MEMBERS = 3
ROLES_SHARE = 0.6  # of PropBank's predicates that are read, beside the prose


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
        state = {k: v for k, v in branch.state_dict().items() if not k.startswith("side")}
        torch.save(state, os.path.join(self.folder, name + ".pt"))


class TeacherCourse:
    """The material of the teacher's branch, with what the shared layers make of it."""

    def __init__(self, checkpoint, prose, gold, args):
        self.checkpoint, self.prose, self.gold, self.args = checkpoint, prose, gold, args
        self.items = cache(TeacherBranch, *checkpoint, prose)
        self.gold_items = cache(TeacherBranch, *checkpoint, gold)
        of_roles, readings = role_readings(args.data)
        self.roles = SideTask(readings, cache(TeacherBranch, *checkpoint, of_roles))

    def from_prose(self, chances, seed):
        torch.manual_seed(seed)
        rng = random.Random(seed)
        branch = SidesBranch(self.checkpoint[0])
        plan = trigger_batches(self.prose, self.items, 1000, rng, chances)
        roles = self.roles.batches(1000, rng)
        plan += roles[:int(len(roles) * ROLES_SHARE)]
        rng.shuffle(plan)
        return Training(branch, 2e-3, TeacherBranch.rate).learn(plan)

    def from_news(self, branch, chances, seed, skip=None):
        """Goes on from there; the prose is read once more, lest it be forgotten."""
        rng = random.Random(seed)
        kept = [i for i, r in enumerate(self.gold) if skip is None or part_of(r.story) != skip]
        rows, items = [self.gold[i] for i in kept], [self.gold_items[i] for i in kept]
        plan = trigger_batches(self.prose, self.items, 1000, rng, chances)
        for _ in range(self.args.epochs):
            plan += trigger_batches(rows, items, 700, rng)
        plan += SideTask(event_readings(rows), items).batches(1000, rng)
        rng.shuffle(plan)
        return Training(copy.deepcopy(branch), 1e-3, TeacherBranch.rate / 2).learn(plan)


def teach_teacher(checkpoint, prose, gold, judge, args):
    """Gives the prose the chances that the tuned branch has for it."""
    course = TeacherCourse(checkpoint, prose, gold, args)
    chances = [torch.zeros_like(row.chances) for row in prose]
    for seed in range(1, MEMBERS + 1):
        branch = course.from_news(course.from_prose(None, seed), None, seed)
        judge.tell(branch, f"member {seed}")
        for mean, found in zip(chances, predict(branch, prose, course.items)):
            mean += found / MEMBERS
    start = course.from_prose(chances, args.seed)
    tuned = course.from_news(start, chances, args.seed)
    judge.keep(tuned, "teacher")
    for part in range(PARTS):
        judge.keep(course.from_news(start, chances, args.seed, part), f"teacher-{part}")
    for row, found in zip(prose, predict(tuned, prose, course.items)):
        row.chances = found


def teach_student(checkpoint, prose, args):
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    items = cache(StudentBranch, *checkpoint, prose)
    plan = [loss for _ in range(args.passes)
            for loss in trigger_batches(prose, items, 1000, rng)]
    return Training(StudentBranch(checkpoint[0]), 2e-3, StudentBranch.rate).learn(plan)


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
    parser.add_argument("--epochs", type=int, default=3, help="over the annotated news")
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
    branch = teach_student(student, prose, args)
    Judge(StudentBranch, student, dev, dev_stories, args.out).keep(branch, "student")


if __name__ == "__main__":
    main()
