"""Reads the training material into plain sentences: CoNLL-U trees and IOB2 names.

    data = Data("../shared/data")   # the folder with syntax/ and names/
    data.train[0].forms             # ["Al", "-", "Zaman", ...]
"""
import collections
import dataclasses
import glob
import os

from names import ANY, gum_names, meantime_sentences

KINDS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "politician": "PER", "person": "PER",
         "organisation": "ORG", "politicalparty": "ORG", "country": "LOC", "location": "LOC"}
# May hold places and organisations ("2010 Scottish Labour leadership election") that UNER marks.
MIXED = {"election", "event"}
# Whose licence is not settled.
LEFT_OUT = {"GUM_textbook_alamo"}


@dataclasses.dataclass
class Sentence:
    forms: list
    lemmas: list = None
    upos: list = None
    xpos: list = None
    heads: list = None      # 1-based, 0 is the root
    relations: list = None
    names: list = None      # "O", "B-PER", ...; "B-PER|I-PER" where either may be
    text: str = ""
    ranges: list = dataclasses.field(default_factory=list)  # (first, last, form), 1-based


def read_conllu(path, named=False):
    """named: with the names that GUM's entities tell."""
    sentences, rows, text, ranges, document = [], [], "", [], ""
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# text = "):
            text = line[9:]
        elif line.startswith("# newdoc id = "):
            document = line[14:]
        elif not line:
            if rows and document not in LEFT_OUT:
                columns = list(zip(*rows))
                sentences.append(Sentence(
                    list(columns[1]), list(columns[2]), list(columns[3]), list(columns[4]),
                    [int(h) for h in columns[6]], list(columns[7]),
                    gum_names(rows) if named else None, text, ranges))
            rows, text, ranges = [], "", []
        elif not line.startswith("#"):
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
            elif "-" in columns[0]:
                first, last = map(int, columns[0].split("-"))
                ranges.append((first, last, columns[1]))
    return sentences


def read_iob(path, separator=None):
    """Yields (forms, tags); UNER's files carry comments and a leading index."""
    forms, tags = [], []
    for line in open(path, encoding="utf-8"):
        line = line.strip()
        if line.startswith("# "):
            continue
        if not line:
            if forms:
                yield forms, tags
            forms, tags = [], []
            continue
        columns = line.split("\t") if "\t" in line else line.split(" ")
        if columns[0].isdigit() and len(columns) >= 3:
            columns = columns[1:]
        forms.append(columns[0])
        tags.append(columns[1])
    if forms:
        yield forms, tags


def to_iob2(tags):
    out, before = [], "O"
    for tag in tags:
        kind = KINDS.get(tag[2:])
        if kind is None:
            out.append(ANY if tag[2:] in MIXED else "O")
        else:
            begins = tag[0] == "B" or before != kind
            out.append(("B-" if begins else "I-") + kind)
        before = kind
    return out


def join_names(sentences, path):
    """Gives the trees of EWT the names that UNER found in the same sentences."""
    by_forms = collections.defaultdict(list)
    for forms, tags in read_iob(path):
        by_forms[tuple(forms)].append(to_iob2(tags))
    joined = 0
    for sentence in sentences:
        found = by_forms.get(tuple(sentence.forms))
        if found:
            sentence.names = found[0]
            joined += 1
    return joined


def names_only(path):
    return [Sentence(forms, names=to_iob2(tags)) for forms, tags in read_iob(path)]


class Data:
    def __init__(self, folder):
        syntax, names = os.path.join(folder, "syntax"), os.path.join(folder, "names")
        ewt = os.path.join(syntax, "ewt", "en_ewt-ud-")
        self.parts = {}
        for part, file in (("train", "train_draft2022"), ("dev", "dev"), ("test", "test")):
            sentences = read_conllu(ewt + part + ".conllu")
            n = join_names(sentences, os.path.join(names, f"uner_ewt_{file}.iob2"))
            print(f"EWT {part}: {len(sentences)} sentences, {n} with names")
            self.parts[f"ewt-{part}"] = sentences
            for path in sorted(glob.glob(os.path.join(syntax, "gum", f"gum-*-{part}.conllu"))):
                genre = os.path.basename(path).split("-")[1]
                self.parts[f"gum-{genre}-{part}"] = read_conllu(path, part == "train")
        self.train = [s for key, part in self.parts.items() if key.endswith("-train")
                      for s in part]
        cross = os.path.join(names, "crossner_politics")
        self.names = names_only(os.path.join(cross, "train.txt"))
        for forms, tags in meantime_sentences(os.path.join(folder, "meantime")):
            self.names.append(Sentence(forms, names=tags))
        self.parts["crossner-dev"] = names_only(os.path.join(cross, "dev.txt"))
        wikigold = os.path.join(names, "wikigold", "CONLL-format", "data", "wikigold.conll.txt")
        self.parts["wikigold-test"] = names_only(wikigold)
        self.parts["crossner-test"] = names_only(os.path.join(cross, "test.txt"))

    def group(self, prefix, part):
        return [s for key, sentences in self.parts.items()
                if key.startswith(prefix) and key.endswith("-" + part) for s in sentences]
