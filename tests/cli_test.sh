#!/bin/sh
# The program as a person meets it: exit codes, messages, order of the output, rejects.
#   sh tests/cli_test.sh PATH/TO/dragoman
set -u
dragoman=$1
. "$(dirname "$0")/expect.sh"

cat >rows.jsonl <<'END'
{"id":"a","text":"Kenya expelled two Sudanese diplomats.","published":"2024-05-16"}
{"id":"b","text":"oops
{"id":"c","title":"no text"}
{"id":"d","text":"Iran condemned Israel on Monday.","published":"2024-05-16"}
END
: >empty.txt
printf 'caf\000\377\001' >binary.txt

"$dragoman" code -q rows.jsonl -o records.jsonl 2>errors
expect "bad rows do not stop a run" 0 $?
expect "each bad row is told with its line and a remedy" \
"dragoman: rows.jsonl:2: the row breaks off after 22 bytes, before its closing brace; write each object whole on one line
dragoman: rows.jsonl:3: the row has neither \"text\" nor \"html\"; give one of them, as a string" \
  "$(cat errors)"
expect "records keep the id of their row" "a d" \
  "$(sed 's/.*"article":{"id":"\([a-z]\)".*/\1/' records.jsonl | tr '\n' ' ' | sed 's/ $//')"

"$dragoman" code -q rows.jsonl empty.txt binary.txt none.txt --strict --rejects rejects.jsonl \
  -o records.jsonl 2>errors
expect "--strict says by the exit code that something was rejected" 3 $?
expect "every reject is in the file" 5 "$(wc -l <rejects.jsonl | tr -d ' ')"
expect "the rejected row is in the file" 1 "$(grep -c '"line":3,"reason"' rejects.jsonl)"

i=0
while [ $i -lt 300 ]; do
  printf '{"id":"%d","text":"Kenya expelled two Sudanese diplomats."}\n' $i
  i=$((i + 1))
done >many.jsonl
"$dragoman" code -q many.jsonl -t 1 >one.out
"$dragoman" code -q many.jsonl -t 8 >eight.out
expect "300 rows give 300 records" 300 "$(wc -l <one.out | tr -d ' ')"
cmp -s one.out eight.out
expect "eight threads write what one writes, in the same order" 0 $?
"$dragoman" code -q - <many.jsonl | sed 's/"path":"-"/"path":"many.jsonl"/' >piped.out
cmp -s one.out piped.out
expect "standard input is read like a file" 0 $?

"$dragoman" code -q rows.jsonl -o /nonexistent/records.jsonl 2>errors
expect "an output that cannot be written is a failure" 1 $?
expect "and is told" \
  "dragoman: /nonexistent/records.jsonl: cannot be written: No such file or directory; choose another path" \
  "$(cat errors)"
"$dragoman" code -q none.jsonl -o /dev/null 2>errors
expect "a run of which everything is rejected has failed" 1 $?
"$dragoman" code -q none.jsonl rows.jsonl -o /dev/null 2>errors
expect "but not one of which something is read" 0 $?
"$dragoman" code 2>errors
expect "without input it says so" 2 $?
"$dragoman" code rows.jsonl --date Sunday >/dev/null 2>errors
expect "a wrong date is wrong usage" 2 $?
expect "and is told" \
  '--date: "Sunday" is not a date; write it as 2021-11-28' "$(head -n 1 errors)"
"$dragoman" code rows.jsonl --model latin.txt 2>errors
expect "a foreign model file is a failure" 1 $?

cat >pairs.jsonl <<'END'
{"id":"a","sentence":"Kenya expelled two Sudanese diplomats.","source":"Kenya","target":"two Sudanese diplomats"}
{"id":"b"}
{"id":"c","marked_sentence":"<s>Kenya</s> expelled <t>two Sudanese diplomats</t>."}
END
"$dragoman" relate -q pairs.jsonl -o relations.jsonl 2>errors
expect "a row without a sentence is told with its line and a remedy" \
"dragoman: pairs.jsonl:2: the row has neither \"sentence\" nor \"marked_sentence\"; give \"sentence\", \"source\" and \"target\", or mark the two as <s>Iran</s> and <t>Israel</t>" \
  "$(cat errors)"
expect "the two phrases may stand apart or be marked" \
  "a SANCTION 4 c SANCTION 4" \
  "$(sed 's/.*"id":"\(.\)","event_type":"\([A-Z]*\)","quad_code":\(.\).*/\1 \2 \3/' relations.jsonl | tr '\n' ' ' | sed 's/ $//')"
expect "all 16 types are ranked" 32 "$(grep -o '"chance"' relations.jsonl | wc -l | tr -d ' ')"
echo '{"marked_sentence":"<s>The junta</s> lifted the ban on <t>protests</t>."}' |
  "$dragoman" relate -q - --labels cameo15 >yield.jsonl
expect "CONCEDE and RETREAT are one type where asked for" 'YIELD 2' \
  "$(sed 's/.*"event_type":"\([A-Z]*\)","quad_code":\(.\),"fact.*/\1 \2/' yield.jsonl)"

printf 'Talks end\n\nThey  met.' >story.txt
"$dragoman" parse -q story.txt >story.conllu
expect "all of a text is parsed, and offsets count its bytes" \
  "0:5 6:9 11:15 17:20 20:21" \
  "$(sed -n 's/.*TokenRange=//p' story.conllu | tr '\n' ' ' | sed 's/ $//')"
"$dragoman" parse -q story.txt --format json >story.json
expect "parses are written as JSON" 1 "$(grep -c '"lemma":"meet","upos":"VERB"' story.json)"
"$dragoman" parse -q story.txt -o named.json
cmp -s story.json named.json
expect "the name of the output says how to write" 0 $?

{
  echo '# newdoc id = gold'
  printf '1\tNew York\t_\t_\t_\t_\t_\t_\t_\t_\n2\tU.S.A\t_\t_\t_\t_\t_\t_\t_\t_\n\n'
  echo '# newdoc id = more'
  printf '1\tdon\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n'
} >gold.conllu
"$dragoman" parse -q gold.conllu >parsed.conllu 2>errors
expect "gold tokens are kept" "New York/U.S.A/don" \
  "$(grep '^[0-9]' parsed.conllu | cut -f2 | tr '\n' '/' | sed 's/.$//')"
expect "a treebank keeps its documents" "gold more" \
  "$(sed -n 's/^# newdoc id = //p' parsed.conllu | tr '\n' ' ' | sed 's/ $//')"
"$dragoman" parse -q - <gold.conllu >piped.conllu
cmp -s parsed.conllu piped.conllu
expect "CoNLL-U is recognised in a pipe" 0 $?
printf '# newdoc id = x\n1\tbad\n' >>gold.conllu
"$dragoman" parse -q gold.conllu >parsed.conllu 2>errors
expect "a broken document is told with its line and the others are parsed" \
"dragoman: gold.conllu: line 8: a word needs 10 columns, here are 2; separate them by one tab each" \
  "$(cat errors)"
"$dragoman" parse -q --input conllu story.txt >parsed.conllu 2>errors
expect "what is said to be CoNLL-U is read as such" 1 "$(grep -c 'a word needs 10 columns' errors)"
"$dragoman" parse -q --profile story.txt >/dev/null 2>profile
expect "--profile tells the parts" \
  "reading split network tags names trees mending writing together" \
  "$(sed -n '2,$p' profile | awk '{print $1}' | tr '\n' ' ' | sed 's/ $//')"
"$dragoman" code --profile rows.jsonl -o profiled.jsonl 2>profile
expect "--profile of coding tells the parts, the thread that reads files the last" \
  "reading split network tags names triggers trees mending who when where events writing input together" \
  "$(sed -n '/^processor time/,$p' profile | sed 1d | awk '{print $1}' | tr '\n' ' ' | sed 's/ $//')"
"$dragoman" code -q rows.jsonl 2>/dev/null | cmp -s - profiled.jsonl
expect "and writes the same records" 0 $?
"$dragoman" code --profile --merge rows.jsonl 2>errors
expect "merging has no profile" "--merge excludes --profile" "$(head -n 1 errors)"

mkdir -p data/frames
echo 'A accuse R (of V | ACCUSE | 112 |' >data/frames/mine.txt
"$dragoman" lint data >findings 2>/dev/null
expect "the linter fails on errors" 1 $?
expect "the linter shows file, line and reason" 1 \
  "$(grep -c '^data/frames/mine.txt:1:1: error: a bracket is not closed$' findings)"

mkdir -p data/merge
printf 'ASSAULT | COERCE\nAID | HELP\n' >data/merge/types.txt
printf 'words | 3\nbase | much\n' >data/merge/weights.txt
echo 'the of' >data/merge/stop_words.txt
"$dragoman" lint data >findings 2>/dev/null
expect "the linter reads what merging goes by, with caret and remedy" \
"data/merge/types.txt:2:7: error: this is no type of event
  AID | HELP
        ^
  write one of data/ontology/types.txt
data/merge/weights.txt:2:8: error: this is no weight
  base | much
         ^
  write a number such as -1.5" "$(grep -A3 '^data/merge/.*error' findings | grep -v '^--')"

printf '%s\n' '{"id":7,"text":"the police","country":"IRQ","date":"2010-01-01"}' \
  '{"text":"he","date":"yesterday"}' '{"id":"b","text":"Iran and Turkey"}' |
  "$dragoman" who -q - >answers.jsonl 2>errors
expect "phrases come out in order, with their ids" '"7" "b" ' \
  "$(sed 's/^{"id":\("[^"]*"\).*/\1/' answers.jsonl | tr '\n' ' ')"
expect "the country of the article is that of its police" 1 \
  "$(grep -c '"country":"IRQ","sectors":\["COP"\],"code":"IRQCOP"' answers.jsonl)"
expect "a phrase may stand for several" 1 \
  "$(grep -c '"members":.*"code":"IRNGOV".*"code":"TURGOV"' answers.jsonl)"
expect "a bad phrase is told with its line and a remedy" \
  'dragoman: -:2: "date" is "yesterday"; write it as 2021-11-28' "$(cat errors)"
expect "one phrase is one row" 1 "$("$dragoman" who -d 2021-11-28 \
  "his Azerbaijani counterpart Ilham Aliyev" | grep -c '"name":"Ilham Aliyev"')"

"$dragoman" actors check --date 2020-06-01 --country USA --office president 2>errors >found.txt
expect "the report tells the day and what was counted" \
  "on 2020-06-01: 0 terms that should have ended, 0 offices without a holder, 0 holes, 0 overlaps" \
  "$(cat errors)"
"$dragoman" actors check --date Sunday 2>errors
expect "a wrong day is wrong usage" 2 $?
printf '%s\n' '{"id":"a","text":"Governor Tarek Zubaydi met Iraqi police.","published":"2010-01-02"}' \
  '{"id":"b","text":"Police said Tarek Zubaydi was wounded.","published":"2010-01-03"}' >news.jsonl
expect "whom no dictionary knows is ranked" 1 "$("$dragoman" actors unknown -q news.jsonl |
  grep -c '"name":"Tarek Zubaydi","kind":"person","articles":2,"mentions":2,"country":"IRQ"')"

for command in code read split parse who relate when where explain lint convert; do
  "$dragoman" $command --help | grep -q '^Example' || expect "$command --help has an example" yes no
done

finish
