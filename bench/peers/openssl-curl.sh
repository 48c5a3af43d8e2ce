#!/bin/sh
# openssl with curl, asked the same of both hosts at once. The key and the tokens are in no argument list.
set -eu
key=$(mktemp)
trap 'rm -f "$key"' EXIT
printf %s "$IAP_KEY_PRIVATE_KEY" | base64 -d > "$key"
encode() { base64 -w0 | tr '+/' '-_' | tr -d =; }
now=$(date +%s)
head=$(printf '{"alg":"ES256","kid":"%s","typ":"JWT"}' "$IAP_KEY_KEY_ID" | encode)
claims=$(printf '{"iss":"%s","iat":%d,"exp":%d,"aud":"appstoreconnect-v1","bid":"%s"}' \
  "$IAP_KEY_ISSUER_ID" $((now - 60)) $((now + 300)) "$IAP_KEY_BUNDLE_ID" | encode)
# The signature is ASN.1; a JWT has r and s with 32 bytes each.
signature=$(printf %s "$head.$claims" | openssl dgst -sha256 -sign "$key" | openssl asn1parse -inform DER |
  sed -n 's/.*INTEGER *://p' | while read -r number; do
    printf '%64s' "$number" | tail -c 64 | tr ' ' 0
  done | sed 's/../\\x&/g' | xargs -0 printf %b | encode)
printf 'header = "Authorization: Bearer %s"\n' "$head.$claims.$signature" |
  curl --silent --no-progress-meter --parallel --parallel-immediate --cacert "$NODE_EXTRA_CA_CERTS" --config - \
    "$IAP_KEY_APPLE_PRODUCTION_URL/inApps/v1/transactions/1" "$IAP_KEY_APPLE_SANDBOX_URL/inApps/v1/transactions/1" |
  grep -o 4040010 | wc -l | grep -qx 2
