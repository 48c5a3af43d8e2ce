import type { Problem } from './problem.js';
/** What differs between the backends, in words; the problems themselves are the same everywhere. */
export interface BackendWords {
    readonly name: string;
    /** What is written to. */
    readonly app: string;
    /** Where the token is made, and with which permission. */
    readonly token: string;
    /** Where the identifiers of the app are found, and in which settings they belong. */
    readonly identifiers: string;
    /** Where the bundle ID of the app is seen. */
    readonly bundleId: string;
    /** How the key is entered by hand. */
    readonly byHand: string;
    readonly host: string;
    /** What the backend itself names as causes where it refuses a key as wrong. */
    readonly refusal?: string;
    /** What is known of the way in which the backend takes the key. */
    readonly caveat: string;
}
export type PushProblem = 'token-refused' | 'app-not-found' | 'bundle-mismatch' | 'unsupported' | 'rejected' | 'rate-limited' | 'unavailable' | 'unreachable' | 'unconfirmed';
/** The code of a problem of a push: the backend's name, then what went wrong. */
export type PushProblemCode = `${string}-${PushProblem}`;
/** The problems of a push to one backend, by their codes. */
export declare function pushProblems(prefix: string, words: BackendWords): Readonly<Record<PushProblemCode, Problem>>;
