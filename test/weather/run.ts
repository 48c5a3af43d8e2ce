import { check } from '../../src/check/check.ts';
import { mapStrings } from '../../src/findings/foreign.ts';
import type { Report } from '../../src/findings/report.ts';
import { createHttpClient } from '../../src/net/http.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderText } from '../../src/report/text.ts';
import { guardWorld } from '../../src/secrets/guarded-world.ts';
import { createSecrets } from '../../src/secrets/secrets.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { environmentSource } from '../../src/settings/sources.ts';
import { makeThrowawayKey, type ThrowawayKey } from '../../src/simulator/credentials.ts';
import type { Environment, HostName, RecordedRequest, SimulatedAccount } from '../../src/simulator/simulated-world.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import type { Simulator } from '../../src/simulator/simulator-options.ts';
import type { Weather } from '../../src/simulator/weather.ts';
import type { Exchange, HttpRequest } from '../../src/world/http-message.ts';
import { type Clock, createWorld, openClock } from '../world.ts';
import { createPatience, type Patience } from './patience.ts';
import { type Fault, randomOf, type Script, writeScript } from './script.ts';
import {
  breachOfSecondKey,
  keyIdIn,
  makeSecondKeys,
  type SecondKeys,
  variablesOf,
  WRONG_ISSUER,
  withRecord,
} from './second-key.ts';

/** Apple's time at the start of every run, in milliseconds since the epoch; only waits move it on. */
export const NOON = Date.UTC(2026, 2, 1, 12);

/** Real milliseconds after which a run counts as hanging; the longest takes some twenty requests. */
const HANG_MS = 60_000;

/** What the simulator did with one request. */
interface Served {
  readonly bundleId: string;
  readonly fault: Fault;
  readonly request: RecordedRequest;
  /** Whether this Apple calls the id of the probe malformed. */
  readonly needsHistory: boolean;
}

export interface RunOfScript {
  readonly script: Script;
  readonly bundleIds: readonly string[];
  readonly report: Report | 'hang';
  readonly seconds: SecondKeys;
  /** The Key ID of the first key. */
  readonly keyId: string;
  readonly served: readonly Served[];
  /** The requests whose answer was sent whole and not read: this machine was busy, or the run ended meanwhile. */
  readonly overtaken: readonly RecordedRequest[];
  /** Whether a report shows a piece of a secret, in any form, before any redaction. */
  readonly leaks: boolean;
  /** Milliseconds of the run's own clock. */
  readonly elapsedMs: number;
}

/** A simulator that plays one script after the other. */
export interface Theater {
  readonly play: (seed: number) => Promise<RunOfScript>;
  readonly close: () => Promise<void>;
}

/** @param house a number; theaters differ in what Apple's documents leave open */
export async function openTheater(house: number): Promise<Theater> {
  const keys = {
    good: makeThrowawayKey(),
    revoked: makeThrowawayKey(),
    'wrong-tab': makeThrowawayKey(),
    team: makeThrowawayKey(),
  };
  const issuerId = keys.good.issuerId;
  const seconds = makeSecondKeys();
  const role = house % 2 === 0 ? 'admin' : 'limited';
  const mine: SimulatedAccount = {
    issuerId,
    keys: [
      keys.good,
      { ...keys.revoked, revoked: true },
      { ...keys['wrong-tab'], family: 'app-store-connect', role },
      { ...keys.team, family: 'app-store-connect', role, opensStore: house % 4 < 2 ? 'both' : 'sandbox' },
      ...seconds.simulated,
    ],
    apps: [],
  };
  const needsHistory = house % 3 === 0;
  let scene: Scene | undefined;
  const simulator = await startSimulator({
    accounts: [mine],
    unknownTransaction: needsHistory ? 'invalid-id' : 'not-found',
    validatesBeforeAuthentication: house % 2 === 0,
    now: () => NOON + (scene?.clock.elapsed() ?? 0),
    weather: (request) => scene?.arrive(request),
  });

  async function play(seed: number): Promise<RunOfScript> {
    const script = writeScript(seed, NOON);
    const spell = (name: string) =>
      script.second.kind !== 'none' && script.second.isMisspelt ? name.toUpperCase() : name;
    const own = script.apps.map((_, index) => `app.iap-key.run-${seed}-${index}`);
    const bundleIds = own.map(spell);
    mine.apps = script.apps.flatMap((state, index) =>
      state === 'foreign' ? [] : [withRecord({ bundleId: own[index] ?? '', live: state === 'live' })],
    );
    if (script.second.isAgreementMissing) mine.agreements = 'missing';
    else delete mine.agreements;
    scene = setScene(script, bundleIds, needsHistory);
    return perform(scene, keys[script.key], issuerId, simulator, seconds);
  }

  return { play, close: () => simulator.close() };
}

/** The state of one run. */
interface Scene {
  readonly script: Script;
  readonly bundleIds: readonly string[];
  readonly served: Served[];
  readonly clock: Clock;
  readonly interruption: AbortController;
  readonly arrive: (request: RecordedRequest) => Weather | undefined;
  readonly patience: Patience;
}

function setScene(script: Script, bundleIds: readonly string[], needsHistory: boolean): Scene {
  let arrivals = 0;
  const counts = new Map<HostName, number>();
  const served: Served[] = [];
  const interruption = new AbortController();
  const patience = createPatience();
  const arrive = (request: RecordedRequest): Weather | undefined => {
    if (request.host === 'adapty') {
      served.push({ bundleId: '', fault: 'fair', request, needsHistory });
      return backend(bundleIds[0]);
    }
    const count = counts.get(request.host) ?? 0;
    const fault = script.weather[request.host]?.[count] ?? 'fair';
    counts.set(request.host, count + 1);
    served.push({ bundleId: isSwapped(request, script) ? '' : bundleIdIn(request), fault, request, needsHistory });
    if (arrivals === script.interruptedAt) interruption.abort();
    arrivals += 1;
    if (isSlow(fault)) patience.isInVain(request);
    if (fault === 'fair') return undefined;
    return fault === 'echo' ? echo(request) : fault;
  };
  return { script, bundleIds, served, clock: openClock(), interruption, arrive, patience };
}

const BACKEND_APP = '00000000-0000-4000-8000-000000000001';
const BACKEND_TOKEN = 'dev_live_weather.t0ken0f0the0weather';

/** A backend that has the app and no key, whatever it is sent: what counts is what it is sent. */
function backend(bundleId: string | undefined): Weather {
  const body = JSON.stringify({ id: BACKEND_APP, apple_bundle_id: bundleId, apple_store_key_id: null });
  return { kind: 'answer', status: 200, headers: { 'content-type': 'application/json' }, body };
}

/** A server that sends the token back wherever a report may quote it. */
function echo({ headers }: RecordedRequest): Weather {
  const token = headers.authorization ?? '';
  const shown = { location: `https://${token.slice(7, 60)}.invalid`, server: token, 'x-request-id': token };
  return { kind: 'answer', status: 500, headers: { ...shown, 'content-type': token }, body: token };
}

function bundleIdIn({ headers }: RecordedRequest): string {
  const [, claims = ''] = (headers.authorization ?? '').split('.');
  try {
    return String((JSON.parse(Buffer.from(claims, 'base64url').toString()) as { bid?: unknown }).bid ?? '');
  } catch {
    return '';
  }
}

/** A request with the second key's Issuer ID in the place of a wrong one says nothing of the key with its own. */
function isSwapped({ headers }: RecordedRequest, { second }: Script): boolean {
  const [, claims = ''] = (headers.authorization ?? '').split('.');
  const isOther = !Buffer.from(claims, 'base64url').toString().includes(WRONG_ISSUER);
  return second.kind !== 'none' && second.isIssuerWrong && isOther;
}

async function perform(
  scene: Scene,
  key: ThrowawayKey,
  issuerId: string,
  simulator: Simulator,
  seconds: SecondKeys,
): Promise<RunOfScript> {
  const { script, bundleIds, clock } = scene;
  const urlOf = (host: HostName) => (script.closed.includes(host) ? 'https://127.0.0.1:1' : simulator.urls[host]);
  const environment = {
    IAP_KEY_PRIVATE_KEY: key.pem,
    IAP_KEY_KEY_ID: key.keyId,
    IAP_KEY_ISSUER_ID: issuerId,
    IAP_KEY_BUNDLE_ID: bundleIds.join(','),
    IAP_KEY_ENVIRONMENT: script.environment,
    IAP_KEY_RETRIES: String(script.retries),
    IAP_KEY_TIMEOUT: String(script.timeoutSeconds),
    IAP_KEY_DIAGNOSE: String(script.diagnose),
    IAP_KEY_APPLE_PRODUCTION_URL: urlOf('production'),
    IAP_KEY_APPLE_SANDBOX_URL: urlOf('sandbox'),
    IAP_KEY_APP_STORE_CONNECT_URL: urlOf('appStoreConnect'),
    IAP_KEY_APP_STORE_LOOKUP_URL: urlOf('lookup'),
    ...variablesOf(script.second, seconds, key, issuerId),
    IAP_KEY_ADAPTY_URL: simulator.urls.adapty,
    ...(script.pushes
      ? { IAP_KEY_PUSH_TO: 'adapty', IAP_KEY_ADAPTY_APP_ID: BACKEND_APP, IAP_KEY_ADAPTY_TOKEN: BACKEND_TOKEN }
      : {}),
  };
  const client = createHttpClient(environment, script.trusted ? simulator.certificate : undefined);
  const secrets: string[] = [];
  const unread: string[] = [];
  const sent = new Set<string>();
  const world = createWorld(
    {
      environment,
      now: () => NOON + script.skewMs + clock.elapsed(),
      random: randomOf(script.seed),
      interrupted: scene.interruption.signal,
      readFile: async () => Buffer.alloc(0),
      send: async (request: HttpRequest): Promise<Exchange> => {
        const start = clock.elapsed();
        const token = request.headers['authorization'] ?? '';
        sent.add(token);
        const exchange = await scene.patience.send(client.send, request);
        if (exchange.kind === 'failure' && ['timeout', 'aborted'].includes(exchange.reason)) unread.push(token);
        if (exchange.kind === 'failure' && exchange.reason === 'timeout') {
          const [end, alarm] = [start + request.limit, clock.firstAlarm()];
          clock.moveTo(Math.min(end, alarm));
          // The signal that the program listens to would have come first.
          if (end > alarm) return { kind: 'failure', reason: 'aborted', code: 'ABORTED' };
        }
        return exchange;
      },
    },
    clock,
  );
  const kept = createSecrets();
  kept.onKeep((secret) => secrets.push(secret));
  const settings = readSettings('command-line', [environmentSource(environment)], environment);
  let hang: NodeJS.Timeout | undefined;
  const report = await Promise.race([
    check(settings, guardWorld(world, kept)).then((report) => mapStrings(report, kept.clean)),
    new Promise<'hang'>((resolve) => {
      hang = setTimeout(() => resolve('hang'), HANG_MS);
    }),
  ]);
  clearTimeout(hang);
  await client.close();
  const shown = report === 'hang' ? '' : renderJson(report) + renderText(report, { color: false });
  const tokens = scene.served.map(({ request }) => request.headers.authorization?.slice('Bearer '.length) ?? '');
  return {
    script,
    bundleIds,
    report,
    seconds,
    keyId: environment.IAP_KEY_KEY_ID,
    // A busy machine may bring a request of the run before, that nobody waits for any more.
    served: scene.served.filter(({ request }) => sent.has(request.headers.authorization ?? '')),
    overtaken: scene.served.flatMap(({ request, fault }) =>
      unread.includes(request.headers.authorization ?? '') && !isSlow(fault) && !isEndless(fault) ? [request] : [],
    ),
    leaks: holdsPiece(shown, [
      ...secrets,
      ...tokens,
      ...[key, ...Object.values(seconds.made)].map(({ pem }) => pem.slice(80)),
    ]),
    elapsedMs: clock.elapsed(),
  };
}

function isSlow(fault: Fault): boolean {
  return typeof fault === 'object' && ['half-open', 'slow-drip'].includes(fault.kind);
}

function isEndless(fault: Fault): boolean {
  return typeof fault === 'object' && fault.kind === 'endless';
}

const PIECE = 12;

function holdsPiece(text: string, secrets: readonly string[]): boolean {
  // A token is told as kept, and as served.
  return [...new Set(secrets)].flatMap(piecesOf).some((piece) => text.includes(piece));
}

function piecesOf(secret: string): string[] {
  // Armor is no secret, and every key starts alike.
  const pieces = secret.replaceAll(/-----[A-Z ]+-----|MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQg/g, '');
  return Array.from({ length: Math.floor(pieces.length / PIECE) }, (_, index) =>
    pieces.slice(index * PIECE, (index + 1) * PIECE),
  );
}

/** Refusals that the clock alone explains: they must not fail a key. */
const CLOCK_REASONS: readonly (string | undefined)[] = ['iat-in-future', 'exp-past'];

/** Refusals whose body is empty. */
const EMPTY_REASONS: readonly string[] = ['bundle-id-unknown', 'app-not-live'];

/**
 * What the truth of a script allows its verdict to be. A pass: only where the simulator served an authenticated acceptance in
 * each environment that the mode needs. A fail: only where it served a 401 in each environment that the verdict table asks
 * for, for another reason than the clock, and no whole acceptance there that was read. Inconclusive: always allowed.
 */
export function breach({
  script,
  bundleIds,
  served,
  report,
  overtaken,
  seconds,
  keyId,
}: RunOfScript): string | undefined {
  if (report === 'hang') return 'hang';
  const mode = script.environment;
  // A single refusal counts where nothing is asked again, or where three other apps are refused for good.
  const isOneEnough = script.retries === 0 || report.bundles.filter(({ result }) => result === 'fail').length > 3;
  const arrived = (one: Served) => isWhole(one) && !overtaken.includes(one.request);
  for (const [index, bundleId] of bundleIds.entries()) {
    const result = report.bundles[index]?.result;
    const seen = (environment: Environment, judge: (one: Served) => boolean) =>
      served.some((one) => one.bundleId === bundleId && one.request.host === environment && judge(one));
    const needed = (mode === 'auto' || mode === 'both' ? ['production', 'sandbox'] : [mode]) as Environment[];
    const accepted = needed.filter((environment) => seen(environment, isAcceptance));
    const refused = needed.filter((environment) => {
      const refusals = served.filter(
        (one) => one.bundleId === bundleId && one.request.host === environment && isRefusal(one),
      );
      return refusals.length >= (isOneEnough ? 1 : 2) && !seen(environment, arrived);
    });
    const mayPass = mode === 'auto' ? accepted.length > 0 : accepted.length === needed.length;
    const mayFail = mode === 'auto' ? refused.length === needed.length : refused.length > 0;
    if (result === 'pass' && !mayPass) return 'false pass';
    if (result === 'fail' && !mayFail) return 'false fail';
  }
  const results = report.bundles.map(({ result }) => result);
  if (report.result === 'pass' && results.some((result) => result !== 'pass')) return 'false pass';
  // What was wanted of the account, or an agreement, may fail a run whose key is good.
  const isByAccount = report.checks.some(({ id, status }) => id === 'app-store-connect' && status === 'fail');
  if (report.result === 'fail' && !results.includes('fail') && !isByAccount) return 'false fail';
  const wrong = wrongPush({ script, served, report, overtaken, keyId });
  if (wrong !== undefined) return wrong;
  return breachOfSecondKey({
    second: script.second,
    keys: seconds,
    apps: script.apps,
    // The store takes a team key as well, with the right Issuer ID.
    isKeyGood: ['good', 'team'].includes(script.key) && script.second.kind !== 'swapped',
    requests: served.map(({ request }) => request),
    faults: served.map(({ fault }) => fault),
    report,
  });
}

/** Nothing is pushed without a pass, and no key that App Store Connect was heard to know. */
function wrongPush({
  script,
  served,
  report,
  overtaken,
  keyId,
}: Pick<RunOfScript, 'script' | 'served' | 'overtaken' | 'keyId'> & { report: Report }): string | undefined {
  const isPushed = served.some(({ request }) => request.host === 'adapty' && request.method === 'PUT');
  if (!isPushed) return undefined;
  if (report.result !== 'pass' || !script.pushes) return 'push without a pass';
  const asked = served.filter(({ request }) => isWhoseKey(request, keyId));
  const isKnown = asked.some((one) => isWhole(one) && !overtaken.includes(one.request));
  if (isKnown) return 'push of a team key';
  const isTold = report.checks.some(({ message }) =>
    /whether this is a key of the App Store Connect API/i.test(message),
  );
  return (script.key === 'team' || script.key === 'wrong-tab') && !isTold && !asked.some(isDenied)
    ? 'silent push'
    : undefined;
}

/** The question to App Store Connect whose the first key is. */
function isWhoseKey({ host, path, headers }: RecordedRequest, keyId: string): boolean {
  return host === 'appStoreConnect' && path === '/v1/apps?limit=1' && keyIdIn(headers.authorization) === keyId;
}

/** Whether App Store Connect, or a fault in its form, said that it does not know the key. */
function isDenied(one: Served): boolean {
  const { fault, request } = one;
  return (
    isRefusal(one) || request.refusedBecause !== undefined || (typeof fault === 'object' && fault.kind === 'answer')
  );
}

function isDelivered(fault: Fault): boolean {
  return fault === 'fair' || (typeof fault === 'object' && ['delay', 'slow-drip'].includes(fault.kind));
}

/** Where the probe's id counts as malformed, its answer says nothing yet; only the history's does. */
function isAcceptance({ fault, request, needsHistory }: Served): boolean {
  const isAnswer =
    !needsHistory || request.host === 'appStoreConnect' || request.path.endsWith('/notifications/history');
  return isAnswer && isDelivered(fault) && request.refusedBecause === undefined;
}

/** An acceptance that surely arrived whole. */
function isWhole(one: Served): boolean {
  return isAcceptance(one) && (one.fault === 'fair' || (typeof one.fault === 'object' && one.fault.kind === 'delay'));
}

function isRefusal({ fault, request }: Served): boolean {
  if (typeof fault === 'object' && fault.kind === 'refuse') return true;
  const reason = request.refusedBecause;
  if (reason === undefined || CLOCK_REASONS.includes(reason)) return false;
  // An answer without a body is whole as soon as its headers are there.
  const isWholeAtOnce = EMPTY_REASONS.includes(reason) && typeof fault === 'object' && fault.kind === 'reset-after';
  return isWholeAtOnce || isDelivered(fault);
}
