import { expect, test } from 'vitest';
import { FAILED, proxyHint } from '../../src/net/failure-words.ts';

const LOGIN = /wants a login.*HTTPS_PROXY as http:\/\/user:password@host:port$/;
const KEEPER = /whoever runs the proxy/;

test.each([
  ['PROXY_407', LOGIN, /^Put a login.*http:\/\/user:password@host:port/],
  ['PROXY_401', LOGIN, /^Put a login/],
  ['HTTP 407', LOGIN, /^Put a login/],
  ['PROXY_403', /its own rules forbid it$/, KEEPER],
  ['PROXY_451', /its own rules forbid it$/, KEEPER],
  ['PROXY_400', /makes no tunnels/, KEEPER],
  ['PROXY_405', /makes no tunnels/, KEEPER],
  ['PROXY_501', /makes no tunnels/, KEEPER],
  ['PROXY_302', /redirects/, KEEPER],
  ['PROXY_429', /too many requests$/, KEEPER],
  ['PROXY_500', /cannot reach the host itself$/, KEEPER],
  ['PROXY_502', /cannot reach the host itself$/, KEEPER],
  ['PROXY_503', /cannot reach the host itself$/, KEEPER],
  ['PROXY_504', /cannot reach the host itself$/, KEEPER],
  ['PROXY_511', /sign in first$/, KEEPER],
  ['PROXY_NOT_HTTP', /not HTTP/, KEEPER],
  ['PROXY_418', /it answers HTTP 418$/, KEEPER],
  ['PROXY_204', /it answers HTTP 204$/, KEEPER],
  ['PROXY_MALFORMED', /through$/, /HTTPS_PROXY names the proxy rightly/],
])('a proxy that ends a tunnel with %s is named as the cause, with what to do', (code, words, next) => {
  const sentence = FAILED.proxy('api.example', code);
  expect(sentence).toMatch(/^The proxy does not let the connection to api\.example through/);
  expect(sentence).toMatch(words);
  expect(proxyHint(code)).toMatch(next);
});

test.each([
  ['name-resolution', 'ENOTFOUND', /name of the proxy/],
  ['connection', 'ECONNREFUSED', /^No connection to the proxy/],
  ['timeout', 'ETIMEDOUT', /^The proxy/],
  ['tls', 'SELF_SIGNED_CERT_IN_CHAIN', /TLS connection to the proxy/],
  ['broken', 'BROKEN', /^The proxy/],
] as const)(
  'a fault of the kind %s on the way to the proxy is told of the proxy, and elsewhere is not',
  (reason, code, words) => {
    expect(FAILED[reason]('api.example', `PROXY_${code}`)).toMatch(words);
    expect(proxyHint(`PROXY_${code}`)).toMatch(/HTTPS_PROXY/);
    expect(FAILED[reason]('api.example', code)).not.toMatch(/proxy/i);
    expect(proxyHint(code)).toBeUndefined();
  },
);

test.each(['HTTP 403', 'HTTP 502', 'HTTP 4070', 'ECONNRESET', ''])('%j is no proxy’s', (code) => {
  expect(proxyHint(code)).toBeUndefined();
});
