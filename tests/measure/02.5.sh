#!/usr/bin/env bash
# 02.5 What the index loses against the reference, on every set; scores equal in every bit.
. "$(dirname "$0")/quality.sh"
evaluate recall
judge 02.5 "near>=0.9995,review>=0.9995,unequal=0" recall.near recall.review recall.unequal
