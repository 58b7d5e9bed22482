"""Names from annotation that was made for something else: entities with their whole noun
phrases ("the Saudi Interior Ministry", "US President Barack Obama, who ...").

    gum_names(rows)                       # rows: CoNLL-U columns of a sentence of GUM
    meantime_sentences("../shared/data/meantime")

What counts as name follows Universal NER: no article, title or description before it, no
nationality. Where the annotation does not decide, a word gets all tags that it may have
("B-PER|I-PER"), or ANY; crf.py learns from such sets.
"""
import collections
import glob
import os
import re
import xml.etree.ElementTree

from crf import TAGS

ANY = "|".join(TAGS)
KINDS = {"person": "PER", "place": "LOC", "organization": "ORG",
         "PER": "PER", "LOC": "LOC", "ORG": "ORG"}
NEVER = {"time", "event", "abstract", "plant", "animal", "substance"}
TITLES = set(
    "President Vice Prime Minister Deputy Foreign Defense Secretary General Gen. Lt. Col. Colonel "
    "Maj. Major Capt. Captain Sgt. Sergeant Admiral Adm. Mr. Mr Mrs. Mrs Ms. Ms Miss Dr. Dr Prof. "
    "Professor Sir Lord Lady Dame King Queen Prince Princess Emperor Pope Cardinal Archbishop "
    "Bishop Father Reverend Rev. Saint Senator Sen. Representative Rep. Congressman Congresswoman "
    "Governor Gov. Mayor Chancellor Premier Ambassador Judge Justice Chief Attorney Speaker "
    "Chairman Chairwoman Director Doctor Detective Officer Inspector Sheikh Ayatollah Imam "
    "Sultan Duke Count Countess Baron Lieutenant Private Corporal Commander Coach".split())
INSIDE = {"of", "the", "for", "and", "&", "on", "-", "–", "'s", "’s", ".", "de", "al"}
OPEN = re.compile(r"\((\d+)-(\w+)-([^()]*)|(\d+)\)|(\))")


def entities(rows):
    """(begin, end, type, positions of the words that are the name or head)."""
    stack, out = collections.defaultdict(list), []
    for i, row in enumerate(rows):
        found = re.search(r"Entity=([^|]+)", row[9])
        last = None
        for mark in OPEN.finditer(found.group(1)) if found else ():
            if mark.group(1):
                last = mark.group(1)
                stack[last].append((i, mark.group(2), mark.group(3)))
            elif stack[mark.group(4) or last]:
                begin, kind, rest = stack[mark.group(4) or last].pop()
                least = re.search(r"-cf[^-]*-([\d,]+)", "-" + rest)
                places = [begin + int(n) - 1 for n in least.group(1).split(",")] if least else []
                out.append((begin, i + 1, kind, places))
                last = None
    return out


def is_capital(form):
    return form[:1].isupper() or form[:1].isdigit() and any(c.isupper() for c in form)


def trimmed(forms, begin, end, kind):
    """The last stretch of capitals in [begin, end), joined by INSIDE, without titles."""
    while end > begin and not is_capital(forms[end - 1]):
        end -= 1
    first = i = end
    while i > begin:
        form = forms[i - 1]
        joins = form in INSIDE and (kind != "PER" or form in ("-", "de", "al", "."))
        if not is_capital(form) and not joins:
            break
        if kind == "PER" and form in TITLES:
            break
        i -= 1
        if is_capital(form) and form not in ("The", "A", "An"):
            first = i
    return first, end


def mark(tags, begin, end, kind):
    tags[begin:end] = ["B-" + kind] + ["I-" + kind] * (end - begin - 1)


def gum_names(rows):
    forms = [row[1] for row in rows]
    proper = [row[3] == "PROPN" for row in rows]
    tags = [ANY if p else "O" for p in proper]
    free = [True] * len(rows)
    for begin, end, kind, places in sorted(entities(rows), key=lambda e: e[0] - e[1]):
        heads = [i for i in places if proper[i]]
        if kind in NEVER:
            for i in heads:
                tags[i] = "O" if free[i] else tags[i]
        if kind in NEVER or not heads or places[-1] != heads[-1]:
            continue
        first, last = trimmed(forms, places[0], places[-1] + 1, KINDS.get(kind, ""))
        sure = kind in KINDS and first < last and all(free[first:last]) and any(
            proper[first:last])
        if not sure or kind == "person" and (
                rows[last - 1][4] == "NNPS" or rows[begin][3] == "DET"):
            continue
        mark(tags, first, last, KINDS[kind])
        free[first:last] = [False] * (last - first)
    return tags


def meantime_sentences(folder):
    """Yields (forms, tags) of the title and the first five sentences of each article."""
    for path in sorted(glob.glob(os.path.join(folder, "intra-doc_annotation", "*", "*.xml"))):
        root = xml.etree.ElementTree.parse(path).getroot()
        tokens = list(root.iter("token"))
        place = {t.get("t_id"): i for i, t in enumerate(tokens)}
        forms = [t.text for t in tokens]
        tags = [ANY if is_capital(f) else "O" for f in forms]
        for words, kind in meantime_mentions(root):
            begin, end = place[words[0]], place[words[-1]] + 1
            first, last = trimmed(forms, begin, end, kind)
            # A capital before it, or a stretch beyond a gap: where the name begins is unsure.
            if first == last or any(is_capital(f) for f in forms[begin + 1:first]) or last != end:
                continue
            mark(tags, first, last, kind)
        number = [int(t.get("sentence")) for t in tokens]
        for n in range(6):
            part = [i for i, k in enumerate(number) if k == n]
            if part:
                yield [forms[i] for i in part], [tags[i] for i in part]


def meantime_mentions(root):
    """(ids of the words, kind) of the names among the mentions, longest first."""
    marks, relations = root.find("Markables"), root.find("Relations")
    kinds = {e.get("m_id"): e.get("ent_type") for e in marks.findall("ENTITY")}
    of = {s.get("m_id"): kinds.get(r.find("target").get("m_id"))
          for r in relations.findall("REFERS_TO") for s in r.findall("source")}
    out = []
    for mention in marks.findall("ENTITY_MENTION"):
        kind = KINDS.get(of.get(mention.get("m_id")))
        words = [a.get("t_id") for a in mention.findall("token_anchor")]
        if kind and words and mention.get("syntactic_type") == "NAM":
            out.append((words, kind))
    return sorted(out, key=lambda m: -len(m[0]))
