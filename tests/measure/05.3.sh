#!/usr/bin/env bash
# 05.3 Load on this machine, the generator on it too: 50 users with 1,000 rows each at once, a manifest of 1,000,000 rows, single parties; each on a fresh serve with all lists.
. "$(dirname "$0")/prepare.sh"
need_lists
rows=${EXPORTSCREEN_LOAD_ROWS:-1000000}
manifest=$WORK/generated-$rows.csv
[ -f "$manifest" ] || $MEASURES generate --rows "$rows" --distinct 60000 --seed 20261122 --lists "$LISTS" --out "$manifest"
load() { $MEASURES load "$@" --exe "$EXE" --work "$WORK/load" --lists "$LISTS"; }
ok=0
# 240 distinct parties in 1,000 rows: the ratio of the generated manifest of 01.3 (60,000 in 250,000). The second run is the worst that can be: every party new to the service.
users=$(load users --users "${EXPORTSCREEN_LOAD_USERS:-50}" --rows 1000 --distinct 240 --connections 32) || ok=1
echo "$users"
load users --users "${EXPORTSCREEN_LOAD_USERS:-50}" --rows 1000 --distinct 2000 --connections 32 | sed 's/^users /worst-case-users /' || true
large=$(load manifest --file "$manifest" --rows "$rows") || ok=1
echo "$large"
party=$(load party --seconds "${EXPORTSCREEN_LOAD_SECONDS:-10}" --connections 32) || ok=1
echo "$party"
large=$(grep '^manifest status' <<< "$large" || true)
mixed=$(grep '^party mixed' <<< "$party" || true) new=$(grep '^party new' <<< "$party" || true) one=$(grep '^party one' <<< "$party" || true)
lost=$(field "$users" lost) p95=$(field "$users" p95) um=$(field "$users" peakMB) s=$(field "$large" seconds) lm=$(field "$large" peakMB) rate=$(field "$mixed" rate)
[ "$lost" = 0 ] && less "$p95" 30 && less "$um" 1536 && less "$s" 300 && less "$lm" 1536 && less 2000 "$rate" || ok=1
verdict 05.3 "lost=0,p95<=30s,<=1536MB,million<=300s,party>=2000/s" "lost=$lost,p95=${p95}s,MB=$um,rows=$rows,million=${s}s,millionMB=$lm,party=$rate/s,p99=$(field "$mixed" p99),new=$(field "$new" rate)/s,new-p99=$(field "$new" p99),one-p99=$(field "$one" p99)" $ok
