import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { printable, UsageError } from '../../findings/usage-error.ts';
import { identify } from '../../key/identifiers.ts';
import { readFileName } from '../../key/key-file-name.ts';
import { faultOfSecretName } from '../../matrix/secret-name.ts';
import { looksSecret } from '../../secrets/material.ts';
import { variableSources } from '../../settings/other-names.ts';
import { splitList } from '../../settings/parse.ts';
import { readSettings } from '../../settings/read-settings.ts';
import { flagSource } from '../../settings/sources.ts';
import type { SettingName } from '../../settings/table.ts';
import { COPY_OWNER, PUBLISHED } from '../../world/names.ts';
import type { World } from '../../world/world.ts';
import { findBundleIds } from '../find-bundle-ids.ts';
import { type OpenedKey, openKey } from '../open-key.ts';
import { type Gate, PIPELINE_NAMES, PIPELINES, type Pipeline, type PipelineName } from '../pipelines.ts';
import { type Asker, createAsker, type Judge, PASTED_KEY, untilCancelled } from '../prompts.ts';
import { stepWorld } from '../step-world.ts';
import { checkAndShow } from './check-command.ts';
import type { Call } from './command-row.ts';
import { base64Of, refusalOf } from './encode.ts';

/** The command `init`: from a key file to a green gate. It never writes the key anywhere but to what stores secrets. */

const SEEN: readonly SettingName[] = [
  'private-key',
  'private-key-file',
  'key-id',
  'issuer-id',
  'bundle-id',
  'environment',
  'timeout',
  'retries',
  'concurrency',
];

/** What is known of the key and its apps; a person mends it until Apple agrees. */
interface Answers {
  readonly file: string | undefined;
  readonly keyId: string | undefined;
  readonly issuerId: string | undefined;
  readonly bundleIds: readonly string[];
}

export async function init(call: Call): Promise<number> {
  const { terminal, guard } = call;
  const asker = await createAsker(terminal, guard.secrets);
  return untilCancelled(terminal, () => run({ ...call, world: stepWorld(call.world, SEEN) }, asker));
}

async function run(call: Call, asker: Asker | undefined): Promise<number> {
  const { flags, world, terminal } = call;
  const secret = flags['secret'] ?? 'IAP_PRIVATE_KEY';
  const fault = faultOfSecretName(secret);
  if (fault !== undefined) throw new UsageError(`--secret: ${fault}`);
  const given = readGiven(call);
  if (asker === undefined) refuseGaps(given, call);

  const file = given.file ?? (await askForFile(asker, given, world));
  const opened = await openKey(given.source ?? { kind: 'file', path: file ?? '' }, world);
  if (!opened.ok) {
    terminal.error(`${refusalOf(opened)}\n`);
    return 1;
  }
  const answers = await checkUntilGood({ ...given, file }, call, asker);
  if (typeof answers === 'number') return answers;

  const name = await chooseSystem(call, asker);
  const pipeline: Pipeline = PIPELINES[name];
  const { keyId = '', issuerId = '', bundleIds } = answers;
  await writePipeline(pipeline, { keyId, issuerId, bundleIds, secret }, call);
  return storeSecret(pipeline, secret, opened, answers, call, asker);
}

function readGiven({ flags, world }: Call) {
  const { ci: _, secret: __, store: ___, ...settings } = flags;
  const sources = [flagSource(settings), ...variableSources(world.environment)];
  const { privateKey, keyId, issuerId, bundleIds } = readSettings('command-line', sources, world.environment);
  const source = privateKey.kind === 'missing' ? undefined : privateKey;
  return { source, file: source?.kind === 'file' ? source.path : undefined, keyId, issuerId, bundleIds };
}

/** Without a person, all that is missing is told at once. */
function refuseGaps({ source, file, keyId, issuerId, bundleIds }: ReturnType<typeof readGiven>, { flags }: Call): void {
  const gaps = [
    ...(source === undefined ? ['the .p8 file'] : []),
    ...(keyId === undefined && readFileName(file) === undefined ? ['--key-id'] : []),
    ...(issuerId === undefined ? ['--issuer-id'] : []),
    ...(bundleIds.length === 0 ? ['--bundle-id'] : []),
    ...(flags['ci'] === undefined ? [`--ci (${PIPELINE_NAMES.join(', ')})`] : []),
  ];
  if (gaps.length > 0)
    throw new UsageError(`init: Nobody can be asked here, since this is no terminal. Give ${gaps.join(', ')}.`);
}

async function askForFile(asker: Asker | undefined, given: Pick<ReturnType<typeof readGiven>, 'source'>, world: World) {
  if (asker === undefined || given.source !== undefined) return undefined;
  const names = await readdir(world.directory).catch(() => []);
  const [found] = names.filter((name) => readFileName(name)?.family === 'SubscriptionKey');
  const path = await asker.text(
    'Where is the .p8 file?',
    { initial: found, example: 'SubscriptionKey_ABC123DEFG.p8' },
    (answer) => {
      if (answer === '') return 'Give the path of the file that App Store Connect gave you.';
      return answer.includes(PASTED_KEY) || looksSecret(answer, true)
        ? 'This is a key, and not the path of its file.'
        : undefined;
    },
  );
  const absolute = resolve(world.directory, path);
  const isThere = await stat(absolute).then(
    (stats) => stats.isFile(),
    () => false,
  );
  return isThere ? absolute : askAgain(asker, world);
}

async function askAgain(asker: Asker, world: World): Promise<string | undefined> {
  if (await asker.confirm('There is no such file. Try another path?', true))
    return askForFile(asker, { source: undefined }, world);
  return undefined;
}

/** @returns the exit code of a check after which nobody wants to go on */
async function checkUntilGood(given: Answers, call: Call, asker: Asker | undefined): Promise<Answers | number> {
  let answers = asker === undefined ? given : await askForIds(given, given, asker, call.world);
  for (;;) {
    const { exitCode, report } = await checkAndShow(flagsOf(answers, call), call.world, call.terminal, call.guard);
    const { keyId, issuerId } = report.key;
    const known = { ...answers, keyId: keyId ?? answers.keyId, issuerId: issuerId ?? answers.issuerId };
    if (report.result === 'pass') return known;
    if (asker === undefined || !(await asker.confirm('Mend the identifiers and check again?', true))) {
      call.terminal.error('Nothing was written: the key has not passed.\n');
      return exitCode === 0 ? 3 : exitCode;
    }
    const nothing = { file: answers.file, keyId: undefined, issuerId: undefined, bundleIds: [] };
    answers = await askForIds(nothing, answers, asker, call.world);
  }
}

function flagsOf({ file, keyId, issuerId, bundleIds }: Answers, { flags }: Call) {
  const { ci: _, secret: __, store: ___, ...settings } = flags;
  return {
    ...settings,
    'private-key-file': file,
    'key-id': keyId,
    'issuer-id': issuerId,
    ...(bundleIds.length === 0 ? {} : { 'bundle-id': bundleIds.join('\n') }),
  };
}

/** Asks for what is not given; what was answered before stands there already. */
async function askForIds(given: Answers, before: Answers, asker: Asker, world: World): Promise<Answers> {
  const fromName = readFileName(given.file)?.keyId;
  const keyId =
    given.keyId ??
    (await asker.text('Key ID', { initial: before.keyId ?? fromName, example: 'ABC123DEFG' }, judge('key-id')));
  const issuerId =
    given.issuerId ??
    (await asker.text(
      'Issuer ID, from the top of the In-App Purchase page',
      { initial: before.issuerId, example: '12345678-1234-1234-1234-123456789012' },
      judge('issuer-id'),
    ));
  if (given.bundleIds.length > 0) return { ...given, keyId, issuerId };
  const found = before.bundleIds.length > 0 ? before.bundleIds : await findBundleIds(world.directory);
  const bundles = await asker.text(
    'Bundle ID, or several by comma',
    { initial: found.length === 0 ? undefined : found.join(', '), example: 'com.company.app' },
    judge('bundle-id'),
  );
  return { file: given.file, keyId, issuerId, bundleIds: splitList(bundles) };
}

/** What the check would say of one answer by its form. */
function judge(id: 'key-id' | 'issuer-id' | 'bundle-id'): Judge {
  return (answer) => {
    if (answer.includes(PASTED_KEY) || looksSecret(answer, false)) return 'This is a key, and none of its identifiers.';
    const { findings } = identify({
      keyId: id === 'key-id' ? answer : undefined,
      issuerId: id === 'issuer-id' ? answer : undefined,
      bundleIds: id === 'bundle-id' ? splitList(answer) : [],
      fileName: undefined,
      needsBundleId: true,
    });
    return findings.find((finding) => finding.id === id && finding.status === 'fail')?.message;
  };
}

async function chooseSystem({ flags, world }: Call, asker: Asker | undefined): Promise<PipelineName> {
  const given = PIPELINE_NAMES.find((name) => name === flags['ci']);
  if (given !== undefined) return given;
  const there = await Promise.all(
    PIPELINE_NAMES.map((name) =>
      stat(join(world.directory, PIPELINES[name].sign)).then(
        () => name,
        () => undefined,
      ),
    ),
  );
  const options = PIPELINE_NAMES.map((name) => ({ value: name, label: PIPELINES[name].title }));
  const chosen = await asker?.choose(
    'Where does it run?',
    options,
    there.find((name) => name !== undefined),
  );
  return PIPELINE_NAMES.find((name) => name === chosen) ?? 'github';
}

/** A file that is there is somebody's: it is never changed, and the piece is shown to be copied. */
async function writePipeline({ path, text, title }: Pipeline, gate: Gate, { world, terminal }: Call): Promise<void> {
  const absolute = join(world.directory, path);
  const piece = text(gate);
  try {
    await mkdir(dirname(absolute), { recursive: true });
    await writeFile(absolute, piece, { flag: 'wx' });
    terminal.out(`\nWritten for ${title}: ${path}\n`);
    // Nothing is started by a name that nobody has claimed.
    if (piece.includes(COPY_OWNER) && !PUBLISHED)
      terminal.out(
        `Put the organization of your copy in the place of ${COPY_OWNER}, and its commit in the place of the zeros.\n`,
      );
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    terminal.out(
      `\n${isThere ? `There is ${path} already, and it is left as it is` : `${path} cannot be written`}. This belongs into it:\n\n${piece}\n`,
    );
  }
}

async function storeSecret(
  { store, byHand }: Pipeline,
  secret: string,
  opened: Extract<OpenedKey, { ok: true }>,
  { file }: Answers,
  { flags, terminal }: Call,
  asker: Asker | undefined,
): Promise<number> {
  const command = store?.(secret);
  const words = command?.join(' ') ?? '';
  const wants =
    command !== undefined &&
    (flags['store'] === 'true' || (await asker?.confirm(`Store the key now, with “${words}”?`, true)) === true);
  if (wants && command !== undefined) {
    const [program, ...args] = command;
    // The value on standard input: no argument list and no file holds it.
    const ended = await terminal.start?.(program, args, base64Of(opened));
    if (ended?.exitCode === 0) {
      terminal.out(`Stored as ${secret}. Commit the file, and the gate is green.\n`);
      return 0;
    }
    terminal.error(
      ended === undefined
        ? `${program} is not there.\n`
        : `“${words}” ended with ${ended.exitCode}: ${printable(ended.said)}\n`,
    );
  }
  const path = file === undefined ? 'FILE' : `'${file.replaceAll("'", "'\\''")}'`;
  const first = `value=$(iap-key encode ${path})`;
  terminal.out(
    command === undefined
      ? `Store what “iap-key encode ${path}” prints as ${secret}: ${byHand}.\n`
      : `Store the key as ${secret}, here or by hand (${byHand}):\n\n  ${first} && printf %s "$value" | ${words}\n`,
  );
  return wants ? 1 : 0;
}
