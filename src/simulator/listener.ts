import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { createSecureContext, type SecureContext, TLSSocket } from 'node:tls';
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
  const connections = new Set<Socket>();
  const below = new WeakMap<Socket, Socket>();
  // TLS is laid over each connection by hand: `https` reads the certificate once for each server, and a simulator has eight.
  const http = createServer({ keepAliveTimeout: KEEP_ALIVE_MS });
  http.on('request', (request, response) => {
    onArrival({ request, response, connection: below.get(request.socket) });
  });
  const secureContext = contextOf(identity);
  const server = createTcpServer({ noDelay: true }, (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
    socket.on('error', () => socket.destroy());
    const encrypted = new TLSSocket(socket, { isServer: true, secureContext, ALPNProtocols: ['http/1.1'] });
    // The socket of a request is the encrypted one, which can't send a TCP reset.
    below.set(encrypted, socket);
    http.emit('connection', encrypted);
  });
  server.listen(port, host);
  await once(server, 'listening');
  const closed = once(server, 'close');
  return { url: urlOf(host, server.address()), close };

  async function close(): Promise<void> {
    server.close();
    for (const socket of connections) socket.destroy();
    await closed;
  }
}

const contexts = new WeakMap<ServerIdentity, SecureContext>();

/** Read once, however many hosts show it. */
function contextOf(identity: ServerIdentity): SecureContext {
  const context =
    contexts.get(identity) ?? createSecureContext({ cert: identity.certificate, key: identity.privateKey });
  contexts.set(identity, context);
  return context;
}

function urlOf(host: string, address: AddressInfo | string | null): string {
  const port = typeof address === 'object' ? address?.port : address;
  return `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
