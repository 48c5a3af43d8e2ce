import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RecordedRequest } from '../../src/simulator/simulated-world.ts';
import { runCommandLine, silentFor } from '../e2e/program.ts';
import { atConnect, type Cast, DOORS, LIVE, play, UNRELEASED } from './account.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iap-key-second-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const tokensTo = (requests: readonly RecordedRequest[], keyId: string) =>
  requests.filter(({ headers }) => {
    const [head = ''] = (headers.authorization ?? '').replace('Bearer ', '').split('.');
    return Buffer.from(head, 'base64url').toString().includes(keyId);
  });

describe('the second key is read as the first is', () => {
  const asFile = ({ team }: Cast) => ({
    'app-store-connect-key': '',
    'app-store-connect-key-id': '',
    'app-store-connect-key-file': file(`AuthKey_${team.keyId}.p8`, team.pem),
  });
  test.concurrent.each<[string, (cast: Cast) => Record<string, string>]>([
    ['as PEM', ({ team }) => ({ 'app-store-connect-key': team.pem })],
    ['as base64', ({ team }) => ({ 'app-store-connect-key': Buffer.from(team.pem).toString('base64') })],
    ['with its line breaks escaped', ({ team }) => ({ 'app-store-connect-key': team.pem.replaceAll('\n', '\\n') })],
    [
      'with dirt around its names',
      ({ team, purchase }) => ({
        'app-store-connect-key-id': ` "${team.keyId}"\n`,
        'app-store-connect-issuer-id': `'${purchase.issuerId}' `,
      }),
    ],
    ['as a file, whose name has the Key ID', asFile],
  ])('%s', async (_, settings) => {
    const { report } = await play('command line', { settings });
    expect(report).toMatchObject({ result: 'pass', problem: null });
    expect(report.appStoreConnect?.answers.find(({ question }) => question === 'key')?.answer).toBe('yes');
  });
});

describe('what is wrong with the second key is a warning about it alone', () => {
  const other = '69a6de7f-1234-47e3-e053-5b8c7c11a4d1';
  test.concurrent.each<[string, (cast: Cast) => Record<string, string>, RegExp, isAsked: boolean]>([
    ['not a key', () => ({ 'app-store-connect-key': 'correct horse battery' }), /cannot be read/, false],
    ['cut off', ({ team }) => ({ 'app-store-connect-key': team.pem.slice(0, 150) }), /cannot be read/, false],
    [
      'a file that is not there',
      () => ({ 'app-store-connect-key': '', 'app-store-connect-key-file': join(folder, 'none.p8') }),
      /is missing.*does not exist/,
      false,
    ],
    ['no Key ID', () => ({ 'app-store-connect-key-id': '' }), /app-store-connect-key-id: No Key ID/, false],
    ['a malformed Key ID', () => ({ 'app-store-connect-key-id': 'abc' }), /app-store-connect-key-id: /, false],
    ['a malformed Issuer ID', () => ({ 'app-store-connect-issuer-id': 'abc' }), /app-store-connect-issuer-id: /, false],
    ['another Issuer ID', () => ({ 'app-store-connect-issuer-id': other }), /refused freshly signed tokens/, true],
    ['no Issuer ID, for a team key', () => ({ 'app-store-connect-issuer-id': '' }), /refused freshly signed/, true],
    ['another Key ID', () => ({ 'app-store-connect-key-id': 'ZZ99ZZ99ZZ' }), /refused freshly signed/, true],
    [
      'the first key once more',
      ({ purchase }) => ({ 'app-store-connect-key': purchase.pem }),
      /hold the same key/,
      false,
    ],
    [
      'the Key ID of the first',
      ({ purchase }) => ({ 'app-store-connect-key-id': purchase.keyId }),
      /no two keys have one Key ID/,
      true,
    ],
    [
      'a file that is called as In-App Purchase Keys are',
      ({ team }) => ({
        'app-store-connect-key': '',
        'app-store-connect-key-file': file(`SubscriptionKey_${team.keyId}.p8`, team.pem),
      }),
      /names a SubscriptionKey_/,
      true,
    ],
  ])('%s', async (_, settings, words, isAsked) => {
    const { report, requests, code } = await play('command line', { settings });
    expect({ code, result: report.result }).toEqual({ code: 0, result: 'pass' });
    expect(report.bundles).toEqual([{ bundleId: LIVE, result: 'pass', production: 'accepted', sandbox: 'accepted' }]);
    const findings = report.checks.filter(({ problem }) => problem === 'app-store-connect-unproven');
    expect(findings.map(({ message }) => message).join('\n')).toMatch(words);
    for (const { status, hint } of findings) expect([status, hint]).toEqual(['warn', expect.stringMatching(/\w/)]);
    const asked = requests.filter(({ host, path }) => host === 'appStoreConnect' && path !== '/v1/apps?limit=1');
    expect(asked.length > 0).toBe(isAsked);
  });

  test('without it, what needs it is named and fails nothing', async () => {
    const { report } = await play('command line', {
      settings: () => ({ 'app-store-connect-key': '', 'app-store-connect-key-id': '', products: 'coins' }),
    });
    expect(report).toMatchObject({ result: 'pass', problem: 'app-store-connect-unproven' });
    expect(report.checks.find(({ problem }) => problem !== undefined)?.message).toMatch(/none is set/);
  });
});

describe('two keys that are swapped are named', () => {
  test.concurrent.each<[string, (cast: Cast) => Record<string, string>, string, RegExp]>([
    [
      'by their contents',
      ({ purchase, team }) => ({ 'private-key': team.pem, 'app-store-connect-key': purchase.pem }),
      'wrong-key-family',
      /the two keys are swapped/,
    ],
    [
      'with their names',
      ({ purchase, team }) => ({
        'private-key': team.pem,
        'key-id': team.keyId,
        'app-store-connect-key': purchase.pem,
        'app-store-connect-key-id': purchase.keyId,
      }),
      'wrong-key-family',
      /the two keys may be swapped/,
    ],
    [
      'by the names of their files',
      ({ purchase, team }) => ({
        'private-key': '',
        'private-key-file': file(`AuthKey_${team.keyId}.p8`, team.pem),
        'key-id': team.keyId,
        'app-store-connect-key': '',
        'app-store-connect-key-id': purchase.keyId,
        'app-store-connect-key-file': file(`SubscriptionKey_${purchase.keyId}.p8`, purchase.pem),
      }),
      'app-store-connect-unproven',
      /The two keys are swapped, by the names of their files/,
    ],
  ])('%s', async (_, settings, problem, words) => {
    // The second key's file is an In-App Purchase Key then, so nothing can be said of where it goes.
    const { report } = await play('command line', { settings, isSwapped: true });
    expect(report.result).toBe('fail');
    const messages = report.checks.filter((check) => check.problem === problem).map(({ message }) => message);
    expect(messages.join('\n')).toMatch(words);
  });
});

describe.each(DOORS)('through the %s', (door) => {
  test('a key that is refused twice is asked with a third token, each made afresh', async () => {
    let met = 0;
    const weather = (request: RecordedRequest) => {
      if (request.host !== 'appStoreConnect' || !request.path.includes('filter')) return undefined;
      met += 1;
      return met <= 2 ? ({ kind: 'refuse' } as const) : undefined;
    };
    const { report, requests, cast } = await play(door, { weather });
    expect(report).toMatchObject({ result: 'pass', problem: null });
    const tokens = tokensTo(requests, cast.team.keyId).map(({ headers }) => headers.authorization);
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  test('a limit that is over soon is waited for', async () => {
    let met = 0;
    const weather = (request: RecordedRequest) => {
      if (request.host !== 'appStoreConnect') return undefined;
      met += 1;
      return met === 1 ? ({ kind: 'answer', status: 429, headers: { 'retry-after': '2' } } as const) : undefined;
    };
    expect((await play(door, { weather })).report).toMatchObject({ result: 'pass', problem: null });
  });

  test('App Store Connect is asked once a question, and again only where something is refused', async () => {
    const { requests, cast } = await play(door, {});
    const paths = tokensTo(requests, cast.team.keyId).map(({ path }) => path.replace(/\?.*/, ''));
    expect(paths.sort()).toEqual(['/v1/apps', '/v1/apps/1000000001/subscriptionGracePeriod']);
  });

  test('neither name of the second key stands in an output, because GitHub drops outputs with masked values', async () => {
    const { report, cast } = await play(door, { apps: [{ bundleId: UNRELEASED, live: true }] });
    expect(report.appStoreConnect?.answers.length).toBeGreaterThan(0);
    expect(JSON.stringify(report)).not.toContain(cast.team.keyId);
  });

  test('with diagnose: false nothing is asked with anything changed, and nothing is claimed of it', async () => {
    const settings = () => ({
      diagnose: 'false',
      'issuer-id': '69a6de7f-1234-47e3-e053-5b8c7c11a4d1',
      'bundle-id': LIVE.toUpperCase(),
    });
    const { report, requests } = await play(door, { settings });
    expect(report).toMatchObject({ result: 'fail', problem: 'apple-refused' });
    const causes = (report.appStoreConnect?.answers ?? []).filter(({ question }) => question.endsWith('-id'));
    expect(causes.map(({ question, answer }) => `${question} ${answer}`)).toEqual([
      'issuer-id unknown',
      'bundle-id unknown',
    ]);
    for (const { message } of causes) expect(message).toMatch(/was (not )?tried/);
    expect(
      requests
        .filter(({ host }) => host === 'sandbox')
        .every(({ refusedBecause }) => refusedBecause === 'issuer-wrong'),
    ).toBe(true);
  });

  test('a silent App Store Connect costs a run fifteen seconds at most', async () => {
    const { report } = await play(door, {
      weather: atConnect({ kind: 'half-open' }),
      settings: () => ({ timeout: String(silentFor(4)) }),
    });
    expect(report).toMatchObject({ result: 'pass', problem: 'app-store-connect-unproven' });
    expect(report.durationMs).toBeLessThan(Math.min(silentFor(4), 20) * 1000);
  });
});

const ADAPTY_APP = 'a5c1b2d3-0000-4000-8000-123456789abc';

test('the second key signs for App Store Connect alone, writes nothing there, and is pushed nowhere', async () => {
  const token = 'dev_live_7h3t0k3n.0fAdaptyAlone';
  const { report, requests, cast } = await play('command line', {
    services: { adapty: { tokens: [token], apps: [{ id: ADAPTY_APP, bundleId: LIVE }] } },
    settings: () => ({ 'push-to': 'adapty', 'adapty-app-id': ADAPTY_APP, 'adapty-token': token }),
  });
  expect(report).toMatchObject({ result: 'pass', pushes: [{ to: 'adapty', status: 'pushed' }] });
  expect(tokensTo(requests, cast.team.keyId).map(({ host, method }) => `${host} ${method}`)).toEqual([
    'appStoreConnect GET',
    'appStoreConnect GET',
  ]);
  const bodies = requests.map(({ body, path }) => `${body}${path}`.replaceAll('\\n', '')).join('\n');
  const bodyOf = (pem: string) => pem.split('\n').slice(1, -1).join('').slice(60, 90);
  expect(bodies).toContain(bodyOf(cast.purchase.pem));
  expect(bodies).not.toContain(bodyOf(cast.team.pem));
});

test('on GitHub each line of the second key is masked before anything else is said', async () => {
  const { stdout, cast } = await play('action', {});
  const masks = stdout.slice(0, stdout.search(/^(?!::add-mask::)/m));
  for (const line of cast.team.pem.split('\n').slice(1, -2)) expect(masks).toContain(`::add-mask::${line}`);
});

test('a run whose account has not what was wanted pushes nothing, though the key is good', async () => {
  const token = 'dev_live_7h3t0k3n.0fAdaptyAlone';
  const { report, requests } = await play('command line', {
    services: { adapty: { tokens: [token], apps: [{ id: ADAPTY_APP, bundleId: LIVE }] } },
    settings: () => ({ products: 'coins', 'push-to': 'adapty', 'adapty-app-id': ADAPTY_APP, 'adapty-token': token }),
  });
  expect(report).toMatchObject({ result: 'fail', problem: 'product-missing', pushes: [{ status: 'skipped' }] });
  expect(report.bundles).toMatchObject([{ result: 'pass' }]);
  expect(requests.filter(({ host }) => host === 'adapty')).toEqual([]);
});

describe('of many apps', () => {
  const bundleIds = Array.from({ length: 120 }, (_, index) => `org.example.app${index}`);
  const many = { settings: () => ({ 'bundle-id': bundleIds.join(',') }) };

  test('each is found in one list, and each that is not there is named', async () => {
    const apps = bundleIds.slice(0, 118).map((bundleId) => ({ bundleId, live: true }));
    const { report, requests, cast } = await play('command line', { ...many, apps });
    const answers = report.appStoreConnect?.answers ?? [];
    expect(answers.find(({ question, answer }) => question === 'app' && answer === 'yes')?.message).toMatch(/^118 /);
    const problems = report.checks.filter(
      ({ problem }) => problem === 'wrong-bundle-id' || problem === 'app-record-missing',
    );
    expect(new Set(problems.map(({ subject }) => subject))).toEqual(
      new Set(['org.example.app118', 'org.example.app119']),
    );
    expect(tokensTo(requests, cast.team.keyId).length).toBeLessThan(40);
  });

  test('a product that one of them has is looked for no further', async () => {
    const apps = bundleIds.map((bundleId, index) => ({
      bundleId,
      live: true,
      ...(index === 0 ? { record: { purchases: [{ productId: 'coins', state: 'APPROVED' }] } } : {}),
    }));
    const settings = () => ({ 'bundle-id': bundleIds.join(','), products: 'coins' });
    const { report, requests } = await play('command line', { apps, settings });
    expect(report.result).toBe('pass');
    expect(requests.filter(({ path }) => path.includes('inAppPurchasesV2')).length).toBeLessThan(10);
  });
});

describe('settings that cannot be are refused before anything is contacted', () => {
  test.concurrent.each<[string, Record<string, string>, RegExp]>([
    [
      'a URL that is none',
      { 'expect-notification-url': 'hooks.example.org' },
      /EXPECT_NOTIFICATION_URL: This is not an https/,
    ],
    ['a URL without TLS', { 'expect-notification-url': 'http://hooks.example.org' }, /not an https/],
    ['products without a network', { products: 'coins', environment: 'none' }, /products: It asks App Store Connect/],
    [
      'a URL without a network',
      { 'expect-notification-url': 'https://hooks.example.org', environment: 'none' },
      /expect-notification-url: It asks App Store Connect/,
    ],
    ['a value and a file', { 'app-store-connect-key-file': 'AuthKey_A.p8' }, /Both are set/],
  ])('%s', async (_, settings, words) => {
    const variables = Object.entries({ 'app-store-connect-key': 'x', ...settings }).map(([name, value]) => [
      `IAP_KEY_${name.toUpperCase().replaceAll('-', '_')}`,
      value,
    ]);
    const run = await runCommandLine(['check'], { env: Object.fromEntries(variables) });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(words);
  });

  test('the second key has no flag, and in another setting it is refused without being shown', async () => {
    const { team } = (await play('command line', {})).cast;
    for (const args of [
      ['check', '--app-store-connect-key', team.pem],
      ['check', '--products', team.pem],
    ]) {
      const run = await runCommandLine(args, {});
      expect(run.code).toBe(2);
      expect(run.stderr).not.toContain(team.pem.slice(60, 90));
    }
  });
});
