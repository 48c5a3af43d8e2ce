import type { CiSystem } from './ci-system.ts';
import { fork, isSet, isTrue } from './fork-signs.ts';

/** CircleCI. Its variables are set for pull requests from forks only. @see https://circleci.com/docs/reference/variables/ */
export const CIRCLECI: CiSystem = {
  name: 'CircleCI',
  missingKey: {
    traps:
      'A context reaches only jobs that list it under `context:` in the workflow, and may be restricted to certain groups or branches. Builds of forks get no secrets unless “Pass secrets to builds from forked pull requests” is on.',
    next: 'List the context at the job in the workflow, or compare the name in Project Settings › Environment Variables. For forks, set `on-missing-key: skip-on-fork`.',
  },
  isHere: (environment) => isTrue(environment['CIRCLECI']),
  whyWithheld: (environment) =>
    fork(isSet(environment['CIRCLE_PR_REPONAME']) || isSet(environment['CIRCLE_PR_USERNAME'])),
};
