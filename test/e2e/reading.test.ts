import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemOf } from '../../src/backends/catalog.ts';
import { commandLine } from '../../src/doors/command-line.ts';
import { ownWords } from '../../src/doors/own-words.ts';
import { createSecrets } from '../../src/secrets/secrets.ts';
import { createWorld, openClock } from '../world.ts';
import { expectNoLeak, runAction, runCommandLine } from './program.ts';
import { FOREIGN, LIVE, type Stage, setStage, UNRELEASED } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const flat = (text: string) => text.replaceAll(/\s+/g, ' ');
const lines = (text: string) => text.trimEnd().split('\n');

/** Every way in which a run of one app ends, and what it ends with at first glance. */
const ENDINGS: readonly (readonly [string, () => Record<string, string>, RegExp])[] = [
  ['accepted', () => ({}), /^! PASS WITH WARNINGS {2}/],
  ['local', () => ({ IAP_KEY_ENVIRONMENT: 'none' }), /^✓ PASS {2}/],
  ['not live', () => ({ IAP_KEY_BUNDLE_ID: UNRELEASED }), /^! PASS WITH WARNINGS {2}/],
  ['revoked', () => revoked(), /^✗ FAIL {2}Apple refuses the key\. +apple-refused\n/],
  ['wrong tab', () => ofKey(stage.wrongTab), /^✗ FAIL {2}/],
  ['nothing set', () => ({ IAP_KEY_PRIVATE_KEY: '', IAP_KEY_KEY_ID: '', IAP_KEY_ISSUER_ID: '' }), /^✗ FAIL {2}/],
  ['out of reach', () => unreachable, /^\? INCONCLUSIVE {2}Apple cannot be reached\. +apple-unreachable\n/],
];
const unreachable = {
  IAP_KEY_APPLE_PRODUCTION_URL: 'https://127.0.0.1:1',
  IAP_KEY_APPLE_SANDBOX_URL: 'https://127.0.0.1:1',
  IAP_KEY_RETRIES: '1',
};
const ofKey = ({ pem, keyId }: Stage['key']) => ({
  IAP_KEY_PRIVATE_KEY: Buffer.from(pem).toString('base64'),
  IAP_KEY_KEY_ID: keyId,
});
const revoked = () => ofKey(stage.revoked);

describe('the report on the command line', () => {
  test.each(ENDINGS)(
    'has the verdict first and fits on a screen of 45 lines and 80 columns: %s',
    async (ending, env, first) => {
      const run = await runCommandLine(['check'], { env: { ...stage.env, ...env() } });
      expect(run.stdout).toMatch(first);
      expect(lines(run.stdout).length).toBeLessThanOrEqual(45);
      expect(lines(run.stdout).filter((line) => line.length > 80)).toEqual([]);
      const steps = run.stdout.match(/^ {2}Next /gm) ?? [];
      expect(steps).toHaveLength(ending === 'accepted' || ending === 'local' ? 0 : 1);
      expectNoLeak(run, stage);
    },
  );

  test('is as wide as the environment says that the terminal is', async () => {
    for (const columns of [70, 120]) {
      const run = await runCommandLine(['check'], { env: { ...stage.env, ...revoked(), COLUMNS: String(columns) } });
      const longest = Math.max(...lines(run.stdout).map(({ length }) => length));
      expect(longest).toBe(columns);
    }
  });

  test('tells a refusal’s next step once, and what support asks for only when asked', async () => {
    const env = { ...stage.env, ...revoked() };
    const usual = await runCommandLine(['check'], { env });
    expect(flat(usual.stdout).match(/compare the Key ID under Active/g)).toHaveLength(1);
    expect(usual.stdout).not.toContain('Request ID');
    expect(usual.stdout).toContain('--verbose lists them, and what support asks for');
    const verbose = await runCommandLine(['check'], { env: { ...env, IAP_KEY_VERBOSE: 'true' } });
    expect(verbose.stdout).toContain('Request ID');
    expectNoLeak(verbose, stage);
  });

  test('is one line of a clean pass where it is to be quiet', async () => {
    const env = { ...stage.env, IAP_KEY_QUIET: 'true', IAP_KEY_ENVIRONMENT: 'none' };
    const run = await runCommandLine(['check'], { env });
    expect(run.stdout).toBe('✓ PASS  All local checks hold. Apple was NOT asked (environment: none).\n');
    expect(run.stderr).toBe('');
  });

  test.each([
    ['a warning', () => ({ IAP_KEY_BUNDLE_ID: UNRELEASED }), 'app-not-live'],
    ['a refusal', () => revoked(), 'apple-refused'],
    ['no verdict', () => unreachable, 'apple-unreachable'],
  ])('names the finding where it is to be quiet and there is %s', async (_, more, code) => {
    const run = await runCommandLine(['check'], { env: { ...stage.env, ...more(), IAP_KEY_QUIET: 'true' } });
    expect(run.stdout).toContain(`(${code})`);
    expect(lines(run.stdout).length).toBeLessThan(9);
  });

  test.each(['gitlab', 'azure', 'teamcity', 'buildkite'])('is as quiet in the form of %s', async (system) => {
    const variables: Record<string, Record<string, string>> = {
      gitlab: { GITLAB_CI: 'true' },
      azure: { TF_BUILD: 'True' },
      teamcity: { TEAMCITY_VERSION: '2026.1' },
      buildkite: { BUILDKITE: 'true' },
    };
    const env = { ...stage.env, ...variables[system], IAP_KEY_QUIET: 'true', IAP_KEY_ENVIRONMENT: 'none' };
    const { stdout } = await runCommandLine(['check'], { env });
    expect(stdout.replaceAll(/^##vso\[task\.setsecret\].*\n/gm, '')).not.toContain('the checks');
  });

  test('lists each check and each request where it is to be verbose, and no token', async () => {
    const env = { ...stage.env, IAP_KEY_BUNDLE_ID: `${LIVE},${UNRELEASED}`, IAP_KEY_VERBOSE: 'true' };
    const run = await runCommandLine(['check'], { env });
    expect(run.stdout).toContain('✓ The private key can be decoded: ');
    const { port } = new URL(stage.simulator.urls.production);
    const request = new RegExp(
      `^ {2}\\d\\d:\\d\\d:\\d\\dZ +GET +127\\.0\\.0\\.1:${port} +401 .+ attempt 2\\s+${UNRELEASED}$`,
      'm',
    );
    expect(run.stdout).toMatch(request);
    expect(run.stdout).toMatch(new RegExp(`:${port} +404 .+ attempt 1\\s+${LIVE}$`, 'm'));
    expect(run.stdout).not.toMatch(/bearer|eyJ|authorization/i);
    expectNoLeak(run, stage);
  });

  test('cannot be quiet and verbose at once', async () => {
    const run = await runCommandLine(['check'], {
      env: { ...stage.env, IAP_KEY_QUIET: 'true', IAP_KEY_VERBOSE: 'true' },
    });
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('quiet and verbose')]);
  });

  test('claims nothing of bytes that Apple issued', async () => {
    const run = await runCommandLine(['check'], { env: { ...stage.env, IAP_KEY_VERBOSE: 'true' } });
    expect(flat(run.stdout)).toContain('in the form that Apple uses');
    expect(flat(run.stdout)).not.toContain('Apple issued');
  });
});

test('what a problem means is wrapped, and says each of its words', async () => {
  for (const columns of [80, 120]) {
    const { stdout } = await runCommandLine(['explain', 'apple-refused'], { env: { COLUMNS: String(columns) } });
    expect(lines(stdout).filter((line) => line.length > columns)).toEqual([]);
    for (const text of Object.values(problemOf('apple-refused')).slice(1)) expect(flat(stdout)).toContain(text);
  }
});

describe('the action', () => {
  test('shows color in its log unless NO_COLOR is set', async () => {
    const colored = await runAction({}, { env: stage.env });
    expect(stripVTControlCharacters(colored.stdout)).not.toBe(colored.stdout);
    const plain = await runAction({}, { env: { ...stage.env, NO_COLOR: '1' } });
    expect(stripVTControlCharacters(plain.stdout)).toBe(plain.stdout);
  });

  test('tells each request in a job with debug logging, and no token', async () => {
    const env = { ...stage.env, ...revoked(), NO_COLOR: '1' };
    const usual = await runAction({}, { env });
    expect(usual.stdout).toContain('debug logging lists them, and what support asks for');
    expect(usual.stdout).not.toMatch(/attempt \d/);
    const debug = await runAction({}, { env: { ...env, RUNNER_DEBUG: '1' } });
    expect(debug.stdout).toMatch(/GET +127\.0\.0\.1:\d+ +401 +[\d.]+ m?s +attempt 4$/m);
    expect(debug.stdout).toContain('Request ID');
    expectNoLeak(debug, stage);
  });

  test.each(ENDINGS.slice(0, -1))(
    'sums up what is wrong first, with links in the place of commands: %s',
    async (_, env) => {
      const { summary } = await runAction({}, { env: { ...stage.env, ...env() } });
      expect(summary).not.toContain('iap-key explain');
      expect(summary).not.toContain('❔');
      const passed = summary.search(/<summary>✅ \d+ checks? hold/);
      for (const failure of summary.matchAll(/^- (?:❌|❓|⚠️)/gmu)) expect(failure.index).toBeLessThan(passed);
      if (summary.includes('Next:')) expect(summary).toMatch(/<a href="https:\/\/\S+\/docs\/problems\.md#[a-z-]+">/);
    },
  );

  test('folds what support asks for, and only where Apple refuses without a reason', async () => {
    const { summary } = await runAction({}, { env: { ...stage.env, ...revoked() } });
    expect(summary).toMatch(/<details><summary>For Apple’s support/);
    const wrong = await runAction({}, { env: { ...stage.env, IAP_KEY_BUNDLE_ID: `${LIVE},${FOREIGN}` } });
    expect(wrong.outputs['problem']).toBe('wrong-bundle-id');
    expect(wrong.summary).not.toContain('support');
  });

  test('titles an annotation with what is wrong, and not with what should hold', async () => {
    const run = await runAction({}, { env: { ...stage.env, ...revoked() } });
    expect(run.stdout).toMatch(/^::error title=iap-key%3A Apple refuses the key \(apple-refused\)::/m);
  });

  test('sums up settings that cannot be as well', async () => {
    const run = await runAction({ timeout: 'soon' }, { env: stage.env });
    expect(run.code).toBe(2);
    expect(run.summary).toMatch(/^## ❌ iap-key: nothing was checked\n/);
    expect(run.summary).toContain('problems.md#invalid-setting');
    expect([run.outputs['result'], run.outputs['problem']]).toEqual(['fail', 'invalid-setting']);
  });
});

const REPLIES = {
  accepted: { status: 404, body: JSON.stringify({ errorCode: 4040010, errorMessage: 'Transaction id not found.' }) },
  refused: { status: 401, body: 'Unauthenticated\n' },
} as const;

/** A run over many apps, whose answers take their time by the clock of the test. */
async function runMany(
  count: number,
  reply: (typeof REPLIES)[keyof typeof REPLIES],
  more: Record<string, string> = {},
  errorTerminal?: { readonly columns: number },
) {
  const clock = openClock();
  const said = { out: [] as string[], error: [] as string[] };
  const terminal = {
    out: (text: string) => void said.out.push(text),
    error: (text: string) => void said.error.push(text),
    isTerminal: false,
    isFile: false,
    errorTerminal,
  };
  const environment = {
    IAP_KEY_PRIVATE_KEY: stage.base64,
    IAP_KEY_KEY_ID: stage.key.keyId,
    IAP_KEY_ISSUER_ID: stage.key.issuerId,
    IAP_KEY_BUNDLE_ID: Array.from({ length: count }, (_, index) => `app.iap-key.many-${index}`).join(','),
    IAP_KEY_TIMEOUT: '3600',
    ...more,
  };
  const send = async () => {
    clock.moveTo(clock.elapsed() + 200);
    return { kind: 'response' as const, headers: { 'content-type': 'application/json' }, ...reply };
  };
  const world = createWorld({ environment, send }, clock);
  await commandLine(['check'], world, terminal, createSecrets(ownWords));
  return { out: said.out.join(''), error: said.error.join(''), seconds: clock.elapsed() / 1000 };
}

describe('many apps', () => {
  const APPS = Array.from({ length: 30 }, (_, index) => `app.iap-key.foreign-${index}`);

  async function run(count: number, more: Record<string, string> = {}) {
    const apps = { IAP_KEY_BUNDLE_ID: APPS.slice(0, count).join(','), IAP_KEY_RETRIES: '0', IAP_KEY_TIMEOUT: '300' };
    const env = { ...stage.env, ...apps, ...more };
    return { text: await runCommandLine(['check'], { env }), action: await runAction({}, { env }) };
  }

  test('that fail alike fit on a screen, a summary and one annotation', async () => {
    const { text, action } = await run(APPS.length, revoked());
    const [first, second, third, fourth, fifth] = APPS;
    expect(lines(text.stdout).length).toBeLessThanOrEqual(45);
    expect(flat(text.stdout)).toContain('30 of 30 bundle IDs fail.');
    expect(flat(text.stdout)).toContain(' and 25 more: ');
    expect(action.summary.match(/^\| <code>app\./gm)).toHaveLength(APPS.length);
    const errors = action.stdout.match(/^::error .*$/gm) ?? [];
    expect(errors).toEqual([
      expect.stringContaining(`${[first, second, third, fourth, fifth].join(', ')} and 25 more: `),
    ]);
    expect(Buffer.byteLength(action.outputs['report'] ?? '')).toBeLessThan(900_000);
  });

  test('that fail alike fit on a screen and a summary of 50 rows, also when they are 300', async () => {
    const { out } = await runMany(300, REPLIES.refused);
    expect(lines(out).length).toBeLessThanOrEqual(45);
    expect(flat(out)).toContain('300 of 300 bundle IDs fail.');
    const page = await runMany(300, REPLIES.refused, { IAP_KEY_FORMAT: 'markdown' });
    expect(page.out.match(/^\| <code>app\./gm)).toHaveLength(50);
    expect(page.out).toContain('\nand 250 more bundle IDs (see the JSON report)\n');
  });

  test('have the failing ones on top of the table', async () => {
    const apps = [LIVE, UNRELEASED, ...APPS.slice(0, 2)].join(',');
    const { summary } = await runAction({}, { env: { ...stage.env, IAP_KEY_BUNDLE_ID: apps, IAP_KEY_RETRIES: '0' } });
    const rows = [...summary.matchAll(/^\| <code>(.+?)<\/code> .*&nbsp;(\w+) \|$/gm)].map(([, id, result]) => [
      id,
      result,
    ]);
    expect(rows).toEqual([
      [APPS[0], 'fail'],
      [APPS[1], 'fail'],
      [UNRELEASED, 'pass'],
      [LIVE, 'pass'],
    ]);
  });

  test('no annotation is of level error in a step that passes', async () => {
    const env = { ...stage.env, ...unreachable, IAP_KEY_ON_INCONCLUSIVE: 'warn' };
    const run = await runAction({}, { env });
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/^::warning title=iap-key%3A Apple cannot be reached \(apple-unreachable\)::/m);
    expect(run.stdout).not.toMatch(/^::error/m);
  });
});

describe('progress', () => {
  const run = (more: Record<string, string>, errorTerminal?: { readonly columns: number }) =>
    runMany(100, REPLIES.accepted, more, errorTerminal);

  test('is a line every ten seconds in a log, and not in the report', async () => {
    const { out, error, seconds } = await run({});
    expect(lines(error)).toHaveLength(Math.floor(seconds / 10));
    for (const line of lines(error)) expect(line).toMatch(/^iap-key: Asking Apple: \d+ of 100 apps, \d+ s$/);
    expect(out).toMatch(/^✓ PASS/);
    expect(out).not.toContain('Asking');
  });

  test('is one line on a terminal, never wider than it is, and gone in the end', async () => {
    for (const columns of [24, 80]) {
      const { error } = await run({}, { columns });
      expect(error).not.toContain('\n');
      const shown = error.split('\r\u001B[2K');
      expect(shown.length).toBeGreaterThan(50);
      expect(shown.at(-1)).toBe('');
      expect(Math.max(...shown.map(({ length }) => length))).toBeLessThan(columns);
      expect(shown.some((line) => line.startsWith('iap-key: Asking'))).toBe(true);
    }
  });

  test('is a line now and then where a terminal cannot move its cursor', async () => {
    expect((await run({ TERM: 'dumb' }, { columns: 80 })).error).not.toContain('\r');
  });

  test.each([undefined, { columns: 80 }])('is nothing where it is to be quiet', async (terminal) => {
    expect((await run({ IAP_KEY_QUIET: 'true' }, terminal)).error).toBe('');
  });

  test('does not touch what is piped from standard output', async () => {
    const { out } = await run({ IAP_KEY_FORMAT: 'json' });
    expect(JSON.parse(out).bundles).toHaveLength(100);
  });
});
