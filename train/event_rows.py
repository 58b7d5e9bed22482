"""Sentences with the events that they report, to learn a tagger from.

    rows, stories = gold_rows(args, "train")     # events/train.jsonl, as the engine splits it
    rows = prose_rows(args, stories.values())    # what the engine itself finds in other news
    rows[0].chances                              # [words x (no event, 16 types)]

`args` holds the folder of the data, the program and the model it is to parse with.
"""
import json
import os
import re
import subprocess
import tempfile
import zlib

import torch

TYPES = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
         "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]
PARTS = 3  # of the stories, for networks that have not seen one
STORY = 6  # lines of prose that are read together


def part_of(story):
    return zlib.crc32(story.encode()) % PARTS


class Row:
    """A sentence: its words, for each the chances of [no event, types ...], and of each event
    (word, number of the type, [heads of the actors, heads of the recipients])."""

    def __init__(self, story, forms, chances, begin=0):
        self.story, self.forms, self.chances, self.begin = story, forms, chances, begin
        self.events = []


def run(args, command, articles):
    """JSON rows that `dragoman COMMAND` makes of articles."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for article in articles:
            file.write(json.dumps(article) + "\n")
        file.flush()
        out = subprocess.run([args.dragoman, *command, "--model", args.model, file.name,
                              "-q"], check=True, text=True,
                             capture_output=True).stdout
    return [json.loads(line) for line in out.split("\n") if line]


def head_of(tokens, span):
    """The word of the phrase whose head is outside of it, in a list; [] if it is not there."""
    inside = [i for i, t in enumerate(tokens) if t["span"][0] < span[1] and span[0] < t["span"][1]]
    return [i for i in inside if tokens[i]["head"] not in inside][:1]


def rows_of(parsed, events):
    """parsed: an article of `dragoman parse`; events: (span of the trigger, type, chance,
    [spans of the actors, spans of the recipients])."""
    for sentence in parsed["sentences"]:
        tokens = sentence["tokens"]
        chances = torch.zeros(len(tokens), 1 + len(TYPES))
        chances[:, 0] = 1
        row = Row(parsed["id"], [t["text"] for t in tokens], chances, sentence["span"][0])
        for trigger, kind, chance, sides in events:
            for i in head_of(tokens, trigger):
                chances[i] = 0
                chances[i, 0] = 1 - chance
                chances[i, 1 + TYPES.index(kind)] = chance
                row.events.append((i, TYPES.index(kind), [
                    [word for span in side for word in head_of(tokens, span)]
                    for side in sides]))
        yield row


def gold_rows(args, part):
    stories = {}
    with open(os.path.join(args.data, "events", part + ".jsonl"), encoding="utf-8") as file:
        for line in file:
            story = json.loads(line)
            stories[story["id"]] = story
    articles = [{k: s[k] for k in ("id", "text", "published")} for s in stories.values()]
    rows = []
    for parsed in run(args, ["parse", "-f", "json"], articles):
        story, events, spans = stories[parsed["id"]], [], []
        data = story["text"].encode()
        for s in story["sentences"]:
            spans.append((s["begin"], s["end"]))
            text = data[s["begin"]:s["end"]].decode()

            def span_of(phrase, text=text, begin=s["begin"]):
                at = text.find(phrase)
                first = begin + len(text[:max(at, 0)].encode())
                return (first, first + (len(phrase.encode()) if at >= 0 else 0))
            for event in s["events"]:
                sides = [[span_of(p["text"]) for p in event[side] if p["text"]]
                         for side in ("actor", "recipient")]
                events.append((span_of(event["trigger"]), event["type"], 1.0, sides))
        rows += [r for r in rows_of(parsed, events)
                 if any(b <= r.begin < e for b, e in spans)]
    return rows, stories


def prose_articles(args, annotated):
    """The news of the prose, a few lines together, without sentences of annotated stories."""
    def bare(text):
        return re.sub(r"\W+", "", text)
    used = set()
    for story in annotated:
        data = story["text"].encode()
        used |= {bare(data[s["begin"]:s["end"]].decode()) for s in story["sentences"]}
    with open(os.path.join(args.data, "prose", "voice-of-america.txt"), encoding="utf-8") as file:
        lines = [line.strip() for line in file]
    articles = []
    for i in range(0, len(lines), STORY):
        text = " ".join(t for t in lines[i:i + STORY] if t and bare(t) not in used)
        if text:
            articles.append({"id": str(i), "text": text, "published": "2006-06-01"})
    return articles


def prose_rows(args, annotated):
    articles, events = prose_articles(args, annotated), {}
    for row in run(args, ["code"], articles):
        if row.get("event_type"):
            events.setdefault(row["article"]["id"], []).append(
                (row["trigger"]["span"], row["event_type"], row["confidence"], ((), ())))
    return [r for parsed in run(args, ["parse", "-f", "json"], articles)
            for r in rows_of(parsed, events.get(parsed["id"], []))]


def f1(rows, stories, chances, least):
    """Type F1 as tools/score_events.py defines it, of the guesses alone."""
    found = {}
    for row, guess in zip(rows, chances):
        for word in guess:
            if 1 - word[0] >= least:
                found.setdefault((row.story, row.begin), set()).add(TYPES[int(word[1:].argmax())])
    right = guessed = core = hit = 0
    for story in stories.values():
        for s in story["sentences"]:
            mine = set().union(*(t for (i, b), t in found.items()
                                 if i == story["id"] and s["begin"] <= b < s["end"]))
            events = [e for e in s["events"] if e["factuality"] != ["negated"]]
            guessed += len(mine)
            right += len(mine & {e["type"] for e in events})
            wanted = {e["type"] for e in events if e["core"]}
            core += len(wanted)
            hit += len(mine & wanted)
    precision, recall = right / max(1, guessed), hit / max(1, core)
    return 2 * precision * recall / max(1e-9, precision + recall)
