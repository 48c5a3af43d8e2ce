import { describe, expect, test } from 'vitest';
import { type Answer, decodeHistoryAnswer, decodeProbe } from '../../src/apple/answer.ts';
import type { Exchange, FailureReason } from '../../src/world/http-message.ts';
import { NOON, NOT_FOUND, REFUSED, response } from './stage.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const decode = (exchange: Exchange) => decodeProbe(exchange, NOON);

type Row = readonly [what: string, exchange: Exchange, kind: Partial<Answer> | Record<string, unknown>];

/** An error object of Apple's form. */
const error = (errorCode: number, status = Math.floor(errorCode / 10_000)) =>
  response(status, { errorCode, errorMessage: 'An error.' });
const challenged = (challenge: string, body = '') => response(401, body, { 'www-authenticate': challenge });

const FOREIGN_401: readonly (readonly [name: string, exchange: Exchange, words: RegExp])[] = [
  ['a page', response(401, '<html><body>Sign in</body></html>', HTML), /not Apple’s: it is a page \(HTML\)/],
  ['a page by another name', response(401, '', { 'content-type': 'application/xhtml+xml' }), /a page/],
  ['a page without a type', response(401, '\ufeff\n <!DOCTYPE html>'), /a page/],
  ['a page of JSON’s type', response(401, '<html>', { 'content-type': 'application/json' }), /a page/],
  ['Basic', challenged('Basic realm="corporate proxy"'), /asks for a login \(Basic, “corporate proxy”\)/],
  ['Basic and Apple’s text', challenged('Basic', 'Unauthenticated'), /login \(Basic\)/],
  ['Basic in capitals', challenged('BASIC REALM=x'), /login \(BASIC, “x”\)/],
  ['Digest', challenged('Digest realm="a", nonce="b", qop="auth"'), /login \(Digest, “a”\)/],
  ['Negotiate', challenged('Negotiate'), /login \(Negotiate\)/],
  ['Negotiate and a ticket', challenged('negotiate YII='), /login \(negotiate\)/],
  ['NTLM', challenged('NTLM'), /login \(NTLM\)/],
  ['Kerberos', challenged('Kerberos'), /login \(Kerberos\)/],
  [
    'a bearer token’s realm',
    challenged('Bearer realm="gateway", error="invalid_token"'),
    /login \(Bearer, “gateway”\)/,
  ],
  ['a key’s realm', challenged('Key realm="kong"'), /login \(Key, “kong”\)/],
  ['any other scheme', challenged('AWS4-HMAC-SHA256'), /login \(AWS4-HMAC-SHA256\)/],
  ['two challenges', challenged('Bearer, NTLM'), /login \(NTLM\)/],
  ['a challenge for proxies', response(401, '', { 'proxy-authenticate': 'Basic realm=p' }), /login \(Basic, “p”\)/],
];

const TABLE: readonly Row[] = [
  // accepted
  ['404 with 4040010', NOT_FOUND, { kind: 'accepted' }],
  ['404 with 4040010 and nothing else', response(404, { errorCode: 4040010 }), { kind: 'accepted' }],
  [
    '200 with subscriptions',
    response(200, { environment: 'Sandbox', bundleId: 'a.a', data: [] }),
    { kind: 'accepted' },
  ],
  // refused
  ['401 with the text of the gateway', REFUSED, { kind: 'refused', body: 'text' }],
  ['401 with that text and nothing else', response(401, 'Unauthenticated'), { kind: 'refused', body: 'text' }],
  ['401 with an empty body', response(401), { kind: 'refused', body: 'empty' }],
  ['401 with white space', response(401, '\r\n'), { kind: 'refused', body: 'empty' }],
  ['401 with JSON', response(401, { errorCode: 'NOT_AUTHORIZED' }), { kind: 'refused', body: 'other' }],
  ['401 with 4040010', response(401, { errorCode: 4040010 }), { kind: 'refused', body: 'other' }],
  ['401 with the bare challenge of a token', challenged('Bearer'), { kind: 'refused', body: 'empty' }],
  ['401 with the error of a token', challenged('Bearer error="invalid_token"'), { kind: 'refused' }],
  ['401 with an empty challenge', challenged(''), { kind: 'refused' }],
  // not Apple's 401
  ...FOREIGN_401.map(
    ([name, exchange, words]): Row => [
      `401 with ${name}`,
      exchange,
      { kind: 'foreign', what: expect.stringMatching(words) },
    ],
  ),
  // to be confirmed
  ['400 with 4000006', error(4000006), { kind: 'unconfirmed' }],
  ['404 with 4040003', error(4040003), { kind: 'unconfirmed' }],
  ['404 with 4040001', error(4040001), { kind: 'unconfirmed' }],
  ['403 with 4030004', error(4030004), { kind: 'unconfirmed' }],
  ['409 with 4090000', error(4090000), { kind: 'unconfirmed' }],
  ['404 with 4000006', response(404, { errorCode: 4000006 }), { kind: 'foreign' }],
  ['400 with 4040010', response(400, { errorCode: 4040010 }), { kind: 'foreign' }],
  // limited
  ['429', response(429), { kind: 'limited', waitMs: undefined }],
  [
    '429 with 4290000',
    response(429, { errorCode: 4290000 }, { 'retry-after': String(NOON + 7000) }),
    { kind: 'limited', waitMs: 7000 },
  ],
  // unavailable
  ['500 with 5000001', response(500, { errorCode: 5000001 }), { kind: 'unavailable', status: 500 }],
  ['502 with HTML', response(502, '<html>', HTML), { kind: 'unavailable', status: 502 }],
  ['503 with 4040010', response(503, { errorCode: 4040010 }), { kind: 'unavailable', status: 503 }],
  ['599', response(599), { kind: 'unavailable', status: 599 }],
  // a proxy
  ['407', response(407), { kind: 'unreachable', reason: 'proxy', code: 'HTTP 407' }],
  // foreign
  [
    '200 with HTML',
    response(200, '<html>', HTML),
    { kind: 'foreign', what: 'HTTP 200 with the content type text/html' },
  ],
  ['200 without a content', response(200), { kind: 'foreign', what: 'HTTP 200 with an unknown content' }],
  [
    '200 with foreign JSON',
    response(200, { ok: true }),
    { kind: 'foreign', what: 'HTTP 200 with JSON that Apple does not document' },
  ],
  ['200 with a transaction', response(200, { signedTransactionInfo: 'a.b.c' }), { kind: 'foreign' }],
  ['200 with data of no environment', response(200, { data: [] }), { kind: 'foreign' }],
  ['200 with subscriptions that are no list', response(200, { environment: 'Sandbox', data: {} }), { kind: 'foreign' }],
  [
    '200 with 4040010',
    response(200, { errorCode: 4040010 }),
    { kind: 'foreign', what: 'HTTP 200 with the error code 4040010, which this request does not document' },
  ],
  ['204', response(204), { kind: 'foreign' }],
  ['201 with a transaction', response(201, { signedTransactionInfo: 'a.b.c' }), { kind: 'foreign' }],
  ['299', response(299), { kind: 'foreign', what: 'HTTP 299 with an unknown content' }],
  ['300', response(300), { kind: 'foreign', what: 'a redirect (300)' }],
  [
    '400 with HTML',
    response(400, '<html>', HTML),
    { kind: 'foreign', what: 'HTTP 400 with the content type text/html' },
  ],
  [
    'a content type in white space',
    response(200, 'a', { 'content-type': ' text/plain ;\n charset=utf-8; a=b' }),
    { kind: 'foreign', what: 'HTTP 200 with the content type text/plain' },
  ],
  [
    '404 with HTML',
    response(404, '<html>', HTML),
    { kind: 'foreign', what: 'HTTP 404 with the content type text/html' },
  ],
  ['404 without a content', response(404), { kind: 'foreign' }],
  ['404 with foreign JSON', response(404, { message: 'Not found' }), { kind: 'foreign' }],
  ['404 with 4040010 as text', response(404, { errorCode: '4040010' }), { kind: 'foreign' }],
  ['404 with 4040010 in an array', response(404, [{ errorCode: 4040010 }]), { kind: 'foreign' }],
  ['404 with 4040010 deeper inside', response(404, { error: { errorCode: 4040010 } }), { kind: 'foreign' }],
  ['404 with 4040010 in JSON that is cut off', response(404, '{"errorCode":4040010'), { kind: 'foreign' }],
  ['404 with 4040010 in text', response(404, 'errorCode 4040010'), { kind: 'foreign' }],
  [
    '404 with another code and no message',
    response(404, { errorCode: 4040003 }),
    { kind: 'foreign', what: 'HTTP 404 with the error code 4040003, which this request does not document' },
  ],
  [
    '404 with the errors of App Store Connect',
    response(404, { errors: [{ status: '404', code: 'NOT_FOUND' }] }),
    { kind: 'foreign' },
  ],
  ['404 with null', response(404, 'null'), { kind: 'foreign' }],
  ['400 with 4000006 and no message', response(400, { errorCode: 4000006 }), { kind: 'foreign' }],
  ['400 with the code of another status', error(4040003, 400), { kind: 'foreign' }],
  [
    '404 with a code of six digits',
    response(404, { errorCode: 404001, errorMessage: 'An error.' }),
    { kind: 'foreign' },
  ],
  ['404 with a broken code', response(404, { errorCode: 4040003.5, errorMessage: 'An error.' }), { kind: 'foreign' }],
  ['404 with the status alone', response(404, { errorCode: 404, errorMessage: 'An error.' }), { kind: 'foreign' }],
  ['302 with an error of its own', error(3020000), { kind: 'foreign' }],
  ['400 with 4000006 as text', response(400, { errorCode: '4000006' }), { kind: 'foreign' }],
  ['403 with HTML of a firewall', response(403, '<html>', HTML), { kind: 'foreign' }],
  [
    '301 to a portal',
    response(301, '', { location: 'https://portal.example:8443/login?a=b' }),
    { kind: 'foreign', what: 'a redirect (301) to portal.example:8443' },
  ],
  ['307 to a path', response(307, '', { location: '/login' }), { kind: 'foreign', what: 'a redirect (307)' }],
  ['302 to nowhere', response(302), { kind: 'foreign', what: 'a redirect (302)' }],
  ['302 with 4040010', response(302, { errorCode: 4040010 }), { kind: 'foreign' }],
  ['418', response(418), { kind: 'foreign' }],
];

test.each(TABLE)('%s is decoded', (_, exchange, kind) => {
  expect(decode(exchange)).toMatchObject(kind);
});

test.each<[FailureReason, string]>([
  ['name-resolution', 'unreachable'],
  ['connection', 'unreachable'],
  ['tls', 'unreachable'],
  ['proxy', 'unreachable'],
  ['broken', 'unreachable'],
  ['timeout', 'unreachable'],
  ['aborted', 'unreachable'],
  ['too-long', 'foreign'],
  ['not-http', 'foreign'],
])('a failure of the kind %s says nothing about the key', (reason, kind) => {
  const answer = decode({ kind: 'failure', reason, code: 'CODE' });
  expect(answer).toMatchObject({ kind, evidence: { failure: 'CODE' } });
  expect(answer).not.toHaveProperty('date');
});

test.each<[FailureReason, string]>([
  ['too-long', 'an answer of more than 64 KiB'],
  ['not-http', 'something that is not HTTP'],
])('a failure of the kind %s is described', (reason, what) => {
  expect(decode({ kind: 'failure', reason, code: 'CODE' })).toMatchObject({ what });
});

describe('history', () => {
  const history = (exchange: Exchange) => decodeHistoryAnswer(exchange, NOON);

  test.each<[string, Exchange, Answer['kind']]>([
    ['200 with an empty history', response(200, { notificationHistory: [], hasMore: false }), 'accepted'],
    ['200 with notifications', response(200, { notificationHistory: [{ signedPayload: 'secret' }] }), 'accepted'],
    ['200 with other JSON', response(200, { ok: true }), 'foreign'],
    ['200 with HTML', response(200, '<html>', HTML), 'foreign'],
    ['201 with an empty history', response(201, { notificationHistory: [] }), 'foreign'],
    ['404 with 4040010', NOT_FOUND, 'foreign'],
    ['400 with 4000006', response(400, { errorCode: 4000006 }), 'foreign'],
    ['401', REFUSED, 'refused'],
    ['429', response(429), 'limited'],
    ['500', response(500), 'unavailable'],
  ])('%s is decoded', (_, exchange, kind) => {
    expect(history(exchange).kind).toBe(kind);
  });

  test('is never kept', () => {
    const answer = history(response(200, { notificationHistory: [{ signedPayload: 'personal' }] }));
    expect(JSON.stringify(answer)).not.toContain('personal');
  });
});

describe('how long to wait', () => {
  const waitMs = (retryAfter: string, date?: number) => {
    const headers = {
      'retry-after': retryAfter,
      ...(date === undefined ? {} : { date: new Date(date).toUTCString() }),
    };
    const answer = decode(response(429, '', headers));
    return answer.kind === 'limited' ? answer.waitMs : 'not limited';
  };

  test.each<[string, string, number | undefined]>([
    ['in Apple’s milliseconds', String(NOON + 90_000), 90_000],
    ['in Apple’s milliseconds, past', String(NOON - 1), 0],
    ['in seconds', '120', 120_000],
    ['in no seconds', '0', 0],
    ['as a date', new Date(NOON + 30_000).toUTCString(), 30_000],
    ['as a date, past', new Date(NOON - 30_000).toUTCString(), 0],
    ['in white space', ' 5 ', 5000],
    ['in no words', '', undefined],
    ['in other words', 'soon', undefined],
    ['in a fraction', '1.5', undefined],
    ['in negative seconds', '-5', undefined],
    ['in a number without end', '9'.repeat(400), undefined],
    ['in a time that no date can name', '99999999999999999', undefined],
    ['in years of seconds', '99999999999', undefined],
  ])('is understood %s', (_, retryAfter, expected) => {
    expect(waitMs(retryAfter)).toBe(expected);
  });

  test('is measured by Apple’s own clock, where it tells', () => {
    expect(waitMs(String(NOON + 90_000), NOON + 60_000)).toBe(30_000);
    expect(waitMs('10', NOON + 60_000)).toBe(10_000);
  });
});

describe('Apple’s time', () => {
  test('is read from every answer, a refusal included', () => {
    const date = new Date(NOON).toUTCString();
    for (const status of [200, 401, 404, 429, 500]) expect(decode(response(status, '', { date })).date).toBe(NOON);
  });

  test.each([
    '',
    'yesterday',
    '5',
    '2026-03-01',
    'Sat, 13 Sep 275760 00:00:00 GMT',
    'Sun, 01 Mar 2026 12:00:00',
    'Sun, 99 Xyz 2026 12:00:00 GMT',
  ])('is not known from “%s”', (date) => {
    expect(decode(response(404, '', { date }))).not.toHaveProperty('date');
  });

  test('is not known from an answer without it', () => {
    expect(decode(response(404))).not.toHaveProperty('date');
  });
});

describe('evidence', () => {
  test('is what support will ask for', () => {
    const { evidence } = decode({
      ...REFUSED,
      headers: { 'content-type': 'text/plain; charset=utf-8', server: 'daiquiri/3.0.0', 'x-other': 'x' },
    });
    expect(evidence).toEqual({
      status: 401,
      requestId: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ.0.0',
      contentType: 'text/plain; charset=utf-8',
      bodyBytes: 60,
      server: 'daiquiri/3.0.0',
    });
  });

  test('has Apple’s error code, and a Request ID from a header where the body has none', () => {
    expect(decode({ ...NOT_FOUND, headers: { 'x-request-id': 'R-1' } }).evidence).toMatchObject({
      status: 404,
      errorCode: 4040010,
      requestId: 'R-1',
    });
  });

  test.each([
    ['Request ID: ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
    ['Request ID:ABCDEFGHIJKLMNOPQRSTUVWXYZ.0.0', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ.0.0'],
    ['Request ID: \n ABCDEFGHIJKLMNOPQRST.10.25.', 'ABCDEFGHIJKLMNOPQRST.10.25'],
    ['Request ID: ABCDEFGHIJKLMNOPQRS', 'ABCDEFGHIJKLMNOPQRS'],
    ['Unauthenticated\n\nRequest ID: ABCDEFGHIJKLMNOPQRSTUVWXYZ.0.0', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ.0.0'],
    ['Unauthenticated\r\nrequest id: 5f0c1d2e-aaaa-4bbb-8ccc-0123456789ab\r\n', '5f0c1d2e-aaaa-4bbb-8ccc-0123456789ab'],
    ['{"requestId":"abc-123"}', 'abc-123'],
    ['X-Request-ID=abc/123==', 'abc/123'],
    ['Request ID: ', undefined],
    ['ID: ABCDEFGHIJKLMNOPQRSTUVWXYZ', undefined],
  ])('has the Request ID of a body: %j', (body, requestId) => {
    expect(decode(response(401, body)).evidence['requestId']).toBe(requestId);
  });

  test('shows foreign text without what could break a log', () => {
    const headers = { server: `a\u001b[31m\nb\u2028${'x'.repeat(100)}`, 'content-type': 'té' };
    expect(decode(response(401, '', headers)).evidence).toStrictEqual({
      status: 401,
      contentType: 't',
      bodyBytes: 0,
      server: `a[31mb${'x'.repeat(74)}`,
    });
  });

  test('never has the body', () => {
    const answers = [decode(response(200, { message: 'hello there' })), decode(response(500, 'hello there'))];
    expect(JSON.stringify(answers)).not.toContain('hello');
  });

  test('has foreign text on one line, without control characters, and not much of it', () => {
    const long = `a\u001b[31m\u0085\u2028b${'x'.repeat(5000)}`;
    const headers = {
      server: long,
      'content-type': long,
      'x-request-id': long,
      location: `https://${'a'.repeat(5000)}.example/`,
    };
    for (const status of [200, 302, 401, 404]) {
      const answer = decode(response(status, '', headers));
      const text = JSON.stringify(answer);
      expect(text.length).toBeLessThan(700);
      expect(text).not.toMatch(/\\u001b|\u0085|\u2028/);
    }
  });
});
