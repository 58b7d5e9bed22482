"""What each part of the small network gives, on a short schedule.

    python ablation.py --data ../../shared/data --vectors vectors.pt --silver silver.jsonl

Trains it six times for four epochs (as train.py, which takes 25), each time without one part
and with as many words, and prints the scores on the development parts of EWT and of GUM.
Seeds are fixed; an hour on one core.
"""
import argparse
import math
import random
import time

import torch

import features
import train
from bank import Bank
from corpus import Encoder, Inventory, augmented, batches, collate
from network import Student
from treebank import Data

EPOCHS, SHARE, WORDS, RATE = 4, 0.35, 2500, 3e-3
WITHOUT = ("nothing", "silver", "augmentation", "vectors", "word parts", "recurrence")


def network(data, stored, lost):
    model = Student(Inventory(data.train).sizes(), stored["vectors"],
                    list(features.ROWS.values()), width=224, label=32)
    if lost == "vectors":
        model.frozen.zero_()
    if lost == "word parts":
        for table in model.affixes:
            torch.nn.init.zeros_(table.weight).requires_grad_(False)
    if lost == "recurrence":
        model.qrnn1.forward = model.qrnn2.forward = lambda x, mask: x
    return model


def epochs(gold, silver, bank, lost, rng):
    while True:
        part = gold + [s for s in silver if rng.random() < SHARE]
        if lost != "augmentation":
            part = [augmented(s, rng, bank) for s in part]
        for group in batches([len(s.forms) for s in part], WORDS, rng):
            yield [part[i] for i in group]


def trained(data, silver, stored, lost, seed):
    torch.manual_seed(seed)
    rng = random.Random(seed)
    gold = data.train + data.names
    kept = [] if lost == "silver" else silver
    model = network(data, stored, lost)
    encoder = Encoder(Inventory(data.train), stored["words"], train.frequent(gold + kept))
    named = {k: p for k, p in model.named_parameters() if p.requires_grad}
    average = {k: v.detach().clone() for k, v in named.items()}
    optimizer = torch.optim.AdamW(named.values(), lr=RATE, betas=(0.9, 0.95),
                                  weight_decay=0.01)
    size = sum(len(s.forms) for s in gold) + SHARE * sum(len(s.forms) for s in silver)
    total = int(EPOCHS * size / WORDS * 1.06)
    plan = epochs(gold, kept, Bank(data.folder, gold), lost, rng)
    for step, sentences in zip(range(total), plan):
        model.train()
        for group in optimizer.param_groups:
            group["lr"] = RATE * (min(1, (step + 1) / 200) * 0.5 * (
                1 + math.cos(math.pi * step / total)) + 0.01)
        with torch.autocast("cpu", torch.bfloat16):
            loss = train.loss_of(model, collate(encoder, sentences))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(list(named.values()), 2.0)
        optimizer.step()
        decay = min(0.998, (step + 1) / (step + 10))
        torch._foreach_lerp_(list(average.values()), [p.detach() for p in named.values()],
                             1 - decay)
    model.load_state_dict({**model.state_dict(), **average})
    return model, encoder


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--vectors", required=True)
    parser.add_argument("--silver", required=True, help="what label.py wrote")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    data, stored = Data(args.data), torch.load(args.vectors)
    data.folder = args.data
    silver = train.read_silver(args.silver)
    for lost in WITHOUT:
        started = time.time()
        model, encoder = trained(data, silver, stored, lost, args.seed)
        for part in ("ewt", "gum"):
            scores = train.evaluate(model, encoder, data.group(part, "dev"))
            print(f"without {lost:13} {part}-dev  {train.text_of(scores)}"
                  f"  ({time.time() - started:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
