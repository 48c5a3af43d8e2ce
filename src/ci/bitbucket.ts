import type { CiSystem } from './ci-system.ts';
import { isSet } from './fork-signs.ts';

/** Bitbucket Pipelines. A fork's pipelines run in the fork, which is no sign of its own. @see https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/ */
export const BITBUCKET: CiSystem = {
  name: 'Bitbucket Pipelines',
  missingKey: {
    traps:
      'A deployment variable reaches only steps with that `deployment:`; a pipe gets only what stands under its own `variables:`; and a fork runs its pipelines itself, with its own variables.',
    next: 'Compare the name in Repository settings › Repository variables, or add `deployment:` to the step that needs a deployment variable.',
  },
  isHere: (environment) => isSet(environment['BITBUCKET_COMMIT']) || isSet(environment['BITBUCKET_BUILD_NUMBER']),
};
