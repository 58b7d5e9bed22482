"""Trains the tagger, name finder and parser.

    python train.py --data DIR --vectors vectors.pt --out student.pt [--silver FILE ...]
    python train.py --teacher ...           MiniLM instead of the small network
    python train.py --evaluate student.pt   scores only

One step: a batch of sentences, five cross entropies, Adam; shipped is the moving average
of the weights. Prints scores on the development parts after every third epoch.
"""
import argparse
import collections
import json
import math
import os
import random
import time

import torch
import torch.nn.functional as F

import features
import lemma
from bank import Bank
from corpus import IGNORE, Encoder, Inventory, augmented, batches, collate
from network import Student, Teacher
from treebank import Data, Sentence

WEIGHTS = dict(upos=0.5, xpos=0.5, lemma=0.3)
NAMES = 1.5


def loss_of(model, batch):
    out = model(batch)
    heads = batch["gold_head"]
    arcs = F.cross_entropy(out["arcs"].flatten(0, 1), heads.flatten(), ignore_index=IGNORE,
                           reduction="sum")
    scores = model.heads.labels(out, heads.clamp(min=0))
    labels = F.cross_entropy(scores.flatten(0, 1), batch["gold_relation"].flatten(),
                             ignore_index=IGNORE, reduction="sum")
    loss = arcs + labels
    for key, weight in WEIGHTS.items():
        loss = loss + weight * F.cross_entropy(
            out[key].flatten(0, 1), batch["gold_" + key].flatten(), ignore_index=IGNORE,
            reduction="sum")
    names = model.heads.chain.loss(out["name"], batch["gold_name"], batch["mask"])
    return (loss + NAMES * names) / batch["mask"].sum()


def spans(tags):
    """Names as (begin, end, kind); an I- after another kind begins a name."""
    out, begin, kind = [], None, None
    for i, tag in enumerate([*tags, "O"]):
        if begin is not None and (tag[0] != "I" or tag[2:] != kind):
            out.append((begin, i, kind))
            begin = None
        if tag[0] == "B" or tag[0] == "I" and begin is None:
            begin, kind = i, tag[2:]
    return set(out)


def predict(model, encoder, sentences, tokens=6000):
    """Yields (index, upos, xpos, rule, heads, relations, names) as lists of texts."""
    inventory = encoder.inventory
    model.eval()
    with torch.no_grad():
        for group in batches([len(s.forms) for s in sentences], tokens):
            batch = collate(encoder, [sentences[i] for i in group])
            out = model(batch)
            heads = out["arcs"].argmax(-1)
            scores = model.heads.labels(out, heads)
            root = inventory.relations.index("root")
            scores[..., root] = torch.where(heads == 0, 1e4, -1e4)
            relations = scores.argmax(-1).tolist()
            upos, xpos, rule = (out[k].argmax(-1).tolist() for k in ("upos", "xpos", "lemma"))
            name = model.heads.chain.decode(out["name"].float(), batch["mask"].sum(1).tolist())
            heads = heads.tolist()
            for row, i in enumerate(group):
                n = len(sentences[i].forms)
                yield (i, [inventory.upos[k] for k in upos[row][:n]],
                       [inventory.xpos[k] for k in xpos[row][:n]],
                       [inventory.rules[k] for k in rule[row][:n]], heads[row][:n],
                       [inventory.relations[k] for k in relations[row][:n]],
                       [inventory.names[k] for k in name[row][:n]])


def lemma_of(inventory, form, upos, rule):
    if upos == "NUM" and form[:1].isdigit():
        return form.replace(",", "")
    found = inventory.exceptions.get((lemma.lower(form), upos))
    return found or lemma.apply(rule, form)


def evaluate(model, encoder, sentences):
    count = dict.fromkeys(("n", "upos", "xpos", "lemma", "uas", "las"), 0)
    gold_names = found_names = right_names = 0
    for i, upos, xpos, rule, heads, relations, names in predict(model, encoder, sentences):
        s = sentences[i]
        if s.names is not None and not any("|" in tag for tag in s.names):
            gold, found = spans(s.names), spans(names)
            gold_names += len(gold)
            found_names += len(found)
            right_names += len(gold & found)
        if s.heads is None:
            continue
        for k, form in enumerate(s.forms):
            count["n"] += 1
            count["upos"] += upos[k] == s.upos[k]
            count["xpos"] += xpos[k] == s.xpos[k]
            text = lemma_of(encoder.inventory, form, upos[k], rule[k])
            count["lemma"] += text == s.lemmas[k] or s.lemmas[k] == "_"
            if heads[k] == s.heads[k]:
                count["uas"] += 1
                count["las"] += relations[k].split(":")[0] == s.relations[k].split(":")[0]
    n = max(1, count.pop("n"))
    scores = {k: 100 * v / n for k, v in count.items()}
    scores["names"] = 200 * right_names / max(1, gold_names + found_names)
    return scores


def text_of(scores):
    return "  ".join(f"{k} {v:.2f}" for k, v in scores.items())


def frequent(sentences):
    """Words with a row of their own; a word seen once has only its frozen vector."""
    count = collections.Counter(features.normalise(f) for s in sentences for f in s.forms)
    return {w for w, n in count.items() if n >= 2}


def build(args, data, checkpoint=None):
    stored = torch.load(args.vectors)
    inventory = checkpoint["inventory"] if checkpoint else Inventory(data.train)
    trained = checkpoint["trained"] if checkpoint else frequent(data.train + data.names)
    vocabulary = None
    if args.teacher:
        from safetensors.torch import load_file
        from encoder import from_bert
        from pieces import read_vocabulary
        from vectors import encoder_folder
        vocabulary = read_vocabulary(encoder_folder())
        model = Teacher(inventory.sizes(), features.ROWS["shape"])
        weights = load_file(os.path.join(encoder_folder(), "model.safetensors"))
        model.encoder.load_state_dict(from_bert(weights), strict=False)
    else:
        shape = checkpoint["args"] if checkpoint else vars(args)
        model = Student(inventory.sizes(), stored["vectors"], list(features.ROWS.values()),
                        width=shape.get("width", 192), label=shape.get("label", 48))
    encoder = Encoder(inventory, stored["words"], trained, vocabulary)
    return model, encoder, trained


def save(path, args, model, state, encoder, trained, log):
    torch.save({"state": state, "inventory": encoder.inventory, "trained": trained,
                "log": log, "args": vars(args)}, path)


def groups_of(args, model):
    if not args.teacher:
        return [{"params": list(model.parameters()), "peak": args.rate}]
    inner = list(model.encoder.parameters())
    ids = {id(p) for p in inner}
    return [{"params": inner, "peak": args.rate * 0.15},
            {"params": [p for p in model.parameters() if id(p) not in ids],
             "peak": args.rate}]


def train(args):
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    data = Data(args.data)
    model, encoder, trained = build(args, data)
    silver = []
    for path in args.silver:
        silver += read_silver(path)
    if silver:
        trained |= frequent(silver)
    print(f"{sum(p.numel() for p in model.parameters()) / 1e6:.2f} M weights,",
          encoder.inventory.sizes(), len(silver), "silver sentences", flush=True)
    dev = {"ewt": data.parts["ewt-dev"], "gum": data.group("gum", "dev")}
    optimizer = torch.optim.AdamW(groups_of(args, model), lr=args.rate, betas=(0.9, 0.95),
                                  weight_decay=0.01, fused=True)
    names = dict(model.named_parameters())
    average = {k: v.detach().clone() for k, v in names.items()}
    gold = data.train + data.names
    bank = Bank(args.data, gold)
    per_epoch = sum(len(s.forms) for s in gold) + args.share * sum(
        len(s.forms) for s in silver)
    total = int(args.epochs * per_epoch / args.batch * 1.06)
    step, started, log = 0, time.time(), []
    for epoch in range(math.ceil(args.epochs)):
        part = [augmented(s, rng, bank) for s in gold]
        part += [augmented(s, rng, bank) for s in silver if rng.random() < args.share]
        model.train()
        losses = []
        for group in batches([len(s.forms) for s in part], args.batch, rng):
            rate = min(1, (step + 1) / 200) * 0.5 * (
                1 + math.cos(math.pi * min(1, step / total))) + 0.01
            for g in optimizer.param_groups:
                g["lr"] = g["peak"] * rate
            batch = collate(encoder, [part[i] for i in group])
            with torch.autocast("cpu", torch.bfloat16, enabled=args.bf16):
                loss = loss_of(model, batch)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            decay = min(args.decay, (step + 1) / (step + 10))
            torch._foreach_lerp_(list(average.values()),
                                 [p.detach() for p in names.values()], 1 - decay)
            losses.append(loss.item())
            step += 1
            if step % 100 == 0:
                print(f"  {step}/{total} loss {sum(losses[-100:]) / len(losses[-100:]):.3f}"
                      f" {time.time() - started:.0f} s", flush=True)
        state = {**model.state_dict(), **average}
        live = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(state)
        if (epoch + 1) % 3 == 0 or epoch + 1 >= args.epochs:
            log.append({k: evaluate(model, encoder, v) for k, v in dev.items()})
            for k, scores in log[-1].items():
                print(f"epoch {epoch + 1} {k}-dev: {text_of(scores)}", flush=True)
        save(args.out, args, model, state, encoder, trained, log)
        model.load_state_dict(live)
    print(f"{time.time() - started:.0f} s")


def read_silver(path):
    """What label.py wrote."""
    with open(path, encoding="utf-8") as file:
        return [Sentence(*json.loads(line)) for line in file]


def restore(args, data):
    checkpoint = torch.load(args.evaluate, weights_only=False)
    args.teacher = checkpoint["args"]["teacher"]
    model, encoder, _ = build(args, data, checkpoint)
    model.load_state_dict(checkpoint["state"])
    return model.eval(), encoder


def report(args):
    data = Data(args.data)
    model, encoder = restore(args, data)
    for key in sorted(data.parts):
        if key.endswith("-test"):
            print(f"{key:20} {text_of(evaluate(model, encoder, data.parts[key]))}")
    news = [s for g in ("news", "speech", "interview") for s in data.group("gum-" + g, "test")]
    print("gum news+speech+interview", text_of(evaluate(model, encoder, news)))
    print("gum all", text_of(evaluate(model, encoder, data.group("gum", "test"))))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--vectors", required=True)
    parser.add_argument("--out")
    parser.add_argument("--evaluate")
    parser.add_argument("--teacher", action="store_true")
    parser.add_argument("--silver", nargs="*", default=[])
    parser.add_argument("--share", type=float, default=1.0, help="of the silver, per epoch")
    parser.add_argument("--epochs", type=float, default=20)
    parser.add_argument("--width", type=int, default=224)
    parser.add_argument("--label", type=int, default=32)
    parser.add_argument("--batch", type=int, default=2500, help="words")
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--decay", type=float, default=0.998)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--bf16", action="store_true")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    report(args) if args.evaluate else train(args)


if __name__ == "__main__":
    main()
