#!/usr/bin/env bash
# 04.4 Places: every row of the risk table by code, name and ASCII name, the occupied places in their spellings, namesakes elsewhere.
. "$(dirname "$0")/prepare.sh"
project=ExportScreen.Goods.Tests
dotnet build "tests/$project" -c Release -v q --nologo >&2
said=$(EXPORTSCREEN_FULL=1 EXPORTSCREEN_REQUIRE=shared "artifacts/bin/$project/release/$project" --filter-class "*PlaceTargetTests" --filter-class "*PlaceTests" --no-progress --no-ansi 2>&1) && failed=0 || failed=1
tail -n 8 <<< "$said"
spellings=$(tail -n +2 tests/Corpus/places/spellings.tsv | wc -l)
ok=1; [ "$failed" = 0 ] && [ "$spellings" -ge 200 ] && ok=0
verdict 04.4 "rows=2496,spellings>=200,false-embargoes=0-of-100-namesakes" "spellings=$spellings,failed=$failed" $ok
