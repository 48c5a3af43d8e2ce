import type { CiSystem } from './ci-system.ts';
import { isSet, isTrue } from './fork-signs.ts';

/** Xcode Cloud. @see https://developer.apple.com/documentation/xcode/environment-variable-reference */
export const XCODE_CLOUD: CiSystem = {
  name: 'Xcode Cloud',
  missingKey: {
    traps:
      'An environment variable belongs to one workflow, and reaches only the scripts in ci_scripts; a secret that was once saved is shown to nobody, so that a wrong one looks like a right one.',
    next: 'Add IAP_KEY_PRIVATE_KEY in Edit Workflow › Environment of this workflow, with the mark Secret.',
  },
  isHere: (environment) => isSet(environment['CI_XCODE_PROJECT']) || isTrue(environment['CI_XCODE_CLOUD']),
};
