#!/usr/bin/env python3
"""How well `dragoman when` reads the time expressions of tests/when.

    python3 tests/eval/when_cases.py build/release/dragoman
    python3 tests/eval/when_cases.py build/release/dragoman --errors dev

dev.txt is for tuning, test.txt for reporting only. Floors: tests/when/floors.txt.
  found      of the expressions that have a calendar value, those that something found touches
  value      of those found, those whose interval is right: the same days, or for a vague value
             (~) an interval that overlaps it by a third of the two together
  all        right of all marked, found or not
  precision  of what was found, what touches a mark
  others     durations and references without a value (?) that were found
"""
import calendar
import collections
import datetime
import os
import re

import marked

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "when")


def days(value, where):
    """First and last day of "2021-11-28", "2021-11", "2021", "A..B"; None for "?"."""
    if value == "?":
        return None
    first, _, last = value.lstrip("~").partition("..")
    try:
        return bound(first, 0), bound(last or first, 1)
    except (ValueError, IndexError):
        raise marked.Wrong(f'{where}: "{value}" is no date: write 2021-11-28, 2021-11, 2021, '
                           "A..B, ~A..B or ?") from None


def bound(text, last):
    numbers = [int(n) for n in re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", text).groups()
               if n] if re.fullmatch(r"\d{4}(-\d\d){0,2}", text) else []
    year = numbers[0]
    month = numbers[1] if len(numbers) > 1 else (12 if last else 1)
    end = calendar.monthrange(year, month)[1]
    return datetime.date(year, month, numbers[2] if len(numbers) > 2 else end if last else 1)


def is_right(mark, mention):
    if not mention["start"]:
        return False
    found = [datetime.date.fromisoformat(mention[k]) for k in ("start", "end")]
    first, last = days(mark["value"], mark["where"])
    if not mark["value"].startswith("~"):
        return found == [first, last]
    shared = (min(found[1], last) - max(found[0], first)).days + 1
    together = (max(found[1], last) - min(found[0], first)).days + 1
    return shared * 3 >= together


def score(program, part, show):
    documents = marked.read(os.path.join(HERE, part + ".txt"))
    answers = marked.run(program, "when", documents)
    count = collections.Counter()
    for document in documents:
        for mark, mention in marked.pairs(document, answers[document["id"]]):
            said = mention and f'{mention["text"]} = {mention["start"]}..{mention["end"]} {mention["basis"]}'
            kind = None
            if mark is None:
                count["extra"] += 1
                kind, at = "extra", mention["span"]
            elif days(mark["value"], mark["where"]) is None:
                count["others"] += 1
                count["others found"] += mention is not None
                kind, at = None if mention else "length", mark["span"]
            else:
                at = mark["span"]
                count["marked"] += 1
                count["found"] += mention is not None
                right = mention is not None and is_right(mark, mention)
                count["right"] += right
                kind = None if right else "missed" if mention is None else "value"
            if mention is not None:
                count["mentions"] += 1
            if kind and show == part:
                gold = f'{mark["text"]} = {mark["value"]}' if mark else ""
                print(f'{kind:6} {document["published"]}  {gold}  [{said or ""}]  | '
                      + marked.context(document, at))
    rate = lambda a, b: 100 * count[a] / max(1, count[b])
    rates = {"found": rate("found", "marked"), "value": rate("right", "found"),
             "all": rate("right", "marked"),
             "precision": 100 - rate("extra", "mentions"), "others": rate("others found", "others")}
    print(f'{part:5} {count["marked"]:4} dates with a value, {count["others"]} without: '
          + ", ".join(f"{name} {value:.1f} %" for name, value in rates.items()))
    return list(marked.floors(os.path.join(HERE, "floors.txt"), part, rates))


if __name__ == "__main__":
    marked.main(__doc__, score)
