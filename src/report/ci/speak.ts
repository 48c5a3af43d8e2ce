import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '../../settings.ts';
import type { World } from '../../world.ts';
import { exitCodeOf } from '../exit-code.ts';
import { rendered } from '../fallback.ts';
import { inWriteTime, writing } from '../files.ts';
import { mapStrings, oneLine, withoutCommands } from '../foreign.ts';
import { renderMarkdown } from '../markdown.ts';
import { type Finding, type Report, withFindings } from '../report.ts';
import { renderSections } from '../text.ts';
import { replaceFile } from '../write-file.ts';
import type { Tongue } from './tongue.ts';

/** What masks shorter than this would hide is more than what they protect. */
const SHORTEST_MASK = 6;

/**
 * A world in which every secret is also registered with the CI system, where its tongue has a command for that and listens.
 * @param terminal standard output, in front of the redactor
 * @param known the secrets that were kept before
 */
export function withMasks(
  world: World,
  { mask }: Tongue,
  terminal: { readonly out: (text: string) => void; readonly isFile: boolean },
  known: readonly string[],
): World {
  if (mask === undefined || terminal.isFile) return world;
  const masked = new Set<string>();
  const register = (secret: string) => {
    for (const line of secret.split(/[\r\n]+/).map((text) => text.trim())) {
      if (line.length < SHORTEST_MASK || line.startsWith('-----') || masked.has(line)) continue;
      masked.add(line);
      terminal.out(mask(line));
    }
  };
  for (const secret of known) register(secret);
  return {
    ...world,
    keepSecret(secret) {
      world.keepSecret(secret);
      register(secret);
    },
  };
}

/** The report as text, in the tongue of a CI system; writes the summary that it points at, if there is to be one. */
export async function speak(
  report: Report,
  { onInconclusive, junitFile }: Pick<Settings, 'onInconclusive' | 'junitFile'>,
  world: Pick<World, 'environment' | 'directory' | 'alarm'>,
  {
    tongue,
    color,
    redact,
  }: { readonly tongue: Tongue; readonly color: boolean; readonly redact: (text: string) => string },
): Promise<string> {
  const folder = tongue.summaryFolder?.(world.environment);
  const summary = folder === undefined ? undefined : await writeSummary(report, folder, redact, world);
  const whole = withFindings(report, summary?.findings ?? []);
  return tongue.say({
    report: mapStrings(whole, (text) => withoutCommands(redact(oneLine(text)))),
    sections: renderSections(whole, { color }),
    exitCode: exitCodeOf(report, { onInconclusive }),
    junitFile: junitFile === undefined ? undefined : resolve(world.directory, junitFile),
    summaryFile: summary?.path,
  });
}

/** A summary is extra: where its folder is not to be had (in a container, say), there is none, and the report says so. */
async function writeSummary(
  report: Report,
  folder: string,
  redact: (text: string) => string,
  world: Pick<World, 'alarm'>,
): Promise<{ readonly path: string | undefined; readonly findings: readonly Finding[] }> {
  const path = join(folder, `iap-key-${report.startedAt.replaceAll(/\D/g, '')}.md`);
  const findings = await writing(`The summary, ${path},`, async () => {
    // No folder is made: this one belongs to the agent.
    await inWriteTime(stat(folder), world);
    await inWriteTime(replaceFile(path, redact(await rendered(report, renderMarkdown))), world);
  });
  return { path: findings.length === 0 ? path : undefined, findings };
}
