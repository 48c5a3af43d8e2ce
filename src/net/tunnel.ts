import type { ClientRequest, RequestOptions } from 'node:http';
import type { Socket } from 'node:net';
import { type ConnectionOptions, checkServerIdentity } from 'node:tls';
import { HttpsProxyAgent } from 'https-proxy-agent';
import type { ProxyServer } from './proxies.ts';

/** A request through a tunnel brings the signal that ends it: Node.js tells an agent nothing of a request that was given up. */
export interface TunneledRequest extends RequestOptions {
  readonly ending: AbortSignal;
}

type Options = Parameters<HttpsProxyAgent<string>['connect']>[1];

/**
 * The connections through one proxy, each a tunnel to one host; `tls` verifies the proxy, where it speaks TLS itself. How the
 * proxy ends a tunnel is told by the code of the error. Loaded only where a proxy applies.
 */
export function tunnelThrough(
  { origin, authorization }: ProxyServer,
  protocol: string,
  tls: ConnectionOptions,
  idleMs: number,
): HttpsProxyAgent<string> {
  // A class, since Node.js asks an agent for its connections by overridden methods.
  const agent = new (class extends HttpsProxyAgent<string> {
    readonly #toProxy = this.connectOpts;

    override async connect(request: ClientRequest, options: Options): Promise<Socket> {
      const { ending, host } = options as Options & TunneledRequest;
      let status: number | undefined;
      request.once('proxyConnect', ({ statusCode }: { statusCode: number }) => {
        status = statusCode;
      });
      // Read before the first pause of the method below; without the signal a silent proxy would hold its connection for good.
      this.connectOpts = { ...this.#toProxy, signal: ending };
      const socket = await super
        .connect(request, {
          ...options,
          // The certificate of a host named by its address would be held against `localhost`.
          checkServerIdentity: (_: string, certificate) => checkServerIdentity(host ?? '', certificate),
        } as Options)
        .catch((error: unknown) => {
          throw nameFault(error);
        });
      if (status !== 200) throw refusal(status);
      return socket;
    }
  })(origin, {
    ...tls,
    keepAlive: true,
    headers: authorization === undefined ? {} : { 'Proxy-Authorization': authorization },
  });
  agent.options.timeout = idleMs;
  agent.protocol = protocol;
  return agent;
}

/** What is no status is no HTTP either, and names none. */
function refusal(status: number | undefined): Error {
  const isStatus = status !== undefined && status >= 100 && status <= 999;
  return codedError(isStatus ? `PROXY_${status}` : 'PROXY_NOT_HTTP');
}

/**
 * Whatever breaks before there is a tunnel is between this machine and the proxy. The library's own errors have no code: the
 * proxy closed the connection, or sent what is no answer.
 */
function nameFault(error: unknown): unknown {
  if (!(error instanceof Error) || error.name === 'AbortError') return error;
  return codedError(`PROXY_${'code' in error && typeof error.code === 'string' ? error.code : 'BROKEN'}`);
}

function codedError(code: string): Error {
  return Object.assign(new Error('The proxy made no tunnel.'), { code });
}
