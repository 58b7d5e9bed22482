"""Other names in place of those of the treebanks, so that the network learns what stands
around a name and not only the few thousand names that the treebanks have.

    bank = Bank(folder, sentences)
    bank.swapped(sentence, rng)     # some names replaced by others of their kind and length

Names: leaders and parties (Wikidata, World Factbook), cities and countries (GeoNames), and
the names of the training sentences themselves. The tree stays: only names whose words are
all proper nouns are replaced, word by word.
"""
import collections
import csv
import dataclasses
import json
import os
import re

WORD = re.compile(r"[A-Z\u00C0-\u017E][A-Za-z\u00C0-\u017F]*[a-z\u00DF-\u017F]|[A-Z]{2,6}")
SHARE = 0.25


def spans(tags):
    """Names as (begin, end, kind), only those whose every tag is sure."""
    out, i = [], 0
    while i < len(tags):
        end = i + 1
        if tags[i][0] == "B" and "|" not in tags[i]:
            while end < len(tags) and tags[end] == "I-" + tags[i][2:]:
                end += 1
            if end == len(tags) or "|" not in tags[end]:
                out.append((i, end, tags[i][2:]))
        i = end
    return out


def listed(folder):
    """Yields (kind, name)."""
    facts, gazetteer = os.path.join(folder, "facts"), os.path.join(folder, "gazetteer")
    for file in ("wikidata_leaders_current.csv", "wikidata_leaders_history.csv"):
        with open(os.path.join(facts, file), encoding="utf-8") as rows:
            for row in csv.DictReader(rows):
                yield "PER", row["person"] or ""
                yield "PER", (row["person"] or "").split(" ")[-1]
                yield "LOC", row["country"] or ""
                yield "ORG", row["party"] or ""
    with open(os.path.join(facts, "factbook_countries.jsonl"), encoding="utf-8") as lines:
        for line in lines:
            for party in json.loads(line).get("parties", "").split(" | "):
                for name in party.split("(")[0].split(" or "):
                    yield "ORG", name.strip()
    with open(os.path.join(gazetteer, "cities15000.txt"), encoding="utf-8") as rows:
        for row in rows:
            columns = row.split("\t")
            if int(columns[14]) > 150000:
                yield "LOC", columns[1]


class Bank:
    def __init__(self, folder, sentences):
        names = collections.defaultdict(dict)  # keeps the order, unlike a set
        for kind, name in listed(folder):
            words = tuple(name.split(" "))
            if all(WORD.fullmatch(w) for w in words):
                names[kind, len(words)][words] = True
        for s in sentences:
            for begin, end, kind in spans(s.names or []):
                words = tuple(s.forms[begin:end])
                if all(WORD.fullmatch(w) for w in words):
                    names[kind, len(words)][words] = True
        self.names = {key: list(found) for key, found in names.items()}

    def swapped(self, s, rng):
        forms, lemmas = list(s.forms), s.lemmas and list(s.lemmas)
        for begin, end, kind in spans(s.names or []):
            choice = self.names.get((kind, end - begin))
            plain = all(WORD.fullmatch(f) for f in forms[begin:end]) and (
                s.upos is None or all(u == "PROPN" for u in s.upos[begin:end]))
            if plain and choice and rng.random() < SHARE:
                forms[begin:end] = rng.choice(choice)
                if lemmas:
                    lemmas[begin:end] = forms[begin:end]
        return dataclasses.replace(s, forms=forms, lemmas=lemmas)
