#!/bin/sh
# Xcode Cloud runs this after the clone. Set IAP_KEY_PRIVATE_KEY (secret, base64), IAP_KEY_KEY_ID and IAP_KEY_ISSUER_ID in the
# workflow's environment.
set -eu
command -v npx > /dev/null || brew install node
npx --yes iap-key@1 check --bundle-id com.company.app
