"""Writes rulers.txt: those who ruled a country without an office that Wikidata has.

Usage:  python3 data/actors/make_rulers.py ../shared/data/facts > data/actors/rulers.txt

Facts come from Archigos 4.1 (Goemans, Gleditsch and Chiozza 2009; CC BY 4.0): effective
rulers 1945-2015 with days and, for most of the well-known ones, the address of their page in
DBpedia, which has the full name (others are left out). Those whom leaders.txt has on the same days are left out:
what remains are party secretaries, juntas and dictators behind a president.
"""
import collections
import csv
import os
import re
import sys
import unicodedata
import urllib.parse

FIRST = '1945-01-01'
HERE = os.path.dirname(os.path.abspath(__file__))
# Correlates of War abbreviations that are not ISO.
COW = dict(
    UKG='GBR', NTH='NLD', SWZ='CHE', SPN='ESP', POR='PRT', GMY='DEU', GFR='DEU', GDR='DEU',
    AUS='AUT', CZE='CZE', CZR='CZE', SLO='SVK', MAC='MKD', CRO='HRV', YUG='SRB', BOS='BIH',
    SLV='SVN', BUL='BGR', MLD='MDA', ROM='ROU', LAT='LVA', LIT='LTU', GRG='GEO', SWD='SWE',
    DEN='DNK', ICE='ISL', CAP='CPV', EQG='GNQ', GAM='GMB', MAA='MRT', NIR='NER', CDI='CIV',
    GUI='GIN', BFO='BFA', SIE='SLE', TOG='TGO', CAO='CMR', NIG='NGA', CEN='CAF', CHA='TCD',
    CON='COG', DRC='COD', TAZ='TZA', BUI='BDI', MZM='MOZ', ZAM='ZMB', ZIM='ZWE', MAW='MWI',
    SAF='ZAF', LES='LSO', BOT='BWA', SWA='SWZ', MAG='MDG', MAS='MUS', MOR='MAR', ALG='DZA',
    SUD='SDN', LEB='LBN', YAR='YEM', YPR='YEM', KUW='KWT', BAH='BHR', UAE='ARE', OMA='OMN',
    TAW='TWN', ROK='KOR', MON='MNG', BHU='BTN', BNG='BGD', MYA='MMR', SRI='LKA', MAD='MDV',
    CAM='KHM', DRV='VNM', RVN='VNM', MAL='MYS', SIN='SGP', BRU='BRN', PHI='PHL', INS='IDN',
    ETM='TLS', AUL='AUS', NEW='NZL', SOL='SLB', FIJ='FJI', HAI='HTI', TRI='TTO', COS='CRI',
    HON='HND', GUA='GTM', SAL='SLV', PAR='PRY', URU='URY', KZK='KAZ', KYR='KGZ', FRN='FRA',
    IRE='IRL', KOS='XKX')

HEAD = '''# Rulers since 1945 who were neither head of state nor of government, with dates.
#
# Origin: Archigos 4.1 (Goemans, Gleditsch and Chiozza, "Introducing Archigos", 2009; CC BY
# 4.0), by make_rulers.py. Do not edit here. Licence: CC BY 4.0. Format: see leaders.txt.
'''


def folded(name):
  plain = unicodedata.normalize('NFD', name.lower())
  plain = ''.join(c for c in plain if not unicodedata.combining(c))
  return re.sub(r'[^a-z ]', '', plain.replace('-', ' '))


def skeleton(word):
  """The consonants, with those one that transcriptions confuse."""
  for written, sound in (('kh', 'k'), ('gh', 'k'), ('sh', 's'), ('ts', 's'), ('zh', 'j'),
                         ('ch', 'c'), ('q', 'k'), ('g', 'k'), ('w', 'v')):
    word = word.replace(written, sound)
  return re.sub(r'(.)\1+', r'\1', word[:1] + re.sub('[aeiouyh]', '', word[1:]))


def words_of(name):
  return {skeleton(word) for word in folded(name).split() if len(word) > 2}


def known_terms():
  """{country: [(words, start, end)]} of leaders.txt and people.txt."""
  known = collections.defaultdict(list)
  for file_name in ('leaders.txt', 'people.txt'):
    with open(os.path.join(HERE, file_name), encoding='utf-8') as file:
      for line in file:
        parts = [p.strip() for p in line.split('|')]
        if len(parts) > 3 and not line.startswith('#'):
          for start, end in re.findall(r'(\S*)\.\.(\S*)', parts[2]):
            known[parts[1]].append((words_of(parts[0]), start or '0', end or '9'))
  return known


def spells(path):
  """(country, name, page, gender, start, end) of each time somebody ruled."""
  open_spells = {}
  with open(path, encoding='utf-8', errors='replace') as file:
    for row in csv.DictReader(file, delimiter='\t'):
      key = row['idacr'], row['leadid']
      if row['entry'] != '(p_year)' or key not in open_spells:
        open_spells[key] = row['startdate']
      if row['exit'] != '(n_year)':
        country = COW.get(row['idacr'], row['idacr'])
        page = row['dbpedia.uri'].rpartition('/')[2]
        yield (country, row['leader'], '' if page == 'NA' else page, row['gender'].lower(),
               open_spells.pop(key), row['enddate'])


def full_name(page):
  name = urllib.parse.unquote(page).replace('_', ' ')
  return re.sub(r'\s*\(.*', '', name).split(',')[0].strip()


def main():
  known = known_terms()
  with open(os.path.join(HERE, 'countries.txt'), encoding='utf-8') as file:
    states = set(re.findall(r'^([A-Z]{3}) \|', file.read(), re.M))
  found = collections.OrderedDict()
  for country, leader, page, gender, start, end in spells(
      os.path.join(sys.argv[1], 'archigos_4.1_arch_annual.txt')):
    name = full_name(page)
    brief = int(end[:4]) * 12 + int(end[5:7]) - int(start[:4]) * 12 - int(start[5:7]) < 2
    if end < FIRST or country not in states or not page or brief or end >= '2015-12-31':
      continue
    family = words_of(leader.split(',')[0])
    if any(family & words and first <= end and start <= last
           for words, first, last in known[country]):
      continue
    found.setdefault((country, name, gender), []).append(f'leader {start}..{end}')
  print(HEAD)
  for (country, name, gender), terms in sorted(found.items()):
    print(f'{name} | {country} | {"; ".join(terms)} | {gender}')


if __name__ == '__main__':
  main()
