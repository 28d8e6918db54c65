"""Conformance: what Google's own Python clients do with the file that GOOGLE_APPLICATION_CREDENTIALS names.

    uses.py AUDIENCE BUCKET OBJECT

Prints one JSON object. Each member is { "value": … } or { "error": … }, in the client's own words.
"""

import json
import sys

import google.auth
import google.auth.transport.requests
import google.oauth2.id_token
from google.cloud import storage

audience, bucket, name = sys.argv[1:]
request = google.auth.transport.requests.Request()


def access_token():
    credentials, _ = google.auth.default(scopes=["https://www.googleapis.com/auth/cloud-platform"])
    credentials.refresh(request)
    return credentials.token


def id_token():
    return google.oauth2.id_token.fetch_id_token(request, audience)


def storage_object():
    return storage.Client().bucket(bucket).blob(name).download_as_text()


def outcome(use):
    try:
        return {"value": use()}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


print(json.dumps({"access": outcome(access_token), "id": outcome(id_token), "storage": outcome(storage_object)}))
