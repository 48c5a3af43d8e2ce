import { vi } from 'vitest';
import type * as Certificate from '../src/simulator/certificate.ts';

/**
 * A certificate costs more than the run that it serves, so the simulators of one test file share one of each kind. That every
 * simulator makes its own is shown where there is one to a process: `demo` and `simulate`, in test/e2e/process.test.ts.
 */
vi.mock('../src/simulator/certificate.ts', async (importOriginal) => {
  const { makeServerIdentity } = await importOriginal<typeof Certificate>();
  const made = new Map<string, ReturnType<typeof makeServerIdentity>>();
  return {
    makeServerIdentity: (...[kind, nowMs]: Parameters<typeof makeServerIdentity>) => {
      const identity = made.get(kind) ?? makeServerIdentity(kind, nowMs);
      made.set(kind, identity);
      return identity;
    },
  };
});
