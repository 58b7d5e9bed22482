"""Names and coreference on the test documents of GUM: mention and link F1.

Usage:  python3 tests/eval/coref.py build/release/dragoman ../shared/data
        python3 tests/eval/coref.py build/release/dragoman ../shared/data --part dev --errors 40

Texts, trees and the types of entities are those of syntax/gum, chains those of coref/gum
(OntoNotes style). Both a phrase of ours and one of the annotation stand for the word that
leads them in the gold tree, so that it does not matter how far a phrase reaches.

  mentions  recall: of persons and organisations that are annotated, single ones included;
            precision: of ours, those that are persons, organisations or places (a country
            that acts is a place there)
  links     MUC: of the links that hold the chains of persons and organisations together,
            those that our chains have (recall), and of ours, those that are annotated
            (precision); chains of two phrases and more
  pronouns  he, she, they, it, ... of such chains that stand behind another phrase of them:
            those that are in one chain with an earlier one

Our phrases are those that could act in politics; GUM has interviews, travel guides and court
scenes, so many that are annotated are none of ours.
"""
import argparse
import collections
import glob
import json
import os
import re
import subprocess
import tempfile

ACTORS = {'person', 'organization'}
PRONOUNS = set('''he him his himself she her hers herself they them their theirs themselves it
its itself i me my mine we us our ours you your'''.split())


class Text:
  """A document: its words with bytes and heads, typed phrases, chains."""

  def __init__(self, name):
    self.name, self.text, self.genre = name, '', name.split('_')[1]
    self.words, self.spans, self.heads = [], [], []
    self.typed = []   # (begin, end, type): tokens
    self.chains = {}  # id -> [(begin, end)]

  def head_of(self, begin, end):
    """The word of [begin, end) that hangs outside of it."""
    for t in range(begin, end):
      if not begin <= self.heads[t] < end:
        return t
    return begin


def read_conllu(path):
  text, open_entities, paragraph = None, {}, False
  with open(path, encoding='utf-8') as file:
    for line in file:
      line = line.rstrip('\n')
      if line.startswith('# newdoc id = '):
        if text:
          yield text
        text, open_entities = Text(line[14:]), {}
      elif line.startswith('# newpar'):
        paragraph = True
      elif not line:
        base = None
      elif line[0].isdigit() and re.match(r'\d+\t', line):
        cells = line.split('\t')
        if cells[0] == '1':
          if text.text:
            text.text = text.text.rstrip(' ') + ('\n\n' if paragraph else ' ')
          base, paragraph = len(text.words), False
        add_word(text, cells, base, open_entities)
  if text:
    yield text


def add_word(text, cells, base, open_entities):
  begin = len(text.text.encode())
  text.text += cells[1]
  text.spans.append((begin, len(text.text.encode())))
  text.words.append(cells[1])
  text.heads.append(base + int(cells[6]) - 1 if cells[6] != '0' else -1)
  if 'SpaceAfter=No' not in cells[9]:
    text.text += ' '
  entity = re.search(r'(?:^|\|)Entity=([^|]*)', cells[9])
  here = len(text.words) - 1
  for part in re.findall(r'\([^()]*\)?|[^()]+\)', entity[1] if entity else ''):
    if part.startswith('('):
      fields = part.strip('()').split('-')
      open_entities.setdefault(fields[0], []).append((here, fields[1]))
      if not part.endswith(')'):
        continue
      key = fields[0]
    else:
      key = part.strip(')')
    if open_entities.get(key):
      begin_word, kind = open_entities[key].pop()
      text.typed.append((begin_word, here + 1, kind))


def read_chains(text, path):
  """False if the words are not those of the tree."""
  waiting, here = collections.defaultdict(list), 0
  with open(path, encoding='utf-8') as file:
    for line in file:
      cells = line.rstrip('\n').split('\t')
      if len(cells) < 3 or not cells[0].isdigit():
        continue
      if here >= len(text.words) or cells[1] != text.words[here]:
        return False
      for part in re.findall(r'\(?\d+\)?', cells[2]):
        key = part.strip('()')
        if part.startswith('('):
          waiting[key].append(here)
        if part.endswith(')') and waiting[key]:
          text.chains.setdefault(key, []).append((waiting[key].pop(), here + 1))
      here += 1
  return here == len(text.words)


def ours(program, texts):
  """{document: [(begin, end, chain)]} in tokens."""
  with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as rows:
    for text in texts:
      rows.write(json.dumps({'id': text.name, 'text': text.text, 'published': ''}) + '\n')
    rows.flush()
    out = subprocess.run([program, 'who', '-q', '--format', 'jsonl', rows.name], check=True,
                         capture_output=True, text=True).stdout
  by_name = {text.name: text for text in texts}
  found = collections.defaultdict(list)
  for line in out.splitlines():
    row = json.loads(line)
    text = by_name[row['id']]
    begin, end = row['entity']['span']
    inside = [t for t, (b, e) in enumerate(text.spans) if begin < e and b < end]
    if inside:
      found[row['id']].append((inside[0], inside[-1] + 1, row['chain']))
  return found


class Count:
  def __init__(self):
    self.right = collections.Counter()
    self.all = collections.Counter()

  def add(self, what, right, number=1):
    self.right[what] += right
    self.all[what] += number

  def share(self, what):
    return self.right[what] / self.all[what] if self.all[what] else 0

  def line(self, what):
    p, r = self.share(what + ' precision'), self.share(what + ' recall')
    f1 = 2 * p * r / (p + r) if p + r else 0
    return (f'{what:10} precision {p:.3f} of {self.all[what + " precision"]}   '
            f'recall {r:.3f} of {self.all[what + " recall"]}   F1 {f1:.3f}')


def chain_type(text, chain, types):
  kinds = collections.Counter(types.get(text.head_of(b, e)) for b, e in chain)
  kinds.pop(None, None)
  return kinds.most_common(1)[0][0] if kinds else None


def muc(chains, other):
  """(links kept, links): how far `other` (word -> chain) holds the chains together."""
  kept = links = 0
  for chain in chains:
    parts = {other.get(word, ('alone', word)) for word in chain}
    kept += len(chain) - len(parts)
    links += len(chain) - 1
  return kept, links


def measure(text, phrases, count, errors):
  types = {}
  for begin, end, kind in sorted(text.typed, key=lambda p: p[0] - p[1]):
    types[text.head_of(begin, end)] = kind
  mine = {}
  for begin, end, chain in phrases:
    mine.setdefault(text.head_of(begin, end), chain)
  for word, kind in types.items():
    if kind in ACTORS:
      count.add('mentions recall', word in mine)
  for word in mine:
    count.add('mentions precision', types.get(word) in ACTORS | {'place'})
  gold_of = {text.head_of(b, e): key for key, chain in text.chains.items() for b, e in chain}
  gold = [{text.head_of(b, e) for b, e in chain} for chain in text.chains.values()
          if chain_type(text, chain, types) in ACTORS]
  kept, links = muc([c for c in gold if len(c) > 1], mine)
  count.add('links recall', kept, links)
  by_chain = collections.defaultdict(set)
  for word, chain in mine.items():
    by_chain[chain].add(word)
  kept, links = muc([c for c in by_chain.values() if len(c) > 1], gold_of)
  count.add('links precision', kept, links)
  for chain in gold:
    for word in sorted(chain)[1:]:
      if text.words[word].lower() in PRONOUNS:
        before = [w for w in chain if w < word]
        right = any(mine.get(w, -1) == mine.get(word, -2) for w in before)
        count.add('pronouns', right)
        if not right:
          errors.append(f'{text.name}: "{text.words[word]}" in '
                        f'"{" ".join(text.words[max(0, word - 8):word + 5])}" is '
                        f'"{text.words[max(before)]}"')


def main():
  parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
  parser.add_argument('program')
  parser.add_argument('data')
  parser.add_argument('--part', default='test', choices=['train', 'dev', 'test'])
  parser.add_argument('--errors', type=int, default=0)
  options = parser.parse_args()
  texts = []
  for path in sorted(glob.glob(
      os.path.join(options.data, f'syntax/gum/gum-*-{options.part}.conllu'))):
    for text in read_conllu(path):
      chains = os.path.join(options.data, 'coref/gum', text.name + '.conll')
      if os.path.exists(chains) and read_chains(text, chains):
        texts.append(text)
  found = ours(options.program, texts)
  errors, all_texts, news = [], Count(), Count()
  for text in texts:
    measure(text, found[text.name], all_texts, errors)
    if text.genre == 'news':
      measure(text, found[text.name], news, [])
  for title, count in ((f'{len(texts)} documents', all_texts), ('those of news', news)):
    print(title)
    print(' ', count.line('mentions'))
    print(' ', count.line('links'))
    print(f'  pronouns   right {count.share("pronouns"):.3f} of {count.all["pronouns"]}')
  for line in errors[:options.errors]:
    print(line)


if __name__ == '__main__':
  main()
