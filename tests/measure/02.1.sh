#!/usr/bin/env bash
# 02.1 Control: every strong name of every list, in each script, alerts on its own entry; right entry first.
. "$(dirname "$0")/quality.sh"
evaluate control
judge 02.1 "alerting=1,first>=0.999" control.alerting control.first
