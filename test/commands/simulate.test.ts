import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFile } from '../../src/bin/read-file.ts';
import { commandLine } from '../../src/doors/command-line.ts';
import { FAULTS, HOSTS, weatherOf } from '../../src/doors/commands/simulator-faults.ts';
import { NEEDED_FIELDS, PLAN_FIELDS, readPlan } from '../../src/doors/commands/simulator-file.ts';
import { ownWords } from '../../src/doors/own-words.ts';
import { createSecrets } from '../../src/secrets/secrets.ts';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import type { RecordedRequest } from '../../src/simulator/simulated-world.ts';
import { reportOf, runCommandLine } from '../e2e/program.ts';
import { createWorld } from '../world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (path: string) => join(root, path);
const page = readFileSync(at('docs/simulator.md'), 'utf8');
const EXAMPLE = readFileSync(at('examples/simulator/simulator.yml'), 'utf8');
const ISSUER_ID = '69a6de70-03db-47e3-e053-5b8c7c11a4d1';
/** The example on free ports, in fair weather. */
const PLAN = EXAMPLE.replace(/^port: .*\n/m, '').replace(/^faults:[\s\S]*/m, '');

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'iap-key-simulate-test-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Served {
  said: string;
  code: number | undefined;
  env: Record<string, string>;
  folder: string;
  ask: (method: string, path: string, body?: string) => Promise<{ status: number; body: string }>;
}

/** Starts the command as its door does, uses it, and tells it to end. */
async function serving<Result>(
  { plan, args = [], folder = newFolder() }: { plan?: string; args?: string[]; folder?: string },
  use: (served: Served) => Promise<Result>,
): Promise<{ result: Result | undefined; said: string; code: number }> {
  if (plan !== undefined) writeFileSync(join(folder, 'simulator.yml'), plan);
  const interrupt = new AbortController();
  const said: string[] = [];
  let ready: (isReady: boolean) => void = () => undefined;
  const started = new Promise<boolean>((done) => {
    ready = done;
  });
  const say = (line: string) => {
    said.push(line);
    if (line.includes('Ctrl-C')) ready(true);
  };
  const world = createWorld({
    directory: folder,
    interrupted: interrupt.signal,
    readFile: (path: string, limit: number) => readFile(join(folder, path), limit),
    send: () => Promise.reject(new Error('A simulator asks nobody.')),
  });
  const terminal = { out: say, error: say, isTerminal: false, isFile: false };
  const given = ['simulate', ...(plan === undefined ? [] : ['simulator.yml']), ...args];
  const ended = commandLine(given, world, terminal, createSecrets(ownWords)).finally(() => ready(false));
  const isReady = await started;
  try {
    if (!isReady) return { result: undefined, said: said.join(''), code: await ended };
    const result = await use(servedFrom(said.join(''), folder));
    return { result, said: said.join(''), code: 0 };
  } finally {
    interrupt.abort();
    expect(await ended).toBe(isReady ? 0 : 2);
  }
}

function servedFrom(said: string, folder: string): Served {
  const [, path = ''] = /^ {2}\. (.+)$/m.exec(said) ?? [];
  const lines = readFileSync(path, 'utf8').matchAll(/^export (\w+)='(.*)'$/gm);
  const env: Record<string, string> = Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]));
  const ca = readFileSync(env['NODE_EXTRA_CA_CERTS'] ?? '', 'utf8');
  const ask: Served['ask'] = (method, route, body) =>
    new Promise((done, fail) => {
      const url = `${env['IAP_KEY_APPLE_PRODUCTION_URL']}${route}`;
      request(url, { method, agent: new Agent({ ca }) }, (answer) => {
        text(answer).then((all) => done({ status: answer.statusCode ?? 0, body: all }), fail);
      })
        .on('error', fail)
        .end(body);
    });
  return { said, code: undefined, env, folder, ask };
}

const check = async (env: Record<string, string>, ...args: string[]) =>
  reportOf(await runCommandLine(['check', '--format', 'json', ...args], { env }));

describe('simulate', () => {
  test('serves the keys and apps of its file, and tells the certificate to trust', async () => {
    const { said } = await serving({ plan: PLAN }, async ({ env, folder }) => {
      expect(env).toMatchObject({ IAP_KEY_KEY_ID: 'ABC123DEFG', IAP_KEY_ISSUER_ID: ISSUER_ID });
      expect(env['IAP_KEY_PRIVATE_KEY_FILE']).toBe(join(folder, '.simulator', 'SubscriptionKey_ABC123DEFG.p8'));
      expect(await check(env)).toMatchObject({ result: 'pass', problem: null });
      expect(await check(env, '--bundle-id', 'com.company.next')).toMatchObject({ problem: 'app-not-live' });
      expect(await check(env, '--notification-test', 'true')).toMatchObject({ result: 'pass', problem: null });
      const revoked = {
        IAP_KEY_PRIVATE_KEY_FILE: join(folder, '.simulator', 'SubscriptionKey_REVOKED234.p8'),
        IAP_KEY_KEY_ID: 'REVOKED234',
        IAP_KEY_RETRIES: '1',
      };
      expect(await check({ ...env, ...revoked })).toMatchObject({ result: 'fail', problem: 'apple-refused' });
    });
    expect(said).toMatch(/^Certificate to trust .*certificate\.pem$/m);
    expect(said).toMatch(/^Live: com\.company\.app; not yet live: com\.company\.next\./m);
  });

  test('uses the keys of an earlier start again', async () => {
    const folder = newFolder();
    const keyOf = ({ env }: Served) => Promise.resolve(readFileSync(env['IAP_KEY_PRIVATE_KEY_FILE'] ?? '', 'utf8'));
    const [first, second] = [
      await serving({ plan: PLAN, folder }, keyOf),
      await serving({ plan: PLAN, folder }, keyOf),
    ];
    expect(first.result).toContain('PRIVATE KEY');
    expect(second.result).toBe(first.result);
  });

  test('listens on the port that it is told, and on those behind it', async () => {
    const plan = PLAN.replace('directory', `port: ${10_000 + (process.pid % 20_000)}\ndirectory`);
    const port = Number(/^port: (\d+)/m.exec(plan)?.[1]);
    await serving({ plan }, async ({ env }) => {
      expect(env).toMatchObject({
        IAP_KEY_APPLE_PRODUCTION_URL: `https://127.0.0.1:${port}`,
        IAP_KEY_APPLE_SANDBOX_URL: `https://127.0.0.1:${port + 1}`,
        IAP_KEY_QONVERSION_URL: `https://127.0.0.1:${port + 5}/v4`,
      });
      const { said, code } = await serving({ args: ['--port', String(port)] }, async () => undefined);
      expect(code).toBe(2);
      expect(said).toBe(
        `iap-key: port: One of the ports ${port} to ${port + 7} is in use. Choose another, or none. [invalid-setting]\n`,
      );
    });
    // All of them are free again.
    await new Promise<void>((done, fail) => {
      const server = createServer().on('error', fail);
      server.listen(port, '127.0.0.1', () => server.close(() => done()));
    });
  });

  test('tells a test what was asked and why a token was refused, and shows no token', async () => {
    await serving({ plan: PLAN }, async ({ env, ask }) => {
      await check({ ...env, IAP_KEY_BUNDLE_ID: 'com.company.other', IAP_KEY_RETRIES: '0', IAP_KEY_DIAGNOSE: 'false' });
      const { status, body } = await ask('GET', '/simulator/requests');
      expect(status).toBe(200);
      const requests: Record<string, unknown>[] = JSON.parse(body);
      expect(requests.length).toBeGreaterThanOrEqual(2);
      expect(new Set(requests.map(({ refusedBecause }) => refusedBecause))).toEqual(new Set(['bundle-id-unknown']));
      expect(body).not.toContain('eyJ');
    });
  });

  test.each([
    ['refused', 'fail', 'apple-refused'],
    ['rate-limited', 'inconclusive', 'apple-rate-limited'],
    ['server-error', 'inconclusive', 'apple-unavailable'],
    ['unavailable', 'inconclusive', 'apple-unavailable'],
    ['captive-portal', 'inconclusive', 'apple-unexpected'],
    ['reset', 'inconclusive', 'apple-unreachable'],
    ['truncated', 'inconclusive', 'apple-unreachable'],
  ])(
    'the fault %s, switched on while it runs, makes a check %s, and off again it passes',
    async (fault, result, problem) => {
      await serving({ plan: PLAN }, async ({ env, ask }) => {
        const retries = { ...env, IAP_KEY_RETRIES: '1' };
        expect(await ask('PUT', '/simulator/faults', JSON.stringify([{ fault }]))).toMatchObject({ status: 200 });
        expect(await check(retries)).toMatchObject({ result, problem });
        expect(await ask('DELETE', '/simulator/faults')).toEqual({ status: 200, body: '[]\n' });
        expect(await check(retries)).toMatchObject({ result: 'pass', problem: null });
      });
    },
  );

  test.each([
    ['{', 400, 'This is not JSON.'],
    ['{}', 400, 'A list of faults is needed.'],
    ['[{"fault": "refuse"}]', 400, 'faults[0].fault: This must be one of'],
    ['[{"fault": "refused", "hots": "adapty"}]', 400, 'There is no field “hots”. Did you mean host?'],
  ])('refuses the faults %s, and keeps those that are on', async (body, status, words) => {
    await serving({ plan: `${PLAN}faults: [{ fault: slow, path: /nowhere }]\n` }, async ({ ask }) => {
      const answer = await ask('PUT', '/simulator/faults', body);
      expect(answer.status).toBe(status);
      expect(JSON.parse(answer.body).error).toContain(words);
      expect(JSON.parse((await ask('GET', '/simulator/faults')).body)).toEqual([{ fault: 'slow', path: '/nowhere' }]);
    });
  });
});

describe('a fault', () => {
  const asked = (host: RecordedRequest['host'], path: string) => ({ host, path, receivedAt: 0 }) as RecordedRequest;

  test('meets its host, its path and its first requests only', () => {
    const weather = weatherOf([
      { fault: 'hangs', host: 'apple-sandbox', path: '/inApps/v1/notifications', first: 2 },
      { fault: 'slow', host: 'apple-sandbox' },
    ]);
    const kinds = [
      asked('production', '/inApps/v1/notifications/test'),
      asked('sandbox', '/inApps/v1/transactions/1'),
      asked('sandbox', '/inApps/v1/notifications/test'),
      asked('sandbox', '/inApps/v1/notifications/history'),
      asked('sandbox', '/inApps/v1/notifications/test'),
    ].map((one) => weather(one)?.kind);
    expect(kinds).toEqual([undefined, 'delay', 'half-open', 'half-open', 'delay']);
  });

  test.each(FAULTS)('%s stands on the page, and on each host', (fault) => {
    expect(page).toContain(`\`${fault}\``);
    const hosts = [
      'production',
      'sandbox',
      'appStoreConnect',
      'adapty',
      'revenuecat',
      'qonversion',
      'github',
      'lookup',
    ] as const;
    for (const host of hosts) expect(weatherOf([{ fault }])(asked(host, '/'))).toBeDefined();
  });
});

describe('the file of the simulator', () => {
  const schema = JSON.parse(readFileSync(at('schema/simulator.v1.json'), 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile(schema);

  test('has the fields that its schema has, and needs the same', () => {
    const objects = { file: schema, ...schema.$defs };
    for (const [kind, rules] of Object.entries(PLAN_FIELDS)) {
      expect(Object.keys(objects[kind].properties)).toEqual(Object.keys(rules));
      expect(objects[kind].required ?? []).toEqual(NEEDED_FIELDS[kind as keyof typeof PLAN_FIELDS]);
    }
    expect(schema.$defs.fault.properties.fault.enum).toEqual(FAULTS);
    expect(schema.$defs.fault.properties.host.enum).toEqual(HOSTS);
  });

  test.each([EXAMPLE, '{}', '', '{"port": 1}'])('is read where its schema holds: %j', async (plan) => {
    expect(validate(parse(plan) ?? {})).toBe(true);
    expect(await readPlan(plan)).toEqual(parse(plan) ?? {});
  });

  const stranger = makeThrowawayKey().pem.split('\n')[2] ?? '';
  test.each([
    ['[]', 'The file: This is no list of fields with values.'],
    ['prot: 8443', 'The file: There is no field “prot”. Did you mean port?'],
    ['port: 65529', 'port: This must be a whole number from 1 to 65528.'],
    ['port: "8443"', 'port: This must be a whole number from 1 to 65528.'],
    ['issuer-id: team', 'issuer-id: This must be a UUID.'],
    ['keys: {}', 'keys: This must be a list.'],
    ['keys: [{}]', 'keys[0].key-id: This is missing.'],
    ['keys: [1]', 'keys[0]: This is no list of fields with values.'],
    ['keys: [{key-id: 1234567890}]', 'keys[0].key-id: This must be ten capital letters and digits'],
    ['keys: [{key-id: ABC123DEFG, revoked: yes}]', 'keys[0].revoked: This must be true or false.'],
    ['apps: [{bundle-id: a.b, notifications: delivres}]', 'apps[0].notifications: This must be one of'],
    ['faults: [{fault: reset, host: apple}]', 'faults[0].host: This must be one of'],
    ['faults: [{fault: reset, first: 0}]', 'faults[0].first: This must be a whole number from 1 to 1000000.'],
    [`keys: [{key-id: "${stranger}"}]`, 'keys[0].key-id: This must be ten'],
    [`${stranger}: 1`, 'The file: There is no field of that name.'],
  ])('%s is refused in words, as by its schema, and shows no value', async (plan, words) => {
    expect(validate(parse(plan))).toBe(false);
    const { said, code } = await serving({ plan }, async () => undefined);
    expect(code).toBe(2);
    expect(said).toContain(`iap-key: ${words}`);
    expect(said).not.toContain(stranger.slice(0, 20));
  });

  test.each([
    ['keys: [{key-id: ABC123DEFG}, {key-id: ABC123DEFG}]', 'keys[1].key-id: It stands there twice, first in keys[0].'],
    ['apps: [{bundle-id: a.b}, {bundle-id: a.b}]', 'apps[1].bundle-id: It stands there twice, first in apps[0].'],
    ['a: [', 'The file is not YAML'],
  ])('%s is refused, which no schema can', async (plan, words) => {
    const { said, code } = await serving({ plan }, async () => undefined);
    expect([code, said]).toEqual([2, expect.stringContaining(words)]);
  });

  test('tells everything that is wrong at once', async () => {
    const { said } = await serving({ plan: 'port: 0\nkeys: [{}]\nfaults: [{fault: x}]\n' }, async () => undefined);
    expect(said.trim().split('\n')).toHaveLength(3);
  });

  test.each([
    ['no key', 'holds no P-256 key as PEM'],
    ['', 'holds no P-256 key as PEM'],
  ])('a key file that holds %j is refused, and left as it is', async (held, words) => {
    const folder = newFolder();
    const file = join(folder, 'own.p8');
    writeFileSync(file, held);
    const plan = `directory: .\nkeys: [{key-id: ABC123DEFG, file: own.p8}]\n`;
    const { said, code } = await serving({ plan, folder }, async () => undefined);
    expect([code, said]).toEqual([2, expect.stringContaining(words)]);
    expect(readFileSync(file, 'utf8')).toBe(held);
  });
});

describe('the page about the simulator', () => {
  test.each(['simulator.yml', 'apple-client.mjs'])('shows examples/simulator/%s as it is', (name) => {
    expect(page).toContain(`\n${readFileSync(at(`examples/simulator/${name}`), 'utf8')}\`\`\`\n`);
  });

  test('shows what Apple’s client library says to the simulator', async () => {
    const { result } = await serving({ plan: PLAN }, ({ env }) =>
      promisify(execFile)(process.execPath, [at('examples/simulator/apple-client.mjs')], { env }),
    );
    expect(result?.stderr).toBe('');
    expect(page).toContain(`\`\`\`text\n${result?.stdout}\`\`\`\n`);
  });
});
