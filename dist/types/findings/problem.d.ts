/**
 * What a problem does to the run: `fail` the key, only `warn`, leave it `inconclusive`, end it as a `usage` error, or fail
 * the `push` of a key that is good.
 */
export type ProblemLevel = 'fail' | 'warn' | 'inconclusive' | 'usage' | 'push';
export interface Problem {
    readonly level: ProblemLevel;
    readonly title: string;
    /** What it means and why it happens. */
    readonly meaning: string;
    /** How iap-key knows. */
    readonly evidence: string;
    /** The one next step. */
    readonly next: string;
}
