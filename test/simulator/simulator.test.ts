import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { makeThrowawayKey } from '../../src/simulator/credentials.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import type { Simulator, SimulatorOptions } from '../../src/simulator/simulator-options.ts';
import type { Weather } from '../../src/simulator/weather.ts';
import { makeOwnCertificates } from '../certificates.ts';
import { ask, breakage, type Question, type Seen } from './client.ts';
import { BUNDLE_ID, NOON, storeToken } from './tokens.ts';

makeOwnCertificates();

const key = makeThrowawayKey();
const PATH = '/inApps/v1/transactions/1';

let simulator: Simulator;

afterEach(() => simulator.close());

async function start(options: Partial<SimulatorOptions> = {}): Promise<void> {
  simulator = await startSimulator({
    now: () => NOON,
    accounts: [{ issuerId: key.issuerId, keys: [key], apps: [{ bundleId: BUNDLE_ID, live: true }] }],
    ...options,
  });
}

function probe(question: Partial<Question> = {}, origin = simulator.urls.production): Promise<Seen> {
  return ask(`${origin}${PATH}`, { ca: simulator.certificate, token: storeToken(key), ...question });
}

describe('the record', () => {
  test('has every request in the order of arrival, counted by host', async () => {
    await start();
    await probe();
    await probe({}, simulator.urls.sandbox);
    await probe({ method: 'POST', headers: { 'user-agent': 'test' }, body: 'grüezi' });
    await probe({}, simulator.urls.appStoreConnect);
    expect(simulator.requests.map(({ host, method, path, index }) => [host, method, path, index])).toEqual([
      ['production', 'GET', PATH, 0],
      ['sandbox', 'GET', PATH, 0],
      ['production', 'POST', PATH, 1],
      ['appStoreConnect', 'GET', PATH, 0],
    ]);
    expect(simulator.requests[2]).toMatchObject({
      body: 'grüezi',
      receivedAt: NOON,
      headers: { 'user-agent': 'test' },
    });
  });

  test('leaves out a request whose body never came', async () => {
    await start();
    const { port } = new URL(simulator.urls.production);
    const socket = connectTls({ port: Number(port), host: '127.0.0.1', ca: simulator.certificate });
    socket.on('error', () => undefined);
    await once(socket, 'secureConnect');
    const head = `POST ${PATH} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf`;
    await new Promise((resolve) => socket.write(head, resolve));
    socket.destroy();
    await once(socket, 'close');
    await probe();
    expect(simulator.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  test('tells connections that are used again from new ones', async () => {
    await start();
    const agent = new Agent({ keepAlive: true });
    await probe({ agent });
    await probe({ agent });
    await probe();
    await probe({}, simulator.urls.sandbox);
    agent.destroy();
    const [first, second, third, fourth] = simulator.requests.map(({ socketId }) => socketId);
    expect(second).toBe(first);
    expect(new Set([first, third, fourth]).size).toBe(3);
  });
});

describe('Apple’s clock', () => {
  test('judges tokens and dates answers, and may differ from this machine’s', async () => {
    let time = NOON;
    await start({ now: () => time });
    expect((await probe()).status).toBe(404);
    time = NOON - 61_000;
    expect(await probe()).toMatchObject({ status: 401, headers: { date: 'Sun, 01 Mar 2026 11:58:59 GMT' } });
    expect(simulator.requests[1]?.refusedBecause).toBe('iat-in-future');
    time = NOON + 300_000;
    expect((await probe()).status).toBe(401);
    expect(simulator.requests[2]?.refusedBecause).toBe('exp-past');
  });

  test('is this machine’s unless told', async () => {
    simulator = await startSimulator({ accounts: [] });
    const before = Math.floor(Date.now() / 1000) * 1000;
    const seen = await probe();
    expect(Date.parse(seen.headers.date ?? '')).toBeGreaterThanOrEqual(before);
    expect(Date.parse(seen.headers.date ?? '')).toBeLessThanOrEqual(Date.now());
  });
});

describe('the certificate', () => {
  test('holds for localhost and for 127.0.0.1, on every host', async () => {
    await start();
    for (const url of Object.values(simulator.urls)) {
      expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+(?:\/[\w/]*\w)?$/);
      await probe({}, url);
      await probe({}, url.replace('127.0.0.1', 'localhost'));
    }
    expect(simulator.requests).toHaveLength(2 * Object.keys(simulator.urls).length);
  });

  test('is signed by an authority that is not itself the server', async () => {
    await start();
    const authority = new X509Certificate(simulator.certificate);
    expect(authority.ca).toBe(true);
    expect(authority.checkHost('localhost')).toBeUndefined();
    expect(authority.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
  });

  test('names ::1 too', async () => {
    await start();
    const socket = connectTls({
      port: Number(new URL(simulator.urls.sandbox).port),
      host: '127.0.0.1',
      ca: simulator.certificate,
    });
    await once(socket, 'secureConnect');
    const certificate = socket.getPeerX509Certificate();
    expect(['127.0.0.1', '::1'].map((address) => certificate?.checkIP(address))).toEqual(['127.0.0.1', '::1']);
    expect(certificate?.ca).toBe(false);
    socket.destroy();
  });

  test('is trusted by a process that has it in NODE_EXTRA_CA_CERTS', async () => {
    await start();
    const folder = await mkdtemp(join(tmpdir(), 'iap-key-'));
    const file = join(folder, 'authority.pem');
    await writeFile(file, simulator.certificate);
    const script = `fetch(process.argv[1]).then(({ status }) => console.log(status))`;
    const run = promisify(execFile)(process.execPath, ['-e', script, `${simulator.urls.production}${PATH}`], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: file },
    });
    expect((await run).stdout.trim()).toBe('401');
    await rm(folder, { recursive: true });
  });

  test('is refused by a client that does not trust it', async () => {
    await start();
    const untrusted = await breakage(ask(`${simulator.urls.production}${PATH}`, { ca: '' }));
    expect(untrusted.code).toMatch(/^UNABLE_TO_/);
    expect(simulator.requests).toEqual([]);
  });

  test('is another one for every simulator', async () => {
    await start();
    const other = await startSimulator({ accounts: [] });
    expect((await breakage(probe({ ca: other.certificate }))).code).toMatch(/^(UNABLE_TO_|CERT_SIGNATURE_)/);
    await other.close();
  });

  test('can be one for another host', async () => {
    await start({ certificate: 'wrong-host' });
    expect((await breakage(probe())).code).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  });

  test('can be one that has expired', async () => {
    await start({ certificate: 'expired' });
    expect((await breakage(probe())).code).toBe('CERT_HAS_EXPIRED');
  });
});

describe('the address', () => {
  test('can be another one', async () => {
    await start({ host: 'localhost' });
    expect(simulator.urls.production).toMatch(/^https:\/\/localhost:\d+$/);
    expect((await probe()).status).toBe(404);
  });

  test('that this machine does not have is told', async () => {
    await start();
    // 203.0.113.0/24 is reserved for documentation (RFC 5737).
    await expect(startSimulator({ accounts: [], host: '203.0.113.77' })).rejects.toThrow('EADDRNOTAVAIL');
  });
});

describe('closing', () => {
  test.each<Weather>([
    { kind: 'half-open' },
    { kind: 'endless' },
    { kind: 'slow-drip', everyMs: 3_600_000 },
    { kind: 'delay', ms: 3_600_000 },
  ])('does not wait for what hangs: $kind', async (weather) => {
    let closed: Promise<void> | undefined;
    await start({
      weather: () => {
        closed = simulator.close();
        return weather;
      },
    });
    expect((await breakage(probe())).code).toBe('ECONNRESET');
    await closed;
  });

  test('ends an answer that has begun', async () => {
    await start({ weather: () => ({ kind: 'slow-drip', everyMs: 3_600_000 }) });
    const broken = await breakage(probe({ onData: () => simulator.close() }));
    expect(broken).toMatchObject({ code: 'ECONNRESET', status: 404, received: '{' });
  });

  test('ends connections that wait for another request', async () => {
    await start();
    const agent = new Agent({ keepAlive: true });
    await probe({ agent });
    await simulator.close();
    expect((await breakage(probe({ agent }))).code).toMatch(/^ECONN(REFUSED|RESET)$/);
    agent.destroy();
  });

  test('ends connections that never said a word', async () => {
    await start();
    const { port } = new URL(simulator.urls.sandbox);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    const ended = once(socket, 'close');
    await simulator.close();
    await ended;
  });

  test('may be asked for twice', async () => {
    await start();
    await Promise.all([simulator.close(), simulator.close()]);
    await simulator.close();
  });

  test('refuses whoever comes later', async () => {
    await start();
    await simulator.close();
    expect((await breakage(probe())).code).toBe('ECONNREFUSED');
  });
});
