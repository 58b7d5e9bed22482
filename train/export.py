"""Writes a trained network as the file that the C++ reads (layout: docs/formats/model.md).

    python export.py student.pt vectors.pt ../models/english.dgm [triggers/student.pt]
    python export.py teacher.pt vectors.pt ../models/english-accurate.dgm [pairs.pt]

The last one is the branch that tags events (triggers.py), and reads pairs (pairs.py).
"""
import struct
import sys

import numpy as np
import torch

import crf
import features
from event_branch import CUT
from event_rows import TYPES as EVENT_TYPES
from pieces import read_vocabulary

MAGIC, VERSION, ALIGN = b"DRAGOMAN", 1, 64
# Matrices of the accurate network that are stored as 8-bit rows.
NARROW = ("qkv.weight", "out.weight", "up.weight", "down.weight", "first.weight",
          "tags.weight", "mlp.weight", "shape.weight", "encoder.pieces")


def checksum(data):
    """FNV-1a over 64-bit words, with the high half folded in. `data` is whole words."""
    value = 0xCBF29CE484222325
    for word in np.frombuffer(data, "<u8").tolist():
        value = ((value ^ word) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
        value ^= value >> 32
    return value


def int8_rows(matrix):
    scale = np.maximum(np.abs(matrix).max(1), 1e-8) / 127
    return np.rint(matrix / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def transition(state):
    chain = crf.Chain(crf.TAGS)
    chain.load_state_dict({k: state["heads.chain." + k] for k in ("weight", "ok")})
    return chain.transition().detach().numpy().astype(np.float16)


def student_tensors(state, words, trained):
    word, frozen = state["word.weight"], state["frozen"]
    known = torch.tensor([0] + [i + 1 if w in trained else 0 for i, w in enumerate(words)])
    folded = word[known] + frozen @ state["project.weight"].T
    out = {"word.hash": np.array([features.word_hash(w) for w in words], np.uint32)}
    tables = {"word": folded}
    tables.update({key: state[f"affixes.{i}.weight"] for i, key in enumerate(features.ROWS)})
    for key, table in tables.items():
        out[key + ".rows"], out[key + ".scale"] = int8_rows(table.numpy())
    skip = ("word.", "frozen", "project.", "affixes.", "heads.chain.")
    for key, value in state.items():
        if not key.startswith(skip):
            out[key] = value.numpy().astype(np.float16)
    out["heads.name_transition"] = transition(state)
    return out


def teacher_tensors(state):
    out = {}
    for key, value in state.items():
        if key.startswith("heads.chain."):
            continue
        if key.endswith(NARROW):
            name = key.removesuffix(".weight")
            out[name + ".rows"], out[name + ".scale"] = int8_rows(value.numpy())
        else:
            out[key] = value.numpy().astype(np.float16)
    out["heads.name_transition"] = transition(state)
    return out


PAIRS = {"marks": "marks", "join": "join", "relation": "out"}
TYPES = {"int8": "i8", "float16": "f16", "float32": "f32", "uint32": "u32"}


def write(path, tensors, lists, settings):
    lines, blob = [], b""
    for key, value in settings.items():
        lines.append(f"setting\t{key}\t{value}")
    for key, values in lists.items():
        lines.append("\t".join(["list", key, *values]))
    for key, value in tensors.items():
        data = value.tobytes()
        shape = "\t".join(map(str, value.shape))
        lines.append(f"tensor\t{key}\t{TYPES[str(value.dtype)]}\t{len(blob)}\t{shape}")
        blob += data + b"\0" * (-len(data) % ALIGN)
    header = ("\n".join(lines) + "\n").encode()
    header += b"\n" * (-(len(header) + 32) % ALIGN)
    body = header + blob
    with open(path, "wb") as file:
        file.write(MAGIC + struct.pack("<IIQQ", VERSION, len(header), len(blob),
                                       checksum(body)) + body)
    print(path, 32 + len(body), "bytes")


def lists_of(inventory):
    exceptions = [f"{form} {upos} {lemma}" for (form, upos), lemma in
                  sorted(inventory.exceptions.items()) if " " not in form + lemma]
    return dict(upos=inventory.upos, xpos=inventory.xpos, rules=inventory.rules,
                names=inventory.names, relations=inventory.relations, exceptions=exceptions)


def event_tensors(path):
    """The branch's tensors, named events.*, and those for pairs, pairs.*; layers are numbered
    as those of the encoder."""
    out, branch = {}, torch.load(path)
    reads_pairs = "marks" in branch  # the student's branch has another layer "join"
    for key, value in branch.items():
        if key.startswith("layers."):
            number, rest = key.removeprefix("layers.").split(".", 1)
            key = f"layers.{int(number) + CUT}.{rest}"
        kind, of_pairs, rest = key.partition(".")
        if reads_pairs and kind in PAIRS:
            out["pairs." + PAIRS[kind] + of_pairs + rest] = value
        else:
            out["events." + key] = value
    return out


def main(checkpoint_path, vectors_path, out, branch=None):
    checkpoint = torch.load(checkpoint_path, weights_only=False)
    state, lists = checkpoint["state"], lists_of(checkpoint["inventory"])
    if branch:
        lists["events"] = ["O", *EVENT_TYPES]
        state = {**state, **event_tensors(branch)}
    if checkpoint["args"]["teacher"]:
        from vectors import encoder_folder
        lists["pieces"] = read_vocabulary(encoder_folder())
        write(out, teacher_tensors(state), lists, dict(network="minilm-1", language="en"))
    else:
        words = torch.load(vectors_path)["words"]
        write(out, student_tensors(state, words, checkpoint["trained"]), lists,
              dict(network="student-1", language="en"))


if __name__ == "__main__":
    main(*sys.argv[1:])
