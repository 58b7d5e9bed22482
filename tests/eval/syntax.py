#!/usr/bin/env python3
"""How well the engine splits, tags and parses English, from raw text.

    python3 tests/eval/syntax.py --binary build/release/dragoman \\
        --treebanks ../shared/data/syntax --split test
    python3 tests/eval/syntax.py --gold gold.conllu --system system.conllu
    python3 tests/eval/syntax.py --gold gold.conllu --raw > gold.txt
    python3 tests/eval/syntax.py --check

The treebanks are Universal Dependencies English EWT (ewt/en_ewt-ud-SPLIT.conllu) and
GUM by genre (gum/gum-GENRE-SPLIT.conllu). Each file becomes one raw text: sentences of a
paragraph joined by a blank (unless SpaceAfter=No), paragraphs by an empty line. The
binary reads it with `parse -` and the CoNLL-U that it writes is scored as in the CoNLL
2018 shared task (Zeman et al. 2018): units are compared by their characters without
white space; words of multi-word tokens are aligned by longest common subsequence;
relations are compared without subtypes. All figures are F1 in percent.

Exit code: 0; 1 for a failed run or check; 77 where the treebanks are not there.
"""

import argparse
import json
import glob
import os
import platform
import re
import subprocess
import sys
import time
from dataclasses import dataclass, field

METRICS = ("Tokens", "Sents", "Words", "UPOS", "XPOS", "Lemmas", "UAS", "LAS")


@dataclass
class Word:
    form: str
    lemma: str
    upos: str
    xpos: str
    relation: str
    head: int  # index into Text.words, -1 for a root
    span: tuple  # of the whole token where it is part of one
    multiword: bool


@dataclass
class Text:
    """A CoNLL-U file; spans count characters without white space."""

    characters: str = ""
    tokens: list = field(default_factory=list)  # spans
    sentences: list = field(default_factory=list)  # spans
    words: list = field(default_factory=list)


class MalformedConllu(Exception):
    pass


def blocks(lines):
    """The sentences of a CoNLL-U file: lists of (line number, line)."""
    block = []
    for number, line in enumerate(lines, 1):
        line = line.rstrip("\n")
        if line:
            block.append((number, line))
        elif block:
            yield block
            block = []
    if block:
        yield block


def read_conllu(lines, name="conllu"):
    text, parts = Text(), []
    length = 0
    for block in blocks(lines):
        start, first = length, len(text.words)
        heads, token_end = [], 0
        for number, line in block:
            if line[0] == "#":
                continue
            columns = line.split("\t")
            if len(columns) != 10:
                raise MalformedConllu(f"{name}:{number}: {len(columns)} columns, not 10")
            if "." in columns[0]:
                continue  # an empty node of the enhanced graph
            form = "".join(columns[1].split())
            if "-" in columns[0]:
                token_end = int(columns[0].split("-")[1])
                span = (length, length + len(form))
                text.tokens.append(span)
                parts.append(form)
                length = span[1]
                continue
            multiword = int(columns[0]) <= token_end
            if not multiword:
                span = (length, length + len(form))
                text.tokens.append(span)
                parts.append(form)
                length = span[1]
            text.words.append(Word(form, columns[2], columns[3], columns[4],
                                   columns[7].split(":")[0], -1, span, multiword))
            heads.append((number, columns[6]))
        for i, (number, head) in enumerate(heads):
            if not head.isdigit() or int(head) > len(heads):
                raise MalformedConllu(f"{name}:{number}: head \"{head}\" is not a word")
            text.words[first + i].head = first + int(head) - 1 if int(head) else -1
        if length > start:
            text.sentences.append((start, length))
    text.characters = "".join(parts)
    return text


def raw_text(lines):
    """The running text that a CoNLL-U file was made from."""
    out, separator = [], ""
    for block in blocks(lines):
        sentence, glued = None, False
        for _, line in block:
            if re.match(r"# new(par|doc)\b", line) and out:
                separator = "\n\n"
            elif line.startswith("# text = "):
                sentence = line[len("# text = "):]
        last_token, covered = None, 0
        for _, line in block:
            if re.match(r"\d+(-\d+)?\t", line):
                columns = line.split("\t")
                bounds = columns[0].split("-")
                if int(bounds[0]) > covered:
                    last_token, covered = columns, int(bounds[-1])
        if sentence is None or last_token is None:
            raise MalformedConllu(f"line {block[0][0]}: a sentence without \"# text\"")
        glued = "SpaceAfter=No" in last_token[9].split("|")
        out.append(separator + sentence.strip())
        separator = "" if glued else " "
    return "".join(out) + "\n"


def common_subsequence(a, b):
    """Index pairs of a longest common subsequence."""
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            table[i][j] = (table[i + 1][j + 1] + 1 if a[i] == b[j] else
                           max(table[i + 1][j], table[i][j + 1]))
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            yield i, j
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1


def multiword_region(gold, system, g, s):
    """The ends of the smallest stretch from (g, s) that cuts no multi-word token."""
    end = 0
    if gold[g].multiword:
        end = gold[g].span[1]
        if not system[s].multiword and system[s].span[0] < gold[g].span[0]:
            s += 1
    else:
        end = system[s].span[1]
        if gold[g].span[0] < system[s].span[0]:
            g += 1
    g_begin, s_begin = g, s

    def inside(words, i):
        return i < len(words) and (words[i].span[0] < end if words[i].multiword
                                   else words[i].span[1] <= end)

    while inside(gold, g) or inside(system, s):
        from_gold = s >= len(system) or (
            g < len(gold) and gold[g].span[0] <= system[s].span[0])
        word = gold[g] if from_gold else system[s]
        if word.multiword:
            end = max(end, word.span[1])
        if from_gold:
            g += 1
        else:
            s += 1
    return g_begin, g, s_begin, s


def align(gold, system):
    """Pairs of word indices that are the same word of the text."""
    pairs, g, s = [], 0, 0
    while g < len(gold) and s < len(system):
        if gold[g].multiword or system[s].multiword:
            gb, ge, sb, se = multiword_region(gold, system, g, s)
            if se > sb and ge > gb:
                pairs += [(gb + i, sb + j) for i, j in common_subsequence(
                    [w.form.lower() for w in gold[gb:ge]],
                    [w.form.lower() for w in system[sb:se]])]
            g, s = max(ge, g), max(se, s)
        elif gold[g].span == system[s].span:
            pairs.append((g, s))
            g, s = g + 1, s + 1
        elif gold[g].span[0] <= system[s].span[0]:
            g += 1
        else:
            s += 1
    return pairs


def score(gold, system):
    """Metric -> (correct, in gold, in system)."""
    if gold.characters != system.characters:
        at = next((i for i, (a, b) in enumerate(zip(gold.characters, system.characters))
                   if a != b), min(len(gold.characters), len(system.characters)))
        raise MalformedConllu(
            f"gold and system are not the same text: \"{gold.characters[at:at + 20]}\" "
            f"against \"{system.characters[at:at + 20]}\" at character {at}")
    counts = {}
    for metric, a, b in (("Tokens", gold.tokens, system.tokens),
                         ("Sents", gold.sentences, system.sentences)):
        counts[metric] = (len(set(a) & set(b)), len(a), len(b))
    pairs = align(gold.words, system.words)
    partner = dict(pairs)

    def count(metric, same):
        right = sum(same(gold.words[g], system.words[s]) for g, s in pairs)
        counts[metric] = (right, len(gold.words), len(system.words))

    def attached(a, b):
        return b.head == (partner.get(a.head) if a.head >= 0 else -1)

    count("Words", lambda a, b: True)
    count("UPOS", lambda a, b: a.upos == b.upos)
    count("XPOS", lambda a, b: a.xpos == b.xpos)
    count("Lemmas", lambda a, b: a.lemma == "_" or a.lemma == b.lemma)
    count("UAS", attached)
    count("LAS", lambda a, b: attached(a, b) and a.relation == b.relation)
    return counts


def f1(correct, in_gold, in_system):
    total = in_gold + in_system
    return 200.0 * correct / total if total else 100.0


def add(total, counts):
    for metric, values in counts.items():
        total[metric] = tuple(map(sum, zip(total.get(metric, (0, 0, 0)), values)))


def row(name, counts, words, rate=""):
    cells = "".join(f"{f1(*counts[m]):8.2f}" for m in METRICS)
    return f"{name:<18}{words:>8}{cells}{rate:>10}"


def header():
    return f"{'':<18}{'words':>8}" + "".join(f"{m:>8}" for m in METRICS)


def machine():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as info:
            model = re.search(r"model name\s*:\s*(.+)", info.read())
    except OSError:
        model = None
    name = model.group(1) if model else platform.processor() or "unknown processor"
    return f"{name}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def lines_of(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        return file.readlines()


def treebank_files(folder, split):
    files = [("EWT", os.path.join(folder, "ewt", f"en_ewt-ud-{split}.conllu"))]
    for path in sorted(glob.glob(os.path.join(folder, "gum", f"gum-*-{split}.conllu"))):
        files.append(("GUM " + os.path.basename(path).split("-")[1], path))
    return [(name, path) for name, path in files if os.path.exists(path)]


def run_parser(binary, model, text):
    start = time.monotonic()
    # As a row: of a plain text the first line would be taken for a title.
    row = json.dumps({"id": "text", "text": text}) + "\n"
    run = subprocess.run([binary, "parse", "--quiet", "--model", model, "-"], input=row.encode("utf-8"),
                         stdout=subprocess.PIPE, check=True)
    return run.stdout.decode("utf-8").splitlines(True), time.monotonic() - start


def evaluate(binary, model, folder, split):
    files = treebank_files(folder, split)
    if not files:
        print(f"skipped: no treebanks for \"{split}\" in {folder}", file=sys.stderr)
        return 77
    print(f"UD English 2.16, {split}, from raw text, {model} model; {machine()}")
    print(header() + "   words/s")
    gum, gum_words = {}, 0
    for name, path in files:
        lines = lines_of(path)
        gold = read_conllu(lines, path)
        output, seconds = run_parser(binary, model, raw_text(lines))
        counts = score(gold, read_conllu(output, "output of " + binary))
        rate = f"{len(gold.words) / seconds:,.0f}"
        print(row(name, counts, len(gold.words), rate), flush=True)
        if name.startswith("GUM"):
            add(gum, counts)
            gum_words += len(gold.words)
    if gum:
        print(row("GUM, all of these", gum, gum_words))
    return 0


# A small treebank, and what a poor system made of it.
CHECK_GOLD = """\
# newdoc
# newpar
# text = Iran doesn't agree. No!
1\tIran\tIran\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
2-3\tdoesn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdoes\tdo\tAUX\tVBZ\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tagree\tagree\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
4.1\tempty\t_\t_\t_\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_
6\tNo\tno\tINTJ\tUH\t_\t4\tparataxis\t_\tSpaceAfter=No
7\t!\t!\tPUNCT\t.\t_\t6\tpunct\t_\t_

# newpar
# text = Talks end
1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj:outer\t_\t_
2\tend\tend\tVERB\tVBP\t_\t0\troot\t_\t_

"""
CHECK_SYSTEM = """\
1\tIran\tIran\tPROPN\tNNP\t_\t3\tnsubj\t_\t_
2\tdoesn't\tdoesn't\tX\tXX\t_\t3\taux\t_\t_
3\tagree\tagree\tVERB\tVB\t_\t0\troot\t_\t_
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

1\tNo!\tno!\tINTJ\tUH\t_\t0\troot\t_\t_

1\tTalks\ttalk\tNOUN\tNN\t_\t2\tnsubj\t_\t_
2\tend\tend\tVERB\tVBP\t_\t0\troot\t_\t_

"""
# Worked out by hand. Tokens: 5 of 8 and 7 are shared (Iran doesn't agree . | Talks end make
# 6); words: Iran, agree, ".", Talks, end of 9 and 7; one tag XPOS differs.
CHECK_COUNTS = {
    "Tokens": (6, 8, 7), "Sents": (1, 2, 3), "Words": (5, 9, 7), "UPOS": (5, 9, 7),
    "XPOS": (4, 9, 7), "Lemmas": (5, 9, 7), "UAS": (5, 9, 7), "LAS": (5, 9, 7)}


def check():
    gold = read_conllu(CHECK_GOLD.splitlines(True), "gold")
    system = read_conllu(CHECK_SYSTEM.splitlines(True), "system")
    failures = []
    if raw_text(CHECK_GOLD.splitlines(True)) != "Iran doesn't agree. No!\n\nTalks end\n":
        failures.append("raw text: " + repr(raw_text(CHECK_GOLD.splitlines(True))))
    perfect = score(gold, gold)
    if any(f1(*perfect[m]) != 100.0 for m in METRICS):
        failures.append(f"gold against itself: {perfect}")
    found = score(gold, system)
    for metric in METRICS:
        if found[metric] != CHECK_COUNTS[metric]:
            failures.append(f"{metric}: {found[metric]}, not {CHECK_COUNTS[metric]}")
    try:
        score(gold, read_conllu(["1\tIraq" + "\t_" * 4 + "\t0\troot\t_\t_\n"]))
        failures.append("another text was accepted")
    except MalformedConllu:
        pass
    print("\n".join(failures) or "check: ok")
    return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("--binary", help="the engine; read with `parse -`")
    parser.add_argument("--model", default="default", help="default, accurate or a file")
    parser.add_argument("--treebanks", help="folder with ewt/ and gum/")
    parser.add_argument("--split", choices=("dev", "test"), default="test")
    parser.add_argument("--gold", help="a CoNLL-U file")
    parser.add_argument("--system", help="a CoNLL-U file to score against --gold")
    parser.add_argument("--raw", action="store_true", help="print the raw text of --gold")
    parser.add_argument("--check", action="store_true", help="test this script")
    options = parser.parse_args()
    if options.check:
        return check()
    try:
        if options.gold and options.raw:
            sys.stdout.write(raw_text(lines_of(options.gold)))
            return 0
        if options.gold and options.system:
            gold = read_conllu(lines_of(options.gold), options.gold)
            counts = score(gold, read_conllu(lines_of(options.system), options.system))
            print(header())
            print(row(os.path.basename(options.system), counts, len(gold.words)))
            return 0
        if options.binary and options.treebanks:
            return evaluate(options.binary, options.model, options.treebanks, options.split)
    except (MalformedConllu, OSError, subprocess.CalledProcessError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    parser.error("give --binary and --treebanks, or --gold and --system, or --check")


if __name__ == "__main__":
    sys.exit(main())
