#!/bin/sh
# Dictionaries of TABARI and PETRARCH as a person uses them: given to code, who, explain and
# lint, and converted.
#   sh tests/legacy_test.sh PATH/TO/dragoman
set -u
dragoman=$1
. "$(dirname "$0")/expect.sh"

cat >my.actors.txt <<'END'
# own small dictionary
MALTOVIA_ [MLT]
+MALTOVIAN_
IVO_MARELL_
	[MLTOPP <20110305]   [MLTGOV 20110305-20150901]
	[MLTELI >20150902]
KENYA_ [KEN]
+KENYAN_
END
cat >my.agents.txt <<'END'
RIVER_WARDEN {RIVER_WARDENS} [~COP]
DIPLOMAT [~GOV]
END
cat >my.discards.txt <<'END'
HORSE_RACE_
+OBITUAR
END

# codes DATE ARGUMENTS...: the code of one name on a day
codes() {
  day=$1
  shift
  "$dragoman" who -q --format jsonl --date "$day" "$@" "Ivo Marell" |
    sed 's/.*"code":"\([A-Z]*\)".*/\1/'
}
expect "the code is that of the day" "MLTOPP MLTGOV MLTELI" \
  "$(for day in 2010-01-01 2012-01-01 2016-01-01; do codes $day --actors my.actors.txt; done |
    tr '\n' ' ' | sed 's/ $//')"

# A phrase with everything, by the given dictionaries alone.
alone() { "$dragoman" who -q --format jsonl "$@" --actors-only "The Maltovian river wardens"; }
alone --actors my.actors.txt --agents my.agents.txt >old.jsonl
expect "codes are put together from the phrase" 1 "$(grep -c '"MLTCOP"' old.jsonl)"

"$dragoman" convert -q my.*.txt -o converted/
expect "files are converted" 0 $?
expect "each gets its place" \
  "converted/actors/coded-my-actors.txt converted/discards-my-discards.txt converted/roles/coded-my-agents.txt" \
  "$(find converted -type f | sort | tr '\n' ' ' | sed 's/ $//')"
expect "actors are converted with their dates" \
  "IVO MARELL | MLTOPP ..2011-03-04; MLTGOV 2011-03-05..2015-09-01; MLTELI 2015-09-02.." \
  "$(grep '^IVO' converted/actors/coded-my-actors.txt)"
alone --actors converted/actors/coded-my-actors.txt --agents converted/roles/coded-my-agents.txt \
  >new.jsonl
expect "converted, they say the same" "$(sed 's/"entry":"[^"]*"//' old.jsonl)" \
  "$(sed 's/"entry":"[^"]*"//' new.jsonl)"

cat >rows.jsonl <<'END'
{"id":"a","text":"Kenya expelled two Sudanese diplomats. Iran condemned Israel after the horse race.","published":"2024-05-16"}
{"id":"b","text":"Kenya expelled two Sudanese diplomats. Obituaries follow.","published":"2024-05-16"}
END
events() {
  "$dragoman" code -q rows.jsonl "$@" | sed 's/.*"article":{"id":"\([a-z]\)".*/\1/' |
    tr '\n' ' ' | sed 's/ $//'
}
expect "without discards there are three events" "a a b" "$(events)"
expect "discards leave out sentences and stories" "a" "$(events --discards my.discards.txt)"
expect "so they do in our form" "a" "$(events --discards converted/discards-my-discards.txt)"
expect "explain names the phrase" 1 \
  "$("$dragoman" explain --discards my.discards.txt "Iran condemned Israel after the horse race." |
    tr '\n' ' ' | grep -c 'holds.*race')"

cat >my.verbs.txt <<'END'
&CARGO
+GRAIN
--- SHIP [070] ---
SHIP {SHIPS SHIPPED SHIPPING}
- * &CARGO (TO REFUGEE) [073]
END
cat >cargo.jsonl <<'END'
{"id":"a","text":"Kenya shipped grain to refugees. Iran condemned Israel.","published":"2024-05-16"}
END
# what LIST...: type and code of each event
what() {
  "$dragoman" code -q cargo.jsonl "$@" |
    sed 's/.*"event_type":"\([A-Z]*\)".*"cameo":"\([0-9]*\)".*/\1 \2/' | tr '\n' ' ' | sed 's/ $//'
}
expect "verbs alone" "AID 073" "$(what --verbs my.verbs.txt --verbs-only)"
expect "verbs beside our frames" "AID 073 ACCUSE 111" "$(what --verbs my.verbs.txt)"
expect "explain shows the pattern" 1 \
  "$("$dragoman" explain --verbs my.verbs.txt "Kenya shipped grain to refugees." |
    grep -c 'type=my.verbs.txt:5')"
"$dragoman" lint my.verbs.txt 2>summary
expect "lint knows dictionaries of verbs" "1 files, 0 errors, 0 warnings" "$(cat summary)"
"$dragoman" convert my.verbs.txt 2>errors
expect "they have no other form" 1 $?

printf 'IVO_MARELL\n\t[MLTGOV 2004017-20061201]\n' >bad.actors.txt
"$dragoman" lint bad.actors.txt >findings 2>summary
expect "lint fails on errors" 1 $?
expect "lint shows file, line, caret and remedy" \
"bad.actors.txt:2:10: error: \"2004017\" is not a date
  	[MLTGOV 2004017-20061201]
  	        ^
  write eight digits: 20111231" "$(tail -n 4 findings)"
expect "lint sums up" "1 files, 2 errors, 0 warnings" "$(cat summary)"
"$dragoman" lint my.actors.txt my.agents.txt my.discards.txt >findings 2>summary
expect "clean files are clean" "3 files, 0 errors, 0 warnings" "$(cat summary)"
echo "Not a dictionary." >letter.txt
"$dragoman" lint letter.txt 2>errors
expect "other files are no dictionaries" 1 $?
expect "and are told" 1 "$(grep -c '^dragoman: letter.txt: is no dictionary of actors, agents' errors)"
"$dragoman" who --actors bad.actors.txt "Ivo Marell" >/dev/null 2>errors
expect "bad lines do not stop a run" 0 $?
expect "they are told with the remedy" \
  'dragoman: bad.actors.txt: 2 lines could not be read; `dragoman lint bad.actors.txt` shows what to mend' \
  "$(head -n 1 errors)"
"$dragoman" who --actors none.txt "Ivo Marell" >/dev/null 2>errors
expect "a dictionary that is not there is a failure" 1 $?
"$dragoman" convert my.actors.txt my.agents.txt -o one.txt 2>errors
expect "two files do not go into one" 2 $?

finish
