import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // What needs tools from outside of node_modules runs in `npm run test:pieces`.
    exclude: ['test/container/**', ...(process.env['GITLAB_CI_LOCAL'] === undefined ? ['test/pieces/**'] : [])],
    setupFiles: ['test/setup.ts'],
    // A process for each core, and not for each file: to load the program anew cost 80 files more than what they show. So no test
    // may change what is global (the working directory, the environment, a module's state) without putting it back.
    pool: 'forks',
    isolate: false,
    // One more than there are cores, since many tests wait for a process that they have started.
    maxWorkers: availableParallelism() + 1,
    // Most of what a run makes is garbage at its end: with room for it, it is not copied from one half to the other before.
    execArgv: ['--max-semi-space-size=64'],
    testTimeout: 30_000,
  },
});
