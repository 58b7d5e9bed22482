#!/bin/sh
# `dragoman watch` against a server on loopback: what is polite, what goes wrong, and that
# each article is coded once, whatever kills the program.
#   sh tests/watch_test.sh PATH/TO/dragoman
set -u
dragoman=$1
here=$(cd "$(dirname "$0")" && pwd)
command -v python3 >/dev/null || {
  echo "skipped: there is no python3 for the server"
  exit 0
}
. "$here/expect.sh"

python3 "$here/watch_server.py" log port 2>/dev/null & # it complains of those who hang up
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
tries=0
while [ ! -f port ] && [ $tries -lt 100 ]; do
  sleep 0.1
  tries=$((tries + 1))
done
site=http://127.0.0.1:$(cat port)
quick="--delay 0 --pause 0.2 --patience 1"

# paths FILE: of the articles whose events are in the file
paths() {
  sed "s|.*\"path\":\"$site/\([a-z0-9]*\)[^\"]*\".*|\1|" "$1" | sort -u | tr '\n' ' ' | sed 's/ $//'
}
asked() { grep -c " /$1" log; }

"$dragoman" watch --once $quick "$site/feed" -o events.jsonl 2>told
expect "a run that ends is a success" 0 $?
expect "the articles that can be had are coded" "busy iran kenya moved" "$(paths events.jsonl)"
expect "what the feed says of an article is kept" 4 \
  "$(grep -c '"source":"Loopback Post","published":"2021-11-29"' events.jsonl)"
expect "a busy site is asked again, later" "429 200" \
  "$(sed -n 's| /busy.*||p' log | tr '\n' ' ' | sed 's/ $//')"
expect "what robots.txt forbids is not asked for" 0 "$(asked secret)"
expect "robots.txt is asked for once" 1 "$(asked robots.txt)"
expect "each failure is told" "endless loop missing secret slow" \
  "$(sed -n "s#^dragoman: $site/\([a-z]*\)[^:]*: \(the server\|there was no\|the answer has\|robots\|it redirects\).*#\1#p" told |
    sort | tr '\n' ' ' | sed 's/ $//')"
expect "what is not English is set aside" \
  "watched: 4 articles, $(wc -l <events.jsonl | tr -d ' ') events, 5 failures, 1 set aside" \
  "$(tail -n 1 told)"

cp events.jsonl first.jsonl
"$dragoman" watch --once -q $quick "$site/feed" "$site/calm" -o events.jsonl
cmp -s first.jsonl events.jsonl
expect "nothing is coded twice" 0 $?
expect "nor fetched twice" 1 "$(asked kenya)"
"$dragoman" watch --once -q $quick "$site/calm" -o events.jsonl
expect "a feed that has not changed is not sent again" "200 304" \
  "$(sed -n 's| /calm.*||p' log | tr '\n' ' ' | sed 's/ $//')"

for time in first second; do "$dragoman" watch --once -q $quick "$site/dated" -o dated.jsonl; done
expect "also where it tells only when it changed" "200 304" \
  "$(sed -n 's| /dated.*||p' log | tr '\n' ' ' | sed 's/ $//')"
expect "a circle of redirects ends" 6 "$(asked loop)"

"$dragoman" watch --once -q $quick "$site/many" -o calm.jsonl
for pause in 0.3 0.5 0.35 0.6 0.4 0.45 0.55 0.3; do
  "$dragoman" watch --once -q --delay 0.03 --pause 0.2 "$site/many" -o killed.jsonl &
  sleep $pause
  kill -9 $! && wait $! 2>/dev/null
  # As if it had died while it wrote; before the first commit it writes nothing.
  grep -q '^seen' killed.jsonl.watch && printf '{"cut off' >>killed.jsonl
done
"$dragoman" watch --once -q $quick "$site/many" -o killed.jsonl
cmp -s calm.jsonl killed.jsonl
expect "after any number of crashes the output is that of a calm run" 0 $?
expect "and has all articles" 30 "$(paths killed.jsonl | wc -w | tr -d ' ')"

"$dragoman" watch --once -q $quick "$site/many" --store news.duckdb 2>told
if [ -f news.duckdb ]; then # else the program is built without databases, and says so
  "$dragoman" watch --once -q $quick "$site/many" --store news.duckdb --state other.watch
  expect "a database has each article once, whatever the state knows" '{"n":30}' \
    "$("$dragoman" query --store news.duckdb "SELECT count(*) AS n FROM articles")"
  "$dragoman" watch --once -q $quick "$site/many" --store merged.duckdb --merge
  expect "and merges them where that is wanted" '{"articles":30,"merged":true}' \
    "$("$dragoman" query --store merged.duckdb "SELECT count(*) AS articles, count(story) = 30 AS merged FROM articles")"
fi

# Another site, which takes half a second for each article.
python3 "$here/watch_server.py" slow.log slow.port 2>/dev/null &
slow=$!
trap 'kill $server $slow 2>/dev/null; rm -rf "$work"' EXIT
tries=0
while [ ! -f slow.port ] && [ $tries -lt 100 ]; do
  sleep 0.1
  tries=$((tries + 1))
done
"$dragoman" watch --once -q --delay 0 --patience 10 "$site/mixed?$(cat slow.port)" -o mixed.jsonl
expect "a slow site does not hold up a fast one" "kenya iran" \
  "$(sed 's|.*"path":"http://[^/]*/\([a-z0-9]*\)[^"]*".*|\1|' mixed.jsonl | head -n 2 | tr '\n' ' ' | sed 's/ $//')"
expect "and is asked one question at a time" "5 articles" \
  "$(grep 'while 1 asked' mixed.jsonl | grep -o 'path":"[^"]*sluggish[0-9]' | sort -u | wc -l | tr -d ' ') articles"

"$dragoman" watch $quick --every 0.01 "$site/growing" -o growing.jsonl 2>told &
watch=$!
tries=0
while [ "$(paths growing.jsonl 2>/dev/null)" != "kenya late" ] && [ $tries -lt 200 ]; do
  sleep 0.1
  tries=$((tries + 1))
done
kill -TERM $watch
wait $watch
expect "a signal ends the watch in good order" 0 $?
expect "new articles are found as they come" "kenya late" "$(paths growing.jsonl)"

"$dragoman" watch -o events.jsonl nothing.txt 2>told
expect "a wrong feed is a failure" 1 $?
expect "and is told" \
  "dragoman: nothing.txt: this is neither an address (https://...) nor a file of addresses, one a line" \
  "$(cat told)"
"$dragoman" watch "$site/calm" 2>told
expect "without a place to remember it says so" 2 $?

finish
