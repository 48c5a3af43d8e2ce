import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { deliver, type Exchange, send } from './deliver.ts';
import type { Arrival } from './listener.ts';
import type { HostName, RecordedRequest, Reply, Service } from './simulated-world.ts';
import type { SimulatorOptions } from './simulator-options.ts';

/** What all hosts of one simulator have in common. */
export interface Surroundings {
  options: SimulatorOptions;
  /** Apple's time in milliseconds since the epoch. */
  now(): number;
  /** Aborted when the simulator closes. */
  closing: AbortSignal;
  /** Every request so far; hosts add to it. */
  requests: RecordedRequest[];
  /** The number of a connection: the same for the same connection. */
  numberOf(socket: Socket): number;
}

/** What a host does with a request: reads it, records it, looks at the weather, answers. Never rejects. */
export function hostOf(
  host: HostName,
  service: Service,
  surroundings: Surroundings,
): (arrival: Arrival) => Promise<void> {
  const { options, requests } = surroundings;

  return async function handle(arrival: Arrival): Promise<void> {
    const over = AbortSignal.any([surroundings.closing, goneSignal(arrival)]);
    const body = await readBody(arrival.request);
    if (body === undefined) return;
    const request = record(host, arrival.request, body, surroundings);
    requests.push(request);
    const exchange = exchangeFor(arrival, over, request);
    try {
      if (options.latencyMs) await wait(options.latencyMs, undefined, { signal: over });
      await deliver(options.weather?.(request), exchange);
    } catch (error) {
      giveUp(error, exchange);
    }
  };

  function exchangeFor({ response, connection }: Arrival, over: AbortSignal, request: RecordedRequest): Exchange {
    return {
      response,
      over,
      now: surroundings.now,
      answer: () => noted(request, service.reply(request)),
      refuse: (shape) => noted(request, { answer: service.refuse(request, shape), refusedBecause: 'weather' }),
      reset: () => connection?.resetAndDestroy(),
    };
  }
}

function record(
  host: HostName,
  message: IncomingMessage,
  body: string,
  { requests, now, numberOf }: Surroundings,
): RecordedRequest {
  return {
    host,
    method: message.method ?? '',
    path: message.url ?? '',
    headers: message.headers,
    body,
    receivedAt: now(),
    index: requests.filter((earlier) => earlier.host === host).length,
    socketId: numberOf(message.socket),
  };
}

/** Writes the reason of a refusal into the record, where tests look for it. */
function noted(request: RecordedRequest, { answer, refusedBecause }: Reply): Reply['answer'] {
  if (refusedBecause) request.refusedBecause = refusedBecause;
  return answer;
}

/** A client that has gone needs no answer; anything else is a bug of the simulator or of a test's weather. */
function giveUp(error: unknown, exchange: Exchange): void {
  const { response, over } = exchange;
  if (over.aborted || response.headersSent) {
    response.destroy();
    return;
  }
  send({ status: 500, headers: { 'content-type': 'text/plain' }, body: `The simulator failed: ${error}` }, exchange);
}

/** Aborted when the answer has been sent or the connection has closed, whichever comes first. */
function goneSignal({ response }: Arrival): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}

/** The whole body; undefined if the client went away before its end. */
async function readBody(message: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of message) chunks.push(chunk);
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks).toString('utf8');
}
