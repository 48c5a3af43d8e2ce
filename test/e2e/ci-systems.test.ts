import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoLeak, maskableLines, type Run, runCommandLine, startCommandLine } from './program.ts';
import { FOREIGN, type Stage, setStage, UNRELEASED } from './stage.ts';

let stage: Stage;
/** Without a character that looks like another one: that would be a suspect, and not in every run. */
const KEY_ID = 'K7Q2M9XW4P';
beforeAll(async () => {
  stage = await setStage();
  stage.key.keyId = KEY_ID;
  stage.env['IAP_KEY_KEY_ID'] = KEY_ID;
});
afterAll(() => stage.close());

/** The variables by which the systems are recognized, as their machines set them. */
const SYSTEMS = {
  gitlab: { CI: 'true', GITLAB_CI: 'true' },
  azure: { TF_BUILD: 'True' },
  teamcity: { TEAMCITY_VERSION: '2026.1' },
  buildkite: { CI: 'true', BUILDKITE: 'true' },
  circleci: { CI: 'true', CIRCLECI: 'true' },
  jenkins: { JENKINS_URL: 'https://jenkins.example.com/', BUILD_ID: '5' },
  bitbucket: { CI: 'true', BITBUCKET_COMMIT: '7f777ed95a19224294949e1b4ce56bbffcb1fe9f' },
  bitrise: { CI: 'true', BITRISE_IO: 'true' },
  codemagic: { CI: 'true', CM_BUILD_ID: '5fabc6414c483700143f4f92' },
  'xcode-cloud': { CI: 'TRUE', CI_XCODE_PROJECT: 'App.xcodeproj' },
  woodpecker: { CI: 'woodpecker' },
} as const;
type System = keyof typeof SYSTEMS;

const RUNS = {
  pass: {},
  warning: { IAP_KEY_BUNDLE_ID: UNRELEASED },
  fail: { IAP_KEY_BUNDLE_ID: FOREIGN, IAP_KEY_RETRIES: '0' },
} as const;

async function runOn(system: System, more: Record<string, string> = {}, args: string[] = []): Promise<Run> {
  const run = await runCommandLine(['check', ...args], { env: { ...stage.env, ...SYSTEMS[system], ...more } });
  expectNoLeak({ ...run, stdout: withoutMasks(run.stdout) }, stage);
  return run;
}

const MASK = /^##vso\[task\.setsecret\].*\n/gm;
/** On Azure Pipelines the agent takes these lines out of the log; they are how a secret is masked. */
const withoutMasks = (text: string) => text.replaceAll(MASK, '');

/** The output with everything replaced that differs from run to run. */
function stable(text: string): string {
  return (
    withoutMasks(text)
      .replaceAll(stage.folder, '/tmp/stage')
      .replaceAll(stage.key.keyId, 'KEYID12345')
      .replaceAll(stage.key.issuerId, '00000000-0000-0000-0000-000000000000')
      .replaceAll(/SHA256:[\w+/]{43}/g, 'SHA256:FINGERPRINT')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2026-01-01T00:00:00.000Z')
      .replaceAll(/\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT/g, 'Thu, 01 Jan 2026 00:00:00 GMT')
      .replaceAll(/(section_(?:start|end)):\d+/g, '$1:0')
      .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:0')
      .replaceAll(/\b\d+(?:\.\d+)? m?s\b/g, '0 ms')
      .replaceAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, 'UUID')
      .replaceAll(/may be UUID(?: or UUID)*/g, 'may be UUID')
      .replaceAll(/\b[A-Z2-7]{26}\.\d+\.\d+/g, 'REQUEST-ID')
      // A slow answer on a busy machine measures a second of difference.
      .replaceAll(/^( +Clock {8}).*$/gm, '$1known')
      .replaceAll(
        /It agrees with Apple’s\.|This machine’s clock is \d+ m?s (?:ahead of|behind) Apple’s\./g,
        'The clock is known.',
      )
      .replaceAll(/iap-key-\d{17}\.md/g, 'iap-key-0.md')
  );
}

describe.each(['gitlab', 'azure', 'teamcity', 'buildkite'] as const)('the tongue of %s', (system) => {
  test.each(Object.entries(RUNS))('on %s', async (name, change) => {
    const run = await runOn(system, change);
    expect(run.code).toBe(name === 'fail' ? 1 : 0);
    await expect(stable(run.stdout)).toMatchFileSnapshot(`snapshots/${system}-${name}.txt`);
  });
});

const PLAIN = Object.keys(SYSTEMS).filter(
  (system) => !['gitlab', 'azure', 'teamcity', 'buildkite'].includes(system),
) as System[];
test.each(PLAIN)('%s is shown the plain report', async (system) => {
  const [here, nowhere] = [await runOn(system), await runCommandLine(['check'], { env: stage.env })];
  expect(stable(here.stdout)).toBe(stable(nowhere.stdout));
});

test.each(Object.keys(SYSTEMS) as System[])(
  'on %s the JUnit report parses and tells of the failure',
  async (system) => {
    const file = join(stage.folder, `${system}.xml`);
    await runOn(system, RUNS.fail, ['--junit-file', file]);
    const xml = readFileSync(file, 'utf8');
    expect(XMLValidator.validate(xml)).toBe(true);
    const { testsuites } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(xml) as {
      testsuites: { failures: string; testsuite: { testcase: { failure?: { type: string } }[] } };
    };
    expect(Number(testsuites.failures)).toBeGreaterThan(0);
    expect(testsuites.testsuite.testcase.map(({ failure }) => failure?.type)).toContain('apple-refused');
  },
);

test.each(['json', 'junit', 'markdown'])('no system is spoken to in %s', async (format) => {
  for (const system of ['gitlab', 'azure', 'teamcity', 'buildkite'] as const) {
    const { stdout } = await runOn(system, RUNS.fail, ['--format', format]);
    expect(stdout).not.toMatch(/##vso|##\[|##teamcity|section_start|^(---|\+\+\+) iap-key/m);
  }
});

describe('Azure Pipelines', () => {
  test('secrets are registered before anything else is said', async () => {
    const { stdout } = await runOn('azure', { IAP_KEY_PRIVATE_KEY: stage.key.pem });
    const lines = stdout.split('\n');
    const last = lines.findLastIndex((line) => line.startsWith('##vso[task.setsecret]'));
    expect(lines.slice(0, last + 1).every((line) => line.startsWith('##vso[task.setsecret]'))).toBe(true);
    const registered = lines.slice(0, last + 1).map((line) => line.slice('##vso[task.setsecret]'.length));
    expect(registered).toEqual(expect.arrayContaining(maskableLines(stage.key.pem)));
    expect(new Set(registered).size).toBe(registered.length);
  });

  test('a key as base64 is registered as it is stored', async () => {
    expect((await runOn('azure')).stdout).toContain(`##vso[task.setsecret]${stage.base64}\n`);
  });

  test.each((Object.keys(SYSTEMS) as System[]).filter((system) => system !== 'azure'))(
    'on %s no secret is registered',
    async (system) => {
      expect((await runOn(system)).stdout).not.toContain('setsecret');
    },
  );

  test('the summary of the run is uploaded from the folder of the agent', async () => {
    const folder = mkdtempSync(join(stage.folder, 'agent-'));
    const { stdout } = await runOn('azure', { ...RUNS.fail, AGENT_TEMPDIRECTORY: folder });
    const path = /^##vso\[task\.uploadsummary\](.+)$/m.exec(stdout)?.[1] ?? '';
    expect(readdirSync(folder)).toHaveLength(1);
    expect(readFileSync(path, 'utf8')).toMatch(/^## ❌ iap-key: FAIL/);
  });

  test('a folder of the agent that is not here, as in a container, is no error', async () => {
    const { code, stdout } = await runOn('azure', { AGENT_TEMPDIRECTORY: '/does/not/exist' });
    expect(code).toBe(0);
    expect(stdout).not.toContain('uploadsummary');
    expect(existsSync('/does/not/exist')).toBe(false);
  });

  test('an inconclusive run is a warning where it shall not fail, and an error otherwise', async () => {
    const closed = {
      IAP_KEY_APPLE_PRODUCTION_URL: 'https://127.0.0.1:1',
      IAP_KEY_APPLE_SANDBOX_URL: 'https://127.0.0.1:1',
    };
    const settings = { ...closed, IAP_KEY_RETRIES: '0' };
    const [fails, warns] = [
      await runOn('azure', settings),
      await runOn('azure', { ...settings, IAP_KEY_ON_INCONCLUSIVE: 'warn' }),
    ];
    expect(fails.code).toBe(3);
    expect(fails.stdout).toContain('##vso[task.logissue type=error;code=apple-unreachable]');
    expect(warns.code).toBe(0);
    expect(warns.stdout).toContain('##vso[task.logissue type=warning;code=apple-unreachable]');
    expect(warns.stdout).not.toContain('type=error');
  });
});

test('TeamCity imports the JUnit report, by its absolute path', async () => {
  // Report files are relative to the working directory of the process.
  const run = await startCommandLine(['check', '--junit-file', 'it’s/report.xml'], {
    env: { ...stage.env, ...SYSTEMS.teamcity },
  });
  expect(run.stdout).toMatch(/^##teamcity\[importData type='junit' path='\/.+\/it\|0x2019s\/report\.xml'\]$/m);
  expectNoLeak(run, stage);
});

/** What somebody else wrote, and what would be a command if it were shown as it is. */
const HOSTILE = [
  'a\n##vso[task.setvariable variable=x]y',
  "##teamcity[buildStatus status='SUCCESS']",
  '\n+++ owned',
  '\n--- owned',
  '\r\u001B[0Ksection_start:1:owned\r\u001B[0K',
  '##[error]owned',
  "x' identity='owned",
  'x;type=warning]owned',
];

test.each(['gitlab', 'azure', 'teamcity', 'buildkite'] as const)(
  'foreign text gives no command to %s',
  async (system) => {
    for (const text of HOSTILE) {
      const { stdout } = await runOn(system, {
        IAP_KEY_ISSUER_ID: text,
        IAP_KEY_KEY_ID: text,
        IAP_KEY_BUNDLE_ID: text,
      });
      for (const line of withoutMasks(stdout).split('\n')) {
        expect(line).not.toMatch(/##vso\[(?!task\.logissue type=(?:error|warning);code=[a-z-]+\])/);
        expect(line).not.toMatch(/##\[(?!(group\]iap-key: the checks|endgroup\])$)/);
        expect(line).not.toMatch(
          /##teamcity\[(?!(blockOpened|blockClosed|buildProblem|message) )|^##teamcity.*[^|]' identity='owned/,
        );
        expect(line).not.toMatch(/^(\+\+\+|---) (?!iap-key: )/);
        expect(line).not.toMatch(/section_start:1:owned\r/);
        expect(line).not.toMatch(/\.\*;type=warning\]/);
      }
    }
  },
);

test('color is shown where it is asked for, and not elsewhere', async () => {
  const color = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`);
  expect((await runOn('gitlab')).stdout).not.toMatch(color);
  expect((await runOn('gitlab', { FORCE_COLOR: '1' })).stdout).toMatch(color);
  expect((await runOn('gitlab', { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toMatch(color);
  const { stdout } = await runOn('azure', { ...RUNS.fail, FORCE_COLOR: '1' });
  for (const line of stdout.split('\n').filter((text) => text.startsWith('##'))) expect(line).not.toMatch(color);
});
