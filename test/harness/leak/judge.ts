import type { HttpRequest, Performance, Theater } from '../doors.ts';
import { type Service, serviceOf } from '../network.ts';
import type { Emission } from '../sinks.ts';
import type { LeakCase } from './case.ts';
import type { CiSystem } from './draft.ts';
import { createSearcher, type Find, type Secret } from './search.ts';

/** A secret where none may be. */
export interface Leak extends Find {
  readonly sink: string;
}

export interface Verdict {
  readonly exitCode: number;
  readonly calls: number;
  readonly requests: number;
  readonly leaks: readonly Leak[];
}

export async function playCase(theater: Theater, leakCase: LeakCase): Promise<Verdict> {
  const performance = await theater.perform(leakCase.stage);
  const { exitCode, calls, requests } = performance;
  return { exitCode, calls, requests: requests.length, leaks: leaksOf(performance, leakCase) };
}

/** Everything that left, searched for everything that is secret. */
export function leaksOf(performance: Performance, { secrets, system, stage, tokens }: LeakCase): Leak[] {
  const signed = tokensOf(performance.requests);
  const searcher = createSearcher([...secrets, ...signed.map(jwtSecret)]);
  const texts = [
    ...performance.emissions.map((emission) => ({
      sink: emission.sink,
      text: withoutAllowed(emission, system, stage.args, performance),
    })),
    ...performance.requests.flatMap((request) => textsOf(request, tokens)),
  ];
  return texts.flatMap(({ sink, text }) => {
    const find = searcher.find(text);
    return find === undefined ? [] : [{ ...find, sink }];
  });
}

/** What a mask command shows is meant for the CI system that takes it, and for none else. */
const MASKS: Partial<Record<CiSystem, RegExp>> = {
  github: /^::add-mask::.*$/gm,
  azure: /^##vso\[task\.setsecret[^\]]*\].*$/gm,
};

function withoutAllowed(
  { sink, text }: Emission,
  system: CiSystem,
  args: readonly string[],
  { exitCode }: Performance,
): string {
  if (sink !== 'stdout') return text;
  // The one command that prints a key, because that is what it is for; one line, and only of a good file.
  if (args[0] === 'encode' && exitCode === 0 && /^[A-Za-z0-9+/]+=*\n$/.test(text)) return '';
  const mask = MASKS[system];
  return mask === undefined ? text : text.replaceAll(mask, '');
}

/** Every JWT that was signed was sent, and stands in the header of its request. */
function tokensOf(requests: readonly HttpRequest[]): string[] {
  const tokens = requests.flatMap((request) => {
    const service = serviceOf(request);
    const token = /^Bearer (eyJ[\w-]+\.[\w-]+\.[\w-]+)$/.exec(request.headers['authorization'] ?? '')?.[1];
    return token !== undefined && ['apple', 'app-store-connect', 'unknown'].includes(service) ? [token] : [];
  });
  return [...new Set(tokens)];
}

/** The header says only what is public; what follows is for Apple alone. */
function jwtSecret(token: string, index: number): Secret {
  const [, payload = '', signature = ''] = token.split('.');
  return { name: `JWT ${index + 1}`, bytes: Buffer.from(`${payload.slice(-40)}.${signature}`), isText: true };
}

const TOKEN_OF: Partial<Record<Service, string>> = {
  adapty: 'adapty-token',
  revenuecat: 'revenuecat-token',
  qonversion: 'qonversion-token',
  github: 'github-token',
};
const KEY_FIELDS = ['apple_store_private_key', 'subscription_private_key', 'iap_private_key'];

/** The parts of a request, without what each service may get: its own token, and the backend's write the key. */
function textsOf(request: HttpRequest, tokens: Readonly<Record<string, string>>): { sink: string; text: string }[] {
  const service = serviceOf(request);
  const { authorization = '', ...headers } = request.headers;
  const token = authorization.replace(/^(?:Bearer|token) /i, '');
  const own = TOKEN_OF[service];
  // A gateway stands in the place of the service that it was set for, which its address does not tell.
  const isOwn = service === 'unknown' ? Object.values(tokens).includes(token) : token === tokens[own ?? ''];
  const isJwt =
    ['apple', 'app-store-connect', 'unknown'].includes(service) &&
    /^Bearer eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(authorization);
  const host = new URL(request.url).host;
  return [
    { sink: `URL to ${host}`, text: request.url },
    { sink: `headers to ${host}`, text: JSON.stringify(headers) },
    { sink: `authorization to ${host}`, text: isOwn || isJwt ? '' : authorization },
    { sink: `body to ${host}`, text: bodyWithoutKey(request, service) },
  ];
}

function bodyWithoutKey({ method, body = '' }: HttpRequest, service: Service): string {
  if (method === 'GET' || !['adapty', 'revenuecat', 'qonversion'].includes(service)) return body;
  return JSON.stringify(JSON.parse(body === '' ? '{}' : body), (name, value: unknown) =>
    KEY_FIELDS.includes(name) ? undefined : value,
  );
}
