/**
 * Why a token was refused. Apple sends the same bare 401 for all of them; a simulator that knows the reason lets a
 * test say which rule a token broke.
 */
export type RefusalReason =
  // the header
  | 'authorization-missing'
  | 'authorization-not-bearer'
  | 'token-not-three-parts'
  | 'token-not-base64url'
  | 'token-header-not-json'
  | 'token-payload-not-json'
  | 'algorithm-not-es256'
  | 'type-not-jwt'
  // the key
  | 'key-id-missing'
  | 'key-id-unknown'
  | 'key-of-another-family'
  | 'key-revoked'
  | 'signature-not-64-bytes'
  | 'signature-wrong'
  // the claims
  | 'issuer-wrong'
  | 'audience-wrong'
  | 'bundle-id-missing'
  | 'bundle-id-unknown'
  | 'bundle-id-not-allowed'
  | 'app-not-live'
  // the times
  | 'exp-missing'
  | 'exp-not-a-number'
  | 'exp-in-milliseconds'
  | 'exp-not-an-integer'
  | 'exp-past'
  | 'iat-not-a-number'
  | 'iat-in-milliseconds'
  | 'iat-in-future'
  | 'lifetime-too-long'
  // nothing wrong with the token
  | 'weather';
