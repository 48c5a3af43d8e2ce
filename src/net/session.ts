/** What all questions of one run share. */
export interface Session {
  /** How often one request may be tried again. */
  readonly retries: number;
  /** Milliseconds that one attempt may take. */
  readonly attemptLimit: number;
  /** Ends the run: its time is over, or it was interrupted. */
  readonly signal: AbortSignal;
  /** Milliseconds until the run's time is over. */
  readonly remaining: () => number;
  /** What has to be added to this machine's clock; set once Apple has shown the clock to be the cause of a refusal. */
  clockOffsetMs: number;
}
