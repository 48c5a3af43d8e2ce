"""PyJWT with requests, asked the same of both hosts, one after the other."""
import base64
import os
import sys
import time

import jwt
import requests

env = os.environ
key = base64.b64decode(env["IAP_KEY_PRIVATE_KEY"])
now = int(time.time())
claims = {
    "iss": env["IAP_KEY_ISSUER_ID"],
    "iat": now - 60,
    "exp": now + 300,
    "aud": "appstoreconnect-v1",
    "bid": env["IAP_KEY_BUNDLE_ID"],
}
for name in ("PRODUCTION", "SANDBOX"):
    token = jwt.encode(claims, key, algorithm="ES256", headers={"kid": env["IAP_KEY_KEY_ID"]})
    url = env[f"IAP_KEY_APPLE_{name}_URL"] + "/inApps/v1/transactions/1"
    if requests.get(url, headers={"Authorization": f"Bearer {token}"}).json().get("errorCode") != 4040010:
        sys.exit(1)
