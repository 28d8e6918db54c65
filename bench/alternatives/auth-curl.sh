#!/usr/bin/env bash
# google-github-actions/auth with token_format: id_token, then curl.
set -euo pipefail
export INPUT_CREATE_CREDENTIALS_FILE=true INPUT_EXPORT_ENVIRONMENT_VARIABLES=true
export INPUT_TOKEN_FORMAT=id_token INPUT_ID_TOKEN_AUDIENCE=$SERVICE INPUT_ID_TOKEN_INCLUDE_EMAIL=true
"$NODE" "$AUTH_ACTION/dist/main/index.js"
token=$(grep --after-context=1 '^id_token<<' "$GITHUB_OUTPUT" | tail -n 1)
curl --silent --show-error --fail -H "Authorization: Bearer $token" "$SERVICE/ok"
