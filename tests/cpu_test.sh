#!/bin/sh
# The same trees on every kind of CPU: each kind that this machine has is forced in turn.
#
#   sh tests/cpu_test.sh build/release/dragoman examples
#
# A kind that it lacks counts as the best that it has, so there the test says nothing.
set -eu
dragoman=$1
examples=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for model in default accurate; do
  for cpu in scalar avx2 avx512; do
    if ! DRAGOMAN_CPU=$cpu "$dragoman" parse --quiet --model $model \
      -o "$folder/$cpu" "$examples"/*.html 2>"$folder/error"; then
      grep -q "not built into this program" "$folder/error" && continue 2
      cat "$folder/error" >&2
      exit 1
    fi
    cmp "$folder/scalar" "$folder/$cpu" || {
      echo "the $model model gives other trees with DRAGOMAN_CPU=$cpu" >&2
      exit 1
    }
  done
  [ -s "$folder/scalar" ]
done
