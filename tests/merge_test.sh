#!/bin/sh
# `dragoman merge` and `dragoman stories` as a person meets them.
#   sh tests/merge_test.sh PATH/TO/dragoman
set -u
dragoman=$1
. "$(dirname "$0")/expect.sh"

cat >monday.jsonl <<'END'
{"id":"a1","source":"Meridian Wire","title":"Envoys expelled","text":"Kenya on Monday expelled two Sudanese diplomats in Nairobi..","published":"2024-05-13"}
{"id":"a2","source":"Lakes Herald","title":"Two must go","text":"Kenya on Monday expelled two Sudanese diplomats in Nairobi.","published":"2024-05-13"}
END
cat >tuesday.jsonl <<'END'
{"id":"b1","source":"Harbour Press","title":"Kenya expels Sudanese","text":"Two Sudanese diplomats were expelled by Kenya on Monday, state radio said.","published":"2024-05-14"}
{"id":"c1","source":"Harbour Press","title":"Talks in Amman","text":"Jordanian Foreign Minister Ayman Safadi met his Turkish counterpart Hakan Fidan in Amman on Tuesday.","published":"2024-05-14"}
END
for day in monday tuesday; do "$dragoman" code -q $day.jsonl -o $day.records; done

"$dragoman" stories -q monday.jsonl tuesday.jsonl >stories
expect "a copy belongs to the story of its original" "a1 a1 b1 c1" \
  "$(sed 's/.*"story":"\([a-z0-9]*\)".*/\1/' stories | tr '\n' ' ' | sed 's/ $//')"

"$dragoman" merge monday.records tuesday.records -o events 2>summary
expect "three reports of one event and one of another are two events" 2 \
  "$(wc -l <events | tr -d ' ')"
expect "outlets and texts are counted" '"sources":3,"stories":2' \
  "$(head -n 1 events | grep -o '"sources".*' | tr -d '}')"
expect "the summary says what was done" "merged 4 records of 4 articles into 2 events" \
  "$(cut -d, -f1 summary)"

"$dragoman" merge -q --no-merge monday.records tuesday.records >kept
expect "--no-merge names the event of each record" 3 \
  "$(grep -c "\"merged\":$(head -n 1 events | cut -d, -f1 | cut -d: -f2)" kept)"
sed 's/"story":"[a-z0-9]*","reports":\[\],"merged":.*/"story":null,"reports":[]}/' kept >undone
cat monday.records tuesday.records | cmp -s - undone
expect "and changes nothing else" 0 $?

"$dragoman" merge -q --one-a-day monday.records tuesday.records >old
expect "--one-a-day counts days, parties and codes" 2 "$(wc -l <old | tr -d ' ')"

"$dragoman" merge -q monday.records --state state >parts
expect "with a state open events wait" 0 "$(wc -l <parts | tr -d ' ')"
"$dragoman" merge -q tuesday.records --state state --close >>parts
cmp -s parts events
expect "days one by one give what all give together" 0 $?

cp state copy
printf 'not a state\n' >state
"$dragoman" merge -q tuesday.records --state state >/dev/null 2>errors
expect "a broken state is a failure" 1 $?
expect "and is told" \
  "dragoman: state:1: the line is no JSON object; write the state anew by merging from the beginning" \
  "$(cat errors)"

"$dragoman" merge -q monday.jsonl --strict >/dev/null 2>errors
expect "articles are no records" 3 $?
expect "and it is told what makes them records" \
  'dragoman: monday.jsonl:1: the row has no "event_type"; give events that `dragoman code` wrote as JSONL' \
  "$(head -n 1 errors)"
"$dragoman" merge 2>errors
expect "without input it says so" 2 $?
"$dragoman" merge -q monday.records -o /nonexistent/events 2>errors
expect "an output that cannot be written is a failure" 1 $?
expect "and is told" \
  "dragoman: /nonexistent/events: cannot be written: No such file or directory; choose another path" \
  "$(cat errors)"
sed 's/2024-05-13/2024-01-13/' monday.records >january.records
"$dragoman" merge tuesday.records january.records >/dev/null 2>summary
expect "articles that come too late are told" \
  "dragoman: 2 articles came more than 14 days after later ones and met no earlier report; sort the records by article.published, or give a longer --window" \
  "$(head -n 1 summary)"

"$dragoman" code -q --merge monday.jsonl tuesday.jsonl >coded
expect "code --merge finds the same events" "$(sed 's/.*"sources"/"sources"/' events)" \
  "$(sed 's/.*"sources"/"sources"/' coded)"
"$dragoman" code -q --merge --format csv monday.jsonl 2>errors
expect "merged events are no table" 2 $?
expect "and it is told what to do" \
  'dragoman: --merge writes JSONL; leave out --format, or fill a database with --store and export that with `dragoman export --store`' \
  "$(cat errors)"
finish
