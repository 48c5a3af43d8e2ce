import type { CiSystem } from './ci-system.ts';
import { differ, fork, isSet, isTrue, repositoryIn } from './fork-signs.ts';

/** Bitrise. @see https://devcenter.bitrise.io/en/references/available-environment-variables.html */
export const BITRISE: CiSystem = {
  name: 'Bitrise',
  missingKey: {
    traps:
      'A Secret is withheld from builds of pull requests unless “Expose for Pull Requests?” is on for it, and its key is the name of the variable, so that it has to be IAP_KEY_PRIVATE_KEY or be handed to the step under that name.',
    next: 'Compare the key in the Workflow Editor › Secrets. For pull requests from forks, set `on-missing-key: skip-on-fork`.',
  },
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
