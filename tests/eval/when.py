#!/usr/bin/env python3
"""How well `dragoman when` finds dates and says what they mean, and whether events get theirs.

    python3 tests/eval/when.py build/release/dragoman ../shared/data
    python3 tests/eval/when.py build/release/dragoman ../shared/data --errors 50

Dates: the TIMEX3 of MEANTIME (NewsReader, CC BY 4.0), 120 Wikinews pieces on business. An
article is its title and body with the annotated date of creation as the day of publication;
the date line itself is left out, and so are the four expressions of repetition (SET) and what
stands behind the annotated sentences (the first five or so).
  found    the expressions that overlap one of the other side
  extent   the same first and last word, but for "since", "from" and the like, which TIMEX3
           leaves outside; each end of a range counts
  value    of those found that have a calendar value: the same interval. Where one of the
           words opens or narrows it ("since May", "late May"), the bound that May gives, or
           a part of May. References without a calendar value ("now", "recently") count as
           found or not, and have no value.
Events: of the records that `dragoman code` makes of events/dev.jsonl and that hit an annotated
event (sentence, type, a common country), those whose `date.text` shares a word with the
annotated time words; or where both have none.

Both are development data. Exit code 77 where they are not there.
"""
import argparse
import bisect
import calendar
import collections
import datetime
import glob
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

OPENING = {"since", "until", "till", "by", "from", "between", "to", "through", "and", "ever"}
MARGIN = OPENING | {"on", "in", "at", "the", "of", "for", "within", "during", "over", "an", "a"}
PARTS = re.compile(r"\b(early|earlier|late|later|mid|beginning|start|end|half|middle|so far|first|"
                   r"second|third|fourth|last|quarter)\b", re.I)
SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "AU": (9, 11)}


def day(year, month, number):
    return datetime.date(year, month, number)


def month_end(year, month):
    return day(year, month, calendar.monthrange(year, month)[1])


def interval(value):
    """The first and last day of a TIMEX3 value; None where it is no calendar date."""
    if m := re.match(r"(\d{4})-(\d\d)-(\d\d)(T|$)", value):
        try:
            return (day(*map(int, m.groups()[:3])),) * 2
        except ValueError:
            return None
    if m := re.fullmatch(r"(\d{4})-(\d\d)(-XX)?", value):
        year, month = int(m[1]), int(m[2])
        return day(year, month, 1), month_end(year, month)
    if m := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        year, last = int(m[1]), 3 * int(m[2])
        return day(year, last - 2, 1), month_end(year, last)
    if m := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = datetime.date.fromisocalendar(int(m[1]), int(m[2]), 1)
        first = monday + datetime.timedelta(5 if m[3] else 0)
        return first, monday + datetime.timedelta(6)
    if m := re.fullmatch(r"(\d{4})-(SP|SU|FA|AU)", value):
        first, last = SEASONS[m[2]]
        return day(int(m[1]), first, 1), month_end(int(m[1]), last)
    if m := re.fullmatch(r"(\d{4})", value):
        return day(int(m[1]), 1, 1), day(int(m[1]), 12, 31)
    if m := re.fullmatch(r"(\d{3})", value):
        return day(10 * int(m[1]), 1, 1), day(10 * int(m[1]) + 9, 12, 31)
    return None


def join(words):
    """Text as a newspaper would write it, and the character at which each word begins."""
    text, at, quote_open, glue = "", [], False, True
    for word in words:
        closing = word in ("\"", "''", "”") and quote_open
        if not (glue or closing or re.match(r"[,.;:!?)\]%’']|n't$", word)):
            text += " "
        at.append(len(text))
        text += word
        if word in ("\"", "``", "''", "“", "”"):
            quote_open = not quote_open
        glue = word in ("(", "[", "$", "€", "£", "“", "``") or (word == "\"" and quote_open)
    return text, at


def read_article(path):
    root = ElementTree.parse(path).getroot()
    words = {t.get("t_id"): (t.text or "", int(t.get("sentence"))) for t in root.iter("token")}
    times = [(t, [a.get("t_id") for a in t.iter("token_anchor")]) for t in root.iter("TIMEX3")]
    created = next((t.get("value") for t, _ in times if interval(t.get("value")) and
                    t.get("functionInDocument") == "CREATION_TIME"), None)
    if created is None:
        return None
    sentences = collections.defaultdict(list)
    for key, (_, number) in words.items():
        sentences[number].append(key)
    # Annotation ends behind the first sentences; what follows is context.
    last = max(words[a.get("t_id")][1] for a in root.iter("token_anchor") if a.get("t_id") in words)
    begin, text = {}, ""
    for number, keys in sorted(sentences.items()):
        if number == last + 1:
            annotated = len(text)
        if number == 1:
            continue  # the line with the date
        line, offsets = join([words[key][0] for key in keys])
        for key, offset in zip(keys, offsets):
            begin[key] = len(text) + offset
        text += line + ("\n\n" if number == 0 else " ")
    if last == max(sentences):
        annotated = len(text)
    gold = []
    for time, anchors in times:
        anchors = [a for a in anchors if a in begin]
        if not anchors:
            continue
        start, end = begin[anchors[0]], begin[anchors[-1]] + len(words[anchors[-1]][0])
        gold.append({"begin": start, "end": end, "text": text[start:end], "value": time.get("value"),
                     "type": time.get("type"), "interval": interval(time.get("value"))})
    gold.sort(key=lambda g: g["begin"])
    return {"id": os.path.basename(path).split("_")[0], "text": text, "published": created,
            "gold": gold, "annotated": annotated}


def run(program, verb, rows):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps({k: row[k] for k in ("id", "text", "published")}) + "\n")
        file.flush()
        done = subprocess.run([program, verb, "-q", "--format", "jsonl", file.name],
                              capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


def trimmed(text, begin, end):
    """The words without those at the margins that TIMEX3 leaves out."""
    words = [(m.start() + begin, m.end() + begin, m[0].lower())
             for m in re.finditer(r"\S+", text[begin:end])]
    while len(words) > 1 and words[0][2] in MARGIN:
        words.pop(0)
    return (words[0][0], words[-1][1]) if words else (begin, end)


def is_right(gold, found, is_first, is_last):
    """Whether the interval found says what the annotated value says."""
    if not found["start"]:
        return False
    start, end = (datetime.date.fromisoformat(found[k]) for k in ("start", "end"))
    first, last = gold["interval"]
    if (start, end) == (first, last):
        return True
    part = bool(PARTS.search(found["text"]))
    if set(found["text"].lower().split()) & OPENING or not (is_first and is_last):
        return (is_first and (start == first or (part and first <= start <= last))) or \
            (is_last and (end == last or (part and first <= end <= last)))
    return part and first <= start and end <= last


def score_dates(program, folder, count, errors):
    paths = sorted(glob.glob(folder + "/intra-doc_annotation/*/*.xml"))
    articles = [a for a in map(read_article, paths) if a]  # without a day: nothing to measure
    answers = {row["id"]: row["mentions"] for row in run(program, "when", articles)}
    for article in articles:
        text = article["text"]
        starts = [0]
        for character in text:
            starts.append(starts[-1] + len(character.encode()))
        found = answers[article["id"]]
        for mention in found:
            mention["begin"], mention["end_at"] = (bisect.bisect_left(starts, b)
                                                   for b in mention["span"])
            mention["gold"] = []
        found = [m for m in found if m["begin"] < article["annotated"]]
        for gold in article["gold"]:
            gold["found"] = next((m for m in found if m["begin"] < gold["end"] and
                                  gold["begin"] < m["end_at"]), None)
            if gold["found"]:
                gold["found"]["gold"].append(gold)
            context = text[max(0, gold["begin"] - 40):gold["end"] + 30].replace("\n", " ")
            gold["context"] = f"{article['published']}  {gold['text']} = {gold['value']}  | {context}"
        for gold in article["gold"]:
            if gold["type"] == "SET":
                continue
            group = "duration" if gold["type"] == "DURATION" else \
                "date" if gold["interval"] else "reference"
            count[group] += 1
            mention = gold["found"]
            if mention is None:
                errors["missed"].append(gold["context"])
                continue
            count[group, "found"] += 1
            begin, end = trimmed(text, gold["begin"], gold["end"])
            b, e = trimmed(text, mention["begin"], mention["end_at"])
            ends = [g for g in mention["gold"] if g["interval"]] or [gold]
            is_first, is_last = ends[0] is gold, ends[-1] is gold
            same = (b == begin or not is_first) and (e == end or not is_last)
            count[group, "extent"] += same
            if not same:
                errors["extent"].append(gold["context"] + f"  found: {mention['text']}")
            if group == "date":
                right = is_right(gold, mention, is_first, is_last)
                count["right"] += right
                if not right:
                    errors["value"].append(gold["context"] + "  found: " + " ".join(
                        str(mention[k]) for k in ("text", "start", "end", "basis")))
        for mention in found:
            count["mentions"] += 1
            count["matched"] += bool(mention["gold"])
            if not mention["gold"]:
                errors["extra"].append(
                    f"{article['published']}  {mention['text']} = {mention['start']}..{mention['end']}"
                    f"  {mention['basis']}  | "
                    + text[max(0, mention['begin'] - 40):mention['end_at'] + 30].replace("\n", " "))
    return len(articles)


def countries(event):
    return {c for pair in event["dyads"] for side in pair for c in side}


def words_of(text):
    return {w for w in re.findall(r"\w+", (text or "").lower()) if w not in MARGIN}


def score_events(program, path, count, errors):
    with open(path, encoding="utf-8") as file:
        stories = [json.loads(line) for line in file]
    records = collections.defaultdict(list)
    for record in run(program, "code", stories):
        records[record["article"]["id"]].append(record)
    for story in stories:
        for sentence in story["sentences"]:
            mine = [r for r in records[story["id"]]
                    if sentence["begin"] <= r["trigger"]["span"][0] < sentence["end"]]
            for event in sentence["events"]:
                hit = next((r for r in mine if r["event_type"] == event["type"] and
                            countries(event) & {e["country"] for e in r["actor"] + r["recipient"]}),
                           None)
                if hit is None:
                    continue
                mine.remove(hit)
                date = hit["date"]
                # Only words of this sentence are annotated.
                local = date["basis"] in ("syntax", "clause", "sentence")
                ours, gold = words_of(date["text"] if local else ""), words_of(event["when"])
                kind = "dated" if gold else "undated"
                count[kind] += 1
                right = bool(ours & gold) if gold else not ours
                count[kind, "right"] += right
                if not right:
                    errors["event"].append(
                        f"{event['type']} \"{event['trigger']}\" gold: \"{event['when']}\" found: "
                        f"\"{date['text']}\" ({date['basis']})  | " + story["text"].encode()
                        [sentence["begin"]:sentence["end"]].decode())
    return len(stories)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("data", help="the folder with meantime/ and events/")
    parser.add_argument("--errors", type=int, default=0, help="show that many of each kind")
    options = parser.parse_args()
    if not os.path.isdir(options.data + "/meantime"):
        print(f"Not scored: there is no {options.data}/meantime.")
        sys.exit(77)
    count, errors = collections.Counter(), collections.defaultdict(list)
    articles = score_dates(options.program, options.data + "/meantime", count, errors)

    def rate(a, b):
        return f"{100 * count[a] / max(1, count[b]):5.1f} %  ({count[a]} of {count[b]})"

    print(f"Dates: MEANTIME, {articles} articles (development data), on {platform.machine()}")
    print(f"  found, of what is annotated   dates {rate(('date', 'found'), 'date')}")
    print(f"                                references {rate(('reference', 'found'), 'reference')}")
    print(f"                                durations {rate(('duration', 'found'), 'duration')}")
    print(f"  annotated, of what is found   {rate('matched', 'mentions')}")
    recall = count["date", "found"] / max(1, count["date"])
    precision = count["matched"] / max(1, count["mentions"])
    print(f"  F1 (dates)                    {200 * precision * recall / (precision + recall):5.1f}")
    print(f"  extent of dates found         {rate(('date', 'extent'), ('date', 'found'))}")
    print(f"  value of dates found          {rate('right', ('date', 'found'))}")
    path = options.data + "/events/dev.jsonl"
    if os.path.exists(path):
        stories = score_events(options.program, path, count, errors)
        print(f"Dates of events: events/dev.jsonl, {stories} stories, events that were found")
        print(f"  gold has words for it         {rate(('dated', 'right'), 'dated')}")
        print(f"  gold has none                 {rate(('undated', 'right'), 'undated')}")
    for kind, lines in errors.items():
        if options.errors:
            print(f"\n{kind} ({len(lines)}):")
            for line in lines[:options.errors]:
                print("  " + line)


if __name__ == "__main__":
    main()
