"""Who is named: countries and sectors on the actor phrases of annotated news.

Usage:  python3 tests/eval/actors.py build/release/dragoman ../shared/data/events/dev.jsonl
        python3 tests/eval/actors.py ... ../shared/data/events/train.jsonl --errors 80

The annotation has the actor and recipient phrases of every event with a code ("IRN/GOV").
Each phrase is compared with the mention that `dragoman who` finds there: the widest one
inside of it that leads it, which is the first one unless that stands in a wider one
("rebels in Ivory Coast": the rebels), or else the narrowest around it. A mention that stands
for several ("the two countries") is right if one of them is. Phrases without words and
pronouns are left out (coreference has its own measure). A phrase where nobody is found
counts as wrong.

--errors N prints N phrases whose country or sector is wrong, with the words around them.
"""
import argparse
import collections
import json
import subprocess
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
      found[row['id']].append({**row['entity'], 'members': row.get('members')})
  return found


def pick(entities, begin, end):
  """The mention that leads the words from `begin` to `end`."""
  def size(entity):
    return entity['span'][1] - entity['span'][0]
  inside = [e for e in entities if begin <= e['span'][0] and e['span'][1] <= end]
  if inside:
    outer = [e for e in inside if not any(
        o is not e and o['span'][0] <= e['span'][0] and e['span'][1] <= o['span'][1] and
        size(o) > size(e) for o in inside)]
    return min(outer, key=lambda e: (e['span'][0], -size(e)))
  around = [e for e in entities if e['span'][0] < end and begin < e['span'][1]]
  return min(around, key=size) if around else None


def readings(entity):
  """(country, sector) of whoever the mention stands for."""
  return [code_of(one) for one in entity.get('members') or [entity]]


def words_around(text, begin, end):
  raw = text.encode()
  before, after = raw[max(0, begin - 100):begin], raw[end:end + 60]
  return ' '.join((before + b' [' + raw[begin:end] + b'] ' + after)
                  .decode(errors='replace').split())


def main():
  parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
  parser.add_argument('program')
  parser.add_argument('path')
  parser.add_argument('--errors', type=int, default=0)
  options = parser.parse_args()
  found = mentions(options.program, options.path)
  with open(options.path, encoding='utf-8') as file:
    texts = {s['id']: s['text'] for s in map(json.loads, file)}
  total = missing = country = sector = 0
  confused = collections.Counter()
  wrong = []
  for story, begin, end, text, code in phrases(options.path):
    total += 1
    gold_country, gold_sector = code.split('/')[:2]
    entity = pick(found[story], begin, end)
    got = readings(entity) if entity else []
    right_country = any(c == gold_country for c, _ in got)
    right_sector = any(s == gold_sector for _, s in got)
    country += right_country
    sector += right_sector
    missing += not got
    if got and not right_sector:
      confused[gold_sector, got[0][1] or '-'] += 1
    if not right_country or not right_sector:
      answer = ' + '.join(f'{c}/{s}' for c, s in got) or 'nobody'
      via = entity and entity.get('via') or ''
      wrong.append(f'{text} | {code} | {answer} {via}\n'
                   f'      {words_around(texts[story], begin, end)}')
  print(f'phrases {total}')
  print(f'country right {country / total:.1%}')
  print(f'sector right {sector / total:.1%}')
  print(f'nobody found {missing / total:.1%}')
  print('sector taken for another: ' +
        ', '.join(f'{a} for {b} {n}' for (a, b), n in confused.most_common(12)))
  # Spread over the file, and the same ones at each run.
  step = max(1, len(wrong) // options.errors) if options.errors else 1
  for line in wrong[::step][:options.errors]:
    print(line)


if __name__ == '__main__':
  main()
