"""Words as word pieces of the encoder's vocabulary. C++ twin: src/parse/word_pieces.h.

    pieces = Pieces(vocabulary)         # texts in the order of their rows
    pieces.of("Erdoğan’s")              # row numbers of er ##dog ##an ' s

1. The word is cleaned (features.clean: odd quotes, dashes and dots become ASCII).
2. Latin letters lose case and diacritics (the table of features.normalise, but digits stay);
   any other character stays as it is.
3. It is cut into chunks: a character of ASCII punctuation, U+00A1..U+00BF, U+2000..U+206F,
   U+3000..U+303F and U+3400..U+9FFF is a chunk of its own; a blank or control character
   ends a chunk and is dropped; all else goes on.
4. A chunk is cut from the left into the longest pieces of the vocabulary; every piece but
   the first is written with "##". A chunk that cannot be cut, or has more than 100
   characters, is [UNK].
5. Only the first 8 pieces of a word are read. A word without pieces is [UNK].

This is BERT's uncased tokenisation but for rare characters; `python pieces.py` compares.
"""
from features import FOLD, clean

UNKNOWN, START, END = "[UNK]", "[CLS]", "[SEP]"
MOST = 8  # pieces of a word


def lower(text):
    out = []
    for c in text:
        code = ord(c)
        if 65 <= code <= 90:
            c = chr(code + 32)
        elif 0xC0 <= code <= 0x17F and FOLD[code - 0xC0] != ".":
            c = FOLD[code - 0xC0]
        out.append(c)
    return "".join(out)


def stands_alone(code):
    return (33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
            or 0xA1 <= code <= 0xBF or 0x2000 <= code <= 0x206F
            or 0x3000 <= code <= 0x303F or 0x3400 <= code <= 0x9FFF)


def chunks(text):
    out, joined = [], False
    for c in text:
        code = ord(c)
        if code <= 32 or 0x7F <= code <= 0xA0:
            joined = False
        elif stands_alone(code):
            out.append(c)
            joined = False
        elif joined:
            out[-1] += c
        else:
            out.append(c)
            joined = True
    return out


class Pieces:
    def __init__(self, vocabulary):
        self.rows = {text: i for i, text in enumerate(vocabulary)}
        self.unknown, self.start, self.end = (self.rows[t] for t in (UNKNOWN, START, END))

    def of_chunk(self, chunk):
        if len(chunk) > 100:
            return [self.unknown]
        out, begin = [], 0
        while begin < len(chunk):
            mark = "##" if begin else ""
            for end in range(len(chunk), begin, -1):
                row = self.rows.get(mark + chunk[begin:end])
                if row is not None:
                    break
            else:
                return [self.unknown]
            out.append(row)
            begin = end
        return out

    def of(self, form):
        out = [row for chunk in chunks(lower(clean(form))) for row in self.of_chunk(chunk)]
        return out[:MOST] or [self.unknown]


def read_vocabulary(folder):
    import os
    with open(os.path.join(folder, "vocab.txt"), encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file]


def compare(data_folder):
    from transformers import AutoTokenizer

    from treebank import Data
    from vectors import encoder_folder
    pieces = Pieces(read_vocabulary(encoder_folder()))
    tokenizer = AutoTokenizer.from_pretrained(encoder_folder())
    forms = sorted({f for s in Data(data_folder).train for f in s.forms})
    different = [f for f in forms if pieces.of(f) != (tokenizer(
        clean(f), add_special_tokens=False)["input_ids"][:MOST] or [pieces.unknown])]
    print(len(forms), "words,", len(different), "differ:", *different[:40])


if __name__ == "__main__":
    import sys
    compare(sys.argv[1])
