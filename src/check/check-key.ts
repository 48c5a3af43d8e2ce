import { defectFinding, guard } from '../findings/defect.ts';
import { type Finding, problemFinding } from '../findings/report.ts';
import { findKeyFiles, findWorkingTree } from '../key/checkout.ts';
import { fingerprintOf } from '../key/fingerprint.ts';
import { keepKey, keepStored } from '../key/keep.ts';
import { loadKey } from '../key/load.ts';
import { readKey } from '../key/read.ts';
import type { ReadKey, UnreadableKey } from '../key/reading.ts';
import { type VerifiedKey, verifyKey } from '../key/verify.ts';
import { withNearMisses } from '../settings/near-miss.ts';
import { withOtherNames } from '../settings/other-names.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { World } from '../world/world.ts';
import { missingKey } from './missing-key.ts';

/** The search for copies of the key is a side matter: it may not eat the time that Apple's answers need. */
const SEARCH_MS = 5000;
const MOST_COPIES = 5;

export interface CheckedKey {
  readonly key: VerifiedKey | undefined;
  readonly findings: readonly Finding[];
  readonly isMissing: boolean;
}

/** The checks `key-decode` and `key-format`: from the stored text to a key that verifies its own signature. */
export async function checkKey(settings: Settings, world: World, signal: AbortSignal): Promise<CheckedKey> {
  const checked = await guard<CheckedKey>(
    () => readAndVerify(settings, world, signal),
    (cause) => ({ key: undefined, findings: [defectFinding('key-decode', cause)], isMissing: false }),
  );
  const findings = withNearMisses(checked.findings, settings.nearMisses);
  return { ...checked, findings: withOtherNames(findings, settings.otherNames) };
}

/** Why there is no key, where the CI system withholds it and the settings ask to skip then; undefined otherwise. */
export async function whyWithheld(
  { onMissingKey }: Settings,
  { environment, readFile }: World,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (onMissingKey !== 'skip-on-fork') return undefined;
  return guard(
    async () => {
      const { secretsWithheld } = await import('../ci/ci-systems.ts');
      // A file that never ends must not outlast the run.
      return secretsWithheld(environment, (path, limit) => readFile(path, limit, signal));
    },
    () => undefined,
  );
}

async function readAndVerify(settings: Settings, world: World, signal: AbortSignal): Promise<CheckedKey> {
  const loaded = await loadKey(settings.privateKey, world.readFile, signal);
  if (!loaded.ok)
    return { key: undefined, findings: [await missingKey(loaded, settings, world, signal)], isMissing: true };
  keepStored(loaded.bytes, world);

  const reading = readKey(loaded.bytes);
  if (!reading.ok)
    return {
      key: undefined,
      findings: [problemFinding('key-decode', reading.problem, reading.message, hintOf(reading))],
      isMissing: false,
    };
  const decoded = describeDecoding(reading, settings);
  const verification = verifyKey(reading);
  if (!verification.ok) {
    return {
      key: undefined,
      findings: [decoded, problemFinding('key-format', verification.problem, verification.message)],
      isMissing: false,
    };
  }
  keepKey(verification.key, world);
  world.secrets.publish(fingerprintOf(verification.key.publicKey));
  return {
    key: verification.key,
    findings: [
      decoded,
      ...(await guard<readonly Finding[]>(
        () => judgeKey(verification.key, settings, world, signal),
        (cause) => [defectFinding('key-format', cause)],
      )),
    ],
    isMissing: false,
  };
}

function hintOf({ hint }: UnreadableKey): { readonly hint?: string } {
  return hint === undefined ? {} : { hint };
}

/** The only finding of a run from which the platform withholds the key. */
export function skipped(reason: string): Finding {
  return {
    id: 'key-decode',
    status: 'skip',
    message: `Skipped: there is no private key, because ${reason}. Nothing was checked.`,
  };
}

function describeDecoding({ repairs }: ReadKey, settings: Settings): Finding {
  if (repairs.length > 0)
    return problemFinding(
      'key-decode',
      'key-repaired',
      `The private key was read after repair of: ${repairs.join(', ')}.`,
    );
  const place = settings.privateKey.kind === 'file' ? 'The file' : 'The value';
  return { id: 'key-decode', status: 'pass', message: `${place} holds one private key.` };
}

async function judgeKey(key: VerifiedKey, settings: Settings, world: World, signal: AbortSignal): Promise<Finding[]> {
  const fingerprint = fingerprintOf(key.publicKey);
  const findings: Finding[] = [];
  if (settings.expectFingerprint !== undefined && settings.expectFingerprint !== fingerprint) {
    findings.push(
      problemFinding(
        'key-format',
        'key-unexpected',
        `The key has the fingerprint ${fingerprint}; expected is ${settings.expectFingerprint}.`,
      ),
    );
  }
  if (key.shape !== 'apple') {
    const form = key.shape === 'minimal' ? 'It lacks its public half.' : 'It was written by another tool.';
    findings.push(
      problemFinding('key-format', 'key-re-encoded', `The key is intact, but not in the form that Apple uses. ${form}`),
    );
  }
  const tree = findWorkingTree(world.directory, world.environment['GITHUB_WORKSPACE']);
  const soon = AbortSignal.any([signal, world.alarm(SEARCH_MS)]);
  const copies = tree === undefined ? [] : await findKeyFiles(tree, fingerprint, soon);
  if (copies.length > 0) {
    const more = copies.length > MOST_COPIES ? ` and ${copies.length - MOST_COPIES} more` : '';
    findings.push(
      problemFinding(
        'key-format',
        'key-in-checkout',
        `The working tree holds this private key: ${copies.slice(0, MOST_COPIES).join(', ')}${more}.`,
      ),
    );
  }
  if (findings.length > 0) return findings;
  return [
    { id: 'key-format', status: 'pass', message: `It is a P-256 key that verifies its own signature: ${fingerprint}.` },
  ];
}
