#!/usr/bin/env bash
# 04.2 Headings of held-out descriptions, and contradictions of code and description, with the references imported.
. "$(dirname "$0")/prepare.sh"
out=$($MEASURES goods --data "$DATA")
tail -n 1 <<< "$out"
ok=1
less 0.60 "$(field "$out" top1)" && less 0.82 "$(field "$out" top5)" && less "$(field "$out" falseAlarms)" 0.01 && less 0.85 "$(field "$out" random)" && less 0.40 "$(field "$out" sibling)" && less "$(field "$out" microseconds)" 100 && ok=0
verdict 04.2 "top1>=0.60,top5>=0.82,false<=0.01,random>=0.85,sibling>=0.40,microseconds<=100" "top1=$(field "$out" top1),top5=$(field "$out" top5),false=$(field "$out" falseAlarms),random=$(field "$out" random),sibling=$(field "$out" sibling),microseconds=$(field "$out" microseconds),n=$(field "$out" titles)" $ok
