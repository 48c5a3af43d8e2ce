import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ConnectProxy {
  address: string;
  /** What it was asked to lead to, and with which login. */
  asked: { to: string; login: string | undefined }[];
  close: () => Promise<void>;
}

/** A proxy that leads where it is asked to, or answers with this head to whoever asks it for a tunnel. */
export async function startProxy(head?: (login: string) => string): Promise<ConnectProxy> {
  const asked: ConnectProxy['asked'] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connection', (socket) => sockets.add(socket.on('error', () => undefined)));
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    const login = request.headers['proxy-authorization'];
    asked.push({ to: request.url ?? '', login });
    if (head !== undefined) {
      socket.end(head(login ?? ''));
      return;
    }
    const upstream = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    sockets.add(upstream.on('error', () => socket.destroy()));
    socket.on('close', () => upstream.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}
