#!/bin/sh
# Rebuilds the sample suite, the recordings and the models from nothing; see README.md.
set -eu
cd "$(dirname "$0")"
python=${PYTHON:-/usr/bin/python3}
work=${WORK:-$(mktemp -d)}
# More threads are slower on models this small, and change the sums.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 PYTHONDONTWRITEBYTECODE=1

"$python" suite.py
"$python" attacks.py
"$python" baselines.py
for name in visit-notes-small visit-notes-medium; do
  nice -n 5 "$python" train.py "$name" "$work/$name.pt"
  "$python" export.py "$name" "$work/$name.pt"
done
"$python" card.py "$work"
nice -n 5 "$python" adapter.py
