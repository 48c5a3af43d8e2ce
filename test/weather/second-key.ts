import type { Report } from '../../src/findings/report.ts';
import { makeThrowawayKey, type ThrowawayKey } from '../../src/simulator/credentials.ts';
import type { RecordedRequest, SimulatedApp, SimulatedKey } from '../../src/simulator/simulated-world.ts';
import type { Weather } from '../../src/simulator/weather.ts';

/** What a script says of the second key; drawn by itself, so that the rest of a script stays what its seed always made. */
export interface SecondKeyScript {
  readonly kind: 'none' | 'team' | 'developer' | 'limited' | 'revoked' | 'individual' | 'first again' | 'swapped';
  readonly isAgreementMissing: boolean;
  /** Whether issuer-id is of nobody, so that the second key's would be the right one. */
  readonly isIssuerWrong: boolean;
  /** Whether the bundle IDs are given in other capitals than the account has them. */
  readonly isMisspelt: boolean;
  /** Whether a product is wanted that is there, or one that is not. */
  readonly product: 'none' | 'there' | 'missing';
  readonly url: 'none' | 'right' | 'other';
}

export const WRONG_ISSUER = '69a6de7f-1234-47e3-e053-5b8c7c11a4d1';
const URL_SET = 'https://hooks.example.org/apple';
const KINDS = [
  'team',
  'team',
  'team',
  'developer',
  'limited',
  'revoked',
  'individual',
  'first again',
  'swapped',
] as const;

export function drawSecondKey(random: () => number): SecondKeyScript {
  const pick = <T>(...choices: readonly [T, ...T[]]): T => choices[Math.floor(random() * choices.length)] ?? choices[0];
  const kind = random() < 0.4 ? 'none' : pick(...KINDS);
  return {
    kind,
    isAgreementMissing: random() < 0.1,
    isIssuerWrong: random() < 0.2,
    isMisspelt: random() < 0.2,
    product: pick('none', 'none', 'there', 'missing'),
    url: pick('none', 'none', 'right', 'other'),
  };
}

const CODES = ['FORBIDDEN_ERROR', 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED', 'NOT_AUTHORIZED', 'NOT_FOUND'];
export const AGREEMENTS = CODES[1] ?? '';

/** Answers that only App Store Connect gives: they may come at any time, and mean what they say. */
export function drawConnectFault(random: () => number): Weather | 'fair' {
  const code = CODES[Math.floor(random() * CODES.length)] ?? '';
  const status = code.startsWith('FORBIDDEN') ? 403 : code === 'NOT_FOUND' ? 404 : 401;
  const answers: (Weather | 'fair')[] = [
    'fair',
    'fair',
    { kind: 'refuse' },
    json(status, { errors: [{ status: String(status), code, title: code }] }),
    { kind: 'answer', status: 429, headers: { 'retry-after': String(Math.floor(random() * 8)) } },
    json(200, { data: 7 }),
    json(200, { data: null, links: { next: 'https://elsewhere.invalid/?cursor=x' } }),
  ];
  return answers[Math.floor(random() * answers.length)] ?? 'fair';
}

function json(status: number, value: unknown): Weather {
  return { kind: 'answer', status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

/** The second keys of one theater. */
export interface SecondKeys {
  readonly made: Readonly<Record<'team' | 'developer' | 'limited' | 'revoked' | 'individual', ThrowawayKey>>;
  readonly simulated: readonly SimulatedKey[];
}

export function makeSecondKeys(): SecondKeys {
  const made = {
    team: makeThrowawayKey(),
    developer: makeThrowawayKey(),
    limited: makeThrowawayKey(),
    revoked: makeThrowawayKey(),
    individual: makeThrowawayKey(),
  };
  const family = 'app-store-connect';
  return {
    made,
    simulated: [
      { ...made.team, family },
      { ...made.developer, family, role: 'developer' },
      { ...made.limited, family, role: 'limited' },
      { ...made.revoked, family, revoked: true },
      { ...made.individual, family, individual: {} },
    ],
  };
}

/** The variables of the second key, and those that it changes of the first. */
export function variablesOf(
  { kind, isIssuerWrong, product, url }: SecondKeyScript,
  { made }: SecondKeys,
  first: ThrowawayKey,
  issuerId: string,
): Record<string, string> {
  if (kind === 'none') return {};
  const second = kind === 'first again' ? first : kind === 'swapped' ? made.team : made[kind];
  return {
    IAP_KEY_APP_STORE_CONNECT_KEY: kind === 'swapped' ? first.pem : second.pem,
    IAP_KEY_APP_STORE_CONNECT_KEY_ID: second.keyId,
    ...(kind === 'swapped' ? { IAP_KEY_PRIVATE_KEY: second.pem } : {}),
    ...(kind === 'individual' ? {} : { IAP_KEY_APP_STORE_CONNECT_ISSUER_ID: issuerId }),
    ...(isIssuerWrong ? { IAP_KEY_ISSUER_ID: WRONG_ISSUER } : {}),
    ...(product === 'none' ? {} : { IAP_KEY_PRODUCTS: product }),
    ...(url === 'none'
      ? {}
      : { IAP_KEY_EXPECT_NOTIFICATION_URL: url === 'right' ? URL_SET : 'https://other.example.org/' }),
  };
}

export function withRecord(app: SimulatedApp): SimulatedApp {
  const set = { url: URL_SET, version: 'V2' } as const;
  return {
    ...app,
    record: {
      subscriptionGroups: [[{ productId: 'there', state: 'APPROVED' }]],
      notificationUrls: { production: set, sandbox: set },
    },
  };
}

/** What was true in a run, and what it came to. */
export interface Ended {
  readonly second: SecondKeyScript;
  readonly keys: SecondKeys;
  readonly apps: readonly ('live' | 'unreleased' | 'foreign')[];
  readonly isKeyGood: boolean;
  readonly requests: readonly RecordedRequest[];
  readonly faults: readonly unknown[];
  readonly report: Report;
}

/** What a second key must never do: turn a verdict, claim what is not so, write, or be seen anywhere but at App Store Connect. */
export function breachOfSecondKey({
  second,
  keys,
  apps,
  isKeyGood,
  requests,
  faults,
  report,
}: Ended): string | undefined {
  const kinds = Object.values(keys.made).map(({ keyId }) => keyId);
  for (const { host, method, headers } of requests) {
    if (host === 'appStoreConnect' && method !== 'GET') return 'a write to App Store Connect';
    if (host !== 'appStoreConnect' && kinds.includes(keyIdIn(headers.authorization))) return 'the second key elsewhere';
  }
  const codes = report.checks.flatMap(({ problem }) => problem ?? []);
  const claims = (code: string) => codes.some((one) => one === code);
  const saidAgreements = JSON.stringify(faults).includes(AGREEMENTS);
  if (claims('agreements-missing') && !second.isAgreementMissing && !saidAgreements) return 'false agreements-missing';
  if (claims('wrong-issuer-id') && !(second.isIssuerWrong && isKeyGood)) return 'false wrong-issuer-id';
  if (claims('app-record-missing') && !apps.includes('foreign')) return 'false app-record-missing';
  if (claims('product-missing') && second.product !== 'missing') return 'false product-missing';
  if (claims('notification-url-differs') && second.url !== 'other') return 'false notification-url-differs';
  if (second.kind === 'none' && report.appStoreConnect !== undefined) return 'a section without a second key';
  const isAllPassed = report.bundles.length > 0 && report.bundles.every(({ result }) => result === 'pass');
  return isAllPassed && report.result === 'inconclusive' ? 'a turned verdict' : undefined;
}

/** The Key ID that a token names. */
export function keyIdIn(authorization: string | undefined): string {
  try {
    const [head = ''] = (authorization ?? '').replace('Bearer ', '').split('.');
    return String((JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid?: unknown }).kid);
  } catch {
    return '';
  }
}
