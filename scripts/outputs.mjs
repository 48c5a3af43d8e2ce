// Makes the outputs that the pages show: the real check against the simulator, with a fixed key, fixed clocks and Apple's own
// addresses, whose requests are led to the simulator. So the same source writes the same text, and CI finds what drifts.
import { createECDH, createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { check } from '../build/check/check.js';
import { createHttpClient } from '../build/net/http.js';
import { renderMarkdown } from '../build/report/markdown.js';
import { renderText } from '../build/report/text.js';
import { readSettings } from '../build/settings/read-settings.js';
import { environmentSource } from '../build/settings/sources.js';
import { startSimulator } from '../build/simulator/simulator.js';
import { summaryPicture, terminalPicture } from './pictures.mjs';

const NOW = Date.UTC(2026, 0, 15, 6, 0, 0);
const ISSUER_ID = '69a6de70-03db-47e3-e053-5b8c7c11a4d1';
const KEYS = { good: 'A1B2C3D4E5', revoked: 'F6G7H8J9K0' };
const APPS = [
  { bundleId: 'com.company.app', live: true },
  { bundleId: 'com.company.next', live: false },
];

/** Each output by the name of its region. */
const SHOWN = {
  pass: { key: 'good', bundleId: 'com.company.app', isDrawn: true },
  'not live': { key: 'good', bundleId: 'com.company.next' },
  refused: { key: 'revoked', bundleId: 'com.company.app', isDrawn: true },
};

/** @returns the outputs, as Markdown, and the pictures, as SVG, by name */
export async function makeOutputs() {
  const keys = Object.fromEntries(Object.entries(KEYS).map(([name, keyId]) => [name, fixedKey(keyId)]));
  const simulator = await startSimulator({
    accounts: [{ issuerId: ISSUER_ID, keys: [keys.good, { ...keys.revoked, revoked: true }], apps: APPS }],
    now: () => NOW,
  });
  const http = createHttpClient({}, simulator.certificate);
  const hosts = {
    'https://api.storekit.apple.com': simulator.urls.production,
    'https://api.storekit-sandbox.apple.com': simulator.urls.sandbox,
    'https://api.appstoreconnect.apple.com': simulator.urls.appStoreConnect,
  };
  /** Production waits for the first word of the sandbox: how often it is asked depends on that, and not on which is faster. */
  const createSend = () => {
    const sandbox = deferred();
    return async (request) => {
      const { origin } = new URL(request.url);
      if (hosts[origin] === undefined) throw new Error(`No page may show what ${origin} says.`);
      if (hosts[origin] === simulator.urls.production) await sandbox.promise;
      const answer = await http.send({ ...request, url: request.url.replace(origin, hosts[origin]) });
      if (hosts[origin] === simulator.urls.sandbox) sandbox.resolve();
      return answer;
    };
  };
  const ignore = () => undefined;
  const secrets = { keep: ignore, keepValue: ignore, keepKey: ignore, publish: ignore };
  const outputs = {};
  const pictures = {};
  try {
    for (const [name, { key, bundleId, isDrawn }] of Object.entries(SHOWN)) {
      const environment = {
        IAP_KEY_PRIVATE_KEY: Buffer.from(keys[key].pem).toString('base64'),
        IAP_KEY_KEY_ID: keys[key].keyId,
        IAP_KEY_ISSUER_ID: ISSUER_ID,
        IAP_KEY_BUNDLE_ID: bundleId,
      };
      const world = {
        environment,
        directory: '/',
        now: () => NOW,
        elapsed: () => 0,
        random: () => 0,
        sleep: async () => undefined,
        alarm: () => new AbortController().signal,
        interrupted: new AbortController().signal,
        readFile: async () => Promise.reject(Object.assign(new Error('There are no files here.'), { code: 'ENOENT' })),
        send: createSend(),
        secrets,
      };
      const settings = readSettings('command-line', [environmentSource(environment)], environment);
      const report = await check(settings, world);
      const text = renderText(report, { color: false, more: 'a flag' });
      outputs[name] = `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
      if (!isDrawn) continue;
      const command = `iap-key check --private-key-file SubscriptionKey_${keys[key].keyId}.p8`;
      pictures[`terminal-${name}`] = terminalPicture(command, renderText(report, { color: true, more: 'a flag' }));
      pictures[`summary-${name}`] = summaryPicture(renderMarkdown(report));
    }
  } finally {
    await http.close();
    await simulator.close();
  }
  return { outputs, pictures };
}

/** A key for documentation: anybody can make it, so it is nobody's. */
function fixedKey(keyId) {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(createHash('sha256').update(`iap-key documentation ${keyId}`).digest());
  const point = curve.getPublicKey();
  const part = (bytes) => bytes.toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: part(point.subarray(1, 33)), y: part(point.subarray(33)) };
  // Apple's own form: PKCS#8 around SEC1 that names the curve again and holds the public half.
  const privateKey = createPrivateKey({ key: { ...jwk, d: part(curve.getPrivateKey()) }, format: 'jwk' });
  const sec1 = privateKey.export({ type: 'sec1', format: 'der' });
  const head = Buffer.from('308193020100301306072a8648ce3d020106082a8648ce3d0301070479', 'hex');
  const der = Buffer.concat([head, sec1]);
  const body = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    keyId,
    publicKey: createPublicKey(privateKey),
    pem: ['-----BEGIN PRIVATE KEY-----', ...body, '-----END PRIVATE KEY-----'].join('\n'),
  };
}

/** A promise that is kept from outside; Node.js 20 has no Promise.withResolvers. */
function deferred() {
  let resolve;
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
