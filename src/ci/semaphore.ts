import type { CiSystem } from './ci-system.ts';
import { differ, fork, isTrue } from './fork-signs.ts';

/** Semaphore. @see https://docs.semaphoreci.com/reference/env-vars */
export const SEMAPHORE: CiSystem = {
  name: 'Semaphore',
  isHere: (environment) => isTrue(environment['SEMAPHORE']),
  whyWithheld: (environment) =>
    fork(
      environment['SEMAPHORE_GIT_REF_TYPE'] === 'pull-request' &&
        differ(environment['SEMAPHORE_GIT_PR_SLUG'], environment['SEMAPHORE_GIT_REPO_SLUG']),
    ),
};
