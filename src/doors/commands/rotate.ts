import { BACKENDS } from '../../backends/all.ts';
import { IN_APP_PURCHASE_PAGE } from '../../findings/problems.ts';
import type { BundleResult, Report } from '../../findings/report.ts';
import { UsageError } from '../../findings/usage-error.ts';
import { readFileName } from '../../key/key-file-name.ts';
import { variableSources } from '../../settings/other-names.ts';
import { flagSource } from '../../settings/sources.ts';
import { SETTING_NAMES, type SettingName } from '../../settings/table.ts';
import { openKey } from '../open-key.ts';
import { type Asker, createAsker, untilCancelled } from '../prompts.ts';
import { runCheck } from '../run-check.ts';
import { stepWorld } from '../step-world.ts';
import { checkAndShow } from './check-command.ts';
import type { Call } from './command-row.ts';
import { refusalOf } from './encode.ts';

/**
 * The command `rotate`: a new key in the place of an old one, in the order that breaks no released app. Nothing is remembered
 * between runs: each step looks first what is done already, so that a run that was broken off is simply begun again.
 */

const IDENTITY: readonly SettingName[] = ['private-key', 'private-key-file', 'key-id', 'issuer-id', 'bundle-id'];
const ASKING: readonly SettingName[] = ['environment', 'timeout', 'retries', 'concurrency'];
const PUSH: readonly SettingName[] = [
  'push-to',
  ...SETTING_NAMES.filter((name) => BACKENDS.some((one) => name.startsWith(`${one.name}-`))),
];

/** The old key, as far as it was told. */
interface OldKey {
  readonly file: string | undefined;
  readonly keyId: string | undefined;
}

/** Ends the command where it stands. */
interface Stop {
  readonly exitCode: number;
}

export async function rotate(call: Call): Promise<number> {
  const { terminal, guard, flags } = call;
  const asker = flags['yes'] === 'true' ? undefined : await createAsker(terminal, guard.secrets);
  if (asker === undefined && flags['yes'] !== 'true')
    throw new UsageError(
      'rotate: Each step is asked for, and nobody can be asked here. Run it on a terminal, or give --yes.',
    );
  return untilCancelled(terminal, () => run(call, asker));
}

async function run(call: Call, asker: Asker | undefined): Promise<number> {
  const old: OldKey = {
    file: call.flags['old-key-file'],
    keyId: call.flags['old-key-id'] ?? readFileName(call.flags['old-key-file'])?.keyId,
  };
  await refuseSameKey(old, call);
  const steps: readonly ((proven: Report) => Promise<Stop | undefined>)[] = [
    (proven) => keepWhatWorks(old, proven, call),
    () => push(call, asker),
    () => placeElsewhere(call, asker),
    (proven) => revoke(old, proven, call, asker),
  ];
  title(call, 1, 'The new key is proven for every app');
  const { exitCode, report } = await checkAndShow(
    flagsOf(call, false),
    stepWorld(call.world, [...IDENTITY, ...ASKING]),
    call.terminal,
    call.guard,
  );
  if (report.result !== 'pass')
    return stop(
      call,
      exitCode === 0 ? 3 : exitCode,
      'The new key has not passed. The old one stays, and nothing was changed.',
    ).exitCode;
  for (const step of steps) {
    const stopped = await step(report);
    if (stopped !== undefined) return stopped.exitCode;
  }
  return 0;
}

function title({ terminal }: Call, step: number, words: string): void {
  terminal.out(`\n━━ ${step} of 5 · ${words}\n\n`);
}

function stop({ terminal }: Call, exitCode: number, words: string): Stop {
  terminal.out(`${words}\n`);
  return { exitCode };
}

/** The flags of the check; those of the push only where it is its turn. */
function flagsOf({ flags }: Call, isPush: boolean): Readonly<Record<string, string | undefined>> {
  const kept = Object.entries(flags).filter(
    ([name]) => SETTING_NAMES.some((one) => one === name) && (isPush || !PUSH.some((one) => one === name)),
  );
  return Object.fromEntries(kept);
}

/** Two names for one key would have the one revoked that was just brought everywhere. */
async function refuseSameKey(old: OldKey, call: Call): Promise<void> {
  const { world, flags } = call;
  const newFile = flags['private-key-file'];
  const newKeyId = flags['key-id'] ?? readFileName(newFile)?.keyId;
  if (old.keyId !== undefined && old.keyId === newKeyId)
    throw new UsageError('rotate: The old and the new key have the same Key ID. Give the file of the new one.');
  if (old.file === undefined) return;
  const opened = await openKey({ kind: 'file', path: old.file }, world);
  if (!opened.ok) throw new UsageError(`--old-key-file: ${refusalOf(opened)}`);
  if (newFile === undefined || newFile === '-') return;
  const next = await openKey({ kind: 'file', path: newFile }, world);
  if (next.ok && next.fingerprint === opened.fingerprint)
    throw new UsageError('rotate: --old-key-file holds the same key as the new file.');
}

/** Asks Apple with the old key, without a word about it; undefined where there is none to ask with. */
async function askWithOld({ file, keyId }: OldKey, call: Call): Promise<readonly BundleResult[] | undefined> {
  if (file === undefined) return undefined;
  const world = stepWorld(call.world, ['issuer-id', 'bundle-id', ...ASKING]);
  const flags = { ...flagsOf(call, false), 'private-key-file': file, 'key-id': keyId, diagnose: 'false' };
  const sources = [flagSource(flags), ...variableSources(world.environment)];
  const { report } = await runCheck('command-line', sources, world, call.guard.secrets, () => undefined);
  return report.bundles;
}

const ENVIRONMENTS = ['production', 'sandbox'] as const;

const isRefused = (bundle: BundleResult) =>
  ENVIRONMENTS.some((name) => bundle[name] === 'refused') &&
  ENVIRONMENTS.every((name) => bundle[name] === 'refused' || bundle[name] === 'not-asked');

/** Where the old key works, the new one has to: otherwise a released app would break. */
async function keepWhatWorks(old: OldKey, proven: Report, call: Call): Promise<Stop | undefined> {
  const before = await askWithOld(old, call);
  const lost = (before ?? []).flatMap(({ bundleId, ...answers }) => {
    const now = proven.bundles.find((bundle) => bundle.bundleId === bundleId);
    return ENVIRONMENTS.filter((name) => answers[name] === 'accepted' && now?.[name] !== 'accepted').map(
      (name) => `${bundleId} in ${name}`,
    );
  });
  if (lost.length === 0) return undefined;
  return stop(
    call,
    1,
    `Apple accepts the old key, and not the new one, for ${lost.join(', ')}. The old one stays, and nothing was changed.`,
  );
}

async function push(call: Call, asker: Asker | undefined): Promise<Stop | undefined> {
  title(call, 2, 'The new key goes to the backends');
  const world = stepWorld(call.world, [...IDENTITY, ...ASKING, ...PUSH]);
  const flags = flagsOf(call, true);
  const isAsked = variableSources(world.environment).some(({ read }) => (read('push-to') ?? '').trim() !== '');
  if (flags['push-to'] === undefined && !isAsked) {
    call.terminal.out('No push-to is set: backends get the key by hand, which is asked for in the next step.\n');
    return undefined;
  }
  if (asker !== undefined) {
    await checkAndShow({ ...flags, 'dry-run': 'true' }, world, call.terminal, call.guard);
    if (!(await asker.confirm('Push the new key now?', false)))
      return stop(call, 0, 'Not pushed. The old key stays; run this again to go on.');
  }
  const { exitCode } = await checkAndShow(flags, world, call.terminal, call.guard);
  if (exitCode === 0) return undefined;
  return stop(call, exitCode, 'The push is not confirmed. Do not revoke the old key; run this again to go on.');
}

async function placeElsewhere(call: Call, asker: Asker | undefined): Promise<Stop | undefined> {
  title(call, 3, 'The new key goes wherever else the old one is used');
  call.terminal.out(
    'CI secrets (“iap-key encode FILE” prints the line), servers that ask Apple or sign offers, backends without push-to.\n',
  );
  if (asker === undefined || (await asker.confirm('Is the new key in all of these places?', false))) return undefined;
  return stop(call, 0, 'The old key stays until it is; run this again to go on.');
}

async function revoke(old: OldKey, proven: Report, call: Call, asker: Asker | undefined): Promise<Stop | undefined> {
  title(call, 4, 'The old key is revoked');
  const isDone = (bundles: readonly BundleResult[] | undefined) =>
    bundles !== undefined && bundles.length > 0 && bundles.every(isRefused);
  const name = old.keyId ?? `that is not ${proven.key.keyId}`;
  if (!isDone(await askWithOld(old, call))) {
    call.terminal.out(
      `Now revoke the Key ID ${name}: ${IN_APP_PURCHASE_PAGE} › Edit › Revoke. This cannot be undone.\n`,
    );
    if (asker === undefined) return stop(call, 0, 'Then run this again: it proves that the old key is refused.');
    if (!(await asker.confirm('Is it revoked?', false)))
      return stop(call, 0, 'Both keys work. Run this again when it is.');
  }
  title(call, 5, 'The old key is refused');
  const after = await askWithOld(old, call);
  if (after === undefined)
    return stop(
      call,
      0,
      'Without its file (--old-key-file) nothing can be proven about the old key. Look whether it is still under Active.',
    );
  const accepted = after.filter((bundle) => ENVIRONMENTS.some((one) => bundle[one] === 'accepted'));
  if (accepted.length > 0)
    return stop(
      call,
      1,
      `Apple still accepts the old key, for ${accepted[0]?.bundleId}. Look which Key ID was revoked, and run this again.`,
    );
  if (!isDone(after)) return stop(call, 3, 'Apple could not be asked whether it refuses the old key. Run this again.');
  return stop(call, 0, `✓ Apple refuses the old key ${old.keyId ?? ''}, and accepts the new key ${proven.key.keyId}.`);
}
