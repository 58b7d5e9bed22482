"""Lets the teacher label plain text for the student ("silver").

    python label.py --data DIR --vectors vectors.pt --teacher teacher.pt --out silver.jsonl

Text: all of Voice of America (the genre that Dragoman reads), and part of the other prose
for variety. One sentence a line comes out: forms, lemmas, upos, xpos, heads, relations,
names. Sentences whose best heads make no tree are dropped: there the teacher is unsure.
"""
import argparse
import json
import os
import random
import re

import torch

import train
from treebank import Data, Sentence

ABBREVIATIONS = ("Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|St|Jr|Sr|No|vs|etc|Inc|"
                 "Corp|Co|Ltd|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Prof|Rev|Hon")
LETTERS = "A-Za-z\u00C0-\u024F"
TOKEN = re.compile(
    rf"(?:[A-Z]\.)+|(?:[a-z]\.){{2,}}|\b(?:{ABBREVIATIONS})\.|[Cc]an(?=not\b)|"
    rf"[{LETTERS}]+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|"
    rf"\d[\d,.]*\d|[{LETTERS}0-9]+|\.\.\.|--|[^\s{LETTERS}0-9]")
STOP = re.compile(rf"(?<=[a-z0-9)\"”][.!?])[\"”']?\s+(?=[\"“A-Z])")


def sentences_of(path, one_a_line):
    for line in open(path, encoding="utf-8"):
        line = line.strip()
        for piece in ([line] if one_a_line else STOP.split(line)):
            forms = TOKEN.findall(piece)
            if 3 <= len(forms) <= 70:
                yield Sentence(forms)


def text_to_label(folder, rng, words):
    prose = os.path.join(folder, "prose")
    out = list(sentences_of(os.path.join(prose, "voice-of-america.txt"), True))
    for name in ("state-department-history.txt", "state-of-the-union.txt"):
        more = list(sentences_of(os.path.join(prose, name), False))
        rng.shuffle(more)
        total = 0
        for s in more:
            if total > words:
                break
            total += len(s.forms)
            out.append(s)
    return out


def is_tree(heads):
    if heads.count(0) != 1:
        return False
    for node in range(1, len(heads) + 1):
        steps = 0
        while node:
            node, steps = heads[node - 1], steps + 1
            if steps > len(heads):
                return False
    return True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--vectors", required=True)
    parser.add_argument("--teacher", dest="evaluate", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--words", type=int, default=100000, help="of each other text")
    args = parser.parse_args()
    torch.set_num_threads(2)
    data = Data(args.data)
    model, encoder = train.restore(args, data)
    plain = text_to_label(args.data, random.Random(1), args.words)
    print(len(plain), "sentences,", sum(len(s.forms) for s in plain), "words", flush=True)
    with torch.autocast("cpu", torch.bfloat16):
        kept = 0
        with open(args.out, "w", encoding="utf-8") as file:
            for i, upos, xpos, rules, heads, relations, found in train.predict(
                    model, encoder, plain, 4000):
                if not is_tree(heads):
                    continue
                forms = plain[i].forms
                lemmas = [train.lemma_of(encoder.inventory, *row)
                          for row in zip(forms, upos, rules)]
                json.dump([forms, lemmas, upos, xpos, heads, relations, found], file)
                file.write("\n")
                kept += 1
    print(kept, "kept")


if __name__ == "__main__":
    main()
