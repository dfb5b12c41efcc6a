#!/usr/bin/env bash
# 04.1 The labelled scenarios: every rule fires where a person wrote that it does and nowhere else, every finding is as reviewed; citations and flags are complete.
. "$(dirname "$0")/prepare.sh"
project=ExportScreen.Rules.Tests
dotnet build "tests/$project" -c Release -v q --nologo >&2
said=$(EXPORTSCREEN_FULL=1 EXPORTSCREEN_REQUIRE=shared "artifacts/bin/$project/release/$project" --filter-class "*ScenarioTests" --filter-class "*HistoryRuleTests" --filter-class "*RuleSourcesTests" --no-progress --no-ansi 2>&1) && failed=0 || failed=1
tail -n 8 <<< "$said"
rows=$(tail -q -n +2 tests/Corpus/screenings/*.csv | wc -l)
rules=$(ls tests/Corpus/screenings/*.csv | xargs -n 1 basename | cut -d. -f1 | sort -u | wc -l)
ok=1; [ "$failed" = 0 ] && [ "$rows" -ge 150 ] && ok=0
verdict 04.1 "consignments>=150,each-rule-2-firing-2-not,findings-exact" "consignments=$rows,files=$rules,failed=$failed" $ok
