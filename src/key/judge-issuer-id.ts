import { type Finding, problemFinding } from '../findings/report.ts';
import { describe, ISSUER_ID, isSample, KEY_ID } from './identifier-kinds.ts';
import { describeStranger } from './not-a-key.ts';
import { isSlip, oddCharacters } from './odd-characters.ts';
import { issuerIdsIn, offer } from './offers.ts';

/** Judges an Issuer ID by its form. */
export function judgeIssuerId(value: string, keyId: string): Finding {
  if (value === '') return problemFinding('issuer-id', 'issuer-id-missing', 'No Issuer ID is set.');
  if (isSample(value))
    return problemFinding('issuer-id', 'placeholder-value', 'The Issuer ID is a sample from documentation.');
  if (ISSUER_ID.test(value)) return { id: 'issuer-id', status: 'pass', message: `${value} is well-formed.` };
  if (value === keyId && KEY_ID.test(value))
    return problemFinding('issuer-id', 'issuer-id-malformed', 'The Issuer ID is the Key ID once more.');
  if (KEY_ID.test(value)) {
    return problemFinding(
      'issuer-id',
      'issuer-id-is-team-id',
      'The Issuer ID has the form of a Team ID (10 capital letters and digits).',
    );
  }
  const found = issuerIdsIn(value);
  const stranger = describeStranger(value, 'Issuer ID');
  const isPlaceholder = stranger?.problem === 'placeholder-value';
  if (stranger !== undefined && (isPlaceholder || (found.length === 0 && !isSlip('issuer-id', value)))) {
    const problem = isPlaceholder ? stranger.problem : 'issuer-id-malformed';
    return problemFinding('issuer-id', problem, stranger.message, { hint: stranger.hint });
  }
  return problemFinding(
    'issuer-id',
    'issuer-id-malformed',
    `The Issuer ID does not have the form 8-4-4-4-12. ${wordsOn(value, found)}`,
  );
}

function wordsOn(value: string, found: readonly string[]): string {
  if (new Set(found).size > 1) return 'Several stand there; an account has one Issuer ID.';
  if (found.length > 0) return offer('Issuer ID', 'issuer-id', found).trimStart();
  if (/^[0-9a-f]{32}$/i.test(value.replaceAll('-', ''))) return 'Its hyphens are missing or misplaced.';
  return `${describe(value)}${oddCharacters('issuer-id', value)}`;
}
