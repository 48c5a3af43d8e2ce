import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { guard, notWritten } from '../findings/defect.ts';
import { type Finding, type Report, withFindings } from '../findings/report.ts';
import { UsageError } from '../findings/usage-error.ts';
import { shownPath } from '../secrets/material.ts';
import type { World } from '../world/world.ts';
import { rendered } from './fallback.ts';
import { RENDERERS } from './renderers.ts';
import { inTime, isStream, replaceFile } from './write-file.ts';

interface FileSettings {
  readonly reportFile: string | undefined;
  readonly junitFile: string | undefined;
}

/** When files are written, the time of the run may be used up; a file that is not written then never will be. */
const TIME_MS = 5000;

/**
 * Refuses, before anything else is done, report files that are none; missing folders are made. Whether a file can be written
 * is seen when it is: the verdict does not depend on it.
 * @throws UsageError when a path names a folder, a pipe, a device
 */
export async function prepareFiles(
  { reportFile, junitFile }: FileSettings,
  world: Pick<World, 'alarm'>,
): Promise<void> {
  if (reportFile !== undefined) await prepareFile('report-file', reportFile, world);
  if (junitFile !== undefined) await prepareFile('junit-file', junitFile, world);
}

/**
 * Writes the report files that the settings ask for.
 * @returns a warning for each that could not be written
 */
export async function writeFiles(
  report: Report,
  { reportFile, junitFile }: FileSettings,
  pass: (text: string) => string,
  world: Pick<World, 'alarm'>,
): Promise<Finding[]> {
  const write = (setting: string, path: string, text: Promise<string>) =>
    writing(`The file of ${setting}, ${shownPath(path)},`, async () =>
      inWriteTime(replaceFile(path, pass(await text)), world),
    );
  const junit = junitFile === undefined ? [] : await write('junit-file', junitFile, rendered(report, RENDERERS.junit));
  if (reportFile === undefined) return junit;
  // The report file can still tell of the other.
  const json = rendered(withFindings(report, junit), RENDERERS.json);
  return [...junit, ...(await write('report-file', reportFile, json))];
}

/** Ends the waiting for a work of writing when a file would have been written twice over. @throws `TOO_SLOW` */
export function inWriteTime<Value>(work: Promise<Value>, { alarm }: Pick<World, 'alarm'>): Promise<Value> {
  // Should the alarm break off, nobody waits for the work, and its failure would end the process.
  work.catch(() => undefined);
  return inTime(work, alarm(TIME_MS));
}

/** Does a work of writing; that it failed is a warning. */
export async function writing(what: string, work: () => void | Promise<void>): Promise<Finding[]> {
  try {
    await work();
    return [];
  } catch (error) {
    return [notWritten(what, error)];
  }
}

async function prepareFile(setting: string, path: string, world: Pick<World, 'alarm'>): Promise<void> {
  await guard(
    () => inWriteTime(mkdir(dirname(path), { recursive: true }), world),
    () => undefined,
  );
  const found = await guard(
    () => inWriteTime(stat(path), world),
    () => undefined,
  );
  if (found?.isDirectory()) throw new UsageError(`${setting}: ${path} is a folder; name a file.`);
  if ((found !== undefined && !found.isFile()) || isStream(path))
    throw new UsageError(`${setting}: ${path} is a pipe, a device or the like; name a file.`);
}
