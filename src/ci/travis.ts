import type { CiSystem } from './ci-system.ts';
import { differ, fork, isTrue } from './fork-signs.ts';

/** Travis CI. @see https://docs.travis-ci.com/user/environment-variables/#default-environment-variables */
export const TRAVIS: CiSystem = {
  name: 'Travis CI',
  isHere: (environment) => isTrue(environment['TRAVIS']),
  whyWithheld: (environment) =>
    fork(
      environment['TRAVIS_PULL_REQUEST'] !== 'false' &&
        differ(environment['TRAVIS_PULL_REQUEST_SLUG'], environment['TRAVIS_REPO_SLUG']),
    ),
};
