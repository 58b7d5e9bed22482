#!/bin/sh
# Fetches DuckDB, which the store (src/store) runs on, into a folder:
#
#   sh cmake/fetch_duckdb.sh build/duckdb
#
# libduckdb.so comes from one package of the npm registry, its header duckdb.h from another
# (docs/decisions/0006-duckdb.md). Both are pinned by version and checksum. Does nothing if
# the folder has them already.
set -eu
folder=${1:?which folder?}
library=3f4962cdd266eab2b479a5b5a4a6d063d279b2954ae814ed00385d553b747633
header=cbe6a827284375c5a646b8f27dbd3a00808ce8738b5bbb49c190cb1e08540281

check() { # FOLDER
  printf '%s  %s\n' "$library" "$1/libduckdb.so" "$header" "$1/duckdb.h" |
    sha256sum --check --status 2>/dev/null
}

[ ! -f "$folder/libduckdb.so" ] || ! check "$folder" || exit 0
[ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || {
  echo "DuckDB is fetched for Linux on x86-64 only. Elsewhere put duckdb.h and libduckdb.so of
version 1.5 into $folder, or build without the store: cmake -DDRAGOMAN_STORE=OFF" >&2
  exit 1
}
mkdir -p "$folder"
part=$(mktemp -d "$folder/part.XXXXXX")
trap 'rm -rf "$part"' EXIT

fetch() { # PACKAGE FILE
  (cd "$part" && npm pack --silent "$1" >pack.name 2>npm.log) || {
    tail -n 5 "$part/npm.log" >&2
    echo "npm could not fetch $1: check the network and npm's registry (npm config get
registry), then run this again; or build without the store: cmake -DDRAGOMAN_STORE=OFF" >&2
    exit 1
  }
  tar -xzf "$part/$(tail -n 1 "$part/pack.name")" -C "$part" "package/$2"
  mv "$part/package/$2" "$part/"
}
fetch @duckdb/node-bindings-linux-x64@1.5.6-r.1 libduckdb.so
fetch duckdb@1.4.4 src/duckdb/src/include/duckdb.h
check "$part" || {
  echo "What npm fetched is not what cmake/fetch_duckdb.sh expects (checksums differ);
nothing was kept. Check npm's registry (npm config get registry), then run this again." >&2
  exit 1
}
mv "$part/duckdb.h" "$part/libduckdb.so" "$folder/"
