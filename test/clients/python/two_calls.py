"""What gcp-bearer takes the place of: the two calls that a script with a key makes.

    two_calls.py KEY URL

Prints one JSON object: project_id, access_token, id_token, and the answer's status and body.
"""

import json
import os
import sys

import google.auth
import google.auth.transport.requests
import requests
from google.oauth2 import service_account

key, url = sys.argv[1:]
os.environ["GOOGLE_APPLICATION_CREDENTIALS"] = key
request = google.auth.transport.requests.Request()

credentials, project_id = google.auth.default(scopes=["https://www.googleapis.com/auth/cloud-platform"])
credentials.refresh(request)

id_credentials = service_account.IDTokenCredentials.from_service_account_file(key, target_audience=url)
id_credentials.refresh(request)
response = requests.post(url, json={}, headers={"Authorization": f"Bearer {id_credentials.token}"}, timeout=70)

print(
    json.dumps(
        {
            "project_id": project_id,
            "access_token": credentials.token,
            "id_token": id_credentials.token,
            "status": response.status_code,
            "body": response.text,
        }
    )
)
