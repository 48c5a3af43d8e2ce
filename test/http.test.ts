import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { createServer as createTls } from 'node:tls';
import { generate } from 'selfsigned';
import { afterEach, describe, expect, test } from 'vitest';
import { createHttpClient, type HttpClient, MAX_RESPONSE_BYTES } from '../src/net/http.ts';
import { startSimulator } from '../src/simulator/simulator.ts';
import type { Simulator, SimulatorOptions } from '../src/simulator/simulator-options.ts';
import type { Weather } from '../src/simulator/weather.ts';
import type { Exchange, HttpRequest } from '../src/world/http-message.ts';
import type { Environment } from '../src/world/world.ts';
import { makeOwnCertificates } from './certificates.ts';

makeOwnCertificates();

const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

function client(environment: Environment = {}, certificate?: string): HttpClient {
  const http = createHttpClient(environment, certificate);
  closers.push(http.close);
  return http;
}

function get(http: HttpClient, url: string, more: Partial<HttpRequest> = {}): Promise<Exchange> {
  return http.send({ method: 'GET', url, headers: {}, signal: new AbortController().signal, limit: 10_000, ...more });
}

/** Listens on a free port of this machine; closes with the test, connections included. */
async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A plain HTTP server; plain HTTP is allowed to this machine only. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  return `http://127.0.0.1:${await listen(createHttpServer(answer))}`;
}

async function simulate(weather?: Weather, options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const simulator = await startSimulator({ accounts: [], weather: () => weather, ...options });
  closers.push(simulator.close);
  return simulator;
}

const failure = (reason: string, code: unknown = expect.any(String)) => ({ kind: 'failure', reason, code });

describe('an exchange', () => {
  test('carries method, headers and body there, and status, headers and body back', async () => {
    const url = await serve(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      response.writeHead(201, { 'X-Echo': String(request.headers['x-a']), 'Set-Cookie': ['first', 'second'] });
      response.end(`${request.method} ${request.url} ${Buffer.concat(chunks)} ä`);
    });
    const exchange = await get(client(), `${url}/path?query`, {
      method: 'POST',
      headers: { 'x-a': 'b' },
      body: 'body',
    });
    expect(exchange).toMatchObject({ kind: 'response', status: 201, body: 'POST /path?query body ä' });
    expect(exchange).toMatchObject({ headers: { 'x-echo': 'b', 'set-cookie': 'first' } });
  });

  test('uses the connections of those before', async () => {
    const simulator = await simulate();
    const http = client({}, simulator.certificate);
    for (let index = 0; index < 6; index += 1) {
      expect(await get(http, simulator.urls.production)).toMatchObject({ kind: 'response', status: 404 });
    }
    expect(new Set(simulator.requests.map(({ socketId }) => socketId)).size).toBe(1);
  });

  test('needs no more connections for thousands of requests than were in flight at once, and warns of nothing', async () => {
    const sockets = new Set<Socket>();
    const url = await serve((request, response) => {
      sockets.add(request.socket);
      response.end('x');
    });
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on('warning', note);
    const http = client();
    const { signal } = new AbortController();
    for (let round = 0; round < 125; round += 1) {
      const exchanges = await Promise.all(Array.from({ length: 16 }, () => get(http, url, { signal })));
      expect(exchanges.filter(({ kind }) => kind === 'failure')).toEqual([]);
    }
    process.off('warning', note);
    expect(sockets.size).toBe(16);
    expect(warnings).toEqual([]);
  });

  test('works again after the other side has closed the connection', async () => {
    const url = await serve((_, response) => {
      response.shouldKeepAlive = false;
      response.end('x');
    });
    const http = client();
    for (let index = 0; index < 3; index += 1)
      expect(await get(http, url)).toMatchObject({ kind: 'response', body: 'x' });
  });

  test.each([301, 302, 303, 307, 308])('does not follow a redirect with %s', async (status) => {
    const paths: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      paths.push(request.url);
      response.writeHead(status, { location: '/elsewhere' }).end();
    });
    expect(await get(client(), `${url}/here`)).toMatchObject({
      kind: 'response',
      status,
      headers: { location: '/elsewhere' },
    });
    expect(paths).toEqual(['/here']);
  });

  test('takes 64 KiB, and not a byte more', async () => {
    const url = await serve((request, response) =>
      response.end('x'.repeat(MAX_RESPONSE_BYTES + Number(request.url?.slice(1)))),
    );
    const http = client();
    expect(await get(http, `${url}/0`)).toMatchObject({ kind: 'response', body: 'x'.repeat(MAX_RESPONSE_BYTES) });
    expect(await get(http, `${url}/1`)).toEqual(failure('too-long', 'RESPONSE_TOO_LONG'));
    expect(await get(http, `${url}/0`)).toMatchObject({ kind: 'response' });
  });

  test('ends an answer that never ends', async () => {
    const simulator = await simulate({ kind: 'endless' });
    expect(await get(client({}, simulator.certificate), simulator.urls.sandbox)).toEqual(
      failure('too-long', 'RESPONSE_TOO_LONG'),
    );
  });
});

describe('a broken exchange is a value', () => {
  test.each<[string, Weather, string]>([
    ['a body that ends early', { kind: 'truncated' }, 'broken'],
    ['a reset before the answer', { kind: 'reset' }, 'broken'],
    ['a reset after the headers', { kind: 'reset-after', sent: 'headers' }, 'broken'],
    ['a reset in the middle of the body', { kind: 'reset-after', sent: 'half-body' }, 'broken'],
  ])('%s', async (_, weather, reason) => {
    const simulator = await simulate(weather);
    expect(await get(client({}, simulator.certificate), simulator.urls.production)).toEqual(failure(reason));
  });

  test.each<[string, Weather]>([
    ['no answer', { kind: 'half-open' }],
    ['an answer that drips', { kind: 'slow-drip', everyMs: 40 }],
  ])('%s within the limit', async (_, weather) => {
    const simulator = await simulate(weather);
    const http = client({}, simulator.certificate);
    expect(await get(http, simulator.urls.production, { limit: 120 })).toEqual(failure('timeout', 'TIMEOUT'));
  });

  test('no TLS within the limit', async () => {
    const port = await listen(createTcpServer());
    const limits: number[] = [];
    const http = createHttpClient({}, undefined, (milliseconds, ring) => {
      limits.push(milliseconds);
      const timer = setImmediate(ring);
      return () => clearImmediate(timer);
    });
    closers.push(http.close);
    // Without the timer of this very request it would wait for good.
    expect(await get(http, `https://127.0.0.1:${port}`, { limit: 100 })).toEqual(failure('timeout', 'TIMEOUT'));
    expect(limits).toEqual([100]);
  });

  test('a limit that is over already', async () => {
    const url = await serve(() => undefined);
    for (const limit of [0, -5, 0.2])
      expect(await get(client(), url, { limit })).toEqual(failure('timeout', 'TIMEOUT'));
  });

  test('a connection that is taken by nobody', async () => {
    const server = createTcpServer();
    const port = await listen(server);
    await new Promise((done) => server.close(done));
    expect(await get(client(), `https://127.0.0.1:${port}`)).toEqual(failure('connection', 'ECONNREFUSED'));
  });

  test('a name that does not exist, whatever is in the name', async () => {
    expect(await get(client(), 'https://x.invalid/')).toEqual(
      failure('name-resolution', expect.stringMatching(/^E(NOTFOUND|AI_)/)),
    );
    expect(await get(client(), 'https://apple-proxy.invalid/')).toMatchObject({ reason: 'name-resolution' });
  });

  test('a server that closes without a word', async () => {
    const port = await listen(createTcpServer((socket) => socket.end()));
    expect(await get(client(), `http://127.0.0.1:${port}`)).toEqual(failure('broken'));
  });

  test('a server that does not speak HTTP', async () => {
    const port = await listen(createTcpServer((socket) => socket.end('220 mail.example.org ESMTP\r\n')));
    expect(await get(client(), `http://127.0.0.1:${port}`)).toEqual(
      failure('not-http', expect.stringMatching(/^HPE_/)),
    );
  });

  test('a header that HTTP cannot carry', async () => {
    const url = await serve((_, response) => response.end());
    expect(await get(client(), url, { headers: { 'x-a': 'b\r\nc: d' } })).toEqual(
      failure('broken', 'ERR_INVALID_CHAR'),
    );
  });

  test('a head of more than 64 KiB', async () => {
    const port = await listen(createTcpServer((socket) => socket.end(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(70_000)}`)));
    expect(await get(client(), `http://127.0.0.1:${port}`)).toEqual(failure('too-long'));
  });

  test('an address that is none', async () => {
    expect(await get(client(), 'https://')).toMatchObject({ kind: 'failure' });
  });
});

describe('trust', () => {
  test.each([
    ['wrong-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['expired', 'CERT_HAS_EXPIRED'],
  ] as const)('a certificate that is %s is refused before anything is sent', async (certificate, code) => {
    const simulator = await simulate(undefined, { certificate });
    const exchange = await get(client({}, simulator.certificate), simulator.urls.production, {
      headers: { authorization: 'x' },
    });
    expect(exchange).toEqual(failure('tls', code));
    expect(simulator.requests).toEqual([]);
  });

  test('an authority that is not trusted is refused', async () => {
    const simulator = await simulate();
    expect(await get(client(), simulator.urls.production)).toEqual(
      failure('tls', expect.stringMatching(/SELF_SIGNED|UNABLE_TO/)),
    );
    expect(simulator.requests).toEqual([]);
  });

  test('the authority of another server is refused', async () => {
    const [simulator, other] = [await simulate(), await simulate()];
    expect(await get(client({}, other.certificate), simulator.urls.production)).toMatchObject({ reason: 'tls' });
  });

  test('a server without TLS is a fault of TLS', async () => {
    const port = await listen(
      createTcpServer((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))),
    );
    expect(await get(client(), `https://127.0.0.1:${port}`)).toEqual(failure('tls'));
  });
});

describe('the end of a run', () => {
  test('ends an exchange that waits', async () => {
    const interruption = new AbortController();
    const url = await serve(() => interruption.abort());
    expect(await get(client(), url, { signal: interruption.signal })).toEqual(failure('aborted', 'ABORTED'));
  });

  test('ends an exchange that has no connection yet', async () => {
    const interruption = new AbortController();
    const port = await listen(createTcpServer(() => interruption.abort()));
    expect(await get(client(), `https://127.0.0.1:${port}`, { signal: interruption.signal })).toEqual(
      failure('aborted', 'ABORTED'),
    );
  });

  test('lets no exchange begin', async () => {
    let requests = 0;
    const url = await serve((_, response) => {
      requests += 1;
      response.end();
    });
    expect(await get(client(), url, { signal: AbortSignal.abort() })).toEqual(failure('aborted', 'ABORTED'));
    expect(requests).toBe(0);
  });

  test('closes what still waits', async () => {
    const server = createHttpServer();
    const url = `http://127.0.0.1:${await listen(server)}`;
    const http = client();
    const arrived = once(server, 'request');
    const exchange = get(http, url);
    await arrived;
    await http.close();
    expect(await exchange).toMatchObject({ kind: 'failure' });
  });
});

interface Proxy {
  url: string;
  /** What it was asked to connect to, with the authorization. */
  tunnels: { target: string; authorization: string | undefined }[];
}

/** As small as a CONNECT proxy can be; connects every name to this machine. */
async function startProxy(refusal?: string): Promise<Proxy> {
  const tunnels: Proxy['tunnels'] = [];
  const server = createHttpServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    tunnels.push({ target: request.url ?? '', authorization: request.headers['proxy-authorization'] });
    if (refusal !== undefined) {
      socket.end(`HTTP/1.1 ${refusal}\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    const upstream = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  });
  return { url: `http://127.0.0.1:${await listen(server)}`, tunnels };
}

describe('a proxy', () => {
  test.each(['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'])(
    'named by %s gets the requests, inside of a tunnel',
    async (variable) => {
      const [simulator, proxy] = [await simulate(), await startProxy()];
      const http = client({ [variable]: proxy.url }, simulator.certificate);
      expect(await get(http, simulator.urls.production)).toMatchObject({ kind: 'response', status: 404 });
      expect(proxy.tunnels).toEqual([{ target: new URL(simulator.urls.production).host, authorization: undefined }]);
      expect(simulator.requests).toHaveLength(1);
    },
  );

  test('gets its user and password, and Apple does not', async () => {
    const [simulator, proxy] = [await simulate(), await startProxy()];
    const http = client({ HTTPS_PROXY: proxy.url.replace('//', '//user:p%40ss@') }, simulator.certificate);
    expect(await get(http, simulator.urls.production)).toMatchObject({ kind: 'response' });
    expect(proxy.tunnels[0]?.authorization).toBe(`Basic ${Buffer.from('user:p@ss').toString('base64')}`);
    expect(simulator.requests[0]?.headers).not.toHaveProperty('proxy-authorization');
  });

  test.each(['127.0.0.1', '*', 'example.org,127.0.0.1', 'example.org 127.0.0.1'])(
    'is left out for NO_PROXY=%s',
    async (noProxy) => {
      const [simulator, proxy] = [await simulate(), await startProxy()];
      for (const variable of ['NO_PROXY', 'no_proxy']) {
        const http = client({ HTTPS_PROXY: proxy.url, [variable]: noProxy }, simulator.certificate);
        expect(await get(http, simulator.urls.production)).toMatchObject({ kind: 'response' });
      }
      expect(proxy.tunnels).toEqual([]);
    },
  );

  test('is not left out for other names', async () => {
    const [simulator, proxy] = [await simulate(), await startProxy()];
    const http = client(
      { HTTPS_PROXY: proxy.url, NO_PROXY: 'example.org,.0.1.example,127.0.0.1:1' },
      simulator.certificate,
    );
    expect(await get(http, simulator.urls.production)).toMatchObject({ kind: 'response' });
    expect(proxy.tunnels).toHaveLength(1);
  });

  test.each(['407 Proxy Authentication Required', '403 Forbidden', '502 Bad Gateway'])(
    'that answers %s is told as the cause',
    async (refusal) => {
      const proxy = await startProxy(refusal);
      const http = client({ HTTPS_PROXY: proxy.url });
      const proxyStatus = Number.parseInt(refusal, 10);
      expect(await get(http, 'https://api.storekit.apple.com/')).toEqual({
        ...failure('proxy', `PROXY_${proxyStatus}`),
        proxyStatus,
      });
      expect(proxy.tunnels[0]?.target).toMatch(/^api\.storekit\.apple\.com(:443)?$/);
    },
  );

  test('that is not there is a fault of the connection', async () => {
    const server = createTcpServer();
    const port = await listen(server);
    await new Promise((done) => server.close(done));
    const exchange = await get(client({ HTTPS_PROXY: `http://127.0.0.1:${port}` }), 'https://api.storekit.apple.com/');
    expect(exchange).toEqual(failure('connection', 'PROXY_ECONNREFUSED'));
  });

  test('that takes the connection and says nothing is ended by the limit', async () => {
    const port = await listen(createTcpServer());
    const http = client({ HTTPS_PROXY: `http://127.0.0.1:${port}` });
    expect(await get(http, 'https://api.storekit.apple.com/', { limit: 100 })).toEqual(failure('timeout', 'TIMEOUT'));
  });

  test('keeps its tunnel for the next request', async () => {
    const [simulator, proxy] = [await simulate(), await startProxy()];
    const http = client({ HTTPS_PROXY: proxy.url }, simulator.certificate);
    for (let index = 0; index < 4; index += 1)
      expect(await get(http, simulator.urls.production)).toMatchObject({ kind: 'response' });
    expect(proxy.tunnels).toHaveLength(1);
  });

  test.each<[string, string, string, string]>([
    ['closes without a word', '', 'broken', 'PROXY_BROKEN'],
    ['closes in the middle of its answer', 'HTTP/1.1 200 Conn', 'broken', 'PROXY_BROKEN'],
    ['does not speak HTTP', '220 mail.example ESMTP\r\n\r\n', 'proxy', 'PROXY_NOT_HTTP'],
  ])('that %s is a failure with a code of its own', async (_, words, reason, code) => {
    const port = await listen(createTcpServer((socket) => socket.once('data', () => socket.end(words))));
    const http = client({ HTTPS_PROXY: `http://127.0.0.1:${port}` });
    expect(await get(http, 'https://api.storekit.apple.com/')).toEqual(failure(reason, code));
  });

  test('that says nothing is left at once by an interruption, and its connection closed', async () => {
    const interruption = new AbortController();
    let gone: Promise<unknown> | undefined;
    const server = createTcpServer((socket) => {
      gone = once(socket, 'close');
      socket.on('data', () => interruption.abort());
    });
    const http = client({ HTTPS_PROXY: `http://127.0.0.1:${await listen(server)}` });
    expect(await get(http, 'https://api.storekit.apple.com/', { signal: interruption.signal })).toEqual(
      failure('aborted', 'ABORTED'),
    );
    await gone;
  });

  test('does not make a certificate for localhost good for an address', async () => {
    const localhost = await generate([{ name: 'commonName', value: 'localhost' }], {
      keyType: 'ec',
      curve: 'P-256',
      algorithm: 'sha256',
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    });
    const credentials = { key: localhost.private, cert: localhost.cert };
    const port = await listen(createTlsServer(credentials, (_, response) => response.end('x')));
    const http = client({ HTTPS_PROXY: (await startProxy()).url }, localhost.cert);
    expect(await get(http, `https://localhost:${port}`)).toMatchObject({ kind: 'response' });
    expect(await get(http, `https://127.0.0.1:${port}`)).toEqual(failure('tls', 'ERR_TLS_CERT_ALTNAME_INVALID'));
  });

  test('with TLS is asked over TLS', async () => {
    const simulator = await simulate();
    const plain = new URL((await startProxy()).url);
    const certificate = await generate([{ name: 'commonName', value: 'localhost' }], {
      keyType: 'ec',
      curve: 'P-256',
      algorithm: 'sha256',
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    });
    const wrapped = createTls({ key: certificate.private, cert: certificate.cert }, (socket) => {
      const inner = connect(Number(plain.port), '127.0.0.1');
      socket.on('error', () => inner.destroy()).on('close', () => inner.destroy());
      inner
        .on('error', () => socket.destroy())
        .pipe(socket)
        .pipe(inner);
    });
    const port = await listen(wrapped);
    const authorities = `${simulator.certificate}\n${certificate.cert}`;
    const trusting = client({ HTTPS_PROXY: `https://localhost:${port}` }, authorities);
    expect(await get(trusting, simulator.urls.production)).toMatchObject({ kind: 'response', status: 404 });
  });

  test('does not make another certificate good', async () => {
    const [simulator, proxy] = [await simulate(undefined, { certificate: 'wrong-host' }), await startProxy()];
    const http = client({ HTTPS_PROXY: proxy.url }, simulator.certificate);
    expect(await get(http, simulator.urls.production)).toEqual(failure('tls', 'ERR_TLS_CERT_ALTNAME_INVALID'));
    expect(simulator.requests).toEqual([]);
  });

  test('of this process plays no part: only the environment that was handed in', async () => {
    const simulator = await simulate();
    process.env['HTTPS_PROXY'] = 'http://127.0.0.1:1';
    try {
      expect(await get(client({}, simulator.certificate), simulator.urls.production)).toMatchObject({
        kind: 'response',
      });
    } finally {
      delete process.env['HTTPS_PROXY'];
    }
  });
});

describe('verification', () => {
  const off = () => {
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    closers.push(async () => {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
    });
  };

  test('of a host stays on where the environment turns it off', async () => {
    off();
    const simulator = await simulate();
    expect(await get(client(), simulator.urls.production)).toMatchObject({ reason: 'tls' });
    expect(simulator.requests).toEqual([]);
  });

  test('inside of a proxy’s tunnel stays on too', async () => {
    off();
    const [simulator, proxy] = [await simulate(), await startProxy()];
    const http = client({ HTTPS_PROXY: proxy.url });
    expect(await get(http, simulator.urls.production)).toMatchObject({ reason: 'tls' });
    expect(proxy.tunnels).toHaveLength(1);
    expect(simulator.requests).toEqual([]);
  });

  test('of a proxy with TLS stays on, so that it gets no login', async () => {
    off();
    const simulator = await simulate();
    const unknown = simulator.urls.sandbox.replace('//', '//user:password-of-a-proxy@');
    const http = client({ HTTPS_PROXY: unknown });
    expect(await get(http, 'https://api.storekit.apple.com/')).toMatchObject({ reason: 'tls' });
    expect(simulator.requests).toEqual([]);
  });
});

test('a malformed proxy is a failure of the first request, and nothing before it looks at the variable', async () => {
  const http = client({ HTTPS_PROXY: 'http://user:pass/word@proxy.example:3128' });
  expect(await get(http, 'https://api.storekit.apple.com/')).toEqual(failure('proxy', 'PROXY_MALFORMED'));
});
