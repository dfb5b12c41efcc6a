#!/usr/bin/env bash
# 01.6 EDI, XML, PDF and AMS inputs are refused by name with advice; an absent column is a coverage note, not a finding on every row.
. "$(dirname "$0")/prepare.sh"
need_lists
out=$($MEASURES refused --exe "$EXE" --data "$DATA" --work "$WORK" || true)
tail -n 6 <<< "$out"
manifest=$DATA/manifests/large/SCMS_Delivery_History_Dataset.csv
"$EXE" screen "$manifest" --lists "$LISTS" -o "$WORK/scms.xlsx" --json "$WORK/scms.json" --as-of 2026-11-22 --quiet 2>/dev/null || true
findings=$({ grep -oE '"rule": ?"(consignee-to-order|party-by-code-only|hs-code-unread)"' "$WORK/scms.json" || true; } | wc -l)
notes=$({ grep -oE '"MF[0-9]{4}"' "$WORK/scms.json" || true; } | sort -u | wc -l)
ok=1; [ "$(field "$out" wrong)" = 0 ] && [ "$findings" = 0 ] && ok=0
verdict 01.6 "all-refused-by-name,0-findings-for-absent-columns" "inputs=$(field "$out" inputs),wrong=$(field "$out" wrong),findings=$findings,notes=$notes" $ok
