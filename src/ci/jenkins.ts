import type { CiSystem } from './ci-system.ts';
import { isSet } from './fork-signs.ts';

/** Jenkins. @see https://www.jenkins.io/doc/book/using/using-credentials/ */
export const JENKINS: CiSystem = {
  name: 'Jenkins',
  missingKey: {
    traps:
      'A credential is there only inside of withCredentials, or where credentials() binds it in `environment`; one of a folder reaches only jobs in that folder; and a container that a step starts by itself gets only what its -e hands in.',
    next: 'Put the step into withCredentials, with a string credential bound to the variable IAP_KEY_PRIVATE_KEY, or a file credential to IAP_KEY_PRIVATE_KEY_FILE.',
  },
  isHere: (environment) => isSet(environment['JENKINS_URL']) && isSet(environment['BUILD_ID']),
};
