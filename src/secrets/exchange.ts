import type { Exchange, HttpRequest, HttpResponse, Send } from '../world/http-message.ts';
import { formsOfText } from './forms.ts';
import { mayBeSecret } from './material.ts';
import type { Secrets } from './secrets.ts';
import { replaceSpans } from './span.ts';
import { viewsOf } from './view.ts';
import { createWindowIndex, type WindowIndex } from './window-index.ts';

/**
 * The network with a guard on both ways: what goes out holds no secret where it has no business, and what comes back is cleaned
 * before anybody reads it, of the token of this very request too, in whatever clothes it is echoed.
 */
export function guardSend(send: Send, secrets: Secrets): Send {
  return async (request) => {
    if (leaksAtOnce(request, secrets)) throw new Error('A request held a secret where none belongs.');
    const exchange = await send(request);
    return exchange.kind === 'response' ? cleanResponse(exchange, request, secrets) : exchange;
  };
}

/** The token stands in its header, the key only in the body that is made to carry it. */
function leaksAtOnce({ url, headers, body, carriesKey }: HttpRequest, secrets: Secrets): boolean {
  const others = Object.entries(headers).flatMap(([name, value]) => (name === 'authorization' ? [] : [value]));
  return secrets.someHold([url, ...others, carriesKey === true ? '' : (body ?? '')], 'own');
}

function cleanResponse(response: HttpResponse, { headers, unread }: HttpRequest, secrets: Secrets): Exchange {
  const bearer = headers['authorization']?.split(' ').at(-1) ?? '';
  const isClean = !secrets.someHold([...Object.values(response.headers), response.body], 'foreign');
  let ofToken: WindowIndex | undefined;
  const cleanText = (text: string) => {
    const cleaned = isClean ? text : secrets.cleanForeign(text);
    if (!mayHold(cleaned)) return cleaned;
    ofToken ??= indexOf(bearer);
    return replaceSpans(
      cleaned,
      viewsOf(cleaned).flatMap((view) => ofToken?.find(view) ?? []),
    );
  };
  return {
    ...response,
    headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, cleanText(value)])),
    body: cleanBody(emptyFields(response.body, unread), cleanText),
  };
}

/** What is no JSON has no fields. */
function emptyFields(body: string, names: readonly string[] = []): string {
  if (names.length === 0) return body;
  try {
    return JSON.stringify(JSON.parse(body, (name, value: unknown) => (names.includes(name) ? '' : value)));
  } catch {
    return body;
  }
}

/** Most answers are a few plain words and numbers, in which no piece of a token can be. */
function mayHold(text: string): boolean {
  return mayBeSecret(text) || /[A-Za-z0-9+/_%&#;:\\|-]{24}/.test(text);
}

/** Of one token alone, so that a small table is enough. */
function indexOf(token: string): WindowIndex {
  const index = createWindowIndex(15);
  for (const form of formsOfText(token)) index.add(form);
  return index;
}

/** JSON stays JSON: its texts are cleaned one by one, and no name of a field changes. */
function cleanBody(body: string, cleanText: (text: string) => string): string {
  const cleaned = cleanText(body);
  if (cleaned === body) return body;
  try {
    return JSON.stringify(JSON.parse(body), (_, value) => (typeof value === 'string' ? cleanText(value) : value));
  } catch {
    return cleaned;
  }
}
