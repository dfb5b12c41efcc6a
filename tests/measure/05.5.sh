#!/usr/bin/env bash
# 05.5 Hostile requests, files and names against the published executable: each refused as it should be (or, where anything may be sent, ended harmless), nothing written, nobody called.
. "$(dirname "$0")/prepare.sh"
log=$WORK/hostile.log
rm -f "$log"
project=ExportScreen.EndToEnd.Tests
[ -n "${EXPORTSCREEN_MEASURE_KEEP:-}" ] && [ -x "artifacts/bin/$project/release/$project" ] || dotnet build "tests/$project" -c Release -v q --nologo >&2
said=$(EXPORTSCREEN_FULL=1 EXPORTSCREEN_PUBLISHED=$(dirname "$EXE") EXPORTSCREEN_HOSTILE_LOG=$log \
  "artifacts/bin/$project/release/$project" --filter-namespace "$project.Security" --no-progress --no-ansi 2>&1) && failed=0 || failed=1
tail -n 30 <<< "$said"
count() { { grep -c "^$1" "$log" 2>/dev/null || true; } | grep . || echo 0; }
cut -f 2 "$log" 2>/dev/null | sort | uniq -c || true
right=$(count right) wrong=$(count wrong) written=$(count written)
requests=$((right + wrong))
ok=1; [ "$failed" = 0 ] && [ "$requests" -ge 100 ] && [ "$right" = "$requests" ] && [ "$written" = 0 ] && ok=0
verdict 05.5 ">=100-hostile-requests" "requests=$requests,refused-right=$right,written=$written" $ok
