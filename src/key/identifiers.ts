import { type Finding, problemFinding } from '../findings/report.ts';
import { type Kind, kindOf, NAMES } from './identifier-kinds.ts';
import { judgeBundleIds } from './judge-bundle-ids.ts';
import { judgeIssuerId } from './judge-issuer-id.ts';
import { judgeKeyId } from './judge-key-id.ts';
import { readFileName } from './key-file-name.ts';
import { type Trimmed, trimDirt } from './trim-dirt.ts';

/** The identifiers as they were given; undefined where a setting is empty. */
export interface GivenIdentifiers {
  readonly keyId: string | undefined;
  readonly issuerId: string | undefined;
  readonly bundleIds: readonly string[];
  /** The path of the key file, when there is one: its name is evidence. */
  readonly fileName: string | undefined;
  /** Whether a bundle ID is needed: unless `environment` is `none`. */
  readonly needsBundleId: boolean;
}

export interface Identifiers {
  readonly keyId: string | undefined;
  readonly issuerId: string | undefined;
  readonly bundleIds: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Judges Key ID, Issuer ID and bundle IDs by their form alone.
 * @returns the identifiers to use, dirt trimmed, with at least one finding for each of the three
 */
export function identify(given: GivenIdentifiers): Identifiers {
  const file = readFileName(given.fileName);
  const keyId = trimDirt(given.keyId);
  const issuerId = trimDirt(given.issuerId);
  const bundles = given.bundleIds.map((text) => trimDirt(text)).filter(({ value }) => value !== '');
  const effectiveKeyId = keyId.value || (file?.family === 'SubscriptionKey' ? file.keyId : '');

  const swap = findSwap(effectiveKeyId, issuerId.value, bundles.length === 1 ? (bundles[0]?.value ?? '') : '');
  const findings: Finding[] = [
    ...dirtFinding('key-id', keyId),
    ...(swap === undefined ? judgeKeyId(effectiveKeyId, keyId.value === '', file) : [swap]),
    ...dirtFinding('issuer-id', issuerId),
    ...(swap === undefined ? [judgeIssuerId(issuerId.value, effectiveKeyId)] : []),
    ...bundles.flatMap((bundle) => dirtFinding('bundle-id', bundle)),
    ...(swap === undefined
      ? judgeBundleIds(
          bundles.map(({ value }) => value),
          given.needsBundleId,
        )
      : []),
  ];
  return {
    keyId: effectiveKeyId || undefined,
    issuerId: issuerId.value || undefined,
    bundleIds: [...new Set(bundles.map(({ value }) => value))],
    findings,
  };
}

function dirtFinding(id: Kind, { dirt }: Trimmed): Finding[] {
  if (dirt.length === 0) return [];
  return [problemFinding(id, 'id-repaired', `Around the ${NAMES[id]} stood ${dirt.join(' and ')}; it was trimmed.`)];
}

/** Two or more values that are each well-formed, but for each other's settings. */
function findSwap(keyId: string, issuerId: string, bundleId: string): Finding | undefined {
  const given: readonly (readonly [Kind, string])[] = [
    ['key-id', keyId],
    ['issuer-id', issuerId],
    ['bundle-id', bundleId],
  ];
  const misplaced = given.flatMap(([setting, value]) => {
    const kind = kindOf(value);
    return kind === undefined || kind === setting ? [] : [{ setting, kind }];
  });
  const isExchange =
    misplaced.length > 1 && misplaced.every(({ kind }) => misplaced.some(({ setting }) => setting === kind));
  if (!isExchange) return undefined;
  const sentences = misplaced.map(({ setting, kind }) => `${setting} holds what looks like the ${NAMES[kind]}`);
  return problemFinding('key-id', 'ids-swapped', `The identifiers are swapped: ${sentences.join(', ')}.`);
}
