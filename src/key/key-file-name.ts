/** What the name of a key file tells. */
export interface KeyFileName {
  readonly family: 'SubscriptionKey' | 'AuthKey';
  readonly keyId: string;
}

/** The Key ID in a file name as App Store Connect gives it, and the family that the name tells. */
export function readFileName(path: string | undefined): KeyFileName | undefined {
  const name = path?.split(/[/\\]/).at(-1) ?? '';
  // Browsers append " (1)" to a second download.
  const match = /^(SubscriptionKey|AuthKey)_([A-Za-z0-9]+)(?: ?\(\d+\))?\.p8/.exec(name);
  const [, family, keyId] = match ?? [];
  return family === undefined || keyId === undefined ? undefined : { family: family as KeyFileName['family'], keyId };
}
