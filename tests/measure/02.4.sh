#!/usr/bin/env bash
# 02.4 Clean populations against all lists together; the negative suite alerts never.
. "$(dirname "$0")/quality.sh"
evaluate clean negatives
judge 02.4 "companies<=0.005,people<=0.015,negatives=0" clean.companies clean.people negatives.own negatives.lists
