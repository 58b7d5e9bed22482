#!/usr/bin/env python3
"""Measures `dragoman where` on GeoVirus: 238 Wikinews pieces with places and coordinates.

    tests/eval/where.py ../shared/data/places/GeoVirus.xml build/release/dragoman where -
    tests/eval/where.py --errors 40 ../shared/data/places/GeoVirus.xml build/release/dragoman where -

The words after the file are the command: it reads JSONL with id, text and published, and
writes JSONL with id and mentions ({span, text, name, lat, lon, country, feature, radius_km}),
spans in bytes. GeoVirus (Gritta et al., CC BY 4.0) is development data: tune on it, report
it as such. It annotates every place name, also where a country acts, but not adjectives.

Printed: precision and recall of the names found (spans that overlap count, once each); for
those found in both, how far apart they are, and how often the country is the same (that of
the nearest town to the annotated point, a country's own name where the page is a country).
"""
import argparse
import collections
import json
import math
import statistics
import subprocess
import sys
import xml.etree.ElementTree as ElementTree


def kilometres(a, b):
    la, lb = math.radians(a[0]), math.radians(b[0])
    d = math.radians(b[1] - a[1])
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin(d / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1, h)))


def articles(path):
    for i, article in enumerate(ElementTree.parse(path).getroot()):
        text = article.findtext("text") or ""
        places = []
        for location in article.find("locations"):
            start, end = (int(location.findtext(k)) for k in ("start", "end"))
            name = location.findtext("name")
            # Some offsets are off by a few characters.
            if text[start:end] != name:
                near = [p for p in range(max(0, start - 40), min(len(text), start + 40))
                        if text.startswith(name, p)]
                if near:
                    start = min(near, key=lambda p: abs(p - start))
                    end = start + len(name)
            try:
                at = float(location.findtext("lat")), float(location.findtext("lon"))
            except ValueError:
                continue
            places.append({"start": start, "end": end, "name": name, "at": at,
                           "page": location.findtext("page") or ""})
        yield {"id": str(i), "text": text, "places": places}


def run(command, documents):
    rows = "".join(json.dumps({"id": d["id"], "text": d["text"], "published": "2012-01-01"}) + "\n"
                   for d in documents)
    done = subprocess.run(command, input=rows, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    return {row["id"]: row["mentions"] for row in map(json.loads, done.stdout.splitlines())}


def characters(text, span):
    data = text.encode("utf-8")
    return tuple(len(data[:byte].decode("utf-8", "ignore")) for byte in span)


def country_of(found, gold):
    """Whether the country is right: the annotated point lies where the found place may."""
    page = gold["page"].rsplit("/", 1)[-1].replace("_", " ")
    if found["feature"] == "PCLI":
        return page.split(" (")[0] in (found["name"], found["text"]) or \
            kilometres((found["lat"], found["lon"]), gold["at"]) < found["radius_km"] + 161
    return kilometres((found["lat"], found["lon"]), gold["at"]) < max(161, found["radius_km"])


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", type=int, default=0, help="show that many of each kind")
    parser.add_argument("file")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    documents = list(articles(options.file))
    answers = run(options.command, documents)

    count = collections.Counter()
    distances, errors = [], collections.defaultdict(collections.Counter)
    for document in documents:
        found = [(characters(document["text"], m["span"]), m) for m in answers[document["id"]]]
        used = set()
        for gold in document["places"]:
            count["gold"] += 1
            hit = next((i for i, ((b, e), _) in enumerate(found)
                        if i not in used and b < gold["end"] and gold["start"] < e), None)
            if hit is None:
                errors["missed"][gold["name"]] += 1
                continue
            used.add(hit)
            count["both"] += 1
            m = found[hit][1]
            if not m["radius_km"]:
                errors["unresolved"][gold["name"]] += 1
                continue
            count["resolved"] += 1
            far = kilometres((m["lat"], m["lon"]), gold["at"])
            distances.append(far)
            count["near"] += far <= 161
            inside = far <= max(161, m["radius_km"])
            count["inside"] += inside
            count["country"] += country_of(m, gold)
            if not inside:
                errors["far"][f"{gold['name']} -> {m['name']} {m['country']} {m['feature']} "
                              f"{far:.0f} km ({gold['page'].rsplit('/', 1)[-1]})"] += 1
        for i, (_, m) in enumerate(found):
            count["found"] += 1
            if i not in used:
                errors["extra"][f"{m['text']} -> {m['name']} {m['country']} {m['feature']}"] += 1

    def rate(a, b):
        return f"{100 * count[a] / max(1, count[b]):5.1f} %  ({count[a]} of {count[b]})"

    print(f"names: precision      {rate('both', 'found')}")
    print(f"names: recall         {rate('both', 'gold')}")
    print(f"known places          {rate('resolved', 'both')}")
    print(f"within 161 km         {rate('near', 'resolved')}")
    print(f"within 161 km or area {rate('inside', 'resolved')}")
    print(f"country               {rate('country', 'resolved')}")
    print(f"error: median {statistics.median(distances):.0f} km, mean {statistics.mean(distances):.0f} km")
    for kind, names in errors.items():
        if options.errors:
            print(f"\n{kind} ({sum(names.values())}):")
            for name, n in names.most_common(options.errors):
                print(f"  {n:3} {name}")


if __name__ == "__main__":
    main()
