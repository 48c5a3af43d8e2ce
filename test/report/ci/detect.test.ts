import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { CI_SYSTEMS } from '../../../src/ci/ci-systems.ts';
import type { Environment } from '../../../src/world/world.ts';

/** What the systems' machines set, as their documentation lists it; the parts by which they can be told apart. */
const RECORDED: Record<string, Record<string, string>> = {
  'Azure Pipelines': { TF_BUILD: 'True', SYSTEM_TEAMFOUNDATIONCOLLECTIONURI: 'https://dev.azure.com/acme/' },
  AppVeyor: { CI: 'True', APPVEYOR: 'True' },
  Bitrise: { CI: 'true', BITRISE_IO: 'true', BITRISE_BUILD_NUMBER: '5' },
  Buildkite: { CI: 'true', BUILDKITE: 'true', BUILDKITE_BUILD_NUMBER: '5' },
  CircleCI: { CI: 'true', CIRCLECI: 'true', CIRCLE_JOB: 'check' },
  'GitHub Actions': { CI: 'true', GITHUB_ACTIONS: 'true' },
  'GitLab CI': { CI: 'true', GITLAB_CI: 'true', CI_JOB_ID: '5' },
  Semaphore: { CI: 'true', SEMAPHORE: 'true' },
  TeamCity: { TEAMCITY_VERSION: '2026.1', BUILD_NUMBER: '5' },
  'Travis CI': { CI: 'true', TRAVIS: 'true' },
  'Bitbucket Pipelines': { CI: 'true', BITBUCKET_COMMIT: '7f777ed', BITBUCKET_BUILD_NUMBER: '5' },
  Jenkins: { JENKINS_URL: 'https://jenkins.example.com/', BUILD_ID: '5' },
  Codemagic: { CI: 'true', CM_BUILD_ID: '5fabc6414c483700143f4f92' },
  'Xcode Cloud': { CI: 'TRUE', CI_XCODE_PROJECT: 'App.xcodeproj' },
  Woodpecker: { CI: 'woodpecker', CI_SYSTEM_NAME: 'woodpecker' },
  Drone: { CI: 'true', DRONE: 'true' },
  'Gitea Actions': { CI: 'true', GITHUB_ACTIONS: 'true', GITEA_ACTIONS: 'true' },
};

const here = (environment: Environment) =>
  CI_SYSTEMS.filter(({ isHere }) => isHere(environment)).map(({ name }) => name);

test('every system that is known has a machine on record', () => {
  expect(CI_SYSTEMS.map(({ name }) => name).toSorted()).toEqual(Object.keys(RECORDED).toSorted());
});

test.each(Object.entries(RECORDED))('%s is recognized, and nothing else', (system, environment) => {
  expect(here(environment)).toEqual([system]);
});

test('ci-info recognizes the same systems by the same variables, but for Gitea, which it takes for GitHub', () => {
  // It reads the environment of its process when it is loaded.
  const script = `const names = [];
    for (const environment of JSON.parse(process.argv[1])) {
      process.env = environment;
      delete require.cache[require.resolve('ci-info')];
      names.push(require('ci-info').name);
    }
    process.stdout.write(JSON.stringify(names));`;
  const args = ['--input-type=commonjs', '--eval', script, '--', JSON.stringify(Object.values(RECORDED))];
  const names = JSON.parse(execFileSync(process.execPath, args, { env: {} }).toString());
  expect(names).toEqual(
    Object.keys(RECORDED).map((system) => (system === 'Gitea Actions' ? 'GitHub Actions' : system)),
  );
});

test.each([
  {},
  { CI: 'true' },
  { GITLAB_CI: '' },
  { JENKINS_URL: 'https://jenkins.example.com/' },
  { BUILD_ID: '5' },
  { GITEA_ACTIONS: 'false' },
])('%j is none of them', (environment) => {
  expect(here(environment)).toEqual([]);
});

test.each([
  [{ CI: 'woodpecker', DRONE: 'true' }, 'Woodpecker'],
  [{ GITHUB_ACTIONS: 'true', FORGEJO_ACTIONS: 'true' }, 'Gitea Actions'],
])('%j is the descendant, and not the system whose variables it sets', (environment, system) => {
  expect(here(environment)).toEqual([system]);
});
