/** Where a service is asked. */
export interface Endpoint {
  /** Without a slash at the end. */
  readonly url: string;
  /** Whether the variable put another address in the place of the endpoint's own; whose address it is does not matter. */
  readonly isReplaced: boolean;
}

/** Without slashes at the end. Not by a pattern, which would try every run of slashes inside from each of its characters. */
export function withoutSlashes(address: string): string {
  let end = address.length;
  while (end > 0 && address[end - 1] === '/') end -= 1;
  return address.slice(0, end);
}
