import type { ConnectSection } from '../findings/connect-answers.ts';
import { hasStandIn } from '../findings/replaced.ts';
import {
  type BundleResult,
  CHECK_TITLES,
  type Check,
  type Finding,
  leadingProblem,
  type PushResult,
  type Report,
  type Result,
} from '../findings/report.ts';
import { fingerprintOf } from '../key/fingerprint.ts';
import type { Identifiers } from '../key/identifiers.ts';
import type { VerifiedKey } from '../key/verify.ts';
import type { Session } from '../net/session.ts';
import type { Settings } from '../settings/read-settings.ts';
import { VERSION } from '../world/version.ts';
import type { World } from '../world/world.ts';

/** The bounds of everything that touches the network: one shared time, and the signal that ends the run. */
export function startSession(
  settings: Settings,
  world: World,
): { session: Session; endedBy: () => 'timeout' | 'interruption' | undefined } {
  const start = world.elapsed();
  const alarm = world.alarm(settings.timeoutMs);
  const session: Session = {
    retries: settings.retries,
    attemptLimit: settings.timeoutMs / (settings.retries + 1),
    signal: AbortSignal.any([alarm, world.interrupted]),
    remaining: () => settings.timeoutMs - (world.elapsed() - start),
    clockOffsetMs: 0,
  };
  const endedBy = () => {
    if (world.interrupted.aborted) return 'interruption';
    return alarm.aborted ? 'timeout' : undefined;
  };
  return { session, endedBy };
}

export interface Run {
  readonly add: (findings: readonly Finding[]) => void;
  readonly hasFailed: () => boolean;
  /** The result by what is known so far. */
  readonly result: (bundles: readonly BundleResult[]) => Exclude<Result, 'skipped'>;
  readonly report: (known: Known) => Report;
}

export interface Known {
  readonly key?: VerifiedKey | undefined;
  readonly identifiers?: Identifiers;
  readonly bundles?: readonly BundleResult[];
  readonly appStoreConnect?: ConnectSection | undefined;
  readonly findings?: readonly Finding[];
  readonly pushes?: readonly PushResult[];
  readonly skipped?: boolean;
}

/** Collects the findings of a run, with the time that each step took, and makes the report of them. */
export function startRun(world: World): Run {
  const startedAt = world.now();
  const start = world.elapsed();
  const checks: Check[] = [];
  let stepStart = start;
  const add = (findings: readonly Finding[]) => {
    const elapsed = Math.round(world.elapsed() - stepStart);
    checks.push(
      ...findings.map((finding) => ({
        ...finding,
        title: CHECK_TITLES[finding.id],
        durationMs: finding.durationMs ?? elapsed,
      })),
    );
    stepStart = world.elapsed();
  };
  const report = ({ key, identifiers, bundles = [], findings = [], pushes = [], ...known }: Known): Report => {
    const { skipped = false, appStoreConnect } = known;
    add(findings);
    return {
      schemaVersion: 1,
      tool: { name: 'iap-key', version: VERSION },
      result: skipped ? 'skipped' : resultOf(checks, bundles),
      problem: leadingProblem(checks),
      live: bundles.length > 0 && !hasStandIn(checks),
      key: {
        keyId: identifiers?.keyId ?? null,
        issuerId: identifiers?.issuerId ?? null,
        fingerprint: key === undefined ? null : fingerprintOf(key.publicKey),
        shape: key?.shape ?? null,
      },
      bundles,
      checks,
      pushes,
      ...(appStoreConnect === undefined ? {} : { appStoreConnect }),
      startedAt: new Date(Number.isFinite(startedAt) ? startedAt : 0).toISOString(),
      durationMs: Math.round(world.elapsed() - start),
    };
  };
  const hasFailed = () => checks.some(({ status }) => status === 'fail');
  return { add, report, hasFailed, result: (bundles) => resultOf(checks, bundles) };
}

/** The worst counts: fail, then inconclusive, then pass. A push says nothing about the key. */
function resultOf(checks: readonly Check[], bundles: readonly BundleResult[]): Exclude<Result, 'skipped'> {
  const has = (result: 'fail' | 'inconclusive') =>
    checks.some(({ id, status }) => id !== 'push' && status === result) ||
    bundles.some((bundle) => bundle.result === result);
  if (has('fail')) return 'fail';
  return has('inconclusive') ? 'inconclusive' : 'pass';
}
