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
    testTimeout: 30_000,
  },
});
