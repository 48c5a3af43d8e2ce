// What is measured runs in processes of its own; the simulator runs in this one.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { makeThrowawayKey } from '../build/simulator/credentials.js';
import { startSimulator } from '../build/simulator/simulator.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const peak = new URL('./peak.mjs', import.meta.url).href;

const GITHUB = { GITHUB_ACTIONS: 'true' };
const LOCAL = { IAP_KEY_ENVIRONMENT: 'none' };
const here = (path) => join(root, 'bench', path);

/** What Node.js runs: a script with its arguments and variables. */
export const PROGRAMS = {
  floor: { title: 'floor: a bare script that signs and asks both hosts', args: [here('floor.mjs')] },
  'command line': { title: 'iap-key, command line', args: [join(root, 'dist', 'cli.js'), 'check'] },
  action: { title: 'iap-key, action', args: [join(root, 'dist', 'index.js')], env: GITHUB },
  local: { title: 'iap-key, local checks alone', args: [join(root, 'dist', 'cli.js'), 'check'], env: LOCAL },
  nothing: { title: '`node -e 0`', args: ['-e', '0'] },
  version: { title: 'iap-key --version', args: [join(root, 'dist', 'cli.js'), '--version'] },
  apple: { title: '@apple/app-store-server-library', args: [here('peers/apple.mjs')] },
  'app-store-server-api': {
    title: 'app-store-server-api',
    args: [here('peers/app-store-server-api.mjs')],
    tool: 'app-store-server-api',
  },
};

/** What needs no Node.js. */
export const OTHERS = {
  pyjwt: { title: 'PyJWT with requests', command: '/usr/bin/python3', args: [here('peers/pyjwt.py')] },
  openssl: { title: 'openssl with curl', command: 'sh', args: [here('peers/openssl-curl.sh')] },
};

/** A simulator that knows one key and these apps, and the variables of a run against it. */
export async function setStage(bundleIds, latencyMs) {
  const key = makeThrowawayKey();
  const apps = bundleIds.map((bundleId) => ({ bundleId, live: true }));
  const simulator = await startSimulator({ accounts: [{ issuerId: key.issuerId, keys: [key], apps }], latencyMs });
  const folder = await mkdtemp(join(tmpdir(), 'iap-key-bench-'));
  const certificate = join(folder, 'certificate.pem');
  await writeFile(certificate, simulator.certificate);
  const env = {
    PATH: process.env.PATH ?? '',
    NODE_EXTRA_CA_CERTS: certificate,
    REQUESTS_CA_BUNDLE: certificate,
    IAP_KEY_APPLE_PRODUCTION_URL: simulator.urls.production,
    IAP_KEY_APPLE_SANDBOX_URL: simulator.urls.sandbox,
    IAP_KEY_APP_STORE_CONNECT_URL: simulator.urls.appStoreConnect,
    IAP_KEY_PRIVATE_KEY: Buffer.from(key.pem).toString('base64'),
    IAP_KEY_KEY_ID: key.keyId,
    IAP_KEY_ISSUER_ID: key.issuerId,
  };
  const close = async () => {
    await simulator.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { simulator, env, folder, close };
}

/** Runs one program to its end. Milliseconds of wall time, requests that arrived, peak memory in KiB. */
export async function measure(program, { simulator, env, folder }, bundleIds, more = {}) {
  const { args, command = more.node ?? process.execPath, env: own = {}, entry } = program;
  const [peakFile, output, summary] = ['peak', 'output', 'summary'].map((name) => join(folder, name));
  await Promise.all([output, summary].map((file) => writeFile(file, '')));
  const before = simulator.requests.length;
  const start = performance.now();
  const child = spawn(command, [...(more.peak ? ['--import', peak] : []), ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...env,
      ...own,
      ...more.env,
      ...(own.GITHUB_ACTIONS ? { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary } : {}),
      ...(entry === undefined ? {} : { BENCH_APP_STORE_SERVER_API: entry }),
      BENCH_PEAK_FILE: peakFile,
      IAP_KEY_BUNDLE_ID: bundleIds.join('\n'),
    },
  });
  const code = await new Promise((done, failed) => child.on('close', done).on('error', failed));
  const milliseconds = performance.now() - start;
  if (code !== 0) throw new Error(`${program.title} ended with exit code ${code}; nothing was measured.`);
  return {
    milliseconds,
    requests: simulator.requests.length - before,
    kibibytes: more.peak ? Number(await readFile(peakFile, 'utf8')) : undefined,
  };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
