import { verdictOf } from '../report/headline.ts';
import { joinSections } from '../report/text.ts';
import type { CiSystem } from './ci-system.ts';
import { differ, fork, isTrue, repositoryIn } from './fork-signs.ts';
import type { CiFormat } from './format.ts';

/**
 * Buildkite: groups of the log, open (`+++`) or closed (`---`). The annotation is made by the pipeline, which pipes
 * `--format markdown` into its agent: iap-key starts no other program.
 * @see https://buildkite.com/docs/pipelines/configure/managing-log-output
 */
const FORMAT: CiFormat = {
  say({ report, sections: { head, checks, tail } }) {
    const edge = report.result === 'pass' ? '---' : '+++';
    const groups = [
      ['+++', `iap-key: ${verdictOf(report).word}`, head],
      [edge, 'iap-key: the checks', checks],
      ['+++', 'iap-key: more', tail],
    ] as const;
    return groups
      .filter(([, , text]) => text !== '')
      .map(([state, title, text]) => `${state} ${title}\n${joinSections([withoutGroups(text)])}`)
      .join('');
  },
};

function withoutGroups(text: string): string {
  return text.replaceAll(/^(?=(?:---|\+\+\+|~~~|\^\^\^)(?:\s|$))/gm, ' ');
}

/** Buildkite. @see https://buildkite.com/docs/pipelines/configure/environment-variables */
export const BUILDKITE: CiSystem = {
  name: 'Buildkite',
  missingKey: {
    traps:
      'Secrets come from the `environment` hook of an agent or from a secrets plugin, so a job on another queue has none; the docker plugin hands in only the variables that its `environment:` lists; and hooks may refuse builds of forks.',
    next: 'Look for IAP_KEY_PRIVATE_KEY in the hook of this queue’s agents or in the plugin of this step, and list it at the docker plugin. For forks, set `on-missing-key: skip-on-fork`.',
  },
  isHere: (environment) => isTrue(environment['BUILDKITE']),
  whyWithheld: (environment) =>
    fork(
      environment['BUILDKITE_PULL_REQUEST'] !== 'false' &&
        differ(repositoryIn(environment['BUILDKITE_PULL_REQUEST_REPO']), repositoryIn(environment['BUILDKITE_REPO'])),
    ),
  format: FORMAT,
};
