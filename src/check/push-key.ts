import { createHash } from 'node:crypto';
import type { Session } from '../apple/persist.ts';
import type { Credentials } from '../apple/token.ts';
import { adapty } from '../backends/adapty.ts';
import { qonversion } from '../backends/qonversion.ts';
import { revenuecat } from '../backends/revenuecat.ts';
import type { Target } from '../backends/target.ts';
import { guard, PLEASE_REPORT } from '../findings/defect.ts';
import { PROBLEMS } from '../findings/problems.ts';
import type { Finding, PushResult, Result } from '../findings/report.ts';
import { writePem } from '../key/pem.ts';
import { type Pushed, type PushOptions, push } from '../push/push.ts';
import type { PushPlan } from '../settings/push-plans.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { World } from '../world.ts';
import { readToken } from './read-token.ts';

/** The check `push`: a row and a finding for each target. */
export interface PushReport {
  readonly pushes: readonly PushResult[];
  readonly findings: readonly Finding[];
}

/**
 * The targets that the settings ask for, with their tokens read before anything is contacted.
 * @throws UsageError when a token's file cannot be read
 */
export async function prepareTargets(
  settings: Settings,
  world: World,
  { signal }: Session,
): Promise<readonly Target[]> {
  const targets: Target[] = [];
  for (const plan of settings.pushes)
    targets.push(targetOf(plan, await readToken(plan, world, signal), settings, world));
  return targets;
}

function targetOf(plan: PushPlan, token: string, { endpoints }: Settings, world: World): Target {
  switch (plan.to) {
    case 'adapty':
      return adapty(plan.appId, token, endpoints.adapty);
    case 'revenuecat':
      return revenuecat(plan.projectId, plan.appId, token, endpoints.revenuecat);
    case 'qonversion':
      return qonversion(token, endpoints.qonversion, idempotencyKey(world));
  }
}

/** Another one for every run, in the form of a UUID. */
function idempotencyKey({ now, random }: World): string {
  const hex = createHash('sha256').update(`${now()} ${random()} ${random()}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/** Pushes to all targets at the same time; none waits for another, and none fails because another does. */
export async function pushToAll(
  targets: readonly Target[],
  credentials: Credentials,
  bundleId: string,
  options: PushOptions,
): Promise<PushReport> {
  const reports = await Promise.all(
    targets.map(async (target): Promise<PushReport> => {
      const start = options.world.elapsed();
      const pushed = await pushGuarded(target, credentials, bundleId, options);
      return reportOf(target, pushed, Math.round(options.world.elapsed() - start));
    }),
  );
  return { pushes: reports.flatMap(({ pushes }) => pushes), findings: reports.flatMap(({ findings }) => findings) };
}

/** One push; where it breaks off, what can be said honestly of the key. */
async function pushGuarded(
  target: Target,
  { key, keyId, issuerId }: Credentials,
  bundleId: string,
  options: PushOptions,
): Promise<Pushed> {
  let mayBeSent = false;
  const world: World = {
    ...options.world,
    send: (request) => {
      // Only the write has a body: looks and questions have none.
      mayBeSent ||= request.body !== undefined;
      return options.world.send(request);
    },
  };
  return guard(
    () => push(target, { keyId, issuerId, bundleId, pem: writePem(key.der) }, { ...options, world }),
    (cause) => brokenPush(target, { keyId, issuerId }, cause, mayBeSent),
  );
}

function brokenPush(
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
    hint: `${PROBLEMS[problem].next} Key ID: ${keyId}. Issuer ID: ${issuerId}.`,
    evidence: {},
  };
}

/** What stands in the report where all pushes broke off before any of them had begun. */
export function brokenPushes(targets: readonly Target[], credentials: Credentials, cause: string): PushReport {
  const reports = targets.map((target) => reportOf(target, brokenPush(target, credentials, cause, false), 0));
  return { pushes: reports.flatMap(({ pushes }) => pushes), findings: reports.flatMap(({ findings }) => findings) };
}

function reportOf(
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

const NO_PASS: Record<Exclude<Result, 'pass'>, string> = {
  fail: 'the key did not pass',
  inconclusive: 'Apple gave no verdict on the key',
  skipped: 'there is no key in this run',
};

/** What stands in the report in the place of pushes that a run without a pass does not make. */
export function skipPushes(targets: readonly { readonly name: string }[], result: Exclude<Result, 'pass'>): PushReport {
  const message = `Nothing was sent to this backend, because ${NO_PASS[result]}.`;
  const about = { message, problem: 'push-skipped' } as const;
  return {
    pushes: targets.map(({ name }) => ({ to: name, status: 'skipped', ...about })),
    findings: targets.map(({ name }) => ({
      id: 'push',
      status: 'skip',
      subject: name,
      hint: PROBLEMS['push-skipped'].next,
      ...about,
    })),
  };
}
