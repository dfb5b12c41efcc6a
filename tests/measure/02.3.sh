#!/usr/bin/env bash
# 02.3 Labelled pairs at the one shipped threshold, and full search in the UN list.
. "$(dirname "$0")/quality.sh"
evaluate pairs search
judge 02.3 "f1>=0.86,auc>=0.92,aliases>=0.75,scripts>=0.80,mutated>=0.994-at-1%-clean,first>=0.99" \
  pairs.curated.f1 pairs.curated.auc pairs.aliases pairs.scripts search.un_treated.at-clean-line search.un_treated.first
