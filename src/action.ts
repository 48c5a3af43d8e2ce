import type * as Core from '@actions/core';
import { check } from './check.ts';
import { traceOnGitHub } from './github/trace.ts';
import { secretsInProxies } from './proxies.ts';
import type { Redactor } from './redact.ts';
import { EXIT_USAGE, exitCodeOf } from './report/exit-code.ts';
import { prepareFiles, writeFiles } from './report/files.ts';
import { renderPublicJson } from './report/json.ts';
import { renderMarkdown } from './report/markdown.ts';
import { acceptedEnvironments, allProblems, type Check, pushedOutput, type Report } from './report/report.ts';
import { renderText } from './report/text.ts';
import { refuseConflictingPaths } from './settings/paths.ts';
import { environmentSource, inputSource, readSettings, type Settings, secretsIn, UsageError } from './settings.ts';
import type { World } from './world.ts';

/** The part of `@actions/core` that the action uses. */
export type ActionCore = Pick<typeof Core, 'setOutput' | 'error' | 'warning' | 'info' | 'summary'>;

/** The outputs and what they mean; action.yml follows from this table. */
export const OUTPUTS = {
  result: '`pass`, `fail`, `inconclusive` or `skipped`.',
  problem: 'The code of the leading problem, or empty.',
  problems: 'The codes of all problems, as a JSON array.',
  fingerprint: 'The fingerprint of the key (`SHA256:…` over its public half): safe to publish.',
  environments: 'The environments in which Apple accepted the key for every bundle ID, as a JSON array.',
  pushed:
    '`true`, `unchanged` or `false`; empty when no push was asked for. With several targets `true` only if all are.',
  report: 'The report as JSON on one line, without the Key ID and the Issuer ID.',
} as const;

/**
 * The GitHub Action: inputs in; log, annotations, summary and outputs out.
 * @returns the exit code of the step
 */
export async function action(core: ActionCore, world: World, redactor: Redactor): Promise<number> {
  const sources = [inputSource(world.environment), environmentSource(world.environment)];
  for (const secret of [...secretsIn(sources), ...secretsInProxies(world.environment)]) world.keepSecret(secret);
  try {
    const settings = readSettings('action', sources, world.environment);
    await refuseConflictingPaths(settings, world.directory);
    await prepareFiles(settings);
    const trace = traceOnGitHub(settings, world, redactor.redact);
    const report = await check(settings, world, trace.aroundPush);
    const exitCode = exitCodeOf(report, settings);
    await show(report, settings, core, redactor.redact);
    if (settings.summary && world.environment['GITHUB_STEP_SUMMARY']) {
      await core.summary.addRaw(redactor.redact(renderMarkdown(report))).write();
    }
    for (const text of await trace.finish(report)) core.warning(redactor.redact(text), { title: 'iap-key: GitHub' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    core.error(redactor.redact(error.message), { title: 'iap-key: invalid-setting' });
    return EXIT_USAGE;
  }
}

async function show(
  report: Report,
  settings: Settings,
  core: ActionCore,
  redact: (text: string) => string,
): Promise<void> {
  core.info(redact(renderText(report, { color: true })));
  for (const finding of report.checks) annotate(finding, core, redact);
  for (const [name, value] of Object.entries(outputsOf(report))) core.setOutput(name, redact(value));
  await writeFiles(report, settings, redact);
}

function annotate(
  { status, title, message, hint, problem }: Check,
  core: ActionCore,
  redact: (text: string) => string,
): void {
  // A replaced endpoint is a warning that has no problem code.
  if (problem === undefined && status !== 'warn') return;
  const text = redact(hint === undefined ? message : `${message} ${hint}`);
  const properties = { title: `iap-key: ${title}${problem === undefined ? '' : ` (${problem})`}` };
  if (status === 'fail' || status === 'inconclusive') core.error(text, properties);
  else core.warning(text, properties);
}

/** The outputs of contract section 3. None holds the Key ID or the Issuer ID, so that masking does not drop them. */
function outputsOf(report: Report): Record<keyof typeof OUTPUTS, string> {
  return {
    result: report.result,
    problem: report.problem ?? '',
    problems: JSON.stringify(allProblems(report)),
    fingerprint: report.key.fingerprint ?? '',
    environments: JSON.stringify(acceptedEnvironments(report)),
    pushed: pushedOutput(report),
    report: renderPublicJson(report),
  };
}
