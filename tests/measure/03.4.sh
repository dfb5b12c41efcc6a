#!/usr/bin/env bash
# 03.4 All lists from their raw files by `lists build`, with the check of every name, in wall seconds; and a refresh without change (0 bytes, seconds per list) from the publisher of the tests.
. "$(dirname "$0")/prepare.sh"
need_lists
best=999
for _ in 1 2 3; do
  from=$(date +%s.%N)
  "$EXE" lists build --lists "$LISTS" > "$WORK/build.log"
  best=$(awk -v a="$best" -v b="$(date +%s.%N)" -v c="$from" 'BEGIN { t = b - c; printf "%.1f", t < a ? t : a }')
done
tail -n 2 "$WORK/build.log"
project=ExportScreen.Pipeline.Tests
dotnet build "tests/$project" -c Release -v q --nologo >&2
said=$(EXPORTSCREEN_FULL=1 "artifacts/bin/$project/release/$project" --filter-class "*RefreshJourneyTests" --no-progress --no-ansi --output Detailed 2>&1) && failed=0 || failed=1
tail -n 8 <<< "$said"
ok=1; [ "$failed" = 0 ] && less "$best" 15 && ok=0
verdict 03.4 "build<=15s,no-change-downloads-nothing" "build-with-check=${best}s,refresh-tests-failed=$failed" $ok
