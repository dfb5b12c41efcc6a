#!/usr/bin/env bash
# Proves a deployment: an upload becomes a workbook, nothing ends in a poison queue, triggers are out of reach, nobody gets in without a token.
# Needs the Azure CLI, signed in as somebody with "Storage Blob Data Contributor" and "Storage Queue Data Reader" on the account, and from within the network when it is private.
#   EXPORTSCREEN_URL, EXPORTSCREEN_STORAGE   outputs of main.bicep (azd sets them)
set -euo pipefail

: "${EXPORTSCREEN_URL:?not set: outputs of main.bicep}"
: "${EXPORTSCREEN_STORAGE:?not set: outputs of main.bicep}"
minutes=${EXPORTSCREEN_SMOKE_MINUTES:-15}
failed=0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

check() { # what, expected, found
  if [[ "$3" =~ ^($2)$ ]]; then echo "ok    $1"; else echo "FAIL  $1: expected $2, found $3"; failed=1; fi
}
status() { curl -sS -o /dev/null -w '%{http_code}' --max-time 60 "$@"; }
list() { az storage "$1" list --account-name "$EXPORTSCREEN_STORAGE" --auth-mode login --only-show-errors -o tsv "${@:2}"; }

echo "1. Nobody gets in without a token"
check "API without a token"        "401|302|403" "$(status "$EXPORTSCREEN_URL/api/lists")"
check "API with a forged identity" "401|302|403" "$(status -H "X-MS-CLIENT-PRINCIPAL: e30=" -H "X-MS-CLIENT-PRINCIPAL-NAME: admin" "$EXPORTSCREEN_URL/api/lists")"
check "API with a forged key"      "401|302|403" "$(status -H "X-Api-Key: none" "$EXPORTSCREEN_URL/api/lists")"
check "plain http"                 "301|307|308|403" "$(status "${EXPORTSCREEN_URL/https:/http:}/api/lists")"

echo "2. Triggers are out of reach"
body='{"Data":{"msg":"e30="},"Metadata":{}}'
for path in plan-job screen-chunk finalize-job job-sweep intake-sweep refresh-lists refresh-list rescreen-delta api/../plan-job 'api/..%2fplan-job' 'api/%2e%2e/plan-job'; do
  check "POST /$path" "401|403|404|400|302" "$(status --path-as-is -X POST -H 'Content-Type: application/json' -H 'X-Azure-Functions-InvocationId: 83a33220-a921-460a-bec0-b3f043dcf1ff' \
    -H 'User-Agent: Azure-Functions-Host/4.1037.0.0' -d "$body" "$EXPORTSCREEN_URL/$path")"
done
check "admin interface of the host" "401|403|404|302" "$(status -X POST -H 'Content-Type: application/json' -d '{}' "$EXPORTSCREEN_URL/admin/functions/job-sweep")"

echo "3. No keys, no public blobs"
check "shared keys" "false" "$(az storage account show -n "$EXPORTSCREEN_STORAGE" --query allowSharedKeyAccess -o tsv)"
check "public blobs" "false" "$(az storage account show -n "$EXPORTSCREEN_STORAGE" --query allowBlobPublicAccess -o tsv)"
check "anonymous listing" "401|403|404|409" "$(status "https://$EXPORTSCREEN_STORAGE.blob.core.windows.net/manifests?restype=container&comp=list")"

echo "4. An upload becomes a workbook"
printf 'consignee,country,description,hs\nSmoke Test Trading Ltd,GB,paper cups,482369\n' > "$folder/smoke.csv"
name="smoke-$(date -u +%Y%m%dT%H%M%SZ)-$RANDOM.csv"
before=$(list blob -c results --num-results '*' --query "[?ends_with(name, '/result.xlsx')].name" | sort)
az storage blob upload --account-name "$EXPORTSCREEN_STORAGE" --auth-mode login -c manifests -n "$name" -f "$folder/smoke.csv" --only-show-errors -o none
workbook=""
for ((i = 0; i < minutes * 12 && ${#workbook} == 0; i++)); do
  sleep 5
  workbook=$(comm -13 <(echo "$before") <(list blob -c results --num-results '*' --query "[?ends_with(name, '/result.xlsx')].name" | sort) | head -1)
done
check "a new workbook within $minutes minutes" ".+/result.xlsx" "$workbook"
if [[ -n "$workbook" ]]; then
  az storage blob download --account-name "$EXPORTSCREEN_STORAGE" --auth-mode login -c results -n "$workbook" -f "$folder/result.xlsx" --only-show-errors -o none
  check "it is a workbook" "PK" "$(head -c 2 "$folder/result.xlsx")"
fi

echo "5. Nothing is poisoned or undelivered"
for queue in manifest-events-poison screen-chunks-poison finalize-jobs-poison list-refreshes-poison; do
  check "$queue is empty" "0" "$(az storage message peek --account-name "$EXPORTSCREEN_STORAGE" --auth-mode login -q "$queue" --only-show-errors --query 'length(@)' -o tsv)"
done
check "no dead events" "0" "$(az storage blob list --account-name "$EXPORTSCREEN_STORAGE" --auth-mode login -c event-dead-letters --only-show-errors --query 'length(@)' -o tsv)"

[[ $failed == 0 ]] && echo "The deployment works." || echo "The deployment does NOT work."
exit $failed
