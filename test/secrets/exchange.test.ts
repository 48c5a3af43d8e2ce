import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { guardSend } from '../../src/secrets/exchange.ts';
import { createGate, HELD_BACK } from '../../src/secrets/gate.ts';
import { guardWorld } from '../../src/secrets/guarded-world.ts';
import { createSecrets } from '../../src/secrets/secrets.ts';
import type { HttpRequest, HttpResponse, Send } from '../../src/world/http-message.ts';
import type { World } from '../../src/world/world.ts';

const TOKEN = `sk_${randomBytes(15).toString('hex')}`;
/** Nobody keeps this one. */
const BEARER = `${randomBytes(30).toString('base64url')}.${randomBytes(30).toString('base64url')}`;
const secrets = createSecrets();
secrets.keep(TOKEN);

const signal = new AbortController().signal;
const request: HttpRequest = {
  method: 'POST',
  url: 'https://backend.example/v1',
  headers: { authorization: `Bearer ${BEARER}`, accept: 'application/json' },
  signal,
  limit: 1000,
};
const answering =
  (answer: Partial<HttpResponse>): Send =>
  async () => ({ kind: 'response', status: 200, headers: {}, body: '', ...answer });

async function answerTo(answer: Partial<HttpResponse>, changes: Partial<HttpRequest> = {}): Promise<HttpResponse> {
  const exchange = await guardSend(answering(answer), secrets)({ ...request, ...changes });
  if (exchange.kind !== 'response') throw new Error(exchange.code);
  return exchange;
}

describe('a request with a secret where none belongs is never sent', () => {
  const asked: HttpRequest[] = [];
  const record: Send = async (sent) => {
    asked.push(sent);
    return { kind: 'failure', reason: 'broken', code: 'CODE' };
  };

  test.each<[string, Partial<HttpRequest>]>([
    ['in the address', { url: `https://backend.example/?q=${TOKEN}` }],
    ['in the address of a request that carries the key', { url: `https://e.example/${TOKEN}`, carriesKey: true }],
    ['in a header', { headers: { accept: 'text/plain', 'x-token': TOKEN } }],
    ['in one of the first headers', { headers: { 'x-token': TOKEN, accept: 'text/plain' } }],
    ['in the body', { body: `{"a":"${TOKEN}"}` }],
  ])('%s', async (_, changes) => {
    asked.length = 0;
    await expect(guardSend(record, secrets)({ ...request, ...changes })).rejects.toThrow(
      'A request held a secret where none belongs.',
    );
    expect(asked).toEqual([]);
  });

  test.each<[string, Partial<HttpRequest>]>([
    ['with a token in its header', { headers: { authorization: `Bearer ${TOKEN}` } }],
    ['with the key in the body that carries it', { body: TOKEN, carriesKey: true }],
    ['with a body that is plain', { body: '{"a":1}' }],
  ])('but one %s is, and its failure is handed on', async (_, changes) => {
    asked.length = 0;
    const sent = { ...request, ...changes };
    expect(await guardSend(record, secrets)(sent)).toEqual({ kind: 'failure', reason: 'broken', code: 'CODE' });
    expect(asked).toEqual([sent]);
  });

  test('in a guarded world either', async () => {
    const world = guardWorld({ send: record, directory: '/here' } as unknown as Omit<World, 'secrets'>, secrets);
    expect(world).toMatchObject({ directory: '/here', secrets });
    await expect(world.send({ ...request, body: TOKEN })).rejects.toThrow('A request held a secret');
  });
});

describe('of an answer, what nobody has a right to read is emptied', () => {
  const body = JSON.stringify({
    a: [{ payload: 'said', kept: 1 }, { payload: { deep: 'said' } }],
    payload: 7,
    other: 'said',
  });

  test('wherever the field stands, and whatever it holds', async () => {
    const answer = await answerTo({ body }, { unread: ['payload'] });
    expect(JSON.parse(answer.body)).toEqual({
      a: [{ payload: '', kept: 1 }, { payload: '' }],
      payload: '',
      other: 'said',
    });
  });

  test('and nothing where no field is named, or where the answer is no JSON', async () => {
    expect((await answerTo({ body }, { unread: [] })).body).toBe(body);
    expect((await answerTo({ body })).body).toBe(body);
    expect((await answerTo({ body: 'payload: said' }, { unread: ['payload'] })).body).toBe('payload: said');
  });

  test('and the rest is cleaned as ever', async () => {
    const mixed = JSON.stringify({ payload: 'said', other: TOKEN });
    expect((await answerTo({ body: mixed }, { unread: ['payload'] })).body).toBe('{"payload":"","other":"***"}');
  });
});

describe('an answer is cleaned before anybody reads it', () => {
  test('of what is kept', async () => {
    expect(await answerTo({ status: 418, headers: { server: 'a', via: `b ${TOKEN}` }, body: `c ${TOKEN} d` })).toEqual({
      kind: 'response',
      status: 418,
      headers: { server: 'a', via: 'b ***' },
      body: 'c *** d',
    });
  });

  const hex = Buffer.from(BEARER).toString('hex');
  test.each([
    ['as it is', BEARER],
    ['in part', BEARER.slice(5, 30)],
    ['in capitals', BEARER.toUpperCase()],
    ['in hexadecimal', hex],
    ['in base64', Buffer.from(BEARER).toString('base64')],
    ['with HTML entities', [...BEARER].map((character) => `&#${character.charCodeAt(0)};`).join('')],
    ['with JSON escapes', [...hex].map((character) => `\\u00${character.charCodeAt(0).toString(16)}`).join('')],
  ])('of the token of this very request, %s', async (_, echo) => {
    for (const text of [`I got <${echo}>`, `${echo}`]) {
      const { headers, body } = await answerTo({ headers: { via: text }, body: text });
      expect(body).toContain('***');
      expect(body.length).toBeLessThan(text.length / 2);
      expect(headers['via']).toBe(body);
    }
  });

  test('but not of a scheme, nor of a token too short to be one', async () => {
    expect((await answerTo({ body: 'Bearer' })).body).toBe('Bearer');
    const body = 'a123b456c a123b456c-a123b456c';
    expect((await answerTo({ body }, { headers: { authorization: 'Basic a123b456c' } })).body).toBe(body);
    expect((await answerTo({ body }, { headers: {} })).body).toBe(body);
    const echo = 'a123b456c7-a123b456c7-a123b456c7';
    expect((await answerTo({ body: echo }, { headers: { authorization: 'Basic a123b456c7' } })).body).toContain('***');
    expect((await answerTo({ body: echo }, { headers: { authorization: 'a123b456c7' } })).body).toContain('***');
  });

  test('and JSON stays JSON, with its names, numbers and order', async () => {
    const body = `{ "${'name'.repeat(4)}": ["${BEARER}", 7, null, { "x": "a ${TOKEN}" }], "b": "plain" }`;
    expect((await answerTo({ body })).body).toBe(`{"${'name'.repeat(4)}":["***",7,null,{"x":"a ***"}],"b":"plain"}`);
  });

  test('and what holds nothing is not touched', async () => {
    const body = '{ "errorCode" : 4040010, "errorMessage" : "Transaction id not found." }';
    expect((await answerTo({ headers: { date: 'Sun' }, body })).body).toBe(body);
  });
});

describe('the gate', () => {
  test('passes what holds no secret, and holds back the rest', () => {
    const gate = createGate(secrets);
    expect(gate.pass('plain')).toBe('plain');
    expect(gate.hasHeldBack()).toBe(false);
    expect(gate.pass(`a ${TOKEN}`)).toBe(`${HELD_BACK}\n`);
    expect(gate.hasHeldBack()).toBe(true);
    expect(gate.pass(`a ${TOKEN}`, '{}')).toBe('{}');
    expect(gate.pass('plain', '{}')).toBe('plain');
    expect(gate.hasHeldBack()).toBe(true);
    expect(HELD_BACK).toMatch(/contained a secret\. This is a defect of iap-key/);
  });
});
