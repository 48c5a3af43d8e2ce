#!/bin/sh
# Xcode Cloud runs this after the clone. Set IAP_KEY_PRIVATE_KEY (secret, base64), IAP_KEY_KEY_ID and IAP_KEY_ISSUER_ID in the
# workflow's environment.
set -eu
command -v node > /dev/null || brew install node
# A copy of iap-key in your organization, by its commit.
tool=$(mktemp -d)
git clone --quiet --no-checkout https://github.com/YOUR_ORG/iap-key "$tool"
git -C "$tool" checkout --quiet 0000000000000000000000000000000000000000
node "$tool/dist/cli.js" check --bundle-id com.company.app
