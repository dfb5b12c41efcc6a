#!/usr/bin/env bash
# 03.3 kill -9 at 200 random points of an import of the published program: the last good snapshot loads, the next import succeeds. The refresh dies in the same writes (Pipeline.Tests).
. "$(dirname "$0")/prepare.sh"
project=ExportScreen.EndToEnd.Tests
dotnet build "tests/$project" -c Release -v q --nologo >&2
said=$(EXPORTSCREEN_FULL=1 EXPORTSCREEN_PUBLISHED=$(dirname "$EXE") "artifacts/bin/$project/release/$project" --filter-class "*ListsKilledTests" --no-progress --no-ansi --output Detailed 2>&1) && failed=0 || failed=1
tail -n 12 <<< "$said"
kills=$(sed -n 's/^ *\([0-9]*\) killed, .*/\1/p' <<< "$said" | tail -n 1)
ok=1; [ "$failed" = 0 ] && [ "${kills:-0}" -ge 200 ] && ok=0
verdict 03.3 ">=200-kills,always-whole" "kills=${kills:-0},failed=$failed" $ok
