// The floor: the least that makes the same two signed requests, with node:crypto and node:https, and no checks.
import { createPrivateKey, sign } from 'node:crypto';
import { get } from 'node:https';
import process from 'node:process';

const env = process.env;
const key = createPrivateKey(Buffer.from(env.IAP_KEY_PRIVATE_KEY, 'base64').toString('utf8'));
const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const bodies = await Promise.all([env.IAP_KEY_APPLE_PRODUCTION_URL, env.IAP_KEY_APPLE_SANDBOX_URL].map(ask));
if (bodies.some(({ errorCode }) => errorCode !== 4040010)) process.exitCode = 1;

function ask(url) {
  return new Promise((done, failed) => {
    const request = get(`${url}/inApps/v1/transactions/1`, { headers: { authorization: `Bearer ${token()}` } });
    request.on('error', failed).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('error', failed).on('end', () => done(JSON.parse(text)));
    });
  });
}

function token() {
  const now = Math.floor(Date.now() / 1000);
  const head = encode({ alg: 'ES256', kid: env.IAP_KEY_KEY_ID, typ: 'JWT' });
  const claims = encode({
    iss: env.IAP_KEY_ISSUER_ID,
    iat: now - 60,
    exp: now + 300,
    aud: 'appstoreconnect-v1',
    bid: env.IAP_KEY_BUNDLE_ID,
  });
  const signature = sign('sha256', Buffer.from(`${head}.${claims}`), { key, dsaEncoding: 'ieee-p1363' });
  return `${head}.${claims}.${signature.toString('base64url')}`;
}
