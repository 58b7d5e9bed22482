#!/bin/sh
# Databases of events as a person meets them: filling, going on, asking, what goes wrong.
#   sh tests/store_cli_test.sh PATH/TO/dragoman
set -u
dragoman=$1
. "$(dirname "$0")/expect.sh"

cat >rows.jsonl <<'END'
{"id":"a","title":"Envoys expelled","source":"The Courier","text":"Kenya expelled two Sudanese diplomats.","published":"2024-05-16"}
{"id":"b","text":"oops
{"id":"c","text":"Iran condemned Israel on Monday.","published":"2024-05-16"}
{"id":"a","text":"Peru expelled two Chilean diplomats.","published":"2024-05-17"}
END

"$dragoman" code rows.jsonl --store news.duckdb >out 2>errors
expect "a store is filled" 0 $?
expect "and nothing is printed beside" "" "$(cat out)"
expect "rows with the id of another article are told" 1 \
  "$(grep -c 'rows.jsonl:4: the store has another article with the id "a"; give every row an id of its own' errors)"
expect "the summary counts" "coded 2 articles, 2 events, 2 rejected" \
  "$(tail -n 1 errors | sed 's/, in .*//')"
"$dragoman" code rows.jsonl --store news.duckdb 2>errors
expect "nothing is coded twice" "coded 0 articles, 0 events, 2 known before, 2 rejected" \
  "$(tail -n 1 errors | sed 's/, in .*//')"
"$dragoman" code -q rows.jsonl --store beside.duckdb -o records.jsonl 2>errors
expect "records are written beside if asked for" 2 "$(wc -l <records.jsonl | tr -d ' ')"
rm beside.duckdb

expect "a question is answered as JSONL" \
  '{"article":"a","event_type":"SANCTION","quad_code":4,"mode":["expel"]}
{"article":"c","event_type":"ACCUSE","quad_code":3,"mode":["disapprove"]}' \
  "$("$dragoman" query "SELECT article, event_type, quad_code, mode FROM events ORDER BY n")"
expect "as CSV" 'article,source,target
a,KEN,SDN
c,IRN,ISR' "$("$dragoman" query -f csv \
  "SELECT e.article, d.source, d.target FROM dyads d JOIN events e ON e.n = d.event_n ORDER BY ALL")"
expect "as a table" 'event_type  n
──────────  ─
ACCUSE      1
SANCTION    1' "$("$dragoman" query -f table \
  "SELECT event_type, count(*) AS n FROM events GROUP BY ALL ORDER BY ALL")"
"$dragoman" query "FROM articles" -o articles.csv
expect "the name of a file tells how to write it" 3 "$(wc -l <articles.csv | tr -d ' ')"
expect "native records have the fields of the JSON, in its order" \
  "$(sed 's/"story".*//' records.jsonl | grep -o '"[a-z_]*":' | sort -u | grep -v -e '"\(path\|participants\|dead\)"')" \
  "$("$dragoman" query "FROM native" | sed 's/"story".*//' | grep -o '"[a-z_]*":' | sort -u |
    grep -v -e '"\(path\|participants\|dead\|injured\|arrested\|displaced\|amount\|currency\)"')"

"$dragoman" query "FROM evnts" 2>errors
expect "a wrong name is a failure" 1 $?
expect "and told with what was meant" 'Did you mean "events"?' "$(sed -n 2p errors)"
"$dragoman" query "DROP TABLE articles" 2>errors
expect "a question changes nothing" \
  "dragoman: news.duckdb: it was opened for reading only, so it cannot be changed here; add --write if you mean to" \
  "$(cat errors)"
"$dragoman" query "FROM events" --store none.duckdb 2>errors
expect "a store that is not there is told" \
  'dragoman: none.duckdb: there is no such database; `dragoman code --store` makes one' \
  "$(cat errors)"
"$dragoman" code rows.jsonl -q --store /nonexistent/news.duckdb 2>errors
expect "a folder that is not there is a failure" 1 $?
expect "and told" \
  "dragoman: /nonexistent/news.duckdb: its folder does not exist; make it, or name a file elsewhere" \
  "$(cat errors)"
cp news.duckdb second.duckdb
"$dragoman" query "FROM events" 2>errors
expect "of two databases one has to be named" \
  "dragoman: 2 databases are in this folder; name one with --store FILE or the variable DRAGOMAN_STORE" \
  "$(cat errors)"
expect "by a variable, too" 2 \
  "$(DRAGOMAN_STORE=second.duckdb "$dragoman" query "FROM events" | wc -l | tr -d ' ')"
"$dragoman" code -q . --store second.duckdb 2>errors
expect "a database in the folder that is read is not read as news" 0 \
  "$(grep -c 'second.duckdb' errors)"

finish
