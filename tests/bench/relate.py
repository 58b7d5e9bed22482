#!/usr/bin/env python3
"""Pairs a second that `dragoman relate` answers on one core, by pairs that a sentence has.

    python3 tests/bench/relate.py build/bench/dragoman
    python3 tests/bench/relate.py build/bench/dragoman --model accurate --rows 2000
    ./dev bench relate

The whole program is measured, pinned to one core, with one worker: from rows in a file to rows
that go nowhere, in processor time, which other work on the machine changes little. Who has n actors in a sentence asks for n (n - 1) pairs, whose rows stand
together: 1 pair is that of the data alone, 2 are both ways of two, 6 are those of three ...
Figures are medians of --runs runs.
  pairs/s       without the start of the program, which is that of a single row
  sentences/s   those that are read for them
  parse         sentences/s of `dragoman parse` on the same sentences, twenty to a document and
                by the processor time of its parts without reading and writing: a sentence has to
                be parsed, so with one pair to each there cannot be more

The sentences are those of relations/train.tsv in ../shared, again and again (what was read some
hundred rows before is read anew); without ../shared they are made up.
"""
import argparse
import csv
import itertools
import json
import os
import platform
import random
import re
import statistics
import tempfile

from raw_text import ROOT, processor, profile, run

PAIRS = (1, 2, 6, 12, 20, 30)

ACTORS = """Kenya|Sudan|the Turkish government|Armenia|Colombian troops|the Nigerian army|Peru|
the United Nations|striking nurses|the opposition|Estonia|Malian rebels|the Thai police|Ghana|
the European Union|farmers|the Chilean president|Laos|Iraqi militias|the Polish parliament|
a Bolivian court|Greece|the Afghan foreign minister|Chad|Uruguay|the trade unions|Oman""".replace(
    "\n", "").split("|")
DEEDS = ("accused {} of breaking the truce", "agreed with {} to reopen the border",
         "asked {} to send more observers", "rejected the plan that {} had drawn up",
         "promised {} grain and fuel", "threatened {} with new sanctions",
         "condemned {} for the raid", "met {} to discuss the water dispute",
         "withdrew its envoys after talks with {} failed", "sent medicine to {}",
         "arrested several members of {}", "signed a fisheries treaty with {}")
TAILS = ("while {} called for calm", "although {} had warned against it",
         "and {} welcomed the step", "as {} prepared an emergency session",
         "after {} had offered to mediate", "days before {} was to vote on it")
TIMES = ("on Monday", "last week", "late on Friday", "earlier this month", "in March",
         "at a summit in Lima", "in a statement", "near the northern frontier")


def made_up(count, chance):
    """(sentence, its phrases), of about 22 words and four actors."""
    for _ in range(count):
        a, b, c, d = chance.sample(ACTORS, 4)
        deed, tail, other = chance.choice(DEEDS), *chance.sample(TAILS, 2)
        text = f"{a} {deed.format(b)} {chance.choice(TIMES)}, {tail.format(c)} " \
               f"and {other.format(d)}."
        yield text[0].upper() + text[1:], [a[0].upper() + a[1:], b, c, d]


def of_shared(path):
    with open(path, encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {row["sentence"]: [row["source"], row["target"]] for row in rows}.items()


def sentences_and_source(chance):
    shared = os.environ.get("DRAGOMAN_SHARED", os.path.join(ROOT, "../shared"))
    path = os.path.join(shared, "data/relations/train.tsv")
    if os.path.exists(path):
        return list(of_shared(path)), "relations/train.tsv"
    return list(made_up(1000, chance)), "made up here (there is no ../shared)"


def places(text, phrases, count):
    """Spans of `count` phrases: those that are given, then names, then any long words."""
    found = []
    patterns = [re.escape(phrase) for phrase in phrases]
    patterns += [r"\b[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)*", r"\b\w{5,}\b", r"\b\w+\b"]
    for pattern in patterns:
        for match in re.finditer(pattern, text):
            begin, end = match.span()
            if begin < end and all(end <= b or begin >= e for b, e in found):
                found.append((begin, end))
            if len(found) == count:
                return found
    return found


def marked(text, source, target):
    marks = sorted([(source, "s"), (target, "t")], reverse=True)
    for (begin, end), mark in marks:
        text = f"{text[:begin]}<{mark}>{text[begin:end]}</{mark}>{text[end:]}"
    return text


def rows_of(sentences, pairs):
    actors = next(n for n in range(2, 9) if n * (n - 1) >= pairs)
    for text, phrases in itertools.cycle(sentences):
        both = itertools.permutations(places(text, phrases, actors), 2)
        for source, target in itertools.islice(both, pairs):
            yield {"id": "1", "marked_sentence": marked(text, source, target)}


def write_rows(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def parse_bound(options, folder, sentences, core):
    """Sentences a second of parsing alone, and tokens in a sentence."""
    path = os.path.join(folder, "documents.jsonl")
    texts = [text for text, _ in sentences]
    write_rows(path, ({"text": "\n\n".join(texts[i:i + 20])} for i in range(0, len(texts), 20)))
    command = [options.program, "parse", "-q", "-t", "1", "--profile", "--model", options.model,
               "-o", "/dev/null", path]
    profiles = [profile(run(command, core)[2]) for _ in range(options.runs)]
    seconds = statistics.median(seconds for _, seconds in profiles)
    return len(texts) / seconds, profiles[0][0] / len(texts)


def measure(options, folder, sentences, core):
    path = os.path.join(folder, "pairs.jsonl")
    command = [options.program, "relate", "-q", "-t", "1", "--model", options.model, "-o",
               "/dev/null", path]

    def seconds():
        return statistics.median(run(command, core)[3] for _ in range(options.runs))

    write_rows(path, itertools.islice(rows_of(sentences, 1), 1))
    start = seconds()
    print(f"  {options.model}: starts in {1000 * start:.0f} ms")
    for pairs in PAIRS:
        count = options.rows * (1 if pairs == 1 else 4)
        write_rows(path, itertools.islice(rows_of(sentences, pairs), count))
        rate = count / (seconds() - start)
        print(f"  {pairs:3} pair{' ' if pairs == 1 else 's'} a sentence  {rate:10,.0f} pairs/s   "
              f"{rate / pairs:8,.0f} sentences/s", flush=True)
    bound, tokens = parse_bound(options, folder, sentences, core)
    print(f"  parse                {bound:26,.0f} sentences/s of {tokens:.1f} tokens")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--rows", type=int, default=10000,
                        help="rows of one pair a sentence; of the others, four times as many")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--model", default="default")
    options = parser.parse_args()
    core = max(os.sched_getaffinity(0))
    load = os.getloadavg()[0]
    print(f"Pairs to relations, one core, median of {options.runs}, on {processor()}, "
          f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}"
          + (f"; load {load:.1f}, so other work slows this down" if load > 0.5 else ""))
    sentences, source = sentences_and_source(random.Random(1))
    print(f"Sentences: {len(sentences)}, {source}")
    with tempfile.TemporaryDirectory() as folder:
        measure(options, folder, sentences, core)


if __name__ == "__main__":
    main()
