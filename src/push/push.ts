import { problemOf } from '../backends/catalog.ts';
import type { Delivery, Holding, Target } from '../backends/target.ts';
import { clip, oneLine } from '../findings/foreign.ts';
import type { ProblemCode } from '../findings/problems.ts';
import type { PushProblem } from '../findings/push-problems.ts';
import type { Evidence, PushResult } from '../findings/report.ts';
import { ENDED, FAILED, proxyHint } from '../net/failure-words.ts';
import { jitter } from '../net/retry.ts';
import type { Session } from '../net/session.ts';
import type { World } from '../world/world.ts';
import { ask, type Heard, sendOnce } from './converse.ts';
import { fateOf, judgeWrite } from './push-verdict.ts';

/** What came of one push. */
export interface Pushed {
  readonly status: Exclude<PushResult['status'], 'skipped'>;
  readonly message: string;
  readonly problem?: ProblemCode;
  /** The next step after a failure. */
  readonly hint?: string;
  readonly evidence: Evidence;
}

export interface PushOptions {
  readonly dryRun: boolean;
  readonly world: World;
  readonly session: Session;
  readonly endedBy: () => 'timeout' | 'interruption' | undefined;
}

/**
 * Brings the key to one backend: look, write once, confirm by reading back. The key leaves the machine only when all that
 * precedes the write held, and nothing is claimed that the backend has not confirmed (README.md#push-the-key).
 */
export async function push(target: Target, delivery: Delivery, options: PushOptions): Promise<Pushed> {
  const { world, session } = options;
  const end = endingsOf(target, delivery, options);

  const look = await ask(target, target.look, world, session);
  const refusal = judge(look, target, options);
  if (refusal !== undefined) return end.fail(refusal.code, `${refusal.words} ${UNSENT}`, look);
  const before = look.json === undefined ? undefined : target.readHolding(look.json, delivery);
  if (before === undefined) {
    return end.fail('unreachable', `Something else than ${end.place} answers in its place. ${UNSENT}`, look);
  }
  if (before.bundleId !== delivery.bundleId) {
    const theirs =
      before.bundleId === undefined ? 'no bundle ID' : `the bundle ID ${clip(before.bundleId, MAX_BUNDLE_ID)}`;
    const words = `${end.place} has ${theirs} for ${target.app}; the key was checked for ${delivery.bundleId}. ${UNSENT}`;
    return end.fail('bundle-mismatch', words, look);
  }
  if (before.key === 'same') {
    return end.good(
      'unchanged',
      `${end.place} already reports this Key ID, Issuer ID and bundle ID; nothing was written.`,
    );
  }

  if (target.probe !== undefined) {
    const described = await ask(target, target.probe.call, world, session);
    const isOut =
      described.exchange.kind === 'failure' || described.exchange.status === 429 || described.exchange.status >= 500;
    const fault = isOut ? judge(described, target, options) : undefined;
    if (fault !== undefined) return end.fail(fault.code, `${fault.words} ${UNSENT}`, described);
    const missing = described.json === undefined ? [] : target.probe.missing(described.json);
    if (missing.length > 0) {
      return end.fail(
        'unsupported',
        `${end.place} says that it does not take ${missing.join(', ')}. ${UNSENT}`,
        described,
      );
    }
  }
  if (options.dryRun) {
    return end.good(
      'dry-run',
      `${describeHolding(before, end.place)} A push would send ${target.fields.join(', ')} for ${target.app}.`,
    );
  }
  if (session.signal.aborted)
    return end.fail(
      'unreachable',
      `The run ${ENDED[options.endedBy() ?? 'interruption']} before the write. ${UNSENT}`,
      look,
    );
  return writeAndConfirm(target, delivery, before, options);
}

/** Room for any bundle ID; what is longer would only fill the log. */
const MAX_BUNDLE_ID = 155;
const UNSENT = 'The key was not sent.';

/** The write is never repeated blindly: after a broken connection or a 5xx, what the backend reports decides. */
async function writeAndConfirm(
  target: Target,
  delivery: Delivery,
  before: Holding,
  options: PushOptions,
): Promise<Pushed> {
  const { world, session } = options;
  const end = endingsOf(target, delivery, options);
  for (let repeated = 0; ; repeated += 1) {
    const written = await sendOnce(target, { ...target.write(delivery), carriesKey: true }, world, session);
    const fate = fateOf(written.exchange);
    const fault = judge(written, target, options);
    if (fate === 'refused' && fault !== undefined)
      return end.fail(fault.code, `${fault.words} It did not take the key.`, written);
    if (session.signal.aborted)
      return end.unconfirmed(
        `The key was sent, and the run ${ENDED[options.endedBy() ?? 'interruption']} before ${end.place} confirmed it.`,
        written,
      );
    if (fate !== 'taken')
      await world.sleep(Math.min(jitter(repeated, world.random()), session.remaining()), session.signal);

    const look = await ask(target, target.look, world, session);
    const isReadable = judge(look, target, options) === undefined;
    const after = isReadable && look.json !== undefined ? target.readHolding(look.json, delivery) : undefined;
    const verdict = judgeWrite(target.confirms, fate, before.key, after?.key ?? 'unread');
    if (verdict === 'pushed') return end.good('pushed', describeProof(target, after, end.place));
    if (verdict === 'unsent' && fault !== undefined) return end.fail(fault.code, `${fault.words} ${UNSENT}`, written);
    if (verdict !== 'again' || fault === undefined) {
      const said =
        fault === undefined ? `${end.place} took the write, but` : `The key was sent. ${fault.words} Afterwards it`;
      return end.unconfirmed(`${said} ${describeAfter(after)}`, look);
    }
    if (repeated >= session.retries || session.signal.aborted || session.remaining() <= 0)
      return end.fail(fault.code, `${fault.words} It does not hold the key: that was read afterwards.`, written);
  }
}

function describeProof({ confirms, app }: Target, after: Holding | undefined, place: string): string {
  return confirms === 'which-key' || after?.key === 'same'
    ? `${place} reports this Key ID and Issuer ID for ${app} after the write.`
    : `${place} took the key for ${app} and reports that it has one; it does not say which.`;
}

interface Fault {
  readonly code: PushProblem;
  readonly words: string;
}

/** What is wrong with an answer; undefined for a 2xx with a JSON object, and for a 2xx to a write whatever it holds. */
function judge(
  { exchange, json, comeBackInMs }: Heard,
  target: Target,
  { world, endedBy }: PushOptions,
): Fault | undefined {
  const place = placeOf(target);
  if (exchange.kind === 'failure') {
    const { host } = new URL(target.endpoint.url);
    const words =
      exchange.reason === 'aborted'
        ? `${place} had not answered when the run ${ENDED[endedBy() ?? 'interruption']}.`
        : `${FAILED[exchange.reason](host, exchange.code)} (${exchange.code}).`;
    return { code: 'unreachable', words };
  }
  const { status } = exchange;
  const said = json === undefined ? '' : quote(target.errorTexts(json));
  if (status >= 200 && status < 300) return undefined;
  if (status === 401 || (status === 403 && json !== undefined && target.isTokenRefusal(json))) {
    return { code: 'token-refused', words: `${place} refuses the token (${status})${said}.` };
  }
  if (status === 404) return { code: 'app-not-found', words: `${place} does not know ${target.app} (404)${said}.` };
  if (status === 429) {
    const when =
      comeBackInMs === undefined ? '' : ` Come back at ${new Date(world.now() + comeBackInMs).toISOString()}.`;
    return { code: 'rate-limited', words: `${place} answers that there were too many requests (429)${said}.${when}` };
  }
  if (status === 407)
    return { code: 'unreachable', words: `${FAILED.proxy(new URL(target.endpoint.url).host, 'HTTP 407')} (407).` };
  if (status >= 500) return { code: 'unavailable', words: `${place} answers with a server error (${status})${said}.` };
  if (status >= 400) return { code: 'rejected', words: `${place} rejects the request (${status})${said}.` };
  return { code: 'unreachable', words: `Something else than ${place} answers in its place (HTTP ${status}).` };
}

/** Texts of others are shown on one line, and no more of them than a person will read. */
function quote(texts: readonly string[]): string {
  const text = clip(oneLine(texts.join('; ')), 300).replace(/\.$/, '');
  return text === '' ? '' : `: “${text}”`;
}

function describeHolding({ key, keyId }: Holding, place: string): string {
  switch (key) {
    case 'none':
      return `${place} holds no key.`;
    case 'other':
      return `${place} holds another key${keyId === undefined ? '' : ` (Key ID ${clip(oneLine(keyId), 40)}, or another Issuer ID)`} than CI.`;
    case 'same':
      return `${place} holds this key.`;
    case 'some':
      return `${place} holds a key and does not say which.`;
    case 'silent':
      return `${place} does not say whether it holds a key.`;
  }
}

function describeAfter(after: Holding | undefined): string {
  switch (after?.key) {
    case undefined:
      return 'could not be read to confirm it.';
    case 'none':
      return 'reports that it holds no key.';
    case 'other':
      return 'reports another Key ID or Issuer ID.';
    case 'same':
    case 'some':
      return 'reports a key and does not say which.';
    case 'silent':
      return 'reports nothing about a key.';
  }
}

/** A replaced endpoint is named wherever its backend is. */
function placeOf({ title, endpoint }: Target): string {
  return endpoint.isReplaced ? `${title} (replaced by ${new URL(endpoint.url).host})` : title;
}

function endingsOf(target: Target, { keyId, issuerId }: Delivery, { dryRun }: PushOptions) {
  const place = placeOf(target);
  const host = new URL(target.endpoint.url).host;
  const good = (status: 'pushed' | 'unchanged' | 'dry-run', message: string): Pushed => ({
    status,
    message: status === 'dry-run' ? `Dry run: ${message}` : message,
    evidence: { host, ...(dryRun ? { dryRun } : {}) },
  });
  const fail = (code: PushProblem, message: string, { exchange, attempts }: Heard): Pushed => {
    const problem = `${target.name}-${code}` as const;
    const { next } = problemOf(problem);
    const fault = exchange.kind === 'failure' ? exchange.code : `HTTP ${exchange.status}`;
    const isByHand = code === 'unsupported' || code === 'unconfirmed';
    return {
      status: 'failed',
      message,
      problem,
      hint: isByHand ? `${next} Key ID: ${keyId}. Issuer ID: ${issuerId}.` : (proxyHint(fault) ?? next),
      evidence: {
        host,
        attempts,
        ...(exchange.kind === 'response' ? { status: exchange.status } : { failure: exchange.code }),
      },
    };
  };
  return { place, good, fail, unconfirmed: (message: string, heard: Heard) => fail('unconfirmed', message, heard) };
}
