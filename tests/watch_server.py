#!/usr/bin/env python3
"""A small web of news on loopback for tests/watch_test.sh: well-behaved and other servers.

    python3 tests/watch_server.py LOG PORT_FILE

Writes the port that it got to PORT_FILE, and to LOG each request with the status of its
answer. Ends with its parent's test (kill it).
"""
import http.server
import os
import sys
import threading
import time

LOG, PORT_FILE = sys.argv[1:]
LOCK = threading.Lock()
ASKED = {}

DEEDS = {
    "kenya": "Kenya expelled two Sudanese diplomats on Monday, the foreign ministry said.",
    "iran": "Iran condemned Israel on Monday over the strike, a spokesman said in the capital.",
    "busy": "Turkey imposed sanctions on Syria on Tuesday, officials in Ankara said.",
    "moved": "Russian troops attacked the Ukrainian town on Wednesday, officials said.",
    "late": "France recalled its ambassador from Algeria on Friday, the ministry said.",
}
FRENCH = ("Le ministre des affaires étrangères a rencontré son homologue dimanche dans la "
          "capitale pour parler de la frontière, qui est fermée depuis le printemps.")


def page(text):
    return (f"<html><head><title>News</title></head><body><article><h1>News</h1>"
            f"<p>{text}</p></article></body></html>").encode()


def feed(port, names):
    items = "".join(
        f"<item><title>{n}</title><guid>{n}</guid><pubDate>Mon, 29 Nov 2021 10:00:00 GMT"
        f"</pubDate><link>http://127.0.0.1:{port}/{n}?utm_source=rss</link></item>"
        for n in names)
    return (f"<rss version='2.0'><channel><title>Loopback Post</title>{items}"
            f"</channel></rss>").encode()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", **fields):
        with LOCK, open(LOG, "a", encoding="utf-8") as log:
            log.write(f"{status} {self.path}\n")
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        path = self.path.split("?")[0].strip("/")
        with LOCK:
            ASKED[path] = ASKED.get(path, 0) + 1
        try:
            getattr(self, "get_" + path.replace(".", "_"), self.get_page)(path)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def get_page(self, path):
        if path.startswith("sluggish"):
            with LOCK:
                ASKED["at once"] = ASKED.get("at once", 0) + 1
                DEEDS[path] = (f"Kenya expelled {int(path[8:]) + 2} Sudanese diplomats on Monday, "
                               f"while {ASKED['at once']} asked.")
            time.sleep(0.5)
            with LOCK:
                ASKED["at once"] -= 1
        if path in DEEDS:
            self.answer(200, page(DEEDS[path]), Content_Type="text/html; charset=utf-8")
        else:
            self.answer(404, b"no")

    def get_robots_txt(self, _):
        self.answer(200, b"User-agent: *\nDisallow: /secret\n", Content_Type="text/plain")

    def get_feed(self, _):
        names = ["kenya", "iran", "busy", "old", "missing", "secret", "french", "slow", "endless",
                 "loop"]
        self.answer(200, feed(PORT, names), Content_Type="application/rss+xml",
                    ETag='"v1"')

    def get_calm(self, _):
        if self.headers.get("If-None-Match") == '"c1"':
            return self.answer(304, ETag='"c1"')
        return self.answer(200, feed(PORT, ["kenya"]), ETag='"c1"')

    def get_dated(self, _):
        """A feed that knows when it changed, and has no ETag."""
        day = "Mon, 29 Nov 2021 10:00:00 GMT"
        if self.headers.get("If-Modified-Since") == day:
            return self.answer(304, Last_Modified=day)
        return self.answer(200, feed(PORT, ["kenya"]), Last_Modified=day)

    def get_growing(self, _):
        names = ["kenya"] + (["late"] if ASKED["growing"] > 1 else [])
        self.answer(200, feed(PORT, names), Content_Type="application/rss+xml")

    def get_many(self, _):
        self.answer(200, feed(PORT, [f"many{i}" for i in range(30)]),
                    Content_Type="application/rss+xml")

    def get_mixed(self, _):
        """Five articles of another, slow site, and then two of this one."""
        other = int(self.path.split("?")[1])
        body = feed(other, [f"sluggish{i}" for i in range(5)]) + feed(PORT, ["kenya", "iran"])
        body = body.replace(b"</channel></rss><rss version='2.0'><channel><title>Loopback Post</title>", b"")
        self.answer(200, body, Content_Type="application/rss+xml")

    def get_busy(self, path):
        if ASKED[path] == 1:
            self.answer(429, Retry_After="1")
        else:
            self.get_page(path)

    def get_old(self, _):
        self.answer(301, Location="/moved")

    def get_loop(self, _):
        self.answer(302, Location="/loop")

    def get_secret(self, _):
        self.answer(200, page("Nobody should read that the ministers met in secret."))

    def get_french(self, _):
        self.answer(200, page(FRENCH), Content_Type="text/html; charset=utf-8")

    def get_slow(self, path):
        time.sleep(1 if ASKED[path] > 20 else 5)
        self.answer(200, page("Too late to be read by anybody who has no patience."))

    def get_endless(self, _):
        with LOCK, open(LOG, "a", encoding="utf-8") as log:
            log.write(f"200 {self.path}\n")
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Connection", "close")
        self.end_headers()
        while True:
            self.wfile.write(b"<p>and so on</p>" * 4096)


for number in range(30):
    DEEDS[f"many{number}"] = (f"Kenya expelled {number + 2} Sudanese diplomats on Monday, "
                              "the foreign ministry said.")

SERVER = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
SERVER.daemon_threads = True
PORT = SERVER.server_address[1]
with open(PORT_FILE + ".new", "w", encoding="utf-8") as port_file:
    port_file.write(str(PORT))
os.rename(PORT_FILE + ".new", PORT_FILE)
SERVER.serve_forever()
