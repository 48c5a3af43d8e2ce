// biome-ignore-all lint/suspicious/noTemplateCurlyInString: unreplaced variables are what is tested
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CI_SYSTEMS } from '../../src/ci/ci-systems.ts';
import { expectNoStackTrace, reportOf, runAction, runCommandLine } from './program.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** All that is said of the missing key. */
async function told(env: Record<string, string>, directory?: string): Promise<string> {
  const run = await runCommandLine(['check', '--format', 'json'], {
    env,
    ...(directory === undefined ? {} : { directory }),
  });
  expect(run.code).toBe(1);
  expectNoStackTrace(run);
  const finding = reportOf(run).checks.find(({ problem }) => problem === 'key-missing');
  return `${finding?.message} ${finding?.hint}`;
}

/** How each CI system is known, and the words of its traps that no other system has. */
const SYSTEMS: Readonly<Record<string, { here: Record<string, string>; own: readonly string[] }>> = {
  'GitHub Actions': {
    here: { GITHUB_ACTIONS: 'true' },
    own: ['Dependabot', 'Settings › Secrets and variables', 'belongs to an environment'],
  },
  'Gitea Actions': {
    here: { GITHUB_ACTIONS: 'true', GITEA_ACTIONS: 'true' },
    own: ['organization or user', 'Settings › Actions › Secrets'],
  },
  'GitLab CI': { here: { GITLAB_CI: 'true' }, own: ['protected branches', 'environment scope', 'the type File'] },
  'Azure Pipelines': { here: { TF_BUILD: 'True' }, own: ['map it under `env:`', 'linked and permitted', '$(NAME)'] },
  CircleCI: { here: { CIRCLECI: 'true' }, own: ['`context:`', 'Pass secrets to builds from forked pull requests'] },
  Buildkite: { here: { BUILDKITE: 'true' }, own: ['hook', 'docker plugin', 'queue'] },
  TeamCity: { here: { TEAMCITY_VERSION: '2026.1' }, own: ['env.IAP_KEY_PRIVATE_KEY', 'those of the agent'] },
  'Travis CI': { here: { TRAVIS: 'true' }, own: ['Encrypted variables', 'limited to a branch'] },
  AppVeyor: { here: { APPVEYOR: 'True' }, own: ['Secure variables are not decrypted', 'in this account'] },
  Bitrise: { here: { BITRISE_IO: 'true' }, own: ['Expose for Pull Requests', 'Workflow Editor'] },
  Semaphore: { here: { SEMAPHORE: 'true' }, own: ['under `secrets:`', 'the block’s task'] },
  'Bitbucket Pipelines': { here: { BITBUCKET_COMMIT: 'a' }, own: ['`deployment:`', 'a pipe gets only'] },
  Jenkins: {
    here: { JENKINS_URL: 'https://jenkins.example', BUILD_ID: '1' },
    own: ['withCredentials', 'credentials()'],
  },
  Codemagic: { here: { CM_BUILD_ID: '1' }, own: ['`environment: groups:`', 'codemagic.yaml'] },
  'Xcode Cloud': { here: { CI_XCODE_PROJECT: 'App.xcodeproj' }, own: ['ci_scripts', 'Edit Workflow'] },
  Woodpecker: { here: { CI: 'woodpecker' }, own: ['plugin filter', 'is no plugin'] },
  Drone: { here: { DRONE: 'true' }, own: ['organization secret', 'allow pull requests there'] },
};

test('every CI system has its traps shown', () => {
  expect(Object.keys(SYSTEMS).toSorted()).toEqual(CI_SYSTEMS.map(({ name }) => name).toSorted());
});

const STATES: Readonly<Record<string, Record<string, string>>> = {
  unset: {},
  empty: { IAP_KEY_PRIVATE_KEY: '' },
  'unset, as are all settings': { IAP_KEY_KEY_ID: '', IAP_KEY_ISSUER_ID: '', IAP_KEY_BUNDLE_ID: '' },
  'empty, for the sandbox': { IAP_KEY_PRIVATE_KEY: '', IAP_KEY_ENVIRONMENT: 'sandbox' },
};

describe.each(Object.entries(SYSTEMS))('on %s', (name, { here, own }) => {
  test.each(Object.entries(STATES))(
    'a key that is %s has its traps, and those of no other system',
    async (_, state) => {
      const { IAP_KEY_PRIVATE_KEY: _key, ...env } = stage.env;
      const words = await told({ ...env, CI: 'true', ...here, ...state });
      for (const part of own) expect(words).toContain(part);
      const others = Object.entries(SYSTEMS).filter(([other]) => other !== name);
      expect(others.flatMap(([, system]) => system.own).filter((part) => words.includes(part))).toEqual([]);
    },
  );
});

/** Runs of forks, by the signs of their system. */
const FORKS: Readonly<Record<string, Record<string, string>>> = {
  GitLab: {
    GITLAB_CI: 'true',
    CI_PIPELINE_SOURCE: 'merge_request_event',
    CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '2',
    CI_MERGE_REQUEST_PROJECT_ID: '1',
  },
  Azure: { TF_BUILD: 'True', SYSTEM_PULLREQUEST_ISFORK: 'True', BUILD_REASON: 'PullRequest' },
  CircleCI: { CIRCLECI: 'true', CIRCLE_PR_USERNAME: 'stranger', CIRCLE_PR_REPONAME: 'app' },
  Dependabot: { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', GITHUB_ACTOR: 'dependabot[bot]' },
};

test.each(Object.entries(FORKS))('where the signs of %s say why, that is told, and no other trap', async (_, signs) => {
  const words = await told({ ...stage.env, IAP_KEY_PRIVATE_KEY: '', ...signs });
  expect(words).toMatch(/That is because (this change comes from a fork|Dependabot started this workflow)/);
  expect(words).toContain('`on-missing-key: skip-on-fork`');
  expect(words).not.toMatch(/Settings ›|context|protected|env:/);
});

test('the action tells the traps of GitHub, where an input is empty', async () => {
  for (const inputs of [{}, { 'private-key': '' }, { 'private-key': '', 'key-id': stage.key.keyId }]) {
    const run = await runAction(inputs, {});
    expect(run.code).toBe(1);
    expect(run.outputs['problem']).toBe('key-missing');
    expect(run.stdout).toMatch(/^::error [^\n]*secrets: inherit/m);
    expect(run.summary).toContain('Dependabot');
  }
});

test.each([' ', '\n', '\t \r\n', '\u00a0'])('white space alone is told as what was stored (%#)', async (value) => {
  const words = await told({ ...stage.env, GITHUB_ACTIONS: 'true', IAP_KEY_PRIVATE_KEY: value });
  expect(words).toContain('white space only');
  expect(words).not.toMatch(/fork|Dependabot/);
});

describe('on a laptop', () => {
  test.each([[[]], [['check']], [['check', '--format', 'text']], [['check', '--format', 'markdown']]])(
    'a bare iap-key explains how to begin: %j',
    async (args) => {
      const run = await runCommandLine(args, {});
      expect(run.code).toBe(1);
      const words = run.stdout.replaceAll(/<\/?code>|[`\\]/g, '').replaceAll(/\s+/g, ' ');
      expect(words).toContain('iap-key check --private-key-file SubscriptionKey');
      expect(words).toContain('iap-key demo');
      expect(words).not.toMatch(/fork|Dependabot|workflow/);
    },
  );

  test('what is set is named, and where the key may be', async () => {
    const words = await told({ ...stage.env, IAP_KEY_PRIVATE_KEY: '' });
    expect(words).toContain('Given are: key-id, issuer-id, bundle-id');
    expect(words).toContain('IAP_KEY_PRIVATE_KEY_FILE');
  });
});

type Prepare = (folder: string) => string;
const plain =
  (path: string): Prepare =>
  () =>
    path;

/** Paths that give no key, each with the words that tell why. */
const PATHS: readonly (readonly [string, string, readonly Prepare[]])[] = [
  [
    'which does not exist',
    'does not exist',
    [
      plain('/does/not/exist.p8'),
      (folder) => join(folder, 'missing.p8'),
      plain('/run/secrets/iap'),
      (folder) => {
        writeFileSync(join(folder, 'file'), 'x');
        return join(folder, 'file', 'key.p8');
      },
    ],
  ],
  [
    'which is relative',
    'It was looked for in ',
    [plain('key.p8'), plain('./keys/key.p8'), plain('../key.p8'), plain('keys/SubscriptionKey_A1B2C3D4E5.p8')],
  ],
  [
    'with ~',
    'The ~ is a shell’s business',
    [plain('~/key.p8'), plain('~'), plain('~me/keys/key.p8'), plain('~/Downloads/SubscriptionKey_A1B2C3D4E5.p8')],
  ],
  [
    'with a variable',
    'The variable in it was not replaced',
    [
      plain('$HOME/key.p8'),
      plain('${RUNNER_TEMP}/key.p8'),
      plain('$(Agent.TempDirectory)/key.p8'),
      plain('%TEMP%/key.p8'),
      plain('${{ runner.temp }}/key.p8'),
      plain('keys/$NAME.p8'),
    ],
  ],
  [
    'in quotes',
    'The quotes are taken as a part',
    [plain('"/keys/key.p8"'), plain("'key.p8'"), plain('“key.p8”'), plain('/keys/key.p8"')],
  ],
  [
    'as an address',
    'It is an address',
    [plain('file:///keys/key.p8'), plain('file://key.p8'), plain('FILE:/key'), plain('file:key')],
  ],
  [
    'with a wildcard',
    'A wildcard is a shell’s business',
    [plain('*.p8'), plain('keys/SubscriptionKey_*.p8'), plain('key?.p8'), plain('[ab].p8')],
  ],
  [
    'of Windows',
    'as a path of Windows',
    [plain('C:\\keys\\key.p8'), plain('D:/keys/key.p8'), plain('keys\\key.p8'), plain('\\\\server\\share\\key.p8')],
  ],
  [
    'with an escaped space',
    'The backslash before a space',
    [plain('/keys/my\\ key.p8'), plain('my\\ keys/key.p8'), plain('a\\ b\\ c.p8'), plain('./a\\ b')],
  ],
  [
    'with an invisible character',
    'a character in it that nobody sees',
    [plain('/keys/key\u200b.p8'), plain('/keys\u00a0/key.p8'), plain('key.p8\u2060x'), plain('/a\u00adb.p8')],
  ],
  [
    'that is a reference',
    'In the place of the path stands',
    [
      plain('op://vault/iap/key.p8'),
      plain('undefined'),
      plain('arn:aws:secretsmanager:eu-west-1:1:secret:x'),
      plain('null'),
    ],
  ],
  [
    'to a folder',
    'is a folder',
    [
      (folder) => folder,
      plain('/'),
      plain('/tmp/'),
      (folder) => {
        mkdirSync(join(folder, 'key.p8.d'), { recursive: true });
        return join(folder, 'key.p8.d');
      },
    ],
  ],
  [
    'to an empty file',
    'Whatever wrote it had nothing to write',
    ['', '\n', ' \r\n', '\t\t'].map((content, index) => (folder: string) => {
      writeFileSync(join(folder, `empty-${index}.p8`), content);
      return join(folder, `empty-${index}.p8`);
    }),
  ],
];

test.each(PATHS)('a path %s is told by words about the path, and none about forks', async (_, words, paths) => {
  expect(paths.length).toBeGreaterThanOrEqual(4);
  for (const prepare of paths) {
    const path = prepare(stage.folder);
    const { IAP_KEY_PRIVATE_KEY: _key, ...env } = stage.env;
    for (const here of [{}, { GITHUB_ACTIONS: 'true' }]) {
      const said = await told({ ...env, ...here, IAP_KEY_PRIVATE_KEY_FILE: path });
      expect(said).toContain(words);
      expect(said).not.toMatch(/fork|Dependabot|workflow/);
    }
  }
});

test('the sentences about paths differ', () => {
  expect(new Set(PATHS.map(([, words]) => words)).size).toBe(PATHS.length);
});

test.each(PATHS)('iap-key encode tells a path %s in the same words', async (_, words, [prepare]) => {
  const run = await runCommandLine(['encode', prepare?.(stage.folder) ?? ''], {});
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr.replaceAll(/\s+/g, ' ')).toContain(words);
  expect(run.stderr).not.toMatch(/fork|Dependabot/);
});
