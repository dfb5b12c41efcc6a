#!/usr/bin/env bash
# 01.5 10,000 mutated manifests of each format: no crash, no hang, no lost row.
. "$(dirname "$0")/prepare.sh"
log=$WORK/fuzz.log
dotnet build tests/ExportScreen.Manifests.Tests -c Release -v q --nologo >&2
EXPORTSCREEN_FULL=1 "$ROOT/artifacts/bin/ExportScreen.Manifests.Tests/release/ExportScreen.Manifests.Tests" --filter-namespace ExportScreen.Manifests.Tests.Fuzzing 2>&1 | tee "$log" | tail -n 15 || true
passed=$(sed -n 's/^ *succeeded: *//p' "$log" | tail -n 1); failed=$(sed -n 's/^ *failed: *//p' "$log" | tail -n 1)
ok=1; [ "${failed:-1}" = 0 ] && [ "${passed:-0}" -gt 0 ] && ok=0
verdict 01.5 "0-failures-in-10000-per-format" "passed=${passed:-0},failed=${failed:-unknown}" $ok
