import { once } from 'node:events';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/findings/report.ts';
import { ADAPTY_APP, ADAPTY_TOKEN, BACKENDS, requestsWithKey } from '../scenarios/push.ts';
import { expectNoLeak, expectNoStackTrace, reportOf, runAction, runCommandLine } from './program.ts';
import { startProxy } from './proxy.ts';
import { type Stage, setStage } from './stage.ts';

const USER = 'proxy-user-17';
const PASSWORD = 'p%40ss-w0rd-of-the-proxy';
const SHOWN_BY_NOBODY = [
  USER,
  PASSWORD,
  'p@ss-w0rd-of-the-proxy',
  Buffer.from(`${USER}:p@ss-w0rd-of-the-proxy`).toString('base64'),
];

const DOORS = ['action', 'command line'] as const;
type Door = (typeof DOORS)[number];

async function run(door: Door, stage: Stage, env: Record<string, string>) {
  const all = { ...stage.env, IAP_KEY_RETRIES: '0', IAP_KEY_TIMEOUT: '10', ...env };
  const ran =
    door === 'action'
      ? await runAction({}, { env: all })
      : await runCommandLine(['check', '--format', 'json'], { env: all });
  // The text for a person is the same whichever door was tried.
  const text = door === 'action' ? ran : await runCommandLine(['check'], { env: all });
  const report: Report =
    'outputs' in ran ? JSON.parse((ran.outputs as Record<string, string>)['report'] ?? '') : reportOf(ran);
  for (const one of [ran, text]) {
    expectNoLeak(one, stage);
    expectNoStackTrace(one);
    const emitted = [one.stdout.replaceAll(/^::add-mask::.*$/gm, ''), one.stderr, ...Object.values(one.files)].join(
      '\n',
    );
    for (const secret of SHOWN_BY_NOBODY) expect(emitted).not.toContain(secret);
  }
  return { code: ran.code, report, text: text.stdout.replaceAll(/\s+/g, ' ') };
}

const LOGIN = /wants a login.*HTTPS_PROXY as http:\/\/user:password@host:port/;

describe.each(DOORS)('a proxy, through the %s', (door) => {
  test.concurrent.each<[string, RegExp]>([
    ['407 Proxy Authentication Required', LOGIN],
    ['401 Unauthorized', LOGIN],
    ['403 Forbidden', /its own rules forbid it \(PROXY_403\)/],
    ['405 Method Not Allowed', /makes no tunnels.*\(PROXY_405\)/],
    ['418 I am a teapot', /it answers HTTP 418 \(PROXY_418\)/],
    ['500 Internal Server Error', /cannot reach the host itself/],
    ['502 Bad Gateway', /cannot reach the host itself \(PROXY_502\)/],
    ['503 Service Unavailable', /cannot reach the host itself/],
    ['504 Gateway Timeout', /cannot reach the host itself/],
    ['302 Found', /redirects/],
    ['511 Network Authentication Required', /sign in first/],
  ])('that answers %s is named, and nothing is known to be wrong with the key', async (status, words) => {
    // The login comes back in whatever a proxy can answer with.
    const echo = (login: string) =>
      `HTTP/1.1 ${status} ${login}\r\nproxy-authenticate: Basic realm="${login} ${PASSWORD}"\r\nlocation: http://${USER}:${PASSWORD}@x/\r\ncontent-length: ${login.length}\r\n\r\n${login}`;
    const [stage, proxy] = await Promise.all([setStage(), startProxy(echo)]);
    try {
      const { code, report, text } = await run(door, stage, {
        HTTPS_PROXY: `http://${USER}:${PASSWORD}@${proxy.address}`,
      });
      expect([code, report.result, report.problem]).toEqual([3, 'inconclusive', 'apple-unreachable']);
      const findings = report.checks.filter(({ problem }) => problem === 'apple-unreachable');
      expect(findings.map(({ id }) => id)).toEqual(['apple-production', 'apple-sandbox']);
      for (const { message, hint } of findings) {
        expect(message).toMatch(/^The proxy does not let the connection to 127\.0\.0\.1:\d+ through/);
        expect(message).toMatch(words);
        expect(hint).toMatch(
          words === LOGIN ? /^Put a login.*http:\/\/user:password@host:port/ : /whoever runs the proxy/,
        );
      }
      expect(text.replaceAll(/\s+/g, ' ')).toMatch(words);
      expect(proxy.asked.length).toBeGreaterThan(0);
      expect(stage.simulator.requests).toEqual([]);
    } finally {
      await Promise.all([stage.close(), proxy.close()]);
    }
  });

  test('that wants the login it is given lets the run through, and is given it alone', async () => {
    const [stage, proxy] = await Promise.all([setStage(), startProxy()]);
    const { code, report } = await run(door, stage, { HTTPS_PROXY: `http://${USER}:${PASSWORD}@${proxy.address}` });
    await Promise.all([stage.close(), proxy.close()]);
    expect([code, report.result]).toEqual([0, 'pass']);
    expect(new Set(proxy.asked.map(({ login }) => login))).toEqual(new Set([`Basic ${SHOWN_BY_NOBODY[3]}`]));
    expect(JSON.stringify(stage.simulator.requests)).not.toContain(SHOWN_BY_NOBODY[3]);
  });

  test('stands in the way of a push alone: the key passes, and what the proxy wants is told', async () => {
    const [stage, proxy] = await Promise.all([
      setStage(BACKENDS),
      startProxy(() => 'HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n'),
    ]);
    const { urls } = stage.simulator;
    const { code, report } = await run(door, stage, {
      HTTPS_PROXY: proxy.address,
      NO_PROXY: [urls.production, urls.sandbox, urls.appStoreConnect].map((url) => new URL(url).host).join(','),
      IAP_KEY_PUSH_TO: 'adapty',
      IAP_KEY_ADAPTY_APP_ID: ADAPTY_APP,
      IAP_KEY_ADAPTY_TOKEN: ADAPTY_TOKEN,
    });
    await Promise.all([stage.close(), proxy.close()]);
    expect([code, report.result, report.problem]).toEqual([4, 'pass', 'adapty-unreachable']);
    const finding = report.checks.find(({ id }) => id === 'push');
    expect(finding?.message).toMatch(LOGIN);
    expect(finding?.hint).toMatch(/^Put a login/);
    expect(requestsWithKey(stage)).toEqual([]);
  });

  test.each<[string, (port: number) => string, RegExp]>([
    ['is not there', () => '127.0.0.1:1', /^No connection to the proxy on the way to .* \(PROXY_ECONNREFUSED\)\.$/],
    ['has a name that nobody knows', () => 'proxy.invalid:3128', /^The name of the proxy on the way to .* \(PROXY_E/],
    [
      'closes without a word',
      (port) => `127.0.0.1:${port}`,
      /^The proxy on the way to .* closed the connection.*\(PROXY_/,
    ],
    ['speaks no TLS where it should', (port) => `https://127.0.0.1:${port}`, /the proxy on the way to/i],
  ])('that %s is not taken for Apple', async (_, address, words) => {
    const server = createTcpServer((socket) => socket.on('error', () => undefined).once('data', () => socket.end()));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const stage = await setStage();
    const { code, report } = await run(door, stage, { HTTPS_PROXY: address((server.address() as AddressInfo).port) });
    server.close();
    await stage.close();
    expect([code, report.problem]).toEqual([3, 'apple-unreachable']);
    const finding = report.checks.find(({ problem }) => problem === 'apple-unreachable');
    expect(finding?.message).toMatch(words);
    expect(finding?.hint).toMatch(/HTTPS_PROXY/);
  });
});
