import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startAction, startCommandLine } from '../../e2e/program.ts';
import { sampleKey, sec1Der } from '../../key/samples.ts';
import { createSearcher } from './search.ts';

/**
 * The switches by which Node.js itself shows what it does. They are read when a process starts, so these few cases run the
 * built program.
 */
const SWITCHES: readonly Readonly<Record<string, string>>[] = [
  { NODE_DEBUG: 'stream,stream_base,fs,net,http,http2,https,tls,timer,module,child_process,worker,crypto' },
  { NODE_DEBUG: '*' },
  { DEBUG: '*', RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true', NODE_OPTIONS: '--trace-warnings' },
];

const KEY = sampleKey('process');
const TOKEN = 'Zq4Yw8Xs2Vt6Br0Nm5Kj9Hg3Fd7Sa1Pl';
const searcher = createSearcher([
  { name: 'the key', bytes: KEY.scalar, isText: false },
  { name: 'the token', bytes: Buffer.from(TOKEN), isText: true },
]);
const SETTINGS = { 'key-id': '7K3WQ9ZT5B', 'issuer-id': '8d1f6c3a-52be-47e3-b053-9c24d0a1b72e' };
const VARIABLES = {
  IAP_KEY_KEY_ID: SETTINGS['key-id'],
  IAP_KEY_ISSUER_ID: SETTINGS['issuer-id'],
  IAP_KEY_ENVIRONMENT: 'none',
  IAP_KEY_ADAPTY_TOKEN: TOKEN,
};

const names = (switches: Readonly<Record<string, string>>) =>
  Object.entries(switches)
    .map(([name, value]) => `${name}=${value.slice(0, 20)}`)
    .join(' ');

test.each(SWITCHES.map((switches) => [names(switches), switches] as const))(
  'nothing secret is shown with %s',
  async (_, switches) => {
    const folder = await mkdtemp(join(tmpdir(), 'iap-key-harness-'));
    const file = join(folder, 'key.p8');
    // Node.js shows the first fifty bytes of what it reads: in this form they hold the secret.
    await writeFile(file, sec1Der(KEY));
    const env = { ...VARIABLES, ...switches };
    const base64 = Buffer.from(KEY.p8).toString('base64');
    const runs = await Promise.all([
      startCommandLine(['check'], { env: { ...env, IAP_KEY_PRIVATE_KEY: base64 } }),
      startCommandLine(['check', '--private-key-file', file], { env }),
      startCommandLine(['check', '--private-key-file', '-'], { env, stdin: sec1Der(KEY) }),
      startCommandLine(['encode', '-'], { env, stdin: sec1Der(KEY) }),
      startAction({ ...SETTINGS, environment: 'none', 'private-key': KEY.p8 }, { env: switches }),
    ]);
    await rm(folder, { recursive: true });
    const finds = runs.map(({ stdout, stderr, files }) => {
      // A mask is for the runner, and the base64 is what `encode` is asked for.
      const shown = stdout.replaceAll(/^::add-mask::.*$/gm, '').replace(/^[A-Za-z0-9+/]+=*\n$/, '');
      return searcher.find([shown, stderr, ...Object.values(files)].join('\n'));
    });
    expect(finds).toEqual(runs.map(() => undefined));
    expect(runs.map(({ code }) => code)).toEqual(runs.map(() => 0));
  },
);
