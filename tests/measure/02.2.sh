#!/usr/bin/env bash
# 02.2 Manipulated names: the 33 classes of the screening standards, 500 cases each from the real lists; mean of classes 3 to 29; no class under its floor, every class at its aim.
. "$(dirname "$0")/quality.sh"
evaluate mutations
awk '$2 ~ /^mutations\.[0-9]/ && $1 != "met"' "$FIGURES"
judge 02.2 "mean>=0.985,underFloor=0,underTarget=0" mutations.mean mutations.underFloor mutations.underTarget
