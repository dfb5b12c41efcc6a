#!/usr/bin/env bash
# 05.2 Faults: kill -9 at 200 random points of running jobs, lists that change meanwhile, a full disk (RLIMIT_FSIZE); repeated and reordered messages, a chunk that always fails and a
# storage that answers 500, 503 or not at all by the tests made for them. Always the results of the undisturbed job.
. "$(dirname "$0")/prepare.sh"
need_lists
kills=${EXPORTSCREEN_KILLS:-200}
out=$($MEASURES faults --exe "$EXE" --work "$WORK/faults" --lists "$LISTS" --kills "$kills" ${EXPORTSCREEN_FAULT_ROWS:+--rows "$EXPORTSCREEN_FAULT_ROWS"} | tee >(cat >&2)) && faults=0 || faults=1


# tests PROJECT CLASS...: runs classes in full; adds to passed, failed and skipped. A class that runs nothing is a failure.
passed=0 failed=0 skipped=0
tests() {
  local project=$1 class said count; shift
  [ -n "${EXPORTSCREEN_MEASURE_KEEP:-}" ] && [ -x "artifacts/bin/$project/release/$project" ] || dotnet build "tests/$project" -c Release -v q --nologo >&2
  for class in "$@"; do
    said=$(EXPORTSCREEN_FULL=1 "artifacts/bin/$project/release/$project" --filter-class "*.$class" --no-progress --no-ansi 2>&1) || true
    count=$(sed -n 's/^ *succeeded: \([0-9]*\).*/\1/p' <<< "$said" | tail -n 1)
    passed=$((passed + ${count:-0}))
    skipped=$((skipped + $(sed -n 's/^ *skipped: \([0-9]*\).*/\1/p' <<< "$said" | tail -n 1 | grep . || echo 0)))
    local wrong; wrong=$(sed -n 's/^ *failed: \([0-9]*\).*/\1/p' <<< "$said" | tail -n 1)
    [ "${count:-0}" != 0 ] || wrong=1
    failed=$((failed + ${wrong:-1}))
    echo "$project $class: ${count:-0} passed, ${wrong:-1} failed"
    [ "${wrong:-1}" = 0 ] || tail -n 40 <<< "$said"
  done
}
tests ExportScreen.Pipeline.Tests JobJourneyTests JobCrashTests
tests ExportScreen.Storage.Tests KilledProcessTests FullDiskTests BlobsUnderFaultsTests RecordsUnderFaultsTests QueuesUnderFaultsTests LeasesUnderFaultsTests ListsUnderFaultsTests LostAnswersTests OutageTests

line=$(grep '^faults ' <<< "$out" || true)
ok=1; [ "$faults" = 0 ] && [ "$failed" = 0 ] && [ "$passed" -gt 0 ] && less "$kills" "$(field "$line" kills)" && ok=0
verdict 05.2 ">=$kills-kills,all-equal" "kills=$(field "$line" kills),jobs=$(field "$line" jobs),equal=$(field "$line" equal),lists-equal=$(field "$line" listsEqual)/$(field "$line" lists),disk-equal=$(field "$line" diskEqual)/$(field "$line" disk),tests=$passed,failed=$failed,skipped=$skipped" $ok
