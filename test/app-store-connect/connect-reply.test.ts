import { expect, test } from 'vitest';
import { decodeReply } from '../../src/app-store-connect/connect-reply.ts';
import type { Exchange } from '../../src/world/http-message.ts';
import { NOON, response } from '../apple/stage.ts';

const error = (status: number, code: unknown) =>
  response(status, { errors: [{ status: String(status), code, title: 'A title', detail: 'A detail' }] });
const lasting = (why: string) => ({ kind: 'unknown', why, mayChange: false });
const passing = (why: string) => ({ kind: 'unknown', why, mayChange: true });
const failure = (reason: 'aborted' | 'timeout' | 'tls' | 'proxy' | 'broken' | 'too-long'): Exchange => ({
  kind: 'failure',
  reason,
  code: reason.toUpperCase(),
});

test.each<[string, Exchange, Record<string, unknown>]>([
  ['200 with data', response(200, { data: [] }), { kind: 'told' }],
  ['200 with null', response(200, { data: null }), { kind: 'told' }],
  ['200 without data', response(200, { ok: true }), lasting('unexpected')],
  ['200 with HTML', response(200, '<html>'), lasting('unexpected')],
  ['201', response(201, { data: [] }), lasting('unexpected')],
  ['a redirect', response(302), lasting('unexpected')],
  ['401 of Apple’s', error(401, 'NOT_AUTHORIZED'), passing('refused')],
  ['401 of a proxy', response(401, '<html>'), lasting('unexpected')],
  ['401 without a body', response(401), lasting('unexpected')],
  ['403 for the role', error(403, 'FORBIDDEN_ERROR'), lasting('role')],
  ['403 of the older form', error(403, 'FORBIDDEN'), lasting('role')],
  ['403 for an agreement', error(403, 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED'), lasting('agreements')],
  [
    '403 for an agreement, more special',
    error(403, 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED.PLA'),
    lasting('agreements'),
  ],
  ['403 with the words of an agreement alone', error(403, 'FORBIDDEN_ERROR.A_REQUIRED_AGREEMENT'), lasting('role')],
  ['403 of a firewall', response(403, '<html>'), lasting('unexpected')],
  ['403 with a code that is no text', error(403, 7), lasting('unexpected')],
  ['404 for an id', error(404, 'NOT_FOUND'), { kind: 'absent' }],
  ['404 for a path', error(404, 'PATH_ERROR'), lasting('unexpected')],
  ['404 of a gateway', response(404, '<html>'), lasting('unexpected')],
  ['400 for a field', error(400, 'PARAMETER_ERROR.INVALID'), lasting('unexpected')],
  ['407', response(407), lasting('unreachable')],
  ['429', error(429, 'RATE_LIMIT_EXCEEDED'), passing('limited')],
  ['429 with a time', response(429, '', { 'retry-after': '3' }), { ...passing('limited'), waitMs: 3000 }],
  ['500', error(500, 'UNEXPECTED_ERROR'), passing('unavailable')],
  ['503 with HTML', response(503, '<html>'), passing('unavailable')],
  ['the end of the run', failure('aborted'), lasting('ended')],
  ['silence', failure('timeout'), passing('unreachable')],
  ['a broken connection', failure('broken'), passing('unreachable')],
  ['no trusted TLS', failure('tls'), lasting('unreachable')],
  ['a proxy that refuses', failure('proxy'), lasting('unreachable')],
  ['an endless answer', failure('too-long'), lasting('unexpected')],
])('%s', (_, exchange, wanted) => {
  expect(decodeReply(exchange, NOON)).toMatchObject(wanted);
});
