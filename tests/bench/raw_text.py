#!/usr/bin/env python3
"""Raw text to trees with names on one core: tokens a second, time to load, memory.

    python3 tests/bench/raw_text.py build/bench/dragoman
    python3 tests/bench/raw_text.py build/bench/dragoman --text story.txt --runs 3
    python3 tests/bench/raw_text.py build/bench/dragoman --corenlp build/peers/corenlp
    ./dev bench text --corenlp build/peers/corenlp

Everything runs pinned to one core, with one worker. Figures are medians of --runs runs.
  tokens/s   splitting, parsing, lemmas and names, in the processor time that `dragoman parse
             --profile` reports, without reading the file and writing the trees
  start      from the start of the process to the parse of one word: loading included
  memory     resident at the peak of a run; and what each further worker adds
Then, for each model: the same text in one document and in pieces of twenty lines, and one
sentence of 2,000 tokens; time per token must not grow.

--corenlp names a folder with the jars of Stanford CoreNLP and its English models; if there is
none, they are fetched there with Maven (half a gigabyte). Its tokens a second are
those of the processor time that the same text takes more than one word does (and by its own
clock, without loading), for the annotators tokenize, pos, lemma, ner and depparse, with the
parts of ner switched off that do more than find names.
"""
import argparse
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LINES = 1000
VERSION = "4.5.4"
POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>peers</groupId> <artifactId>corenlp</artifactId> <version>1</version>
  <dependencies>
    <dependency><groupId>edu.stanford.nlp</groupId><artifactId>stanford-corenlp</artifactId>
      <version>{0}</version></dependency>
    <dependency><groupId>edu.stanford.nlp</groupId><artifactId>stanford-corenlp</artifactId>
      <version>{0}</version><classifier>models</classifier></dependency>
  </dependencies>
</project>
""".format(VERSION)


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return next(line.split(":")[1].strip() for line in file if "model name" in line)
    except (OSError, StopIteration):
        return platform.machine()


def text_to_parse(path):
    """The text and what it is called."""
    if path:
        with open(path, encoding="utf-8") as file:
            return file.read(), path
    news = os.path.join(os.environ.get("DRAGOMAN_SHARED", os.path.join(ROOT, "../shared")),
                        "data/prose/voice-of-america.txt")
    if os.path.exists(news):
        with open(news, encoding="utf-8") as file:
            return "".join(line for line, _ in zip(file, range(LINES))), \
                f"voice-of-america.txt, its first {LINES} lines"
    with open(os.path.join(ROOT, "tests/sentences/news.txt"), encoding="utf-8") as file:
        cases = [line for line in file if not re.match(r"#|==|\s*$", line)]
    text = "\n".join(cases).replace("|", "").replace("\\n", "\n")
    return text, "the texts of tests/sentences/news.txt (there is no ../shared)"


def pin(core):
    return lambda: os.sched_setaffinity(0, {core})


def run(command, core=None):
    """Seconds, peak memory in MB, standard error and processor seconds of a command."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               text=True, preexec_fn=pin(core) if core is not None else None)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}\n{errors}")
    return time.perf_counter() - begin, usage.ru_maxrss / 1024, errors, \
        usage.ru_utime + usage.ru_stime


def profile(errors):
    """(tokens, seconds of all parts but reading and writing) of a --profile report."""
    tokens = int(re.search(r"processor time by part, (\d+) tokens", errors)[1])
    parts = dict((name.strip(), float(seconds)) for name, seconds in
                 re.findall(r"^  (\D+?) +(\d+\.\d+) s", errors, re.M))
    return tokens, sum(s for n, s in parts.items() if n not in ("reading", "writing", "together"))


def median(values):
    return statistics.median(list(values))


class Dragoman:
    def __init__(self, program, model, folder, runs, core):
        self.command = [program, "parse", "--model", model, "-q", "--profile", "-o", "/dev/null"]
        self.folder, self.runs, self.core = folder, runs, core

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def parse(self, path, threads=1, pinned=True):
        results = [run(self.command + ["-t", str(threads), path], self.core if pinned else None)
                   for _ in range(self.runs)]
        tokens = profile(results[0][2])[0]
        return tokens, median(profile(r[2])[1] for r in results), \
            median(r[0] for r in results), median(r[1] for r in results)

    def is_there(self):
        path = self.write("word.txt", "Go.\n")
        return subprocess.run(self.command + [path], capture_output=True, check=False).returncode == 0


def measure(dragoman, name, text):
    tokens, seconds, _, memory = dragoman.parse(dragoman.write("text.txt", text))
    _, _, start, least = dragoman.parse(dragoman.write("word.txt", "Go.\n"))
    lines = text.splitlines()
    pieces = ["\n".join(lines[i:i + 20]) for i in range(0, len(lines), 20)]
    rows = dragoman.write("rows.jsonl", "".join(
        json.dumps({"id": str(i), "text": piece}) + "\n" for i, piece in enumerate(pieces)))
    parts = dragoman.parse(rows)
    four = dragoman.parse(rows, threads=4, pinned=False)
    sentence = dragoman.write("long.txt", ", ".join(["Baku", "Ankara"] * 500) + "\n")
    long_tokens, long_seconds, _, _ = dragoman.parse(sentence)
    print(f"  {name:10} {tokens / seconds:10,.0f} tokens/s   start {1000 * start:5.0f} ms   "
          f"memory {memory:4.0f} MB ({least:.0f} after one word, "
          f"{(four[3] - parts[3]) / 3:+.1f} for each further worker)")
    print(f"  {'':10} in pieces of 20 lines {parts[0] / parts[1]:,.0f} tokens/s; "
          f"one sentence of {long_tokens} tokens {long_tokens / long_seconds:,.0f} tokens/s")
    return tokens


def fetch_corenlp(folder):
    if not shutil.which("mvn"):
        sys.exit(f"{folder} has no jars, and there is no mvn to fetch them with.")
    os.makedirs(folder, exist_ok=True)
    pom = os.path.join(folder, "pom.xml")
    with open(pom, "w", encoding="utf-8") as file:
        file.write(POM)
    subprocess.run(["mvn", "-q", "-B", "-f", pom, "dependency:copy-dependencies",
                    "-DoutputDirectory=" + os.path.abspath(folder)], check=True)


def measure_corenlp(folder, text, scratch, runs, core):
    if not os.path.isdir(folder) or not any(f.endswith(".jar") for f in os.listdir(folder)):
        fetch_corenlp(folder)

    def annotate(name, words):
        path = os.path.join(scratch, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(words)
        return run(
            ["java", "-Xmx4g", "-cp", os.path.join(folder, "*"),
             "edu.stanford.nlp.pipeline.StanfordCoreNLP", "-annotators",
             "tokenize,pos,lemma,ner,depparse", "-ner.applyFineGrained", "false",
             "-ner.useSUTime", "false", "-ner.applyNumericClassifiers", "false",
             "-ner.buildEntityMentions", "false", "-threads", "1", "-outputFormat", "conllu",
             "-outputDirectory", scratch, "-file", path], core)

    rates, own, memory = [], [], []
    for _ in range(runs):
        _, _, _, least = annotate("word.txt", "Go.\n")
        _, peak, errors, most = annotate("text.txt", text)
        found = re.search(r"TOTAL: [\d.]+ sec. for (\d+) tokens at ([\d.]+) tokens/sec", errors)
        if not found:
            sys.exit("CoreNLP did not report its speed:\n" + errors[-2000:])
        rates.append(int(found[1]) / (most - least))
        own.append(float(found[2]))
        memory.append(peak)
    print(f"  CoreNLP {VERSION} {median(rates):6,.0f} tokens/s   (by its own clock {median(own):,.0f})   "
          f"memory {median(memory):,.0f} MB   (median of {runs})")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--text", help="plain text to parse")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--model", action="append", help="instead of default and accurate")
    parser.add_argument("--corenlp", metavar="FOLDER", help="also measure CoreNLP")
    options = parser.parse_args()
    text, name = text_to_parse(options.text)
    core = max(os.sched_getaffinity(0))
    load = os.getloadavg()[0]
    print(f"Raw text to trees with names, one core, median of {options.runs}, on {processor()}, "
          f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}"
          + (f"; load {load:.1f}, so other work slows this down" if load > 0.5 else ""))
    print(f"Text: {name}")
    with tempfile.TemporaryDirectory() as folder:
        for model in options.model or ("default", "accurate"):
            dragoman = Dragoman(options.program, model, folder, options.runs, core)
            if dragoman.is_there():
                measure(dragoman, model, text)
            else:
                print(f"  {model:10} is not built in")
        if options.corenlp:
            measure_corenlp(options.corenlp, text, folder, min(options.runs, 3), core)


if __name__ == "__main__":
    main()
