import type { CiSystem } from './ci-system.ts';
import { isSet } from './fork-signs.ts';

/** Codemagic. @see https://docs.codemagic.io/yaml-basic-configuration/configuring-environment-variables/ */
export const CODEMAGIC: CiSystem = {
  name: 'Codemagic',
  missingKey: {
    traps:
      'A variable group reaches only workflows that list it under `environment: groups:`, by exactly its name, and a group of one app is not there for another.',
    next: 'List the group in the workflow of codemagic.yaml, and compare the name of the variable in it.',
  },
  isHere: (environment) => isSet(environment['CM_BUILD_ID']),
};
