#!/usr/bin/env bash
# 04.5 Noise of the rules alone on real lines and on ordinary trade, and their cost on one core. Lines to Sudan, South Sudan and DR Congo are counted apart.
. "$(dirname "$0")/prepare.sh"
out=$($MEASURES rules --manifests "$DATA/manifests/large/SCMS_Delivery_History_Dataset.csv,$ROOT/tests/Corpus/screenings/ordinary-trade.csv")
grep -v '^lines=' <<< "$out" | head -n 60 || true
tail -n 1 <<< "$out"
share=$(field "$out" share); cost=$(field "$out" per-line)
ok=1; less "${share%\%}" 0.5 && less "${cost%us}" 20 && ok=0
verdict 04.5 "flagged<=0.5%,cost<=20us" "lines=$(field "$out" lines),flagged=$share,apart=$(field "$out" apart),cost=$cost" $ok
