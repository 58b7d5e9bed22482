"""Writes parties.txt: political parties that are listed in The World Factbook.

Usage:  python3 data/actors/make_parties.py ../shared/data > data/actors/parties.txt

Facts come from The World Factbook (public domain), as of 2025: names in English, and what
is given beside them in brackets or behind "or". Parties of organisations.txt are left out,
and names that are single words or initials of two letters.
"""
import collections
import csv
import json
import os
import re
import sys
import unicodedata

HEAD = '''# Political parties, as of 2025.
#
# Origin: The World Factbook (public domain), by make_parties.py. Do not edit here: what is
# written by hand stands in organisations.txt. Licence: public domain.
#
# Format: see organisations.txt. A name counts only where its country is named too: many
# countries have a Democratic Party.
'''
# Words that no name of one party has.
NO_NAME = re.compile(r'\b(coalition|alliance|parties|includes?|electoral|opposition|formerly|'
                     r'known|note|various|none|banned|loyal|independents?)\b')


def names_of(text):
  """The names of one party: "Future Front (El Mostakbal) or FF"."""
  text = re.sub(r'\s+', ' ', text.replace('\u2019', "'")).strip(' .-')
  beside = re.findall(r'\(([^)]*)\)', text)
  found = re.split(r'\s+or\s+', re.sub(r'\s*\([^)]*\)', '', text))
  for more in beside:
    more = re.sub(r'^(?:formerly|also known as)\s+', '', more)
    if not NO_NAME.search(more):
      found += re.split(r'\s+or\s+', more)
  good = []
  for name in found:
    name = name.strip(' .,')
    words = name.split()
    initials = re.fullmatch(r'[A-Z]{3,6}', name)
    long_name = 2 <= len(words) <= 7 and name[0].isupper()
    if (initials or long_name) and not NO_NAME.search(name) \
        and not re.search(r'[;|#(),:/"]|\d', name):
      good.append(name)
  return good


def both_spellings(names):
  """"Labor Party" is "Labour Party" too, whatever the country writes."""
  for name in names:
    yield name
    yield name.replace('Labour', 'Labor') if 'Labour' in name else \
        name.replace('Labor', 'Labour')


def folded(name):
  """As the engine compares names: without case, accents and marks."""
  plain = unicodedata.normalize('NFD', name.lower())
  plain = ''.join(c for c in plain if not unicodedata.combining(c) and c not in "'.")
  return ' '.join(plain.replace('-', ' ').split())


def known_names(folder):
  known = set()
  with open(os.path.join(folder, 'organisations.txt'), encoding='utf-8') as file:
    for line in file:
      parts = [p.strip() for p in line.split('|')]
      if len(parts) > 2 and not line.startswith('#'):
        known.update((folded(name), parts[1]) for name in parts[0].split(';'))
  return known


def main():
  facts = os.path.join(sys.argv[1], 'facts')
  here = os.path.dirname(os.path.abspath(__file__))
  with open(os.path.join(facts, 'country-codes.csv'), encoding='utf-8') as file:
    codes = {row['FIPS'].lower(): row['ISO3166-1-Alpha-3'] for row in csv.DictReader(file)
             if row['FIPS'].strip()}
  codes.update({'we': 'PSE', 'gz': 'PSE', 'kv': 'XKX', 'tw': 'TWN', 'vt': 'VAT', 'od': 'SSD'})
  with open(os.path.join(here, 'countries.txt'), encoding='utf-8') as file:
    states = set(re.findall(r'^([A-Z]{3}) \|', file.read(), re.M))
  known = known_names(here)
  lines = collections.OrderedDict()
  with open(os.path.join(facts, 'factbook_countries.jsonl'), encoding='utf-8') as file:
    for row in map(json.loads, file):
      code = codes.get(row['gec'])
      if code not in states:
        continue
      for text in row['parties'].split('|'):
        names = [n for n in dict.fromkeys(both_spellings(names_of(text)))
                 if (folded(n), code) not in known]
        if names and (' ' in names[0] or len(names) > 1):
          known.update((folded(n), code) for n in names)
          lines.setdefault(code, []).append('; '.join(names))
  print(HEAD)
  for code in sorted(lines):
    for names in sorted(lines[code]):
      print(f'{names} | {code} | PTY')


if __name__ == '__main__':
  main()
