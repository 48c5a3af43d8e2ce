import type { BackendWords } from '../findings/push-problems.ts';
import type { Endpoint } from '../net/endpoint.ts';
import type { Target } from './target.ts';

/** How an identifier of a backend looks, and what is said where it does not. */
export interface Form {
  readonly pattern: RegExp;
  readonly words: string;
  /** Where a person finds it. */
  readonly where: string;
}

/** A row of the table of settings that belongs to one backend. */
export interface BackendSetting {
  readonly name: string;
  readonly kind: 'text';
  readonly meaning: string;
  /** The token. It is needed. */
  readonly secret?: true;
  /** An identifier, which is needed and has this form. */
  readonly form?: Form;
  /** A path to the token instead. */
  readonly isTokenFile?: true;
}

/** What a push has been given for its backend. */
export interface Given {
  /** The identifiers, by the names of their settings. */
  readonly identifiers: Readonly<Record<string, string>>;
  readonly token: string;
  readonly endpoint: Endpoint;
  /** The same for all that one run sends, so that nothing is done twice; a UUID. */
  readonly idempotencyKey: string;
}

/** All that is known of one backend: adding one is a file like `adapty.ts` and its line in `all.ts`. */
export interface Backend {
  readonly name: string;
  /** As people call it. */
  readonly title: string;
  /** Its API, without a slash at the end. */
  readonly url: string;
  readonly settings: readonly BackendSetting[];
  /** Where a token is made. */
  readonly tokenFrom: string;
  /** Keys of its other APIs, by how they begin, and what they are. Tokens of unknown form are left to it to judge. */
  readonly wrongTokens: readonly (readonly [RegExp, string])[];
  readonly words: BackendWords;
  readonly target: (given: Given) => Target;
}
