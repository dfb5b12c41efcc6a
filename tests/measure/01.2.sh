#!/usr/bin/env bash
# 01.2 The real manifest (10,324 rows) against all lists: sum of outcomes, wall time, peak memory, alerts.
. "$(dirname "$0")/prepare.sh"
need_lists
manifest=$DATA/manifests/large/SCMS_Delivery_History_Dataset.csv
out=$($MEASURES run "$EXE" screen "$manifest" --lists "$LISTS" -o "$WORK/scms.xlsx" --as-of 2026-11-22 2>/dev/null)
tail -n 12 <<< "$out"
set -- $(sed -n 's/^Rows \([0-9]*\) = \([0-9]*\) clear + \([0-9]*\) review + \([0-9]*\) hold + \([0-9]*\) not screened.*/\1 \2 \3 \4 \5/p' <<< "$out")
alerts=$(sed -n 's/^Parties [0-9]*, alerts \([0-9]*\).*/\1/p' <<< "$out")
s=$(field "$out" seconds); m=$(field "$out" peakMB)
ok=1; [ "$1" = 10324 ] && [ $(($2 + $3 + $4 + $5)) = 10324 ] && less "$s" 4 && less "$m" 500 && ok=0
verdict 01.2 "10324-rows,<=4s,<=500MB" "rows=$1,seconds=$s,MB=$m,alerts=$alerts" $ok
