import type { CheckOptions, Encoded, KeyInput, Surroundings } from '../doors/library-types.js';
import type { Report } from '../findings/report.js';
/** The library in the real world: each call has a world and secrets of its own, and leaves nothing of the process changed. */
/**
 * All checks of `iap-key check`, then the pushes that the options ask for.
 * @returns the report, the same that `--format json` prints; a refused key is a report, too, and not an exception
 * @throws UsageProblem for an unknown or impossible option, before anything is contacted
 */
export declare function check(options: CheckOptions, surroundings?: Surroundings): Promise<Report>;
/**
 * Checks a key locally and gives the line to store as a CI secret, as `iap-key encode` does.
 * @throws KeyProblem where it is no usable key
 */
export declare function encode(key: KeyInput, surroundings?: Surroundings): Promise<Encoded>;
/**
 * Names a key by its public half, as `iap-key fingerprint` does: safe to publish.
 * @throws KeyProblem where it is no usable key
 */
export declare function fingerprint(key: KeyInput, surroundings?: Surroundings): Promise<string>;
