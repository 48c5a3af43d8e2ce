import { expect, test } from 'vitest';
import { judgeUrl, shownAddress } from '../../src/app-store-connect/notification-urls.ts';

const EXPECTED = 'https://hooks.example.org/apple?k=1';

test.each([
  ['the same', EXPECTED, { kind: 'right' }],
  ['other capitals of the host', 'https://HOOKS.example.org/apple?k=1', { kind: 'right' }],
  ['the port that goes without saying', 'https://hooks.example.org:443/apple?k=1', { kind: 'right' }],
  ['none', undefined, { kind: 'missing' }],
  ['another host', 'https://hook.example.org/apple?k=1', { kind: 'other', parts: ['the host'] }],
  ['a slash more', 'https://hooks.example.org/apple/?k=1', { kind: 'other', parts: ['the path'] }],
  ['other capitals of the path', 'https://hooks.example.org/Apple?k=1', { kind: 'other', parts: ['the path'] }],
  ['another query', 'https://hooks.example.org/apple?k=2', { kind: 'other', parts: ['the query'] }],
  ['http', 'http://hooks.example.org/apple?k=1', { kind: 'other', parts: ['the scheme'] }],
  ['a login', 'https://me:it@hooks.example.org/apple?k=1', { kind: 'other', parts: ['the login'] }],
  ['no address', 'hooks', { kind: 'other', parts: ['the whole'] }],
])('against what is expected, %s', (_, url, verdict) => {
  expect(judgeUrl({ url, version: 'V2' }, EXPECTED)).toEqual(verdict);
});

test('where nothing is expected any URL is right', () => {
  expect(judgeUrl({ url: 'https://any.example/', version: 'V2' }, undefined)).toEqual({ kind: 'right' });
});

test.each([
  ['https://a.example/apple', 'https://a.example/apple'],
  ['https://a.example/v1/0123456789abcdef01234567/apple', 'https://a.example/v1/…/apple'],
  ['https://a.example/apple?token=secret', 'https://a.example/apple?…'],
  ['https://user:password@a.example/', 'https://a.example/'],
  ['nonsense', 'something that is no address'],
])('%s is shown as %s', (url, shown) => {
  expect(shownAddress(url)).toBe(shown);
});
