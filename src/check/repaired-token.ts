import { type Finding, problemFinding } from '../findings/report.ts';
import type { BareToken } from '../settings/bearer.ts';

/** A token that had the word of a request in front of it, which was trimmed: other tools may send it along. */
export function repairedToken(setting: string, { scheme }: Pick<BareToken, 'scheme'>): Finding[] {
  if (scheme === undefined) return [];
  return [
    problemFinding(
      // A backend's token is a matter of the push, GitHub's of what the run leaves there.
      setting === 'github-token' ? 'files' : 'push',
      'id-repaired',
      `Before the token of ${setting} stood “${scheme}”; it was trimmed.`,
      { hint: 'Store the token alone.' },
    ),
  ];
}
