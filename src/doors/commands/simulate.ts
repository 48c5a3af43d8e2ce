import { createPublicKey } from 'node:crypto';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../../findings/usage-error.ts';
import { ENDPOINTS, type EndpointName } from '../../settings/endpoints.ts';
import { makeThrowawayKey } from '../../simulator/credentials.ts';
import type { RecordedRequest, SimulatedKey } from '../../simulator/simulated-world.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import type { Simulator, SimulatorOptions } from '../../simulator/simulator-options.ts';
import type { World } from '../../world/world.ts';
import type { Terminal } from '../terminal.ts';
import { createControl } from './simulator-control.ts';
import { HOSTS } from './simulator-faults.ts';
import { HIGHEST_PORT, type Plan, type PlannedApp, type PlannedKey, readPlan } from './simulator-file.ts';

/** A token and an app that this simulator alone knows. */
const ADAPTY_TOKEN = 'dev_live_simulated.throwaway0token';
const ADAPTY_APP_ID = '00000000-0000-4000-8000-000000000001';

const APPS: readonly PlannedApp[] = [
  { 'bundle-id': 'app.iap-key.live', live: true },
  { 'bundle-id': 'app.iap-key.unreleased', live: false },
];
const MOST_BYTES = 1024 * 1024;
/** All that a run can be led to. */
const ADDRESSES = Object.keys(ENDPOINTS) as EndpointName[];

/** A key that is served, and where it lies. */
interface ServedKey extends SimulatedKey {
  readonly file: string;
}

/**
 * Serves the simulator until the process is told to end, and leaves what a test needs in a folder: `. <folder>/env`.
 * @param file what to serve; without it, a key and two apps are made up
 * @throws UsageError when the file, a key that it names or the port cannot be used
 */
export async function simulate(
  file: string | undefined,
  flags: Readonly<Record<string, string | undefined>>,
  world: World,
  { out }: Terminal,
): Promise<void> {
  const plan = file === undefined ? {} : await readPlanOf(file, world);
  const port = flags['port'] === undefined ? plan.port : portOf(flags['port']);
  const issuerId = plan['issuer-id'] ?? makeThrowawayKey().issuerId;
  const folder = await folderOf(flags['directory'] ?? plan.directory, file, world);
  const planned = plan.keys ?? [{ 'key-id': makeThrowawayKey().keyId }];
  const keys = await Promise.all(planned.map((key) => keyOf(key, folder)));
  const apps = plan.apps ?? APPS;
  let requests: readonly RecordedRequest[] = [];
  const control = createControl(plan.faults ?? [], () => requests);
  const simulator = await start({
    accounts: [{ issuerId, keys, apps: apps.map(appOf) }],
    adapty: { tokens: [ADAPTY_TOKEN], apps: [{ id: ADAPTY_APP_ID, bundleId: leading(apps) }] },
    weather: control.weather,
    ...(port === undefined ? {} : { port }),
  });
  requests = simulator.requests;

  await writeFile(join(folder, 'certificate.pem'), simulator.certificate);
  await writeFile(join(folder, 'env'), environmentOf(simulator, keys, issuerId, apps, folder));
  out(
    `The simulator is ready. In another shell:\n\n  . ${join(folder, 'env')}\n  iap-key check\n  iap-key check --push-to adapty\n\n`,
  );
  out(
    `App Store Server API  ${simulator.urls.production} (production)\n                      ${simulator.urls.sandbox} (sandbox)\n`,
  );
  out(`Certificate to trust  ${join(folder, 'certificate.pem')}\n`);
  for (const { keyId, file: path, revoked } of keys)
    out(`Key                   ${keyId}, ${path}${revoked === true ? ' (revoked)' : ''}\n`);
  out(`Issuer ID             ${issuerId}\n`);
  out(`Live: ${namesOf(apps, true)}; not yet live: ${namesOf(apps, false)}. End it with Ctrl-C.\n`);

  await new Promise<void>((done) => {
    if (world.interrupted.aborted) done();
    else world.interrupted.addEventListener('abort', () => done(), { once: true });
  });
  await simulator.close();
}

async function readPlanOf(file: string, world: World): Promise<Plan> {
  const bytes = await world.readFile(file, MOST_BYTES + 1, world.interrupted).catch(() => undefined);
  if (bytes === undefined)
    throw new UsageError('The file of the simulator cannot be read. Give the path of a file, or -.');
  if (bytes.length > MOST_BYTES) throw new UsageError('The file of the simulator is larger than 1 MiB.');
  return readPlan(bytes.toString('utf8'));
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > HIGHEST_PORT)
    throw new UsageError(
      `--port: This must be a whole number from 1 to ${HIGHEST_PORT}; ${HOSTS.length} ports follow each other.`,
    );
  return port;
}

/** Paths of the file are meant from where it lies, those of a flag from where the program was started. */
async function folderOf(directory: string | undefined, file: string | undefined, world: World): Promise<string> {
  if (directory === undefined) return mkdtemp(join(tmpdir(), 'iap-key-simulator-'));
  const base = file === undefined || file === '-' ? world.directory : dirname(resolve(world.directory, file));
  const folder = resolve(base, directory);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** The key of an earlier start is used again, so that what a test has stored stays good. */
async function keyOf(planned: PlannedKey, folder: string): Promise<ServedKey> {
  const file = resolve(folder, planned.file ?? `${prefixOf(planned)}_${planned['key-id']}.p8`);
  const { family, revoked } = planned;
  const rest = { keyId: planned['key-id'], file, ...(family && { family }), ...(revoked && { revoked }) };
  const stored = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new UsageError(`The file of the key ${rest.keyId} cannot be read (${error.code}).`);
  });
  if (stored !== undefined) return { ...rest, publicKey: publicHalfOf(stored, rest.keyId) };
  const made = makeThrowawayKey();
  // It is made for this simulator alone and opens nothing else.
  await writeFile(file, made.pem, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`The file of the key ${rest.keyId} cannot be written (${error.code}).`);
  });
  return { ...rest, publicKey: made.publicKey };
}

const prefixOf = ({ family }: PlannedKey) => (family === 'app-store-connect' ? 'AuthKey' : 'SubscriptionKey');

function publicHalfOf(pem: string, keyId: string): SimulatedKey['publicKey'] {
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
  } catch {
    // As any other that is none.
  }
  throw new UsageError(`The file of the key ${keyId} holds no P-256 key as PEM. Remove it, and one is made.`);
}

function appOf({ 'bundle-id': bundleId, live, notifications }: PlannedApp) {
  return { bundleId, live: live ?? true, ...(notifications && { notificationUrl: notifications }) };
}

async function start(options: SimulatorOptions): Promise<Simulator> {
  try {
    return await startSimulator(options);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const last = (options.port ?? 0) + HOSTS.length - 1;
    const why = code === 'EACCES' ? 'may not be used' : 'is in use';
    throw new UsageError(`port: One of the ports ${options.port} to ${last} ${why}. Choose another, or none.`);
  }
}

/** The app that variables name: one that is live, where there is one. */
function leading(apps: readonly PlannedApp[]): string {
  return (apps.find(({ live }) => live !== false) ?? apps[0])?.['bundle-id'] ?? 'app.iap-key.none';
}

function namesOf(apps: readonly PlannedApp[], isLive: boolean): string {
  const names = apps.filter(({ live }) => (live ?? true) === isLive).map((app) => app['bundle-id']);
  return names.length === 0 ? 'none' : names.join(', ');
}

function environmentOf(
  { urls }: Simulator,
  keys: readonly ServedKey[],
  issuerId: string,
  apps: readonly PlannedApp[],
  folder: string,
): string {
  const key = keys.find(({ revoked, family }) => revoked !== true && family !== 'app-store-connect') ?? keys[0];
  const variables: Record<string, string> = {
    ...Object.fromEntries(ADDRESSES.map((name) => [ENDPOINTS[name].variable, urls[name]])),
    IAP_KEY_ADAPTY_APP_ID: ADAPTY_APP_ID,
    IAP_KEY_ADAPTY_TOKEN: ADAPTY_TOKEN,
    NODE_EXTRA_CA_CERTS: join(folder, 'certificate.pem'),
    ...(key === undefined ? {} : { IAP_KEY_PRIVATE_KEY_FILE: key.file, IAP_KEY_KEY_ID: key.keyId }),
    IAP_KEY_ISSUER_ID: issuerId,
    IAP_KEY_BUNDLE_ID: leading(apps),
  };
  return Object.entries(variables)
    .map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'\n`)
    .join('');
}
