import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // What needs tools from outside of node_modules runs in `npm run test:pieces`.
    exclude: ['test/container/**', ...(process.env['GITLAB_CI_LOCAL'] === undefined ? ['test/pieces/**'] : [])],
    testTimeout: 30_000,
  },
});
