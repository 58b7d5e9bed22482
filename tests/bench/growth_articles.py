#!/usr/bin/env python3
"""Makes articles for tests/bench/growth.py: any number, the same on every machine.

    python3 tests/bench/growth_articles.py 3              # three articles as rows
    python3 tests/bench/growth_articles.py 2 --page       # two as pages

An article is short, as reports of agencies are, so that many cost little: two or three
sentences in a row out of an article of tests/gold, with other numbers, and one about people
and places that do not exist: names and numbers never stop being new, as in news. Nothing is drawn from a clock or from the network.
"""
import argparse
import datetime
import glob
import html
import json
import os
import random
import re
import sys
import zlib

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SYLLABLES = ("ba be dra fe gor ha il ka kor la lem ma mir na nor os pe ra ri sa sel sha ta "
             "tem u va vel wa yo za").split()
TRADES = "teacher farmer nurse driver baker student lawyer fisherman grocer plumber".split()
SECTIONS = "World Politics Business Courts Opinion Sport Culture Science Travel Weather".split()


def gold_sentences():
    """The sentences of each article of tests/gold, in order."""
    articles = []
    for path in sorted(glob.glob(os.path.join(ROOT, "tests/gold/*.txt"))):
        with open(path, encoding="utf-8") as file:
            head, _, body = file.read().partition("\n\n")
        lines = [line.strip() for line in body.splitlines()
                 if line and line[0] not in " #"]
        if head.startswith("published:") and len(lines) > 6:
            articles.append(lines)
    return articles


class Article:
    def __init__(self, number, gold):
        draw = random.Random(number)
        lines = draw.choice(gold)
        begin = draw.randrange(len(lines) - 3)
        sentences = [re.sub(r"\b[1-9]\d{1,2}\b", lambda _: str(draw.randrange(10, 999)), line)
                     for line in lines[begin:begin + draw.randint(2, 3)]]
        sentences.append(
            f"{self.name(draw)} {self.name(draw)}, a {draw.choice(TRADES)} from "
            f"{self.name(draw)}, said {draw.randrange(3, 900)} people had come from "
            f"{self.name(draw)} to listen.")
        self.number = number
        self.day = datetime.date(2015, 1, 1) + datetime.timedelta(draw.randrange(3000))
        self.title = " ".join(sentences[0].split()[:9]).rstrip(",.;:")
        self.author = f"{self.name(draw)} {self.name(draw)}"
        self.sentences = sentences
        self.address = f"https://{self.name(draw).lower()}.example/{self.day:%Y/%m/%d}/{number}"
        self.draw = draw

    @staticmethod
    def name(draw):
        return "".join(draw.choice(SYLLABLES) for _ in range(draw.randint(2, 4))).capitalize()

    def row(self):
        return json.dumps({"id": str(self.number), "title": self.title,
                           "text": "\n\n".join(self.sentences),
                           "published": self.day.isoformat(), "url": self.address},
                          ensure_ascii=False) + "\n"

    def page(self):
        """With the furniture of a news site around it, about ten times as much."""
        links = "".join(
            f'<li class="nav-item nav-{i}"><a class="nav-link" href="/{section.lower()}/'
            f'{self.draw.randrange(10**6)}?from=menu">{section}</a></li>\n'
            for i, section in enumerate(SECTIONS * 2))
        teasers = "".join(
            f'<article class="card card-{i}"><a href="/story/{self.draw.randrange(10**6)}">'
            f'<img loading="lazy" src="/i/{self.draw.randrange(10**6)}-320x180.jpg" '
            f'srcset="/i/{i}-640.jpg 2x" alt="{self.name(self.draw)}"><h4>{self.name(self.draw)} '
            f'and {self.name(self.draw)} in brief</h4></a><time>{i + 1} hours ago</time></article>\n'
            for i in range(14))
        script = "".join(f'w.push({{"slot":"{self.draw.randrange(10**9):x}","size":[{i * 10},250],'
                         f'"lazy":true}});' for i in range(30))
        style = "".join(f".c{i}{{margin:{i}px 0;padding:{i % 7}px;color:#{i * 1111:06x}}}"
                        for i in range(40))
        about = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle",
                            "headline": self.title, "datePublished": self.day.isoformat(),
                            "author": {"@type": "Person", "name": self.author}})
        title = html.escape(self.title)
        body = "\n".join(f'<p class="c{i}">{html.escape(text)}</p>' for i, text in enumerate(self.sentences))
        return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | The Bench</title>
<meta property="og:title" content="{title}"><meta property="og:type" content="article">
<link rel="canonical" href="{self.address}">
<script type="application/ld+json">{about}</script>
<style>{style}</style></head><body>
<header><div class="logo">The Bench</div><nav><ul>
{links}</ul></nav></header>
<script>var w=window.ads=[];{script}</script>
<main><article><h1>{title}</h1><p class="byline">By {self.author}</p>
<div class="share"><a href="#">Share</a> <a href="#">Print</a></div>
{body}
</article><aside><h3>Related stories</h3>
{teasers}</aside></main>
<footer><ul>
{links}</ul><p>We use cookies to improve your visit. All rights reserved.</p></footer>
</body></html>
"""

    def records(self):
        """The request and the response, as crawlers write them."""
        head = (f"WARC-Target-URI: {self.address}\r\nWARC-Date: {self.day}T12:00:00Z\r\n")
        asked = "GET / HTTP/1.1\r\nUser-Agent: bench\r\n\r\n".encode()
        answer = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                  + self.page()).encode()
        for kind, block in (("request", asked), ("response", answer)):
            yield (f"WARC/1.0\r\nWARC-Type: {kind}\r\n{head}"
                   f"Content-Type: application/http; msgtype={kind}\r\n"
                   f"Content-Length: {len(block)}\r\n\r\n").encode() + block + b"\r\n\r\n"


def write_rows(articles, folder):
    written = 0
    path = os.path.join(folder, "rows.jsonl")
    with open(path, "w", encoding="utf-8") as file:
        for article in articles:
            row = article.row()
            written += len(row.encode())
            file.write(row)
    return path, written


def write_pages(articles, folder):
    written = 0
    path = os.path.join(folder, "pages")
    for article in articles:
        below = os.path.join(path, f"{article.number // 1000:03}")
        os.makedirs(below, exist_ok=True)
        page = article.page().encode()
        written += len(page)
        with open(os.path.join(below, f"{article.number:06}.html"), "wb") as file:
            file.write(page)
    return path, written


def write_archive(articles, folder):
    written = 0
    path = os.path.join(folder, "crawl.warc.gz")
    with open(path, "wb") as file:
        for article in articles:
            for record in article.records():
                written += len(record)
                member = zlib.compressobj(3, zlib.DEFLATED, 31)
                file.write(member.compress(record) + member.flush())
    return path, written


WRITERS = {"text": write_rows, "HTML": write_pages, "WARC": write_archive}


def write(kind, count, folder):
    """Articles 0 to count-1 below `folder`: what to read, and its bytes when unpacked."""
    gold = gold_sentences()
    return WRITERS[kind]((Article(number, gold) for number in range(count)), folder)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("--page", action="store_true")
    given = parser.parse_args()
    for one in (Article(number, gold_sentences()) for number in range(given.count)):
        sys.stdout.write(one.page() if given.page else one.row())
