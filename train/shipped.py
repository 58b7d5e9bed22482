"""Makes a checkpoint of an accurate model that ships, so that its branches can be taught
anew without the hours that the network took:

    python shipped.py ../models/english-accurate.dgm teacher.pt

The opposite of export.py but for the rounding to 8 bits, which tags and trees do not notice
(export.py writes the same rows again). The small network cannot be had back: what ships has
its frozen vectors folded into those of the words.
"""
import sys

import numpy as np
import torch

from corpus import Inventory

HEADER = 32  # bytes before it: docs/formats/model.md
TYPES = {"i8": np.int8, "f16": np.float16, "f32": np.float32, "u32": np.uint32}


def read(path):
    """Settings, lists and tensors (float32) of a model file."""
    with open(path, "rb") as file:
        data = file.read()
    length = int.from_bytes(data[12:16], "little")
    settings, lists, tensors = {}, {}, {}
    for line in data[HEADER:HEADER + length].decode().split("\n"):
        kind, *fields = line.split("\t")
        if kind == "setting":
            settings[fields[0]] = fields[1]
        elif kind == "list":
            lists[fields[0]] = fields[1:]
        elif kind == "tensor":
            shape = tuple(map(int, fields[3:]))
            values = np.frombuffer(data, TYPES[fields[1]], int(np.prod(shape)),
                                   HEADER + length + int(fields[2]))
            tensors[fields[0]] = values.reshape(shape).astype(np.float32)
    return settings, lists, tensors


def state_of(tensors):
    """Of the network without its branches, named as PyTorch has it."""
    state = {}
    for name, value in tensors.items():
        if name.startswith(("events.", "pairs.")) or name.endswith(".scale"):
            continue
        if name.endswith(".rows"):
            name = name.removesuffix(".rows")
            value = value * tensors[name + ".scale"][:, None]
            name += "" if name == "encoder.pieces" else ".weight"
        state[name] = torch.from_numpy(np.array(value))
    chain = state.pop("heads.name_transition")
    return {**state, "heads.chain.weight": chain, "heads.chain.ok": chain > -1000}


def inventory_of(lists):
    inventory = Inventory.__new__(Inventory)
    for name in ("upos", "xpos", "rules", "names", "relations"):
        setattr(inventory, name, lists[name])
    inventory.kept = set(lists["relations"])
    entries = [entry.split(" ") for entry in lists["exceptions"]]
    inventory.exceptions = {(form, upos): lemma for form, upos, lemma in entries}
    return inventory


def main(path, out):
    settings, lists, tensors = read(path)
    if settings["network"] != "minilm-1":
        sys.exit(f"{path} has the network {settings['network']}: only the accurate model, "
                 "minilm-1, can be read back")
    torch.save({"state": state_of(tensors), "inventory": inventory_of(lists), "trained": set(),
                "log": [], "args": {"teacher": True}}, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
