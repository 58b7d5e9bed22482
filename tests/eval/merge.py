"""How well stories and events are merged, on the groups of tests/merge.

    python3 tests/eval/merge.py build/release/dragoman [--part dev] [--errors 20] [--floors FILE]

The engine codes the texts of a part in the order of their publication, all groups mixed, and
merges what it finds. Scores are B-cubed: for every item the share of its cluster that belongs
there (precision), and the share of those that belong there that are in it (recall).

    stories        every article; copies found by the texts (`dragoman stories`)
    stories, rec.  every article with records; copies found by their sentences alone
    events         marks of the gold for which the engine has a record (by the trigger)
    end to end     the same, but marks without a record have recall 0 and stay in the counts

`pairs` are two marks of one gold event: how many of them got together, and how many pairs that
got together should not have.
"""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "merge"))
import groups  # noqa: E402

Score = collections.namedtuple("Score", "precision recall f1")


def b_cubed(pairs, missed=()):
    """`pairs` are (gold, found) of each item, `missed` the gold of items without a cluster."""
    gold, found, both = collections.Counter(missed), collections.Counter(), collections.Counter()
    for g, f in pairs:
        gold[g] += 1
        found[f] += 1
        both[g, f] += 1
    if not pairs:
        return Score(0, 0, 0)
    precision = sum(both[p] / found[p[1]] for p in pairs) / len(pairs)
    recall = sum(both[p] / gold[p[0]] for p in pairs) / (len(pairs) + len(missed))
    return Score(precision, recall, 2 * precision * recall / (precision + recall))


def rows(*command):
    out = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    return [json.loads(line) for line in out.splitlines()]


def align(articles, records):
    """Marks with the record that has their trigger, or else their type in their sentence."""
    by_article = collections.defaultdict(list)
    for record in records:
        by_article[record["article"]["id"]].append(record)
    aligned, missed = [], []
    for article in articles:
        left = list(by_article[article.id])
        rest = []
        for mark in article.marks:
            hit = next((r for r in left if r["trigger"]["span"][0] < mark.end and
                        mark.begin < r["trigger"]["span"][1]), None)
            if hit:
                left.remove(hit)
                aligned.append((article, mark, hit))
            else:
                rest.append(mark)
        for mark in rest:
            kind = article.group.events[mark.event.split("/")[1]][0]
            around = article.text.encode()[mark.begin:mark.end + 30].decode(errors="ignore")
            hit = next((r for r in left if r["event_type"] == kind and around[:12] in r["event_text"]),
                       None)
            if hit:
                left.remove(hit)
                aligned.append((article, mark, hit))
            else:
                missed.append((article, mark))
    return aligned, missed


def pairs_of(aligned):
    """Pairs of items that gold or the engine has in one cluster."""
    lost, wrong, right = [], [], 0
    for i, (_, mark, record) in enumerate(aligned):
        for other in aligned[:i]:
            gold = mark.event == other[1].event
            found = record["merged"] == other[2]["merged"]
            right += gold and found
            if gold and not found:
                lost.append((other, aligned[i]))
            elif found and not gold:
                wrong.append((other, aligned[i]))
    return right, lost, wrong


def show(record, mark):
    sides = [";".join(e["code"] or e["text"] for e in record[side]) for side in ("actor", "recipient")]
    date, place = record["date"], record["place"] or {}
    return (f"    {mark.event} {record['article']['id'].split('/')[1]} [{record['event_type']} "
            f"{' '.join(record['mode'])}] {sides[0]} > {sides[1]} | {date['start']}..{date['end']} "
            f"{date['basis']} | {place.get('name')} {place.get('country')} {record['magnitude']} | "
            f"\"{record['trigger']['text']}\" {record['event_text'][:110]}")


def measure(dragoman, part, options):
    articles = groups.read_part(os.path.join(HERE, "..", "merge", part))
    with tempfile.TemporaryDirectory() as folder:
        texts, records = os.path.join(folder, "texts.jsonl"), os.path.join(folder, "records.jsonl")
        with open(texts, "w", encoding="utf-8") as file:
            for article in articles:
                file.write(json.dumps(article.row()) + "\n")
        subprocess.run([dragoman, "code", "-q", "--model", options.model, texts, "-o", records], check=True)
        merged = rows(dragoman, "merge", "-q", "--no-merge", records)
        stories = {row["id"]: row["story"] for row in rows(dragoman, "stories", "-q", texts)}
    scores = {"stories": b_cubed([(a.story, stories[a.id]) for a in articles])}
    told = {record["article"]["id"]: record["story"] for record in merged}
    scores["stories, rec."] = b_cubed([(a.story, told[a.id]) for a in articles if a.id in told])
    aligned, missed = align(articles, merged)
    items = [(mark.event, record["merged"]) for _, mark, record in aligned]
    scores["events"] = b_cubed(items)
    scores["end to end"] = b_cubed(items, [mark.event for _, mark in missed])
    right, lost, wrong = pairs_of(aligned)
    print(f"\n{part}: {len(articles)} articles; {len(aligned)} of {len(aligned) + len(missed)} marks "
          f"have a record; pairs: {right} together, {len(lost)} lost, {len(wrong)} wrong")
    for name, score in scores.items():
        print(f"  {name:14} P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}")
    if options.errors:
        for a in articles:
            for b in articles:
                if a.id < b.id and (a.story == b.story) != (stories[a.id] == stories[b.id]):
                    print("  story", "lost" if a.story == b.story else "wrong", a.id, b.id)
        for name, errors in (("lost", lost), ("wrong", wrong)):
            print(f"  events {name}")
            for first, second in errors[:options.errors]:
                print(show(first[2], first[1]))
                print(show(second[2], second[1]) + "\n")
    return scores


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("dragoman")
    parser.add_argument("--part", choices=["dev", "test"])
    parser.add_argument("--model", default="default")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show so many of each kind")
    parser.add_argument("--floors", help="file of lines PART MEASURE FLOOR; fail below them")
    options = parser.parse_args()
    parts = [options.part] if options.part else ["dev", "test"]
    scores = {part: measure(options.dragoman, part, options) for part in parts}
    failed = False
    for line in open(options.floors, encoding="utf-8") if options.floors else ():
        fields = line.split("#")[0].split("|")
        if len(fields) != 3 or fields[0].strip() not in scores:
            continue
        part, measured, floor = (field.strip() for field in fields)
        if scores[part][measured].f1 < float(floor):
            failed = True
            print(f"{part} {measured}: F1 {scores[part][measured].f1:.3f} is below {floor}", file=sys.stderr)
    sys.exit(failed)


if __name__ == "__main__":
    main()
