import { BlockList, isIP } from 'node:net';
import type { Environment } from '../world/world.ts';

/**
 * The proxies of a run, from the variables that curl reads and as curl reads them.
 * @see https://curl.se/docs/manpage.html#ENVIRONMENT
 */
export interface ProxyServer {
  /** Scheme, host and port; never a login. */
  readonly origin: string;
  /** The value of `Proxy-Authorization`, where the address holds a login. */
  readonly authorization: string | undefined;
}

/** The variables by the scheme of what is asked, the first that is set counts; both spellings, the lower case first. */
const VARIABLES = {
  // http_proxy comes last here: many networks set it alone, and mean all of the web.
  'https:': ['https_proxy', 'all_proxy', 'http_proxy'],
  'http:': ['http_proxy', 'all_proxy'],
} as const;

const SPELLINGS = ['https_proxy', 'http_proxy', 'all_proxy'].flatMap((name) => [name, name.toUpperCase()]);

/** The proxy that a request to this address goes through; `malformed` when its variable holds no address of a proxy. */
export function proxyFor(address: URL, environment: Environment): ProxyServer | 'malformed' | undefined {
  if (isLeftOut(address, valueIn('no_proxy', environment))) return undefined;
  const names = VARIABLES[address.protocol === 'http:' ? 'http:' : 'https:'];
  const value = names.map((name) => valueIn(name, environment)).find((text) => text !== '');
  return value === undefined ? undefined : (parseProxy(value) ?? 'malformed');
}

/** What is wrong with the proxy variables, as lines of a usage error. A value may hold a password, so none is shown. */
export function badProxies(environment: Environment): string[] {
  return SPELLINGS.filter((name) => {
    const value = trimmed(environment[name]);
    return value !== '' && parseProxy(value) === undefined;
  }).map((name) => `${name}: This is not the address of a proxy; it has the form http://host:port.`);
}

/** The logins in the proxy variables, in each form in which they may be seen, malformed or not. */
export function secretsInProxies(environment: Environment): string[] {
  const secrets = SPELLINGS.flatMap((name) => {
    const rest = trimmed(environment[name]).replace(SCHEME, '');
    const end = rest.lastIndexOf('@');
    if (end < 1) return [];
    const login = rest.slice(0, end);
    const [user, password] = splitLogin(login);
    return [login, user, password, decode(user).toString(), decode(password).toString(), encodeLogin(login)];
  });
  return [...new Set(secrets)].filter((text) => text !== '');
}

const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;

function trimmed(text: string | undefined): string {
  return (text ?? '')
    .trim()
    .replaceAll(/^["']|["']$/g, '')
    .trim();
}

function valueIn(name: string, environment: Environment): string {
  return trimmed(environment[name]) || trimmed(environment[name.toUpperCase()]);
}

function parseProxy(value: string): ProxyServer | undefined {
  // The parser of URLs would drop these, and ask a host that nobody named.
  if (/[\s\p{Cc}]/u.test(value)) return undefined;
  const scheme = SCHEME.exec(value)?.[0].toLowerCase() ?? 'http://';
  if (scheme !== 'http://' && scheme !== 'https://') return undefined;
  const rest = value.replace(SCHEME, '');
  const end = /[/?#]/.exec(rest)?.index ?? rest.length;
  // An unencoded slash in a password would end the address in its middle, and the rest be sent in the clear as a path.
  if (rest.slice(end).includes('@')) return undefined;
  const at = rest.lastIndexOf('@', end);
  const host = rest.slice(at + 1, end);
  const login = rest.slice(0, Math.max(0, at));
  if (host === '' || host.includes('\\') || !URL.canParse(`${scheme}${host}`)) return undefined;
  const { origin, hostname } = new URL(`${scheme}${host}`);
  // No name in DNS is longer; what is may be a secret in the wrong place, and would be asked for at a name server.
  if (hostname === '' || hostname.length > 253 || /[^.]{64}/.test(hostname)) return undefined;
  return { origin, authorization: login === '' ? undefined : `Basic ${encodeLogin(login)}` };
}

function splitLogin(login: string): [user: string, password: string] {
  const colon = login.indexOf(':');
  return colon === -1 ? [login, ''] : [login.slice(0, colon), login.slice(colon + 1)];
}

function encodeLogin(login: string): string {
  const [user, password] = splitLogin(login);
  return Buffer.concat([decode(user), Buffer.from(':'), decode(password)]).toString('base64');
}

/** Percent-decodes to bytes; a percent sign that starts no pair of hex digits stands for itself, as in curl. */
function decode(text: string): Buffer {
  const parts = text.split(/(%[\da-f]{2})/i);
  return Buffer.concat(
    parts.map((part, index) => (index % 2 === 0 ? Buffer.from(part) : Buffer.from(part.slice(1), 'hex'))),
  );
}

/** Whether no_proxy names the host: names with all below them, addresses, networks, each with a port or without; or `*`. */
function isLeftOut({ hostname, port, protocol }: URL, list: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const portOfHost = port || (protocol === 'http:' ? '80' : '443');
  return list
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const { name, only } = parseEntry(entry.toLowerCase());
      if (only !== undefined && only !== portOfHost) return false;
      if (name.includes('/')) return isInNetwork(host, name);
      return name !== '' && (host === name || (isIP(host) === 0 && host.endsWith(`.${name}`)));
    });
}

function parseEntry(entry: string): { name: string; only: string | undefined } {
  const [, bracketed, end] = /^\[([^\]]*)\](?::(\d+))?$/.exec(entry) ?? [];
  if (bracketed !== undefined) return { name: bracketed, only: end };
  const [, before, port] = isIP(entry) === 0 ? (/^([^:]*):(\d+)$/.exec(entry) ?? []) : [];
  return { name: (before ?? entry).replace(/^\*?\.+/, '').replace(/\.$/, ''), only: port };
}

function isInNetwork(host: string, network: string): boolean {
  const [address = '', bits = ''] = network.split('/');
  const family = isIP(address);
  const most = family === 4 ? 32 : 128;
  if (family === 0 || isIP(host) !== family || !/^\d{1,3}$/.test(bits) || Number(bits) > most) return false;
  const list = new BlockList();
  const type = family === 4 ? 'ipv4' : 'ipv6';
  list.addSubnet(address, Number(bits), type);
  return list.check(host, type);
}
