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

/** What a form makes of a text: a text or bytes to be read on, the key itself, or why there is none. */
export type Unwrapped =
  | { readonly kind: 'text'; readonly text: string; readonly repairs: readonly string[] }
  | { readonly kind: 'bytes'; readonly bytes: Buffer; readonly repairs: readonly string[]; readonly isBase64?: true }
  /** `repairs` are told after that base64 was applied twice, if it was. */
  | { readonly kind: 'der'; readonly bytes: Buffer; readonly repairs: readonly string[]; readonly label: string }
  | UnreadableKey;

/**
 * One form in which a key is stored: a file in `forms/`, and its line in `forms/key-forms.ts`.
 * @returns undefined where the text does not have this form
 */
export type Form = (text: string) => Unwrapped | undefined;
