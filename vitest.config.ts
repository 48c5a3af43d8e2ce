import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // What needs tools from outside of node_modules runs in `npm run test:pieces`.
    exclude: ['test/container/**', ...(process.env['GITLAB_CI_LOCAL'] === undefined ? ['test/pieces/**'] : [])],
    setupFiles: ['test/setup.ts'],
    // A process for each file: tests change the working directory and the environment of theirs.
    pool: 'forks',
    testTimeout: 30_000,
  },
});
