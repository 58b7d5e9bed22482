"""Writes leaders.txt: heads of state and government since 1945, with dates.

Usage:  python3 data/actors/make_leaders.py ../shared/data/facts > data/actors/leaders.txt

Facts come from Wikidata (CC0). Its export is dirty: terms without an end, the same term
with a day and with a year only, fictional presidents, labels in other languages. Rules
here mend what can be mended; leaders_fixes.tsv (written by hand) holds what no rule can know: English labels by Wikidata id,
missing terms, wrong ones.
"""
import collections
import csv
import datetime
import os
import re
import sys
import unicodedata

FIRST = '1945-01-01'
HERE = os.path.dirname(os.path.abspath(__file__))
# Parts of other states: their governors are not written down here.
DEPENDENT = set("""ABW CUW SXM AIA BMU CYM FLK GGY GIB IMN JEY MSR SHN TCA VGB ASM GUM MNP PRI
VIR COK NIU TKL FRO GRL NCL PYF BLM MAF SPM WLF ALA MAC CCK CXR NFK ESH GLP REU MYT BES PCN
MTQ GUF""".split())
# The British monarch is their head of state; a governor general stands in.
REALMS = set('ATG AUS BHS BLZ CAN GRD JAM KNA LCA NZL PNG SLB TUV VCT'.split())
KINGDOMS = {'BEL': 'king', 'BHR': 'king', 'BRN': 'sultan', 'BTN': 'king', 'DNK': 'king',
            'ESP': 'king', 'GBR': 'king', 'JOR': 'king', 'JPN': 'emperor', 'KHM': 'king',
            'KWT': 'emir', 'LIE': 'prince', 'LSO': 'king', 'LUX': 'grand duke', 'MAR': 'king',
            'MCO': 'prince', 'MYS': 'king', 'NLD': 'king', 'NOR': 'king', 'OMN': 'sultan',
            'QAT': 'emir', 'SAU': 'king', 'SWE': 'king', 'SWZ': 'king', 'THA': 'king',
            'TON': 'king', 'VAT': 'pope', 'IRN': 'supreme leader', 'AND': 'co-prince',
            'PRK': 'supreme leader', 'WSM': 'head of state', 'LBY': 'leader'}
CHIEFS = {'DEU': 'chancellor', 'AUT': 'chancellor', 'CHN': 'premier', 'TWN': 'premier',
          'PRK': 'premier', 'IRL': 'taoiseach', 'CHE': 'president', 'IRN': 'president',
          'HKG': 'chief executive', 'VAT': 'secretary of state'}
FAMILY_FIRST = {'CHN', 'KOR', 'PRK', 'TWN', 'HKG', 'SGP', 'VNM', 'KHM'}
# First names by which the women among them are known.
WOMEN = set("""Elizabeth Beatrix Margrethe Angela Theresa Liz Margaret Yulia Benazir Sheikh
Khaleda Aung Cristina Dilma Michelle Gloria Corazon Megawati Chandrika Ellen Joyce Mary
Tarja Vaira Dalia Kolinda Jadranka Zuzana Iveta Kersti Kaja Sanna Mette Helle Erna Gro
Magdalena Jóhanna Katrín Halla Kristrún Vigdís Jacinda Helen Jenny Julia Quentin
Yingluck Paetongtarn Tsai Carrie Claudia Mireya Xiomara Laura Mia Sandra Portia Kamla Eugenia
Sylvie Catherine Agathe Judith Samia Sahle-Work Netumbo Saara Salome Nino Roza Maia Natalia
Ewa Beata Hanna Giorgia Élisabeth Edith Ana Borjana Željka Nataša Katalin Droupadi Pratibha
Sushila Bidya Harini Najla Sara Jeanine Violeta Rosario Janet Dina Rosalía Tansu Reneta
Brigitte Sophie Micheline Ruth Doris Simonetta Viola Karin Eveline Elisabeth Anneli
Irena Ingrida Inga Kazimira Evika Laimdota Viorica Vassiliki Katerina Gordana Radmila
Robinah Victoire Luísa Maria Cécile Rose Manuela Hilda Fiame Naomi Ivy Louise Cynthia Halimah
Paula-Mae Christine Jennifer Myriam Marie Pamela Borjana Yulia Alenka Ameenah Monique
Sukarnoputri Dalia Slavica Gro Anne""".split()) | {'Park Geun-hye', 'Kim Campbell', 'Mari Kiviniemi', 'Helen Clark'}


def day_before(day):
  date = datetime.date.fromisoformat(day) - datetime.timedelta(days=1)
  return date.isoformat()


def read_terms(folder):
  """{(country, role): [[person, id, start, end], ...]} as the export has them."""
  terms = collections.defaultdict(list)
  seen = set()
  for name in ('wikidata_leaders_history.csv', 'wikidata_leaders_current.csv'):
    with open(os.path.join(folder, name), encoding='utf-8') as file:
      for row in csv.DictReader(file):
        start, end = row['start'][:10], row['end'][:10]
        if not re.match(r'\d{4}-', start) or re.match(r'Q\d+$', row['person']):
          continue
        key = (row['iso3'], row['role'], row['person_qid'], start, end)
        if key not in seen:
          seen.add(key)
          terms[row['iso3'], row['role']].append(
              [row['person'], row['person_qid'], start, end])
  return terms


def drop_vague(terms):
  """A term known by the year only gives way to one of the same person by the day."""
  kept = []
  for term in terms:
    vague = term[2].endswith('-01-01') or term[3].endswith('-01-01')
    better = [t for t in terms if t is not term and t[1] == term[1]
              and not t[2].endswith('-01-01')
              and abs(int(t[2][:4]) - int(term[2][:4])) <= 1]
    if not (vague and better):
      kept.append(term)
  return kept


def close_open(terms):
  """A term without an end ends with its successor's start; overlaps of one person join."""
  terms.sort(key=lambda t: (t[2], t[3] or '9999'))
  for i, term in enumerate(terms):
    if not term[3]:
      later = [t for t in terms[i + 1:] if t[1] != term[1] and t[2] > term[2]]
      own = [t for t in terms if t is not term and t[1] == term[1] and t[3]
             and t[3] > term[2] and t[2] <= term[2]]
      if own:
        term[3] = min(t[3] for t in own)
      elif later:
        term[3] = day_before(later[0][2])
  joined = []
  for term in terms:
    last = next((t for t in reversed(joined) if t[1] == term[1]), None)
    if last and (not last[3] or term[2] <= last[3][:10] or
                 day_before(term[2]) <= last[3]):
      if last[3] and (not term[3] or term[3] > last[3]):
        last[3] = term[3]
    else:
      joined.append(list(term))
  return joined


def read_fixes():
  """Hand-written rows of leaders_fixes.tsv: {name: names}, {(name, country)}, {(name, country): terms}."""
  labels, drops, terms = {}, set(), {}
  with open(os.path.join(HERE, 'leaders_fixes.tsv'), encoding='utf-8') as file:
    for line in file:
      part = line.rstrip('\n').split('\t')
      if part[0] == 'label':
        labels[part[1]] = [name.strip() for name in part[2].split(';')]
      elif part[0] == 'drop':
        drops.add((part[1], part[2]))
      elif part[0] == 'terms':
        terms[part[1], part[2]] = part[3]
  return labels, drops, terms


def plain(name):
  """Apostrophe look-alikes and marks that only scholars write."""
  name = re.sub('[ʿʾ′ʼ`‘]', "'", name).replace('’', "'")
  return unicodedata.normalize('NFC', re.sub(r'\s*\(.*?\)', '', name)).strip()


def successors():
  """{(country, office): [first days]} of people.txt, which knows what is newer."""
  first = collections.defaultdict(list)
  with open(os.path.join(HERE, 'people.txt'), encoding='utf-8') as file:
    for line in file:
      part = [p.strip() for p in line.split('|')]
      if len(part) > 3 and not line.startswith('#'):
        for office, day in re.findall(r'([a-z][a-z ]*) (\d{4}-\d\d-\d\d)\.\.', part[2]):
          first[part[1], re.sub('^(acting|interim) ', '', office)].append((day, part[0]))
  return first


def close_by(first, names, iso, text):
  """Ends an open last term where somebody of people.txt follows."""
  match = re.search(r'([a-z][a-z ]*) (\d{4}-\d\d-\d\d)\.\.$', text)
  if not match:
    return text
  own = {name.strip() for name in names}
  later = [day for day, who in first[iso, match[1]] if day > match[2]
           and not own & {name.strip() for name in who.split(';')}]
  return text + day_before(min(later)) if later else text


def main():
  folder = sys.argv[1]
  labels, drops, fixed = read_fixes()
  people, first = {}, successors()
  all_terms = read_terms(folder)
  # The French president is a prince of Andorra, of which no news is made.
  french = {term[1] for (iso, _), terms in all_terms.items() if iso == 'FRA' for term in terms}
  for (iso, role), terms in sorted(all_terms.items()):
    if iso in DEPENDENT:
      continue
    if iso == 'AND':
      terms = [term for term in terms if term[1] not in french]
    for name, qid, start, end in close_open(drop_vague(terms)):
      if (end and end < FIRST) or start > '2025-12-31' or (name, iso) in drops:
        continue
      if (not end and start < '1975') or name.startswith('http'):
        continue
      if iso in REALMS and qid in ('Q9682', 'Q43274'):
        continue
      person = people.setdefault((qid, iso), [name, []])
      person[1].append((start, end, office_of(iso, role, start, end)))
  print(HEAD)
  for (qid, iso), (name, terms) in sorted(people.items(),
                                          key=lambda p: (p[0][1], p[1][1])):
    text = fixed.get((name, iso))
    if not text:
      text = '; '.join(f'{office} {start}..{end}' + (' REL' if office == 'pope' else '')
                       for start, end, office in tidy(terms))
    names = labels.get(name) or [plain(name)]
    text = close_by(first, names, iso, text)
    words = names[0].split()
    if iso in FAMILY_FIRST and len(words) > 1 and not any('=' in n for n in names) and \
        not re.match('(Henry|Donald|Carrie|John|Simon|Tony|Lawrence|Halimah|Tharman|Sellapan|J)', name):
      names = names + ['=' + words[0]]
    gender = 'f' if words[0] in WOMEN or name in WOMEN else 'm'
    print(' | '.join(['; '.join(names), iso, text, f'{qid} {gender}']))


def office_of(iso, role, start, end):
  # Several are at the head of these states at once; the Swiss president is for a year.
  if iso == 'BIH' and role == 'head_of_state':
    return 'member of the presidency'
  if iso == 'SMR':
    return 'captain regent'
  if iso == 'CHE' and not (start.endswith('-01-01') and end[:4] == start[:4] or
                           end == f'{int(start[:4]) + 1}-01-01'):
    return 'federal councillor'
  if role == 'head_of_government':
    return CHIEFS.get(iso, 'prime minister')
  return 'governor general' if iso in REALMS else KINGDOMS.get(iso, 'president')


def tidy(terms):
  """Head of state and of government at once is a president or a king: one term."""
  result = []
  for start, end, office in sorted(terms):
    high = [t for t in terms if t[2] != office and t[0] <= start and
            (not t[1] or (end and end <= t[1])) and t[2] not in ('prime minister', 'premier')]
    if office in ('prime minister', 'premier') and high:
      continue
    if (start, end, office) not in result:
      result.append((start, end, office))
  return result


HEAD = '''# Heads of state and government since 1945 (all countries), with dates.
#
# Origin: Wikidata (CC0), mended by make_leaders.py and leaders_fixes.tsv. Do not edit here:
# correct leaders_fixes.tsv and run the script again. Licence: CC0.
#
# names | country | office start..end; ... | Wikidata id and gender
#
#   names   the first is the one that records show; "=Xi" is what the person is called for
#           short (default: the last word); other spellings are found by rule
#   office  before it the person is nobody in particular, after it a former official (ELI);
#           a sector behind the dates says otherwise: "senator 2005-01-03..2008-11-16 LEG"
'''

if __name__ == '__main__':
  main()
