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
"$dragoman" store records.jsonl --store loaded.duckdb 2>errors
expect "records that were coded earlier are loaded" "stored 2 articles, 2 records, 0 rejected" \
  "$(sed 's/, in .*//;q' errors)"
expect "and it is told what they lack" "dragoman store --articles ROWS" \
  "$(sed -n 's/.*adds them: //p' errors)"
for table in records participants pairs; do
  expect "loaded $table are those of code --store" \
    "$("$dragoman" query "FROM $table ORDER BY ALL" -s beside.duckdb)" \
    "$("$dragoman" query "FROM $table ORDER BY ALL" -s loaded.duckdb)"
done
columns="n, id, url, title, source, published, language, path, events, story"
expect "articles, too, but for what records do not tell" \
  "$("$dragoman" query "SELECT $columns FROM articles ORDER BY n" -s beside.duckdb)" \
  "$("$dragoman" query "SELECT $columns FROM articles ORDER BY n" -s loaded.duckdb)"
"$dragoman" store --articles rows.jsonl --store loaded.duckdb 2>errors
expect "what they were coded from tells the rest" \
  "completed 2 articles, 0 of them without records, 2 rejected" "$(tail -n 1 errors | sed 's/, in .*//')"
expect "so that all articles are those of code --store" \
  "$("$dragoman" query "FROM articles ORDER BY n" -s beside.duckdb)" \
  "$("$dragoman" query "FROM articles ORDER BY n" -s loaded.duckdb)"
"$dragoman" store -q records.jsonl --articles rows.jsonl --articles more.txt --store loaded.duckdb 2>errors
expect "a file of articles that is not there is told" 1 "$(grep -c '^dragoman: more.txt: ' errors)"
rm loaded.duckdb
"$dragoman" store -q records.jsonl --store loaded.duckdb
gzip -c records.jsonl | "$dragoman" store - --store loaded.duckdb 2>errors
expect "nothing is loaded twice, compressed or through a pipe" \
  "stored 0 articles, 0 records, 2 articles known before, 0 rejected" \
  "$(sed 's/, in .*//' errors)"
"$dragoman" code rows.jsonl --store loaded.duckdb 2>errors
# Of a loaded article only the id is known, not the words.
expect "and what was loaded is not coded again" "coded 0 articles, 0 events, 3 known before, 1 rejected" \
  "$(tail -n 1 errors | sed 's/, in .*//')"
(cat records.jsonl; head -n 1 records.jsonl | sed 's/"id":"/"id":"f/') >apart.jsonl
"$dragoman" store -q apart.jsonl --strict --store apart.duckdb 2>errors
expect "records of an article that stand apart are rejected" 3 $?
expect "and it is told what to do" \
  'dragoman: apart.jsonl:3: other records of the article "a" came before, apart from these; sort the records by article.id' \
  "$(cat errors)"
"$dragoman" merge -q records.jsonl | "$dragoman" store -q - --store apart.duckdb 2>errors
expect "merged events are no records" \
  'dragoman: -:1: this is a merged event, whose records are elsewhere; load what `dragoman code` wrote and merge it there with `dragoman merge --store FILE`' \
  "$(head -n 1 errors)"
"$dragoman" store --store none.duckdb 2>errors
expect "asking what a store holds makes no file" \
  'dragoman: none.duckdb: there is no such database; `dragoman code --store` makes one' \
  "$(cat errors)"
rm beside.duckdb loaded.duckdb apart.duckdb

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
cat >two.jsonl <<'END'
{"id":"d","source":"The Courier","url":"https://courier.example/d","text":"Iran threatened Israel on Monday.","published":"2024-07-16"}
END
"$dragoman" code -q two.jsonl --store news.duckdb
expect "a dyad as rows by month, without gaps" \
'start,events,verbal_cooperation,material_cooperation,verbal_conflict,material_conflict,goldstein
2024-05,1,0,0,1,0,-2
2024-06,0,0,0,0,0,
2024-07,1,0,0,1,0,-4.4' "$("$dragoman" dyad IRN ISR -f csv)"
expect "a dyad for a person, with plots, types and events" \
"IRN – ISR: 2 events

cooperation       0 verbal, 0 material
conflict     █ █  2 verbal, 0 material
             2024-05 to 2024-07; a full column is 1 events" \
  "$("$dragoman" dyad IRN ISR -f table | head -n 5)"
expect "with the words that made the events marked" \
  "    «Iran» *threatened* ‹Israel› on Monday." \
  "$("$dragoman" dyad IRN ISR -f table --events 1 | grep '«Iran»')"
expect "in one direction only" 0 "$("$dragoman" dyad ISR IRN --directed | wc -l | tr -d ' ')"
expect "only with these words" 1 "$("$dragoman" dyad ISR IRN --text "THREAT monday" | wc -l | tr -d ' ')"
expect "words begin with what is asked" 0 "$("$dragoman" dyad ISR IRN --text "reatened" | wc -l | tr -d ' ')"
expect "the most frequent types" 'name,events,cooperation,conflict,goldstein
ACCUSE,1,0,1,-2
SANCTION,1,0,1,-7
THREATEN,1,0,1,-4.4' "$("$dragoman" top types -f csv)"
expect "the most frequent dyads" 'source,target,events,cooperation,conflict,goldstein
IRN,ISR,2,0,2,-3.2' "$("$dragoman" top --most 1 -f csv)"
expect "one actor over time" 2 "$("$dragoman" timeline IRN --since 2024-05-01 --until 2024-07-31 |
  grep -c '"events":1')"
id=$("$dragoman" query "SELECT id FROM events WHERE article = 'd'" -f csv | tail -n 1)
expect "an event with all that is known" "THREATEN|when        2024-07-15, day, “Monday”, syntax|id          $id" \
  "$("$dragoman" show "$id" -f table | sed -n -e 's/^\(THREATEN\).*/\1/p' -e '/^when/p' -e '/^id/p' | paste -sd'|')"
expect "by the beginning of its id, as a record" 1 \
  "$("$dragoman" show "$(echo "$id" | cut -c1-8)" | grep -c '"event_type":"THREATEN"')"
"$dragoman" show nothing 2>errors
expect "an event that is not there is told" \
  'dragoman: news.duckdb: it has no event "nothing"; ids are those of `dragoman query "SELECT id FROM events"` or of dyad and timeline' \
  "$(cat errors)"
"$dragoman" dyad Iran ISR 2>errors
expect "a name is no side" \
  'first: "Iran" is no side; write a country as IRN, with a sector as IRNGOV, or a sector as :REB' \
  "$(head -n 1 errors)"
"$dragoman" store --parquet events
expect "events as Parquet, by year and month" \
  "events/year=2024/month=5 events/year=2024/month=7" "$(echo events/*/*)"
expect "and back" '{"n":3,"months":2}' \
  "$("$dragoman" query "SELECT count(*) AS n, count(DISTINCT month) AS months FROM 'events/**/*.parquet'")"
cp events/year=2024/month=5/data_0.parquet events/year=2024/month=5/data_1.parquet
"$dragoman" store --parquet events
expect "written again, a month is replaced with all that was there" '{"n":3}' \
  "$("$dragoman" query "SELECT count(*) AS n FROM 'events/**/*.parquet'")"
touch file
"$dragoman" store --parquet file/events 2>errors
expect "a folder that cannot be made is told" \
  "dragoman: file/events/year=2024/month=5: it cannot be written: Not a directory; name another folder" \
  "$(cat errors)"
expect "Parquet has the records of the JSON" \
  "$("$dragoman" query "FROM native ORDER BY id")" \
  "$("$dragoman" query "SELECT * EXCLUDE (year, month) FROM 'events/**/*.parquet' ORDER BY id")"
expect "what a store holds" \
  '{"articles":3,"records":3,"events":3,"stories":0,"first":"2024-05-16","last":"2024-07-16","schema":"2"}' \
  "$("$dragoman" store)"

mkdir news
"$dragoman" query "COPY (SELECT n AS id, text AS body, title, published FROM articles) TO 'news/a.parquet'" >/dev/null
cp two.jsonl news/b.jsonl
"$dragoman" code -q news --columns text=body -o again.jsonl
expect "Parquet is read, in its place among other files" "1 2 d" \
  "$(sed 's/.*"article":{"id":"\([a-z0-9]*\)".*/\1/' again.jsonl | head -n 2 | tr '\n' ' ')$(
     tail -n 1 again.jsonl | sed 's/.*"article":{"id":"\([a-z0-9]*\)".*/\1/')"
echo PAR1 >broken.parquet
"$dragoman" code broken.parquet -o /dev/null 2>errors
expect "what is no Parquet is told" 1 "$(grep -c '^dragoman: broken.parquet: it cannot be read as Parquet: ' errors)"

# Merging: two outlets tell of one attack, a third of another; one copy.
cat >attack.jsonl <<'END'
{"id":"a1","source":"Meridian Wire","title":"Attack on market","text":"Sudanese rebels on Monday killed 12 civilians in El Fasher.","published":"2024-05-13"}
{"id":"a2","source":"Lakes Herald","title":"Dead in market","text":"Sudanese rebels on Monday killed 12 civilians in El Fasher.","published":"2024-05-13"}
{"id":"a3","source":"Nile Gazette","title":"Rebels strike","text":"At least 15 civilians were killed by Sudanese rebels in El Fasher on Monday, doctors said.","published":"2024-05-14"}
{"id":"a4","source":"Nile Gazette","title":"Envoys expelled","text":"Kenya on Tuesday expelled two Sudanese diplomats.","published":"2024-05-14"}
END
export DRAGOMAN_STORE=merged.duckdb
"$dragoman" code -q --merge attack.jsonl --store merged.duckdb
expect "code --merge counts an event once, with the range of its numbers and their sources" \
  '{"reports":3,"sources":3,"dead_low":12,"dead_high":15,"who":["Meridian Wire","Lakes Herald","Nile Gazette"]}' \
  "$("$dragoman" query "SELECT reports, sources, dead_low, dead_high, list_transform(told, t -> t.source) AS who FROM events WHERE event_type = 'ASSAULT'" |
    sed 's/.0\([,}]\)/\1/g')"
expect "copies are one story" "3" "$("$dragoman" query "FROM stories" | wc -l | tr -d ' ')"
expect "a timeline counts it once" '"events":2' \
  "$("$dragoman" timeline --by month | grep -o '"events":2')"
expect "and top" 'ASSAULT,1' "$("$dragoman" top types -f csv | grep -o 'ASSAULT,1')"
id=$("$dragoman" query "SELECT id FROM events WHERE reports > 1" -f csv | tail -n 1)
expect "show tells how often it was told" "told 3 times, by 3 outlets in 2 texts" \
  "$("$dragoman" show "$id" -f table | grep '^told')"
expect "with all numbers, and who told which" "magnitude   dead 12–15|dead 12|dead 12|dead at least 15" \
  "$("$dragoman" show "$id" -f table | grep -o '^magnitude.*\|dead [a-z ]*[0-9]*' | paste -sd'|')"
expect "a record that is merged shows its event as JSON" "$id" \
  "$("$dragoman" show "$("$dragoman" query "SELECT id FROM records WHERE merged_into IS NOT NULL LIMIT 1" -f csv | tail -n 1)" |
    sed 's/^{"id":"\([a-z0-9]*\)".*/\1/')"
"$dragoman" code -q attack.jsonl --store later.duckdb
"$dragoman" merge --store later.duckdb 2>errors
expect "what is there is merged" "merged 4 of 4 stored articles" "$(sed 's/, in .*//' errors)"
"$dragoman" code -q attack.jsonl -o records.jsonl
"$dragoman" store -q --merge records.jsonl --articles attack.jsonl --store loaded.duckdb 2>errors
for table in articles records participants pairs merged; do
  expect "loading records and their articles gives the same $table" \
    "$("$dragoman" query "FROM $table ORDER BY ALL")" \
    "$("$dragoman" query "FROM $table ORDER BY ALL" -s loaded.duckdb)"
done
rm loaded.duckdb
for table in articles records participants pairs merged; do
  expect "merging later gives the same $table" "$("$dragoman" query "FROM $table ORDER BY ALL")" \
    "$("$dragoman" query "FROM $table ORDER BY ALL" -s later.duckdb)"
done
"$dragoman" merge -q --store later.duckdb --window 3 2>errors
expect "what was merged with one window is not merged with another" \
  'dragoman: later.duckdb: it was merged with a window of 14 days; go on so, or forget that with `dragoman merge --store FILE --no-merge` and merge anew' \
  "$(cat errors)"
"$dragoman" merge -q --store later.duckdb --no-merge
expect "merging can be undone" "4" "$("$dragoman" query "FROM events" -s later.duckdb | wc -l | tr -d ' ')"
expect "to what was read" "$("$dragoman" query "SELECT id, dead_low FROM records ORDER BY n")" \
  "$("$dragoman" query "SELECT id, dead_low FROM events ORDER BY n" -s later.duckdb)"
"$dragoman" code -q --merge attack.jsonl --store later.duckdb -o records.jsonl 2>errors
expect "merging into a database writes nothing beside" 2 $?
rm later.duckdb merged.duckdb
unset DRAGOMAN_STORE

for command in store query dyad timeline top show; do
  "$dragoman" $command --help | grep -q '^Example' || expect "$command --help has an example" yes no
done

cp news.duckdb second.duckdb
"$dragoman" query "FROM events" 2>errors
expect "of two databases one has to be named" \
  "dragoman: 2 databases are in this folder; name one with --store FILE or the variable DRAGOMAN_STORE" \
  "$(cat errors)"
expect "by a variable, too" 3 \
  "$(DRAGOMAN_STORE=second.duckdb "$dragoman" query "FROM events" | wc -l | tr -d ' ')"
"$dragoman" code -q . --store second.duckdb 2>errors
expect "a database in the folder that is read is not read as news" 0 \
  "$(grep -c 'second.duckdb' errors)"

finish
