import type { Environment, ReadFile } from '../world/world.ts';
import type { CiFormat } from './format.ts';

/** Why a secret that is stored may not reach a job; of this system alone. */
export interface SecretTraps {
  /** Sentences on when this system gives a job no secret. */
  readonly traps: string;
  /** Where to look first. */
  readonly next: string;
}

/** All that is known of one CI system: adding one is a file like `gitlab.ts` and its line in `ci-systems.ts`. */
export interface CiSystem {
  readonly name: string;
  /** How a run in it is recognized. */
  readonly isHere: (environment: Environment) => boolean;
  /**
   * Why it withholds secrets from this run, as the end of a sentence; undefined when they should be there. Left out where it
   * gives no sign of a fork.
   */
  readonly whyWithheld?: (
    environment: Environment,
    readFile: ReadFile,
  ) => Promise<string | undefined> | string | undefined;
  /** The traps of a key that is not there. */
  readonly missingKey: SecretTraps;
  /** How it wants the report on standard output; plain text where it is left out. */
  readonly format?: CiFormat;
}
