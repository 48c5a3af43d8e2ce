import type { Secrets } from './secrets.ts';

/** Stands in the place of a text that held a secret after all. */
export const HELD_BACK =
  'iap-key held back a text here, because it contained a secret. This is a defect of iap-key, please report it.';

/**
 * The gate behind every sink. It only checks: values were cleaned before they were rendered, so it finds nothing, and should it
 * ever find something, nothing of that text goes out and the run ends as a defect.
 */
export interface Gate {
  /** The text, or {@link HELD_BACK}; `instead` where a sink takes only a certain form, such as JSON. */
  readonly pass: (text: string, instead?: string) => string;
  /** Whether something was held back. */
  readonly hasHeldBack: () => boolean;
}

export function createGate({ holds }: Pick<Secrets, 'holds'>): Gate {
  let hasHeldBack = false;
  return {
    pass(text, instead = `${HELD_BACK}\n`) {
      if (!holds(text)) return text;
      hasHeldBack = true;
      return instead;
    },
    hasHeldBack: () => hasHeldBack,
  };
}
