import type { RefusalReason } from './refusal-reason.ts';

/** The claims Apple reads. Nothing is known about their types before they were looked at. */
export interface Claims {
  iss?: unknown;
  sub?: unknown;
  aud?: unknown;
  bid?: unknown;
  iat?: unknown;
  exp?: unknown;
}

/** A JSON Web Token that is well-formed; nothing about it has been verified. */
export interface Token {
  keyId: string;
  claims: Claims;
  /** The text that is signed: header and payload, in base64url, with the dot between them. */
  signedText: string;
  signature: Buffer;
}

const BASE64URL = /^[A-Za-z0-9_-]+$/;

/**
 * Reads the token in an `Authorization` header, or says why there is none.
 * Source: https://developer.apple.com/documentation/appstoreserverapi/generating-json-web-tokens-for-api-requests and
 * RFC 7515 section 7.1 (compact serialization).
 */
export function readToken(authorization: string | undefined): Token | RefusalReason {
  if (!authorization) return 'authorization-missing';
  const text = /^Bearer (\S+)$/.exec(authorization)?.[1];
  if (text === undefined) return 'authorization-not-bearer';
  const [header, payload, signature, ...rest] = text.split('.');
  if (header === undefined || payload === undefined || signature === undefined || rest.length > 0) {
    return 'token-not-three-parts';
  }
  if (![header, payload, signature].every(isBase64url)) return 'token-not-base64url';

  const head: { alg?: unknown; kid?: unknown; typ?: unknown } | undefined = readObject(header);
  if (!head) return 'token-header-not-json';
  const claims: Claims | undefined = readObject(payload);
  if (!claims) return 'token-payload-not-json';
  if (head.alg !== 'ES256') return 'algorithm-not-es256';
  if (head.typ !== undefined && head.typ !== 'JWT') return 'type-not-jwt';
  if (typeof head.kid !== 'string' || head.kid === '') return 'key-id-missing';
  return {
    keyId: head.kid,
    claims,
    signedText: `${header}.${payload}`,
    signature: Buffer.from(signature, 'base64url'),
  };
}

/** Node's decoder takes padding and plain base64 as well; the specification doesn't. */
function isBase64url(part: string): boolean {
  return BASE64URL.test(part) && part.length % 4 !== 1;
}

function readObject(part: string): object | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
