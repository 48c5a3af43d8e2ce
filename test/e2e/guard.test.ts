import { createHash, createPrivateKey } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ownWords } from '../../src/doors/own-words.ts';
import { fingerprintOf } from '../../src/key/fingerprint.ts';
import { createSecrets } from '../../src/secrets/secrets.ts';
import { refuseMisplacedArguments } from '../../src/settings/misplaced.ts';
import { makeServerIdentity } from '../../src/simulator/certificate.ts';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import type { RecordedRequest } from '../../src/simulator/simulated-world.ts';
import type { Weather } from '../../src/simulator/weather.ts';
import { CLOTHING, KEY_FORMS } from '../harness/clothing.ts';
import { createSearcher, type Searcher } from '../harness/leak/search.ts';
import { element, type SampleKey } from '../key/samples.ts';
import { ISSUER, keyOf, manifestOf } from '../matrix/samples.ts';
import { expectNoStackTrace, type Run, reportOf, runAction, runCommandLine } from './program.ts';
import { LIVE, type Stage, setStage } from './stage.ts';

/** What guards by kind, through the built program: each row is a kind of its own, and needs a process. */
const PATIENCE = { timeout: 60_000 };
const LOCAL = { IAP_KEY_ENVIRONMENT: 'none' };
const APP = '3f2a8c1e-9d4b-4f6a-8e7c-1b2d3f4a5c6d';
/** All that Markdown, XML, HTML and JSON escape. */
const TOKEN = 'tk_"Zq4Y&w8Xs<2Vt6>Br0_Nm5Kj9*Hg3`Fd7';

let stage: Stage;
let searcher: Searcher;
let weather: (request: RecordedRequest) => Weather | undefined;
beforeAll(async () => {
  stage = await setStage({
    adapty: { tokens: [TOKEN], apps: [{ id: APP, bundleId: LIVE }] },
    weather: (request) => weather(request),
  });
  searcher = createSearcher([
    { name: 'the key', bytes: stage.key.scalar, isText: false },
    { name: 'the revoked key', bytes: stage.revoked.scalar, isText: false },
    { name: 'the token', bytes: Buffer.from(TOKEN), isText: true },
  ]);
});
afterAll(() => stage.close());
beforeEach(() => {
  weather = () => undefined;
});

const PUSH = { IAP_KEY_PUSH_TO: 'adapty', IAP_KEY_ADAPTY_APP_ID: APP, IAP_KEY_ADAPTY_TOKEN: TOKEN };
const without = (name: string) => Object.fromEntries(Object.entries(stage.env).filter(([other]) => other !== name));
const emitted = ({ stdout, stderr, files }: Run) =>
  [stdout.replaceAll(/^::add-mask::.*$/gm, ''), stderr, ...Object.values(files)].join('\n');

function expectSilence(...runs: readonly Run[]): void {
  expect(runs.map((run) => searcher.find(emitted(run)))).toEqual(runs.map(() => undefined));
}

/** The stage's key in a form of the leak harness. */
function written(name: string): string {
  const { pem, scalar } = stage.key;
  const der = Buffer.from(pem.split('\n').slice(1, -1).join(''), 'base64');
  const form = KEY_FORMS.find((one) => one.name === name);
  if (form === undefined) throw new Error(`No form ${name}`);
  return form.write({ p8: pem.trimEnd(), der, scalar, keyId: stage.key.keyId } as unknown as SampleKey);
}

test(
  'a key or a token in any setting that is not secret is refused before anything is shown or sent',
  PATIENCE,
  async () => {
    const env = without('IAP_KEY_PRIVATE_KEY');
    const inputs = { 'github-token': 'ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'report-issue': 'true' };
    const given = (name: string, value: string) => ({ env: { ...env, [name]: value } });
    const before = stage.simulator.requests.length;
    const lines = await Promise.all([
      runCommandLine(['check', '--format', 'json', '--private-key-file', written('base64 of the file')], { env }),
      runCommandLine(['check', '--format', 'junit'], given('IAP_KEY_PRIVATE_KEY_FILE', written('the body'))),
      runCommandLine(['check', '--format', 'markdown', '--private-key-file', written('hex of the DER')], { env }),
      runCommandLine(['check'], given('PLUGIN_PRIVATE_KEY_FILE', written('the body in base64url'))),
      runCommandLine(['encode', written('base64 of the file')]),
      runCommandLine(['encode', written('pretty JSON')]),
      runCommandLine(['check'], given('IAP_KEY_BUNDLE_ID', written('hex of the DER'))),
      runCommandLine(['check', '--bundle-id', `${LIVE},${stage.key.scalar.toString('hex')}`], { env }),
      runCommandLine(['check'], { env: { ...env, IAP_KEY_KEY_ID: TOKEN, IAP_KEY_ADAPTY_TOKEN: TOKEN } }),
    ]);
    const steps = await Promise.all([
      runAction({ ...inputs, 'private-key-file': written('NAME=base64') }, { env }),
      runAction({ ...inputs, 'private-key-file': written('JSON') }, { env }),
      runAction({ ...inputs, deployment: written('hex of the DER') }, { env: stage.env }),
      runAction({ ...inputs, 'report-file': written('base64 of the file at alignment 1') }, { env: stage.env }),
      runAction({ ...inputs, 'adapty-app-id': 'ghp_26C7e42F292c6912E7710c838347Ae178B4a' }, { env: stage.env }),
    ]);
    expect(lines.map(({ code, stderr }) => [code, /key-in-wrong-setting/.test(stderr)])).toEqual(
      lines.map(() => [2, true]),
    );
    expect(steps.map(({ code, outputs }) => [code, outputs['problem']])).toEqual(
      steps.map(() => [2, 'key-in-wrong-setting']),
    );
    expectSilence(...lines, ...steps);
    expect(steps.map((step) => emitted(step).includes('26C7e42F29'))).not.toContain(true);
    expect(stage.simulator.requests).toHaveLength(before);
  },
);

test('a key as other tools write it, and its secret half alone, are refused in any place', PATIENCE, async () => {
  const { pem, scalar } = stage.key;
  const jwk = JSON.stringify(createPrivateKey(pem).export({ format: 'jwk' }));
  const body = pem.split('\n').slice(1, -1).join('');
  const pairs = Buffer.from(body, 'base64').toString('hex').match(/../g) ?? [];
  const texts = [
    jwk,
    scalar.toString('base64url'),
    [...scalar].join(', '),
    pairs.map((pair) => `0x${pair}`).join(', '),
    body.replaceAll(/.{16}/g, '$& '),
    pairs.map((pair) => `%${pair}`).join(''),
  ];
  const before = stage.simulator.requests.length;
  const runs = await Promise.all(
    texts.flatMap((text) => [
      runCommandLine(['check', '--format', 'json', '--private-key-file', text], {
        env: without('IAP_KEY_PRIVATE_KEY'),
      }),
      runCommandLine(['check', '--bundle-id', text], { env: without('IAP_KEY_PRIVATE_KEY') }),
      runCommandLine(['encode', text]),
      runAction({ 'report-file': text }, { env: without('IAP_KEY_PRIVATE_KEY') }),
    ]),
  );
  expect(runs.map(({ code, stdout, stderr }) => [code, /key-in-wrong-setting/.test(stdout + stderr)])).toEqual(
    runs.map(() => [2, true]),
  );
  expectSilence(...runs);
  expect(stage.simulator.requests).toHaveLength(before);
});

test('the parser of arguments quotes no value and no strange flag', async () => {
  const secret = 'i02uv7sP9g1UU2uC2';
  const lines = [
    [`--${secret}`],
    ['check', `--${secret}=x`],
    ['check', `--foo=${secret}`],
    ['check', `--it's'${secret}`],
    ['check', `-${secret}`],
    ['matrix', 'x', '--for', secret],
    ['check', secret],
    ['help', secret],
  ];
  const runs = await Promise.all(lines.map((args) => runCommandLine(args)));
  for (const run of runs) expect(run.stdout + run.stderr).not.toContain(secret.slice(0, 8));
  // What stands behind check is the name of a file that is not there.
  expect(runs.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2, 1, 2]);
  expect(runs[2]?.stderr).toContain("unknown option '--foo'");
});

test('the secret half of a key is no name of a host', async () => {
  const before = stage.simulator.requests.length;
  const { scalar } = stage.key;
  const runs = await Promise.all(
    [scalar.toString('hex'), scalar.toString('base64url')].flatMap((text) =>
      [`https://${text}`, `https://${text}.example`, `https://gateway.example/${text}`].map((IAP_KEY_ADAPTY_URL) =>
        runCommandLine(['check'], { env: { ...without('IAP_KEY_PRIVATE_KEY'), IAP_KEY_ADAPTY_URL } }),
      ),
    ),
  );
  expect(runs.map(({ code, stderr }) => [code, stderr.includes('key-in-wrong-setting')])).toEqual(
    runs.map(() => [2, true]),
  );
  expect(stage.simulator.requests).toHaveLength(before);
  const gateway = 'https://gateway-1.example/v1/tenant2/region3/environment4/apple-storekit5';
  const fine = await runCommandLine(['check'], { env: { ...stage.env, ...LOCAL, IAP_KEY_ADAPTY_URL: gateway } });
  expect(fine.code).toBe(0);
});

test('a key in the place of a path of the runner changes no verdict and is not shown', PATIENCE, async () => {
  const env = { ...stage.env, ...LOCAL };
  const other = makeThrowawayKey();
  const texts = [Buffer.from(other.pem).toString('base64'), other.scalar.toString('base64url')];
  const runs = await Promise.all(
    texts.flatMap((text) => [
      runAction({}, { env: { ...env, GITHUB_OUTPUT: text } }),
      runAction({}, { env: { ...env, GITHUB_STEP_SUMMARY: text } }),
      runCommandLine(['check'], { env: { ...env, TF_BUILD: 'True', AGENT_TEMPDIRECTORY: text } }),
    ]),
  );
  expect(runs.map(({ code, stdout }) => [code, /file-not-written/.test(stdout)])).toEqual(runs.map(() => [0, true]));
  const { find } = createSearcher([{ name: 'the other key', bytes: other.scalar, isText: false }]);
  expect(runs.map((run) => find(emitted(run)))).toEqual(runs.map(() => undefined));
});

test('what stands in the place of a file and may be a secret of any kind is not named', async () => {
  const text = 'mrJqsYsWF/N5HbV3hnS__MxAbvsyjJZhuwbVSCO__Ix6';
  const runs = await Promise.all([
    runCommandLine(['encode', text]),
    runCommandLine(['check', '--private-key-file', text], { env: { ...without('IAP_KEY_PRIVATE_KEY'), ...LOCAL } }),
  ]);
  for (const { code, stdout, stderr } of runs) {
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('does not exist');
    expect(stdout + stderr).not.toContain(text.slice(0, 10));
  }
  const plain = await runCommandLine(['encode', '/keys/SubscriptionKey_A1B2C3D4E5.p8']);
  expect(plain.stderr).toContain('The file /keys/SubscriptionKey_A1B2C3D4E5.p8 does not exist.');
});

test('words of the report in the secrets leave every format well-formed and the IDs legible', PATIENCE, async () => {
  const words = {
    IAP_KEY_ADAPTY_TOKEN: 'production',
    IAP_KEY_REVENUECAT_TOKEN: 'testcase',
    IAP_KEY_QONVERSION_TOKEN: 'message',
  };
  const wrapper = JSON.stringify(
    { status: 'fail', message: 'App Store Connect', private_key: stage.revoked.pem },
    null,
    2,
  );
  const env = {
    ...stage.env,
    ...words,
    IAP_KEY_PRIVATE_KEY: wrapper,
    IAP_KEY_KEY_ID: stage.revoked.keyId,
    IAP_KEY_RETRIES: '0',
  };
  const files = { json: join(stage.folder, 'words.json'), junit: join(stage.folder, 'words.xml') };
  const run = await runAction({ 'report-file': files.json, 'junit-file': files.junit }, { env, files });
  expect([run.code, run.outputs['result'], run.outputs['problem']]).toEqual([1, 'fail', 'apple-refused']);
  const report = JSON.parse(run.files['json'] ?? '');
  expect(report.key).toMatchObject({
    keyId: stage.revoked.keyId,
    issuerId: stage.key.issuerId,
    fingerprint: fingerprintOf(stage.revoked.publicKey),
  });
  expect(report.bundles[0].bundleId).toBe(LIVE);
  expect(JSON.parse(run.outputs['report'] ?? '').checks.map(({ id }: { id: string }) => id)).toContain(
    'apple-production',
  );
  expect(XMLValidator.validate(run.files['junit'] ?? '')).toBe(true);
  expect(new XMLParser().parse(run.files['junit'] ?? '')).toHaveProperty('testsuites');
  expect(run.summary).toContain('App Store Connect');
  expect(run.summary).not.toContain('***');
  expectSilence(run);
  // Braces as masks would blank them in the whole log.
  const masks = [...run.stdout.matchAll(/^::add-mask::(.*)$/gm)].map(([, mask = '']) => mask);
  expect(masks).toContain(stage.revoked.pem.split('\n')[2]);
  expect(masks.filter((mask) => mask.length < 8 || /^\W*$/.test(mask))).toEqual([]);
  expect(masks.filter((mask) => [stage.revoked.keyId, stage.key.issuerId, LIVE].includes(mask))).toEqual([]);
});

/** A refusal of the write that repeats a secret in a third of all clothing. */
function echoing(secret: string, third: number): void {
  const details = CLOTHING.filter((_, index) => index % 3 === third).map(({ dress }) => ({ detail: dress(secret) }));
  weather = ({ host, method }) =>
    host === 'adapty' && method === 'PUT'
      ? { kind: 'answer', status: 403, body: JSON.stringify({ errors: details }) }
      : undefined;
}

test.each([0, 1, 2])('a backend’s echoes of the token are kept in every clothing (%i)', PATIENCE, async (third) => {
  echoing(TOKEN, third);
  const files = { json: join(stage.folder, `${third}.json`), junit: join(stage.folder, `${third}.xml`) };
  const inputs = { 'report-file': files.json, 'junit-file': files.junit };
  const run = await runAction(inputs, { env: { ...stage.env, ...PUSH }, files });
  expect([run.code, run.outputs['pushed']]).toEqual([4, 'false']);
  expect(XMLValidator.validate(run.files['junit'] ?? '')).toBe(true);
  expect(JSON.parse(run.files['json'] ?? '').pushes[0].problem).toBe('adapty-rejected');
  expectSilence(run);
});

test.each([0, 1, 2])('a backend’s echoes of the key are kept in every clothing (%i)', PATIENCE, async (third) => {
  echoing(stage.key.pem, third);
  const run = await runCommandLine(['check', '--format', 'json'], { env: { ...stage.env, ...PUSH } });
  expect([run.code, reportOf(run).pushes[0]?.problem]).toEqual([4, 'adapty-rejected']);
  expectSilence(run);
});

test('echoes of the key leave the summary legible', PATIENCE, async () => {
  echoing(stage.key.pem, 0);
  const run = await runAction({}, { env: { ...stage.env, ...PUSH } });
  expectSilence(run);
  expect(run.code).toBe(4);
});

test('every fingerprint can be given as a flag, whatever its letters look like', () => {
  const { isMisplaced } = createSecrets();
  for (let number = 0; number < 500; number += 1) {
    const value = `SHA256:${createHash('sha256').update(String(number)).digest('base64').replace('=', '')}`;
    const args = ['check', '--expect-fingerprint', value, `--expect-fingerprint=${value}`];
    expect(() => refuseMisplacedArguments(args, { isMisplaced })).not.toThrow();
  }
});

test('a token that holds the rule of a Markdown table holds no report back', () => {
  const secrets = createSecrets(ownWords);
  secrets.keep('| a | b |\n| --- | --- | VHvUTJ');
  expect(secrets.holds('| | check |\n| --- | --- | --- |\n| pass | Key ID |')).toBe(false);
  expect(secrets.holds('x --- | VHvUTJ y')).toBe(true);
});

/** A server that counts the bytes that reach it behind its TLS. */
async function deafProxy(): Promise<{ port: number; received: () => number; close: () => void }> {
  const { certificate, privateKey } = await makeServerIdentity('valid', Date.now());
  let received = 0;
  const server = createTlsServer({ cert: certificate, key: privateKey }, (socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      received += chunk.length;
      socket.destroy();
    });
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { port: (server.address() as AddressInfo).port, received: () => received, close: () => void server.close() };
}

/** A plain proxy that leads every tunnel to where it is asked to. */
async function tunnelProxy(): Promise<{ port: number; tunnels: () => number; close: () => void }> {
  let tunnels = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    sockets.add(client);
    client.on('error', () => undefined);
    client.once('data', (head) => {
      const [, host = '', port = ''] = /^CONNECT ([^: ]+):(\d+)/.exec(head.toString('latin1')) ?? [];
      tunnels += 1;
      const target = connect(Number(port), host, () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        client.pipe(target).pipe(client);
      });
      sockets.add(target);
      target.on('error', () => client.destroy());
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, tunnels: () => tunnels, close };
}

test('NODE_TLS_REJECT_UNAUTHORIZED=0 opens neither a proxy’s TLS nor that of its tunnel', PATIENCE, async () => {
  const [deaf, tunnel] = await Promise.all([deafProxy(), tunnelProxy()]);
  const env = { ...without('NODE_EXTRA_CA_CERTS'), NODE_TLS_REJECT_UNAUTHORIZED: '0', IAP_KEY_RETRIES: '0' };
  const before = stage.simulator.requests.length;
  const runs = await Promise.all([
    runCommandLine(['check', '--format', 'json'], { env: { ...env, HTTPS_PROXY: `https://127.0.0.1:${deaf.port}` } }),
    runCommandLine(['check', '--format', 'json'], { env: { ...env, HTTPS_PROXY: `127.0.0.1:${tunnel.port}` } }),
  ]);
  deaf.close();
  tunnel.close();
  expect(runs.map((run) => [run.code, reportOf(run).problem])).toEqual(runs.map(() => [3, 'apple-unreachable']));
  expect(deaf.received()).toBe(0);
  expect(tunnel.tunnels()).toBeGreaterThan(0);
  expect(stage.simulator.requests).toHaveLength(before);
});

test(
  'what makes node:crypto abort is a damaged key, and as a neighbor of the key no end of the run',
  PATIENCE,
  async () => {
    const lines = stage.key.pem.split('\n');
    const body = lines.slice(1, -1).join('');
    const broken = ['s', 'A', '/'].map(
      (letter) => `${lines[0]}\n${body.slice(0, 47)}${letter}${body.slice(48)}\n${lines.at(-1)}`,
    );
    const directory = join(stage.folder, 'checkout');
    mkdirSync(join(directory, '.git'), { recursive: true });
    for (const [index, text] of broken.entries()) writeFileSync(join(directory, `AuthKey_${index}.p8`), text);
    const runs = await Promise.all(
      broken.map((key) =>
        runCommandLine(['check', '--format', 'json'], { env: { ...stage.env, ...LOCAL, IAP_KEY_PRIVATE_KEY: key } }),
      ),
    );
    expect(runs.map((run) => [run.code, reportOf(run).problem])).toEqual(runs.map(() => [1, 'key-damaged']));
    const beside = await runCommandLine(['check', '--format', 'json'], { env: { ...stage.env, ...LOCAL }, directory });
    expect([beside.code, reportOf(beside).result]).toEqual([0, 'pass']);
    expectSilence(...runs, beside);
  },
);

test(
  'an answer to the write that is nested 3,000 deep, and a handle of half a character, are findings',
  PATIENCE,
  async () => {
    const nested = `{"errors":${'['.repeat(3000)}${']'.repeat(3000)}}`;
    weather = ({ host, method, path }) => {
      if (host === 'adapty' && method === 'PUT') return { kind: 'answer-after', status: 200, body: nested };
      if (path.endsWith('/notifications/test'))
        return { kind: 'answer', status: 200, body: '{"testNotificationToken":"\\ud800"}' };
      return undefined;
    };
    const push = await runCommandLine(['check', '--format', 'json'], { env: { ...stage.env, ...PUSH } });
    expect([push.code, reportOf(push).pushes[0]?.status]).toEqual([0, 'pushed']);
    const env = { ...stage.env, IAP_KEY_NOTIFICATION_TEST: 'true' };
    const notified = await runCommandLine(['check', '--format', 'json'], { env });
    expect([notified.code, reportOf(notified).problem]).toEqual([3, 'notification-unconfirmed']);
    for (const run of [push, notified]) expectNoStackTrace(run);
  },
);

test('foreign texts of any length take no time', PATIENCE, async () => {
  const manifest = join(stage.folder, 'long.yml');
  writeFileSync(manifest, `keys: []\n${Array.from({ length: 60_000 }, (_, at) => `field-${at}: 1\n`).join('')}`);
  const started = performance.now();
  const runs = await Promise.all([
    ...['eyJ-', 'eyJ.', 'A+/='].map((piece) =>
      runCommandLine(['check'], { env: { ...stage.env, IAP_KEY_BUNDLE_ID: piece.repeat(30_000) } }),
    ),
    runCommandLine(['matrix', manifest]),
  ]);
  expect(performance.now() - started).toBeLessThan(15_000);
  for (const run of runs) expect([1, 2, 3]).toContain(run.code);
  expect(runs[3]?.code).toBe(2);
});

test('a missing key at home is no skip, whatever the variables of other systems say', PATIENCE, async () => {
  const foreign = {
    TF_BUILD: 'True',
    BUILD_REASON: 'PullRequest',
    SYSTEM_PULLREQUEST_ISFORK: 'True',
    GITLAB_CI: 'true',
    CI_PIPELINE_SOURCE: 'merge_request_event',
    CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '1',
    CI_MERGE_REQUEST_PROJECT_ID: '2',
    CIRCLECI: 'true',
    CIRCLE_PR_REPONAME: 'fork',
  };
  const event = join(stage.folder, 'event.json');
  writeFileSync(event, JSON.stringify({ pull_request: { head: { repo: { fork: true, full_name: 'a/b' } } } }));
  const env = { ...without('IAP_KEY_PRIVATE_KEY'), ...foreign, GITHUB_EVENT_PATH: event };
  const runs = await Promise.all(
    ['push', 'pull_request_target', 'schedule', 'workflow_dispatch'].map((name) =>
      runAction({ 'on-missing-key': 'skip-on-fork' }, { env: { ...env, GITHUB_EVENT_NAME: name } }),
    ),
  );
  expect(runs.map(({ code, outputs }) => [code, outputs['result'], outputs['problem']])).toEqual(
    runs.map(() => [1, 'fail', 'key-missing']),
  );
});

test('one key has one fingerprint, however its public half is written', PATIENCE, async () => {
  const { x = '', y = '' } = stage.key.publicKey.export({ format: 'jwk' });
  const [left, right] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  const parity = (right.at(-1) ?? 0) & 1;
  const points = [
    Buffer.concat([Buffer.of(2 + parity), left]),
    Buffer.concat([Buffer.of(6 + parity), left, right]),
    Buffer.concat([Buffer.of(4), left, right]),
  ];
  const runs = await Promise.all(
    points.map((point) => {
      const publicHalf = element(0xa1, element(0x03, Buffer.of(0), point));
      const inner = element(0x30, Buffer.from('020101', 'hex'), element(0x04, stage.key.scalar), publicHalf);
      const algorithm = element(0x30, Buffer.from('06072a8648ce3d020106082a8648ce3d030107', 'hex'));
      const der = element(0x30, Buffer.from('020100', 'hex'), algorithm, element(0x04, inner));
      const env = { ...stage.env, ...LOCAL, IAP_KEY_PRIVATE_KEY: der.toString('base64') };
      return runCommandLine(['check', '--expect-fingerprint', fingerprintOf(stage.key.publicKey)], { env });
    }),
  );
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
});

test('no document of a manifest is dropped, and no bundle ID is taken for a token', PATIENCE, async () => {
  const manifest = join(stage.folder, 'two.yml');
  writeFileSync(manifest, `${manifestOf(keyOf(1, 1))}---\n${manifestOf(keyOf(2, 1))}`);
  const two = await runCommandLine(['matrix', manifest]);
  expect(two).toMatchObject({ code: 2, stdout: '' });
  expect(two.stderr).toContain('A second document begins here');
  expect(readFileSync(manifest, 'utf8')).toContain(ISSUER);
  const bundleIds = ['com.eyJump.game', 'eyJump.app.one', 'com.acme.eyJhbGciOi'];
  const env = { ...without('IAP_KEY_BUNDLE_ID'), IAP_KEY_RETRIES: '0' };
  const run = await runCommandLine(['check', '--format', 'json', '--bundle-id', bundleIds.join(',')], { env });
  expect([run.code, reportOf(run).problem]).toEqual([1, 'apple-refused']);
  expect(reportOf(run).bundles.map(({ bundleId }) => bundleId)).toEqual(bundleIds);
});

test('names of commands, flags, files and values begin no line with anything foreign', PATIENCE, async () => {
  const hostile = 'x\n##vso[task.complete]\r::error::\u2028::warning::\u001b[2J\u0085##teamcity[x]';
  const runs = await Promise.all([
    runCommandLine([hostile], { env: { TF_BUILD: 'True' } }),
    runCommandLine(['check', `--${hostile}`]),
    runCommandLine(['explain', hostile]),
    runCommandLine(['encode', hostile]),
    runCommandLine(['matrix', hostile]),
    runCommandLine(['check', '--environment', hostile], { env: stage.env }),
    runCommandLine(['check', '--private-key-file', hostile], {
      env: { ...without('IAP_KEY_PRIVATE_KEY'), ...LOCAL, TF_BUILD: 'True' },
    }),
    runAction({ 'junit-file': `${hostile}/`, environment: hostile }, { env: stage.env }),
  ]);
  for (const run of runs) {
    expect([1, 2]).toContain(run.code);
    const text = run.stdout + run.stderr;
    expect(
      ['\u001b', '\u0085', '\u2028', '##teamcity[', '##vso[task.complete'].filter((part) => text.includes(part)),
    ).toEqual([]);
    expect(text).not.toMatch(/(?:^|[\r\n])::(?:error|warning)::/);
    expectNoStackTrace(run);
  }
});
