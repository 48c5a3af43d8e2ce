/**
 * The search for private keys in a value: every form is tried on every text, and what it finds is searched on. A key counts
 * once it verifies itself. Depth and work are bounded, so that no value takes long.
 */
import { statedLength } from './der.ts';
import { readDer } from './der-key.ts';
import { fingerprintOf } from './fingerprint.ts';
import { KEY_FORMS } from './forms/key-forms.ts';
import { type Form, type Found, type FoundDer, type KeyReading, type ReadKey, unreadable } from './reading.ts';
import { decodeLoosely, decodeText, isPrintable, unseenAround } from './text-of-bytes.ts';
import { verifyKey } from './verify.ts';

/** JSON in base64 in JSON in UTF-16 is stored somewhere; deeper than this nobody wraps. */
const MAX_DEPTH = 8;
/** Characters and bytes that are looked through. What people store takes a few thousand, and all of these under a second. */
const MAX_WORK = 2 * 1024 * 1024;
/** What a text costs besides its length. */
const LEAST_WORK = 64;
/** What was seen on trial only is looked at again where it counts in full. */
const TRIAL_COST = 2 * MAX_DEPTH;

export interface FoundKeys {
  /** Each different key once, as it was found first. */
  readonly keys: readonly ReadKey[];
  /** What was found that is no such key, in the order of the forms. */
  readonly others: readonly KeyReading[];
  /** Whether all was looked through. */
  readonly isComplete: boolean;
}

/** How a text or bytes were come to. */
interface Trail {
  readonly repairs: readonly string[];
  readonly base64Layers: number;
  readonly depth: number;
  readonly isTrial: boolean;
}

export function searchKeys(value: Buffer, forms: readonly Form[] = KEY_FORMS): FoundKeys {
  const keys = new Map<string, ReadKey>();
  const others: KeyReading[] = [];
  const mayLookAt = createBudget();
  const verify = createVerifier();
  /** Whether a key was found to which nothing had to be repaired: then nothing stands around it, and no other is there. */
  let isAlone = false;

  const tell = (reading: KeyReading, { isTrial }: Pick<Trail, 'isTrial'>) => {
    if (!isTrial || saysWhatItIs(reading)) others.push(reading);
  };

  function searchBytes(bytes: Buffer, trail: Trail): void {
    if (!mayLookAt('bytes', bytes.toString('latin1'), trail)) return;
    if (statedLength(bytes) !== undefined && !isPrintable(bytes)) {
      judge({ kind: 'der', bytes, label: '', repairs: ['missing PEM armor'] }, trail);
      return;
    }
    const decoded = decodeText(bytes);
    if (decoded === undefined) tell(unreadable('key-not-decodable', describeForeignBytes(trail.base64Layers)), trail);
    const { text, repairs } = decoded ?? decodeLoosely(bytes);
    const isTrial = trail.isTrial || decoded === undefined;
    searchText(text, { ...trail, repairs: [...trail.repairs, ...repairs], isTrial });
  }

  function searchText(original: string, trail: Trail): void {
    const text = original.trim();
    if (!mayLookAt('text', text, trail)) return;
    const problem = describeText(text, trail.depth);
    if (problem !== undefined) tell(problem, trail);
    if (text === '' || trail.depth > MAX_DEPTH) return;
    const here = { ...trail, repairs: [...trail.repairs, ...unseenAround(original)] };
    for (const form of forms) {
      if (isAlone) return;
      for (const found of form(text)) follow(found, here);
    }
  }

  function follow(found: Found, trail: Trail): void {
    if (isAlone) return;
    if ('ok' in found) {
      tell(found, trail);
      return;
    }
    const isTrial = trail.isTrial || found.isTrial === true;
    if (found.kind === 'der') {
      judge(found, { ...trail, isTrial });
      return;
    }
    const next = { ...trail, repairs: [...trail.repairs, ...found.repairs], depth: trail.depth + 1, isTrial };
    if (found.kind === 'text') searchText(found.text, next);
    else searchBytes(found.bytes, { ...next, base64Layers: trail.base64Layers + (found.isBase64 ? 1 : 0) });
  }

  function judge({ bytes, repairs, label }: FoundDer, trail: Trail): void {
    if (!mayLookAt(`der of ${label}`, bytes.toString('latin1'), trail)) return;
    const twice = trail.base64Layers > 1 ? ['base64 applied more than once'] : [];
    const reading = readDer(bytes, [...trail.repairs, ...twice, ...repairs], label);
    const verified = reading.ok ? verify(reading) : undefined;
    if (!reading.ok || verified === undefined) tell(reading, trail);
    else if (verified.isProven || !trail.isTrial) {
      isAlone ||= reading.repairs.length === 0;
      if (!keys.has(verified.fingerprint)) keys.set(verified.fingerprint, reading);
    }
  }

  searchBytes(value, { repairs: [], base64Layers: 0, depth: 0, isTrial: false });
  return { keys: [...keys.values()], others, isComplete: mayLookAt.hasLeft() };
}

interface Verified {
  readonly fingerprint: string;
  /** Whether the key has its public half, so that no character of its private half can be another. */
  readonly isProven: boolean;
}

/** Verifies each DER once, in however many ways it was come to. */
function createVerifier(): (reading: ReadKey) => Verified | undefined {
  const known = new Map<string, Verified | undefined>();
  return (reading) => {
    const name = `${reading.encoding} ${reading.der.toString('latin1')}`;
    if (known.has(name)) return known.get(name);
    const verification = verifyKey(reading);
    const verified = verification.ok
      ? { fingerprint: fingerprintOf(verification.key.publicKey), isProven: verification.key.shape !== 'minimal' }
      : undefined;
    known.set(name, verified);
    return verified;
  };
}

interface Budget {
  /** Whether something is to be looked at: it was not yet, and there is work left. */
  (kind: string, content: string, trail: Pick<Trail, 'depth' | 'isTrial'>): boolean;
  readonly hasLeft: () => boolean;
}

function createBudget(): Budget {
  const seen = new Map<string, number>();
  let work = 0;
  const mayLookAt = (kind: string, content: string, { depth, isTrial }: Pick<Trail, 'depth' | 'isTrial'>) => {
    const name = `${kind}: ${content}`;
    const cost = depth + (isTrial ? TRIAL_COST : 0);
    const before = seen.get(name);
    if (work >= MAX_WORK || (before !== undefined && before <= cost)) return false;
    seen.set(name, cost);
    work += content.length + LEAST_WORK;
    return work < MAX_WORK;
  };
  return Object.assign(mayLookAt, { hasLeft: () => work < MAX_WORK });
}

/** Whether a structure that is all there says what this is; that holds however it was come to. */
function saysWhatItIs(reading: KeyReading): boolean {
  return !reading.ok && ['key-encrypted', 'key-not-private', 'key-not-ec'].includes(reading.problem);
}

/** What is known of a text before any form is tried. */
function describeText(text: string, depth: number): KeyReading | undefined {
  if (text === '') return unreadable('key-not-decodable', 'The decoded value is empty.');
  if (depth > MAX_DEPTH)
    return unreadable('key-not-decodable', 'The value is encoded more often than iap-key unpacks.');
  return undefined;
}

function describeForeignBytes(base64Layers: number): string {
  return base64Layers > 0
    ? 'The value is base64, but of something other than a .p8 file, or its beginning is missing.'
    : 'The value is neither text nor a key in DER form.';
}
