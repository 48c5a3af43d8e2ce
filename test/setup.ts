import { afterAll, vi } from 'vitest';
import type * as Certificate from '../src/simulator/certificate.ts';
import { certificates } from './certificates.ts';
import { removeFolders } from './e2e/folders.ts';

const DAY_MS = 86_400_000;

/**
 * A certificate costs more than the run that it serves, so the simulators of one process share one of each kind and day. That
 * every simulator makes its own is shown where there is one to a process: `demo` and `simulate`, in test/e2e/process.test.ts.
 */
vi.mock('../src/simulator/certificate.ts', async (importOriginal) => {
  const { makeServerIdentity } = await importOriginal<typeof Certificate>();
  const made = new Map<string, ReturnType<typeof makeServerIdentity>>();
  return {
    makeServerIdentity: (...[kind, nowMs]: Parameters<typeof makeServerIdentity>) => {
      if (!certificates.areShared) return makeServerIdentity(kind, nowMs);
      const name = `${kind} ${Math.floor(nowMs / DAY_MS)}`;
      const identity = made.get(name) ?? makeServerIdentity(kind, nowMs);
      made.set(name, identity);
      return identity;
    },
  };
});

afterAll(removeFolders);
