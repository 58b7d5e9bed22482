"""Do the dictionaries agree with other sources about who ruled when?

Usage:  python3 tests/eval/leaders.py data/actors ../shared/data/facts
        python3 tests/eval/leaders.py data/actors ../shared/data/facts --errors 40

Two sources are asked: REIGN (effective rulers by month, 1945 to March 2021, by family name)
and The World Factbook (heads of state and government with the day since when, as it was seen
between 2015 and 2026; without deputies, and without the British monarch elsewhere). A ruler
is found if leaders.txt, people.txt or rulers.txt has somebody of that
country whose name has the family name, spelled alike, and who held an office on that day.
Printed is the share of months (REIGN) and of leaders (Factbook) that are found; --errors
shows those that are not, the longest first.
"""
import argparse
import collections
import csv
import datetime
import os
import re
import unicodedata

REIGN_FIRST = 1945
# Correlates of War abbreviations that are not ISO.
COW = dict(
    UKG='GBR', NTH='NLD', SWZ='CHE', SPN='ESP', POR='PRT', GMY='DEU', GFR='DEU', GDR='DEU',
    AUS='AUT', HUN='HUN', CZE='CZE', CZR='CZE', SLO='SVK', ITA='ITA', MAC='MKD', CRO='HRV',
    YUG='SRB', BOS='BIH', SLV='SVN', GRC='GRC', CYP='CYP', BUL='BGR', MLD='MDA', ROM='ROU',
    LAT='LVA', LIT='LTU', UKR='UKR', GRG='GEO', SWD='SWE', DEN='DNK', ICE='ISL', CAP='CPV',
    STP='STP', GNB='GNB', EQG='GNQ', GAM='GMB', MLI='MLI', MAA='MRT', NIR='NER', CDI='CIV',
    GUI='GIN', BFO='BFA', LBR='LBR', SIE='SLE', TOG='TGO', CAO='CMR', NIG='NGA', CEN='CAF',
    CHA='TCD', CON='COG', DRC='COD', TAZ='TZA', BUI='BDI', MZM='MOZ', ZAM='ZMB', ZIM='ZWE',
    MAW='MWI', SAF='ZAF', LES='LSO', BOT='BWA', SWA='SWZ', MAG='MDG', MAS='MUS', SEY='SYC',
    MOR='MAR', ALG='DZA', SUD='SDN', SSD='SSD', LEB='LBN', JOR='JOR', SAU='SAU', YAR='YEM',
    YPR='YEM', YEM='YEM', KUW='KWT', BAH='BHR', UAE='ARE', OMA='OMN', TAW='TWN', ROK='KOR',
    MON='MNG', BHU='BTN', BNG='BGD', MYA='MMR', SRI='LKA', MAD='MDV', THI='THA', CAM='KHM',
    DRV='VNM', RVN='VNM', MAL='MYS', SIN='SGP', BRU='BRN', PHI='PHL', INS='IDN', ETM='TLS',
    AUL='AUS', NEW='NZL', VAN='VUT', SOL='SLB', FIJ='FJI', TON='TON', HAI='HTI', TRI='TTO',
    GRN='GRD', SLU='LCA', SVG='VCT', SKN='KNA', BHM='BHS', BAR='BRB', COS='CRI', HON='HND',
    GUA='GTM', SAL='SLV', PAR='PRY', URU='URY', KZK='KAZ', KYR='KGZ', TKM='TKM', TAJ='TJK',
    FRN='FRA', IRE='IRL', MNC='MCO', LIE='LIE', SNM='SMR', AND='AND', KOS='XKX', MNG='MNE',
    MNE='MNE', ALB='ALB', SOM='SOM', DJI='DJI', COM='COM', GAB='GAB', NAM='NAM', ANG='AGO')


def plain(text):
  text = unicodedata.normalize('NFD', text.lower())
  return ''.join(c for c in text if not unicodedata.combining(c))


def skeleton(word):
  """What is left of a name when the ways to spell it are made one."""
  word = re.sub(r'[^a-z]', '', plain(word))
  for written, sound in (('kh', 'k'), ('gh', 'k'), ('ph', 'f'), ('sch', 's'), ('sh', 's'),
                         ('ts', 's'), ('tz', 's'), ('zh', 'j'), ('dj', 'j'), ('ch', 'c'),
                         ('th', 't'), ('dh', 'd'), ('q', 'k'), ('g', 'k'), ('ck', 'k'),
                         ('w', 'v'), ('x', 'ks')):
    word = word.replace(written, sound)
  word = re.sub(r'[aeiouyh]+', '', word[1:]) if word else ''
  return re.sub(r'(.)\1+', r'\1', word)


def keys_of(name):
  return {(plain(w)[:1], skeleton(w)) for w in re.split(r'[\s\-\']+', name) if w}


def read_ours(folder):
  """{country: [(keys, start, end, name)]}."""
  ours = collections.defaultdict(list)
  for file_name in ('leaders.txt', 'people.txt', 'rulers.txt'):
    with open(os.path.join(folder, file_name), encoding='utf-8') as file:
      for line in file:
        parts = [p.strip() for p in line.split('|')]
        if line.startswith('#') or len(parts) < 4:
          continue
        keys = set().union(*(keys_of(n.strip(' =')) for n in parts[0].split(';')))
        for term in parts[2].split(';'):
          days = re.search(r'(\S*)\.\.(\S*)', term)
          if days:
            ours[parts[1]].append((keys, days[1] or '0000', days[2] or '9999', parts[0]))
  return ours


def found(ours, country, name, day):
  wanted = keys_of(name)
  late = (datetime.date.fromisoformat(day) + datetime.timedelta(days=40)).isoformat()
  early = (datetime.date.fromisoformat(day) - datetime.timedelta(days=40)).isoformat()
  return any(wanted & keys and start <= late and early <= end
             for keys, start, end, _ in ours[country])


def reign(ours, path):
  right = all_months = 0
  missing = collections.Counter()
  with open(path, encoding='utf-8', errors='replace') as file:
    for row in csv.DictReader(file):
      country = COW.get(row['stateabb'], row['stateabb'])
      if not row['syear'].isdigit() or country not in ours:
        continue
      year, month = int(row['syear']), int(row['smonth'] or 1)
      end = int(row['eyear'] or 2021), int(row['emonth'] or 3)
      while (year, month) < end:
        if year >= REIGN_FIRST:
          all_months += 1
          if found(ours, country, row['leader'], f'{year}-{month:02}-15'):
            right += 1
          else:
            missing[f'{country} {row["leader"]} {row["syear"]}-{row["eyear"]}'] += 1
        month += 1
        if month > 12:
          year, month = year + 1, 1
  return right, all_months, missing


def factbook(ours, path, codes):
  right = total = 0
  missing = []
  with open(path, encoding='utf-8') as file:
    for row in csv.DictReader(file, delimiter='\t'):
      country = codes.get(row['fips'])
      names = [w for w in re.findall(r"[A-Z][A-Z'\-]{2,}", plain_upper(row['title_name']))]
      beside = re.search(r'vice|deputy|co-?prince|ELIZABETH|CHARLES|represented',
                         row['title_name'], re.IGNORECASE)
      if country not in ours or not names or row['last_seen'] < '2015-12-01' or (
          beside and country != 'GBR'):
        continue
      total += 1
      day = max(row['first_seen'], '2015-10-26')
      ok = any(found(ours, country, name, day) for name in names)
      right += ok
      if not ok:
        missing.append(f'{country} {row["role"]}: {row["title_name"]}, since '
                       f'{row["since"]}, seen {row["first_seen"]}..{row["last_seen"]}')
  return right, total, missing


def plain_upper(text):
  text = unicodedata.normalize('NFD', text)
  return ''.join(c for c in text if not unicodedata.combining(c))


def main():
  parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
  parser.add_argument('actors')
  parser.add_argument('facts')
  parser.add_argument('--errors', type=int, default=0)
  options = parser.parse_args()
  ours = read_ours(options.actors)
  with open(os.path.join(options.facts, 'country-codes.csv'), encoding='utf-8') as file:
    codes = {row['FIPS'].lower(): row['ISO3166-1-Alpha-3'] for row in csv.DictReader(file)
             if row['FIPS'].strip()}
  right, total, missing = reign(
      ours, os.path.join(options.facts, 'reign_leaderlist_2021-03.csv'))
  print(f'rulers of REIGN, by month: {right / total:.1%} of {total} found')
  for line, months in missing.most_common(options.errors):
    print(f'  {months} months: {line}')
  right, total, missing = factbook(
      ours, os.path.join(options.facts, 'factbook_leaders.tsv'), codes)
  print(f'leaders of the Factbook: {right / total:.1%} of {total} found')
  for line in missing[:options.errors]:
    print(f'  {line}')


if __name__ == '__main__':
  main()
