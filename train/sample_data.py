"""A small copy of the data, with which all of train.sh runs in half an hour instead of five
hours: what comes out is of no use, but every step has read what the one before it wrote.

    python train/sample_data.py ../shared/data build/sample
    DRAGOMAN_TRAIN=$PWD/build/sample/steps sh train/train.sh build/sample build/sample/english.dgm

Of treebanks, stories, roles and pairs the first twentieth is taken, in whole sentences or
stories, of prose a hundredth; of everything else all.
"""
import os
import shutil
import sys

SHARE, OF_PROSE = 20, 100


def sentences(text):
    """Blank-line blocks, as in CoNLL-U."""
    return [block + "\n\n" for block in text.split("\n\n") if block.strip()]


def first(parts, share):
    return "".join(parts[:max(40, len(parts) // share)])


def parts_of(path):
    """(text in parts, of how many one is taken); None for what is copied whole."""
    folder = path.split(os.sep)[0]
    by_sentence = folder == "syntax" and path.endswith(".conllu")
    by_line = (folder in ("events", "roles", "relations") and path.endswith((".jsonl", ".tsv"))
               or folder == "prose")
    if not by_sentence and not by_line:
        return None
    def parts(text):
        return sentences(text) if by_sentence else text.splitlines(True)
    return parts, OF_PROSE if folder == "prose" else SHARE


def copy(source, target, path):
    os.makedirs(os.path.dirname(target), exist_ok=True)
    how = parts_of(path)
    if how is None:
        shutil.copyfile(source, target)
        return
    with open(source, encoding="utf-8") as file:
        text = first(how[0](file.read()), how[1])
    with open(target, "w", encoding="utf-8") as file:
        file.write(text)


def main(data, out):
    for folder in ("syntax", "names", "meantime", "prose", "events", "roles", "relations",
                   "gazetteer", "facts"):
        for where, _, files in os.walk(os.path.join(data, folder)):
            for name in files:
                source = os.path.join(where, name)
                path = os.path.relpath(source, data)
                copy(source, os.path.join(out, path), path)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python sample_data.py DATA_DIR OUT_DIR")
    main(*sys.argv[1:])
