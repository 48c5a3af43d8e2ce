import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, RefusalShape } from './simulated-world.ts';
import type { Weather } from './weather.ts';

/** One request that waits for its answer. */
export interface Exchange {
  response: ServerResponse;
  /** Aborted when the client has gone or the simulator closes; ends every wait. */
  over: AbortSignal;
  /** Apple's time in milliseconds since the epoch, for the `Date` header. */
  now(): number;
  /** The answer that Apple would give. */
  answer(): Answer;
  /** Apple's 401. */
  refuse(shape?: RefusalShape): Answer;
  /** Resets the TCP connection. */
  reset(): void;
}

/** Answers in fair weather, or as the weather has it. Rejects when the exchange is over before its answer is. */
export async function deliver(weather: Weather | undefined, exchange: Exchange): Promise<void> {
  if (!weather) return send(exchange.answer(), exchange);
  switch (weather.kind) {
    case 'answer':
      return send({ headers: {}, body: '', ...weather }, exchange);
    case 'answer-after':
      exchange.answer();
      return send({ headers: {}, body: '', ...weather }, exchange);
    case 'refuse':
      return send(exchange.refuse(weather.shape), exchange);
    case 'reset':
      return exchange.reset();
    case 'reset-after':
      return sendUntilReset(weather.sent, exchange);
    case 'truncated':
      return sendTruncated(weather.missing ?? 64, exchange);
    case 'endless':
      return sendEndless(exchange);
    case 'slow-drip':
      return sendDripping(weather.everyMs, exchange);
    case 'half-open':
      return;
    case 'delay':
      await wait(weather.ms, undefined, { signal: exchange.over });
      return deliver(weather.next, exchange);
  }
}

/** Sends a whole answer. */
export function send(answer: Answer, exchange: Exchange): void {
  sendHead(answer, exchange);
  exchange.response.end(answer.body);
}

async function sendUntilReset(sent: 'headers' | 'half-body', exchange: Exchange): Promise<void> {
  const answer = exchange.answer();
  const body = Buffer.from(answer.body);
  sendHead(answer, exchange);
  await write(body.subarray(0, sent === 'headers' ? 0 : Math.floor(body.length / 2)), exchange);
  exchange.reset();
}

async function sendTruncated(missing: number, exchange: Exchange): Promise<void> {
  const answer = exchange.answer();
  const body = Buffer.from(answer.body);
  sendHead(answer, exchange, body.length + missing);
  await write(body, exchange);
  exchange.response.socket?.end();
}

async function sendEndless(exchange: Exchange): Promise<void> {
  const { response, over } = exchange;
  // White space before a JSON value is valid: a client that parses as it reads finds nothing wrong.
  const chunk = Buffer.alloc(65_536, ' ');
  response.sendDate = false;
  response.writeHead(200, { date: httpDate(exchange), 'content-type': 'application/json' });
  while (!over.aborted) {
    if (!response.write(chunk)) await once(response, 'drain', { signal: over });
  }
}

async function sendDripping(everyMs: number, exchange: Exchange): Promise<void> {
  const answer = exchange.answer();
  sendHead(answer, exchange);
  for (const [place, byte] of Buffer.from(answer.body).entries()) {
    if (place > 0) await wait(everyMs, undefined, { signal: exchange.over });
    await write(Buffer.of(byte), exchange);
  }
  exchange.response.end();
}

function sendHead(answer: Answer, exchange: Exchange, length = Buffer.byteLength(answer.body)): void {
  const { response } = exchange;
  // Node would set the date of this machine; the date has to be Apple's.
  response.sendDate = false;
  response.writeHead(answer.status, { date: httpDate(exchange), 'content-length': length, ...answer.headers });
}

/** Resolves when the bytes, and the headers before them, were handed to the operating system. */
function write(bytes: Buffer, { response }: Exchange): Promise<void> {
  return new Promise((resolve, reject) => {
    response.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

function httpDate(exchange: Exchange): string {
  return new Date(exchange.now()).toUTCString();
}
