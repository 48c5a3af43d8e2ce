import type { Environment, ReadFile } from '../world/world.ts';
import { APPVEYOR } from './appveyor.ts';
import { AZURE } from './azure.ts';
import { BITBUCKET } from './bitbucket.ts';
import { BITRISE } from './bitrise.ts';
import { BUILDKITE } from './buildkite.ts';
import type { CiSystem, SecretTraps } from './ci-system.ts';
import { CIRCLECI } from './circleci.ts';
import { CODEMAGIC } from './codemagic.ts';
import { DRONE } from './drone.ts';
import type { CiFormat } from './format.ts';
import { GITEA_ACTIONS } from './gitea-actions.ts';
import { GITHUB_ACTIONS } from './github-actions.ts';
import { GITLAB } from './gitlab.ts';
import { JENKINS } from './jenkins.ts';
import { PLAIN } from './plain.ts';
import { SEMAPHORE } from './semaphore.ts';
import { TEAMCITY } from './teamcity.ts';
import { TRAVIS } from './travis.ts';
import { WOODPECKER } from './woodpecker.ts';
import { XCODE_CLOUD } from './xcode-cloud.ts';

/** Every CI system that is known; the first that recognizes the run counts. */
export const CI_SYSTEMS: readonly CiSystem[] = [
  GITHUB_ACTIONS,
  GITEA_ACTIONS,
  GITLAB,
  AZURE,
  CIRCLECI,
  BUILDKITE,
  TEAMCITY,
  TRAVIS,
  APPVEYOR,
  BITRISE,
  SEMAPHORE,
  BITBUCKET,
  JENKINS,
  CODEMAGIC,
  XCODE_CLOUD,
  WOODPECKER,
  DRONE,
];

/** The CI system that a run is in; undefined where none is recognized. */
function systemOf(environment: Environment): CiSystem | undefined {
  return CI_SYSTEMS.find(({ isHere }) => isHere(environment));
}

/** How the CI system of a run wants the report; plain where there is none, or where somebody says so by `CI=false`. */
export function formatFor(environment: Environment): CiFormat {
  return (environment['CI'] === 'false' ? undefined : systemOf(environment)?.format) ?? PLAIN;
}

/**
 * Whether the CI system withholds secrets from this run, and why: pull requests from forks, and Dependabot. Only the system
 * that the run is in is heard; variables of another one can stand in any job, and would turn a missing key into a skip.
 * @returns the reason as the end of a sentence, or undefined when secrets should be there
 */
export async function secretsWithheld(environment: Environment, readFile: ReadFile): Promise<string | undefined> {
  return systemOf(environment)?.whyWithheld?.(environment, readFile);
}

/** The traps of the CI system that the run is in; undefined where none is recognized. */
export function secretTraps(environment: Environment): SecretTraps | undefined {
  return systemOf(environment)?.missingKey;
}
