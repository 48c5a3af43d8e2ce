import type { CiSystem } from './ci-system.ts';

/** Woodpecker. @see https://woodpecker-ci.org/docs/usage/secrets */
export const WOODPECKER: CiSystem = {
  name: 'Woodpecker',
  missingKey: {
    traps:
      'A secret is named by from_secret, and reaches only the events that its settings list: pull_request is not among them at first. One that is limited to certain plugins is missing in every other image, and a step with `commands:` or `environment:` is no plugin.',
    next: 'Compare the name, the events and the plugin filter in the settings of the secret.',
  },
  isHere: (environment) => environment['CI'] === 'woodpecker' || environment['CI_SYSTEM_NAME'] === 'woodpecker',
};
