/**
 * What the apps of one run know of each other. A key that is bad is bad for all of them: after three that are refused for
 * good, and none that is accepted, asking each of the others again would be hundreds of requests for one fact
 * (docs/how-it-decides.md#many-apps).
 */
export interface Estate {
  isAccepted: boolean;
  /** How many apps were refused after all their retries, in every environment that was asked. */
  refusedForGood: number;
  /** The apps whose refusals are asked again while nothing is decided. */
  readonly pilots: Set<string>;
}

/** So many apps decide whether the others are asked again. */
export const PILOTS = 3;

export function openEstate(): Estate {
  return { isAccepted: false, refusedForGood: 0, pilots: new Set() };
}

/** Whether the refusals of an app are not asked again for now. While nothing is decided, the first that ask may. */
export function holds({ isAccepted, refusedForGood, pilots }: Estate, bundleId: string): boolean {
  if (isAccepted) return false;
  if (refusedForGood >= PILOTS) return true;
  if (pilots.size < PILOTS) pilots.add(bundleId);
  return !pilots.has(bundleId);
}

/** Whether the key counts as refused for every app: then a single refusal of the others is enough. */
export function isLost({ isAccepted, refusedForGood }: Estate): boolean {
  return !isAccepted && refusedForGood >= PILOTS;
}
