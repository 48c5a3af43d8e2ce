import type { CiSystem } from './ci-system.ts';
import { GITHUB_ACTIONS, isDescendant } from './github-actions.ts';

/** Gitea and Forgejo Actions, which set GitHub's variables, and withhold as it does. @see https://docs.gitea.com/usage/actions/secrets */
export const GITEA_ACTIONS: CiSystem = {
  ...GITHUB_ACTIONS,
  name: 'Gitea Actions',
  missingKey: {
    traps:
      'A secret that this job does not get arrives empty, without any error: in pull requests from forks; in a called workflow, unless its caller says `secrets: inherit`; and where it is stored at another repository, organization or user.',
    next: 'Compare its name with Settings › Actions › Secrets. For forks, set `on-missing-key: skip-on-fork`.',
  },
  isHere: isDescendant,
};
