#!/usr/bin/env bash
# 01.3 Generated manifests of 250,000 and 1,000,000 rows, 3 parties a row, 60,000 distinct, 2 % near listed names, 40 columns.
. "$(dirname "$0")/prepare.sh"
need_lists
for rows in 250000 1000000; do
  [ -f "$WORK/generated-$rows.csv" ] || $MEASURES generate --rows $rows --distinct 60000 --seed 20261122 --lists "$LISTS" --out "$WORK/generated-$rows.csv"
  out=$($MEASURES run "$EXE" screen "$WORK/generated-$rows.csv" --lists "$LISTS" -o "$WORK/generated-$rows.xlsx" --as-of 2026-11-22 2>/dev/null)
  tail -n 8 <<< "$out"
  eval "s$rows=$(field "$out" seconds) m$rows=$(field "$out" peakMB)"
done
ratio=$(awk -v a="$s1000000" -v b="$s250000" 'BEGIN { printf "%.2f", a / b }')
growth=$(awk -v a="$m1000000" -v b="$m250000" 'BEGIN { printf "%.2f", a / b }')
ok=1; less "$s250000" 60 && less "$m250000" 1024 && less "$ratio" 4.4 && less "$growth" 1.25 && ok=0
verdict 01.3 "<=60s,<=1024MB,ratio<=4.4,memory-ratio<=1.25" "seconds=$s250000,MB=$m250000,million=${s1000000}s,ratio=$ratio,millionMB=$m1000000,memory-ratio=$growth" $ok
