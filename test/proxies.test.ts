import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHttpClient } from '../src/net/http.ts';
import { badProxies, proxyFor, secretsInProxies } from '../src/net/proxies.ts';
import type { Environment } from '../src/world/world.ts';
import { casesOf } from './thorough.ts';

const apple = new URL('https://api.storekit.apple.com/');
const origin = (environment: Environment, address = apple) => {
  const proxy = proxyFor(address, environment);
  return typeof proxy === 'object' ? proxy.origin : proxy;
};

describe('which variable counts', () => {
  test.each<[string, Environment, string | undefined]>([
    ['none', {}, undefined],
    ['the lower case before the upper', { https_proxy: 'a:1', HTTPS_PROXY: 'b:1' }, 'http://a:1'],
    ['the upper case where the lower is empty', { https_proxy: '', HTTPS_PROXY: 'b:1' }, 'http://b:1'],
    ['the upper case where the lower holds quotes alone', { https_proxy: ' "" ', HTTPS_PROXY: 'b:1' }, 'http://b:1'],
    ['the one for https before the one for all', { HTTPS_PROXY: 'a:1', all_proxy: 'b:1' }, 'http://a:1'],
    ['the one for all', { ALL_PROXY: 'b:1', HTTP_PROXY: 'c:1' }, 'http://b:1'],
    ['the one for http alone', { HTTP_PROXY: 'c:1' }, 'http://c:1'],
  ])('%s', (_, environment, expected) => {
    expect(origin(environment)).toBe(expected);
  });

  test('for plain http the one for https does not', () => {
    const local = new URL('http://127.0.0.1:8080/');
    expect(origin({ HTTPS_PROXY: 'a:1' }, local)).toBeUndefined();
    expect(origin({ HTTPS_PROXY: 'a:1', http_proxy: 'b:1' }, local)).toBe('http://b:1');
  });
});

describe('the address of a proxy', () => {
  const basic = (login: string | Buffer) => `Basic ${Buffer.from(login).toString('base64')}`;

  test.each([
    ['proxy.corp:3128', 'http://proxy.corp:3128', undefined],
    ['proxy.corp', 'http://proxy.corp', undefined],
    ['"http://proxy.corp:3128"', 'http://proxy.corp:3128', undefined],
    [" 'proxy.corp:3128' ", 'http://proxy.corp:3128', undefined],
    ['HTTPS://Proxy.Corp:8443/', 'https://proxy.corp:8443', undefined],
    ['http://proxy.corp:3128/proxy.pac', 'http://proxy.corp:3128', undefined],
    ['[::1]:3128', 'http://[::1]:3128', undefined],
    ['user:pass@proxy.corp:3128', 'http://proxy.corp:3128', basic('user:pass')],
    ['http://user@proxy.corp:3128', 'http://proxy.corp:3128', basic('user:')],
    ['http://user:p%40s%2Fs@proxy.corp:3128', 'http://proxy.corp:3128', basic('user:p@s/s')],
    ['http://user:100%@proxy.corp:3128', 'http://proxy.corp:3128', basic('user:100%')],
    ['http://user:%E4@proxy.corp:3128', 'http://proxy.corp:3128', basic(Buffer.from('user:\xe4', 'latin1'))],
    ['http://user:p@ss:word@proxy.corp:3128', 'http://proxy.corp:3128', basic('user:p@ss:word')],
    ['http://CORP\\user:pass@proxy.corp:3128', 'http://proxy.corp:3128', basic('CORP\\user:pass')],
  ])('%s is read', (value, expected, authorization) => {
    expect(badProxies({ HTTPS_PROXY: value })).toEqual([]);
    expect(proxyFor(apple, { HTTPS_PROXY: value })).toEqual({ origin: expected, authorization });
  });

  test.each([
    'http://',
    'http://user:hunter2@',
    'http://a b',
    'http://pro\nxy:3128',
    ':',
    'socks5://user:hunter2@proxy.corp:1080',
    'socks4a://proxy.corp',
    'ftp://proxy.corp',
    'http://user:hunter2/word@proxy.corp:3128',
    'http://user:12/hunter2@proxy.corp:3128',
    'http://user:hunter2#word@proxy.corp:3128',
    'http://user:hunter2?word@proxy.corp:3128',
    'proxy.corp:port',
    'a'.repeat(64),
    'a.'.repeat(130),
    'proxy.corp:3128:99',
    'proxy.corp:99999',
    'proxy.corp\\x:3128',
  ])('%s is refused, and no part of it is shown', (value) => {
    for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY']) {
      const [line, ...more] = badProxies({ [name]: value });
      expect(line).toMatch(
        new RegExp(`^${name}: This is not the address of a proxy; it has the form http://host:port`),
      );
      expect(line).not.toMatch(/hunter2|corp/);
      expect(more).toEqual([]);
    }
    expect(proxyFor(apple, { HTTPS_PROXY: value })).toBe('malformed');
  });

  test('whatever it is, is read or refused in one line without it, never thrown, and never kept from its secrets', async () => {
    const login = fc.string({ unit: 'binary', maxLength: 30 });
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.webUrl(),
      fc
        .tuple(fc.constantFrom('', 'http://', 'https://', 'socks5://', '"http://'), login, login, fc.domain(), fc.nat())
        .map(([scheme, user, password, host, port]) => `${scheme}${user}:${password}@${host}:${port}`),
    );
    await fc.assert(
      fc.asyncProperty(value, async (text) => {
        const environment = { HTTPS_PROXY: text };
        const lines = badProxies(environment);
        expect(lines.length).toBeLessThanOrEqual(1);
        expect(lines.join('')).toMatch(/^(HTTPS_PROXY: This is not the address of a proxy; [ -~]*)?$/);
        const proxy = proxyFor(apple, environment);
        expect(proxy === 'malformed').toBe(lines.length === 1);
        expect(secretsInProxies(environment).every((secret) => secret !== '')).toBe(true);
        const http = createHttpClient(environment);
        const signal = AbortSignal.abort();
        expect(await http.send({ method: 'GET', url: apple.href, headers: {}, signal, limit: 10 })).toMatchObject({
          kind: 'failure',
        });
        await http.close();
      }),
      { numRuns: casesOf(500) },
    );
  });

  test('is read in time that grows with its length alone, and not with the square of it', () => {
    const read = (length: number) => {
      const start = process.cpuUsage();
      for (const part of ['@', '/', ':', '%', '"', 'a', '%4', ' '])
        badProxies({ HTTPS_PROXY: `http://${part.repeat(length)}` });
      for (const part of ['.', ',', 'a.', '[', '1:', '/'])
        proxyFor(apple, { HTTPS_PROXY: 'a:1', NO_PROXY: part.repeat(length / 2) });
      return process.cpuUsage(start).user;
    };
    read(1e4);
    // A hundred times the length takes ten thousand times as long where it is the square; the least that is measured counts.
    const short = Math.max(1000, Math.min(read(1e4), read(1e4), read(1e4)));
    expect(read(1e6) / short).toBeLessThan(1500);
  });
});

describe('no_proxy', () => {
  test.each<[string, string, boolean]>([
    ['*', 'https://a.example', true],
    ['a.example', 'https://a.example', true],
    ['A.Example', 'https://a.example', true],
    ['a.example.', 'https://a.example', true],
    ['a.example', 'https://a.example.', true],
    ['.a.example', 'https://a.example', true],
    ['example', 'https://a.example', true],
    ['*.example', 'https://a.example', true],
    ['x, a.example', 'https://a.example', true],
    ['x a.example', 'https://a.example', true],
    ['"a.example"', 'https://a.example', true],
    ['a.example:443', 'https://a.example', true],
    ['a.example:443', 'https://a.example:444', false],
    ['a.example', 'https://ba.example', false],
    ['a.example.org', 'https://a.example', false],
    ['127.0.0.1', 'https://127.0.0.1:8443', true],
    ['0.0.1', 'https://127.0.0.1', false],
    ['127.0.0.0/8', 'https://127.1.2.3', true],
    ['127.0.0.0/8', 'https://128.0.0.1', false],
    ['127.0.0.0/x', 'https://127.0.0.1', false],
    ['127.0.0.0/33', 'https://127.0.0.1', false],
    ['::1', 'https://[::1]:8443', true],
    ['[::1]', 'https://[::1]:8443', true],
    ['[::1]:1', 'https://[::1]:8443', false],
    ['fd00::/8', 'https://[fd12::1]', true],
    ['fd00::/8', 'https://127.0.0.1', false],
    [',', 'https://a.example', false],
    ['.', 'https://a.example', false],
  ])('%s for %s: %s', (list, address, isLeftOut) => {
    for (const name of ['no_proxy', 'NO_PROXY'])
      expect(origin({ HTTPS_PROXY: 'p:1', [name]: list }, new URL(address))).toBe(isLeftOut ? undefined : 'http://p:1');
  });
});

test('the login is secret raw, decoded, in parts, and as it goes over the wire, also where the address is malformed', () => {
  expect(secretsInProxies({ HTTPS_PROXY: 'http://proxy-user:p%40ss-word@proxy.corp:3128' })).toEqual([
    'proxy-user:p%40ss-word',
    'proxy-user',
    'p%40ss-word',
    'p@ss-word',
    Buffer.from('proxy-user:p@ss-word').toString('base64'),
  ]);
  expect(secretsInProxies({ all_proxy: 'socks5://u:pass/word@proxy.corp' })).toContain('pass/word');
  expect(secretsInProxies({ HTTPS_PROXY: 'proxy.corp:3128', NO_PROXY: 'a@b' })).toEqual([]);
});
