"""What the network sees of a word. The C++ twin is src/parse/word_features.h; the two must
agree on every byte, which src/parse/word_features_test.cc checks on cases printed by
`python features.py`.

A word is first cleaned (odd quotes, dashes and dots become ASCII). Then
  word    cleaned, diacritics of Latin letters dropped, lower-cased, digits become 0
  shape   cleaned, letters become X x, digits d, anything else outside ASCII o;
          a run of one kind is cut to three, the whole to ten
  pre3, suf2, suf3, suf4   first or last code points of word
A feature is a row number of its embedding table: FNV-1a of a letter for the table and the
UTF-8 bytes, modulo the rows of the table. `word` has a vocabulary instead.
"""

PUNCT = {
    0x2018: "'", 0x2019: "'", 0x201A: "'", 0x201B: "'", 0x0060: "'", 0x00B4: "'",
    0x2032: "'", 0x201C: '"', 0x201D: '"', 0x201E: '"', 0x201F: '"', 0x00AB: '"',
    0x00BB: '"', 0x2033: '"', 0x2010: "-", 0x2011: "-", 0x2012: "-", 0x2013: "-",
    0x2014: "-", 0x2015: "-", 0x2212: "-", 0x2026: "...", 0x2022: "*", 0x00B7: "*",
    0x00A0: " ",
}

# Lower-case ASCII letter for each code point U+00C0..U+017F; '.' keeps the code point.
FOLD = ("aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs")

ROWS = {"shape": 1024, "pre3": 4096, "suf2": 2048, "suf3": 4096, "suf4": 4096}


def is_upper(code):
    if code < 0x80:
        return 65 <= code <= 90
    if 0xC0 <= code <= 0xDE:
        return code != 0xD7
    if 0x139 <= code <= 0x148 or 0x179 <= code <= 0x17E:
        return code % 2 == 1
    return 0x100 <= code <= 0x177 and code % 2 == 0 or code == 0x178


def clean(form):
    text = "".join(PUNCT.get(ord(c), c) for c in form)
    return '"' if text == "''" else text


def normalise(form):
    out = []
    for c in clean(form):
        code = ord(c)
        if 65 <= code <= 90:
            out.append(chr(code + 32))
        elif 48 <= code <= 57:
            out.append("0")
        elif 0xC0 <= code <= 0x17F and FOLD[code - 0xC0] != ".":
            out.append(FOLD[code - 0xC0])
        else:
            out.append(c)
    return "".join(out)


def shape(form):
    out = []
    for c in clean(form):
        code = ord(c)
        if is_upper(code):
            kind = "X"
        elif 97 <= code <= 122 or 0xDF <= code <= 0x17F and code != 0xF7 and code != 0xD7:
            kind = "x"
        elif 48 <= code <= 57:
            kind = "d"
        else:
            kind = c if code < 0x80 else "o"
        if out[-3:] != [kind] * 3:
            out.append(kind)
        if len(out) == 10:
            break
    return "".join(out)


def fnv1a(data):
    value = 0x811C9DC5
    for byte in data:
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def word_hash(form):
    return fnv1a(b"w" + normalise(form).encode())


def rows(form):
    """Row numbers (shape, pre3, suf2, suf3, suf4)."""
    word = normalise(form)
    texts = (shape(form), word[:3], word[-2:], word[-3:], word[-4:])
    return [fnv1a(tag + text.encode()) % size for tag, text, size in
            zip((b"s", b"p", b"2", b"3", b"4"), texts, ROWS.values())]


if __name__ == "__main__":
    for form in ("The", "Erdoğan", "“", "''", "10,000", "AL-QAIDA", "Łódź", "…", "你好a", "a"):
        print(form, normalise(form), shape(form), word_hash(form), *rows(form))
