import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestion } from '../src/findings/suggestion.ts';
import { UsageError } from '../src/findings/usage-error.ts';
import { createSecrets } from '../src/secrets/secrets.ts';
import { keepGiven, refuseMisplaced } from '../src/settings/misplaced.ts';
import { readSettings, type Settings } from '../src/settings/read-settings.ts';
import { environmentSource, flagSource, inputSource, pluginSource } from '../src/settings/sources.ts';
import { SETTING_NAMES, SETTINGS, type SettingName, type SettingRow, settingsOf } from '../src/settings/table.ts';
import type { Environment } from '../src/world/world.ts';
import { base64, findPiece, KEY, secretsOf } from './key/samples.ts';
import { casesOf } from './thorough.ts';

type Values = Readonly<Record<string, string | undefined>>;

/** As the command line reads them. */
function read(environment: Environment = {}, flags: Values = {}): Settings {
  const sources = [flagSource(flags), environmentSource(environment), pluginSource(environment)];
  return readSettings('command-line', sources, environment);
}

/** As the action reads them. */
function readAction(inputs: Values, environment: Environment = {}): Settings {
  const runner = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const all = { ...environment, ...runner };
  return readSettings('action', [inputSource(all), environmentSource(all)], all);
}

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('The settings were accepted.');
}

/** Two values that a setting takes, and neither is its default. */
function valuesOf(name: SettingName): string[] {
  if (name === 'adapty-app-id') return [UUID, UUID.replace('a', 'b')];
  if (name === 'expect-notification-url') return ['https://one.example/', 'https://two.example/'];
  const row: SettingRow = SETTINGS[name];
  switch (row.kind) {
    case 'choice':
      return row.choices.filter((value) => value !== row.default);
    case 'boolean':
      return [row.default === 'true' ? 'false' : 'true'];
    case 'number':
      return ['1', '2'];
    case 'fingerprint':
      return [KEY.fingerprint, `SHA256:${'A'.repeat(43)}`];
    case 'list':
    case 'text':
      return ['one', 'two'];
  }
}

const UUID = 'a5c1b2d3-0000-4000-8000-123456789abc';

/** What a setting needs beside it, so that its own value shows. */
function companionsOf(name: SettingName): Values {
  const push = { 'push-to': 'qonversion', 'qonversion-token': 'a-token' };
  const all: Readonly<Record<string, Values>> = {
    adapty: { 'push-to': 'adapty', 'adapty-app-id': UUID, ...(name.includes('token') ? {} : { 'adapty-token': 'x' }) },
    revenuecat: {
      'push-to': 'revenuecat',
      'revenuecat-project-id': 'p',
      'revenuecat-app-id': 'a',
      'revenuecat-token': 'x',
    },
    qonversion: { 'push-to': 'qonversion' },
    deployment: { ...push, 'github-token': 'x' },
  };
  const { [name]: _, ...others } = all[name.split('-')[0] ?? ''] ?? {};
  return others;
}

/** The variables of a runner. */
const RUNNER = { GITHUB_REPOSITORY: 'acme/app', GITHUB_SHA: 'c0ffee' };

/** The settings, or how they were refused; which names were given is not the point here. */
function outcome(run: () => Settings): unknown {
  try {
    return { ...run(), given: [], secretFiles: [] };
  } catch (error) {
    if (error instanceof UsageError) return error.message.replaceAll(/input ([a-z-]+)|IAP_KEY_([A-Z_]+)/g, '');
    throw error;
  }
}

test('without any setting the defaults of the table hold', () => {
  expect(read()).toEqual({
    privateKey: { kind: 'missing', state: 'unset' },
    keyId: undefined,
    issuerId: undefined,
    bundleIds: [],
    environment: 'auto',
    expectFingerprint: undefined,
    onMissingKey: 'fail',
    onInconclusive: 'fail',
    diagnose: true,
    notificationTest: false,
    notificationHealth: 0,
    appStoreConnect: { privateKey: { kind: 'missing', state: 'unset' }, keyId: undefined, issuerId: undefined },
    expectNotificationUrl: undefined,
    products: [],
    githubToken: undefined,
    deployment: undefined,
    reportIssue: false,
    timeoutMs: 60_000,
    retries: 3,
    concurrency: 8,
    pushes: [],
    dryRun: false,
    summary: true,
    reportFile: undefined,
    junitFile: undefined,
    format: 'text',
    quiet: false,
    verbose: false,
    endpoints: {
      production: { url: 'https://api.storekit.apple.com', isReplaced: false },
      sandbox: { url: 'https://api.storekit-sandbox.apple.com', isReplaced: false },
      appStoreConnect: { url: 'https://api.appstoreconnect.apple.com', isReplaced: false },
      lookup: { url: 'https://itunes.apple.com', isReplaced: false },
      adapty: { url: 'https://api-admin.adapty.io/api/v1/developer', isReplaced: false },
      revenuecat: { url: 'https://api.revenuecat.com/v2', isReplaced: false },
      qonversion: { url: 'https://api.qonversion.io/v4', isReplaced: false },
    },
    given: [],
    nearMisses: {},
    otherNames: [],
    secretFiles: [],
  });
});

describe('where a setting comes from', () => {
  test('a flag wins over the environment, and the environment over a plugin’s settings', () => {
    const environment = { IAP_KEY_KEY_ID: 'environment', PLUGIN_KEY_ID: 'plugin', PLUGIN_ISSUER_ID: 'plugin' };
    expect(read(environment, { 'key-id': 'flag' })).toMatchObject({ keyId: 'flag', issuerId: 'plugin' });
    expect(read(environment)).toMatchObject({ keyId: 'environment', issuerId: 'plugin' });
  });

  test('an input wins over the environment', () => {
    expect(readAction({ 'key-id': 'input' }, { IAP_KEY_KEY_ID: 'environment' }).keyId).toBe('input');
  });

  test.each(settingsOf('action'))('a written input %s wins over the environment, also at its default', (name) => {
    const row: SettingRow = SETTINGS[name];
    const variable = `IAP_KEY_${name.toUpperCase().replaceAll('-', '_')}`;
    const values = [...(row.default === undefined ? [] : [row.default]), ...valuesOf(name)];
    const [written] = values;
    const others = values.filter((value) => value !== written);
    const given = (input: string | undefined, environment: Environment) =>
      outcome(() => readAction({ [name]: input, ...companionsOf(name) }, { ...RUNNER, ...environment }));
    for (const other of others) {
      expect(given(written, { [variable]: other })).toEqual(given(written, {}));
      expect(given(written, { [variable]: other })).not.toEqual(given(other, {}));
    }
    expect(others).not.toEqual([]);
  });

  test.each(settingsOf('action'))('an input %s that is not written arrives empty, and leaves the choice', (name) => {
    const variable = `IAP_KEY_${name.toUpperCase().replaceAll('-', '_')}`;
    for (const value of valuesOf(name)) {
      const plain = outcome(() => readAction(companionsOf(name), { ...RUNNER, [variable]: value }));
      for (const empty of ['', ' ', '\n'])
        expect(
          outcome(() => readAction({ [name]: empty, ...companionsOf(name) }, { ...RUNNER, [variable]: value })),
        ).toEqual(plain);
    }
  });

  test('an input is found whether its name keeps its hyphens or not', () => {
    expect(readAction({ 'key-id': 'A' }).keyId).toBe('A');
    expect(readAction({ key_id: 'B' }).keyId).toBe('B');
  });

  test('an empty or blank value leaves the choice to the next source', () => {
    expect(read({ IAP_KEY_KEY_ID: 'environment' }, { 'key-id': ' ' }).keyId).toBe('environment');
    expect(read({ IAP_KEY_TIMEOUT: '', PLUGIN_TIMEOUT: '5' }).timeoutMs).toBe(5000);
    expect(read({ IAP_KEY_ENVIRONMENT: '  ' }).environment).toBe('auto');
  });

  test('IAP_KEY_ID is another name of IAP_KEY_KEY_ID, which wins', () => {
    expect(read({ IAP_KEY_ID: 'alias' }).keyId).toBe('alias');
    expect(read({ IAP_KEY_ID: 'alias', IAP_KEY_KEY_ID: 'name' }).keyId).toBe('name');
  });

  test('every setting can be given by every door that takes it', () => {
    const valid: Readonly<Record<string, string>> = {
      boolean: 'true',
      number: '1',
      text: 'x',
      list: 'x',
      fingerprint: KEY.fingerprint,
    };
    // The first cannot be given beside its value, and the others need settings of their own.
    const needCompanions = ['private-key-file', 'push-to', 'deployment', 'report-issue'];
    for (const name of SETTING_NAMES.filter((setting) => !needCompanions.includes(setting))) {
      const row: SettingRow = SETTINGS[name];
      const first = row.kind === 'choice' ? row.choices.at(-1) : valid[row.kind];
      const value = (name === 'expect-notification-url' ? valuesOf(name)[0] : first) ?? '';
      const variable = `IAP_KEY_${name.toUpperCase().replaceAll('-', '_')}`;
      if (settingsOf('command-line').includes(name)) {
        expect(read({ [variable]: value }).given).toEqual([name]);
        expect(read({ [variable.replace('IAP_KEY', 'PLUGIN')]: value }).given).toEqual([name]);
        expect(read({}, { [name]: value }).given).toEqual([name]);
      }
      if (settingsOf('action').includes(name)) expect(readAction({ [name]: value }).given).toEqual([name]);
    }
  });

  test('what is asked of GitHub is accepted with a token and the variables of a runner, and named without', () => {
    const runner = { GITHUB_REPOSITORY: 'acme/app', GITHUB_SHA: 'c0ffee', IAP_KEY_GITHUB_TOKEN: 'a-token' };
    const push = { 'push-to': 'qonversion' };
    const token = { IAP_KEY_QONVERSION_TOKEN: 'sk_1234567890' };
    expect(read({ ...runner, ...token }, { deployment: 'production', 'report-issue': 'true', ...push })).toMatchObject({
      deployment: 'production',
      reportIssue: true,
      githubToken: 'a-token',
    });
    expect(refusal(() => read(token, { deployment: 'production', ...push }))).toBe(
      [
        `deployment: There is no token for GitHub. Set \`github-token: \${{ github.token }}\`.`,
        'deployment: This works on GitHub only; not set: GITHUB_REPOSITORY, GITHUB_SHA, which GitHub’s runner sets.',
      ].join('\n'),
    );
    expect(refusal(() => read(runner, { deployment: 'production' }))).toBe(
      'deployment: There is no push that could be recorded; set push-to.',
    );
    expect(
      refusal(() => read({ ...runner, GITHUB_API_URL: 'http://api.example' }, { 'report-issue': 'true' })),
    ).toContain('GITHUB_API_URL: ');
  });

  test('a setting of the other door is known, and without effect', () => {
    expect(read({ IAP_KEY_SUMMARY: 'false' }).summary).toBe(true);
    expect(readAction({}, { IAP_KEY_FORMAT: 'json' }).format).toBe('text');
  });

  test('what was given is named, for messages about what is missing', () => {
    expect(read({ IAP_KEY_ISSUER_ID: 'x', IAP_KEY_BUNDLE_ID: '', PLUGIN_KEY_ID: 'y' }).given).toEqual([
      'key-id',
      'issuer-id',
    ]);
  });
});

describe('the private key', () => {
  test.each<[string, Environment, Settings['privateKey']]>([
    ['unset', {}, { kind: 'missing', state: 'unset' }],
    ['empty', { IAP_KEY_PRIVATE_KEY: '' }, { kind: 'missing', state: 'empty' }],
    ['blank', { IAP_KEY_PRIVATE_KEY: ' \n' }, { kind: 'missing', state: 'blank' }],
    ['a value, taken as it is', { IAP_KEY_PRIVATE_KEY: ' k\n' }, { kind: 'value', value: ' k\n' }],
    ['a file', { IAP_KEY_PRIVATE_KEY_FILE: ' k.p8 ' }, { kind: 'file', path: 'k.p8' }],
    [
      'a file beside an empty value',
      { IAP_KEY_PRIVATE_KEY: '', IAP_KEY_PRIVATE_KEY_FILE: 'k.p8' },
      { kind: 'file', path: 'k.p8' },
    ],
    ['standard input', { IAP_KEY_PRIVATE_KEY_FILE: '-' }, { kind: 'file', path: '-' }],
    ['a plugin’s value', { PLUGIN_PRIVATE_KEY: 'k' }, { kind: 'value', value: 'k' }],
  ])('is %s', (_, environment, source) => {
    expect(read(environment).privateKey).toEqual(source);
  });

  test('by a flag’s file wins over the environment’s value', () => {
    expect(read({ IAP_KEY_PRIVATE_KEY: 'k' }, { 'private-key-file': 'k.p8' }).privateKey).toEqual({
      kind: 'file',
      path: 'k.p8',
    });
  });

  test('in two ways in one place is a contradiction', () => {
    const message = refusal(() => read({ IAP_KEY_PRIVATE_KEY: 'k', IAP_KEY_PRIVATE_KEY_FILE: 'k.p8' }));
    expect(message).toBe('IAP_KEY_PRIVATE_KEY and IAP_KEY_PRIVATE_KEY_FILE: Both are set; set one of them.');
    expect(refusal(() => readAction({ 'private-key': 'k', 'private-key-file': 'k.p8' }))).toMatch(
      /^input private-key and input private-key-file: /,
    );
  });
});

describe('bundle IDs', () => {
  test.each([
    ['one', 'a.b', ['a.b']],
    ['one with a last line break, as YAML has it', 'a.b\n', ['a.b']],
    ['one with dirt, which is judged later', ' a.b', [' a.b']],
    ['several by comma', 'a.b,c.d , e.f', ['a.b', 'c.d', 'e.f']],
    ['several by line', 'a.b\nc.d\r\n  e.f\n\n', ['a.b', 'c.d', 'e.f']],
    ['several by both', 'a.b,\nc.d,', ['a.b', 'c.d']],
    ['JSON', '["a.b","c.d"]', ['a.b', 'c.d']],
    ['JSON in lines', ' [\n "a.b",\n "c.d"\n]\n', ['a.b', 'c.d']],
    ['an empty list', '[]', []],
    ['separators alone', ',\n,', []],
    ['blank', ' ', []],
  ])('are read from %s', (_, text, expected) => {
    expect(read({ IAP_KEY_BUNDLE_ID: text }).bundleIds).toEqual(expected);
  });
});

describe('what is nobody’s setting', () => {
  const JENKINS = { IAP_KEY_PRIVATE_KEY_PSW: 'x', IAP_KEY_PRIVATE_KEY_USR: 'x' };
  const ORCHESTRATOR = {
    IAP_KEY_SERVICE_HOST: '10.0.0.1',
    IAP_KEY_SERVICE_PORT: '80',
    IAP_KEY_PORT: 'tcp://10.0.0.1:80',
    IAP_KEY_PORT_80_TCP_ADDR: '10.0.0.1',
  };
  const OUTER_ACTION = { 'INPUT_FETCH-DEPTH': '1', INPUT_TOKEN: 'x', INPUT_FORMAT: 'json', INPUT_WHO_TO_GREET: 'x' };
  const foreign = { ...JENKINS, ...ORCHESTRATOR, ...OUTER_ACTION, PLUGIN_ANYTHING: 'x', IAP_KEYCHAIN: 'x' };

  test('never ends a run, and changes nothing', () => {
    expect({ ...read(foreign), nearMisses: {} }).toEqual(read());
    expect({ ...readAction({}, foreign), nearMisses: {} }).toEqual(readAction({}));
    expect(readAction({ 'isuer-id': 'x', format: 'json' }).given).toEqual([]);
  });

  test.each<[string, string]>([
    ['IAP_KEY_ISUER_ID', 'issuer-id'],
    ['IAP_KEY_ISSUER', 'issuer-id'],
    ['iap_key_issuer_id', 'issuer-id'],
    ['IAP_ISSUER_ID', 'issuer-id'],
    ['IAP_KEY_PRIVATEKEY', 'private-key'],
    ['IAP_KEY_BUNDLE_IDS', 'bundle-id'],
    ['IAP_KEY_KEYID', 'key-id'],
    ['PLUGIN_BUNDLEID', 'bundle-id'],
  ])('%s is a near miss of %s alone', (variable, setting) => {
    expect(read({ [variable]: 'x' }).nearMisses).toEqual({ [setting]: [variable] });
    expect(read({ [variable]: ' ' }).nearMisses).toEqual({});
  });

  test('an input is a near miss too, in the action alone', () => {
    expect(readAction({ 'isuer-id': 'x' }).nearMisses).toEqual({ 'issuer-id': ['input isuer-id'] });
    expect(read({ 'INPUT_ISUER-ID': 'x' }).nearMisses).toEqual({});
    expect(readAction({}, { PLUGIN_ISUER_ID: 'x' }).nearMisses).toEqual({});
  });

  test('what is like no needed setting is no near miss', () => {
    const named = Object.values(read({ ...ORCHESTRATOR, ...OUTER_ACTION, IAP_KEYCHAIN: 'x' }).nearMisses).flat();
    expect(named).toEqual([]);
  });

  test('a usage error about a missing setting names the near miss, never its value', () => {
    const message = refusal(() => read({ IAP_KEY_PUSH_TO: 'qonversion', IAP_KEY_QONVERSION_TOKN: 'sk_abcdefghijkl' }));
    expect(message).toMatch(/^qonversion-token: .*IAP_KEY_QONVERSION_TOKN.*IAP_KEY_QONVERSION_TOKEN/);
    expect(message).not.toContain('sk_abcdef');
    const github = { GITHUB_REPOSITORY: 'a/b', IAP_KEY_REPORT_ISSUE: 'true', IAP_KEY_GITHUBTOKEN: 'ghs_abcdefghijkl' };
    expect(refusal(() => read(github))).toMatch(/IAP_KEY_GITHUBTOKEN.*IAP_KEY_GITHUB_TOKEN/);
  });

  test('names by the ten thousand take no time', () => {
    const environment = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`IAP_KEY_X${index}`, 'x']));
    const start = performance.now();
    read({ ...environment, [`IAP_KEY_${'A'.repeat(1e6)}`]: 'x' });
    expect(performance.now() - start).toBeLessThan(30_000);
  }, 60_000);
});

describe('a suggestion', () => {
  test.each([
    ['prodution', ['production', 'sandbox'], ' Did you mean production?'],
    ['SANDBOX', ['production', 'sandbox'], ' Did you mean sandbox?'],
    ['xy', ['auto', 'both'], ''],
    ['x', [], ''],
  ])('for %s the nearest name is looked for', (given, known, expected) => {
    expect(suggestion(given, known)).toBe(expected);
  });
});

describe('impossible values', () => {
  test.each<[string, string, string]>([
    [
      'environment',
      'prodution',
      '“prodution” is not one of auto, production, sandbox, both, none. Did you mean production?',
    ],
    ['on-missing-key', 'skip', '“skip” is not one of fail, skip-on-fork.'],
    ['on-inconclusive', 'warned', '“warned” is not one of fail, warn. Did you mean warn?'],
    ['format', 'xml', '“xml” is not one of text, json, junit, markdown.'],
    ['timeout', '0', '“0” is not a number from 1 to 3600.'],
    ['timeout', '3601', '“3601” is not a number from 1 to 3600.'],
    ['timeout', '60s', '“60s” is not a number from 1 to 3600.'],
    ['timeout', '1e3', '“1e3” is not a number from 1 to 3600.'],
    ['timeout', '-5', '“-5” is not a number from 1 to 3600.'],
    ['timeout', 'NaN', '“NaN” is not a number from 1 to 3600.'],
    ['timeout', '0x10', '“0x10” is not a number from 1 to 3600.'],
    ['retries', '11', '“11” is not a whole number from 0 to 10.'],
    ['retries', '1.5', '“1.5” is not a whole number from 0 to 10.'],
    ['concurrency', '0', '“0” is not a whole number from 1 to 64.'],
    ['concurrency', '65', '“65” is not a whole number from 1 to 64.'],
    ['diagnose', 'yes', '“yes” is neither true nor false.'],
    ['notification-test', '1', '“1” is neither true nor false.'],
    ['expect-fingerprint', 'SHA256:abc', 'A fingerprint has the form SHA256:… with 43 characters of base64.'],
  ])('%s cannot be %s', (name, value, sentence) => {
    const variable = `IAP_KEY_${name.toUpperCase().replaceAll('-', '_')}`;
    expect(refusal(() => read({ [variable]: value }))).toBe(`${variable}: ${sentence}`);
    expect(refusal(() => read({}, { [name]: value }))).toMatch(new RegExp(`^--${name}: `));
  });

  test.each<[string, string, Partial<Settings>]>([
    ['environment', ' both ', { environment: 'both' }],
    ['timeout', '1', { timeoutMs: 1000 }],
    ['timeout', '3600', { timeoutMs: 3_600_000 }],
    ['timeout', ' 2.5 ', { timeoutMs: 2500 }],
    ['retries', '0', { retries: 0 }],
    ['concurrency', '64', { concurrency: 64 }],
    ['diagnose', 'FALSE', { diagnose: false }],
    ['notification-test', ' True', { notificationTest: true }],
    ['expect-fingerprint', ` ${KEY.fingerprint.slice(7)}= `, { expectFingerprint: KEY.fingerprint }],
    ['report-file', ' out/report.json ', { reportFile: 'out/report.json' }],
  ])('%s can be “%s”', (name, value, expected) => {
    expect(read({}, { [name]: value })).toMatchObject(expected);
  });

  test('all that is wrong is told at once', () => {
    const message = refusal(() => read({ IAP_KEY_TIMEOUT: 'x', HTTPS_PROXY: ':' }, { format: 'y' }));
    expect(message.split('\n').map((line) => line.split(':')[0])).toEqual([
      'IAP_KEY_TIMEOUT',
      '--format',
      'HTTPS_PROXY',
    ]);
  });

  test('a usage error has the code of the catalogue', () => {
    expect(new UsageError('x')).toMatchObject({ name: 'UsageError', code: 'invalid-setting' });
  });
});

describe('contradictions', () => {
  test('a test notification needs Apple', () => {
    const environment = { IAP_KEY_ENVIRONMENT: 'none', IAP_KEY_NOTIFICATION_TEST: 'true' };
    expect(refusal(() => read(environment))).toBe('notification-test: It asks Apple, which environment: none forbids.');
  });
});

describe('replaced endpoints', () => {
  const production = (url: string) => read({ IAP_KEY_APPLE_PRODUCTION_URL: url }).endpoints.production;

  test.each([
    ['https://gateway.example.org', 'https://gateway.example.org'],
    ['https://gateway.example.org/', 'https://gateway.example.org'],
    [' https://gateway.example.org:8443/apple// ', 'https://gateway.example.org:8443/apple'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://127.1.2.3', 'http://127.1.2.3'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['HTTPS://Gateway.Example.org', 'https://gateway.example.org'],
  ])('%s is accepted', (given, url) => {
    expect(production(given)).toEqual({ url, isReplaced: true });
  });

  test.each([
    ['http://gateway.example.org', 'Plain http:'],
    ['http://localhost.example.org', 'Plain http:'],
    ['http://127.0.0.1.example.org', 'Plain http:'],
    ['http://10.0.0.1', 'Plain http:'],
    ['http://0.0.0.0', 'Plain http:'],
    ['ftp://gateway.example.org', 'not an https: address'],
    ['file:///etc/passwd', 'not an https: address'],
    ['gateway.example.org', 'not an https: address'],
    ['https://', 'not an https: address'],
    ['https://user@gateway.example.org', 'a user, a password'],
    ['https://user:hunter2hunter2@gateway.example.org', 'a user, a password'],
    ['https://gateway.example.org/?a=b', 'a query'],
    ['https://gateway.example.org/?', 'a query'],
    ['https://gateway.example.org/#a', 'a fragment'],
    ['https://gateway.example.org/#', 'a fragment'],
  ])('%s is refused', (given, words) => {
    const message = refusal(() => production(given));
    expect(message).toMatch(/^IAP_KEY_APPLE_PRODUCTION_URL: /);
    expect(message).toContain(words);
    expect(message).not.toContain('hunter2');
  });

  test('each endpoint is replaced on its own, and an empty one not at all', () => {
    const environment = {
      IAP_KEY_APPLE_SANDBOX_URL: 'https://s.example',
      IAP_KEY_APP_STORE_CONNECT_URL: '',
      IAP_KEY_APPLE_PRODUCTION_URL: ' ',
    };
    const { production: first, sandbox, appStoreConnect } = read(environment).endpoints;
    expect([first.isReplaced, sandbox.isReplaced, appStoreConnect.isReplaced]).toEqual([false, true, false]);
  });

  test('an endpoint is no input and no flag', () => {
    expect(readAction({ 'apple-production-url': 'https://a.example' }).endpoints.production.isReplaced).toBe(false);
  });

  test.each<[string, string, boolean]>([
    ['IAP_KEY_APPLE_PRODUCTION_URL', 'https://api.storekit.apple.com', false],
    ['IAP_KEY_APPLE_PRODUCTION_URL', 'HTTPS://API.storekit.apple.com:443/', false],
    ['IAP_KEY_APPLE_PRODUCTION_URL', 'https://api.storekit-sandbox.apple.com', true],
    ['IAP_KEY_APPLE_PRODUCTION_URL', 'https://api.storekit.apple.com/x', true],
    ['IAP_KEY_APPLE_PRODUCTION_URL', 'https://api.storekit.apple.com:8443', true],
    ['IAP_KEY_APPLE_PRODUCTION_URL', 'https://api.storekit.apple.com.example', true],
  ])('%s=%s replaces: %s, whoever’s host it is', (variable, url, isReplaced) => {
    expect(read({ [variable]: url }).endpoints.production.isReplaced).toBe(isReplaced);
  });

  test('slashes by the hundred thousand take no time', () => {
    const start = performance.now();
    production(`https://gateway.example${'/'.repeat(2e5)}a`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  const PUSH = { IAP_KEY_PUSH_TO: 'qonversion', IAP_KEY_QONVERSION_TOKEN: 'sk_q' };

  test.each(['IAP_KEY_APPLE_PRODUCTION_URL', 'IAP_KEY_APPLE_SANDBOX_URL', 'IAP_KEY_APP_STORE_CONNECT_URL'])(
    'what answers at %s does not vouch for what a real backend gets',
    (variable) => {
      const environment = { ...PUSH, [variable]: 'https://stand-in.example' };
      for (const dryRun of ['true', 'false']) {
        const message = refusal(() => read({ ...environment, IAP_KEY_DRY_RUN: dryRun }));
        expect(message).toMatch(new RegExp(`^push-to: ${variable} .*IAP_KEY_QONVERSION_URL\\.$`));
      }
      expect(read({ ...environment, IAP_KEY_QONVERSION_URL: 'https://b.example' }).pushes).toHaveLength(1);
    },
  );

  test('Apple itself does, and for a replaced backend too', () => {
    expect(read(PUSH).pushes).toHaveLength(1);
    expect(read({ ...PUSH, IAP_KEY_QONVERSION_URL: 'https://b.example' }).pushes).toHaveLength(1);
  });
});

describe('a push', () => {
  const ADAPTY = {
    IAP_KEY_PUSH_TO: 'adapty',
    IAP_KEY_ADAPTY_APP_ID: 'a5c1b2d3-0000-4000-8000-123456789abc',
    IAP_KEY_ADAPTY_TOKEN: 'dev_live_1234.abcdefghijkl',
  };
  const REVENUECAT = {
    IAP_KEY_REVENUECAT_PROJECT_ID: 'proj1ab2c3d4',
    IAP_KEY_REVENUECAT_APP_ID: 'app1ab2c3d4',
    IAP_KEY_REVENUECAT_TOKEN: ' "sk_abcdefghijkl"\n',
  };

  test('is planned with all that its backend needs, once for each target', () => {
    const environment = {
      ...ADAPTY,
      ...REVENUECAT,
      IAP_KEY_QONVERSION_TOKEN: 'sk_q',
      IAP_KEY_PUSH_TO: 'adapty, qonversion\nrevenuecat,adapty',
    };
    expect(read(environment).pushes).toEqual([
      {
        to: 'adapty',
        identifiers: { 'adapty-app-id': ADAPTY.IAP_KEY_ADAPTY_APP_ID },
        token: { kind: 'value', value: ADAPTY.IAP_KEY_ADAPTY_TOKEN },
      },
      { to: 'qonversion', identifiers: {}, token: { kind: 'value', value: 'sk_q' } },
      {
        to: 'revenuecat',
        identifiers: { 'revenuecat-project-id': 'proj1ab2c3d4', 'revenuecat-app-id': 'app1ab2c3d4' },
        token: { kind: 'value', value: 'sk_abcdefghijkl' },
      },
    ]);
  });

  test('takes Adapty’s token from a file, and a flag’s file wins over the environment’s value', () => {
    const [plan] = read(ADAPTY, { 'adapty-token-file': ' token.txt ' }).pushes;
    expect(plan?.token).toEqual({ kind: 'file', path: 'token.txt' });
  });

  test.each<[string, Environment, RegExp]>([
    [
      'an unknown target',
      { IAP_KEY_PUSH_TO: 'adpty' },
      /^IAP_KEY_PUSH_TO: “adpty” is not one of .* Did you mean adapty\?$/,
    ],
    [
      'a target without its settings',
      { IAP_KEY_PUSH_TO: 'adapty' },
      /^adapty-app-id: .*\nadapty-token: .*Developer API/,
    ],
    [
      'RevenueCat without its settings',
      { IAP_KEY_PUSH_TO: 'revenuecat' },
      /^revenuecat-project-id: .*\nrevenuecat-app-id: .*\nrevenuecat-token: /,
    ],
    ['Qonversion without its token', { IAP_KEY_PUSH_TO: 'qonversion' }, /^qonversion-token: /],
    [
      'an app ID that is no UUID',
      { ...ADAPTY, IAP_KEY_ADAPTY_APP_ID: 'my-app' },
      /^IAP_KEY_ADAPTY_APP_ID: This is not the UUID/,
    ],
    [
      'a path in the place of an ID',
      { ...REVENUECAT, IAP_KEY_PUSH_TO: 'revenuecat', IAP_KEY_REVENUECAT_APP_ID: '../x' },
      /^IAP_KEY_REVENUECAT_APP_ID: /,
    ],
    [
      'a secret key of another API',
      { ...ADAPTY, IAP_KEY_ADAPTY_TOKEN: 'secret_live_abcdefghijkl' },
      /^IAP_KEY_ADAPTY_TOKEN: .*server-side API.*Developer API/,
    ],
    [
      'a public key of RevenueCat',
      { ...REVENUECAT, IAP_KEY_PUSH_TO: 'revenuecat', IAP_KEY_REVENUECAT_TOKEN: 'appl_abcdefghijkl' },
      /^IAP_KEY_REVENUECAT_TOKEN: .*public SDK key/,
    ],
    [
      'a token with a line break in it',
      { ...ADAPTY, IAP_KEY_ADAPTY_TOKEN: 'dev_live_1234\r\nabcdefghijkl' },
      /^IAP_KEY_ADAPTY_TOKEN: .*form/,
    ],
    [
      'the token and its file in one place',
      { ...ADAPTY, IAP_KEY_ADAPTY_TOKEN_FILE: 't' },
      /^IAP_KEY_ADAPTY_TOKEN and IAP_KEY_ADAPTY_TOKEN_FILE: Both/,
    ],
    [
      'standard input for two things',
      { ...ADAPTY, IAP_KEY_ADAPTY_TOKEN: '', IAP_KEY_ADAPTY_TOKEN_FILE: '-', IAP_KEY_PRIVATE_KEY_FILE: '-' },
      /^IAP_KEY_ADAPTY_TOKEN_FILE: Standard input/,
    ],
    ['no question to Apple', { ...ADAPTY, IAP_KEY_ENVIRONMENT: 'none' }, /^push-to: .*environment: none/],
    ['several bundle IDs', { ...ADAPTY, IAP_KEY_BUNDLE_ID: 'a.b,c.d' }, /^push-to: A push needs a single bundle ID/],
  ])('is refused with %s', (_, environment, words) => {
    const message = refusal(() => read(environment));
    expect(message).toMatch(words);
    expect(message).not.toContain('abcdefghijkl');
  });
});

describe('proxies', () => {
  const malformed = { HTTPS_PROXY: 'http://user:hunter2/x@proxy.example:3128', all_proxy: 'socks5://proxy.example' };

  test('that are malformed are refused, without being shown, wherever the network is needed', () => {
    const lines = [
      'HTTPS_PROXY: This is not the address of a proxy; it has the form http://host:port.',
      'all_proxy: This is not the address of a proxy; it has the form http://host:port.',
    ];
    for (const environment of ['auto', 'production', 'sandbox', 'both'])
      expect(refusal(() => read(malformed, { environment })).split('\n')).toEqual(lines);
    const github = { ...malformed, GITHUB_REPOSITORY: 'a/b', IAP_KEY_GITHUB_TOKEN: 'x' };
    expect(refusal(() => read(github, { environment: 'none', 'report-issue': 'true' })).split('\n')).toEqual(lines);
  });

  test('are not looked at for local checks', () => {
    expect(read(malformed, { environment: 'none' }).environment).toBe('none');
  });

  test.each(['proxy.example:3128', 'http://proxy.example:3128', 'HTTP://10.0.0.1:3128', '"https://proxy.example"', ''])(
    '%s is accepted',
    (value) => {
      expect(read({ HTTPS_PROXY: value, http_proxy: value }).given).toEqual([]);
    },
  );
});

describe('a usage error', () => {
  test('is one line for each problem, whatever it quotes', () => {
    const nasty = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('\n', '\r', '\u001b[2J', '##vso[x]', '::error::', '\u2028'),
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (problems) => {
        const lines = new UsageError(problems).message.split('\n');
        expect(lines).toHaveLength(problems.length);
        for (const line of lines) {
          expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\w*\[|^\s*::/u);
          expect(line.length).toBeLessThanOrEqual(1010);
        }
      }),
      { numRuns: casesOf(500) },
    );
  });

  test.each(['\n::error::x', '\u001b[31mred', '##vso[task.setvariable]x'])('quotes a value tamely', (value) => {
    for (const name of ['environment', 'timeout', 'diagnose', 'push-to']) {
      const [line = '', ...more] = refusal(() => read({}, { [name]: value })).split('\n');
      expect(line).not.toMatch(/\p{Cc}|##vso\[|^::/u);
      expect(more).toEqual([]);
    }
  });

  test('of very many problems shows some', () => {
    expect(new UsageError(Array.from({ length: 1e5 }, () => 'x')).message.split('\n')).toHaveLength(51);
    expect(new UsageError('x'.repeat(1e6)).message.length).toBeLessThan(2000);
  });
});

test('values of any size are read in no time', () => {
  const start = performance.now();
  const list = Array.from({ length: 1e5 }, (_, index) => `a.b${index}`);
  expect(read({ IAP_KEY_BUNDLE_ID: list.join(',') }).bundleIds).toEqual(list);
  expect(read({ IAP_KEY_BUNDLE_ID: JSON.stringify(list) }).bundleIds).toEqual(list);
  expect(read({ IAP_KEY_BUNDLE_ID: '["a,b","c\\"d","e\\u002ef"]' }).bundleIds).toEqual(['a,b', 'c"d', 'e.f']);
  for (const name of SETTING_NAMES) {
    for (const part of ['x', '/', ' ', ',', '"', '\n', '[', '[",', '9', '-', 'eyJ-', '@'])
      outcome(() => read({ [`IAP_KEY_${name.toUpperCase().replaceAll('-', '_')}`]: `a${part.repeat(1e5)}b` }));
  }
  expect(performance.now() - start).toBeLessThan(60_000);
});

describe('secrets', () => {
  const secret = base64(KEY.p8);

  test('are known before anything is read, from every source', () => {
    const secrets = createSecrets();
    const environment = { IAP_KEY_PRIVATE_KEY: 'one-secret', PLUGIN_ADAPTY_TOKEN: 'two-a1b2c3d4e5f6' };
    keepGiven([environmentSource(environment), pluginSource(environment)], secrets);
    keepGiven([inputSource({ 'INPUT_PRIVATE-KEY': secret })], secrets);
    expect(secrets.cleanForeign('I got one-secret, two-a1b2c3d4e5f6 and this')).toBe('I got ***, *** and this');
    expect(secrets.holds(secret.slice(150, 190))).toBe(true);
  });

  const TEXTS: Record<string, string> = {
    base64: secret,
    PEM: KEY.p8,
    'base64url of the body': KEY.der.toString('base64url'),
    hexadecimal: KEY.der.toString('hex'),
    'hexadecimal of the scalar': KEY.scalar.toString('hex'),
    'hexadecimal with colons': KEY.der.toString('hex').replaceAll(/..(?=.)/g, '$&:'),
    'decimal bytes': [...KEY.der].join(' '),
    'a line of a dotenv file': `STORE_P8="${secret}"`,
    JSON: JSON.stringify({ private_key: KEY.p8 }),
    'lines that became spaces': KEY.p8.replaceAll('\n', ' '),
    'a JWT': `${Buffer.from('{"alg":"ES256"}').toString('base64url')}.e30.c2ln`,
    'a token of GitHub': 'ghs_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8',
    'a token of RevenueCat': 'sk_a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5',
    'a token that is also given as itself': 'dev_live_x1y2z3a4b5c6.q7w8e9r0t1',
  };
  const inside = Object.entries(TEXTS).flatMap(([form, value]) =>
    settingsOf('command-line')
      .filter((name) => !('secret' in SETTINGS[name]))
      .map((name) => [form, name, value] as const),
  );

  test.each(inside)('%s in the place of %s are refused, and nothing of them is shown', (_, name, value) => {
    const secrets = createSecrets();
    const sources = [
      flagSource({ [name]: value }),
      environmentSource({ IAP_KEY_ADAPTY_TOKEN: TEXTS['a token that is also given as itself'] }),
    ];
    keepGiven(sources, secrets);
    const message = refusal(() => refuseMisplaced(sources, {}, secrets));
    expect(message).toMatch(new RegExp(`^--${name}: Here stands a private key or a token`));
    for (let at = 0; at + 8 <= value.length; at += 1) expect(message).not.toContain(value.slice(at, at + 8));
  });

  test('are not seen in identifiers, even in many, nor in paths and names', () => {
    const flags = {
      'key-id': 'A1B2C3D4E5',
      'issuer-id': '69a6de7f-1234-47e3-e053-5b8c7c11a4d1',
      'bundle-id': Array.from({ length: 40 }, (_, index) => `com.company-with-a-long-name.app${index}`).join(','),
      'report-file': '/tmp/3f2a9c8b7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a/report.json',
      'private-key-file': '/builds/acme/tmp/9c8b7d6e-1234/SubscriptionKey_A1B2C3D4E5.p8',
      'expect-fingerprint': `SHA256:${KEY.scalar.toString('base64').slice(0, 43)}`,
      'adapty-app-id': 'a1b2c3d4-e5f6-4a1b-8c2d-e3f4a5b6c7d8',
      deployment: 'production-eu-west-1',
    };
    refuseMisplaced([flagSource(flags)], {}, createSecrets());
  });

  test.each(settingsOf('command-line').filter((name) => name !== 'private-key'))(
    'never show in a message about %s',
    (name) => {
      const variable = `IAP_KEY_${name.toUpperCase().replaceAll('-', '_')}`;
      for (const value of [secret, KEY.p8, KEY.scalar.toString('hex')]) {
        try {
          read({ [variable]: value, IAP_KEY_PRIVATE_KEY: 'k' });
        } catch (error) {
          expect(findPiece((error as Error).message, secretsOf(KEY))).toBeUndefined();
        }
      }
    },
  );

  test('never show in a message about an endpoint or a proxy', () => {
    const message = refusal(() =>
      read({
        IAP_KEY_APPLE_PRODUCTION_URL: secret,
        HTTPS_PROXY: secret,
        IAP_KEY_PRIVATE_KEY: secret,
        IAP_KEY_PRIVATE_KEY_FILE: KEY.p8,
      }),
    );
    expect(message.split('\n')).toHaveLength(3);
    expect(findPiece(message, secretsOf(KEY))).toBeUndefined();
  });

  test('have no flag in the table that a door could take', () => {
    const secrets = SETTING_NAMES.filter((name) => 'secret' in SETTINGS[name]);
    expect(secrets).toContain('private-key');
    expect(secrets).not.toContain('private-key-file');
  });
});
