import { clip, oneLine } from '../findings/foreign.ts';
import type { HttpResponse } from '../world/http-message.ts';

/**
 * Tells a 401 of Apple's from one that something in between gave. Apple's has text or nothing for a body, and no challenge
 * (docs/apple.md#the-body-of-a-401); a proxy, a gateway or a portal sends a page, or asks for a login.
 * @returns what it looks like; undefined where it may be Apple's
 */
export function foreignRefusal({ headers, body }: Pick<HttpResponse, 'headers' | 'body'>): string | undefined {
  const challenge = [headers['www-authenticate'], headers['proxy-authenticate']].find(isForeignChallenge);
  if (challenge !== undefined)
    return `a 401 that is not Apple’s: it asks for a login (${describe(challenge)}), as a proxy or a gateway does`;
  if (!isPage(headers['content-type'] ?? '', body)) return undefined;
  return 'a 401 that is not Apple’s: it is a page (HTML), as a proxy, a gateway or a captive portal shows one';
}

/** The only challenge that fits a bearer token: the bare scheme of it (RFC 6750), without the realm of a login. */
function isForeignChallenge(challenge: string | undefined): challenge is string {
  if (challenge === undefined || challenge.trim() === '') return false;
  if (/\brealm\s*=/i.test(challenge) || LOGIN.test(challenge)) return true;
  return !/^\s*Bearer\b/i.test(challenge);
}

/** Schemes of a login, also behind another challenge in the same line (RFC 9110 section 11.6.1). */
const LOGIN = /(?:^|,)\s*(?:Basic|Digest|Negotiate|NTLM|Kerberos)\b/i;

function describe(challenge: string): string {
  const scheme = LOGIN.exec(challenge)?.[0].replace(/^[,\s]+/, '') ?? /^\s*([\w-]+)/.exec(challenge)?.[1] ?? 'unknown';
  const realm = /\brealm\s*=\s*(?:"([^"]*)"|([^\s,"]+))/i.exec(challenge);
  const name = clip(oneLine(realm?.[1] ?? realm?.[2] ?? '').replaceAll(/[^\x20-\x7e]/g, ''), 40);
  return name === '' ? clip(scheme, 20) : `${clip(scheme, 20)}, “${name}”`;
}

function isPage(contentType: string, body: string): boolean {
  return /html/i.test(contentType) || /^[\s\ufeff]*<[!?a-z]/i.test(body);
}
