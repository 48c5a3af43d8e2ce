import type { ConnectSection } from './connect-answers.ts';
import { type OwnProblemCode, PROBLEMS, type ProblemCode } from './problems.ts';

/**
 * The report: one value, made by the core and rendered by every door.
 * Its JSON form is published as `schema/report.v1.json`.
 */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'iap-key'; readonly version: string };
  readonly result: Result;
  /** The leading problem, or null when there is none. */
  readonly problem: ProblemCode | null;
  /** Whether Apple was asked, and nothing in its place. */
  readonly live: boolean;
  readonly key: KeySummary;
  readonly bundles: readonly BundleResult[];
  readonly checks: readonly Check[];
  readonly pushes: readonly PushResult[];
  /** What App Store Connect made known, where a second key was given. */
  readonly appStoreConnect?: ConnectSection;
  /** RFC 3339, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
}

export type Result = 'pass' | 'fail' | 'inconclusive' | 'skipped';

/** What is known of the key; null where nothing could be found out. */
export interface KeySummary {
  readonly keyId: string | null;
  readonly issuerId: string | null;
  /** `SHA256:` and the unpadded base64 of SHA-256 over the public key's SPKI DER. */
  readonly fingerprint: string | null;
  readonly shape: KeyShape | null;
}

/** `apple`: the form that App Store Connect issues; `minimal`: without its public half; `re-encoded`: any other form. */
export type KeyShape = 'apple' | 're-encoded' | 'minimal';

export type EnvironmentAnswer = 'accepted' | 'refused' | 'inconclusive' | 'not-asked';

/** Where Apple must accept the key: the setting `environment`. */
export const MODES = ['auto', 'production', 'sandbox', 'both', 'none'] as const;

export type Mode = (typeof MODES)[number];

export type EnvironmentName = 'production' | 'sandbox';

export interface BundleResult {
  readonly bundleId: string;
  readonly result: Exclude<Result, 'skipped'>;
  readonly production: EnvironmentAnswer;
  readonly sandbox: EnvironmentAnswer;
}

export const CHECK_TITLES = {
  'key-decode': 'The private key can be decoded',
  'key-format': 'It is an intact EC P-256 private key',
  'key-id': 'Key ID',
  'issuer-id': 'Issuer ID',
  'bundle-id': 'Bundle ID',
  'jwt-sign': 'The key signs a JWT (ES256)',
  'offer-sign': 'The key signs a promotional offer',
  clock: 'Clock of this machine',
  'apple-production': 'Apple accepts the key in production',
  'apple-sandbox': 'Apple accepts the key in the sandbox',
  notification: 'Server notifications arrive',
  'app-store-connect': 'App Store Connect',
  push: 'Push',
  files: 'Files and outputs of this run',
} as const;

export type CheckId = keyof typeof CHECK_TITLES;

export type CheckStatus = 'pass' | 'warn' | 'fail' | 'skip' | 'inconclusive';

/** What support will ask for. Never a secret. */
export type Evidence = Readonly<Record<string, string | number | boolean>>;

/** What a check found. A check with several things to say yields several findings. */
export interface Finding {
  readonly id: CheckId;
  readonly status: CheckStatus;
  readonly message: string;
  readonly problem?: ProblemCode;
  /** The next step. */
  readonly hint?: string;
  /** The bundle ID or environment, where there are several. */
  readonly subject?: string;
  readonly evidence?: Evidence;
  /** What may be the cause, the likeliest first, where causes cannot be told apart. */
  readonly suspects?: readonly Suspect[];
  /** Milliseconds. */
  readonly durationMs?: number;
}

export interface Suspect {
  readonly cause: string;
  /** What speaks for it. */
  readonly because: string;
  /** What a person can do about it. */
  readonly next: string;
}

export interface Check extends Finding {
  readonly title: string;
  readonly durationMs: number;
}

export interface PushResult {
  readonly to: string;
  readonly status: 'pushed' | 'unchanged' | 'dry-run' | 'failed' | 'skipped';
  readonly message: string;
  readonly problem?: ProblemCode;
}

/** A finding that reports a problem: status and hint follow from the catalogue unless they are given. */
export function problemFinding(
  id: CheckId,
  problem: OwnProblemCode,
  message: string,
  more: Partial<Omit<Finding, 'id' | 'problem' | 'message'>> = {},
): Finding {
  const { level, next } = PROBLEMS[problem];
  return { id, status: level === 'usage' || level === 'push' ? 'fail' : level, problem, message, hint: next, ...more };
}

const SEVERITY: Record<CheckStatus, number> = { fail: 3, inconclusive: 2, warn: 1, pass: 0, skip: 0 };

/**
 * The problem that leads the report: the most severe one. Among failures the first found, because later ones often follow
 * from it; among warnings the last, because what Apple said matters more than how the value was stored.
 */
export function leadingProblem(findings: readonly Finding[]): ProblemCode | null {
  const ranked = findings
    .filter((finding) => finding.problem !== undefined)
    .map((finding, index) => ({ finding, severity: SEVERITY[finding.status], index }))
    .sort((a, b) => b.severity - a.severity || (a.severity > 1 ? a.index - b.index : b.index - a.index));
  return ranked[0]?.finding.problem ?? null;
}

/** The same report with findings about its own whereabouts, which lead it only where nothing else is to be said. */
export function withFindings(report: Report, findings: readonly Finding[]): Report {
  if (findings.length === 0) return report;
  const more = findings.map((finding) => ({
    ...finding,
    title: CHECK_TITLES[finding.id],
    durationMs: finding.durationMs ?? 0,
  }));
  return { ...report, problem: report.problem ?? leadingProblem(more), checks: [...report.checks, ...more] };
}

/** The environments in which Apple accepted the key for every bundle ID; none where something else answered for Apple. */
export function acceptedEnvironments(report: Report): EnvironmentName[] {
  if (!report.live) return [];
  return (['production', 'sandbox'] as const).filter((name) =>
    report.bundles.every((bundle) => bundle[name] === 'accepted'),
  );
}

/** The output `pushed` (README.md#outputs): empty where no push was asked for. */
export function pushedOutput({ pushes }: Report): 'true' | 'unchanged' | 'false' | '' {
  if (pushes.length === 0) return '';
  if (pushes.every(({ status }) => status === 'pushed')) return 'true';
  return pushes.every(({ status }) => status === 'unchanged') ? 'unchanged' : 'false';
}

/** All problem codes of a report, each once, the leading one first. */
export function allProblems(report: Report): ProblemCode[] {
  const codes = [...report.checks, ...report.pushes].flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  return [...new Set(report.problem === null ? codes : [report.problem, ...codes])];
}
