#!/usr/bin/env bash
# 03.1 Every file of expected.tsv ends as it says, by the command; >= 200 damaged, cut, emptied or shrunk variants of each publisher's full file, none taken.
. "$(dirname "$0")/prepare.sh"
$MEASURES expected --exe "$EXE" --data "$DATA" --work "$WORK/lists" > "$WORK/lists/expected.log" || true
line=$(tail -n 1 "$WORK/lists/expected.log")
project=ExportScreen.Lists.Tests
dotnet build "tests/$project" -c Release -v q --nologo >&2
said=$(EXPORTSCREEN_FULL=1 "artifacts/bin/$project/release/$project" --filter-class "*FullSizeDamageTests" --filter-class "*FullSizeSetDamageTests" --filter-class "*ImportDamageTests" --filter-class "*RealEditionsTests" --no-progress --no-ansi 2>&1) && failed=0 || failed=1
tail -n 8 <<< "$said"
passed=$(sed -n 's/^ *succeeded: *//p' <<< "$said" | tail -n 1)
ok=1; [ "$failed" = 0 ] && [ "$(field "$line" wrong)" = 0 ] && [ "$(field "$line" unexplained)" = 0 ] && ok=0
verdict 03.1 "all-right,0-unexplained,200-damaged-per-publisher-refused" "right=$(field "$line" right),wrong=$(field "$line" wrong),unexplained=$(field "$line" unexplained),tests-passed=${passed:-0},tests-failed=$failed" $ok
