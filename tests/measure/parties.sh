#!/usr/bin/env bash
# How many listings of all lists together are of one party, the 20 biggest and a random 50 to be looked through by hand. No target: wrong joins are found by eye.
. "$(dirname "$0")/prepare.sh"
need_lists
$MEASURES parties --lists "$LISTS" --biggest 20 --sample 50
