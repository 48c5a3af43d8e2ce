import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandLine } from '../../src/doors/command-line.ts';
import { COMMAND_NAMES } from '../../src/doors/commands/commands.ts';
import { groupOf, HELP_GROUPS } from '../../src/doors/help.ts';
import { createSecrets } from '../../src/secrets/secrets.ts';
import { OTHER_NAMES } from '../../src/settings/other-names.ts';
import { SETTINGS, type SettingRow, settingsOf } from '../../src/settings/table.ts';
import { VERSION } from '../../src/world/version.ts';
import { casesOf } from '../thorough.ts';
import { createWorld } from '../world.ts';
import { expectNoLeak, expectNoStackTrace, reportOf, runAction, runCommandLine } from './program.ts';
import { LIVE, type Stage, setStage, UNRELEASED } from './stage.ts';

/** What people type. */
let stage: Stage;
let file: string;
beforeAll(async () => {
  stage = await setStage();
  file = join(stage.folder, `SubscriptionKey_${stage.key.keyId}.p8`);
  writeFileSync(file, stage.key.pem);
  mkdirSync(join(stage.folder, 'folder'));
});
afterAll(() => stage.close());

/** All that a run needs, but for what is left out. */
function without(...names: string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(stage.env).filter(([name]) => !names.includes(name)));
}

const json = (...args: string[]) => ['check', '--format', 'json', '--retries', '0', ...args];

/** What is shown on a terminal of this width. */
async function shown(args: string[], columns?: number): Promise<string> {
  const said: string[] = [];
  const out = (text: string) => void said.push(text);
  const world = createWorld({ send: async () => Promise.reject(new Error('Nobody is asked.')) });
  await commandLine(args, world, { out, error: out, isTerminal: false, isFile: false, columns }, createSecrets());
  return said.join('');
}

describe('help and version', () => {
  const BROKEN = {
    IAP_KEY_TIMEOUT: 'never',
    IAP_KEY_ENVIRONMENT: 'moon',
    HTTPS_PROXY: 'socks5://x',
    IAP_KEY_QUIET: 'x',
  };
  const places = (flag: string): string[][] => [
    [flag],
    ...COMMAND_NAMES.map((name) => [name, flag]),
    ['check', '--timeout', 'never', flag],
    ['check', '--no-such-flag', flag],
    [flag, 'check', '--environment', 'moon'],
    ['nonsense', flag],
  ];

  test.each(['-h', '--help'])('%s helps wherever it stands, whatever is set', async (flag) => {
    for (const args of places(flag)) {
      const run = await runCommandLine(args, { env: BROKEN });
      expect(run, args.join(' ')).toMatchObject({ code: 0, stderr: '' });
      const name = args.find((arg) => COMMAND_NAMES.some((one) => one === arg));
      expect(run.stdout).toMatch(new RegExp(`^Usage: iap-key ${name ?? '\\[options\\]'}`));
    }
  });

  test.each(['-V', '-v', '--version'])('%s tells the version wherever it stands, whatever is set', async (flag) => {
    for (const args of places(flag)) {
      const run = await runCommandLine(args, { env: BROKEN });
      expect(run, args.join(' ')).toMatchObject({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
    }
  });

  test('behind -- nothing is asked for', async () => {
    expect((await runCommandLine(['explain', '--', '-h'])).code).toBe(2);
  });

  test('help names a command, and tells of one that is none', async () => {
    expect((await runCommandLine(['help', 'matrix'])).stdout).toMatch(/^Usage: iap-key matrix/);
    const run = await runCommandLine(['help', 'matrx']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('Did you mean matrix?');
  });

  test.each([undefined, 80, 100, 60, 46])(
    'with %s columns no line is longer, and no word is parted',
    async (columns) => {
      const width = columns ?? 80;
      const words = new Set((await shown(['check', '-h'], 10_000)).split(/\s+/));
      for (const args of [['-h'], ...COMMAND_NAMES.map((name) => [name, '-h'])]) {
        const lines = (await shown(args, columns)).split('\n');
        const prose = lines.filter((line) => !/^ {2}\$ |^ {6}--|^Usage: |^ {2}--[a-z-]+ <[^>]+>$/.test(line));
        // A word is longer than what is left of a narrow line: then it stands there alone.
        const long = prose.filter((line) => line.length > width && line.trim().includes(' '));
        expect(long).toEqual([]);
        if (width >= 80) expect(lines.filter((line) => line.length > width)).toEqual([]);
      }
      const own = (await shown(['check', '-h'], columns)).split(/\s+/);
      expect(own.filter((word) => !words.has(word))).toEqual([]);
    },
  );

  test('shows every flag in its group, under the name of its value', async () => {
    const help = await shown(['check', '-h']);
    const heads = [...help.matchAll(/^([A-Z]\w+):$/gm)].map(([, head = '']) => head);
    expect(heads).toEqual(['Arguments', ...HELP_GROUPS, 'Options', 'Examples']);
    for (const name of settingsOf('command-line')) {
      const row: SettingRow = SETTINGS[name];
      const flag = new RegExp(`^ {2}--(?:no-)?${name}(?![a-z-])`, 'm');
      if (row.secret) {
        expect(help).not.toMatch(flag);
        continue;
      }
      const section = help.slice(help.indexOf(`\n${groupOf(name)}:\n`));
      expect(section.slice(0, section.indexOf('\n\n')), name).toMatch(flag);
    }
    expect(help).toMatch(/--push-to <adapty,revenuecat,…>/);
    expect(help).toMatch(/^ {2}--no-diagnose {2}/m);
    expect(help).toMatch(/^ {2}--dry-run {2}/m);
    expect(help).toContain('--push-to adapty,revenuecat --dry-run');
  });
});

describe('flags that are on or off', () => {
  const PUSH = { IAP_KEY_PUSH_TO: 'qonversion', IAP_KEY_QONVERSION_TOKEN: 'sk_unknown0unknown0' };
  /** A push that is dry or not is told by its status, and a diagnosis by who was asked. */
  test.each<[string[], string]>([
    [['--dry-run'], 'true'],
    [['--dry-run=true'], 'true'],
    [['--dry-run', 'true'], 'true'],
    [['--dry-run', 'TRUE'], 'true'],
    [['--dry-run=false'], 'false'],
    [['--dry-run', 'false'], 'false'],
    [['--no-dry-run'], 'false'],
    [[], 'variable'],
  ])('%j is %s', async (args, expected) => {
    const env = { ...stage.env, IAP_KEY_ENVIRONMENT: 'none', IAP_KEY_QUIET: 'maybe', IAP_KEY_DRY_RUN: 'variable' };
    // What is wrong elsewhere shows that the flag was read, and what is wrong of itself shows its value.
    const run = await runCommandLine(['check', ...args], { env });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('IAP_KEY_QUIET: “maybe” is neither true nor false.');
    expect(run.stderr.includes('IAP_KEY_DRY_RUN')).toBe(expected === 'variable');
  });

  test('a switch takes no file that stands behind it', async () => {
    const env = { ...without('IAP_KEY_PRIVATE_KEY', 'IAP_KEY_KEY_ID'), ...PUSH };
    const run = await runCommandLine(['check', '--format', 'json', '--environment', 'sandbox', '--dry-run', file], {
      env,
    });
    expect(reportOf(run)).toMatchObject({ result: 'pass', key: { keyId: stage.key.keyId } });
  });

  test('--no-diagnose asks no third party', async () => {
    const env = { ...stage.env, IAP_KEY_PRIVATE_KEY: Buffer.from(stage.wrongTab.pem).toString('base64') };
    const keyId = ['--key-id', stage.wrongTab.keyId];
    const run = await runCommandLine(json(...keyId, '--no-diagnose'), { env });
    expect(reportOf(run).problem).toBe('apple-refused');
    expect(reportOf(await runCommandLine(json(...keyId, '--diagnose'), { env })).problem).toBe('wrong-key-family');
  });

  test.each<[string[], RegExp]>([
    [['--no-dignose'], /Did you mean --no-diagnose\?/],
    [['--dry-rnu'], /Did you mean --dry-run\?/],
    [['--no-key-id'], /--key-id takes a value/],
    [['--no-dry-run=false'], /takes no value/],
    [['--dry-run=maybe'], /--dry-run: “maybe” is neither true nor false/],
    [['--key-id', '--issuer-id', 'x'], /--key-id: A value is missing/],
    [['--report-file', '--dry-run'], /--report-file: A value is missing/],
    [['--key-id'], /argument missing/],
    [['--quiet', '--verbose'], /quiet and verbose/],
  ])('%j is a usage error', async (args, words) => {
    const run = await runCommandLine(['check', ...args], { env: stage.env });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(words);
    expectNoStackTrace(run);
  });
});

describe('a flag that is repeated', () => {
  test.each([
    [['--bundle-id', LIVE, '--bundle-id', UNRELEASED]],
    [[`--bundle-id=${LIVE}`, '--bundle-id', UNRELEASED]],
    [['--bundle-id', `${LIVE},`, '--bundle-id', ` ${UNRELEASED}\n`]],
    [['--bundle-id', `["${LIVE}"]`, '--bundle-id', `["${UNRELEASED}"]`]],
  ])('adds up where it is a list: %j', async (flags) => {
    const run = await runCommandLine(json(...flags), { env: without('IAP_KEY_BUNDLE_ID') });
    expect(reportOf(run).bundles.map(({ bundleId }) => bundleId)).toEqual([LIVE, UNRELEASED]);
  });

  test('keeps every item of every list', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (lists) => {
          const flags = lists.flatMap((list) => ['--push-to', list.map((name) => `no-${name}`).join(',')]);
          const run = await runCommandLine(['check', '--environment', 'none', ...flags], { env: {} });
          for (const name of lists.flat()) expect(run.stderr).toContain(`“no-${name}”`);
        },
      ),
      { numRuns: casesOf(50) },
    );
  });

  const once = settingsOf('command-line').filter((name) => {
    const row: SettingRow = SETTINGS[name];
    return !row.secret && row.kind !== 'list';
  });
  test.each(once)('--%s is refused, also with the same value', async (name) => {
    for (const args of [
      [`--${name}=1`, `--${name}=1`],
      [`--${name}=1`, `--${name}`, '2'],
    ]) {
      const run = await runCommandLine(['check', ...args], { env: stage.env });
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toContain(`--${name}: The flag is given twice. Give it once.`);
    }
  });

  test('is refused in every clothing, and of every command', async () => {
    for (const args of [
      ['check', '--dry-run', '--dry-run'],
      ['check', '--dry-run', '--no-dry-run'],
      ['check', file, '--private-key-file', file],
      ['matrix', 'keys.yml', '--for', 'github', '--for', 'gitlab'],
      ['simulate', '--directory', 'a', '--directory', 'b'],
    ]) {
      const run = await runCommandLine(args, { env: stage.env });
      expect(run, args.join(' ')).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toMatch(/given twice/);
    }
  });
});

describe('the file of the key', () => {
  const identity = () => ({ code: 0, key: { keyId: stage.key.keyId, issuerId: stage.key.issuerId } });

  test('stands behind check, before or after its flags, or alone', async () => {
    const env = { ...without('IAP_KEY_PRIVATE_KEY', 'IAP_KEY_KEY_ID'), IAP_KEY_RETRIES: '0' };
    const name = `SubscriptionKey_${stage.key.keyId}.p8`;
    for (const [args, directory] of [
      [['check', file, '--format', 'json'], undefined],
      [['check', '--format', 'json', file], undefined],
      [[file, '--format', 'json'], undefined],
      [['--format', 'json', file], undefined],
      [['check', '--format', 'json', '--', file], undefined],
    ] as const) {
      const run = await runCommandLine([...args], { env, ...(directory === undefined ? {} : { directory }) });
      expect({ code: run.code, key: reportOf(run).key }, args.join(' ')).toMatchObject(identity());
    }
    const beside = await runCommandLine([name, '--format', 'json'], { env, directory: stage.folder });
    expect({ code: beside.code, key: reportOf(beside).key }).toMatchObject(identity());
  });

  test('is standard input where it is -', async () => {
    const env = { ...without('IAP_KEY_PRIVATE_KEY'), IAP_KEY_RETRIES: '0' };
    for (const args of [
      ['check', '-', '--format', 'json'],
      ['-', '--format', 'json'],
    ]) {
      const run = await runCommandLine(args, { env, stdin: stage.key.pem });
      expect(reportOf(run), args.join(' ')).toMatchObject({ result: 'pass' });
    }
  });

  test('wins over the key in the environment, as its flag does', async () => {
    const env = { ...stage.env, IAP_KEY_PRIVATE_KEY: 'x', IAP_KEY_RETRIES: '0' };
    expect((await runCommandLine(['check', file], { env })).code).toBe(0);
  });

  test('is none where it is a folder or is not there', async () => {
    for (const name of ['folder', 'none.p8', 'chekc']) {
      const run = await runCommandLine([name], { env: stage.env, directory: stage.folder });
      expect(run, name).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toContain('There is no such command');
    }
    const missing = await runCommandLine(json('none.p8'), { env: without('IAP_KEY_PRIVATE_KEY') });
    expect([missing.code, reportOf(missing).problem]).toEqual([1, 'key-missing']);
  });
});

describe('names that other tools use', () => {
  const VALUES = () => ({
    'private-key': stage.base64,
    'private-key-file': file,
    'key-id': stage.key.keyId,
    'issuer-id': stage.key.issuerId,
    'bundle-id': LIVE,
    environment: 'Sandbox',
  });
  const ours = { 'private-key': 'IAP_KEY_PRIVATE_KEY', 'private-key-file': 'IAP_KEY_PRIVATE_KEY' } as const;
  const ourName = (setting: string) =>
    ours[setting as keyof typeof ours] ?? `IAP_KEY_${setting.toUpperCase().replaceAll('-', '_')}`;

  test.each(OTHER_NAMES)(
    '%s is read as %s where ours is not set, and the report says so',
    async (variable, setting) => {
      const value = (VALUES() as Record<string, string>)[setting] ?? '';
      const env = { ...without(ourName(setting)), [variable]: value };
      const run = await runCommandLine(json(), { env });
      const report = reportOf(run);
      expect([run.code, report.result]).toEqual([0, 'pass']);
      expect(report.checks.map(({ message }) => message).join('\n')).toContain(`${setting} was read from ${variable}.`);
      const step = await runAction({ retries: '0' }, { env });
      expect(step.outputs['result']).toBe('pass');
      expect(step.outputs['report']).toContain(`${setting} was read from ${variable}.`);
      expectNoLeak(run, stage);
      expectNoLeak(step, stage);
      if (setting === 'private-key') expect(step.stdout).toContain(`::add-mask::${value}\n`);
    },
  );

  test.each(OTHER_NAMES)('%s counts for nothing where our %s is set', async (variable, setting) => {
    const wrong = setting === 'private-key-file' ? '/none' : 'wrong';
    const env = { ...stage.env, IAP_KEY_ENVIRONMENT: 'both', [variable]: wrong };
    const report = reportOf(await runCommandLine(json(), { env }));
    expect(report.result).toBe('pass');
    expect(JSON.stringify(report)).not.toContain(variable);
  });

  test('a flag and a plugin’s setting win as well, and blank is not set', async () => {
    const env = { ...without('IAP_KEY_KEY_ID'), APPLE_IAP_KEY_ID: 'WRONG00000', PLUGIN_KEY_ID: stage.key.keyId };
    expect(reportOf(await runCommandLine(json(), { env })).key.keyId).toBe(stage.key.keyId);
    const blank = { ...without('IAP_KEY_KEY_ID'), APPLE_IAP_KEY_ID: ' ', ASC_STOREKIT_KEY_ID: stage.key.keyId };
    expect(reportOf(await runCommandLine(json(), { env: blank })).key.keyId).toBe(stage.key.keyId);
  });

  test('two of them are no contradiction, and what they say to others ends no run', async () => {
    const env = {
      ...without('IAP_KEY_PRIVATE_KEY'),
      APPLE_IAP_PRIVATE_KEY: stage.base64,
      APPLE_IAP_PRIVATE_KEY_PATH: file,
      ASC_STOREKIT_PRIVATE_KEY: Buffer.from(stage.revoked.pem).toString('base64'),
      ASC_STOREKIT_ENVIRONMENT: 'LocalTesting',
    };
    const run = await runCommandLine(json(), { env });
    expect(reportOf(run)).toMatchObject({ result: 'pass', problem: null });
    expectNoLeak(run, stage);
  });

  test('a key in one that is not secret is refused, and not shown', async () => {
    for (const variable of ['APPLE_IAP_KEY_ID', 'APPLE_BUNDLE_ID', 'ASC_STOREKIT_PRIVATE_KEY_PATH']) {
      const run = await runCommandLine(json(), { env: { ...stage.env, [variable]: stage.base64 } });
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toMatch(new RegExp(`${variable}: .*key-in-wrong-setting`));
      expectNoLeak(run, stage);
    }
  });
});
