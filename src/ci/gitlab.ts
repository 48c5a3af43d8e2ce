import { joinSections } from '../report/text.ts';
import type { CiSystem } from './ci-system.ts';
import { differ, fork, isTrue, isUnsetOr } from './fork-signs.ts';
import type { CiFormat } from './format.ts';

/**
 * GitLab CI: the checks are a section, closed where nothing is wrong. JUnit and dotenv are files, which the component in
 * `templates/` asks for.
 * @see https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections
 */
const FORMAT: CiFormat = {
  say({ report, sections: { head, checks, tail } }) {
    const start = Math.floor(Date.parse(report.startedAt) / 1000);
    const end = Math.ceil((Date.parse(report.startedAt) + report.durationMs) / 1000);
    const options = report.result === 'pass' ? '[collapsed=true]' : '';
    const framed = `\n${mark('start', start, options)}iap-key: the checks\n${joinSections([checks])}${mark('end', end)}\n`;
    return [joinSections([head]), checks === '' ? '' : framed, tail === '' ? '' : joinSections([tail])].join('');
  },
};

/** The marker, which GitLab does not show, and what clears it from the log of others. Times are seconds since the epoch. */
function mark(edge: 'start' | 'end', seconds: number, options = ''): string {
  return `\u001B[0Ksection_${edge}:${seconds}:iap_key_checks${options}\r\u001B[0K`;
}

/** GitLab CI. @see https://docs.gitlab.com/ci/variables/predefined_variables/ */
export const GITLAB: CiSystem = {
  name: 'GitLab CI',
  missingKey: {
    traps:
      'A protected variable reaches jobs of protected branches and tags only, one with an environment scope only jobs with that `environment:`; pipelines of forks get none, and a downstream pipeline only what is handed on. A variable of the type File holds a path: give it as private-key-file.',
    next: 'Compare name, protection and scope in Settings › CI/CD › Variables, or protect the branch. For forks, set `on-missing-key: skip-on-fork`.',
  },
  isHere: (environment) => isTrue(environment['GITLAB_CI']),
  whyWithheld: (environment) =>
    fork(
      isUnsetOr(
        environment['CI_PIPELINE_SOURCE'],
        'merge_request_event',
        'external_pull_request_event',
        'parent_pipeline',
      ) && differ(environment['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'], environment['CI_MERGE_REQUEST_PROJECT_ID']),
    ),
  format: FORMAT,
};
