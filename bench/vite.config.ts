/** Builds the bench beside the workers that it measures, for no Node of the supported ones runs TypeScript in a worker. */
import { dirname, join } from 'node:path';
import { defineConfig, mergeConfig, type Plugin } from 'vite';
import base from '../vite.config.ts';

const root = join(import.meta.dirname, '..');

/** Files that look for others beside themselves find them where they were written. */
const ownFolder: Plugin = {
  name: 'own-folder',
  transform: (code, id) => code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))),
};

export default defineConfig((environment) =>
  mergeConfig(base({ ...environment, isSsrBuild: true }), {
    root,
    plugins: [ownFolder],
    build: {
      outDir: 'node_modules/.cache/orepath-bench',
      emptyOutDir: true,
      rollupOptions: {
        input: {
          run: 'bench/run.ts',
          child: 'bench/child.ts',
          'bare-yoga-process': 'bench/peers/bare-yoga-process.ts',
        },
      },
    },
  }),
);
