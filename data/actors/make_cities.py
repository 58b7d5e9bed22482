"""Writes cities.txt: cities and provinces that tell a country, but are no government.

Usage:  python3 data/actors/make_cities.py ../shared/data > data/actors/cities.txt

Facts come from GeoNames (CC BY 4.0): cities of at least 120,000 people, by the English
name, the larger one where names coincide, and the first-order divisions of countries that
are much in the news. Names that are words or stand in countries.txt are left out.
"""
import collections
import os
import re
import sys

LEAST = 120000
NEWS = set('''US IN PK AF IQ CN RU BR MX CA AU NG SD SY TR IR UA ID PH TH LK YE SO CD CO KE
ET LB IL EG LY DZ MM NP BD SA VE PE BO AR CL CU HT GE AM AZ KZ KG TJ UZ MK RS BA JP KR KP
ZA ZW UG RW BI ML NE TD CM CI SN DE FR IT ES GB'''.split())
WORDS = set('''Central Northern Southern Eastern Western North South East West Upper Lower
Capital Center Centre Coast Island Islands Federal District Province State Nice Mobile
Reading Bath Orange Male Split Gap Most Same Of Union Independence Liberty Victoria Lincoln
Santa Rosa Wellington Nelson Hamilton Washington Jackson Madison Houston Franklin Bolivar
Sucre Vargas Miranda Zulia Rivas Carmen Jordan Georgia Chad Benin Niger Cruz Salem George
Guadalupe Trinidad Concepcion Ocean Valle Enterprise Surprise Independence Progress Green
Young Allen Kent Marina Carol Sharon Clinton Bush Grant Warren Wayne Rice Brown Ismail Ali
Hassan Rahim Zahedan-e Malik Barcelona-e Aden Hama-e Sale Of The Van Man Police May Jobs
Parana Kim Ho Lagos Media Central-e Constitution Victory Obama Beyrouth Libertador'''.split())


def taken(folder):
  """Names of countries.txt, folded."""
  names = set()
  with open(os.path.join(folder, 'countries.txt'), encoding='utf-8') as file:
    for line in file:
      if '|' in line and not line.startswith('#'):
        for field in line.split('|')[1:]:
          names.update(name.strip().lower() for name in field.split(';'))
  return names


def main():
  shared = sys.argv[1]
  codes = {}
  with open(os.path.join(shared, 'gazetteer/countryInfo.tsv'), encoding='utf-8') as file:
    for line in file:
      part = line.split('\t')
      if len(part) > 2 and len(part[0]) == 2:
        codes[part[0]] = part[1]
  here = os.path.dirname(os.path.abspath(__file__))
  known, skip = set(), taken(here)
  with open(os.path.join(here, 'countries.txt'), encoding='utf-8') as file:
    known = set(re.findall(r'^([A-Z]{3})\b', file.read(), re.M))
  places = collections.defaultdict(list)
  seen = set()

  def add(name, country):
    code = codes.get(country)
    if code == 'XKX' or code in known:
      if name.lower() not in skip and name not in WORDS and name not in seen \
          and len(name) > 2 and re.match(r'^[A-Z]', name) and not re.search(r'[;|#(,]', name):
        seen.add(name)
        places[code].append(name)

  cities = []
  with open(os.path.join(shared, 'gazetteer/cities15000.txt'), encoding='utf-8') as file:
    for line in file:
      part = line.rstrip('\n').split('\t')
      if int(part[14] or 0) >= LEAST:
        cities.append((-int(part[14]), part[2], part[8]))
  with open(os.path.join(shared, 'gazetteer/admin1CodesASCII.txt'), encoding='utf-8') as file:
    for line in file:
      part = line.rstrip('\n').split('\t')
      country = part[0].split('.')[0]
      name = re.sub(r' (Province|Region|Governorate|Oblast|District|State|Department|County)$',
                    '', part[2])
      if country in NEWS and (country == 'US' or ' ' in name or len(name) > 5):
        cities.append((-10**6, name, country))
  for _, name, country in sorted(cities):
    add(name, country)
    if re.match(r'(Al|Ad|An|As|Ash|Az)[ -][A-Z]\w{3}', name):
      add(re.split('[ -]', name, maxsplit=1)[1], country)
  for country, names in SPELT.items():
    for name in names.split('; '):
      add(name, country)
  print(HEAD)
  for code, names in sorted(places.items()):
    for i in range(0, len(names), 12):
      print(code + ' | ' + '; '.join(names[i:i + 12]))


# As English news spell them.
SPELT = {'IQ': 'Basra; Fallujah; Falluja; Baquba; Tikrit; Hilla; Tal Afar; Kut; Anbar; Haditha',
         'AF': 'Helmand; Kandahar; Jalalabad; Kunduz; Nangarhar; Uruzgan; Paktika; Zabul',
         'SY': 'Aleppo; Homs; Hama; Raqqa; Deir el-Zour; Daraa; Latakia; Palmyra; Afrin',
         'YE': 'Hodeidah; Taiz; Saada; Marib; Hodeida', 'LY': 'Benghazi; Misrata; Sirte; Derna',
         'PK': 'Swat; Bajaur; Khyber; Kurram', 'SO': 'Kismayo; Bosaso; Beledweyne',
         'EG': 'Sharm el-Sheikh; Sinai; Taba', 'LB': 'Sidon; Tyre; Tripoli, Lebanon',
         'UA': 'Kharkiv; Kharkov; Mariupol; Odesa; Odessa; Bakhmut; Kherson; Zaporizhzhia',
         'IL': 'Haifa; Beersheba; Sderot; Golan Heights; Eilat', 'SD': 'El Fasher; Nyala'}

HEAD = '''# Cities and provinces: they tell a country ("officials in Basra"), but never act.
#
# Origin: GeoNames (CC BY 4.0), by make_cities.py. Do not edit here. Licence: CC BY 4.0.
#
# country | names
'''

if __name__ == '__main__':
  main()
