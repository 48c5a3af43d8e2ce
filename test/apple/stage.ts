import type { Answer } from '../../src/apple/answer.ts';
import type { Question } from '../../src/apple/ask.ts';
import type { Company, Outcome } from '../../src/apple/persist.ts';
import type { Standing } from '../../src/apple/standing.ts';
import type { Credentials } from '../../src/apple/token.ts';
import { verifyKey } from '../../src/key/verify.ts';
import type { Session } from '../../src/net/session.ts';
import { guardSend } from '../../src/secrets/exchange.ts';
import { createSecrets } from '../../src/secrets/secrets.ts';
import type { Exchange, HttpRequest, HttpResponse } from '../../src/world/http-message.ts';
import type { World } from '../../src/world/world.ts';
import { KEY } from '../key/samples.ts';
import { createWorld, keepIn, openClock } from '../world.ts';

/** 2026-03-01 12:00:00 UTC, in milliseconds since the epoch. */
export const NOON = Date.UTC(2026, 2, 1, 12);

export const BUNDLE_ID = 'org.example.Live';

const verification = verifyKey({ der: KEY.der, encoding: 'pkcs8' });
if (!verification.ok) throw new Error(verification.message);

export const CREDENTIALS: Credentials = {
  key: verification.key,
  keyId: 'A1B2C3D4E5',
  issuerId: '69a6de7f-1234-47e3-e053-5b8c7c11a4d1',
};

export const QUESTION: Question = {
  environment: 'production',
  endpoint: { url: 'https://apple.example', isReplaced: true },
  bundleId: BUNDLE_ID,
  credentials: CREDENTIALS,
};

export function response(status: number, body: unknown = '', headers: Record<string, string> = {}): HttpResponse {
  return { kind: 'response', status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

export const NOT_FOUND = response(404, { errorCode: 4040010, errorMessage: 'Transaction id not found.' });
export const REFUSED = response(401, 'Unauthenticated\n\nRequest ID: ABCDEFGHIJKLMNOPQRSTUVWXYZ.0.0\n');

export interface Stage {
  readonly world: World;
  readonly session: Session;
  readonly requests: HttpRequest[];
  readonly secrets: string[];
  /** The waits that were asked for, in milliseconds; they pass at once. */
  readonly waits: number[];
  /** What `now` and `elapsed` are measured by; waits move it on. */
  readonly clock: { now: number };
}

export interface StageOptions {
  readonly retries?: number;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly random?: number;
}

/** A world in which time passes only when someone waits, and whose network is a function. */
export function setStage(
  answer: (request: HttpRequest, index: number, clock: { now: number }) => Exchange | Promise<Exchange>,
  { retries = 3, timeoutMs = 60_000, signal = new AbortController().signal, random = 1 }: StageOptions = {},
): Stage {
  const clock = { now: NOON };
  const [requests, secrets, waits]: [HttpRequest[], string[], number[]] = [[], [], []];
  const world = createWorld(
    {
      now: () => clock.now,
      elapsed: () => clock.now,
      random: () => random,
      sleep: async (milliseconds: number) => {
        waits.push(milliseconds);
        clock.now += milliseconds;
      },
      interrupted: signal,
      readFile: async () => Buffer.alloc(0),
      send: guardSend(async (request) => {
        requests.push(request);
        return answer(request, requests.length - 1, clock);
      }, createSecrets()),
      secrets: keepIn(secrets),
    },
    openClock(),
  );
  const session: Session = {
    retries,
    attemptLimit: timeoutMs / (retries + 1),
    signal,
    remaining: () => timeoutMs - (clock.now - NOON),
    clockOffsetMs: 0,
  };
  return { world, session, requests, secrets, waits, clock };
}

const STANDING_OF: Partial<Record<Answer['kind'], Standing>> = { accepted: 'accepted', refused: 'refused' };

/** The outcome of one question that got this answer in the end. */
export function outcome(answer: Answer, more: Partial<Outcome> = {}): Outcome {
  const attempt = { answer, clockDifferenceMs: answer.kind === 'unreachable' ? undefined : 0, at: NOON };
  const standing = STANDING_OF[answer.kind] ?? 'open';
  return { question: QUESTION, attempts: [attempt], last: attempt, standing, ...more };
}

/** A question without company: no other environment, no other apps. */
export const ALONE: Company = { peerAccepted: new AbortController().signal, holds: () => false };

/** Header and claims of the token of a request. */
export function tokenOf({ headers }: Pick<HttpRequest, 'headers'>): {
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
} {
  const [header, claims] = (headers['authorization'] ?? '')
    .replace('Bearer ', '')
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
  return { header, claims };
}
