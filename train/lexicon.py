#!/usr/bin/env python3
"""Makes data/lemmas/{verbs,nouns}.txt: which words are base forms of English verbs and nouns.

usage: lexicon.py --binary build/release/dragoman --prose DIR --treebanks DIR --out data/lemmas

An infinitive ("to expel", "will fire") is its own lemma, and so is a singular noun: what the
tagger calls VB or NN in a few million words of news and speeches is a list of lemmas for
which nobody had to write rules. The lemmas of the treebanks are added. The engine uses the
list to choose between "fir" and "fire" for "fired" (src/parse/lemma_lexicon.h).

PROSE: *.txt of ../shared/data/prose (public domain). TREEBANKS: *-train.conllu of UD English
EWT and GUM (CC BY-SA 4.0).
"""
import argparse
import collections
import pathlib
import re
import subprocess

WORD = re.compile(r"[a-z][a-z-]*[a-z]")
# Fewer sightings are mostly slips of the tagger ("to sanctioned").
LEAST = {"VB": 4, "NN": 6}


def count_prose(binary, folder):
    counts = collections.Counter()
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        run = subprocess.run([binary, "parse", "--quiet", "--input", "text", str(path)],
                             check=True, capture_output=True, text=True)
        for line in run.stdout.splitlines():
            fields = line.split("\t")
            if len(fields) == 10 and fields[4] in LEAST and WORD.fullmatch(fields[1]):
                counts[fields[4], fields[1]] += 1
    return counts


def treebank_lemmas(folder):
    lemmas = set()
    for path in sorted(pathlib.Path(folder).rglob("*-train.conllu")):
        for line in path.read_text(encoding="utf-8").splitlines():
            fields = line.split("\t")
            if len(fields) == 10 and fields[3] in ("VERB", "NOUN"):
                if WORD.fullmatch(fields[2]):
                    lemmas.add(("VB" if fields[3] == "VERB" else "NN", fields[2]))
    return lemmas


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("binary", "prose", "treebanks", "out"):
        parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    counts = count_prose(options.binary, options.prose)
    lemmas = {key for key, n in counts.items() if n >= LEAST[key[0]]}
    lemmas |= treebank_lemmas(options.treebanks)
    for tag, name, what in (("VB", "verbs", "verbs"), ("NN", "nouns", "nouns")):
        words = sorted(word for t, word in lemmas if t == tag)
        with open(pathlib.Path(options.out) / f"{name}.txt", "w", encoding="utf-8") as out:
            out.write(f"# Base forms of English {what}, one a line; made by train/lexicon.py.\n"
                      "# Origin: words seen as base forms in public-domain news and speeches,\n"
                      "# and lemmas of Universal Dependencies English EWT and GUM (CC BY-SA 4.0).\n")
            out.writelines(word + "\n" for word in words)
        print(f"{name}: {len(words)}")


if __name__ == "__main__":
    main()
