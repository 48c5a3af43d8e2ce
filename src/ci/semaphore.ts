import type { CiSystem } from './ci-system.ts';
import { differ, fork, isTrue } from './fork-signs.ts';

/** Semaphore. @see https://docs.semaphoreci.com/reference/env-vars */
export const SEMAPHORE: CiSystem = {
  name: 'Semaphore',
  missingKey: {
    traps:
      'A secret reaches only jobs and blocks that list it under `secrets:`; one of the organization may be closed to this project; and pull requests from forks get only those that the project allows them.',
    next: 'List the secret under `secrets:` in the block’s task, and compare the name of the variable in it. For forks, set `on-missing-key: skip-on-fork`.',
  },
  isHere: (environment) => isTrue(environment['SEMAPHORE']),
  whyWithheld: (environment) =>
    fork(
      environment['SEMAPHORE_GIT_REF_TYPE'] === 'pull-request' &&
        differ(environment['SEMAPHORE_GIT_PR_SLUG'], environment['SEMAPHORE_GIT_REPO_SLUG']),
    ),
};
