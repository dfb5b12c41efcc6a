#!/usr/bin/env bash
# 03.5 An unknown element, attribute, column or word in each format is reported with its place.
. "$(dirname "$0")/prepare.sh"
project=ExportScreen.Lists.Tests
dotnet build "tests/$project" -c Release -v q --nologo >&2
said=$("artifacts/bin/$project/release/$project" --filter-class "*FixtureTests" --filter-class "*OfacRefusalTests" --filter-class "*OwnListTests" --no-progress --no-ansi 2>&1) && failed=0 || failed=1
tail -n 8 <<< "$said"
passed=$(sed -n 's/^ *succeeded: *//p' <<< "$said" | tail -n 1)
ok=1; [ "$failed" = 0 ] && [ "${passed:-0}" -ge 40 ] && ok=0
verdict 03.5 "each-format-reports" "cases-passed=${passed:-0},failed=$failed" $ok
