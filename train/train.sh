#!/bin/sh
# Trains the models that ship: sh train/train.sh ../shared/data models/english.dgm
# The accurate one is written beside it, as english-accurate.dgm.
#
# Needs Python 3.11, 8 GB of memory, 8 GB of disk and about five hours on two cores. Packages
# go to a virtual environment in DRAGOMAN_VENV (default build/train/venv), checkpoints beside
# it. A step that is done leaves FILE.done and is not repeated: delete that to do it again.
set -eu
[ $# -eq 2 ] || {
  echo "usage: sh train/train.sh DATA_DIR OUT.dgm" >&2
  exit 2
}
data=$(cd "$1" && pwd)
out=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
cd "$(dirname "$0")"
work=${DRAGOMAN_TRAIN:-$(pwd)/../build/train}
venv=${DRAGOMAN_VENV:-$work/venv}
mkdir -p "$work"

if ! "$venv/bin/python" -c 'import torch, scipy, transformers' 2>/dev/null; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet -r requirements.txt
fi
python=$venv/bin/python
export HF_HUB_OFFLINE=1 OMP_WAIT_POLICY=passive GOMP_SPINCOUNT=0

# once FILE COMMAND...: runs COMMAND, which writes FILE, unless it has been done.
once() {
  result=$1
  shift
  [ -e "$result.done" ] || { "$@" && touch "$result.done"; }
}

vectors=$work/vectors.pt teacher=$work/teacher.pt silver=$work/silver.jsonl student=$work/student.pt
once "$vectors" "$python" vectors.py "$data" "$vectors"
once "$teacher" "$python" train.py --data "$data" --vectors "$vectors" \
  --teacher --epochs 8 --batch 600 --rate 1e-3 --bf16 --out "$teacher"
once "$silver" "$python" label.py --data "$data" --vectors "$vectors" \
  --teacher "$teacher" --out "$silver"
once "$student" "$python" train.py --data "$data" --vectors "$vectors" \
  --silver "$silver" --share 0.35 --epochs 14 --bf16 --out "$student"
once "$work/refined" "$python" refine.py --data "$data" --vectors "$vectors" \
  --teacher "$teacher" --student "$student" --out "$work/refined"
teacher=$work/refined/teacher.pt student=$work/refined/student.pt
accurate=${out%.dgm}-accurate.dgm
"$python" export.py "$student" "$vectors" "$out"
dragoman=${DRAGOMAN:-$(pwd)/../build/release/dragoman}
[ -x "$dragoman" ] || {
  echo "$dragoman is missing: run ./dev build, or name the program with DRAGOMAN" >&2
  exit 1
}
once "$work/triggers" "$python" triggers.py --data "$data" --dragoman "$dragoman" --model "$out" \
  --teacher "$teacher" --student "$student" --vectors "$vectors" --out "$work/triggers"
# For relate.py: what it learns from must not have seen the pairs.
"$python" export.py "$teacher" "$vectors" "$work/teacher-triggers.dgm" "$work/triggers/teacher.pt"
once "$work/pairs.pt" "$python" pairs.py --data "$data" --dragoman "$dragoman" --model "$out" \
  --teacher "$teacher" --vectors "$vectors" --triggers "$work/triggers/teacher.pt" \
  --out "$work/pairs.pt" --chances "$work/chances.tsv"
"$python" export.py "$teacher" "$vectors" "$accurate" "$work/pairs.pt"
"$python" export.py "$student" "$vectors" "$out" "$work/triggers/student.pt"
for k in 0 1 2; do # for choice.py
  "$python" export.py "$teacher" "$vectors" "$work/teacher-$k.dgm" "$work/triggers/teacher-$k.pt"
done
for model in "$teacher" "$student"; do
  "$python" train.py --data "$data" --vectors "$vectors" --evaluate "$model"
done
