#!/usr/bin/env bash
# 03.2 1,000 seeded rounds of refreshes from a publisher that misbehaves: never a wrong or partial snapshot in use, never two at once, every failure explained.
. "$(dirname "$0")/prepare.sh"
project=ExportScreen.Pipeline.Tests
dotnet build "tests/$project" -c Release -v q --nologo >&2
said=$(EXPORTSCREEN_FULL=1 "artifacts/bin/$project/release/$project" --filter-class "*RefreshRoundsTests" --filter-class "*RefreshJourneyTests" --no-progress --no-ansi --output Detailed 2>&1) && failed=0 || failed=1
tail -n 12 <<< "$said"
passed=$(sed -n 's/^ *succeeded: *//p' <<< "$said" | tail -n 1)
ok=1; [ "$failed" = 0 ] && [ "${passed:-0}" -gt 0 ] && ok=0
verdict 03.2 "1000-rounds,0-wrong" "tests-passed=${passed:-0},tests-failed=$failed" $ok
