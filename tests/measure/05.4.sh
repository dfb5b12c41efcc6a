#!/usr/bin/env bash
# 05.4 Scale-out: 1, 2 and 4 published handlers of one thread each on Azurite behind 200 ms of latency do the same job of 60 chunks. The target holds for the phase that fans out (first chunk
# started to last chunk ended); the whole job, with plan and workbook, is reported beside it. The results must be the same to the byte. Prints the model of infra/README.md from its figures.
. "$(dirname "$0")/prepare.sh"
command -v node > /dev/null || { echo "skipped: node absent"; exit 3; }
need_lists
# Chunks of 200 rows: with more rows in each, the emulator beside the handlers is what is measured.
rows=${EXPORTSCREEN_MEASURE_ROWS:-12000}; chunk=${EXPORTSCREEN_MEASURE_CHUNK_ROWS:-200}
$MEASURES scale-out --exe "$EXE" --work "$WORK/scale-out" --lists "$LISTS" --handlers 1,2,4 --rows "$rows" --chunk-rows "$chunk" --latency 200 | tee "$WORK/scale-out.log" || true
out=$(tail -n 1 "$WORK/scale-out.log")
screening=$(field "$out" screening); whole=$(field "$out" whole); equal=$(field "$out" equal)
ok=1; [ "$equal" = yes ] && less 3.2 "${screening:-0}" && ok=0
verdict 05.4 '>=3.2x(4-handlers)' "screening=${screening:-none}x,whole=${whole:-none}x,equal=${equal:-none}" $ok
