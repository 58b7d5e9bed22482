#!/usr/bin/env python3
"""Reads every export back as the scripts of its users do.

    python3 tests/exports_test.py build/release/dragoman [EVENTS.jsonl]

Codes the pages of examples/ and the strange rows of tests/exports_strange.jsonl (or takes
the events given), exports them, and checks what users take for granted: how many columns there are and what they are called, which
character separates them, what stands for a missing value, which columns are numbers,
that ids are whole numbers of a size that R and SQL can hold, and that rows refer to each
other. The assumptions are those of read.csv and read.delim of R with default arguments,
of the R package icews (integers of 32 bits, no quoting), of Python's csv module with and
without quoting, and of the codebooks. Needs only Python's own library; where there is R,
tests/exports_test.R reads everything in it as well.
"""
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
failures = []


def check(wanted, what, got=""):
    if not wanted:
        failures.append(f"{what}: {got!r}")


def number(text):
    try:
        float(text)
        return True
    except ValueError:
        return False


def r_table(text, separator):
    """read.csv and read.delim with default arguments: '"' quotes, blank lines go."""
    return list(csv.reader(io.StringIO(text), delimiter=separator))


def plain(text):
    """readr::read_tsv(quote = ""), data.table::fread(quote = ""), BigQuery, awk."""
    return [line.split("\t") for line in text.split("\n") if line]


def tabs(name, text, columns):
    """A table by tabs looks the same with quoting and without."""
    rows = plain(text)
    check(rows == r_table(text, "\t"), f"{name}: quoting changes the table")
    for row in rows:
        check(len(row) == columns, f"{name}: {columns} columns", row)
    check(len(rows) > 5, f"{name}: too few rows to say anything", len(rows))
    return rows


def all_match(name, rows, column, pattern):
    for row in rows:
        check(re.fullmatch(pattern, row[column]), f"{name}, column {column}, {pattern}",
              row[column])


def unique(name, keys):
    keys = list(keys)
    check(len(keys) == len(set(keys)), f"{name}: ids occur twice")


DAY = r"(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])"
ISO_DAY = r"(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
CODE = r"(---|[A-Z]{3})([A-Z]{3})*"
CAMEO = r"(0[1-9]|1\d|20)\d{0,2}"
NUMBER = r"-?\d+(\.\d+)?"
MAYBE = r"(-?\d+(\.\d+)?)?"


def petrarch2(text, _):
    rows = tabs("petrarch2", text, 11)
    for column, pattern in ((0, DAY), (1, CODE), (2, CODE), (3, CAMEO),
                            (4, r"([A-Z_]+,\d+(;[A-Z_]+,\d+)*)?"), (5, r".+_\d+"),
                            (7, r".+"), (8, r".+"), (9, r".+"), (10, r".+")):
        all_match("petrarch2", rows, column, pattern)
    # The pipeline's one-a-day filter keys on the first four.
    check(len({tuple(row[:4]) for row in rows}) > 5, "petrarch2: dyads")


def phoenix(text, _):
    rows = tabs("phoenix", text, 26)
    role = "(GOV|MIL|REB|OPP|PTY|COP|JUD|SPY|MED|EDU|BUS|CRM|CVL)?"
    rest = r"([A-Z]{3}(;[A-Z]{3})*)?"
    patterns = [r"[1-9]\d*", DAY, r"\d{4}", r"\d\d", r"\d\d", CODE, r"([A-Z]{3})?", role,
                rest, CODE, r"([A-Z]{3})?", role, rest, CAMEO, r"\d\d", "[0-4]", NUMBER,
                r"([A-Z_]+,\d+(;[A-Z_]+,\d+)*)?", MAYBE, MAYBE, ".*", ".*",
                "([A-Z]{3})?", r"[^;]+_\d+(;[^;]+)*", r"\S*", ".*"]
    for column, pattern in enumerate(patterns):
        all_match("phoenix", rows, column, pattern)
    unique("phoenix", (row[0] for row in rows))
    for row in rows:
        check(row[1] == row[2] + row[3] + row[4], "phoenix: date and its parts", row)
        check(row[14] == row[13][:2], "phoenix: root of the code", row)
        parts = row[6] + row[7] + row[8].replace(";", "")
        check(row[5] in (parts, "---" + parts), "phoenix: actor and its parts", row)
        check(-10 <= float(row[16]) <= 10, "phoenix: Goldstein", row)
        check((row[18] == "") == (row[19] == ""), "phoenix: half a coordinate", row)
        check(int(row[0]) < 2 ** 53, "phoenix: ids must be exact in R", row[0])


def gdelt(text, _):
    rows = tabs("gdelt", text, 61)
    whole = [0, 1, 2, 3, 25, 29, 31, 32, 33, 35, 43, 51, 59]
    for column in whole:
        all_match("gdelt", rows, column, r"\d+")
    for column in (4, 30, 34):
        all_match("gdelt", rows, column, NUMBER)
    for column in (40, 41, 48, 49, 56, 57):
        all_match("gdelt", rows, column, MAYBE)
    for column, pattern in ((1, DAY), (2, r"\d{6}"), (5, f"({CODE})?"),
                            (15, f"({CODE})?"), (7, "([A-Z]{3})?"), (25, "[01]"),
                            (26, CAMEO), (27, r"\d{2,3}"), (28, r"\d\d"), (29, "[1-4]"),
                            (35, "[0-5]"), (43, "[0-5]"), (51, "[0-5]"),
                            (53, "([A-Z]{2})?"), (59, DAY + r"\d{6}"), (60, r".+")):
        all_match("gdelt", rows, column, pattern)
    unique("gdelt", (row[0] for row in rows))
    quad = {}
    for row in rows:
        check("---" not in row[5] + row[15], "gdelt: knows no ---", row)
        check(row[26].startswith(row[27]) and row[27].startswith(row[28]),
              "gdelt: base and root", row)
        quad.setdefault(row[28], row[29])
        check(quad[row[28]] == row[29], "gdelt: one quad class a root", row)
        check((row[51] == "0") == (row[56] == ""), "gdelt: place type and latitude", row)
        check(int(row[0]) < 2 ** 53, "gdelt: ids must be exact in R", row[0])


def gdelt_mentions(text, exports):
    rows = tabs("gdelt-mentions", text, 16)
    for column in (0, 6, 10):
        all_match("gdelt-mentions", rows, column, r"\d+")
    for column, pattern in ((1, r"\d{14}"), (2, r"\d{14}"), (3, "[1-6]"), (5, r".+"),
                            (7, r"-1|\d+"), (8, r"-1|\d+"), (9, r"-1|\d+"), (10, "[01]"),
                            (11, "[1-9]0|100"), (12, r"-1|\d+"), (13, NUMBER)):
        all_match("gdelt-mentions", rows, column, pattern)
    events = {row[0] for row in plain(exports["gdelt"])}
    check({row[0] for row in rows} == events, "gdelt-mentions: a row for every event")


ICEWS = ("Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\t"
         "CAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\t"
         "Sentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\t"
         "Longitude").split("\t")


def icews(text, _):
    rows = tabs("icews", text, 20)
    check(rows[0] == ICEWS, "icews: header", rows[0])
    rows = rows[1:]
    for column in (0, 11, 12):
        all_match("icews", rows, column, r"\d+")
        for row in rows:
            check(int(row[column]) <= 2147483647, "icews: col_integer()", row[column])
    for column, pattern in ((1, ISO_DAY), (2, ".+"), (5, ".+"), (6, CAMEO), (7, NUMBER),
                            (8, ".+"), (18, MAYBE), (19, MAYBE)):
        all_match("icews", rows, column, pattern)
    unique("icews", ((row[0], row[1]) for row in rows))
    names = {}
    for row in rows:
        names.setdefault(row[6], row[5])
        check(names[row[6]] == row[5], "icews: one text a code", row)
        check("not specified" not in row[5], "icews: GDELT's names, not ICEWS's", row[5])
    # Reciprocal events: a consultation is there in both directions.
    met = {(row[2], row[8], row[11], row[12]) for row in rows if row[6] == "040"}
    for source, target, story, sentence in met:
        check((target, source, story, sentence) in met, "icews: one-sided talks", source)


POLECAT = ("Event ID\tEvent Date\tEvent Type\tEvent Mode\tEvent Intensity\tQuad Code\t"
           "Contexts\tActor Name\tActor Country\tActor COW\tPrimary Actor Sector\t"
           "Actor Sectors\tActor Title\tActor Name Raw\tWikipedia Actor ID\t"
           "Recipient Name\tRecipient Country\tRecipient COW\tPrimary Recipient Sector\t"
           "Recipient Sectors\tRecipient Title\tRecipient Name Raw\t"
           "Wikipedia Recipient ID\tPlacename\tCity\tDistrict\tProvince\tCountry\t"
           "Latitude\tLongitude\tGeoNames ID\tRaw Placename\tFeature Type\tSource\t"
           "Publication Date\tStory People\tStory Organizations\tStory Locations\t"
           "Language\tVersion").split("\t")
PLOVER_TYPES = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT "
                "THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT").split()


def polecat(text, _):
    rows = tabs("polecat", text, 40)
    check(rows[0] == POLECAT, "polecat: header", rows[0])
    rows = rows[1:]
    some = f"None|{NUMBER}"
    for column, pattern in ((1, ISO_DAY), (2, "|".join(PLOVER_TYPES)), (4, NUMBER),
                            (5, "(VERBAL|MATERIAL) (COOPERATION|CONFLICT)"),
                            (9, r"(None|\d+)(; (None|\d+))*"), (28, some), (29, some),
                            (30, r"None|\d+"), (34, ISO_DAY + "|None")):
        all_match("polecat", rows, column, pattern)
    unique("polecat", (row[0] for row in rows))
    for row in rows:
        check("" not in row, "polecat: missing values are None", row)
        for first in (7, 15):  # lists of one side are equally long
            lengths = {len(row[i].split("; ")) for i in range(first, first + 8)
                       if row[i] != "None"}
            check(len(lengths) <= 1, "polecat: lists in step", row[first:first + 8])
    stories = {row[0].split("_")[0] for row in rows}
    check(1 < len(stories) < len(rows), "polecat: the article is in the id", stories)


ACLED = ("event_id_cnty event_date year time_precision disorder_type event_type "
         "sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 "
         "interaction civilian_targeting iso region country admin1 admin2 admin3 location "
         "latitude longitude geo_precision source source_scale notes fatalities tags "
         "timestamp").split()
ACLED_TYPES = {"Battles", "Explosions/Remote violence", "Violence against civilians",
               "Protests", "Riots", "Strategic developments"}


def acled(text, _):
    rows = r_table(text, ",")
    check(rows[0] == ACLED, "acled: header", rows[0])
    check(len(rows) > 3, "acled: too few rows to say anything", len(rows))
    check(len(rows) == text.count("\n"), "acled: one line a row", len(rows))
    for row in rows[1:]:
        check(len(row) == 31, "acled: 31 columns", row)
        event = dict(zip(ACLED, row))
        check(re.fullmatch(r"[A-Z]{3}\d+", event["event_id_cnty"]), "acled: id", row)
        check(re.fullmatch(ISO_DAY, event["event_date"]), "acled: date", row)
        check(event["event_date"].startswith(event["year"]), "acled: year", row)
        check(event["time_precision"] in "123", "acled: time_precision", row)
        check(event["geo_precision"] in "123", "acled: geo_precision", row)
        check(event["event_type"] in ACLED_TYPES, "acled: event_type", row)
        check(re.fullmatch("[1-8]", event["inter1"]), "acled: inter1", row)
        check(re.fullmatch("[1-8]?", event["inter2"]), "acled: inter2", row)
        check(re.fullmatch("[1-8][0-8]", event["interaction"]), "acled: interaction", row)
        check((event["actor2"] == "") == (event["inter2"] == ""), "acled: actor2", row)
        check(event["civilian_targeting"] in ("", "Civilian targeting"), "acled", row)
        for name in ("latitude", "longitude", "fatalities", "timestamp", "iso"):
            check(number(event[name]), f"acled: {name} is a number", row)
        check(event["actor1"] and event["country"] and event["location"], "acled", row)
    unique("acled", (row[0] for row in rows[1:]))


def native(text, _):
    rows = r_table(text, ",")
    check(len(rows) == text.count("\n"), "csv: one line a row", len(rows))
    table = [dict(zip(rows[0], row)) for row in rows[1:]]
    for row, event in zip(rows[1:], table):
        check(len(row) == len(rows[0]), "csv: as many columns as headings", row)
        for name in ("quad_code", "intensity", "goldstein", "lat", "lon", "confidence"):
            check(event[name] == "" or number(event[name]), f"csv: {name}", row)
        check(re.fullmatch(CAMEO, event["cameo"]), "csv: cameo", row)
    unique("csv", (row[0] for row in rows[1:]))


def plover(text, _):
    for line in text.splitlines():
        event = json.loads(line)
        for field, kind in (("id", str), ("date", str), ("actor", list), ("event", str)):
            check(isinstance(event.get(field), kind), f"plover: {field}", line)
        check(re.fullmatch(ISO_DAY, event["date"]), "plover: date", line)
        check(event["event"] in PLOVER_TYPES, "plover: event", line)
        check(event["quad_code"] in (1, 2, 3, 4), "plover: quad_code", line)
        for entity in event["actor"] + event.get("recipient", []):
            check(entity.get("sector"), "plover: sector", line)
        check(None not in event.values(), "plover: what is not known is left out", line)


READERS = {"petrarch2": petrarch2, "phoenix": phoenix, "gdelt": gdelt,
           "gdelt-mentions": gdelt_mentions, "icews": icews, "polecat": polecat,
           "plover": plover, "acled": acled, "csv": native}


def documented(dragoman, schema):
    """docs/formats/exports.md shows each column as `--describe` does."""
    with open(os.path.join(HERE, "..", "docs", "formats", "exports.md"),
              encoding="utf-8") as page:
        lines = set(page.read().splitlines())
    shown = subprocess.run([dragoman, "export", "--format", schema, "--describe"],
                           check=True, capture_output=True, text=True).stdout
    for line in shown.splitlines():
        check(line in lines, "docs/formats/exports.md does not have", line)


def in_r(folder):
    if not shutil.which("Rscript"):
        print("skipped: nothing was read in R, which is not here (apt-get install r-base-core)")
        return
    run = subprocess.run(["Rscript", os.path.join(HERE, "exports_test.R"), folder],
                         check=False, capture_output=True, text=True,
                         env={**os.environ, "LC_ALL": "C.UTF-8"})
    check(run.returncode == 0, "R", run.stdout + run.stderr)


def main(dragoman, given=None):
    with tempfile.TemporaryDirectory() as folder:
        events = given or os.path.join(folder, "events.jsonl")
        articles = [os.path.join(HERE, "..", "examples"),
                    os.path.join(HERE, "exports_strange.jsonl")]
        if not given:
            subprocess.run([dragoman, "code", "-q", "--comments", "-o", events] + articles,
                           check=True)
        with open(events, encoding="utf-8") as file:
            coded = sum(1 for _ in file)
        exports = {}
        for schema in READERS:
            path = os.path.join(folder, schema)
            run = subprocess.run([dragoman, "export", "-f", schema, events, "-o", path],
                                 check=True, capture_output=True, text=True)
            with open(path, encoding="utf-8", newline="") as file:
                exports[schema] = file.read()
            check(f"exported {coded} events, " in run.stderr, schema, run.stderr)
            at_once = os.path.join(folder, "at-once")
            if not given:
                subprocess.run([dragoman, "code", "-q", "--comments", "-f", schema, "-o",
                                at_once] + articles, check=True, capture_output=True)
                with open(at_once, encoding="utf-8", newline="") as file:
                    check(file.read() == exports[schema],
                          f"{schema}: `code --format` and `export` differ")
            documented(dragoman, schema)
        for schema, reader in READERS.items():
            check(exports[schema].endswith("\n"), f"{schema}: the last line ends")
            check("\r" not in exports[schema], f"{schema}: line ends are \\n")
            reader(exports[schema], exports)
        if not given:
            in_r(folder)
    for failure in failures[:20]:
        print(failure)
    print(f"{len(READERS)} schemas of {coded} events, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
