#!/usr/bin/env python3
"""Compiles the annotated articles of this folder to the rows that the scorers read.

    python3 tests/gold/compile.py > build/gold.jsonl          # all articles
    python3 tests/gold/compile.py tests/gold/niger.txt        # one, while you write it
    python3 tests/gold/compile.py --counts                    # events by type and mode
    python3 tests/gold/compile.py --articles                  # input for `dragoman code`

docs/formats/gold.md describes the notation. Every word, code, mode, context, date and place is
checked against the sentence, data/ontology, data/actors, the calendar and places.txt; what
is wrong is said with file, line and remedy, and nothing is written.

Rows are those of annotated news (id, published, text, sentences with events, byte offsets),
with three fields more: `span` of the trigger, `date` and `place`.
"""
import collections
import datetime
import glob
import itertools
import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "..", "data")
FACTUALITY = ("reported", "claimed", "future", "hypothetical", "negated", "historical")
MAGNITUDES = ("dead", "injured", "arrested", "participants", "displaced", "amount")
INTERNATIONAL = ("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC", "---")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
EVENT = re.compile(r'([A-Z]+)((?: [a-z-]+)*) "([^"]+)"(?:#(\d))?$')
ENTITY = re.compile(r"(.*?) ?((?:[A-Z]{3}|---)/[A-Z]{3})$")


class Wrong(Exception):
    """What is wrong in a line, and how to mend it."""


def lines_of(path):
    with open(path, encoding="utf-8") as file:
        return file.read().splitlines()


def rows_of(name):
    """The records of a data file: fields separated by bars."""
    for line in lines_of(os.path.join(DATA, name)):
        line = line.split("#", 1)[0].strip()
        if line:
            yield [field.strip() for field in line.split("|")]


class Ontology:
    """The codes that an annotation may use."""

    def __init__(self):
        self.modes = {}
        for fields in rows_of("ontology/types.txt"):
            names = [part.split()[0] for part in fields[4].split(",") if part.strip()]
            self.modes[fields[0]] = set(names)
        self.contexts = {fields[0] for fields in rows_of("ontology/contexts.txt")}
        self.sectors = {fields[0] for fields in rows_of("ontology/sectors.txt")}
        self.countries = {fields[0] for fields in rows_of("actors/countries.txt")}
        self.countries |= set(INTERNATIONAL)
        self.places = {}
        for line in lines_of(os.path.join(HERE, "places.txt")):
            if line.strip() and not line.startswith("#"):
                name, country, lat, lon, _ = [x.strip() for x in line.split("|")]
                at = (float(lat), float(lon)) if lat else None
                self.places[name, country] = at


def words_in(text, sentence, what):
    if text not in sentence:
        raise Wrong(f'the {what} "{text}" is not in the sentence: copy it exactly')
    return text


def entity(part, sentence, ontology):
    match = ENTITY.match(part)
    if not match:
        raise Wrong(f'"{part}" has no code: write  words CCC/SEC,  or  _ CCC/SEC  if implied')
    text, code = match[1].strip(), match[2]
    country, sector = code.split("/")
    if country not in ontology.countries:
        raise Wrong(f'"{country}" in {code} is no country: use ISO alpha-3 or '
                    + " ".join(INTERNATIONAL))
    if sector not in ontology.sectors:
        raise Wrong(f'"{sector}" in {code} is no sector: see data/ontology/sectors.txt')
    text = "" if text == "_" else words_in(text, sentence, "participant")
    return {"text": text, "code": code}


def entities(part, sentence, ontology):
    parts = [p.strip() for p in part.split(";")]
    return [entity(p, sentence, ontology) for p in parts if p]


def options(who, kind):
    """The countries that may stand for a participant in a dyad."""
    country = [who["code"].split("/")[0]]
    if who["text"]:
        return [country]
    return [country, []] + ([["---"]] if kind == "ASSAULT" else [])


def dyads(event):
    """All country dyads that are right: those that are only implied may be missing, and
    whoever is implied behind violence may be unknown."""
    sides = []
    for side in ("actor", "recipient"):
        picks = itertools.product(*[options(who, event["type"]) for who in event[side]])
        sides.append([sorted(set(sum(pick, []))) for pick in picks])
    found = []
    for pair in itertools.product(*sides):
        if list(pair) not in found:
            found.append(list(pair))
    return found


def day(text, last):
    """A day, month or year as its first or last day."""
    parts = [int(p) for p in text.split("-")]
    try:
        if not last:
            return datetime.date(*(parts + [1, 1])[:3])
        if len(parts) == 3:
            return datetime.date(*parts)
        year, month = (parts[0], parts[1] + 1) if len(parts) == 2 else (parts[0] + 1, 1)
        if month > 12:
            year, month = year + 1, 1
        return datetime.date(year, month, 1) - datetime.timedelta(days=1)
    except (ValueError, TypeError):
        raise Wrong(f'"{text}" is no date: write 2024-05-16, 2024-05 or 2024')


def interval(text, words):
    first, _, end = text.partition("..")
    if not re.fullmatch(r"[\d-]+(\.\.[\d-]+)?", text):
        raise Wrong(f'"{text}" is no date: write 2024-05-16 or 2024-05-01..2024-05-16')
    start, end = day(first, False), day(end or first, True)
    if start > end:
        raise Wrong(f"{text} ends before it begins: turn it round")
    named = [i for i, name in enumerate(DAYS) if re.search(rf"\b{name}\b", words.lower())]
    if len(named) == 1 and start == end and start.weekday() != named[0]:
        raise Wrong(f'{start} is a {DAYS[start.weekday()]}, but the words are "{words}": '
                    "count again")
    return {"start": start.isoformat(), "end": end.isoformat(), "text": words}


def magnitude(value):
    low, dots, high = value.partition("..")
    try:
        low_n = int(low) if low else None
        high_n = int(high) if high else (None if dots else low_n)
    except ValueError:
        raise Wrong(f'"{value}" is no number or range: write 12, 12.., ..12 or 12..20')
    return [low_n, high_n]


def set_when(event, rest, sentence, ontology):
    words, equals, value = (x.strip() for x in rest.partition("="))
    event["when"] = words_in(words, sentence, "time") if words else ""
    if not equals:
        raise Wrong("a time has no value: write  when WORDS = 2024-05-16,  or = ? if vague")
    if value != "?":
        event["date"] = interval(value, words)


def set_where(event, rest, sentence, ontology):
    words, equals, value = (x.strip() for x in rest.partition("="))
    name, _, country = value.rpartition(" ")
    if not equals or not name:
        raise Wrong("a place has no name: write  where near Goma = Goma COD")
    if country not in ontology.countries:
        raise Wrong(f'"{country}" is no country: use ISO alpha-3, or --- for the open sea')
    if name != "?" and (name, country) not in ontology.places:
        raise Wrong(f'places.txt has no "{name} | {country}": add its line, without '
                    "coordinates if it is a country, region or sea")
    if words:
        event["where"] = {"text": words_in(words, sentence, "place"), "country": country}
    if name == "?":
        return
    place = {"name": name, "country": country, "text": words}
    at = ontology.places[name, country]
    if at:
        place.update(lat=at[0], lon=at[1])
    event["place"] = place


def set_attribution(event, rest, sentence, ontology):
    event["attribution"] = entity(rest, sentence, ontology)


def set_field(event, field, sentence, ontology):
    word, _, rest = field.partition(" ")
    if field in FACTUALITY:
        event["factuality"] = [field]
    elif field == "noncore":
        event["core"] = False
    elif word in ("when", "where", "by"):
        setter = {"when": set_when, "where": set_where, "by": set_attribution}[word]
        setter(event, rest.strip(), sentence, ontology)
    elif word in MAGNITUDES:
        event["magnitude"][word] = magnitude(rest.strip())
    elif word.startswith("+"):
        event["contexts"] = [c.lstrip("+") for c in field.split()]
        unknown = [c for c in event["contexts"] if c not in ontology.contexts]
        if unknown or len(event["contexts"]) > 3:
            raise Wrong(f'{", ".join(unknown) or "more than three"}: contexts are up to three '
                        "names of data/ontology/contexts.txt")
    else:
        raise Wrong(f'"{field}" is no field: there are when, where, by, +context, noncore, '
                    + ", ".join(FACTUALITY + MAGNITUDES))


def parse_event(line, sentence, ontology):
    fields = [f.strip() for f in line.split("|")]
    match = EVENT.match(fields[0])
    if not match or len(fields) < 2:
        raise Wrong('an event is written  TYPE modes "trigger" | ACTORS > RECIPIENTS | fields')
    kind, modes, trigger, number = match[1], match[2].split(), match[3], int(match[4] or 1)
    if kind not in ontology.modes:
        raise Wrong(f'"{kind}" is no type: {" ".join(ontology.modes)}')
    for mode in modes:
        if mode not in ontology.modes[kind]:
            raise Wrong(f'{kind} has no mode "{mode}": '
                        + (" ".join(sorted(ontology.modes[kind])) or "it has none"))
    words_in(trigger, sentence, "trigger")
    if len(trigger.split()) > 4:
        raise Wrong(f'the trigger "{trigger}" has more than four words: shorten it')
    places = [m.start() for m in re.finditer(re.escape(trigger), sentence)]
    if number > len(places):
        raise Wrong(f'"{trigger}" is only {len(places)} times in the sentence')
    if len(places) > 1 and not match[4]:
        raise Wrong(f'"{trigger}" is {len(places)} times in the sentence: say which, '
                    f'"{trigger}"#1')
    actors, arrow, recipients = fields[1].partition(">")
    if not arrow:
        raise Wrong(f'"{fields[1]}" has no arrow: write  ACTORS > RECIPIENTS')
    event = {"trigger": trigger, "type": kind, "mode": modes,
             "actor": entities(actors, sentence, ontology),
             "recipient": entities(recipients, sentence, ontology),
             "factuality": ["reported"], "attribution": None, "when": "", "where": None,
             "contexts": [], "magnitude": {}, "core": True, "date": None, "place": None,
             "at": places[number - 1]}
    for field in fields[2:]:
        set_field(event, field, sentence, ontology)
    event["dyads"] = dyads(event)
    return event


def parse(path, ontology, errors):
    """One article as a row; what is wrong is added to `errors`."""
    shown = os.path.relpath(path)
    row = {"id": "gold:" + os.path.basename(path)[:-4], "published": "", "text": "",
           "sentences": []}
    separator = ""
    for number, line in enumerate(lines_of(path), 1):
        line = line.rstrip()
        try:
            if line.startswith("#"):
                continue
            if line.startswith(("published: ", "manner: ")) and not row["text"]:
                key, value = line.split(": ", 1)
                row[key] = day(value, False).isoformat() if key == "published" else value
            elif not line:
                separator = "\n\n" if row["text"] else ""
            elif line.startswith("  "):
                if not row["sentences"]:
                    raise Wrong("an event stands before the first sentence: put it below its own")
                s = row["sentences"][-1]
                event = parse_event(line.strip(), s["words"], ontology)
                data = s["words"].encode()
                start = s["begin"] + len(s["words"][:event.pop("at")].encode())
                event["span"] = [start, start + len(event["trigger"].encode())]
                s["events"].append(event)
            else:
                row["text"] += separator + line
                separator = " "
                end = len(row["text"].encode())
                row["sentences"].append({"begin": end - len(line.encode()), "end": end,
                                         "events": [], "words": line})
        except Wrong as wrong:
            errors.append(f"{shown}:{number}: {wrong}")
    if not row["published"]:
        errors.append(f"{shown}:1: the date is missing: write  published: 2024-05-16")
    for s in row["sentences"]:
        del s["words"]
    return row


def counts(rows):
    total, core, modes, sentences = (collections.Counter() for _ in range(4))
    for row in rows:
        sentences[len(row["sentences"])] += 1
        for s in row["sentences"]:
            for e in s["events"]:
                total[e["type"]] += 1
                core[e["type"]] += e["core"]
                for mode in e["mode"]:
                    modes[e["type"], mode] += 1
    print(f"{len(rows)} articles, {sum(n * c for n, c in sentences.items())} sentences, "
          f"{sum(total.values())} events, {sum(core.values())} core")
    for kind in Ontology().modes:
        named = ", ".join(f"{m} {modes[kind, m]}" for m in sorted(Ontology().modes[kind]))
        print(f"{kind:10} {total[kind]:4} core {core[kind]:4}   {named}")


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("-")]
    files = arguments or sorted(glob.glob(os.path.join(HERE, "*.txt")))
    files = [f for f in files if os.path.basename(f) not in ("places.txt", "floors.txt")]
    errors, ontology = [], Ontology()
    missing = [f for f in files if not os.path.isfile(f)]
    if missing:
        sys.exit(f"{missing[0]}: there is no such file; tests/gold/ has the articles")
    rows = [parse(path, ontology, errors) for path in files]
    if errors:
        sys.exit("\n".join(errors))
    if "--counts" in sys.argv:
        counts(rows)
        return
    for row in rows:
        keys = ("id", "text", "published") if "--articles" in sys.argv else row
        print(json.dumps({k: row[k] for k in keys}, ensure_ascii=False))


if __name__ == "__main__":
    main()
