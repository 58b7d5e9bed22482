"""Sentences as numbers: label inventories, features, augmentation, batches."""
import collections
import random

import torch

import features
import lemma
from crf import TAGS
from encoder import PLACES
from names import ANY
from pieces import Pieces
from treebank import Sentence

SUBTYPE_FLOOR = 50
IGNORE = -100


class Inventory:
    """The label lists, in the order in which the model file stores them."""

    def __init__(self, sentences):
        count = collections.Counter
        relations = count(r for s in sentences for r in s.relations)
        self.kept = {r for r, n in relations.items() if ":" not in r or n >= SUBTYPE_FLOOR}
        self.relations = sorted({self.relation(r) for r in relations})
        self.upos = sorted({u for s in sentences for u in s.upos} - {"_"})
        xpos = count(x for s in sentences for x in s.xpos)
        self.xpos = sorted(x for x, n in xpos.items() if n >= 5 and x != "_")
        self.names = TAGS
        rules = count(lemma.derive(f, l) for s in sentences
                      for f, l in zip(s.forms, s.lemmas) if l != "_")
        self.rules = sorted(r for r, n in rules.items() if n >= 4 and len(r) <= 9)
        self.exceptions = self.find_exceptions(sentences)

    def relation(self, text):
        return text if text in self.kept else text.split(":")[0]

    def find_exceptions(self, sentences):
        """Lower-cased word and tag -> lemma: irregular words whose tag decides the lemma.
        Regular is a rule that at least 30 different words follow."""
        seen = collections.defaultdict(collections.Counter)
        for s in sentences:
            for form, upos, text in zip(s.forms, s.upos, s.lemmas):
                if text != "_" and upos not in ("PROPN", "X"):
                    seen[lemma.lower(form), upos][text] += 1
        best = {key: texts.most_common(1)[0] for key, texts in seen.items()}
        words = collections.Counter(lemma.derive(k[0], text) for k, (text, _) in best.items())
        out = {}
        for key, (text, n) in best.items():
            digits = key[1] == "NUM" and key[0][:1].isdigit()
            if not digits and words[lemma.derive(key[0], text)] < 30 and (
                    n >= 0.95 * sum(seen[key].values())):
                out[key] = text
        return out

    def sizes(self):
        return dict(upos=len(self.upos), xpos=len(self.xpos), lemma=len(self.rules),
                    name=len(self.names), relation=len(self.relations))

    def index(self):
        return {k: {v: i for i, v in enumerate(getattr(self, k))}
                for k in ("relations", "upos", "xpos", "names", "rules")}


def recased(sentence, change):
    return Sentence([change(f) for f in sentence.forms], sentence.lemmas, sentence.upos,
                    sentence.xpos, sentence.heads, sentence.relations, sentence.names)


SMALL = {"ADP", "DET", "CCONJ", "SCONJ", "PART", "PUNCT", "AUX"}


def headline(sentence):
    forms = [f if u in SMALL and i else f[:1].upper() + f[1:]
             for i, (f, u) in enumerate(zip(sentence.forms, sentence.upos))]
    out = recased(sentence, str)
    out.forms = forms
    return out


def without_stop(s):
    last = len(s.forms)
    if last < 3 or s.upos[-1] != "PUNCT" or last in s.heads:
        return s
    cut = [c[:-1] if c else None for c in
           (s.forms, s.lemmas, s.upos, s.xpos, s.heads, s.relations, s.names)]
    return Sentence(*cut)


def augmented(s, rng, bank):
    """What news has and treebanks lack: shouted and title-case headlines, no final stop,
    names from everywhere."""
    s = bank.swapped(s, rng)
    if s.heads is None:
        return recased(s, str.upper) if rng.random() < 0.03 else s
    draw = rng.random()
    if draw < 0.03:
        s = recased(s, str.upper)
    elif draw < 0.06:
        s = headline(s)
    elif draw < 0.07:
        s = recased(s, str.lower)
    if rng.random() < (0.5 if draw < 0.06 else 0.05):
        s = without_stop(s)
    return s


class Encoder:
    def __init__(self, inventory, words, trained_words, vocabulary=None):
        self.inventory, self.index = inventory, inventory.index()
        self.words = {w: i + 1 for i, w in enumerate(words)}
        self.trained = trained_words
        self.pieces = Pieces(vocabulary) if vocabulary else None
        self.piece_cache = {}
        self.cache = {}

    def word(self, form):
        found = self.cache.get(form)
        if found is None:
            text = features.normalise(form)
            row = self.words.get(text, 0)
            found = (row, row if text in self.trained else 0, *features.rows(form))
            self.cache[form] = found
        return found

    def rule(self, form, text):
        if text == "_":
            return IGNORE
        return self.index["rules"].get(lemma.derive(form, text), IGNORE)

    def sentence(self, s):
        out = {"words": torch.tensor([self.word(f) for f in s.forms])}
        n, index = len(s.forms), self.index
        missing = [IGNORE] * n
        if s.heads is None:
            labels = [missing] * 5
        else:
            labels = [
                [index["upos"].get(u, IGNORE) for u in s.upos],
                [index["xpos"].get(x, IGNORE) for x in s.xpos],
                [self.rule(f, l) for f, l in zip(s.forms, s.lemmas)],
                s.heads,
                [index["relations"][self.inventory.relation(r)] for r in s.relations]]
        names = [self.allowed(t) for t in s.names or [ANY] * n]
        out["labels"] = torch.tensor([*labels, names]).T
        return out

    def allowed(self, tags):
        """"B-PER|I-PER" as bits (crf.py)."""
        return sum(1 << self.index["names"][tag] for tag in tags.split("|"))

    def pieces_of(self, form):
        if form not in self.piece_cache:
            self.piece_cache[form] = self.pieces.of(form)
        return self.piece_cache[form]


def batches(lengths, tokens, rng=None):
    """Index lists of about `tokens` words (padding included), of like lengths."""
    noise = (lambda: rng.random() * 3) if rng else (lambda: 0)
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + noise())
    out, batch = [], []
    for i in order:
        if batch and max(lengths[i], lengths[batch[-1]]) * (len(batch) + 1) > tokens:
            out.append(batch)
            batch = []
        batch.append(i)
    out.append(batch)
    if rng:
        rng.shuffle(out)
    return out


def collate(encoder, sentences):
    coded = [encoder.sentence(s) for s in sentences]
    n = max(len(c["words"]) for c in coded)
    words = torch.zeros(len(coded), n, 7, dtype=torch.long)
    labels = torch.full((len(coded), n, 6), IGNORE)
    mask = torch.zeros(len(coded), n, dtype=torch.bool)
    for i, c in enumerate(coded):
        k = len(c["words"])
        words[i, :k], labels[i, :k], mask[i, :k] = c["words"], c["labels"], True
    batch = dict(word=words[..., 0], known=words[..., 1], affixes=words[..., 2:], mask=mask)
    for i, key in enumerate(("upos", "xpos", "lemma", "head", "relation", "name")):
        batch["gold_" + key] = labels[..., i]
    if encoder.pieces:
        add_pieces(encoder, sentences, batch, n)
    return batch


def add_pieces(encoder, sentences, batch, n):
    """Rows of the pieces, [CLS] and [SEP] around them; where each word begins and ends. The
    words that go beyond what the encoder can read (510 pieces) share its last place."""
    lists, shapes = [], []
    first = torch.zeros(len(sentences), n, dtype=torch.long)
    last = first.clone()
    for i, s in enumerate(sentences):
        ids, of_word = [encoder.pieces.start], [-1]
        for j, form in enumerate(s.forms):
            pieces = encoder.pieces_of(form)
            if len(ids) + len(pieces) > PLACES - 2:
                pieces = []
            first[i, j] = min(len(ids), PLACES - 2)
            ids += pieces
            of_word += [encoder.word(form)[2]] * len(pieces)
            last[i, j] = len(ids) - 1
        lists.append([*ids, encoder.pieces.end])
        shapes.append([*of_word, -1])
    width = max(map(len, lists))
    ids = torch.zeros(len(lists), width, dtype=torch.long)
    of_word = torch.full((len(lists), width), -1)
    for i, (row, shape) in enumerate(zip(lists, shapes)):
        ids[i, :len(row)], of_word[i, :len(row)] = torch.tensor(row), torch.tensor(shape)
    first = first.clamp(max=width - 1)
    batch.update(pieces=ids, piece_shapes=of_word, piece_mask=ids > 0, first=first, last=last)
