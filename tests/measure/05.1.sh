#!/usr/bin/env bash
# 05.1 The end-to-end tests at full size against the published folder: its layout, the command line, the handler on Azurite, the service, the pages in Chromium. A part that is absent
# (node, chromium, shared data) is a failure here, and so is a group without tests.
. "$(dirname "$0")/prepare.sh"
for project in App EndToEnd; do dotnet build "tests/ExportScreen.$project.Tests" -c Release -v q --nologo >&2; done
log=$WORK/end-to-end
mkdir -p "$log"
passed=0; failed=0; skipped=0; ok=0

# group NAME PROJECT FILTER...: runs tests and adds up what became of them
group() {
  local name=$1 tests="$ROOT/artifacts/bin/ExportScreen.$2.Tests/release/ExportScreen.$2.Tests" p f s; shift 2
  env -u EXPORTSCREEN_DATA EXPORTSCREEN_FULL=1 EXPORTSCREEN_REQUIRE=node,chromium,shared EXPORTSCREEN_PUBLISHED="$WORK/publish" "$tests" "$@" > "$log/$name.log" 2>&1 || true
  p=$(sed -n 's/^ *succeeded: *//p' "$log/$name.log" | tail -n 1); f=$(sed -n 's/^ *failed: *//p' "$log/$name.log" | tail -n 1); s=$(sed -n 's/^ *skipped: *//p' "$log/$name.log" | tail -n 1)
  echo "$name passed=${p:-0} failed=${f:-unknown} skipped=${s:-0}"
  # The run of a group that broke off has no counts; that is one failure.
  [ -n "$f" ] && [ "${p:-0}" -gt 0 ] || ok=1
  passed=$((passed + ${p:-0})); failed=$((failed + ${f:-1})); skipped=$((skipped + ${s:-0}))
  [ "${f:-1}" = 0 ] || grep -E '^ *(failed|xUnit)|Assert|Error' "$log/$name.log" | head -n 20 || true
}

group publish App --filter-class '*PublishTests'
group cli EndToEnd --filter-namespace ExportScreen.EndToEnd.Tests.Cli
group functions EndToEnd --filter-namespace ExportScreen.EndToEnd.Tests.Functions
group web EndToEnd --filter-namespace ExportScreen.EndToEnd.Tests.Web
group pages EndToEnd --filter-namespace ExportScreen.EndToEnd.Tests.Pages
[ "$failed" = 0 ] && [ "$skipped" = 0 ] || ok=1
verdict 05.1 all-end-to-end-tests "passed=$passed,failed=$failed,skipped=$skipped" $ok
