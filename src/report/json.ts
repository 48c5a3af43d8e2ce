import { mapStrings } from '../findings/foreign.ts';
import type { Report } from '../findings/report.ts';

/** The report as a file or on standard output: with everything, for a person or a program. */
export function renderJson(report: Report): string {
  return `${escapeForLogs(JSON.stringify(report, undefined, 2))}\n`;
}

/**
 * The report as the action's output, on one line. GitHub drops an output that holds a masked value, and many teams keep the
 * Key ID and the Issuer ID as secrets: so they are left out here, and taken out of every sentence.
 */
export function renderPublicJson(report: Report): string {
  const { keyId, issuerId, ...key } = report.key;
  const replacements = [
    [keyId, '(Key ID)'],
    [issuerId, '(Issuer ID)'],
  ] as const;
  const withoutIds = (text: string) => replacements.reduce((rest, [id, words]) => replaceId(rest, id, words), text);
  return escapeForLogs(JSON.stringify(mapStrings({ ...report, key }, withoutIds)));
}

/** In either case of letters, because a secret may be stored in another one than it is shown. */
function replaceId(text: string, id: string | null, words: string): string {
  if (id === null || id === '') return text;
  return text.replaceAll(new RegExp(id.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), words);
}

/** What JSON may hold unescaped, but a terminal or the log of a CI system could take for a command. */
const RISKY = /#(?=#)|[\p{Cf}\p{Zl}\p{Zp}]|[\u007f-\u009f]/gu;

/** The same JSON value, written so that a log shows it and nothing else. */
function escapeForLogs(json: string): string {
  return json.replaceAll(RISKY, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
