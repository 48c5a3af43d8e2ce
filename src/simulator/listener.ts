import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { ServerIdentity } from './certificate.ts';

/** One HTTPS server that listens. */
export interface Listener {
  url: string;
  /** Ends every connection at once, also those in the middle of a handshake or an answer. */
  close(): Promise<void>;
}

/** A request, and the connection it came by. */
export interface Arrival {
  request: IncomingMessage;
  response: ServerResponse;
  /** The TCP connection below the encryption. */
  connection: Socket | undefined;
}

/** Long enough that no client finds a connection closed that it was about to use again. */
const KEEP_ALIVE_MS = 60_000;

/**
 * Listens.
 *
 * @param host the address or name to listen on
 * @param port 0 is a free one
 * @param onArrival called for every request, when its headers have been read
 */
export async function openListener(
  host: string,
  port: number,
  identity: ServerIdentity,
  onArrival: (arrival: Arrival) => void,
): Promise<Listener> {
  const connections = new Map<number, Socket>();
  const server = createServer({
    cert: identity.certificate,
    key: identity.privateKey,
    keepAliveTimeout: KEEP_ALIVE_MS,
  });
  // The socket of a request is the encrypted one, which can't send a TCP reset; its port leads to the one below.
  server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    connections.set(port, socket);
    socket.once('close', () => connections.delete(port));
  });
  server.on('request', (request, response) => {
    onArrival({ request, response, connection: connections.get(request.socket.remotePort ?? 0) });
  });
  server.listen(port, host);
  await once(server, 'listening');
  const closed = once(server, 'close');
  return { url: urlOf(host, server.address()), close };

  async function close(): Promise<void> {
    server.close();
    server.closeAllConnections();
    for (const socket of connections.values()) socket.destroy();
    await closed;
  }
}

function urlOf(host: string, address: AddressInfo | string | null): string {
  const port = typeof address === 'object' ? address?.port : address;
  return `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
