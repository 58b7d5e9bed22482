# For the tests that meet the program as a person does; they read it with
#   dragoman=$1; . "$(dirname "$0")/expect.sh"
# and find themselves in an empty folder that goes with them. End with `finish`.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failures=0

# expect NAME WANTED FOUND
expect() {
  [ "$2" = "$3" ] && return
  failures=$((failures + 1))
  printf '%s\n  wanted: %s\n  found:  %s\n' "$1" "$2" "$3"
}

finish() {
  [ $failures -eq 0 ] || {
    echo "$failures failed"
    exit 1
  }
  echo "all as expected"
}
