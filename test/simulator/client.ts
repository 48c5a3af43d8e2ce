import type { IncomingHttpHeaders } from 'node:http';
import { type Agent, request } from 'node:https';

/** What a client saw of an answer. */
export interface Seen {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** How an answer broke off: the error's code, and what had arrived before. */
export interface Broken {
  code: string;
  status?: number;
  received: string;
}

export interface Question {
  ca: string;
  token?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  agent?: Agent;
  signal?: AbortSignal;
  /** Called with every piece of the body as it arrives. */
  onData?: (piece: Buffer) => void;
}

/** Asks once over TLS; rejects with a `Broken` when the answer does not arrive whole. */
export function ask(url: string, { ca, token, body, onData, agent, signal, ...question }: Question): Promise<Seen> {
  return new Promise((resolve, reject) => {
    let status: number | undefined;
    const received: Buffer[] = [];
    const fail = (error: NodeJS.ErrnoException) =>
      reject({ code: error.code ?? error.name, status, received: Buffer.concat(received).toString() } as Broken);
    const headers = { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...question.headers };
    // `agent: false` opens a connection of its own, so that no test depends on another's.
    const outgoing = request(url, { ca, method: question.method ?? 'GET', headers, agent: agent ?? false, signal });
    outgoing.on('error', fail);
    outgoing.on('response', (answer) => {
      status = answer.statusCode;
      answer.on('error', fail);
      answer.on('data', (piece: Buffer) => {
        received.push(piece);
        onData?.(piece);
      });
      answer.on('end', () => {
        resolve({ status: status ?? 0, headers: answer.headers, body: Buffer.concat(received).toString() });
      });
    });
    outgoing.end(body);
  });
}

/** The way in which a question broke off. */
export async function breakage(question: Promise<Seen>): Promise<Broken> {
  const outcome = await question.then(
    (seen) => ({ seen }),
    (broken: Broken) => ({ broken }),
  );
  if ('broken' in outcome) return outcome.broken;
  throw new Error(`The answer arrived whole: ${outcome.seen.status}`);
}
