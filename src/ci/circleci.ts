import type { CiSystem } from './ci-system.ts';
import { fork, isSet, isTrue } from './fork-signs.ts';

/** CircleCI. Its variables are set for pull requests from forks only. @see https://circleci.com/docs/reference/variables/ */
export const CIRCLECI: CiSystem = {
  name: 'CircleCI',
  isHere: (environment) => isTrue(environment['CIRCLECI']),
  whyWithheld: (environment) =>
    fork(isSet(environment['CIRCLE_PR_REPONAME']) || isSet(environment['CIRCLE_PR_USERNAME'])),
};
