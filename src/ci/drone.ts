import type { CiSystem } from './ci-system.ts';
import { isTrue } from './fork-signs.ts';

/** Drone. Woodpecker, its descendant, sets its variables too. @see https://docs.drone.io/secret/ */
export const DRONE: CiSystem = {
  name: 'Drone',
  missingKey: {
    traps:
      'A secret is named by from_secret, and pull requests get it only where its settings allow that; an organization secret is limited in the same way, and one of the pipeline file opens only in its own repository.',
    next: 'Compare the name in the settings of the repository, and allow pull requests there only if they are yours alone.',
  },
  isHere: (environment) => isTrue(environment['DRONE']) && environment['CI'] !== 'woodpecker',
};
