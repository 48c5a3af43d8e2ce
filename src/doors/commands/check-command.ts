import type { CiFormat } from '../../ci/format.ts';
import type { Report } from '../../findings/report.ts';
import { withFindings } from '../../findings/report.ts';
import { rendered } from '../../report/fallback.ts';
import { RENDERERS } from '../../report/renderers.ts';
import type { RequestRecord } from '../../report/request-record.ts';
import type { TextOptions } from '../../report/text.ts';
import type { Secrets } from '../../secrets/secrets.ts';
import { variableSources } from '../../settings/other-names.ts';
import type { Settings } from '../../settings/read-settings.ts';
import { flagSource } from '../../settings/sources.ts';
import type { World } from '../../world/world.ts';
import { filesOf, isDetailed, runCheck } from '../run-check.ts';
import { type Terminal, wantsColor, widthOf } from '../terminal.ts';

/** What stands between the program and its sinks. */
export interface Guard {
  readonly secrets: Secrets;
  readonly pass: (text: string) => string;
  /** Standard output in front of the gate, for masks alone: they show the secret to the CI system. */
  readonly raw: Terminal;
}

/** The command `check`: the report in the form that was asked for, or in the words of the CI system. */
export async function checkCommand(
  flags: Readonly<Record<string, string | undefined>>,
  world: World,
  terminal: Terminal,
  guard: Guard,
): Promise<number> {
  return (await checkAndShow(flags, world, terminal, guard)).exitCode;
}

/** The same, for a command of which the check is a step. */
export async function checkAndShow(
  flags: Readonly<Record<string, string | undefined>>,
  world: World,
  terminal: Terminal,
  { secrets, pass, raw }: Guard,
): Promise<{ readonly exitCode: number; readonly report: Report }> {
  const sources = [flagSource(flags), ...variableSources(world.environment)];
  const { settings, report, exitCode, requests, finish } = await runCheck(
    'command-line',
    sources,
    world,
    secrets,
    async ({ format }) => {
      const mask = format === 'text' ? (await formatHere(world)).mask : undefined;
      // A file does not listen.
      return mask === undefined || raw.isFile ? undefined : (text) => raw.out(mask(text));
    },
    { write: terminal.error, terminal: progressTerminal(world, terminal) },
  );
  // Files first: what is said on standard output may point at them, or has to say that they are not there.
  const whole = withFindings(report, await filesOf(report, settings, pass, world));
  terminal.out(await rendered(whole, (shown) => render(shown, settings, requests, world, terminal, pass)));
  for (const text of await finish()) terminal.error(`iap-key: ${text}\n`);
  return { exitCode, report: whole };
}

async function render(
  report: Report,
  settings: Settings,
  requests: readonly RequestRecord[],
  world: World,
  terminal: Terminal,
  pass: (text: string) => string,
): Promise<string> {
  switch (settings.format) {
    case 'text': {
      const [{ speak }, format] = await Promise.all([import('../../ci/speak.ts'), formatHere(world)]);
      const text: TextOptions = {
        color: wantsColor(world, terminal),
        width: widthOf(world, terminal),
        detail: isDetailed(settings, world) ? 'full' : settings.quiet ? 'brief' : 'usual',
        more: 'a flag',
        requests,
      };
      return speak(report, settings, world, { format, text, pass });
    }
    default:
      return RENDERERS[settings.format](report);
  }
}

async function formatHere({ environment }: World): Promise<CiFormat> {
  return (await import('../../ci/ci-systems.ts')).formatFor(environment);
}

/** What cannot move its cursor is written to as a log is. */
function progressTerminal({ environment }: World, { errorTerminal }: Terminal): Terminal['errorTerminal'] {
  return environment['TERM'] === 'dumb' ? undefined : errorTerminal;
}
