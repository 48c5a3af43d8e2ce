import type { Endpoint } from '../net/endpoint.ts';
import type { Json } from '../net/json-object.ts';
import type { HttpRequest } from '../world/http-message.ts';

/** What is to be held by a backend: a key that Apple has accepted for this app. */
export interface Delivery {
  readonly keyId: string;
  readonly issuerId: string;
  readonly bundleId: string;
  /** PKCS#8 in PEM, as Apple issues it. */
  readonly pem: string;
}

/** One request to a backend; address and token are added where it is sent. */
export interface Call {
  readonly method: HttpRequest['method'];
  /** Below the address of the endpoint, with its leading slash. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Set on the one request that holds the key. */
  readonly carriesKey?: true;
}

/** What a backend says of itself. */
export interface Holding {
  /** The app's bundle ID; undefined where the backend names none. */
  readonly bundleId: string | undefined;
  /**
   * `same`: it reports this Key ID and this Issuer ID · `other`: it reports others · `none`: it reports that it has no key ·
   * `some`: it reports a key and not which · `silent`: it reports nothing about a key.
   */
  readonly key: 'same' | 'other' | 'none' | 'some' | 'silent';
  /** The Key ID that it reports, for messages. */
  readonly keyId?: string | undefined;
}

/**
 * The seam between the push and a backend: how it is looked at, written to, and seen to confirm. Everything that differs
 * between backends is here, and nothing else knows their addresses, paths and fields.
 */
export interface Target {
  /** Of the backend, as in the setting push-to and in problem codes. */
  readonly name: string;
  /** As people call it. */
  readonly title: string;
  /** What is looked at and written to, by its setting: an ID that a team keeps as a secret would cost it the output. */
  readonly app: string;
  readonly endpoint: Endpoint;
  readonly token: string;
  /** Shows what the backend holds: the look before the write, and the confirmation after it. */
  readonly look: Call;
  /** Undefined when the answer is not the backend's documented form. */
  readonly readHolding: (json: Json, delivery: Delivery) => Holding | undefined;
  /** Asks which fields the write takes; `missing` lists those that the answer rules out. */
  readonly probe?: { readonly call: Call; readonly missing: (json: Json) => readonly string[] };
  /** The one request that holds the key. */
  readonly write: (delivery: Delivery) => Call;
  /** The fields of the write, for what a dry run says. */
  readonly fields: readonly string[];
  /** Whether it confirms a write by naming the key, or only by saying that it has one. */
  readonly confirms: 'which-key' | 'a-key';
  /** The texts of an error, in the backend's words; empty where there are none. */
  readonly errorTexts: (json: Json) => readonly string[];
  /** Whether a 403 of this body is about the token; other 403s are the backend's refusal of the request. */
  readonly isTokenRefusal: (json: Json) => boolean;
  /** Names of fields whose values are secret, wherever they stand in an answer. */
  readonly secretFields: readonly string[];
}

/** Compares what a backend reports with what it is to hold; null and an empty text mean that it reports to have none. */
export function compareKey(
  reported: { readonly keyId: unknown; readonly issuerId: unknown; readonly hasKey?: unknown },
  { keyId, issuerId }: Delivery,
): Pick<Holding, 'key' | 'keyId'> {
  const ids = [reported.keyId, reported.issuerId];
  const isEmpty = (value: unknown) => value === null || value === '';
  if (reported.hasKey === false || isEmpty(reported.keyId)) return { key: 'none' };
  if (typeof reported.keyId !== 'string') return { key: reported.hasKey === true ? 'some' : 'silent' };
  const [id, issuer] = ids.map((value) => (typeof value === 'string' ? value : undefined));
  if (id !== keyId) return { key: 'other', keyId: id };
  if (issuer === undefined) return { key: isEmpty(reported.issuerId) ? 'other' : 'some', keyId: id };
  return { key: issuer.toLowerCase() === issuerId.toLowerCase() ? 'same' : 'other', keyId: id };
}

/** The strings in a value, however deep, each after the name of the field that it belongs to. */
export function collectTexts(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return [name === '' ? value : `${name}: ${value}`];
  if (Array.isArray(value)) return value.flatMap((item) => collectTexts(item, name));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => collectTexts(item, key));
}

export function stringIn(json: Json, field: string): string | undefined {
  const value = json[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function objectIn(json: Json, field: string): Json | undefined {
  const value = json[field];
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Json) : undefined;
}
