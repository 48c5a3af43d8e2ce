import type { SecretTraps } from '../ci/ci-system.ts';
import { guard } from '../findings/defect.ts';
import { type Finding, problemFinding } from '../findings/report.ts';
import type { FileFault } from '../key/load.ts';
import { fileTrap } from '../key/missing-file.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { World } from '../world/world.ts';

interface Words {
  readonly words: string;
  readonly next?: string;
}

/** The finding that there is no key, with the trap that fits: of the path, of this CI system, or how to begin. */
export async function missingKey(
  { reason, fault }: { readonly reason: string; readonly fault?: FileFault },
  settings: Settings,
  world: World,
  signal: AbortSignal,
): Promise<Finding> {
  const given = settings.given.length === 0 ? 'No setting is given.' : `Given are: ${settings.given.join(', ')}.`;
  const { words, next } = await wordsOn(fault, settings, world, signal);
  const message = [reason, given, words].filter((sentence) => sentence !== '').join(' ');
  return problemFinding('key-decode', 'key-missing', message, next === undefined ? {} : { hint: next });
}

async function wordsOn(
  fault: FileFault | undefined,
  { privateKey, given }: Settings,
  world: World,
  signal: AbortSignal,
): Promise<Words> {
  if (privateKey.kind === 'file') return fileTrap(privateKey.path, fault ?? '', world.directory);
  if (privateKey.kind === 'missing' && privateKey.state === 'blank') return BLANK;
  const { traps, withheld } = await trapsHere(world, signal);
  if (withheld !== undefined) return { words: `That is because ${withheld}.`, next: FORK };
  if (traps !== undefined) return { words: traps.traps, next: traps.next };
  return given.some((name) => NEEDED.has(name)) || isInCi(world) ? UNKNOWN : FIRST_STEPS;
}

/** What the CI system of the run tells; a file of its that never ends must not outlast the run. */
async function trapsHere(
  { environment, readFile }: World,
  signal: AbortSignal,
): Promise<{ readonly traps?: SecretTraps | undefined; readonly withheld?: string | undefined }> {
  const { secretsWithheld, secretTraps } = await import('../ci/ci-systems.ts');
  const withheld = await guard(
    () => secretsWithheld(environment, (path, limit) => readFile(path, limit, signal)),
    () => undefined,
  );
  return { traps: secretTraps(environment), withheld };
}

/** Whoever has set one of these has begun. */
const NEEDED: ReadonlySet<string> = new Set(['key-id', 'issuer-id', 'bundle-id', 'expect-fingerprint', 'push-to']);

function isInCi({ environment }: World): boolean {
  return !['', '0', 'false'].includes((environment['CI'] ?? '').toLowerCase());
}

const FORK =
  'Set `on-missing-key: skip-on-fork`, so that such a run ends as skipped, and check the key in a run of your own.';

const BLANK: Words = {
  words: 'The secret is there, and what was stored is no more than that.',
  next: 'Store the key again: `iap-key encode SubscriptionKey_<KEYID>.p8` prints the one line to paste.',
};

const FIRST_STEPS: Words = {
  words:
    'iap-key checks a key from App Store Connect › Users and Access › Integrations › In-App Purchase: it needs the .p8 file, whose name has the Key ID, the Issuer ID above the list of keys, and a bundle ID.',
  next: 'Begin with `iap-key check --private-key-file SubscriptionKey_<KEYID>.p8 --issuer-id <ISSUER ID> --bundle-id <BUNDLE ID>`, or see a whole run without any key: `iap-key demo`.',
};

const UNKNOWN: Words = {
  words:
    'Secrets do not reach workflows from forks or by Dependabot, nor a container to which the variable is not handed on.',
  next: 'Set IAP_KEY_PRIVATE_KEY, or name the file by private-key-file (IAP_KEY_PRIVATE_KEY_FILE), and compare the name of the secret. For pull requests from forks and for Dependabot, set `on-missing-key: skip-on-fork`.',
};
