#!/bin/sh
# Opens the plan given, else the example, in the browser.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
[ -x "$here/.venv/bin/python" ] || { echo "Run install.sh first. / Hay chay install.sh truoc." >&2; exit 1; }
[ $# -gt 0 ] || set -- "$here/examples/city"
exec "$here/.venv/bin/python" -m planner workbench "$@"
