#!/usr/bin/env bash
# google-github-actions/auth writes a credential file; gcloud logs in with it and prints an ID token; then curl. The
# installation of gcloud is not included.
set -euo pipefail
export INPUT_CREATE_CREDENTIALS_FILE=true INPUT_EXPORT_ENVIRONMENT_VARIABLES=true
"$NODE" "$AUTH_ACTION/dist/main/index.js"
credentials=$(grep --after-context=1 '^credentials_file_path<<' "$GITHUB_OUTPUT" | tail -n 1)
gcloud auth login --quiet --cred-file "$credentials"
token=$(gcloud auth print-identity-token --audiences="$SERVICE" --include-email \
  --impersonate-service-account="$INPUT_SERVICE_ACCOUNT")
curl --silent --show-error --fail -H "Authorization: Bearer $token" "$SERVICE/ok"
