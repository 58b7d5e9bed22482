"""Reads the groups of articles of tests/merge (docs/formats/merge.md).

    python3 tests/merge/groups.py tests/merge/dev      # rows for `dragoman code`, by date
    python3 tests/merge/groups.py tests/merge --counts

A file is a group. Every mistake in it is told with file, line and remedy.
"""
import collections
import json
import os
import re
import sys

TYPES = set("""AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN
PROTEST SANCTION MOBILIZE COERCE ASSAULT""".split())
MARK = re.compile(r"\{([a-z0-9-]+)\|([^{}|]+)\}")
CHANGE = re.compile(r'^"(.+)" -> "(.+)"$')

Mark = collections.namedtuple("Mark", "begin end event words")  # bytes of the text


class Article:
    def __init__(self, group, name, source, published, line):
        self.group, self.name, self.line = group, name, line
        self.source, self.published = source, published
        self.title, self.story = "", ""
        self.marked = []  # paragraphs with their marks
        self.text, self.marks = "", []

    @property
    def id(self):
        return self.group.name + "/" + self.name

    def finish(self):
        """Takes the marks out of the paragraphs."""
        out, length = [], 0

        def put(words):
            nonlocal length
            out.append(words)
            length += len(words.encode())

        for number, paragraph in enumerate(self.marked):
            put("\n\n" if number else "")
            at = 0
            for mark in MARK.finditer(paragraph):
                put(paragraph[at:mark.start()])
                begin = length
                put(mark[2])
                event = self.group.name + "/" + mark[1]
                self.marks.append(Mark(begin, length, event, mark[2]))
                self.group.told.add(mark[1])
                if mark[1] not in self.group.events:
                    self.group.fail(self.line, f'no line "event {mark[1]} TYPE ..." stands above; add it')
                at = mark.end()
            put(paragraph[at:])
        self.text = "".join(out)
        if re.search(r"[{}|]", self.text):
            self.group.fail(self.line, "a mark is not closed; write {event|words}")

    def row(self):
        return {"id": self.id, "title": self.title, "source": self.source,
                "published": self.published, "text": self.text}


class Group:
    def __init__(self, path):
        self.path = path
        self.name = os.path.basename(path)[:-len(".txt")]
        self.events, self.articles, self.told = {}, {}, set()
        self.read()

    def fail(self, line, reason):
        sys.exit(f"{self.path}:{line}: {reason}")

    def read(self):
        with open(self.path, encoding="utf-8") as file:
            lines = file.read().split("\n")
        article = None
        for number, line in enumerate(lines, 1):
            if line.startswith("#") or not line.strip():
                continue
            if line.startswith("==="):
                article = self.begin(number, line)
            elif article is None:
                self.declare(number, line)
            elif not self.edit(article, number, line):
                if article.copy:
                    self.fail(number, "a copy has only edits; write after: or insert N: before the paragraph")
                article.marked.append(line.strip())
        for article in self.articles.values():
            article.finish()
        for name in self.events:
            if name not in self.told:
                self.fail(1, f"event {name} is told nowhere; mark it or take its line away")

    def declare(self, number, line):
        found = re.match(r"^event ([a-z0-9-]+) ([A-Z]+) (.+)$", line)
        if not found or found[2] not in TYPES:
            self.fail(number, "this is no event; write: event NAME TYPE what happened")
        self.events[found[1]] = (found[2], found[3])

    def begin(self, number, line):
        parts = [part.strip() for part in line.strip("= ").split("|")]
        if len(parts) not in (3, 4) or not re.match(r"^\d{4}-\d\d-\d\d$", parts[2]):
            self.fail(number, "this is no head; write: === NAME | OUTLET | 2024-05-14")
        article = Article(self, parts[0], parts[1], parts[2], number)
        article.copy = len(parts) == 4
        article.story = article.id
        if article.copy:
            original = self.articles.get(parts[3].replace("copy ", "", 1))
            if original is None:
                self.fail(number, f'"{parts[3]}" names no article above; write: copy NAME')
            article.marked = list(original.marked)
            article.story, article.title = original.story, original.title
        self.articles[article.name] = article
        return article

    def edit(self, article, number, line):
        """Whether the line is an edit of a copy, or the title or the story of an article."""
        if line.startswith("title: "):
            article.title = line[7:]
        elif line.startswith("before: "):
            article.marked.insert(0, line[8:])
        elif line.startswith("after: "):
            article.marked.append(line[7:])
        elif found := re.match(r"^insert (\d+): (.+)$", line):
            article.marked.insert(int(found[1]), found[2])
        elif found := re.match(r"^cut (\d+)(-?)$", line):
            first = int(found[1]) - 1
            del article.marked[first:None if found[2] else first + 1]
        elif line.startswith("change: "):
            found = CHANGE.match(line[8:])
            if not found or not any(found[1] in paragraph for paragraph in article.marked):
                self.fail(number, 'nothing is changed; write: change: "words of the text" -> "others"')
            article.marked = [p.replace(found[1], found[2]) for p in article.marked]
        else:
            return False
        return True


def read_part(folder):
    """All articles of a folder, in the order in which they were published."""
    paths = sorted(os.path.join(at, name) for at, _, names in os.walk(folder)
                   for name in names if name.endswith(".txt"))
    groups = [Group(path) for path in paths]
    articles = [article for group in groups for article in group.articles.values()]
    return sorted(articles, key=lambda article: article.published)


def counts(folder):
    for part in sorted(os.listdir(folder)):
        if not os.path.isdir(os.path.join(folder, part)) or part.startswith("_"):
            continue
        articles = read_part(os.path.join(folder, part))
        marks = [mark for article in articles for mark in article.marks]
        print(f"{part}: {len({a.group.name for a in articles})} groups, {len(articles)} articles, "
              f"{len({a.story for a in articles})} stories, {len({m.event for m in marks})} events "
              f"told {len(marks)} times")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    if "--counts" in sys.argv:
        return counts(sys.argv[1])
    for article in read_part(sys.argv[1]):
        print(json.dumps(article.row(), ensure_ascii=False))


if __name__ == "__main__":
    main()
