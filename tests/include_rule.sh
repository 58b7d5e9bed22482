#!/bin/sh
# The include rule of docs/architecture.md: which folder may include which.
#
#   sh tests/include_rule.sh .        # silent, or one line for each forbidden include
#
# A stage may include the materials (document, nn, base) and the public API, never another
# stage; base includes nobody but the two plain values of the API that it serves; the doors
# (cli, server, python, r) include only include/dragoman and themselves.
set -eu

# forbidden ROOT FOLDER ALLOWED: includes of FOLDER that match none of the extended
# expressions in ALLOWED. Names are relative to include/, to src/ or to the file itself.
forbidden() {
  [ -d "$1/$2" ] || return 0
  grep -rnE --include='*.h' --include='*.cc' '^ *# *include *"' "$1/$2" |
    grep -vE "# *include *\"($3)" || true
}

check() {
  forbidden "$1" include 'dragoman/'
  forbidden "$1" src/base 'base/|dragoman/(status|date)\.h'
  forbidden "$1" src/document 'document/|base/|dragoman/'
  forbidden "$1" src/nn 'nn/|base/|dragoman/'
  for stage in read split parse resolve extract merge store; do
    forbidden "$1" "src/$stage" "$stage/|document/|nn/|base/|dragoman/"
  done
  for door in cli server python r; do
    forbidden "$1" "$door" "dragoman/|$door/|[a-z_0-9]+\.h\""
  done
}

# First on a tree that breaks the rule three times, so that silence means something.
broken=$(mktemp -d)
trap 'rm -rf "$broken"' EXIT
mkdir -p "$broken/src/base" "$broken/src/extract" "$broken/cli"
echo '#include "dragoman/event.h"' >"$broken/src/base/a.h"
printf '#include "base/utf8.h"\n#include "parse/tagger.h"\n' >"$broken/src/extract/b.cc"
echo '#include "base/utf8.h"' >"$broken/cli/c.cc"
if [ "$(check "$broken" | wc -l)" -ne 3 ]; then
  echo "tests/include_rule.sh does not see what it should: mend the script"
  exit 1
fi

found=$(check "$1")
[ -z "$found" ] && exit 0
echo "Forbidden includes (see docs/architecture.md); move the shared part into src/document:"
echo "$found"
exit 1
