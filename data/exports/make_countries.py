#!/usr/bin/env python3
"""Writes countries.txt: how each schema names and numbers a country.

    python3 data/exports/make_countries.py ../shared/data > data/exports/countries.txt

Codes come from GeoNames (countryInfo: FIPS, ISO numbers), regions from the UN's M49 in
datasets/country-codes, numbers of the Correlates of War from REIGN; what those do not
have, and where ICEWS, ACLED and GDELT have names of their own, stands below.
"""
import csv
import sys

HEAD = """\
# Countries as the schemas of other systems write them; made by make_countries.py.
#
#   ISO alpha-3 | name | ICEWS | ACLED | FIPS | ISO number | COW | GDELT actor | ACLED region
#
#   ICEWS, ACLED   their names, where those differ from "name"
#   FIPS           two letters (FIPS 10-4), for places of GDELT
#   COW            number in the Correlates of War; empty for what is no state there
#   GDELT actor    three letters in its actor codes, where those are not ISO's
#
# Origin: see ORIGIN.md. Facts of GeoNames (CC BY 4.0), datasets/country-codes (PDDL) and
# REIGN (free with citation).
"""

# Abbreviations of the Correlates of War that are not ISO's.
COW = {
    2: "USA", 20: "CAN", 31: "BHS", 41: "HTI", 52: "TTO", 53: "BRB", 55: "GRD", 56: "LCA",
    57: "VCT", 58: "ATG", 60: "KNA", 90: "GTM", 91: "HND", 92: "SLV", 94: "CRI",
    101: "VEN", 150: "PRY", 165: "URY", 200: "GBR", 205: "IRL", 210: "NLD", 220: "FRA",
    221: "MCO", 225: "CHE", 230: "ESP", 235: "PRT", 255: "DEU", 305: "AUT", 316: "CZE",
    317: "SVK", 331: "SMR", 341: "MNE", 343: "MKD", 344: "HRV", 345: "SRB", 346: "BIH",
    347: "XKX", 349: "SVN", 355: "BGR", 359: "MDA", 360: "ROU", 367: "LVA", 368: "LTU",
    372: "GEO", 380: "SWE", 390: "DNK", 395: "ISL", 402: "CPV", 411: "GNQ", 420: "GMB",
    435: "MRT", 436: "NER", 437: "CIV", 438: "GIN", 439: "BFA", 450: "LBR", 451: "SLE",
    461: "TGO", 471: "CMR", 475: "NGA", 482: "CAF", 483: "TCD", 484: "COG", 490: "COD",
    510: "TZA", 516: "BDI", 540: "AGO", 541: "MOZ", 551: "ZMB", 552: "ZWE", 553: "MWI",
    560: "ZAF", 570: "LSO", 571: "BWA", 572: "SWZ", 580: "MDG", 590: "MUS", 591: "SYC",
    600: "MAR", 615: "DZA", 620: "LBY", 625: "SDN", 660: "LBN", 679: "YEM", 690: "KWT",
    692: "BHR", 696: "ARE", 698: "OMN", 702: "TJK", 703: "KGZ", 705: "KAZ", 712: "MNG",
    732: "KOR", 760: "BTN", 771: "BGD", 775: "MMR", 780: "LKA", 781: "MDV", 790: "NPL",
    800: "THA", 811: "KHM", 816: "VNM", 820: "MYS", 830: "SGP", 835: "BRN", 840: "PHL",
    850: "IDN", 860: "TLS", 900: "AUS", 920: "NZL", 935: "VUT", 940: "SLB", 950: "FJI",
    955: "TON", 970: "NRU", 983: "MHL", 986: "PLW", 713: "TWN",
}
NO_LONGER = {"260", "265", "315", "678", "680", "817"}  # states that are no more
ICEWS = {"RUS": "Russian Federation", "PSE": "Occupied Palestinian Territory",
         "CIV": "Cote d'Ivoire", "COD": "Democratic Republic of Congo",
         "COG": "Republic of Congo", "MKD": "Macedonia", "SWZ": "Swaziland",
         "CZE": "Czech Republic", "CPV": "Cape Verde"}
ACLED = {"CIV": "Ivory Coast", "COD": "Democratic Republic of Congo",
         "COG": "Republic of Congo", "SWZ": "eSwatini", "CZE": "Czech Republic"}
GDELT = {"ROU": "ROM", "TLS": "TMP", "XKX": "KSV"}
REGIONS = {
    "Australia and New Zealand": "Oceania", "Melanesia": "Oceania",
    "Micronesia": "Oceania", "Polynesia": "Oceania",
    "Central Asia": "Caucasus and Central Asia", "Eastern Asia": "East Asia",
    "South-eastern Asia": "Southeast Asia", "Southern Asia": "South Asia",
    "Western Asia": "Middle East", "Northern America": "North America",
    "Eastern Europe": "Europe", "Northern Europe": "Europe", "Southern Europe": "Europe",
    "Western Europe": "Europe", "Northern Africa": "Northern Africa",
}
OTHER_REGION = {
    "ARM": "Caucasus and Central Asia", "AZE": "Caucasus and Central Asia",
    "GEO": "Caucasus and Central Asia", "AFG": "Caucasus and Central Asia",
    "IRN": "Middle East", "CYP": "Europe", "MEX": "North America", "TWN": "East Asia",
    "XKX": "Europe", "ZMB": "Southern Africa", "ZWE": "Southern Africa",
    "ATA": "Antarctica", "SGS": "Antarctica", "BVT": "Antarctica", "HMD": "Antarctica",
    "ATF": "Antarctica",
}


def names_in(path, field):
    """The first name of each country in a knowledge file."""
    names = {}
    for line in open(path, encoding="utf-8"):
        fields = [f.strip() for f in line.split("|")]
        if len(fields) > field and len(fields[0]) == 3 and not line.startswith("#"):
            names.setdefault(fields[0], fields[field].split(";")[0].strip())
    return names


def main(shared):
    names = {**names_in("data/gazetteer/countries.txt", 3),
             **names_in("data/actors/countries.txt", 1)}
    m49 = {row["ISO3166-1-Alpha-3"]: row for row in csv.DictReader(
        open(shared + "/facts/country-codes.csv", encoding="utf-8"))}
    cow = {}
    with open(shared + "/facts/reign_leaderlist_2021-03.csv", encoding="latin-1") as file:
        for row in list(csv.reader(file))[1:]:
            if row[1] not in NO_LONGER:
                cow[COW.get(int(row[1]), row[0])] = row[1]
    cow["TWN"] = "713"  # not in REIGN's list
    print(HEAD)
    rows = []
    for line in open(shared + "/gazetteer/countryInfo.tsv", encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        if line.startswith("#") or len(f) < 10 or f[1] in ("SCG", "ANT"):
            continue
        code = f[1]
        row = m49.get(code, {})
        region = OTHER_REGION.get(code) or REGIONS.get(row.get("Sub-region Name", ""))
        region = region or row.get("Intermediate Region Name", "")
        number = f[2] if int(f[2] or 0) > 0 else ""
        rows.append((code, names.get(code) or f[4], ICEWS.get(code, ""),
                     ACLED.get(code, ""), f[3], number, cow.get(code, ""),
                     GDELT.get(code, ""), region))
    for row in sorted(rows):
        print(" | ".join(row).rstrip())


if __name__ == "__main__":
    main(sys.argv[1])
