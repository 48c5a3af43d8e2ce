import { IN_APP_PURCHASE_PAGE } from '../findings/problems.ts';
import { type Finding, problemFinding } from '../findings/report.ts';
import { describe, isSample, KEY_ID } from './identifier-kinds.ts';
import type { KeyFileName } from './key-file-name.ts';
import { describeStranger } from './not-a-key.ts';
import { isSlip, oddCharacters } from './odd-characters.ts';
import { keyIdsIn, offer } from './offers.ts';

/** Judges a Key ID by its form, and by the name of the key file. */
export function judgeKeyId(value: string, isFromFile: boolean, file: KeyFileName | undefined): Finding[] {
  const findings: Finding[] = [];
  if (file?.family === 'AuthKey') {
    findings.push(
      problemFinding(
        'key-id',
        'key-family-suspect',
        'The key file is named AuthKey_…, as App Store Connect API keys, APNs keys and Sign in with Apple keys are.',
      ),
    );
  }
  const wrong = faultOf(value);
  if (wrong !== undefined) return [wrong, ...findings];
  if (file !== undefined && file.keyId !== value) {
    findings.push(
      problemFinding(
        'key-id',
        'key-id-not-in-file-name',
        `key-id is ${value}, but the file is named for the Key ID ${file.keyId}.`,
      ),
    );
  }
  const origin = isFromFile ? `${value}, taken from the file name` : `${value} is well-formed`;
  return findings.length > 0 ? findings : [{ id: 'key-id', status: 'pass', message: `${origin}.` }];
}

function faultOf(value: string): Finding | undefined {
  if (value === '') return problemFinding('key-id', 'key-id-missing', 'No Key ID is set, and no file name gives one.');
  if (isSample(value))
    return problemFinding('key-id', 'placeholder-value', 'The Key ID is a sample from documentation.');
  if (KEY_ID.test(value)) return undefined;
  const stranger = describeStranger(value, 'Key ID');
  const found = keyIdsIn(value);
  const only = new Set(found).size === 1 ? found[0] : undefined;
  const isPlaceholder = stranger?.problem === 'placeholder-value';
  if (stranger !== undefined && (isPlaceholder || (found.length === 0 && !isSlip('key-id', value)))) {
    const problem = isPlaceholder ? stranger.problem : 'key-id-malformed';
    return problemFinding('key-id', problem, stranger.message, { hint: stranger.hint });
  }
  return problemFinding(
    'key-id',
    'key-id-malformed',
    `The Key ID is not 10 capital letters and digits. ${wordsOn(value, found)}`,
    only === undefined ? {} : { hint: `Set key-id to ${only}, if that is the key in ${IN_APP_PURCHASE_PAGE}.` },
  );
}

function wordsOn(value: string, found: readonly string[]): string {
  if (new Set(found).size > 1) return 'Several stand there; a run is for one key, so give one Key ID.';
  if (found.length > 0) {
    const family = /AuthKey_/.test(value) ? ' Files named AuthKey_… hold keys of other kinds.' : '';
    return `${offer('Key ID', 'key-id', found).trimStart()}${family}`;
  }
  const lowercase = KEY_ID.test(value.toUpperCase()) ? ' In capital letters it would have the right form.' : '';
  return `${describe(value)}${lowercase}${oddCharacters('key-id', value)}`;
}
