import { annotationsOf } from '../report/annotations.ts';
import { joinSections } from '../report/text.ts';
import type { CiSystem } from './ci-system.ts';
import { fork, isTrue, isUnsetOr } from './fork-signs.ts';
import type { CiFormat } from './format.ts';

/**
 * Azure Pipelines: an issue for each problem, the checks as a group, the summary of the run, and secrets registered.
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands
 */
const FORMAT: CiFormat = {
  say({ report, sections, summaryFile, exitCode }) {
    const { head, checks, tail } = sections;
    const issues = annotationsOf(report, exitCode).map(({ gravity, problem, title, message, hint }) => {
      const text = hint === undefined ? message : `${message} ${hint}`;
      const code = problem === undefined ? {} : { code: problem };
      return command('task.logissue', { type: gravity, ...code }, `iap-key: ${title}: ${text}`);
    });
    return [
      joinSections([head]),
      checks === '' ? '' : `##[group]iap-key: the checks\n${joinSections([checks])}##[endgroup]\n`,
      tail === '' ? '' : joinSections([tail]),
      ...issues,
      summaryFile === undefined ? '' : command('task.uploadsummary', {}, summaryFile),
    ].join('');
  },
  mask: (secret) => command('task.setsecret', {}, secret),
  summaryFolder: (environment) => environment['AGENT_TEMPDIRECTORY'],
};

function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const list = Object.entries(properties).map(([property, value]) => `${property}=${escaped(value)}`);
  return `##vso[${[name, list.join(';')].join(' ').trim()}]${escaped(message)}\n`;
}

/** @see https://github.com/microsoft/azure-pipelines-agent/blob/master/docs/design/percentEncoding.md */
function escaped(text: string): string {
  return text
    .replaceAll('%', '%AZP25')
    .replaceAll(';', '%3B')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll(']', '%5D');
}

/** Azure Pipelines. @see https://learn.microsoft.com/en-us/azure/devops/pipelines/build/variables */
export const AZURE: CiSystem = {
  name: 'Azure Pipelines',
  missingKey: {
    traps:
      'A secret variable is not put into the environment by itself: each step has to map it under `env:`. A variable group has to be linked and permitted for this pipeline, and builds of forks get no secrets unless the trigger allows it.',
    next: 'Add `env:` with IAP_KEY_PRIVATE_KEY: $(NAME) to the step, and compare the name of the variable. For forks, set `on-missing-key: skip-on-fork`.',
  },
  isHere: (environment) => isTrue(environment['TF_BUILD']),
  whyWithheld: (environment) =>
    fork(isUnsetOr(environment['BUILD_REASON'], 'pullrequest') && isTrue(environment['SYSTEM_PULLREQUEST_ISFORK'])),
  format: FORMAT,
};
