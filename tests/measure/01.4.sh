#!/usr/bin/env bash
# 01.4 Start-up: a 10-row file, process start to workbook, with the full snapshot; median of 10.
. "$(dirname "$0")/prepare.sh"
need_lists
[ -f "$WORK/generated-10.csv" ] || $MEASURES generate --rows 10 --distinct 30 --seed 7 --lists "$LISTS" --out "$WORK/generated-10.csv"
"$EXE" screen "$WORK/generated-10.csv" --lists "$LISTS" -o "$WORK/ten.xlsx" --quiet > /dev/null 2>&1 || true
for i in 1 2 3 4 5 6 7 8 9 10; do
  field "$($MEASURES run "$EXE" screen "$WORK/generated-10.csv" --lists "$LISTS" -o "$WORK/ten.xlsx" 2>/dev/null)" seconds
done | sort -n | tee "$WORK/startup.txt"
median=$(awk '{ a[NR] = $1 } END { print (a[5] + a[6]) / 2 }' "$WORK/startup.txt")
ok=1; less "$median" 0.700 && ok=0
verdict 01.4 "<=0.700s" "median=${median}s" $ok
