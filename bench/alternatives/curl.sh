#!/usr/bin/env bash
# Three token requests with curl and jq, then the request to the service in a retry loop.
set -euo pipefail
iam=https://iam.googleapis.com/$INPUT_WORKLOAD_IDENTITY_PROVIDER

oidc=$(curl --silent --show-error --fail -H "Authorization: Bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" \
  "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=$iam" | jq --raw-output .value)
federated=$(curl --silent --show-error --fail https://sts.googleapis.com/v1/token \
  --data-urlencode grant_type=urn:ietf:params:oauth:grant-type:token-exchange \
  --data-urlencode "audience=${iam#https:}" \
  --data-urlencode scope=https://www.googleapis.com/auth/cloud-platform \
  --data-urlencode requested_token_type=urn:ietf:params:oauth:token-type:access_token \
  --data-urlencode subject_token_type=urn:ietf:params:oauth:token-type:jwt \
  --data-urlencode "subject_token=$oidc" | jq --raw-output .access_token)
token=$(curl --silent --show-error --fail -H "Authorization: Bearer $federated" -H 'Content-Type: application/json' \
  --data "{\"audience\":\"$SERVICE\",\"includeEmail\":true}" \
  "https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/$INPUT_SERVICE_ACCOUNT:generateIdToken" |
  jq --raw-output .token)
echo "::add-mask::$token"
for _ in 1 2 3 4 5; do
  if curl --silent --show-error --fail -H "Authorization: Bearer $token" "$SERVICE/ok"; then exit 0; fi
  sleep 10
done
exit 1
