#!/usr/bin/env bash
# 04.3 Part families: none found in ordinary descriptions; every family of part_families.csv is there. With EXPORTSCREEN_PARTS (id, part, hs6 with tabs and a header) that list is scored.
. "$(dirname "$0")/prepare.sh"
mkdir -p "$WORK/parts"
python3 - "$DATA/goods/reference/uk_search" > "$WORK/parts/ordinary.tsv" <<'PY'
import csv, sys
print("id\tdescription")
for name, column in (("search_references.csv", "title"), ("intercept_messages.csv", "term")):
    with open(f"{sys.argv[1]}/{name}", encoding="utf-8-sig", newline="") as file:
        for at, row in enumerate(csv.DictReader(file)): print(f"{name}:{at + 2}\t{row[column]}".replace("\n", " "))
PY
"$EXE" goods identify --parts "$WORK/parts/ordinary.tsv" > "$WORK/parts/ordinary-found.tsv"
lines=$(($(wc -l < "$WORK/parts/ordinary.tsv") - 1))
hits=$(awk -F'\t' 'NR > 1 && $4 != ""' "$WORK/parts/ordinary-found.tsv" | wc -l)
missing=$(python3 - "$DATA/goods/tables/part_families.csv" src/ExportScreen.Goods/Tables/part-families.csv <<'PY'
import csv, sys
wanted = {f"part_families.csv:{at + 2}" for at, _ in enumerate(csv.DictReader(open(sys.argv[1], encoding="utf-8-sig")))}
print(len(wanted - {row["source"] for row in csv.DictReader(open(sys.argv[2], encoding="utf-8"))}))
PY
)
scored="recognised=not-given"
good=0
if [ -n "${EXPORTSCREEN_PARTS:-}" ]; then
  "$EXE" goods identify --parts "$EXPORTSCREEN_PARTS" > "$WORK/parts/found.tsv"
  scored=$(paste <(tail -n +2 "$EXPORTSCREEN_PARTS") <(tail -n +2 "$WORK/parts/found.tsv") | awk -F'\t' '{ n++ } $7 != "" { k++; if ($7 == $3) r++ } END { printf "recognised=%.4f,right=%.4f", k / n, k ? r / k : 0 }')
  good=1
  less 0.40 "$(sed 's/.*recognised=\([^,]*\).*/\1/' <<< "$scored")" && less 0.95 "${scored##*right=}" && good=0
fi
ok=1; [ "$hits" = 0 ] && [ "$missing" = 0 ] && [ "$good" = 0 ] && ok=0
verdict 04.3 "0-of-ordinary,all-families,recognised>=0.40,right>=0.95" "hits=$hits,of=$lines,families-missing=$missing,$scored" $ok
