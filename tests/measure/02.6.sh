#!/usr/bin/env bash
# 02.6 Speed of the name search over all lists: 20,000 distinct names/s of one core (5,000 is the floor), p99 of a warm search 1 ms, no allocation without a
# hit, 500 times the comparison of every listed name, 100 times FuzzySharp, ten times the list at most three times the cost, built in 5 s and 300 MB, opened in 50 ms.
. "$(dirname "$0")/prepare.sh"
need_lists
dotnet build tests/ExportScreen.Benchmarks -c Release -v q --nologo >&2
dotnet "$ROOT/artifacts/bin/ExportScreen.Benchmarks/release/ExportScreen.Benchmarks.dll" speed "$LISTS" | tee "$WORK/speed.log"
line=$(tail -n 1 "$WORK/speed.log")
ok=0
for least in persecond:20000 reference:500 fuzzysharp:100; do less "${least#*:}" "$(field "$line" "${least%:*}")" || ok=1; done
for most in p99:1 bytes:0 tenfold:3 build:5 memory:300 open:50; do less "$(field "$line" "${most%:*}")" "${most#*:}" || ok=1; done
verdict 02.6 "20000/s,p99<=1ms,0B,500x,100x,10x<=3,5s,300MB,50ms" "${line// /,}" $ok
