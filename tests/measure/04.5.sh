#!/usr/bin/env bash
# 04.5 Noise of the rules alone on real lines and on 20,000 made lines of ordinary trade, and their cost on one core. Lines to Sudan, South Sudan and DR Congo are counted apart.
# The cost that counts is that of real lines; the made ones hardly repeat a text, and are measured besides.
. "$(dirname "$0")/prepare.sh"
$MEASURES clean-trade --data "$DATA" --rows 20000 --seed "${EXPORTSCREEN_SEED:-20261123}" --out "$WORK/clean-trade.csv"
real=$($MEASURES rules --manifests "$DATA/manifests/large/SCMS_Delivery_History_Dataset.csv,$ROOT/tests/Corpus/screenings/ordinary-trade.csv")
clean=$($MEASURES rules --manifests "$WORK/clean-trade.csv")
grep -hv '^lines=' <<< "$real"$'\n'"$clean" || true
tail -n 1 <<< "$real"; tail -n 1 <<< "$clean"
cost=$(field "$real" per-line)
lines=$(($(field "$real" lines) + $(field "$clean" lines))); flagged=$(($(field "$real" flagged) + $(field "$clean" flagged)))
ok=1; less "$(field "$real" share | tr -d %)" 0.5 && less "$(field "$clean" share | tr -d %)" 0.5 && less "${cost%us}" 20 && ok=0
verdict 04.5 "flagged<=0.5%,cost<=20us" "lines=$lines,flagged=$flagged,real=$(field "$real" share),made=$(field "$clean" share),apart=$(field "$real" apart),cost=$cost,made-cost=$(field "$clean" per-line)" $ok
