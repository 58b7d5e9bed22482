#!/usr/bin/env python3
"""The whole way from files to records: speed and memory, and how they grow with the input.

    ./dev bench growth                       # 1,000 and 10,000 articles: some minutes
    ./dev bench growth --most 100000         # as the table in README: half an hour
    ./dev bench growth --input WARC --threads 2 --rows   # rows of the table alone
    ./dev bench growth --processor           # where other work runs: a second is one of a core

Runs `dragoman code --profile` on articles that tests/bench/growth_articles.py makes: rows
of text (JSONL), a folder of pages, and a web archive of the same pages (a gzip member each
record). Prints Markdown.
  articles/s, tokens/s   by the clock, from the first file to the last record, without the
                         start of the program; tokens are those of the articles' texts
  MB/s                   of the input as it is when unpacked
  ms each                processor time of one article, all threads together
  peak MB                memory of the process at its most, all it maps included
  growth                 ms each and peak MB beside those of the fewest articles
Then, for one thread, the processor time of one article by stage. The input is in the
page cache, as it has just been written.
"""
import argparse
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time

import growth_articles

SIZES = (1000, 10000, 100000)
KINDS = tuple(growth_articles.WRITERS)
HEAD = ("input", "threads", "articles", "articles/s", "tokens/s", "MB/s", "ms each",
        "peak MB", "growth")


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return next(line.split(":")[1].strip() for line in file if "model name" in line)
    except (OSError, StopIteration):
        return platform.machine()


def tell(words):
    print(words, file=sys.stderr, flush=True)


class Run:
    """What one run of the program said about itself."""

    def __init__(self, program, source, threads, folder):
        log = os.path.join(folder, "log")
        with open(log, "w", encoding="utf-8") as file:
            process = subprocess.Popen(
                [program, "code", "--profile", "-t", str(threads), source, "-o",
                 os.path.join(folder, "records.jsonl")], stdout=file, stderr=file)
            _, status, usage = os.wait4(process.pid, 0)
        with open(log, encoding="utf-8") as file:
            said = file.read()
        process.returncode = os.waitstatus_to_exitcode(status)
        done = re.search(r"coded (\d+) articles?, (\d+) events?, (\d+) rejected.*, in ([\d.]+) s",
                         said)
        if process.returncode or not done or int(done[3]):
            sys.exit(said[-2000:])
        self.articles, self.events = int(done[1]), int(done[2])
        self.seconds = float(done[4])
        self.tokens = int(re.search(r"by part, (\d+) tokens", said)[1])
        self.parts = {name.strip(): float(seconds) for name, seconds in
                      re.findall(r"^  (\D+?) +(\d+\.\d+) s", said, re.M)}
        self.each = 1000 * self.parts.pop("together") / self.articles
        self.peak = usage.ru_maxrss / 1024


def median(values):
    return statistics.median(list(values))


class Measure:
    """The median of some runs over the same input."""

    def __init__(self, runs, size, processor_time):
        self.articles = runs[0].articles
        seconds = median(sum(run.parts.values()) if processor_time else run.seconds
                         for run in runs)
        self.rate = self.articles / seconds
        self.tokens = runs[0].tokens / seconds
        self.megabytes = size / 1e6 / seconds
        self.each = median(run.each for run in runs)
        self.peak = max(run.peak for run in runs)
        self.parts = {name: median(1000 * run.parts[name] / self.articles for run in runs)
                      for name in runs[0].parts}


def row(cells):
    print("| " + " | ".join(cells) + " |", flush=True)


def table_row(kind, threads, one, fewest):
    growth = "" if one is fewest else \
        f"time x {one.each / fewest.each:.2f}, memory x {one.peak / fewest.peak:.2f}"
    row((kind, str(threads), f"{one.articles:,}", f"{one.rate:,.0f}", f"{one.tokens:,.0f}",
         f"{one.megabytes:.1f}", f"{one.each:.2f}", f"{one.peak:.0f}", growth))


def measure_kind(options, kind, sizes):
    """{(threads, size): Measure}, and a row of the table for each."""
    measures = {}
    for size in sizes:
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            tell(f"{kind}: making {size:,} articles")
            source, written = growth_articles.write(kind, size, folder)
            for threads in options.threads:
                runs = []
                for number in range(1 if size > 10000 else options.runs):
                    tell(f"{kind}: {size:,} articles, {threads} thread"
                         f"{'s' if threads > 1 else ''}, run {number + 1}, "
                         f"{time.strftime('%H:%M:%S')}")
                    runs.append(Run(options.program, source, threads, folder))
                measures[threads, size] = Measure(runs, written, options.processor)
                table_row(kind, threads, measures[threads, size],
                          measures[threads, sizes[0]])
    return measures


def stage_table(measures, threads, sizes):
    """Microseconds of one article by stage, of the fewest articles and of the most."""
    ends = sorted({sizes[0], sizes[-1]})
    print(f"\nMicroseconds of processor time for one article by stage, {threads} thread"
          f"{'s' if threads > 1 else ''}; of {', then of '.join(f'{n:,}' for n in ends)} "
          "articles\n")
    row(("stage",) + tuple(measures))
    row(("---",) * (1 + len(measures)))
    for name in next(iter(measures.values()))[threads, ends[0]].parts:
        row((name,) + tuple(
            ", ".join(f"{1000 * kind[threads, size].parts[name]:.0f}" for size in ends)
            for kind in measures.values()))


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--most", type=int, default=10000, help="articles (10000)")
    parser.add_argument("--sizes", type=int, nargs="+", help="instead of 1000 10000 100000")
    parser.add_argument("--input", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--threads", type=int, nargs="+", default=(1, 2))
    parser.add_argument("--runs", type=int, default=3, help="of up to 10,000 articles (3)")
    parser.add_argument("--processor", action="store_true",
                        help="rates by processor time instead of by the clock")
    parser.add_argument("--rows", action="store_true", help="only the rows of the table")
    parser.add_argument("--folder", help="where the articles are written (2 GB for 100,000)")
    options = parser.parse_args()
    sizes = options.sizes or [size for size in SIZES if size <= options.most] or [options.most]
    load = os.getloadavg()[0]
    if not options.rows:
        print(f"`dragoman code`, on {processor()}, {os.cpu_count()} cores, {platform.system()} "
              f"{platform.machine()}; median of {options.runs}, of one from 100,000 on"
              + (f"; load {load:.1f}, so other work slows this down" if load > 0.5 else "")
              + "\n")
        row(HEAD)
        row(("---",) * len(HEAD))
    measures = {kind: measure_kind(options, kind, sizes) for kind in options.input}
    if not options.rows:
        stage_table(measures, options.threads[0], sizes)


if __name__ == "__main__":
    main()
