import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleKey } from '../../key/samples.ts';
import { CLOTHING, KEY_FORMS } from '../clothing.ts';
import { type HttpRequest, openTheater, type Plant, type Theater } from '../doors.ts';
import type { Sink } from '../sinks.ts';
import type { LeakCase } from './case.ts';
import { type Leak, playCase } from './judge.ts';
import { createProof } from './proof.ts';
import { createSearcher } from './search.ts';

/** A harness that finds nothing proves something only if it would find a leak in each place: so one is planted in each. */
let theater: Theater;
beforeAll(() => {
  theater = openTheater();
});
afterAll(() => theater.close());

const KEY = sampleKey('proof');
/** A piece from the middle of the scalar, as base64 of the DER holds it. */
const PIECE = KEY.der.toString('base64').slice(56, 76);

async function leaks(plant: Plant | undefined, proof: LeakCase = createProof('accepts')): Promise<readonly Leak[]> {
  const stage = plant === undefined ? proof.stage : { ...proof.stage, plant };
  return (await playCase(theater, { ...proof, stage })).leaks;
}

test.each(['accepts', 'refuses'] as const)(
  'a run in which Apple %s the key, and nothing is planted, has no find',
  async (apple) => {
    expect(await leaks(undefined, createProof(apple))).toEqual([]);
  },
);

const SINKS: readonly Sink[] = [
  'stdout',
  'stderr',
  'annotation',
  'output',
  'summary',
  'report-file',
  'junit-file',
  'file-name',
];

test.each(SINKS)('a piece of the key in the sink %s is found', async (sink) => {
  const text = sink === 'file-name' ? PIECE.replaceAll('/', '_') : `harmless words, then ${PIECE} and more words`;
  expect(await leaks({ sink, text })).toMatchObject([{ sink, secret: 'the key' }]);
});

/** The nth part of the path tells what a request is about. */
const to = (method: string, part: string) => (request: HttpRequest) =>
  request.method === method && request.url.includes(part);
const REQUESTS: readonly {
  readonly name: string;
  readonly apple: 'accepts' | 'refuses';
  readonly sink: string;
  readonly isIt: (request: HttpRequest) => boolean;
  readonly change: (request: HttpRequest, text: string) => HttpRequest;
}[] = [
  {
    name: 'the body of an issue',
    apple: 'refuses',
    sink: 'body to api.github.com',
    isIt: to('POST', '/issues'),
    change: (request, text) => ({ ...request, body: (request.body ?? '').replace('"body":"', `"body":"${text}`) }),
  },
  {
    name: 'the body of a deployment',
    apple: 'accepts',
    sink: 'body to api.github.com',
    isIt: to('POST', '/deployments'),
    change: (request, text) => ({ ...request, body: (request.body ?? '').replace('{', `{"x":"${text}",`) }),
  },
  {
    name: 'a URL at Apple',
    apple: 'accepts',
    sink: 'URL to api.storekit.apple.com',
    isIt: to('GET', 'storekit.apple.com'),
    change: (request, text) => ({ ...request, url: `${request.url}?x=${text}` }),
  },
  {
    name: 'a header to Apple',
    apple: 'accepts',
    sink: 'headers to api.storekit.apple.com',
    isIt: to('GET', 'storekit.apple.com'),
    change: (request, text) => ({ ...request, headers: { ...request.headers, 'x-trace': text } }),
  },
  {
    name: 'the authorization of another host',
    apple: 'accepts',
    sink: 'authorization to api.github.com',
    isIt: to('POST', '/deployments'),
    change: (request, text) => ({ ...request, headers: { ...request.headers, authorization: `Bearer ${text}` } }),
  },
  {
    name: 'a field of a write that is not the key’s',
    apple: 'accepts',
    sink: 'body to api-admin.adapty.io',
    isIt: to('PUT', 'adapty'),
    change: (request, text) => ({ ...request, body: (request.body ?? '').replace('{', `{"note":"${text}",`) }),
  },
];

test.each(REQUESTS)('a piece of the key in $name is found', async ({ apple, sink, isIt, change }) => {
  let planted = 0;
  const plant: Plant = {
    change: (request) => {
      if (!isIt(request)) return request;
      planted += 1;
      return change(request, PIECE);
    },
  };
  const found = await leaks(plant, createProof(apple));
  expect(planted).toBeGreaterThan(0);
  expect(found.map((leak) => leak.sink)).toContain(sink);
  expect(new Set(found.map(({ secret }) => secret))).toEqual(new Set(['the key']));
});

test('the token of one backend is found on its way to another service, as is a JWT in a log', async () => {
  const proof = createProof('accepts');
  const token = proof.tokens['adapty-token'] ?? '';
  const change = (request: HttpRequest) =>
    request.url.includes('api.github.com')
      ? { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } }
      : request;
  expect((await leaks({ change }, proof)).map(({ sink }) => sink)).toContain('authorization to api.github.com');
  let jwt = '';
  const spy = (request: HttpRequest) => {
    const isApple = request.url.includes('storekit.apple.com');
    if (isApple) jwt = (request.headers['authorization'] ?? '').slice('Bearer '.length);
    return isApple ? { ...request, url: `${request.url}?t=${jwt.slice(-30)}` } : request;
  };
  expect(await leaks({ change: spy }, createProof('accepts'))).not.toEqual([]);
});

test('a mask command is allowed only where the CI system takes it', async () => {
  const github = createProof('accepts');
  const masks = { github: `::add-mask::${PIECE}`, azure: `##vso[task.setsecret]${PIECE}` };
  expect(await leaks({ sink: 'stdout', text: masks.github }, github)).toEqual([]);
  expect(await leaks({ sink: 'stdout', text: masks.azure }, github)).toMatchObject([{ sink: 'stdout' }]);
  // Outside of GitHub the action has no command for masks, and what goes to GitHub is not asked for.
  const environment = Object.fromEntries(
    Object.entries(github.stage.environment).filter(([name]) => !/^(CI|GITHUB_ACTIONS)$/.test(name)),
  );
  const gitlab: LeakCase = {
    ...github,
    system: 'gitlab',
    stage: { ...github.stage, environment: { ...environment, GITLAB_CI: 'true' } },
  };
  expect(await leaks({ sink: 'stdout', text: masks.github }, gitlab)).toMatchObject([{ sink: 'stdout' }]);
});

const token = 'q7Rz_kP2"mW&x9<Ab-3/tYv8+LcD5=eFg';

test.each(CLOTHING)('a token as $name is found', ({ dress }) => {
  const searcher = createSearcher([{ name: 'token', bytes: Buffer.from(token), isText: true }]);
  expect(searcher.find(`words ${dress(token)} words`)).toBeDefined();
  expect(searcher.find(JSON.stringify({ message: `words ${dress(token)} words` }))).toBeDefined();
  expect(searcher.find(`words ${dress('another text that is no secret at all')} words`)).toBeUndefined();
});

test.each(KEY_FORMS)('a key as $name is found', ({ write }) => {
  const searcher = createSearcher([{ name: 'key', bytes: KEY.scalar, isText: false }]);
  expect(searcher.find(write(KEY))).toBeDefined();
  expect(searcher.find(write(KEY).toUpperCase())).toBeDefined();
  expect(searcher.find(write(sampleKey('another')))).toBeUndefined();
});

test('ten characters are found and nine are not', () => {
  const searcher = createSearcher([
    { name: 'token', bytes: Buffer.from('abcdefghijklmnopqrstuvwxyz0123456789'), isText: true },
  ]);
  expect(searcher.find('…klmnopqrst…')).toBeDefined();
  expect(searcher.find('…klmnopqrs…')).toBeUndefined();
  expect(searcher.find('klmnopqrs *** mnopqrstu')).toBeUndefined();
});
