#!/usr/bin/env bash
# 02.7 The quality table is rendered from the committed report, whose figures are those of this build.
. "$(dirname "$0")/prepare.sh"
dotnet build tests/ExportScreen.Evaluation.Tests -c Release -v q --nologo >&2
log=$WORK/quality-report.log
"$ROOT/artifacts/bin/ExportScreen.Evaluation.Tests/release/ExportScreen.Evaluation.Tests" --filter-class "*ReportTests" 2>&1 | tee "$log" | tail -n 15 || true
passed=$(sed -n 's/^ *succeeded: *//p' "$log" | tail -n 1); failed=$(sed -n 's/^ *failed: *//p' "$log" | tail -n 1)
ok=1; [ "${failed:-1}" = 0 ] && [ "${passed:-0}" -gt 0 ] && ok=0
verdict 02.7 "readme=render(json),figures-of-this-build" "passed=${passed:-0},failed=${failed:-unknown}" $ok
