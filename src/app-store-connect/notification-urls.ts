import type { NotificationSetting } from './app-records.ts';

/** How the URL of one environment stands to what is expected of it. */
export type UrlVerdict =
  | { readonly kind: 'right' | 'missing' }
  /** The parts in which it differs. */
  | { readonly kind: 'other'; readonly parts: readonly string[] };

export function judgeUrl({ url }: NotificationSetting, expected: string | undefined): UrlVerdict {
  if (url === undefined) return { kind: 'missing' };
  if (expected === undefined) return { kind: 'right' };
  if (!URL.canParse(url) || !URL.canParse(expected)) return { kind: 'other', parts: ['the whole'] };
  const [is, should] = [new URL(url), new URL(expected)];
  if (is.href === should.href) return { kind: 'right' };
  const parts = PARTS.filter(([, part]) => part(is) !== part(should)).map(([name]) => name);
  return { kind: 'other', parts };
}

const PARTS: readonly (readonly [string, (url: URL) => string])[] = [
  ['the scheme', ({ protocol }) => protocol],
  ['the host', ({ host }) => host],
  ['the path', ({ pathname }) => pathname],
  ['the query', ({ search }) => search],
  ['the login', ({ username, password }) => `${username}:${password}`],
  ['the fragment', ({ hash }) => hash],
];

/** Backends tell their customers apart by a token in the address: longer parts and the query are therefore not shown. */
export function shownAddress(url: string): string {
  if (!URL.canParse(url)) return 'something that is no address';
  const { protocol, host, pathname, search } = new URL(url);
  const path = pathname
    .split('/')
    .map((part) => (part.length > LONGEST_SHOWN ? '…' : part))
    .join('/');
  return `${protocol}//${host}${path}${search === '' ? '' : '?…'}`;
}

const LONGEST_SHOWN = 20;
