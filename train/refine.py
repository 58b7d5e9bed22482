"""Goes on with both networks on news: after train.py, before triggers.py.

    python refine.py --data ../../shared/data --vectors vectors.pt \\
        --teacher teacher.pt --student student.pt --out refined

The treebanks have little news. Both networks label the prose together (mean of their log
chances: where the teacher alone slips, "accused [the U.S.] of protecting him" with the U.S.
as object of protecting, the student mostly does not), and both go on with it and the
treebanks. Of the teacher only the last two layers and the heads move, so that the tagger of
events, which shares the first four, is left as it is; its names are then fitted once more
to gold alone. The student learns names of the prose from the teacher's chances.

Writes refined/teacher.pt and refined/student.pt. Seeds are fixed; an hour on one core.
"""
import argparse
import functools
import math
import os
import random
import types

import torch
import torch.nn.functional as F

import train
from bank import Bank
from corpus import IGNORE, augmented, batches, collate
from event_branch import CUT
from label import is_tree, text_to_label
from treebank import Data, Sentence

STUDENT_SHARE = 0.4  # in what both say of the prose
SILVER_SHARE = 0.5   # of the prose, in each epoch
SOFT_NAMES = 2.0     # weight of names learned from chances


def restored(args, path, data):
    return train.restore(types.SimpleNamespace(evaluate=path, vectors=args.vectors,
                                               data=args.data), data)


def name_chances(model, scores, mask):
    """Marginals of the chain [B, T, tags]: the slope of its log sum."""
    scores = scores.float().detach().requires_grad_(True)
    with torch.enable_grad():
        total = model.heads.chain.total(scores, mask.sum(1)).sum()
        return torch.autograd.grad(total, scores)[0]


def labelled(teacher, student, encoders, plain):
    """Sentences with the labels that both give them; `soft` has the teacher's chances of
    names. Without those whose best heads make no tree."""
    inventory, out = encoders[0].inventory, []
    root = inventory.relations.index("root")

    def mean(one, other):
        return ((1 - STUDENT_SHARE) * one.float().log_softmax(-1)
                + STUDENT_SHARE * other.float().log_softmax(-1))
    for group in batches([len(s.forms) for s in plain], 4000):
        sentences = [plain[i] for i in group]
        inputs = [collate(encoder, sentences) for encoder in encoders]
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            a, b = teacher(inputs[0]), student(inputs[1])
            heads = mean(a["arcs"], b["arcs"]).argmax(-1)
            scores = mean(teacher.heads.labels(a, heads), student.heads.labels(b, heads))
        scores[..., root] = torch.where(heads == 0, 1e4, -1e4)
        relations, heads = scores.argmax(-1).tolist(), heads.tolist()
        tags = {k: mean(a[k], b[k]).argmax(-1).tolist() for k in ("upos", "xpos", "lemma")}
        mask = inputs[0]["mask"]
        names = teacher.heads.chain.decode(a["name"].float(), mask.sum(1).tolist())
        soft = name_chances(teacher, a["name"], mask)
        for row, sentence in enumerate(sentences):
            n = len(sentence.forms)
            if not is_tree(heads[row][:n]):
                continue
            upos = [inventory.upos[k] for k in tags["upos"][row][:n]]
            rules = [inventory.rules[k] for k in tags["lemma"][row][:n]]
            found = Sentence(
                sentence.forms,
                [train.lemma_of(inventory, *word) for word in zip(sentence.forms, upos, rules)],
                upos, [inventory.xpos[k] for k in tags["xpos"][row][:n]], heads[row][:n],
                [inventory.relations[k] for k in relations[row][:n]],
                [inventory.names[k] for k in names[row][:n]])
            out.append((found, soft[row, :n].half()))
    return out


class GoingOn:
    """AdamW with one peak over some epochs; the result is a moving average of the weights."""

    def __init__(self, model, encoder, groups, words):
        self.model, self.encoder, self.words = model, encoder, words
        self.named = {k: p for k, p in model.named_parameters() if p.requires_grad}
        self.optimizer = torch.optim.AdamW(groups, lr=1e-3, betas=(0.9, 0.95),
                                           weight_decay=0.01)

    def learn(self, plans, total):
        """plans: of an epoch, lists of (loss, sentences)."""
        average = {k: v.detach().clone() for k, v in self.named.items()}
        for step, (loss_of, sentences) in enumerate(self.steps(plans)):
            rate = min(1, (step + 1) / 100) * 0.5 * (
                1 + math.cos(math.pi * min(1, step / total))) + 0.01
            for group in self.optimizer.param_groups:
                group["lr"] = group["peak"] * rate
            with torch.autocast("cpu", torch.bfloat16):
                loss = loss_of(self.model, collate(self.encoder, sentences), sentences)
            self.optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(list(self.named.values()), 2.0)
            self.optimizer.step()
            decay = min(0.998, (step + 1) / (step + 10))
            torch._foreach_lerp_(list(average.values()),
                                 [p.detach() for p in self.named.values()], 1 - decay)
        self.model.load_state_dict({**self.model.state_dict(), **average})

    def steps(self, plans):
        for plan in plans:
            self.model.train()
            yield from plan


def plain_loss(model, batch, _):
    return train.loss_of(model, batch)


def soft_loss(soft, model, batch, sentences):
    """As train.loss_of, names from chances."""
    out = model(batch)
    scores = model.heads.labels(out, batch["gold_head"].clamp(min=0))

    def entropy(given, gold):
        return F.cross_entropy(given.flatten(0, 1), gold.flatten(), ignore_index=IGNORE,
                               reduction="sum")
    loss = entropy(out["arcs"], batch["gold_head"]) + entropy(scores, batch["gold_relation"])
    for key, weight in train.WEIGHTS.items():
        loss = loss + weight * entropy(out[key], batch["gold_" + key])
    wanted = torch.zeros(out["name"].shape)
    for row, sentence in enumerate(sentences):
        wanted[row, :len(sentence.forms)] = soft[tuple(sentence.forms)].float()
    names = -(out["name"].float().log_softmax(-1) * wanted).sum()
    return (loss + SOFT_NAMES * names) / batch["mask"].sum()


def epochs_of(count, gold, silver, words, bank, rng, silver_loss):
    """Plans for GoingOn.learn, and how many steps there are in all, about."""
    size = sum(len(s.forms) for s in gold) + SILVER_SHARE * sum(len(s.forms) for s in silver)

    def plans():
        for _ in range(count):
            plan = []
            picked = [s for s in silver if rng.random() < SILVER_SHARE]
            for loss, part in ((plain_loss, [augmented(s, rng, bank) for s in gold]),
                               (silver_loss, picked)):
                plan += [(loss, [part[i] for i in group])
                         for group in batches([len(s.forms) for s in part], words, rng)]
            rng.shuffle(plan)
            yield plan
    return plans(), int(count * size / words * 1.06)


def teach_teacher(model, encoder, gold, silver, bank, rng):
    model.encoder.requires_grad_(False)
    model.encoder.layers[CUT:].requires_grad_(True)
    model.shape.requires_grad_(False)  # the tagger of events reads it too
    inner = [p for p in model.encoder.parameters() if p.requires_grad]
    ids = {id(p) for p in inner}
    heads = [p for p in model.parameters() if p.requires_grad and id(p) not in ids]
    course = GoingOn(model, encoder, [{"params": inner, "peak": 6e-5},
                                      {"params": heads, "peak": 4e-4}], 1200)
    course.learn(*epochs_of(2, gold, silver, 1200, bank, rng, plain_loss))


def refit_names(model, encoder, gold, bank, rng, epochs=6):
    """The rows of the names and their transitions, from gold names alone."""
    model.requires_grad_(False).eval()
    first = sum(model.heads.sizes[k] for k in ("upos", "xpos", "lemma"))
    tags, chain = model.heads.tags, model.heads.chain
    weight, bias = (torch.nn.Parameter(t[first:].clone()) for t in (tags.weight, tags.bias))
    chain.weight.requires_grad_(True)
    seen, examples = [], []
    hook = tags.register_forward_pre_hook(lambda _, inputs: seen.append(inputs[0]))
    named = [s for s in gold if s.names is not None]
    for part in (named, [augmented(s, rng, bank) for s in named]):
        for group in batches([len(s.forms) for s in part], 3000):
            batch = collate(encoder, [part[i] for i in group])
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                model(batch)
            examples.append((seen.pop().bfloat16(), batch["gold_name"], batch["mask"]))
    hook.remove()
    optimizer = torch.optim.AdamW([weight, bias, chain.weight], lr=1e-3, weight_decay=1e-3)
    total = epochs * len(examples)
    for step in range(total):
        if step % len(examples) == 0:
            rng.shuffle(examples)
        h, wanted, mask = examples[step % len(examples)]
        for group in optimizer.param_groups:
            group["lr"] = 1e-3 * (0.5 * (1 + math.cos(math.pi * step / total)) + 0.02)
        scores = F.dropout(h.float(), 0.2) @ weight.T + bias
        loss = chain.loss(scores, wanted, mask) / mask.sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        tags.weight[first:], tags.bias[first:] = weight, bias


def teach_student(model, encoder, gold, silver, soft, bank, rng):
    model.requires_grad_(True)
    course = GoingOn(model, encoder, [{"params": list(model.parameters()), "peak": 1.5e-3}],
                     2500)
    loss = functools.partial(soft_loss, soft)
    course.learn(*epochs_of(8, gold, silver, 2500, bank, rng, loss))


def keep(args, path, model, encoder, data):
    checkpoint = torch.load(path, weights_only=False)
    checkpoint["state"] = model.state_dict()
    os.makedirs(args.out, exist_ok=True)
    torch.save(checkpoint, os.path.join(args.out, os.path.basename(path)))
    for name, part in (("ewt-dev", data.parts["ewt-dev"]),
                       ("gum-news-dev", data.group("gum-news", "dev"))):
        print(os.path.basename(path), name, train.text_of(train.evaluate(model, encoder, part)),
              flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--vectors", required=True)
    parser.add_argument("--teacher", required=True)
    parser.add_argument("--student", required=True)
    parser.add_argument("--out", required=True, help="folder")
    parser.add_argument("--words", type=int, default=60000, help="of each other text")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    data = Data(args.data)
    teacher, teacher_encoder = restored(args, args.teacher, data)
    student, student_encoder = restored(args, args.student, data)
    plain = text_to_label(args.data, random.Random(1), args.words)
    both = labelled(teacher, student, (teacher_encoder, student_encoder), plain)
    silver = [sentence for sentence, _ in both]
    soft = {tuple(sentence.forms): chances for sentence, chances in both}
    print(len(plain), "sentences of prose,", len(silver), "kept", flush=True)
    gold = data.train + data.names
    bank = Bank(args.data, gold)
    teach_teacher(teacher, teacher_encoder, gold, silver, bank, rng)
    refit_names(teacher, teacher_encoder, gold, bank, rng)
    keep(args, args.teacher, teacher, teacher_encoder, data)
    teach_student(student, student_encoder, gold, silver, soft, bank, rng)
    keep(args, args.student, student, student_encoder, data)


if __name__ == "__main__":
    main()
