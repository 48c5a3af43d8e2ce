import type { OwnProblemCode } from '../findings/problems.ts';

/** From the stored text to the DER of one private key. What is certain is undone and told; nothing is guessed. */
export type KeyReading = ReadKey | UnreadableKey;

export interface ReadKey {
  readonly ok: true;
  readonly der: Buffer;
  readonly encoding: 'pkcs8' | 'sec1';
  /** What had to be undone, in words; empty for base64 of the .p8 and for its PEM text. */
  readonly repairs: readonly string[];
}

export interface UnreadableKey {
  readonly ok: false;
  readonly problem: OwnProblemCode;
  readonly message: string;
  /** The next step, where it is another than the problem's own. */
  readonly hint?: string;
}

export function unreadable(problem: OwnProblemCode, message: string): UnreadableKey {
  return { ok: false, problem, message };
}

/** What a form finds in a text: a text or bytes to be searched on, what should be a key, or why there is none. */
export type Found = FoundText | FoundBytes | FoundDer | UnreadableKey;

interface Trace {
  readonly repairs: readonly string[];
  /**
   * Another way to read the same characters, which may join what does not belong together: only a key that its own public half
   * proves counts, and what is wrong otherwise says nothing of the value.
   */
  readonly isTrial?: boolean;
}

export interface FoundText extends Trace {
  readonly kind: 'text';
  readonly text: string;
}

export interface FoundBytes extends Trace {
  readonly kind: 'bytes';
  readonly bytes: Buffer;
  readonly isBase64?: boolean;
}

/** `repairs` are told after that base64 was applied twice, if it was. */
export interface FoundDer extends Trace {
  readonly kind: 'der';
  readonly bytes: Buffer;
  readonly label: string;
}

/**
 * One form in which a key is stored: a file in `forms/`, and its line in `forms/key-forms.ts`.
 * @param text without white space around it
 * @returns all that the text holds in this form; nothing where it does not have this form
 */
export type Form = (text: string) => readonly Found[];
