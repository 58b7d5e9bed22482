"""Who is named: countries and sectors on the actor phrases of annotated news.

Usage:  python3 tests/eval/actors.py build/release/dragoman ../shared/data/events/dev.jsonl

The annotation has the actor and recipient phrases of every event with a code ("IRN/GOV").
Each phrase is compared with the mention that `dragoman who` finds there: the widest one
inside of it, or else the narrowest around it. Phrases without words and pronouns are left
out (coreference has its own measure). A phrase where nobody is found counts as wrong.
"""
import collections
import json
import subprocess
import sys
import tempfile

INTERNATIONAL = {'IGO', 'UNO', 'EUR', 'NGO', 'ISM', 'IMG', 'MNC'}
PRONOUNS = set('''he she it they him her them his its their hers theirs who whom whose which
that those these we us our i me my you your himself herself itself themselves'''.split())


def code_of(entity):
  """(country or international code, primary sector) of an entity record."""
  sectors = entity.get('sectors') or []
  if sectors and sectors[0] in INTERNATIONAL:
    return sectors[0], sectors[1] if len(sectors) > 1 else ''
  return entity.get('country') or '---', sectors[0] if sectors else ''


def phrases(path):
  """(story, begin, end, text, code) in bytes of the story's text."""
  with open(path, encoding='utf-8') as file:
    for line in file:
      story = json.loads(line)
      raw = story['text'].encode()
      for sentence in story['sentences']:
        text = raw[sentence['begin']:sentence['end']].decode()
        for event in sentence['events']:
          for entity in event['actor'] + event['recipient']:
            at = text.find(entity['text'])
            if not entity['text'] or at < 0 or entity['text'].lower() in PRONOUNS:
              continue
            begin = sentence['begin'] + len(text[:at].encode())
            yield (story['id'], begin, begin + len(entity['text'].encode()),
                   entity['text'], entity['code'])


def mentions(program, path):
  with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as rows:
    with open(path, encoding='utf-8') as file:
      for line in file:
        story = json.loads(line)
        rows.write(json.dumps({k: story[k] for k in ('id', 'published', 'text')}) + '\n')
    rows.flush()
    out = subprocess.run([program, 'who', '--format', 'jsonl', rows.name], check=True,
                         capture_output=True, text=True).stdout
  found = collections.defaultdict(list)
  for line in out.splitlines():
    row = json.loads(line)
    if row.get('kind') != 'pronoun':
      found[row['id']].append(row['entity'])
  return found


def pick(entities, begin, end):
  def size(entity):
    return entity['span'][1] - entity['span'][0]
  inside = [e for e in entities if begin <= e['span'][0] and e['span'][1] <= end]
  if inside:
    return max(inside, key=lambda e: (size(e), -e['span'][0]))
  around = [e for e in entities if e['span'][0] < end and begin < e['span'][1]]
  return min(around, key=size) if around else None


def main():
  program, path = sys.argv[1:3]
  found = mentions(program, path)
  total = missing = country = sector = 0
  confused = collections.Counter()
  for story, begin, end, text, code in phrases(path):
    total += 1
    entity = pick(found[story], begin, end)
    if entity is None:
      missing += 1
      continue
    gold_country, gold_sector = code.split('/')
    got_country, got_sector = code_of(entity)
    country += got_country == gold_country
    sector += got_sector == gold_sector
    if got_sector != gold_sector:
      confused[gold_sector, got_sector or '-'] += 1
  print(f'phrases {total}')
  print(f'country right {country / total:.1%}')
  print(f'sector right {sector / total:.1%}')
  print(f'nobody found {missing / total:.1%}')
  print('sector taken for another: ' +
        ', '.join(f'{a} for {b} {n}' for (a, b), n in confused.most_common(12)))


if __name__ == '__main__':
  main()
