import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'vitest';
import schema from '../../schema/report.v1.json' with { type: 'json' };
import type { ConnectQuestion } from '../../src/findings/connect-answers.ts';
import type { Report } from '../../src/findings/report.ts';
import { makeThrowawayKey, type ThrowawayKey } from '../../src/simulator/credentials.ts';
import type {
  RecordedRequest,
  SimulatedAccount,
  SimulatedApp,
  SimulatedKey,
} from '../../src/simulator/simulated-world.ts';
import type { SimulatorOptions } from '../../src/simulator/simulator-options.ts';
import type { Weather } from '../../src/simulator/weather.ts';
import { expectNoLeak, expectNoStackTrace, reportOf, runAction, runCommandLine } from '../e2e/program.ts';
import { LIVE, type Stage, setStage } from '../e2e/stage.ts';

export { LIVE, UNRELEASED } from '../e2e/stage.ts';

/** Every kind of key that a run may have for its second one, all of them throw-away. */
export interface Cast {
  readonly purchase: ThrowawayKey;
  readonly revoked: ThrowawayKey;
  readonly team: ThrowawayKey;
  readonly individual: ThrowawayKey;
  /** One more team key, for the place of the first key. */
  readonly wrongTab: ThrowawayKey;
}

/** One question to one account, with a second key. Its file is named after the sentence that it proves. */
export interface Scenario {
  readonly question: ConnectQuestion;
  readonly answer: 'yes' | 'no' | 'unknown';
  /** The subject of the answer, where the question is asked of several things. */
  readonly subject?: string;
  /** What the account has; a live app unless told. */
  readonly apps?: readonly SimulatedApp[];
  readonly account?: Partial<Pick<SimulatedAccount, 'agreements'>>;
  /** What differs at the second key; a team key of an administrator unless told. */
  readonly secondKey?: Pick<SimulatedKey, 'role' | 'individual' | 'revoked'>;
  /** Settings that differ from those of a run that passes, by the keys that are there. */
  readonly settings?: (cast: Cast) => Record<string, string>;
  readonly weather?: (request: RecordedRequest) => Weather | undefined;
  /** Other services of the simulator. */
  readonly services?: Partial<SimulatorOptions>;
  /** How the run ends, and its leading problem; a clean pass unless told. */
  readonly ends?: readonly [result: Report['result'], problem: Report['problem']];
  /** Words of the finding with that problem. */
  readonly words?: RegExp;
}

export const EXIT: Readonly<Record<Report['result'], number>> = { pass: 0, fail: 1, inconclusive: 3, skipped: 0 };

/** All requests to App Store Connect meet this weather. */
export const atConnect =
  (weather: Weather, part = '') =>
  ({ host, path }: RecordedRequest) =>
    host === 'appStoreConnect' && path.includes(part) ? weather : undefined;

export const forbidden: Weather = {
  kind: 'answer',
  status: 403,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ errors: [{ status: '403', code: 'FORBIDDEN_ERROR', title: 'This request is forbidden' }] }),
};

const variableOf = (name: string) => `IAP_KEY_${name.toUpperCase().replaceAll('-', '_')}`;

/** The doors, side by side, each with a simulator of its own. */
export const DOORS = ['action', 'command line'] as const;

export interface Played {
  readonly report: Report;
  readonly code: number | null;
  readonly requests: readonly RecordedRequest[];
  readonly cast: Cast;
  readonly stdout: string;
}

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
formats.default(ajv);
const holdsSchema = ajv.compile(schema);

/** Plays a run with a second key through a door, and makes sure that it is read-only and leaks nothing. */
export async function play(
  door: (typeof DOORS)[number],
  scenario: Omit<Scenario, 'question' | 'answer'> & { readonly isSwapped?: true },
): Promise<Played> {
  const cast: Cast = {
    purchase: makeThrowawayKey(),
    revoked: makeThrowawayKey(),
    team: makeThrowawayKey(),
    individual: makeThrowawayKey(),
    wrongTab: makeThrowawayKey(),
  };
  const stage = await setStage(simulatorFor(cast, scenario));
  try {
    const { run, report } = await enterBy(door, stage, settingsFor(cast, scenario));
    const secretForms = [...stage.secretForms, ...Object.values(cast).flatMap(piecesOf)];
    expectNoLeak(run, { ...stage, secretForms });
    expectNoStackTrace(run);
    expect([holdsSchema(report), holdsSchema.errors]).toEqual([true, null]);
    const { requests } = stage.simulator;
    if (scenario.isSwapped === undefined) expectOnlyItsOwn(requests, cast);
    return { report, code: run.code, requests, cast, stdout: run.stdout };
  } finally {
    await stage.close();
  }
}

function simulatorFor(
  cast: Cast,
  { apps, account, secondKey, weather, services }: Omit<Scenario, 'question' | 'answer'>,
): Partial<SimulatorOptions> {
  const { individual = {}, ...more } = secondKey ?? {};
  const keys: SimulatedKey[] = [
    cast.purchase,
    { ...cast.revoked, revoked: true },
    { ...cast.team, family: 'app-store-connect', ...more },
    { ...cast.wrongTab, family: 'app-store-connect' },
    { ...cast.individual, family: 'app-store-connect', individual, ...more },
  ];
  return {
    ...services,
    ...(weather === undefined ? {} : { weather }),
    accounts: [
      {
        issuerId: cast.purchase.issuerId,
        keys,
        apps: [...(apps ?? [{ bundleId: LIVE, live: true }])],
        ...account,
      },
    ],
  };
}

function settingsFor(
  cast: Cast,
  { secondKey, settings }: Omit<Scenario, 'question' | 'answer'>,
): Record<string, string> {
  const isTeam = secondKey?.individual === undefined;
  const second = isTeam ? cast.team : cast.individual;
  return {
    'private-key': cast.purchase.pem,
    'key-id': cast.purchase.keyId,
    'issuer-id': cast.purchase.issuerId,
    'bundle-id': LIVE,
    'app-store-connect-key': second.pem,
    'app-store-connect-key-id': second.keyId,
    ...(isTeam ? { 'app-store-connect-issuer-id': cast.purchase.issuerId } : {}),
    retries: '2',
    ...settings?.(cast),
  };
}

async function enterBy(door: (typeof DOORS)[number], stage: Stage, settings: Record<string, string>) {
  if (door === 'action') {
    const run = await runAction(settings, { env: stage.endpoints });
    return { run, report: JSON.parse(run.outputs['report'] || '{}') as Report };
  }
  const variables = Object.fromEntries(Object.entries(settings).map(([name, value]) => [variableOf(name), value]));
  const run = await runCommandLine(['check', '--format', 'json'], { env: { ...stage.endpoints, ...variables } });
  return { run, report: reportOf(run) };
}

function piecesOf({ scalar, pem }: ThrowawayKey): string[] {
  return [
    scalar.toString('hex'),
    scalar.toString('base64').replace(/=+$/, ''),
    pem.split('\n').slice(1, -1).join('').slice(48),
  ];
}

/** The second key signs for App Store Connect alone, and nothing is ever written there. */
export function expectOnlyItsOwn(
  requests: readonly RecordedRequest[],
  { team, individual }: Pick<Cast, 'team' | 'individual'>,
): void {
  const seconds = [team.keyId, individual.keyId];
  for (const { host, method, body, headers } of requests) {
    if (host === 'appStoreConnect') expect(`${method} ${body}`).toBe('GET ');
    const [head = ''] = (headers.authorization ?? '').replace('Bearer ', '').split('.');
    const header = Buffer.from(head, 'base64url').toString();
    if (seconds.some((keyId) => header.includes(keyId))) expect(host).toBe('appStoreConnect');
  }
}

/** Plays a scenario, and holds its one answer and the end of the run against what is wanted. */
export async function expectScenario(door: (typeof DOORS)[number], wanted: Scenario): Promise<void> {
  const { report, code } = await play(door, wanted);
  const answers = (report.appStoreConnect?.answers ?? []).filter(
    ({ question, subject }) =>
      question === wanted.question && (wanted.subject === undefined || subject === wanted.subject),
  );
  expect(answers.map(({ answer }) => answer)).toEqual([wanted.answer]);
  expect(answers[0]?.message).toBeTruthy();
  const [result, problem] = wanted.ends ?? ['pass', null];
  expect({ result: report.result, problem: report.problem, code }).toEqual({ result, problem, code: EXIT[result] });
  const finding = report.checks.find((check) => check.problem === problem);
  if (wanted.words !== undefined) expect(finding?.message).toMatch(wanted.words);
}
