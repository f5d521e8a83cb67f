import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/support/closing-line.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // one copy of graphql: packages take its CommonJS build from Node, sources must not get the other
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    globalSetup: ['test/support/build.ts'],
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/deep/**'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // what a test waits for comes when the machine gets to it; that it never comes is told in time all the same
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
    // a browser and servers on two shared cores: what only passes when it is tried again is named at the end of the run
    retry: process.env['CI'] === 'true' ? 1 : 0,
    reporters: [['default', { summary: false }], new ClosingLine()],
  },
});
