import type { CiSystem } from './ci-system.ts';
import { differ, fork, isTrue } from './fork-signs.ts';

/** Travis CI. @see https://docs.travis-ci.com/user/environment-variables/#default-environment-variables */
export const TRAVIS: CiSystem = {
  name: 'Travis CI',
  missingKey: {
    traps:
      'Encrypted variables do not reach builds of pull requests from forks; one of the settings may be limited to a branch; and a `secure:` value opens only in the repository that it was made for.',
    next: 'Compare name and branch in Settings › Environment Variables. For forks, set `on-missing-key: skip-on-fork`.',
  },
  isHere: (environment) => isTrue(environment['TRAVIS']),
  whyWithheld: (environment) =>
    fork(
      environment['TRAVIS_PULL_REQUEST'] !== 'false' &&
        differ(environment['TRAVIS_PULL_REQUEST_SLUG'], environment['TRAVIS_REPO_SLUG']),
    ),
};
