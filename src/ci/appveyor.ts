import type { CiSystem } from './ci-system.ts';
import { differ, fork, isSet, isTrue } from './fork-signs.ts';

/** AppVeyor. @see https://www.appveyor.com/docs/environment-variables/ */
export const APPVEYOR: CiSystem = {
  name: 'AppVeyor',
  missingKey: {
    traps:
      'Secure variables are not decrypted in builds of pull requests, unless the settings allow it for those of the same repository; and a `secure:` value opens only in the account that it was made for.',
    next: 'Compare the name in Settings › Environment, or make the `secure:` value again in this account. For forks, set `on-missing-key: skip-on-fork`.',
  },
  isHere: (environment) => isTrue(environment['APPVEYOR']),
  whyWithheld: (environment) =>
    fork(
      isSet(environment['APPVEYOR_PULL_REQUEST_NUMBER']) &&
        differ(environment['APPVEYOR_PULL_REQUEST_HEAD_REPO_NAME'], environment['APPVEYOR_REPO_NAME']),
    ),
};
