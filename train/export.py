"""Writes a trained student as the file that the C++ reads (layout: docs/formats/model.md).

    python export.py student.pt vectors.pt ../models/english.dgm
"""
import struct
import sys

import numpy as np
import torch

import features

MAGIC, VERSION, ALIGN = b"DRAGOMAN", 1, 64


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


def tensors_of(state, words, trained):
    word, frozen = state["word.weight"], state["frozen"]
    known = torch.tensor([0] + [i + 1 if w in trained else 0 for i, w in enumerate(words)])
    folded = word[known] + frozen @ state["project.weight"].T
    out = {"word.hash": np.array([features.word_hash(w) for w in words], np.uint32)}
    tables = {"word": folded}
    tables.update({key: state[f"affixes.{i}.weight"] for i, key in enumerate(features.ROWS)})
    for key, table in tables.items():
        out[key + ".rows"], out[key + ".scale"] = int8_rows(table.numpy())
    skip = ("word.", "frozen", "project.", "affixes.")
    for key, value in state.items():
        if not key.startswith(skip):
            out[key] = value.numpy().astype(np.float16)
    return out


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


def main(checkpoint_path, vectors_path, out):
    checkpoint = torch.load(checkpoint_path, weights_only=False)
    words = torch.load(vectors_path)["words"]
    inventory = checkpoint["inventory"]
    exceptions = [f"{form} {upos} {lemma}" for (form, upos), lemma in
                  sorted(inventory.exceptions.items()) if " " not in form + lemma]
    lists = dict(upos=inventory.upos, xpos=inventory.xpos, rules=inventory.rules,
                 names=inventory.names, relations=inventory.relations,
                 exceptions=exceptions)
    settings = dict(network="student-1", language="en")
    write(out, tensors_of(checkpoint["state"], words, checkpoint["trained"]), lists, settings)


if __name__ == "__main__":
    main(*sys.argv[1:])
