"""Reads texts in which time expressions or places are marked: "on {Monday = 2020-02-10}".

    for document in marked.read("tests/when/dev.txt"):
        document["text"]                      # without the marks
        document["marks"]                     # [{"span": [begin, end] in bytes, "text", "value"}]

docs/formats/whenwhere.md is the notation. Also runs the program over such documents, and
joins what it found to the marks.
"""
import argparse
import json
import re
import subprocess
import sys

MARK = re.compile(r"\{([^{}=]+) = ([^{}]+)\}")


class Wrong(Exception):
    """What is wrong in a file of cases, and how to mend it."""


def read(path):
    """The documents of a file, in order."""
    documents, document = [], None
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = line.strip()
            if line.startswith("==="):
                document = {"id": str(len(documents)), "title": line[3:].strip(), "text": "",
                            "published": "", "marks": [], "where": f"{path}:{number}"}
                documents.append(document)
            elif line.startswith("published: ") and document:
                document["published"] = line.split()[1]
            elif line and not line.startswith("#"):
                if document is None:
                    raise Wrong(f"{path}:{number}: text before the first ===")
                add(document, line, f"{path}:{number}")
    return documents


def add(document, line, where):
    """One paragraph of text."""
    if document["text"]:
        document["text"] += "\n\n"
    end = 0
    for match in MARK.finditer(line):
        document["text"] += line[end:match.start()]
        begin = len(document["text"].encode())
        document["text"] += match[1]
        span = [begin, begin + len(match[1].encode())]
        document["marks"].append({"span": span, "text": match[1], "value": match[2],
                                  "where": where})
        end = match.end()
    document["text"] += line[end:]
    if "{" in document["text"] or "}" in document["text"]:
        raise Wrong(f"{where}: a brace without its fellow; a mark is {{words = value}}")


def run(program, verb, documents):
    """The mentions that the program finds, by id of the document."""
    rows = "".join(json.dumps({k: d[k] for k in ("id", "text", "published")}) + "\n"
                   for d in documents)
    done = subprocess.run([program, verb, "-q", "--format", "jsonl", "-"], input=rows,
                          capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return {row["id"]: row["mentions"] for row in map(json.loads, done.stdout.splitlines())}


def pairs(document, mentions):
    """(mark, mention or None) for each mark, then (None, mention) for what no mark touches."""
    touched = set()
    for mark in document["marks"]:
        hits = [i for i, m in enumerate(mentions)
                if m["span"][0] < mark["span"][1] and mark["span"][0] < m["span"][1]]
        touched.update(hits)
        # The one that shares most of the words.
        best = max(hits, default=None, key=lambda i: min(mentions[i]["span"][1], mark["span"][1]) -
                   max(mentions[i]["span"][0], mark["span"][0]))
        yield mark, None if best is None else mentions[best]
    for i, mention in enumerate(mentions):
        if i not in touched:
            yield None, mention


def context(document, span):
    """The words around a span, for people."""
    data = document["text"].encode()
    around = data[max(0, span[0] - 50):span[1] + 40].decode("utf-8", "ignore")
    return around.replace("\n", " ")


def floors(path, part, rates):
    """The sentences that say which floors are not reached."""
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            fields = line.split("#")[0].split()
            if len(fields) == 3 and fields[0] == part and rates[fields[1]] < float(fields[2]):
                yield (f"{path}:{number}: {fields[1]} of {part} is {rates[fields[1]]:.1f} %, the "
                       f"floor is {fields[2]}: something has become worse. --errors shows what.")


def main(about, score):
    """A program of its own: score(program, part, show) -> sentences on floors not kept."""
    parser = argparse.ArgumentParser(description=about,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--errors", metavar="PART", help="show what is wrong in dev or test")
    options = parser.parse_args()
    try:
        wrong = [line for part in ("dev", "test")
                 for line in score(options.program, part, options.errors)]
    except Wrong as reason:
        sys.exit(str(reason))
    if wrong:
        sys.exit("\n".join(wrong))
