import { access, constants, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Settings, UsageError } from '../settings.ts';
import { renderJson } from './json.ts';
import { renderJUnit } from './junit.ts';
import type { Report } from './report.ts';

type FileSettings = Pick<Settings, 'reportFile' | 'junitFile'>;

/**
 * Makes sure, before anything else is done, that the report files can be written; missing folders are made.
 * @throws UsageError when a path cannot be written to
 */
export async function prepareFiles({ reportFile, junitFile }: FileSettings): Promise<void> {
  if (reportFile !== undefined) await prepareFile('report-file', reportFile);
  if (junitFile !== undefined) await prepareFile('junit-file', junitFile);
}

/** Writes the report files that the settings ask for. */
export async function writeFiles(
  report: Report,
  { reportFile, junitFile }: FileSettings,
  redact: (text: string) => string,
): Promise<void> {
  if (reportFile !== undefined) await writeFile(reportFile, redact(renderJson(report)));
  if (junitFile !== undefined) await writeFile(junitFile, redact(await renderJUnit(report)));
}

async function prepareFile(setting: string, path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw new UsageError(`${setting}: The file ${path} cannot be written (${codeOf(error)}).`);
  }
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (isFolder) throw new UsageError(`${setting}: ${path} is a folder; name a file.`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error';
}
