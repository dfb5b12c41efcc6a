#!/usr/bin/env bash
# 03.6 A list change of 500 entries against 1,000,000 stored parties in the embedded store, in wall seconds of the whole re-screening: opening and comparing both snapshots, reading every party,
# matching, opening and closing findings. The parties are made from a seed; a thousandth bear names that the change brings, and all of them must stand on the board afterwards.
. "$(dirname "$0")/prepare.sh"
project=ExportScreen.Pipeline.Tests
dotnet build "tests/$project" -c Release -v q --nologo >&2
said=$(EXPORTSCREEN_FULL=1 "artifacts/bin/$project/release/$project" --filter-class "*RescreenScaleTests" --filter-class "*RescreenEqualsFullTests" --no-progress --no-ansi --output Detailed 2>&1) && failed=0 || failed=1
grep -m 1 'rescreened=' <<< "$said" || tail -n 12 <<< "$said"
parties=$(field "$said" rescreened)
seconds=$(field "$said" seconds)
ok=1; [ "$failed" = 0 ] && [ "${parties:-0}" -ge 1000000 ] && less "${seconds:-999}" 30 && ok=0
verdict 03.6 "1000000-parties,500-entries<=30s,equal-to-full" "seconds=${seconds:-none},tests-failed=$failed" $ok
