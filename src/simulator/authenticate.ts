import { type KeyObject, verify } from 'node:crypto';
import { lifetimeFault } from './lifetime.ts';
import type { RefusalReason } from './refusal-reason.ts';
import type { Environment, SimulatedAccount, SimulatedApp, SimulatedKey } from './simulated-world.ts';
import { readToken, type Token } from './token-claims.ts';

/** A token whose signature, issuer, audience and times hold. */
interface Holder {
  account: SimulatedAccount;
  key: SimulatedKey;
  token: Token;
}

/** What an API asks of a token beyond its being a good one. */
interface Requirements {
  opens(key: SimulatedKey): boolean;
  /** Seconds. */
  longestLifetime: number;
}

const AUDIENCE = 'appstoreconnect-v1';
const HOUR = 3600;
const TWENTY_MINUTES = 1200;

/**
 * Judges a token for the App Store Server API: the app that it speaks for, or the first rule that it breaks.
 * Sources: https://developer.apple.com/documentation/appstoreserverapi/generating-json-web-tokens-for-api-requests ;
 * `bid` is required, https://developer.apple.com/forums/thread/833144 , and case-sensitive,
 * https://developer.apple.com/forums/thread/711801 ; an app that isn't live is refused in production,
 * https://developer.apple.com/forums/thread/806452 .
 *
 * @param nowMs Apple's time in milliseconds since the epoch
 */
export function authenticateForStore(
  authorization: string | undefined,
  accounts: SimulatedAccount[],
  environment: Environment,
  nowMs: number,
): SimulatedApp | RefusalReason {
  const opens = ({ family, opensStore }: SimulatedKey) =>
    family !== 'app-store-connect' || opensStore === 'both' || opensStore === environment;
  const holder = authenticate(authorization, accounts, nowMs, { opens, longestLifetime: HOUR });
  if (typeof holder === 'string') return holder;
  const bundleId = holder.token.claims.bid;
  if (bundleId === undefined) return 'bundle-id-missing';
  const app = holder.account.apps.find((candidate) => candidate.bundleId === bundleId);
  if (!app) return 'bundle-id-unknown';
  if (!app.live && environment === 'production') return 'app-not-live';
  return app;
}

/**
 * Judges a token for the App Store Connect API: the account and key that it speaks for, or the first rule that it
 * breaks. Source: https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests
 *
 * @param nowMs Apple's time in milliseconds since the epoch
 */
export function authenticateForConnect(
  authorization: string | undefined,
  accounts: SimulatedAccount[],
  nowMs: number,
): Omit<Holder, 'token'> | RefusalReason {
  const opens = ({ family }: SimulatedKey) => family === 'app-store-connect';
  const requirements: Requirements = { opens, longestLifetime: TWENTY_MINUTES };
  const holder = authenticate(authorization, accounts, nowMs, requirements);
  if (typeof holder === 'string') return holder;
  if (holder.token.claims.bid !== undefined) return 'bundle-id-not-allowed';
  return holder;
}

function authenticate(
  authorization: string | undefined,
  accounts: SimulatedAccount[],
  nowMs: number,
  requirements: Requirements,
): Holder | RefusalReason {
  const token = readToken(authorization);
  if (typeof token === 'string') return token;
  const owner = findOwner(accounts, token.keyId);
  if (!owner) return 'key-id-unknown';
  const { account, key } = owner;
  if (!requirements.opens(key)) return 'key-of-another-family';
  if (key.revoked) return 'key-revoked';
  // 64 bytes are r and s side by side; DER, which many libraries make by default, is longer.
  if (token.signature.length !== 64) return 'signature-not-64-bytes';
  if (!isSignedBy(key.publicKey, token)) return 'signature-wrong';
  if (!namesIssuer(token, account, key)) return 'issuer-wrong';
  if (token.claims.aud !== AUDIENCE) return 'audience-wrong';
  return lifetimeFault(token.claims, nowMs, requirements.longestLifetime) ?? { account, key, token };
}

/** An individual key names no issuer, but its user. */
function namesIssuer({ claims }: Token, { issuerId }: SimulatedAccount, { individual }: SimulatedKey): boolean {
  return individual === undefined ? claims.iss === issuerId : claims.iss === undefined && claims.sub === 'user';
}

function findOwner(
  accounts: SimulatedAccount[],
  keyId: string,
): { account: SimulatedAccount; key: SimulatedKey } | undefined {
  for (const account of accounts) {
    const key = account.keys.find((candidate) => candidate.keyId === keyId);
    if (key) return { account, key };
  }
  return undefined;
}

function isSignedBy(publicKey: KeyObject, token: Token): boolean {
  return verify(
    'sha256',
    Buffer.from(token.signedText),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    token.signature,
  );
}
