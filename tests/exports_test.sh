#!/bin/sh
# `dragoman export` as a person meets it: messages, exit codes, order, what is left out.
#   sh tests/exports_test.sh PATH/TO/dragoman PATH/TO/data
set -u
dragoman=$1
data=$2
. "$(dirname "$0")/expect.sh"

cat >rows.jsonl <<'END'
{"id":"a","text":"Kenya expelled two Sudanese diplomats on Monday.","published":"2024-05-16","source":"Daily"}
{"id":"b","text":"Iran condemned Israel on Monday.","published":"2024-05-16"}
{"id":"c","text":"France did not condemn Israel.","published":"2024-05-16"}
END
"$dragoman" code -q rows.jsonl -o events.jsonl

"$dragoman" export --format icews events.jsonl -o events.tab 2>errors
expect "an export succeeds" 0 $?
expect "there is a header and a line for each dyad" 3 "$(wc -l <events.tab | tr -d ' ')"
expect "what has no line is told, with the reason" \
  "1 of 3 events has no line in icews: 1 not told as a fact" \
  "$(tail -n 1 errors | sed 's/events have/events has/')"
expect "the third line is about Iran" "Iran" "$(sed -n 3p events.tab | cut -f 3)"

"$dragoman" export -q -f petrarch2 events.jsonl --factuality reported,negated >all.txt
expect "what counts as a fact is the user's choice" 3 "$(wc -l <all.txt | tr -d ' ')"
"$dragoman" export -q -f petrarch2 - --factuality reported,negated <events.jsonl >piped.txt
cmp -s all.txt piped.txt
expect "standard input is read like a file" 0 $?

"$dragoman" export -f phoenix rows.jsonl >phoenix.txt 2>errors
expect "articles are no events" \
  "dragoman: rows.jsonl:1: the row has no \"event_type\"; give events that \`dragoman code\` wrote as JSONL" \
  "$(head -n 1 errors)"
expect "and nothing is written" 0 "$(wc -c <phoenix.txt | tr -d ' ')"
"$dragoman" export -q --strict -f phoenix rows.jsonl 2>errors
expect "--strict says by the exit code that something was rejected" 3 $?

i=0
while [ $i -lt 100 ]; do
  cat events.jsonl
  i=$((i + 1))
done >many.jsonl
"$dragoman" export -q -t 1 -f gdelt many.jsonl >one.out
"$dragoman" export -q -t 8 -f gdelt many.jsonl >eight.out
cmp -s one.out eight.out
expect "eight threads write what one writes, in the same order" 0 $?
expect "and all of it" 200 "$(wc -l <one.out | tr -d ' ')"

"$dragoman" export -f idea events.jsonl 2>errors
expect "an unknown schema is wrong usage" 2 $?
"$dragoman" export events.jsonl 2>errors
expect "the schema has to be told" 2 $?
expect "the columns can be looked at" 61 \
  "$("$dragoman" export -f gdelt --describe | wc -l | tr -d ' ')"

cp -r "$data" mine
printf 'KE | Kenya\n' >>mine/exports/countries.txt
"$dragoman" export -f icews events.jsonl --data mine 2>errors
expect "a bad line of knowledge is a failure" 1 $?
expect "and is shown" '"KE" is no country code' \
  "$(grep -o '"KE" is no country code' errors)"
"$dragoman" code -q rows.jsonl -f icews -o coded.tab
cmp -s events.tab coded.tab
expect "coding and exporting at once gives the same table" 0 $?

# From a database, where the program has them.
if "$dragoman" code -q rows.jsonl --store news.duckdb 2>errors; then
  for schema in csv petrarch2 phoenix gdelt gdelt-mentions icews polecat plover acled; do
    "$dragoman" export -q -f $schema --store news.duckdb -o stored.out
    "$dragoman" export -q -f $schema events.jsonl -o filed.out
    cmp -s stored.out filed.out
    expect "a database and a file give the same $schema" 0 $?
  done
  first=$("$dragoman" query "SELECT min(id) AS id FROM events" -f csv | tail -n 1)
  "$dragoman" query --write "UPDATE records SET merged_into = '$first' WHERE id <> '$first'" \
    >/dev/null
  expect "merged events are one event" "1" \
    "$("$dragoman" export -q -f csv --store news.duckdb | tail -n +2 | wc -l | tr -d ' ')"
  expect "with a mention for each article" "3" \
    "$("$dragoman" export -q -f gdelt-mentions --factuality reported,negated \
      --store news.duckdb | wc -l | tr -d ' ')"
  "$dragoman" export -f icews --store none.duckdb 2>/dev/null
  expect "a database that is not there is a failure" 1 $?
else
  echo "skipped: databases ($(cat errors))"
fi
finish
