/** One request of the run, for whoever wants to know what was asked: never what it carried. */
export interface RequestRecord {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly method: string;
  readonly host: string;
  /** The HTTP status, or the code of what failed. */
  readonly outcome: string;
  readonly durationMs: number;
  /** 1 for the first; more where the same was asked again. */
  readonly attempt: number;
  /** The bundle ID that it was about. */
  readonly subject?: string;
}
