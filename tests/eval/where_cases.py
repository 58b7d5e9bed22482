#!/usr/bin/env python3
"""How well `dragoman where` finds the places of tests/where, and says where they are.

    python3 tests/eval/where_cases.py build/release/dragoman
    python3 tests/eval/where_cases.py build/release/dragoman --errors dev

dev.txt is for tuning, test.txt for reporting only. Floors: tests/where/floors.txt.
  found      of the places marked, those that something found touches
  country    of those found (and not at sea), those with the right country
  known      of those found, those that the gazetteer has, and not only their country
  exact      of those known, those within 161 km; where a country is meant, the country
  all        found, and as exact, of all that are marked
  precision  of what was found, what touches a mark: no person, no government, no newspaper
  km         mean and median error of the known ones that are points
"""
import collections
import math
import os
import re
import statistics

import marked

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "where")
NEAR = 161


def kilometres(a, b):
    la, lb = math.radians(a[0]), math.radians(b[0])
    d = math.radians(b[1] - a[1])
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin(d / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1, h)))


def meant(mark):
    """Country and point of a mark; no point where the country itself is meant."""
    match = re.fullmatch(r"([A-Z]{3}|---)(?: (-?[\d.]+) (-?[\d.]+))?", mark["value"])
    if not match:
        raise marked.Wrong(f'{mark["where"]}: "{mark["value"]}" is no place: write IRQ 35.5 44.4, '
                           "or IRQ for the country, or --- 43 35 at sea")
    return match[1], (float(match[2]), float(match[3])) if match[2] else None


def score_one(mark, mention, count, distances):
    """Counts one mark; says what is wrong, or None."""
    count["marked"] += 1
    if mention is None:
        return "missed"
    count["found"] += 1
    country, at = meant(mark)
    wrong = None
    if country != "---":
        count["with country"] += 1
        right = mention["country"] == country
        count["country"] += right
        wrong = None if right else "country"
    if not mention["name"] or not mention["radius_km"]:
        return wrong or "unknown"
    count["known"] += 1
    if at is None:
        exact = mention["feature"].startswith("PCL") and mention["country"] == country
    else:
        far = kilometres((mention["lat"], mention["lon"]), at)
        distances.append(far)
        exact = far <= NEAR
        # What is itself wider than that is exact when it takes the point in.
        exact |= mention["country"] in (country, None, "") and far <= mention["radius_km"] and \
            not mention["feature"].startswith("PCL")
    count["exact"] += exact
    return wrong or (None if exact else "far")


def score(program, part, show):
    documents = marked.read(os.path.join(HERE, part + ".txt"))
    answers = marked.run(program, "where", documents)
    count, distances = collections.Counter(), []
    for document in documents:
        for mark, mention in marked.pairs(document, answers[document["id"]]):
            if mark is None:
                count["extra"] += 1
                kind = "extra"
            else:
                kind = score_one(mark, mention, count, distances)
            count["mentions"] += mention is not None
            if kind and show == part:
                gold = f'{mark["text"]} = {mark["value"]}' if mark else ""
                keys = ("text", "name", "country", "feature", "lat", "lon", "radius_km", "basis")
                said = " ".join(str(mention[k]) for k in keys) if mention else ""
                print(f"{kind:7} {gold}  [{said}]  | "
                      + marked.context(document, (mark or mention)["span"]))
    rate = lambda a, b: 100 * count[a] / max(1, count[b])
    rates = {"found": rate("found", "marked"), "country": rate("country", "with country"),
             "known": rate("known", "found"), "exact": rate("exact", "known"),
             "all": rate("exact", "marked"), "precision": 100 - rate("extra", "mentions")}
    print(f'{part:5} {count["marked"]:4} places: '
          + ", ".join(f"{name} {value:.1f} %" for name, value in rates.items())
          + f"; mean {statistics.mean(distances):.0f} km, median {statistics.median(distances):.0f} km")
    return list(marked.floors(os.path.join(HERE, "floors.txt"), part, rates))


if __name__ == "__main__":
    marked.main(__doc__, score)
