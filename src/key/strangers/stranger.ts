import type { OwnProblemCode } from '../../findings/problems.ts';

/** One kind of text that stands where a value was meant to be: a row of a group in this folder. */
export interface Stranger {
  /** What it is, to follow “In the place of the private key stands”. */
  readonly what: string;
  /** What is to be said of it where a key was meant to be, to follow that. */
  readonly ofKey?: string;
  /** Whether identifiers are not asked, because one that is malformed may look so too. */
  readonly keyOnly?: true;
  /** Whether a text is of this kind. Linear in the length of the text: it may be anything. */
  readonly is: RegExp;
  readonly problem: OwnProblemCode;
  /** The one next step. */
  readonly next: string;
  /** The next step for an identifier, where it is another one. */
  readonly nextForId?: string;
  /** Whether such a text is nobody's secret, wherever else it may stand. */
  readonly saysNothing?: true;
}

export interface Strangers {
  /** The text as a whole, which is short; or its beginning, of a text or file of any length. */
  readonly look: 'whole' | 'start';
  /** What identifiers are asked about as well. */
  readonly forIds: boolean;
  /** Made when they are asked for: a run whose values are right needs none. */
  readonly rows: () => readonly Stranger[];
}

/** What is made the first time that it is asked for. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
