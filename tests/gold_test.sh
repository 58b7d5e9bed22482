#!/bin/sh
# sh tests/gold_test.sh DRAGOMAN [OPTION...]: codes the annotated articles of tests/gold with
# both models and prints the scores; fails below tests/gold/floors.txt. The options are those
# of tests/eval/gold.py (--errors 20 shows what was missed and invented). Where the tool is
# there that scores annotated news, both must count the same.
set -eu
dragoman=$1
shift
here=$(dirname "$0")
official=${DRAGOMAN_SHARED:-$here/../../shared}/tools/score_events.py
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 "$here/gold/compile.py" >"$folder/gold.jsonl"
python3 "$here/gold/compile.py" --articles >"$folder/articles.jsonl"
failed=0
for model in default accurate; do
  printf '\nThe %s model on the annotated articles of tests/gold\n' "$model"
  "$dragoman" code -q --model "$model" -o "$folder/records.jsonl" "$folder/articles.jsonl"
  python3 "$here/eval/gold.py" "$folder/gold.jsonl" "$folder/records.jsonl" \
    --floors "$here/gold/floors.txt" --model "$model" "$@" >"$folder/scores" || failed=1
  cat "$folder/scores"
  [ -f "$official" ] || continue
  python3 "$official" "$folder/gold.jsonl" "$folder/records.jsonl" |
    grep -E '^(type|dyad)' >"$folder/official"
  grep -E '^(type|dyad) ' "$folder/scores" | grep F1 | cmp -s - "$folder/official" || {
    echo "tests/eval/gold.py and $official count differently:" >&2
    cat "$folder/official" >&2
    failed=1
  }
done
exit $failed
