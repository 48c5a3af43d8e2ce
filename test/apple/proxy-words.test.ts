import { expect, test } from 'vitest';
import { FAILED } from '../../src/net/failure-words.ts';

test.each([
  ['PROXY_407', /wants a login.*HTTPS_PROXY as http:\/\/user:password@host:port$/],
  ['HTTP 407', /wants a login.*HTTPS_PROXY/],
  ['PROXY_403', /its own rules forbid it$/],
  ['PROXY_502', /cannot reach the host itself$/],
  ['PROXY_NOT_HTTP', /not HTTP/],
  ['PROXY_418', /through$/],
])('a proxy that ends a tunnel with %s is named as the cause, with what to do', (code, words) => {
  const sentence = FAILED.proxy('api.example', code);
  expect(sentence).toMatch(/^The proxy does not let the connection to api\.example through/);
  expect(sentence).toMatch(words);
});
