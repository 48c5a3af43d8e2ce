import process from 'node:process';
import { createGate } from '../secrets/gate.ts';
import type { Secrets } from '../secrets/secrets.ts';

/**
 * Standard error is written to by others too: Node.js warns there, and with NODE_DEBUG tells of every piece that a stream
 * reads. All of it passes the gate, and while a secret is being read, and so not known yet, nothing of it is said.
 */
let reading = 0;

export function guardStandardError(secrets: Secrets): void {
  const { stderr } = process;
  const write = stderr.write.bind(stderr);
  const { pass } = createGate(secrets);
  const guarded = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    const done = rest.find((argument) => typeof argument === 'function') as (() => void) | undefined;
    return write(reading > 0 ? '' : pass(text), done === undefined ? undefined : () => done());
  };
  stderr.write = guarded as typeof stderr.write;
}

/** The same reader, during which nobody writes to standard error. */
export function quietly<Arguments extends unknown[], Value>(
  read: (...args: Arguments) => Promise<Value>,
): (...args: Arguments) => Promise<Value> {
  return async (...args) => {
    reading += 1;
    try {
      return await read(...args);
    } finally {
      reading -= 1;
    }
  };
}
