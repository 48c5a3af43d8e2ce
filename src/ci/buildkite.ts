import { verdictOf } from '../report/headline.ts';
import { joinSections } from '../report/text.ts';
import type { Tongue } from './format.ts';

/**
 * Buildkite: groups of the log, open (`+++`) or closed (`---`). The annotation is made by the pipeline, which pipes
 * `--format markdown` into its agent: iap-key starts no other program.
 * @see https://buildkite.com/docs/pipelines/configure/managing-log-output
 */
export const buildkite: Tongue = {
  say({ report, sections: { head, checks, tail } }) {
    const edge = report.result === 'pass' ? '---' : '+++';
    const groups = [
      ['+++', `iap-key: ${verdictOf(report).word}`, head],
      [edge, 'iap-key: the checks', checks],
      ['+++', 'iap-key: what to do', tail],
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
