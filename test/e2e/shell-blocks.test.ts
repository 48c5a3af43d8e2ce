import { execFile } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import type { Simulator } from '../../src/simulator/simulator-options.ts';

/**
 * What the pages tell people to type, typed: each block of shell, as it stands there, in a folder that looks like a clone of the
 * repository with a key in it, against the simulator. `gh`, `npm` and `docker` are stand-ins that write down what they were given.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const BLOCKS = PAGES.flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^( *)```sh\n([\s\S]*?)^\1```$/gm)].map(
    ([, , block = ''], index) => [`${page} ${index + 1}`, block] as const,
  ),
);

/** The identifiers that the pages use. */
const KEY = {
  ...makeThrowawayKey(),
  keyId: 'ABC123DEFG',
  issuerId: '69a6de70-03db-47e3-e053-5b8c7c11a4d1',
};
const BUNDLE_ID = 'com.company.app';
const FILE = 'SubscriptionKey_ABC123DEFG.p8';
const PUBLIC_HALF = KEY.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const base64 = Buffer.from(KEY.pem).toString('base64');

const STAND_INS = {
  npm: 'echo "npm $*" >> "$CALLS"',
  git: 'echo "git $*" >> "$CALLS"',
  gh: '[ "$1" = secret ] && cat > "$STORED"\necho "gh $*" >> "$CALLS"',
  // Hands on no variable but those that it was told to.
  docker: `echo "docker $*" >> "$CALLS"
[ "$1" = run ] || exit 0
set -- "$@"; shift
names=
while [ "$1" != iap-key ]; do
  case $1 in
    -e) eval "names=\\"\\$names $2=\\$$2\\""; shift 2 ;;
    -v | -w) shift 2 ;;
    *) shift ;;
  esac
done
shift
exec env -i PATH="$PATH" $ENDPOINTS $names node dist/cli.js "$@"`,
};

let simulator: Simulator;
const folder = mkdtempSync(join(tmpdir(), 'iap-key-shell-'));
beforeAll(async () => {
  simulator = await startSimulator({
    accounts: [{ issuerId: KEY.issuerId, keys: [KEY], apps: [{ bundleId: BUNDLE_ID, live: true }] }],
  });
  writeFileSync(join(folder, 'certificate.pem'), simulator.certificate);
  mkdirSync(join(folder, 'bin'));
  for (const [name, script] of Object.entries(STAND_INS)) {
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\nset -eu\n${script}\n`);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
});
afterAll(async () => {
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Typed {
  code: number;
  output: string;
  calls: string;
  stored: string | undefined;
}

/** Types a block into a new clone. What the text says of variables of one's shell is so where it starts a container. */
async function type(block: string, key = KEY.pem): Promise<Typed> {
  const clone = mkdtempSync(join(folder, 'clone-'));
  symlinkSync(join(root, 'dist'), join(clone, 'dist'));
  writeFileSync(join(clone, FILE), key);
  const endpoints = {
    IAP_KEY_APPLE_PRODUCTION_URL: simulator.urls.production,
    IAP_KEY_APPLE_SANDBOX_URL: simulator.urls.sandbox,
    IAP_KEY_APP_STORE_CONNECT_URL: simulator.urls.appStoreConnect,
    NODE_EXTRA_CA_CERTS: join(folder, 'certificate.pem'),
  };
  const hasVariables = /^docker run|^node dist\/cli\.js check \|\|/m.test(block);
  const variables = {
    IAP_KEY_PRIVATE_KEY: base64,
    IAP_KEY_KEY_ID: KEY.keyId,
    IAP_KEY_ISSUER_ID: KEY.issuerId,
    IAP_KEY_BUNDLE_ID: BUNDLE_ID,
  };
  const env = {
    PATH: `${join(folder, 'bin')}:${dirname(process.execPath)}:/usr/bin:/bin`,
    CALLS: join(clone, 'calls'),
    STORED: join(clone, 'stored'),
    ENDPOINTS: Object.entries(endpoints)
      .map((pair) => pair.join('='))
      .join(' '),
    ...endpoints,
    ...(hasVariables ? variables : {}),
  };
  const read = (name: string) => {
    try {
      return readFileSync(join(clone, name), 'utf8');
    } catch {
      return undefined;
    }
  };
  return new Promise((done) => {
    execFile('bash', ['-euc', block], { cwd: clone, env, encoding: 'utf8' }, (error, stdout, stderr) =>
      done({
        code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1,
        output: `${stdout}${stderr}`,
        calls: read('calls') ?? '',
        stored: read('stored'),
      }),
    );
  });
}

test('there are blocks in the README and in the pages', () => {
  expect(BLOCKS.filter(([name]) => name.startsWith('README')).length).toBeGreaterThanOrEqual(8);
  expect(BLOCKS.filter(([name]) => name.startsWith('docs/')).length).toBeGreaterThanOrEqual(2);
});

describe.concurrent('a block of shell', () => {
  test.each(BLOCKS)('%s ends well, shows no key, and gives none as an argument', async (_, block) => {
    const { code, output, calls } = await type(block);
    expect(code, output).toBe(0);
    expect(output + calls).not.toContain(base64.slice(120, 150));
    if (/cli\.js check|iap-key check/.test(block)) expect(output).toMatch(/^[✓!] PASS\b/m);
  });

  test.each(BLOCKS.filter(([, block]) => /\bencode\b/.test(block)))(
    '%s stores the line of a good key, and of another file nothing',
    async (_, block) => {
      expect((await type(block)).stored).toBe(base64);
      for (const bad of ['', 'no key', KEY.pem.slice(0, 150), PUBLIC_HALF]) {
        const { code, calls, stored } = await type(block, bad);
        expect({ stored, failed: code !== 0 }).toEqual({ stored: undefined, failed: true });
        expect(calls).not.toContain('secret');
      }
    },
  );
});

// A pipe hands on what came out, also where that is nothing, and forgets how it ended.
const BLIND = /\bencode\b[^\n)&|`]*\|(?!\|)/;

test.each(PAGES)('%s pipes no `encode` into what would store an empty secret', (page) => {
  expect(readFileSync(join(root, page), 'utf8')).not.toMatch(BLIND);
});

test('a pipe of that kind is seen', () => {
  expect('node dist/cli.js encode FILE | gh secret set IAP_PRIVATE_KEY').toMatch(BLIND);
  expect('key=$(iap-key encode FILE) && printf %s "$key" | gh secret set A').not.toMatch(BLIND);
});
