#!/bin/sh
# Installs planner beside this file, without a network.
set -eu
cd "$(dirname "$0")"
failed() { echo "$1" >&2; echo "It was not installed. / Chua cai duoc." >&2; exit 1; }
py=
for name in python3.13 python3.12 python3.11 python3; do
  if command -v "$name" >/dev/null 2>&1; then py=$name; break; fi
done
[ -n "$py" ] || failed "No Python was found: 3.11, 3.12 or 3.13 is needed. / Khong tim thay Python."
"$py" check_wheels.py || failed ""
[ -w . ] || failed "This folder cannot be written to: copy it first. / Thu muc nay khong ghi duoc."
[ -x .venv/bin/python ] || "$py" -m venv .venv || failed "Python cannot make environments: install python3-venv."
.venv/bin/python -m pip --isolated install --no-index --find-links wheels --no-cache-dir --disable-pip-version-check --quiet "planner[workbench]" || failed ""
.venv/bin/python -m planner --version
echo "Installed. ./workbench.sh opens the example, ./workbench.sh FOLDER a plan. / Da cai xong."
