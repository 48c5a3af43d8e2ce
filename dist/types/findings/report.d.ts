import type { ConnectSection } from './connect-answers.js';
import { type OwnProblemCode, type ProblemCode } from './problems.js';
/**
 * The report: one value, made by the core and rendered by every door.
 * Its JSON form is published as `schema/report.v1.json`.
 */
export interface Report {
    readonly schemaVersion: 1;
    readonly tool: {
        readonly name: 'iap-key';
        readonly version: string;
    };
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
export declare const MODES: readonly ['auto', 'production', 'sandbox', 'both', 'none'];
export type Mode = (typeof MODES)[number];
export type EnvironmentName = 'production' | 'sandbox';
export interface BundleResult {
    readonly bundleId: string;
    readonly result: Exclude<Result, 'skipped'>;
    readonly production: EnvironmentAnswer;
    readonly sandbox: EnvironmentAnswer;
}
export declare const CHECK_TITLES: {
    readonly 'key-decode': 'The private key can be decoded';
    readonly 'key-format': 'It is an intact EC P-256 private key';
    readonly 'key-id': 'Key ID';
    readonly 'issuer-id': 'Issuer ID';
    readonly 'bundle-id': 'Bundle ID';
    readonly 'jwt-sign': 'The key signs a JWT (ES256)';
    readonly 'offer-sign': 'The key signs a promotional offer';
    readonly clock: 'Clock of this machine';
    readonly 'apple-production': 'Apple accepts the key in production';
    readonly 'apple-sandbox': 'Apple accepts the key in the sandbox';
    readonly notification: 'Server notifications arrive';
    readonly 'app-store-connect': 'App Store Connect';
    readonly push: 'Push';
    readonly files: 'Files and outputs of this run';
};
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
export declare function problemFinding(id: CheckId, problem: OwnProblemCode, message: string, more?: Partial<Omit<Finding, 'id' | 'problem' | 'message'>>): Finding;
/**
 * The problem that leads the report: the most severe one. Among failures the first found, because later ones often follow
 * from it; among warnings the last, because what Apple said matters more than how the value was stored.
 */
export declare function leadingProblem(findings: readonly Finding[]): ProblemCode | null;
/** The same report with findings about its own whereabouts, which lead it only where nothing else is to be said. */
export declare function withFindings(report: Report, findings: readonly Finding[]): Report;
/** The environments in which Apple accepted the key for every bundle ID; none where something else answered for Apple. */
export declare function acceptedEnvironments(report: Report): EnvironmentName[];
/** The output `pushed` (README.md#outputs): empty where no push was asked for. */
export declare function pushedOutput({ pushes }: Report): 'true' | 'unchanged' | 'false' | '';
/** All problem codes of a report, each once, the leading one first. */
export declare function allProblems(report: Report): ProblemCode[];
