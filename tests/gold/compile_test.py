#!/usr/bin/env python3
"""Tests of compile.py: what an annotation becomes, and what is said of a wrong one."""
import os
import tempfile
import unittest

import compile as gold

HEAD = "published: 2024-05-16\n\nKenya expelled two Sudanese diplomats on Monday.\n"
EVENT = '  SANCTION expel "expelled" | Kenya KEN/GOV > two Sudanese diplomats SDN/GOV'


def compiled(text):
    """The row and the errors, without the file's name."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "article.txt")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        errors = []
        row = gold.parse(path, gold.Ontology(), errors)
    return row, [e.split("article.txt:")[1] for e in errors]


class Compile(unittest.TestCase):
    def test_an_event_has_its_words_codes_bytes_and_day(self):
        row, errors = compiled(HEAD + EVENT + " | when on Monday = 2024-05-13 | +diplomatic\n")
        self.assertEqual(errors, [])
        event = row["sentences"][0]["events"][0]
        self.assertEqual(row["text"].encode()[event["span"][0]:event["span"][1]], b"expelled")
        self.assertEqual(event["mode"], ["expel"])
        self.assertEqual(event["actor"], [{"text": "Kenya", "code": "KEN/GOV"}])
        self.assertEqual(event["dyads"], [[["KEN"], ["SDN"]]])
        self.assertEqual(event["date"],
                         {"start": "2024-05-13", "end": "2024-05-13", "text": "on Monday"})

    def test_a_month_is_all_of_its_days(self):
        self.assertEqual(gold.interval("2024-02", "in February")["end"], "2024-02-29")

    def test_whoever_is_implied_may_be_left_out(self):
        row, _ = compiled(HEAD + '  ASSAULT "expelled" | _ KEN/UAF > two Sudanese diplomats '
                                 "SDN/GOV\n")
        self.assertEqual(row["sentences"][0]["events"][0]["dyads"],
                         [[["KEN"], ["SDN"]], [[], ["SDN"]], [["---"], ["SDN"]]])

    def test_paragraphs_are_told_by_empty_lines(self):
        row, _ = compiled("published: 2024-05-16\n\nOne.\nTwo.\n\nThree.\n")
        self.assertEqual(row["text"], "One. Two.\n\nThree.")

    def check(self, event, message):
        self.assertEqual(compiled(HEAD + event + "\n")[1], ["4: " + message])

    def test_wrong_lines_are_named_with_their_remedy(self):
        self.check(EVENT.replace("expelled", "ejected"),
                   'the trigger "ejected" is not in the sentence: copy it exactly')
        self.check(EVENT.replace(" expel ", " banish "),
                   'SANCTION has no mode "banish": convict discontinue expel withdraw')
        self.check(EVENT.replace("SDN/GOV", "SUD/GOV"),
                   '"SUD" in SUD/GOV is no country: use ISO alpha-3 or '
                   "IGO UNO EUR NGO ISM IMG MNC ---")
        self.check(EVENT.replace("SDN/GOV", "SDN/DIP"),
                   '"DIP" in SDN/DIP is no sector: see data/ontology/sectors.txt')
        self.check(EVENT.replace(" > ", " - "),
                   '"Kenya KEN/GOV - two Sudanese diplomats SDN/GOV" has no arrow: write  '
                   "ACTORS > RECIPIENTS")
        self.check(EVENT + " | when on Monday = 2024-05-14",
                   '2024-05-14 is a tuesday, but the words are "on Monday": count again')
        self.check(EVENT + " | where in Goma = Goma COD",
                   'places.txt has no "Goma | COD": add its line, without coordinates if it is '
                   "a country, region or sea")
        self.check(EVENT + " | dead many", '"many" is no number or range: write 12, 12.., ..12 '
                                           "or 12..20")
        self.check(EVENT + " | +politics", "politics: contexts are up to three names of "
                                           "data/ontology/contexts.txt")


if __name__ == "__main__":
    unittest.main()
