# Sourced by the measures: publishes the executable and builds the tools once, and sets EXE, MEASURES, DATA, WORK.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$ROOT"
SHARED=${EXPORTSCREEN_SHARED:-$ROOT/../shared}
DATA=$SHARED/data
[ -d "$DATA" ] || { echo "skipped: ../shared/data absent"; exit 3; }
WORK=${EXPORTSCREEN_MEASURE_WORK:-$ROOT/artifacts/measure}
mkdir -p "$WORK/lists"
EXE=$WORK/publish/exportscreen
if [ -z "${EXPORTSCREEN_MEASURE_KEEP:-}" ] || [ ! -x "$EXE" ]; then
  dotnet publish src/ExportScreen.App -c Release -o "$WORK/publish" -v q --nologo >&2
  dotnet build tests/ExportScreen.Measures -c Release -v q --nologo >&2
fi
MEASURES="dotnet $ROOT/artifacts/bin/ExportScreen.Measures/release/measures.dll"
LISTS=$WORK/lists/all
export EXPORTSCREEN_SHARED=$SHARED EXPORTSCREEN_DATA=$WORK/data

# The lists that the measures screen against: every reader of this version, newest editions.
need_lists() {
  [ -f "$LISTS/current" ] && return
  $MEASURES expected --exe "$EXE" --data "$DATA" --work "$WORK/lists" > "$WORK/lists/expected.log" || true
}

# verdict ID TARGET MEASURED CONDITION(0 = pass)
verdict() { echo "$1 $2 $3 $([ "$4" -eq 0 ] && echo pass || echo fail)"; }
field() { sed -n "s/.*\b$2=\([^ ]*\).*/\1/p" <<< "$1" | tail -n 1; }
less() { awk -v a="$1" -v b="$2" 'BEGIN { exit !(a <= b) }'; }
