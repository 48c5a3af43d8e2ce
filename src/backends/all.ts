import { ADAPTY } from './adapty.ts';
import type { Backend } from './backend.ts';
import { QONVERSION } from './qonversion.ts';
import { REVENUECAT } from './revenuecat.ts';

/** Every backend that a key can be pushed to, in the order of the documents. */
export const BACKENDS = [ADAPTY, REVENUECAT, QONVERSION] as const satisfies readonly Backend[];

export type BackendName = (typeof BACKENDS)[number]['name'];

/** The settings of all backends, by name. */
export type BackendSettingName = (typeof BACKENDS)[number]['settings'][number]['name'];

export function backendOf(name: BackendName): Backend {
  // Every name is one of a backend in the list.
  return BACKENDS.find((backend) => backend.name === name) ?? ADAPTY;
}
