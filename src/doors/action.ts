import type * as Core from '@actions/core';
import { guard } from '../findings/defect.ts';
import { EXIT_DEFECT, EXIT_USAGE } from '../findings/exit-code.ts';
import { oneLine, withoutCommands } from '../findings/foreign.ts';
import { type Finding, withFindings } from '../findings/report.ts';
import { UsageError } from '../findings/usage-error.ts';
import { annotationsOf } from '../report/annotations.ts';
import { rendered } from '../report/fallback.ts';
import { inWriteTime, writeFiles, writing } from '../report/files.ts';
import { MAKE_OUTPUT, OUTPUTS, type OutputName, usageOutputs } from '../report/outputs.ts';
import { RENDERERS, renderUsage } from '../report/renderers.ts';
import { renderText, type TextOptions } from '../report/text.ts';
import { appendWhole, codeOf } from '../report/write-file.ts';
import { createGate } from '../secrets/gate.ts';
import { guardWorld } from '../secrets/guarded-world.ts';
import { shownPath } from '../secrets/material.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { otherNameSources } from '../settings/other-names.ts';
import { environmentSource, inputSource, type Source } from '../settings/sources.ts';
import type { World } from '../world/world.ts';
import { type Checked, isDetailed, runCheck } from './run-check.ts';
import { wantsColorInLog, widthOf } from './terminal.ts';

/** The part of `@actions/core` that the action uses. */
export type ActionCore = Pick<typeof Core, 'setOutput' | 'error' | 'warning' | 'info' | 'summary' | 'setSecret'>;

const OUTPUT_NAMES = Object.keys(OUTPUTS) as OutputName[];

/**
 * The GitHub Action: inputs in; log, annotations, summary and outputs out.
 * @param error writes to standard error, where progress is shown
 * @returns the exit code of the step
 */
export async function action(
  core: ActionCore | Promise<ActionCore>,
  outside: Omit<World, 'secrets'>,
  secrets: Secrets,
  error: (text: string) => void = () => undefined,
): Promise<number> {
  const world = guardWorld(outside, secrets);
  const gate = createGate(secrets);
  const { environment } = world;
  const sources = [inputSource(environment), environmentSource(environment), ...otherNameSources(environment)];
  const sinks = async () => behindGate(await core, gate.pass);
  const exitCode = await run(core, sinks, world, secrets, sources, gate.pass, (text) =>
    error(gate.pass(secrets.clean(text))),
  ).catch(async (error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    world.reached?.(EXIT_USAGE);
    await showUsage({ code: error.code, message: secrets.clean(error.message) }, await sinks(), world);
    return EXIT_USAGE;
  });
  return gate.hasHeldBack() ? EXIT_DEFECT : exitCode;
}

async function run(
  core: ActionCore | Promise<ActionCore>,
  sinks: () => Promise<ActionCore>,
  world: World,
  secrets: Secrets,
  sources: readonly Source[],
  pass: (text: string) => string,
  error: (text: string) => void,
): Promise<number> {
  // Outside of GitHub nobody reads mask commands; printing one would be the leak that it is to prevent.
  const masks = world.environment['GITHUB_ACTIONS'] === 'true' ? maskWhenLoaded(core) : undefined;
  const checked = await runCheck('action', sources, world, secrets, () => masks?.mask, { write: error });
  await masks?.done();
  const shown = await sinks();
  await show(checked, shown, world, pass);
  for (const text of await checked.finish()) shown.warning(text, { title: 'iap-key: GitHub' });
  return checked.exitCode;
}

/** The toolkit loads while Apple is asked. Nothing is said before it is there, and the masks are said first. */
function maskWhenLoaded(core: ActionCore | Promise<ActionCore>) {
  const waiting: string[] = [];
  let setSecret: ActionCore['setSecret'] | undefined;
  const done = async () => {
    ({ setSecret } = await core);
    for (const text of waiting.splice(0)) setSecret(text);
  };
  return { mask: (text: string) => (setSecret === undefined ? void waiting.push(text) : setSecret(text)), done };
}

/** Every sink of GitHub's with the gate in front; masks alone pass, because they are how a secret is kept out of the log. */
function behindGate(core: ActionCore, pass: (text: string) => string): ActionCore {
  return {
    setSecret: core.setSecret,
    setOutput: (name, value) => core.setOutput(name, pass(String(value))),
    error: (message, properties) => core.error(pass(String(message)), properties),
    warning: (message, properties) => core.warning(pass(String(message)), properties),
    info: (message) => core.info(pass(message)),
    summary: core.summary,
  };
}

/** Files, summary and outputs first: what then is shown can say which of them are not there. */
async function show(
  { report, settings, exitCode, requests }: Checked,
  core: ActionCore,
  world: World,
  pass: (text: string) => string,
): Promise<void> {
  const filed = withFindings(report, await writeFiles(report, settings, pass, world));
  const summary = async () => pass(await rendered(filed, RENDERERS.markdown));
  const summarized = withFindings(filed, settings.summary ? await writeSummary(summary, core, world) : []);
  const outputs = await setOutputs((name) => rendered(summarized, MAKE_OUTPUT[name]), core, world);
  const whole = withFindings(summarized, outputs);
  const text: TextOptions = {
    color: wantsColorInLog(world),
    width: widthOf(world, {}),
    detail: isDetailed(settings, world) ? 'full' : 'usual',
    more: 'debug logging',
    requests,
  };
  core.info(await rendered(whole, (shown) => renderText(shown, text)));
  const annotations = await guard(
    () => annotationsOf(whole, exitCode),
    () => [],
  );
  for (const { gravity, problem, title, message, hint } of annotations) {
    const properties = { title: `iap-key: ${title}${problem === undefined ? '' : ` (${problem})`}` };
    const words = hint === undefined ? message : `${message} ${hint}`;
    if (gravity === 'error') core.error(words, properties);
    else core.warning(words, properties);
  }
}

/** Nothing was checked, but whoever reads the outputs or the summary of this step is told why. */
async function showUsage(
  { code, message }: Pick<UsageError, 'code' | 'message'>,
  core: ActionCore,
  world: World,
): Promise<void> {
  const lines = message.split('\n').map((line) => withoutCommands(oneLine(line)));
  const isWanted = world.environment['INPUT_SUMMARY'] !== 'false';
  const outputs = usageOutputs(code);
  const findings = [
    ...(isWanted ? await writeSummary(() => renderUsage(lines, code), core, world) : []),
    ...(await setOutputs((name) => outputs[name], core, world)),
  ];
  core.error(lines.join('\n'), { title: `iap-key: ${code}` });
  for (const { message: text, problem } of findings) core.warning(text, { title: `iap-key: ${problem}` });
}

async function writeSummary(
  page: () => string | Promise<string>,
  core: ActionCore,
  world: World,
): Promise<readonly Finding[]> {
  const path = world.environment['GITHUB_STEP_SUMMARY'];
  if (!path) return [];
  return writing(`The job summary (GITHUB_STEP_SUMMARY, ${shownPath(path)})`, async () => {
    const text = await page();
    await inWriteTime(
      appendWhole(path, () => core.summary.addRaw(text).write()),
      world,
    );
  });
}

/** Sets all outputs at once, or else each for itself: that one fails keeps none of the others back. The warning names those that failed. */
async function setOutputs(
  make: (name: OutputName) => string | Promise<string>,
  core: ActionCore,
  world: World,
): Promise<readonly Finding[]> {
  const path = world.environment['GITHUB_OUTPUT'];
  const failures = new Map<OutputName, unknown>();
  const made: [OutputName, string][] = [];
  for (const name of OUTPUT_NAMES) {
    try {
      made.push([name, await make(name)]);
    } catch (error) {
      failures.set(name, error);
    }
  }
  const set = async (outputs: typeof made) => {
    const append = () => {
      for (const [name, value] of outputs) core.setOutput(name, value);
    };
    // An old runner has no such file, and takes a command instead.
    await (path ? inWriteTime(appendWhole(path, append), world) : append());
  };
  try {
    await set(made);
  } catch (error) {
    // A work that took too long may still be done, and nobody waits for its like seven times.
    const isSlow = codeOf(error) === 'TOO_SLOW';
    for (const output of made) {
      if (isSlow) failures.set(output[0], error);
      else await set([output]).catch((reason: unknown) => failures.set(output[0], reason));
    }
  }
  const names = OUTPUT_NAMES.filter((name) => failures.has(name));
  const [first] = names;
  if (first === undefined) return [];
  const place = path ? ` (GITHUB_OUTPUT, ${shownPath(path)})` : '';
  return writing(`The outputs${names.length === OUTPUT_NAMES.length ? '' : ` ${names.join(', ')}`}${place}`, () => {
    throw failures.get(first);
  });
}
