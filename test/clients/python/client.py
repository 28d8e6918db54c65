"""Conformance: Google's own Python client, unmodified, with a credential file.

    client.py CREDENTIALS AUDIENCE ACCOUNT

Prints one JSON object: access_token, project_id, id_token. Where the credential gives no ID token by itself,
id_token_refusal says so and the ID token is the one of ACCOUNT, impersonated.
"""

import json
import os
import sys

import google.auth
import google.auth.transport.requests
import google.oauth2.id_token
from google.auth import impersonated_credentials

SCOPES = ["https://www.googleapis.com/auth/cloud-platform"]

file, audience, account = sys.argv[1:]
os.environ["GOOGLE_APPLICATION_CREDENTIALS"] = file
request = google.auth.transport.requests.Request()

credentials, project = google.auth.default(scopes=SCOPES)
credentials.refresh(request)
said = {
    "access_token": credentials.token,
    "project_id": project,
}
try:
    said["id_token"] = google.oauth2.id_token.fetch_id_token(request, audience)
except Exception as error:  # whatever the client says when it cannot
    said["id_token_refusal"] = f"{type(error).__name__}: {error}"
    impersonated = impersonated_credentials.IDTokenCredentials(
        impersonated_credentials.Credentials(credentials, target_principal=account, target_scopes=SCOPES),
        target_audience=audience,
        include_email=True,
    )
    impersonated.refresh(request)
    said["id_token"] = impersonated.token
print(json.dumps(said))
