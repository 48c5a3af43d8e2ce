import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { detectCi } from '../../../src/ci/detect.ts';

/** What the systems' machines set, as their documentation lists it; the parts by which they can be told apart. */
const RECORDED: Record<string, Record<string, string>> = {
  AZURE_PIPELINES: { TF_BUILD: 'True', SYSTEM_TEAMFOUNDATIONCOLLECTIONURI: 'https://dev.azure.com/acme/' },
  BITBUCKET: { CI: 'true', BITBUCKET_COMMIT: '7f777ed95a19224294949e1b4ce56bbffcb1fe9f', BITBUCKET_BUILD_NUMBER: '5' },
  BITRISE: { CI: 'true', BITRISE_IO: 'true', BITRISE_BUILD_NUMBER: '5' },
  BUILDKITE: { CI: 'true', BUILDKITE: 'true', BUILDKITE_BUILD_NUMBER: '5' },
  CIRCLE: { CI: 'true', CIRCLECI: 'true', CIRCLE_JOB: 'check' },
  CODEMAGIC: { CI: 'true', CM_BUILD_ID: '5fabc6414c483700143f4f92' },
  DRONE: { CI: 'true', DRONE: 'true' },
  GITHUB_ACTIONS: { CI: 'true', GITHUB_ACTIONS: 'true' },
  GITLAB: { CI: 'true', GITLAB_CI: 'true', CI_JOB_ID: '5' },
  JENKINS: { JENKINS_URL: 'https://jenkins.example.com/', BUILD_ID: '5' },
  TEAMCITY: { TEAMCITY_VERSION: '2026.1', BUILD_NUMBER: '5' },
  XCODE_CLOUD: { CI: 'TRUE', CI_XCODE_PROJECT: 'App.xcodeproj', CI_WORKSPACE: '/Volumes/workspace' },
};

/** What ci-info itself says, in a process that has nothing but these variables. */
function ciInfoSays(environment: Record<string, string>): string | null {
  const script = 'import ci from "ci-info"; process.stdout.write(JSON.stringify(ci.id))';
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env: environment });
  return JSON.parse(output.toString()) as string | null;
}

test.each(Object.entries(RECORDED))('%s is recognized, as ci-info does', (system, environment) => {
  expect(detectCi(environment)).toBe(system);
  expect(ciInfoSays(environment)).toBe(system);
});

test('Gitea and Forgejo are not taken for GitHub, whose variables they set', () => {
  expect(detectCi({ CI: 'true', GITHUB_ACTIONS: 'true', GITEA_ACTIONS: 'true' })).toBe('GITEA_ACTIONS');
});

test('Woodpecker is not taken for Drone, whose variables a plugin may find too', () => {
  expect(detectCi({ CI: 'woodpecker', DRONE: 'true' })).toBe('WOODPECKER');
});

test.each([
  [{ NOW_BUILDER: '1' }, 'VERCEL'],
  [{ NODE: '/app/.heroku/node/bin/node' }, 'HEROKU'],
  [{ NODE: '/usr/bin/node' }, undefined],
  [{ JENKINS_URL: 'https://jenkins.example.com/' }, undefined],
  [{ CI_NAME: 'codeship' }, 'CODESHIP'],
  [{ GITLAB_CI: '' }, undefined],
  [{ GITLAB_CI: 'true', CI: 'false' }, undefined],
  [{ CI: 'true' }, undefined],
  [{}, undefined],
])('%j is recognized as %s', (environment, system) => {
  expect(detectCi(environment)).toBe(system);
});
