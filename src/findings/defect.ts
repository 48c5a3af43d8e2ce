import { HOME } from '../world/names.ts';
import { type CheckId, type Finding, problemFinding } from './report.ts';
import { UsageError } from './usage-error.ts';

/**
 * The one place in which a crash becomes a value. Whatever a step of the run throws is a defect of iap-key, but what was
 * found out before it must still be told; so a crash is a finding, and the run goes on with what is known.
 */

export const PLEASE_REPORT = 'This is a defect of iap-key; please report it.';

/** Where defects are reported. */
const REPORT_IT = `Report it at ${HOME}/issues, with this report. Nothing is known to be wrong with the key.`;

/**
 * Does one step of a run. Usage errors pass, because they are an answer and no crash.
 * @param fallback what stands in the place of the result, by the name of the crash
 */
export async function guard<Value>(
  work: () => Value | Promise<Value>,
  fallback: (cause: string) => Value | Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return fallback(nameOfCrash(error));
  }
}

/** The finding of a crash. It has no problem code: nobody can mend it but iap-key. */
export function defectFinding(id: CheckId, cause: string, more: Partial<Finding> = {}): Finding {
  return {
    id,
    status: 'inconclusive',
    message: `${PLEASE_REPORT} This check broke off (${cause}).`,
    hint: REPORT_IT,
    ...more,
  };
}

/** Whether a run broke off somewhere before its verdict: no setting may soften that. */
export function isDefect({ status, problem }: Pick<Finding, 'status' | 'problem'>): boolean {
  return status === 'inconclusive' && problem === undefined;
}

/** A code or the name of an error. Its message is foreign text, and may hold whatever was being worked on. */
export function nameOfCrash(error: unknown): string {
  try {
    if (!(error instanceof Error)) return 'unknown error';
    const word = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
    return /^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(word) ? word : 'unknown error';
  } catch {
    return 'unknown error';
  }
}

/** Why a file could not be written, in words where there are some. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'its folder is a file',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go in a circle',
  ENAMETOOLONG: 'its name is too long',
  NOT_A_FILE: 'it is neither a file nor yet to be made',
  TOO_SLOW: 'it took too long',
};

/** The warning about a file or an output that could not be written. */
export function notWritten(what: string, error: unknown): Finding {
  const code = nameOfCrash(error);
  const cause = CAUSES[code];
  return problemFinding(
    'files',
    'file-not-written',
    `${what} could not be written: ${cause === undefined ? code : `${cause} (${code})`}. The result of the run is not affected.`,
  );
}
