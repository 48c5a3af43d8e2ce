import type * as Core from '@actions/core';
import { check } from './check.ts';
import { guard } from './defect.ts';
import { finishTrace, traceOnGitHub } from './github/trace.ts';
import { secretsInProxies } from './proxies.ts';
import type { Redactor } from './redact.ts';
import { annotationsOf } from './report/annotations.ts';
import { EXIT_USAGE, exitCodeOf } from './report/exit-code.ts';
import { rendered } from './report/fallback.ts';
import { inWriteTime, prepareFiles, writeFiles, writing } from './report/files.ts';
import { oneLine, withoutCommands } from './report/foreign.ts';
import { renderMarkdown } from './report/markdown.ts';
import { MAKE_OUTPUT, OUTPUTS, type OutputName, usageOutputs } from './report/outputs.ts';
import { type Finding, type Report, withFindings } from './report/report.ts';
import { renderText } from './report/text.ts';
import { refuseConflictingPaths } from './settings/paths.ts';
import { appendWhole } from './report/write-file.ts';
import { environmentSource, inputSource, readSettings, type Settings, secretsIn, UsageError } from './settings.ts';
import type { World } from './world.ts';

/** The part of `@actions/core` that the action uses. */
export type ActionCore = Pick<typeof Core, 'setOutput' | 'error' | 'warning' | 'info' | 'summary'>;

const OUTPUT_NAMES = Object.keys(OUTPUTS) as OutputName[];

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
    await prepareFiles(settings, world);
    const trace = traceOnGitHub(settings, world, redactor.redact);
    const report = await check(settings, world, trace.aroundPush);
    const exitCode = exitCodeOf(report, settings);
    world.reached?.(exitCode);
    await show(report, settings, exitCode, core, world, redactor.redact);
    for (const text of await finishTrace(trace, report))
      core.warning(redactor.redact(text), { title: 'iap-key: GitHub' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    world.reached?.(EXIT_USAGE);
    await showUsage(redactor.redact(error.message), core, world);
    return EXIT_USAGE;
  }
}

/** Files, summary and outputs first: what then is shown can say which of them are not there. */
async function show(
  report: Report,
  settings: Settings,
  exitCode: number,
  core: ActionCore,
  world: World,
  redact: (text: string) => string,
): Promise<void> {
  const filed = withFindings(report, await writeFiles(report, settings, redact, world));
  const summary = async () => redact(await rendered(filed, renderMarkdown));
  const summarized = withFindings(filed, settings.summary ? await writeSummary(summary, core, world) : []);
  const outputs = await setOutputs((name) => rendered(summarized, MAKE_OUTPUT[name]), core, world, redact);
  const whole = withFindings(summarized, outputs);
  core.info(redact(await rendered(whole, (shown) => renderText(shown, { color: true }))));
  const annotations = await guard(
    () => annotationsOf(whole, exitCode),
    () => [],
  );
  for (const { gravity, problem, title, message, hint } of annotations) {
    const properties = { title: `iap-key: ${title}${problem === undefined ? '' : ` (${problem})`}` };
    const text = redact(hint === undefined ? message : `${message} ${hint}`);
    if (gravity === 'error') core.error(text, properties);
    else core.warning(text, properties);
  }
}

/** Nothing was checked, but whoever reads the outputs or the summary of this step is told why. */
async function showUsage(message: string, core: ActionCore, world: World): Promise<void> {
  const lines = message.split('\n').map((line) => withoutCommands(oneLine(line)));
  // Indented text is code, in which nothing counts as markup.
  const page = ['## ❌ iap-key: nothing was checked', ...lines.map((line) => `    ${line}`)].join('\n\n');
  const isWanted = world.environment['INPUT_SUMMARY'] !== 'false';
  const outputs = usageOutputs('invalid-setting');
  const findings = [
    ...(isWanted ? await writeSummary(() => `${page}\n`, core, world) : []),
    ...(await setOutputs(
      (name) => outputs[name],
      core,
      world,
      (text) => text,
    )),
  ];
  core.error(lines.join('\n'), { title: 'iap-key: invalid-setting' });
  for (const { message: text, problem } of findings) core.warning(text, { title: `iap-key: ${problem}` });
}

async function writeSummary(
  page: () => string | Promise<string>,
  core: ActionCore,
  world: World,
): Promise<readonly Finding[]> {
  const path = world.environment['GITHUB_STEP_SUMMARY'];
  if (!path) return [];
  return writing(`The job summary (GITHUB_STEP_SUMMARY, ${path})`, async () => {
    const text = await page();
    await inWriteTime(
      appendWhole(path, () => core.summary.addRaw(text).write()),
      world,
    );
  });
}

/** Sets each output for itself: that one fails keeps none of the others back. The warning names those that failed. */
async function setOutputs(
  make: (name: OutputName) => string | Promise<string>,
  core: ActionCore,
  world: World,
  redact: (text: string) => string,
): Promise<readonly Finding[]> {
  const path = world.environment['GITHUB_OUTPUT'];
  const failed: { readonly name: OutputName; readonly error: unknown }[] = [];
  for (const name of OUTPUT_NAMES) {
    try {
      const value = redact(await make(name));
      // An old runner has no such file, and takes a command instead.
      if (!path) core.setOutput(name, value);
      else
        await inWriteTime(
          appendWhole(path, () => core.setOutput(name, value)),
          world,
        );
    } catch (error) {
      failed.push({ name, error });
    }
  }
  const [first] = failed;
  if (first === undefined) return [];
  const place = path ? ` (GITHUB_OUTPUT, ${path})` : '';
  const names = failed.map(({ name }) => name).join(', ');
  return writing(`${failed.length === OUTPUT_NAMES.length ? 'The outputs' : `The outputs ${names}`}${place}`, () => {
    throw first.error;
  });
}
