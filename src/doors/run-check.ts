import { check } from '../check/check.ts';
import type { AroundPush } from '../check/push-after.ts';
import { exitCodeOf } from '../findings/exit-code.ts';
import { mapStrings, oneLine } from '../findings/foreign.ts';
import type { Finding, Report } from '../findings/report.ts';
import { secretsInProxies } from '../net/proxies.ts';
import type { RequestRecord } from '../report/request-record.ts';
import { maskAll } from '../secrets/masks.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { keepGiven, publishGiven, refuseMisplaced } from '../settings/misplaced.ts';
import { refuseConflictingPaths } from '../settings/paths.ts';
import { readSettings, type Settings } from '../settings/read-settings.ts';
import type { Source } from '../settings/sources.ts';
import type { Door } from '../settings/table.ts';
import type { World } from '../world/world.ts';
import { recordRequests } from './record-requests.ts';
import { type ProgressScreen, showProgress } from './show-progress.ts';

/** A check that has come to its verdict. */
export interface Checked {
  readonly settings: Settings;
  /** Its texts are clean. */
  readonly report: Report;
  readonly exitCode: number;
  /** What was asked, clean; empty unless it is to be shown. */
  readonly requests: readonly RequestRecord[];
  /** Ends what the run leaves on GitHub; its warnings, clean. */
  readonly finish: () => Promise<readonly string[]>;
}

/** Gives a text to the CI system to mask; undefined where none listens. */
export type Mask = (text: string) => void;

/**
 * What every door does, once: keeps what is secret, reads the settings, has the secrets masked, checks, and cleans the report.
 * @param maskFor by the settings, how the CI system is asked to mask
 * @param screen where progress is shown
 * @throws UsageError before anything is contacted
 */
export async function runCheck(
  door: Door,
  sources: readonly Source[],
  world: World,
  secrets: Secrets,
  maskFor: (settings: Settings) => Mask | undefined | Promise<Mask | undefined>,
  screen?: ProgressScreen,
): Promise<Checked> {
  keepGiven(sources, secrets);
  for (const login of secretsInProxies(world.environment)) secrets.keep(login);
  refuseMisplaced(sources, world.environment, secrets);
  const settings = readSettings(door, sources, world.environment);
  publishGiven(settings, secrets);
  await refuseConflictingPaths(settings, world.directory);
  const mask = await maskFor(settings);
  if (mask !== undefined) maskAll(secrets, mask);
  if (settings.reportFile !== undefined || settings.junitFile !== undefined) {
    const { prepareFiles } = await import('../report/files.ts');
    await prepareFiles(settings, world);
  }
  // A token that only its file holds is known once the check has read it, and then may be found in another setting.
  const recheck = () => refuseMisplaced(sources, world.environment, secrets);
  const log = isDetailed(settings, world) ? recordRequests(world) : undefined;
  const progress = screen === undefined || settings.quiet ? undefined : showProgress(screen, world);
  const watched = {
    ...world,
    secrets: { ...secrets, recheck },
    send: log?.send ?? world.send,
    ...(progress === undefined ? {} : { progress: progress.tell }),
  };
  const trace = await traceOf(settings, world, secrets.clean);
  const clean = (text: string) => cleanAsShown(text, secrets);
  const found = await check(settings, watched, trace.aroundPush).finally(progress?.end);
  const report = isClean(found, secrets) ? found : mapStrings(found, clean);
  const exitCode = exitCodeOf(report, settings);
  world.reached?.(exitCode);
  const finish = async () => (await trace.finish(report)).map(secrets.clean);
  return { settings, report, exitCode, requests: mapStrings(log?.requests ?? [], clean), finish };
}

/** Whether everything is to be shown: by the setting, or because GitHub was asked to run the job with debug logging. */
export function isDetailed(
  { verbose }: Pick<Settings, 'verbose'>,
  { environment }: Pick<World, 'environment'>,
): boolean {
  return verbose || (environment['GITHUB_ACTIONS'] === 'true' && environment['RUNNER_DEBUG'] === '1');
}

/** A text that is clean also on one line, as renderers show it: two harmless parts can make a piece of a secret there. */
function cleanAsShown(text: string, { clean, holds }: Secrets): string {
  const cleaned = clean(text);
  const shown = oneLine(cleaned);
  return shown !== cleaned && holds(shown) ? clean(shown) : cleaned;
}

/** Whether there is nothing to clean in a report, asked of all its texts at once: so it is nearly always. */
function isClean(report: Report, { someHold }: Secrets): boolean {
  const texts = new Set<string>();
  mapStrings(report, (text) => {
    texts.add(text);
    return text;
  });
  const shown = [...texts].map(oneLine).filter((text) => !texts.has(text));
  return !someHold([...texts, ...shown], 'own');
}

interface Trace {
  readonly aroundPush: AroundPush;
  readonly finish: (report: Report) => Promise<readonly string[]>;
}

/** GitHub's part is loaded only where the settings ask for it. */
async function traceOf(settings: Settings, world: World, clean: (text: string) => string): Promise<Trace> {
  if (settings.deployment === undefined && !settings.reportIssue)
    return { aroundPush: (push) => push(), finish: async () => [] };
  const { finishTrace, traceOnGitHub } = await import('../github/trace.ts');
  const trace = traceOnGitHub(settings, world, clean);
  return { aroundPush: trace.aroundPush, finish: (report) => finishTrace(trace, report) };
}

/** Writes the report files that the settings ask for; that one is not there is a finding. */
export async function filesOf(
  report: Report,
  settings: Settings,
  pass: (text: string) => string,
  world: World,
): Promise<readonly Finding[]> {
  if (settings.reportFile === undefined && settings.junitFile === undefined) return [];
  const { writeFiles } = await import('../report/files.ts');
  return writeFiles(report, settings, pass, world);
}
