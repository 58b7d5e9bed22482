#!/usr/bin/env python3
"""Measures the names of `dragoman parse`: persons, organisations and places.

    tests/eval/names.py ../shared/data/names build/release/dragoman parse -
    tests/eval/names.py ../shared/data/names build/release/dragoman parse - --model accurate

The words after the folder are the command: it reads CoNLL-U with given tokens and writes
CoNLL-U with Name=B-PER, I-ORG ... in MISC. Whole spans are compared; F1 in percent.

Test sets, for reporting only: Universal NER on EWT (Mayhew et al. 2024), CrossNER politics
(Liu et al. 2021; politicians are persons, parties organisations, countries places; other kinds
are left out) and WikiGold (Balasuriya et al. 2009). UNER dev is for tuning.
"""
import argparse
import os
import subprocess

KINDS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "politician": "PER", "person": "PER",
         "politicalparty": "ORG", "organisation": "ORG", "country": "LOC", "location": "LOC"}
SETS = (("UNER EWT dev", "uner_ewt_dev.iob2"), ("UNER EWT test", "uner_ewt_test.iob2"),
        ("CrossNER politics test", "crossner_politics/test.txt"),
        ("WikiGold", "wikigold/CONLL-format/data/wikigold.conll.txt"))


def sentences(path):
    """Lists of (word, tag) of a file in any of the three column forms, and [] where the file
    says that a document begins."""
    sentence = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            fields = line.split()
            if line.startswith(("# newdoc", "-DOCSTART-")):
                yield []
            if not fields:
                if sentence:
                    yield sentence
                sentence = []
            elif not line.startswith("# ") and fields[0] != "-DOCSTART-":
                numbered = len(fields) > 2 and fields[0].isdigit()
                sentence.append((fields[1], fields[2]) if numbered else (fields[0], fields[1]))
    if sentence:
        yield sentence


def spans(tags):
    """(first, behind last, kind) of names; I after another kind or nothing begins one too."""
    result, begin, kind = [], 0, None
    for i, tag in enumerate(list(tags) + ["O"]):
        label = KINDS.get(tag[2:]) if tag[:2] in ("B-", "I-") else None
        if kind and (label != kind or tag.startswith("B-")):
            result.append((begin, i, kind))
            kind = None
        if label and kind is None:
            begin, kind = i, label
    return set(result)


def conllu(words):
    rows = (f"{i + 1}\t{word}\t_\t_\t_\t_\t{i}\t_\t_\t_\n" for i, word in enumerate(words))
    return "".join(rows) + "\n"


def predicted(command, text):
    """Tags of each sentence that the command gives."""
    out = subprocess.run(command + ["--input", "conllu", "-q"], input=text, text=True,
                         capture_output=True, check=True).stdout
    for block in out.split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        if rows:
            misc = [dict(f.split("=", 1) for f in r[9].split("|") if "=" in f) for r in rows]
            yield [m.get("Name", "O") for m in misc]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    args = parser.parse_args()
    print(f"{'names, F1':24} {'names':>6} {'all':>6} {'PER':>6} {'ORG':>6} {'LOC':>6}")
    for label, name in SETS:
        gold = list(sentences(os.path.join(args.folder, name)))
        text = "".join(conllu([word for word, _ in s]) if s else "# newdoc\n" for s in gold)
        gold = [s for s in gold if s]
        found = list(predicted(args.command, text))
        assert len(found) == len(gold), f"{len(found)} sentences came back of {len(gold)}"
        counts = {kind: [0, 0, 0] for kind in ("all", "PER", "ORG", "LOC")}
        for sentence, tags in zip(gold, found):
            want, got = spans(tag for _, tag in sentence), spans(tags)
            for kind, count in counts.items():
                w = {s for s in want if kind in ("all", s[2])}
                g = {s for s in got if kind in ("all", s[2])}
                for i, n in enumerate((len(w & g), len(w), len(g))):
                    count[i] += n
        scores = [200 * right / max(1, want + got) for right, want, got in counts.values()]
        print(f"{label:24} {counts['all'][1]:6} " + " ".join(f"{s:6.1f}" for s in scores))


if __name__ == "__main__":
    main()
