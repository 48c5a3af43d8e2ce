import type { CiSystem } from './ci-system.ts';
import { differ, fork, isSet, isTrue } from './fork-signs.ts';

/** AppVeyor. @see https://www.appveyor.com/docs/environment-variables/ */
export const APPVEYOR: CiSystem = {
  name: 'AppVeyor',
  isHere: (environment) => isTrue(environment['APPVEYOR']),
  whyWithheld: (environment) =>
    fork(
      isSet(environment['APPVEYOR_PULL_REQUEST_NUMBER']) &&
        differ(environment['APPVEYOR_PULL_REQUEST_HEAD_REPO_NAME'], environment['APPVEYOR_REPO_NAME']),
    ),
};
