import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { exitCodeOf, type OnInconclusive } from '../findings/exit-code.ts';
import { mapStrings, oneLine, withoutCommands } from '../findings/foreign.ts';
import { type Finding, type Report, withFindings } from '../findings/report.ts';
import { rendered } from '../report/fallback.ts';
import { inWriteTime, writing } from '../report/files.ts';
import { RENDERERS } from '../report/renderers.ts';
import { renderSections, type TextOptions } from '../report/text.ts';
import { replaceFile } from '../report/write-file.ts';
import { shownPath } from '../secrets/material.ts';
import type { World } from '../world/world.ts';
import type { CiFormat } from './format.ts';

/** The report as text, in the format of a CI system; writes the summary that it points at, if there is to be one. */
export async function speak(
  report: Report,
  { onInconclusive, junitFile }: { readonly onInconclusive: OnInconclusive; readonly junitFile: string | undefined },
  world: Pick<World, 'environment' | 'directory' | 'alarm'>,
  {
    format,
    text,
    pass,
  }: { readonly format: CiFormat; readonly text: TextOptions; readonly pass: (text: string) => string },
): Promise<string> {
  const folder = format.summaryFolder?.(world.environment);
  const summary = folder === undefined ? undefined : await writeSummary(report, folder, pass, world);
  const whole = withFindings(report, summary?.findings ?? []);
  return format.say({
    report: mapStrings(whole, (found) => withoutCommands(oneLine(found))),
    sections: renderSections(whole, text),
    exitCode: exitCodeOf(report, { onInconclusive }),
    junitFile: junitFile === undefined ? undefined : resolve(world.directory, junitFile),
    summaryFile: summary?.path,
  });
}

/** A summary is extra: where its folder is not to be had (in a container, say), there is none, and the report says so. */
async function writeSummary(
  report: Report,
  folder: string,
  pass: (text: string) => string,
  world: Pick<World, 'alarm'>,
): Promise<{ readonly path: string | undefined; readonly findings: readonly Finding[] }> {
  const path = join(folder, `iap-key-${report.startedAt.replaceAll(/\D/g, '')}.md`);
  const findings = await writing(`The summary, ${shownPath(path)},`, async () => {
    // No folder is made: this one belongs to the agent.
    await inWriteTime(stat(folder), world);
    await inWriteTime(replaceFile(path, pass(await rendered(report, RENDERERS.markdown))), world);
  });
  return { path: findings.length === 0 ? path : undefined, findings };
}
