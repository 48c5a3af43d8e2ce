/** What the variables of CI systems have in common: how a run from a fork is told. */

/** What is longer than this names no repository. */
const MAX_ADDRESS = 2000;

const FORK = 'this change comes from a fork, and gets no secrets';

/** The reason why there are no secrets, as the end of a sentence; undefined where it is no fork. */
export function fork(isFork: boolean): string | undefined {
  return isFork ? FORK : undefined;
}

/** Variables hold `true` in various capitals. */
export function isTrue(text: string | undefined): boolean {
  return text?.toLowerCase() === 'true';
}

export function isSet(text: string | undefined): boolean {
  return (text ?? '') !== '';
}

/** Whether two texts are there, and not the same. */
export function differ(first: string | undefined, second: string | undefined): boolean {
  return isSet(first) && isSet(second) && first !== second;
}

/** Whether a variable is not set, or has one of the values. */
export function isUnsetOr(text: string | undefined, ...values: readonly string[]): boolean {
  return !isSet(text) || values.includes(text?.toLowerCase() ?? '');
}

/** Owner and name: one repository is written as git://, https:// or git@. */
export function repositoryIn(address: string | undefined): string | undefined {
  if ((address ?? '').length > MAX_ADDRESS) return undefined;
  return /([^/:]+\/[^/:]+?)(?:\.git)?\/?$/.exec(address ?? '')?.[1]?.toLowerCase();
}
