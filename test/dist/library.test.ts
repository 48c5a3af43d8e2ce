import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIVE, type Stage, setStage } from '../e2e/stage.ts';

const run = promisify(execFile);

/** The package as a stranger gets it: packed, installed into an empty folder without a network, imported by its name. */
const root = fileURLToPath(new URL('../..', import.meta.url));
let place: string;
let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  place = mkdtempSync(join(tmpdir(), 'iap-key-library-'));
  const npm = (...args: string[]) =>
    execFileSync('npm', [...args, '--offline', '--silent', '--ignore-scripts'], { cwd: place }).toString();
  const tarball = npm('pack', root).trim();
  writeFileSync(join(place, 'package.json'), '{ "name": "stranger", "version": "1.0.0" }\n');
  npm('install', join(place, tarball));
}, 60_000);
afterAll(async () => {
  rmSync(place, { recursive: true, force: true });
  await stage.close();
});

const node = async (name: string, text: string, env: Record<string, string>) => {
  writeFileSync(join(place, name), text);
  const { stdout, stderr } = await run(process.env['PROGRAM_NODE'] ?? process.execPath, [name], {
    cwd: place,
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  return { stdout, stderr };
};

/** The example of the documentation, with values that the simulator knows. */
function example(): string {
  const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
  expect(code).toContain("from 'iap-key'");
  return code
    .replaceAll('SubscriptionKey_ABC123DEFG.p8', join(place, `SubscriptionKey_${stage.key.keyId}.p8`))
    .replaceAll('57246542-96fe-1a63-e053-0824d011072a', stage.key.issuerId)
    .replaceAll('com.company.app', LIVE);
}

test.concurrent('The example of the documentation runs, and passes against the simulator.', async () => {
  writeFileSync(join(place, `SubscriptionKey_${stage.key.keyId}.p8`), stage.key.pem);
  const { stdout, stderr } = await node('example.mjs', example(), stage.endpoints);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^pass SHA256:[A-Za-z0-9+/]{43}\n/);
});

test.concurrent('The program runs with nothing installed beside it.', { timeout: 60_000 }, async () => {
  const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  expect([dependencies, optionalDependencies, peerDependencies]).toEqual([undefined, undefined, undefined]);
  expect(readdirSync(join(place, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['iap-key']);
  const { stdout } = await run(join(place, 'node_modules/.bin/iap-key'), ['demo'], {
    cwd: place,
    env: { PATH: process.env['PATH'] },
  });
  expect(stdout).toContain('pass');
});

test.concurrent('The functions come by import and by require, and nothing is done at import.', async () => {
  const list = 'console.log([typeof check, typeof encode, typeof fingerprint].join())';
  const silence = { IAP_KEY_PRIVATE_KEY: 'x', NODE_DEBUG: '' };
  const imported = await node('a.mjs', `import { check, encode, fingerprint } from 'iap-key';\n${list}`, silence);
  const required = await node('a.cjs', `const { check, encode, fingerprint } = require('iap-key');\n${list}`, silence);
  for (const { stdout, stderr } of [imported, required])
    expect([stdout, stderr]).toEqual(['function,function,function\n', '']);
  const loaded = await node(
    'b.cjs',
    "require('iap-key');\nconsole.log(Object.keys(require.cache).map((path) => path.split('/').at(-1)).join(), process.listenerCount('SIGINT'))",
    {},
  );
  expect(loaded.stdout).toBe('b.cjs,library.js 0\n');
});

test.concurrent('The schema and the package are found by their names, and nothing else is.', async () => {
  const found = await node(
    'c.cjs',
    "console.log(require('iap-key/schema/report.v1.json').title !== undefined, require('iap-key/package.json').name)\ntry { require('iap-key/dist/main.js') } catch ({ code }) { console.log(code) }",
    {},
  );
  expect(found.stdout).toBe('true iap-key\nERR_PACKAGE_PATH_NOT_EXPORTED\n');
});

test.concurrent('The types are there, need nothing else, and know a mistake.', async () => {
  writeFileSync(join(place, 'typed.mts'), example());
  writeFileSync(
    join(place, 'typed.cts'),
    "import { encode } from 'iap-key';\nencode({ privateKey: new Uint8Array() }).then(({ base64 }) => base64.length);\n",
  );
  writeFileSync(
    join(place, 'wrong.mts'),
    "import { check } from 'iap-key';\n// @ts-expect-error\nawait check({ keyID: 'x' });\n// @ts-expect-error\nawait check({ environment: 'moon' });\nconst { result, checks } = await check({ bundleId: ['a', 'b'] });\nconst one: 'pass' | 'fail' | 'inconclusive' | 'skipped' = result;\nconst two: string | undefined = checks[0]?.problem;\n// @ts-expect-error\nconst three: number = one;\nexport { two, three };\n",
  );
  const settings = {
    compilerOptions: {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      skipLibCheck: false,
      exactOptionalPropertyTypes: true,
    },
    files: ['console.d.ts', 'typed.mts', 'typed.cts', 'wrong.mts'],
  };
  writeFileSync(join(place, 'console.d.ts'), 'declare const console: { log(...all: unknown[]): void };\n');
  writeFileSync(join(place, 'tsconfig.json'), JSON.stringify(settings));
  const { stdout } = await run(join(root, 'node_modules/.bin/tsc'), ['-p', place], { cwd: place });
  expect(stdout).toBe('');
});
