#!/usr/bin/env bash
# 01.1 Every list file of expected.tsv ends as the table says, with its counts; no unexplained diagnostic; self-match n of n.
. "$(dirname "$0")/prepare.sh"
$MEASURES expected --exe "$EXE" --data "$DATA" --work "$WORK/lists" | tee "$WORK/lists/expected.log" || true
line=$(tail -n 1 "$WORK/lists/expected.log")
match=$(sed -n 's/.*self-match \([0-9]* of [0-9]*, [0-9]* excepted, [0-9]* not found\).*/\1/p' <<< "$line")
ok=1
[ "$(field "$line" wrong)" = 0 ] && [ "$(field "$line" unexplained)" = 0 ] && grep -q ' 0 not found' <<< "$line" && ok=0
verdict 01.1 "all-right,0-unexplained,self-match-n-of-n" "right=$(field "$line" right),wrong=$(field "$line" wrong),unexplained=$(field "$line" unexplained),${match// /-}" $ok
