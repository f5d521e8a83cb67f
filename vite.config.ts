import { createHash } from 'node:crypto';
import { defineConfig, type Plugin, runnerImport } from 'vite';

/** Lists the page's operations by the SHA-256 of their text, for a service that takes no others (OREPATH_ONLY_PERSISTED). */
const listOperations: Plugin = {
  name: 'orepath-operations',
  apply: 'build',
  async generateBundle() {
    const file = new URL('web/queries/all.ts', import.meta.url).pathname;
    const { module } = await runnerImport<{ OPERATION_TEXTS: readonly string[] }>(file);
    const texts = [...new Set(module.OPERATION_TEXTS)];
    const hashed = texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]);
    this.emitFile({
      type: 'asset',
      fileName: 'operations.json',
      source: `${JSON.stringify(Object.fromEntries(hashed.sort()), null, 1)}\n`,
    });
  },
};

/** One file builds both halves: `vite build` the page, `vite build --ssr` the service with its command line and workers. */
export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? {
        build: {
          ssr: true,
          outDir: 'dist/server',
          target: 'node20',
          rollupOptions: {
            input: {
              cli: 'server/cli.ts',
              'embedded-worker': 'server/store/embedded-worker.ts',
              'work-thread': 'server/workers/work-thread.ts',
              'build-thread': 'server/spaces/build-thread.ts',
              'command-thread': 'server/commands/command-thread.ts',
              'import-thread': 'server/intake/import-thread.ts',
              'render-thread': 'server/reports/render-thread.ts',
              'trace-thread': 'server/trace/trace-thread.ts',
            },
            output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
          },
        },
        // what draws the map comes along, as it does in the page
        ssr: { noExternal: ['d3-geo', 'd3-array', 'internmap', 'topojson-client', 'world-atlas'] },
      }
    : {
        root: 'web',
        plugins: [listOperations],
        build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022' },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        server: { proxy: { '/graphql': 'http://127.0.0.1:4000', '/imports': 'http://127.0.0.1:4000' } },
      },
);
