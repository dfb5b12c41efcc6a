#!/usr/bin/env bash
# 03.4 All lists from their raw files by `lists build`, in wall seconds of its stages: reading, building and writing; the search for every listed name that follows is told apart. And a refresh
# without change (0 bytes) from the publisher of the tests.
. "$(dirname "$0")/prepare.sh"
need_lists
best=999
for _ in 1 2 3; do
  "$EXE" lists build --lists "$LISTS" > "$WORK/build.log"
  stages=$(grep '^Seconds:' "$WORK/build.log")
  echo "$stages"
  best=$(sed 's/.*reading \([0-9.]*\), building \([0-9.]*\), writing \([0-9.]*\), checking \([0-9.]*\).*/\1 \2 \3/' <<< "$stages" | awk -v a="$best" '{ t = $1 + $2 + $3; printf "%.1f", t < a ? t : a }')
done
checking=$(sed 's/.*checking \([0-9.]*\).*/\1/' <<< "$stages")
project=ExportScreen.Pipeline.Tests
dotnet build "tests/$project" -c Release -v q --nologo >&2
said=$(EXPORTSCREEN_FULL=1 "artifacts/bin/$project/release/$project" --filter-class "*RefreshJourneyTests" --no-progress --no-ansi --output Detailed 2>&1) && failed=0 || failed=1
tail -n 8 <<< "$said"
ok=1; [ "$failed" = 0 ] && less "$best" 15 && ok=0
verdict 03.4 "build<=15s,no-change-downloads-nothing" "build=${best}s,search-for-every-name=${checking}s,refresh-tests-failed=$failed" $ok
