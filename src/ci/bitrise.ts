import type { CiSystem } from './ci-system.ts';
import { differ, fork, isSet, isTrue, repositoryIn } from './fork-signs.ts';

/** Bitrise. @see https://devcenter.bitrise.io/en/references/available-environment-variables.html */
export const BITRISE: CiSystem = {
  name: 'Bitrise',
  isHere: (environment) => isTrue(environment['BITRISE_IO']),
  whyWithheld: (environment) =>
    fork(
      isSet(environment['BITRISE_PULL_REQUEST']) &&
        differ(
          repositoryIn(environment['BITRISEIO_PULL_REQUEST_REPOSITORY_URL']),
          repositoryIn(environment['GIT_REPOSITORY_URL']),
        ),
    ),
};
