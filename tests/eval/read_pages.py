#!/usr/bin/env python3
"""Scores `dragoman read` on web pages with a gold text, as the WCXB benchmark does.

    python3 tests/eval/read_pages.py --binary build/release/dragoman --pages ../shared/data/pages

PAGES holds html/ID.html.gz and gold/ID.json (ground_truth: main_content, title, author,
publish_date). Text: F1 over the multisets of lower-case words, averaged over pages.
--worst N lists the N worst pages; --dump FOLDER writes gold and answer side by side.
"""
import argparse
import collections
import gzip
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

WORD = re.compile(r"\w+")


def words(text):
    return collections.Counter(WORD.findall((text or "").lower()))


def score(gold, answer):
    """Precision, recall and F1 of the words of one page."""
    g, a = words(gold), words(answer)
    common = sum((g & a).values())
    if not common:
        return 0.0, 0.0, 0.0
    p, r = common / sum(a.values()), common / sum(g.values())
    return p, r, 2 * p * r / (p + r)


def same_title(gold, answer):
    return words(gold) == words(answer)


def same_author(gold, answer):
    """All words of the gold name, in any order, and not twice as many others."""
    g, a = words(gold), words(answer)
    del g["and"], a["and"]
    return bool(g) and not (g - a) and sum(a.values()) <= 2 * sum(g.values()) + 2


def unpack(pages, folder):
    size = 0
    for source in sorted((pages / "html").glob("*.html.gz")):
        data = gzip.decompress(source.read_bytes())
        size += len(data)
        (folder / source.name.removesuffix(".gz")).write_bytes(data)
    return size


def read_pages(binary, pages):
    """The rows that the binary writes, by page id, and its speed."""
    with tempfile.TemporaryDirectory() as folder:
        size = unpack(pages, pathlib.Path(folder))
        begin = time.time()
        run = subprocess.run([binary, "read", "--threads", "1", folder],
                             capture_output=True, check=False)
        seconds = time.time() - begin
    if run.returncode != 0:
        sys.exit(f"{binary} read: exit code {run.returncode}\n{run.stderr.decode()}")
    rows = map(json.loads, run.stdout.decode().splitlines())
    answers = {pathlib.Path(row["path"]).name.split(".")[0]: row for row in rows}
    return answers, size / seconds / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--pages", type=pathlib.Path, required=True)
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--dump", type=pathlib.Path)
    options = parser.parse_args()

    answers, speed = read_pages(options.binary, options.pages)
    totals = collections.Counter()
    asked = collections.Counter()
    right = collections.Counter()
    ranking = []
    for path in sorted((options.pages / "gold").glob("*.json")):
        gold = json.loads(path.read_text())["ground_truth"]
        row = answers.get(path.stem, {})
        p, r, f = score(gold["main_content"], row.get("text"))
        totals.update({"precision": p, "recall": r, "f1": f, "missing": not row})
        ranking.append((f, p, r, path.stem))
        for field, key, same in (("title", "title", same_title),
                                 ("author", "author", same_author),
                                 ("publish_date", "published", lambda g, a: g[:10] == a)):
            if gold.get(field):
                asked[field] += 1
                right[field] += bool(same(gold[field], row.get(key) or ""))
        if options.dump:
            options.dump.mkdir(parents=True, exist_ok=True)
            (options.dump / f"{path.stem}.gold").write_text(gold["main_content"] + "\n")
            (options.dump / f"{path.stem}.read").write_text(row.get("text", "") + "\n")
    count = len(ranking)
    for key in ("precision", "recall", "f1"):
        print(f"{key:10} {totals[key] / count:.4f}")
    print(f"pages      {count} ({totals['missing']} rejected)")
    for field in asked:
        print(f"{field:12} {right[field] / asked[field]:.3f}  ({right[field]}/{asked[field]})")
    print(f"speed      {speed:.1f} MB/s, one thread, start of the program included")
    for f, p, r, page in sorted(ranking)[:options.worst]:
        print(f"  {page}  f1 {f:.3f}  precision {p:.3f}  recall {r:.3f}")


if __name__ == "__main__":
    main()
