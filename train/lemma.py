"""Lemmas as small edits of the word: "L3+y" lower-cases "Studies", drops three letters and
adds a "y". C++ twin: src/parse/lemma_rules.h.

    derive("Studies", "study")  ->  "L3+y"        apply("L3+y", "Parties")  ->  "party"

L lower-cases everything, K keeps the case, T lower-cases all but the first letter.
"""
from features import is_upper


def lower(text):
    out = []
    for c in text:
        code = ord(c)
        if code == 0x178:
            code = 0xFF
        elif is_upper(code):
            code += 32 if code < 0x100 else 1
        out.append(chr(code))
    return "".join(out)


def cased(case, form):
    if case == "K":
        return form
    return lower(form) if case == "L" else form[:1] + lower(form[1:])


def common_prefix(a, b):
    n = 0
    while n < min(len(a), len(b)) and a[n] == b[n]:
        n += 1
    return n


def derive(form, lemma):
    cases = "L" if lemma == lower(lemma) else "KT"
    if lower(form) == form and cases == "L":
        cases = "L"
    best = max(cases, key=lambda case: common_prefix(cased(case, form), lemma))
    base = cased(best, form)
    n = common_prefix(base, lemma)
    return f"{best}{len(base) - n}+{lemma[n:]}"


def apply(rule, form):
    case, rest = rule[0], rule[1:]
    strip, suffix = rest.split("+", 1)
    base = cased(case, form)
    return base[:max(0, len(base) - int(strip))] + suffix
