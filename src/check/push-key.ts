import { createHash } from 'node:crypto';
import type { Credentials } from '../apple/token.ts';
import { backendOf } from '../backends/all.ts';
import { problemOf } from '../backends/catalog.ts';
import type { Target } from '../backends/target.ts';
import { PLEASE_REPORT } from '../findings/defect.ts';
import { PROBLEMS } from '../findings/problems.ts';
import type { Finding, PushResult, Result } from '../findings/report.ts';
import type { Session } from '../net/session.ts';
import type { Pushed } from '../push/push.ts';
import type { PushPlan } from '../settings/push-plans.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { World } from '../world/world.ts';
import { readToken } from './read-token.ts';
import { repairedToken } from './repaired-token.ts';

/** The check `push`: a row and a finding for each target. */
export interface PushReport {
  readonly pushes: readonly PushResult[];
  readonly findings: readonly Finding[];
}

/** The targets, and what is to be told of their tokens. */
export interface Prepared {
  readonly targets: readonly Target[];
  readonly findings: readonly Finding[];
}

/**
 * The targets that the settings ask for, with their tokens read before anything is contacted.
 * @throws UsageError when a token's file cannot be read
 */
export async function prepareTargets(settings: Settings, world: World, { signal }: Session): Promise<Prepared> {
  const targets: Target[] = [];
  const findings: Finding[] = [];
  for (const plan of settings.pushes) {
    const bare = await readToken(plan, world, signal);
    targets.push(targetOf(plan, bare.token, settings, world));
    findings.push(...repairedToken(`${plan.to}-token${plan.token.kind === 'file' ? '-file' : ''}`, bare));
  }
  // What stands in no file was known before anything was read.
  if (settings.pushes.some(({ token }) => token.kind === 'file')) world.secrets.recheck?.();
  return { targets, findings };
}

function targetOf({ to, identifiers }: PushPlan, token: string, { endpoints }: Settings, world: World): Target {
  return backendOf(to).target({ identifiers, token, endpoint: endpoints[to], idempotencyKey: idempotencyKey(world) });
}

/** Another one for every run, in the form of a UUID. */
function idempotencyKey({ now, random }: World): string {
  const hex = createHash('sha256').update(`${now()} ${random()} ${random()}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/** What can be said honestly of the key after a push broke off. */
export function brokenPush(
  { name, title }: Pick<Target, 'name' | 'title'>,
  { keyId, issuerId }: Pick<Credentials, 'keyId' | 'issuerId'>,
  cause: string,
  mayBeSent: boolean,
): Pushed {
  const broke = `${PLEASE_REPORT} The push to ${title} broke off (${cause}).`;
  if (!mayBeSent) return { status: 'failed', message: `${broke} The key was not sent.`, evidence: {} };
  const problem = `${name}-unconfirmed` as const;
  return {
    status: 'failed',
    message: `${broke} The key may have been sent; whether ${title} holds it was not seen.`,
    problem,
    hint: `${problemOf(problem).next} Key ID: ${keyId}. Issuer ID: ${issuerId}.`,
    evidence: {},
  };
}

/** What stands in the report where all pushes broke off before any of them had begun. */
export function brokenPushes(targets: readonly Target[], credentials: Credentials, cause: string): PushReport {
  const reports = targets.map((target) => reportOf(target, brokenPush(target, credentials, cause, false), 0));
  return { pushes: reports.flatMap(({ pushes }) => pushes), findings: reports.flatMap(({ findings }) => findings) };
}

/** A push as its row and its finding. */
export function reportOf(
  target: Target,
  { status, message, problem, hint, evidence }: Pushed,
  durationMs: number,
): PushReport {
  const about = { message, ...(problem === undefined ? {} : { problem }) };
  const finding: Finding = {
    id: 'push',
    status: status === 'failed' ? 'fail' : status === 'dry-run' ? 'skip' : 'pass',
    subject: target.name,
    ...about,
    ...(hint === undefined ? {} : { hint }),
    evidence,
    durationMs,
  };
  return { pushes: [{ to: target.name, status, ...about }], findings: [finding] };
}

/** What stands in the report in the place of pushes of a key that must not leave the account: nothing was contacted. */
export function refusePushes(targets: readonly Target[]): PushReport {
  const reports = targets.map((target) =>
    reportOf(
      target,
      {
        status: 'failed',
        message: `The key was not sent to ${target.title}, because it is a key of the App Store Connect API: it has rights over the whole account, and a backend needs none of them.`,
        problem: 'team-key',
        hint: PROBLEMS['team-key'].next,
        evidence: {},
      },
      0,
    ),
  );
  return { pushes: reports.flatMap(({ pushes }) => pushes), findings: reports.flatMap(({ findings }) => findings) };
}

/** Said of a push that went on although it is not known whose key it is. */
export function unknownOwner(isAsked: boolean): Finding {
  return {
    id: 'push',
    status: isAsked ? 'warn' : 'skip',
    message: isAsked
      ? 'Whether this is a key of the App Store Connect API is not known, because that API gave no answer in time; the push went on.'
      : 'Whether this is a key of the App Store Connect API was not asked; the push went on.',
  };
}

const NO_PASS: Record<Exclude<Result, 'pass'>, string> = {
  fail: 'this run did not pass',
  inconclusive: 'Apple gave no verdict on the key',
  skipped: 'there is no key in this run',
};

/** What stands in the report in the place of pushes that a run without a pass does not make. */
export function skipPushes(
  targets: readonly { readonly name: string }[],
  result: Exclude<Result, 'pass'>,
  ...before: readonly Finding[]
): PushReport {
  const message = `Nothing was sent to this backend, because ${NO_PASS[result]}.`;
  const about = { message, problem: 'push-skipped' } as const;
  return {
    pushes: targets.map(({ name }) => ({ to: name, status: 'skipped', ...about })),
    findings: [
      ...before,
      ...targets.map(
        ({ name }): Finding => ({
          id: 'push',
          status: 'skip',
          subject: name,
          hint: PROBLEMS['push-skipped'].next,
          ...about,
        }),
      ),
    ],
  };
}
