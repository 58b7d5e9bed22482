#!/bin/sh
# Parquet as input, as a person meets it: columns, folders, patterns, damaged files.
#   sh tests/parquet_test.sh PATH/TO/dragoman
set -u
dragoman=$1
. "$(dirname "$0")/expect.sh"

# rows FILE...: the ids and days of the articles in them.
rows() { "$dragoman" read -q "$@" 2>errors | sed 's/^{"id":"\([^"]*\)".*"published":\("\([^"]*\)"\|null\).*/\1 \3/'; }
copy() { "$dragoman" query --store news.duckdb "COPY ($1) TO '$2' (FORMAT parquet)" >/dev/null; }

echo '{"id":"j","text":"Kenya condemned Sudan."}' >z.jsonl
"$dragoman" code -q z.jsonl --store news.duckdb || exit 1
mkdir -p news/sub
copy "SELECT * FROM (VALUES (1, 'Kenya expelled two Sudanese diplomats.', DATE '2024-05-16', 'short'),
  (2, 'Iran condemned Israel on Monday.', NULL, 'short')) t(id, story, day, text)" news/a.parquet
copy "SELECT 'b' AS doc_id, 'France condemned Russia.' AS Content, TIMESTAMP '2024-05-16 22:30:00' AS pub_date,
  ['x'] AS tags, {'a': 1} AS extra, true AS yes" 'news/b[1]*.parquet'
copy "SELECT 'c' AS id, 'France condemned Russia.' AS text, DATE '2021-02-03' AS date" news/sub/c.parquet
mv news/sub/c.parquet news/sub/without-ending
mv z.jsonl news

expect "columns are told, also where another has the name" "1 2024-05-16
2 " "$(rows news/a.parquet --columns text=story,published=day)"
expect "the text is that of the column" 1 \
  "$("$dragoman" read -q news/a.parquet --columns text=story | grep -c '"text":"Kenya expelled')"
expect "or known by their usual names, and a file's name is no pattern" "b 2024-05-16" \
  "$(rows 'news/b[[]1]*.parquet')"
expect "a folder is read with Parquet, of any name, among other files" "1 
2 
b 2024-05-16
c 2021-02-03
j " "$(rows news)"
expect "without complaints" "" "$(cat errors)"
expect "patterns find it" 3 "$(rows 'news/?*.parquet' | wc -l | tr -d ' ')"
expect "events come of it" 2 \
  "$("$dragoman" code -q news/a.parquet --columns text=story | wc -l | tr -d ' ')"

told() { "$dragoman" read "$@" 2>&1 >/dev/null | head -n 1; }
expect "a column that is not there is told once" \
  'dragoman: news/a.parquet: there is no column "body" in it; its columns are id, story, day, text' \
  "$(told news/a.parquet --columns text=body)"
copy "SELECT 1 AS a, 2 AS b" none.parquet
expect "a table without texts is told" \
  'dragoman: none.parquet: none of its columns (a, b) has the name of a text; say which it is, as with --columns text=NAME' \
  "$(told none.parquet)"
copy "SELECT 'x' AS text WHERE false" empty.parquet
expect "so is one without rows" \
  'dragoman: empty.parquet: there is no row in it; leave it out' "$(told empty.parquet)"
copy "SELECT NULL AS text, 7 AS id UNION ALL SELECT 'Kenya condemned Sudan.', 8" rows.parquet
expect "and a row without a text" \
  'dragoman: rows.parquet:1: the row has neither "text" nor "html"; give one of them, as a string' \
  "$(told rows.parquet)"
size=$(wc -c <news/a.parquet | tr -d ' ')
for length in 4 8 100 $((size / 2)) $((size - 1)); do
  head -c "$length" news/a.parquet >cut.parquet
  case $(told cut.parquet) in
    "dragoman: cut.parquet: it cannot be read as Parquet: "*"; fetch or write the file again") ;;
    *) expect "a file cut at byte $length is told" "it cannot be read" "$(told cut.parquet)" ;;
  esac
done
expect "a path that does not exist is no broken file" \
  'dragoman: gone.parquet: there is no such file or folder; check the path' "$(told gone.parquet)"
wanted='this is Parquet, which is read from files as they are; name the file itself, not compressed, and not by -'
expect "a pipe has no Parquet" "dragoman: -: $wanted" "$(told - <news/a.parquet)"
gzip -k rows.parquet
expect "nor has gzip" "dragoman: rows.parquet.gz: $wanted" "$(told rows.parquet.gz)"

# A program beside which another library has the name of DuckDB's.
other=$(ldd "$dragoman" | awk '/libz\.so/ { print $3 }')
if [ -n "$other" ] && cp "$dragoman" program && cp "$other" libduckdb.so; then
  expect "without DuckDB, the file is told, with the remedy" \
    "dragoman: rows.parquet: the libduckdb.so that was found has no function NAME; install version 1.4 or later" \
    "$(./program read rows.parquet 2>&1 | head -n 1 | sed 's/duckdb_[a-z_]*/NAME/')"
  expect "and all else is read" '{"id":"j"' \
    "$(./program read -q rows.parquet news/z.jsonl 2>/dev/null | cut -c 1-9)"
fi
finish
