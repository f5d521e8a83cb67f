/** Builds the tools that write and check files of the repository, as the bench is built. */
import { join } from 'node:path';
import { defineConfig, mergeConfig } from 'vite';
import base from '../vite.config.ts';

const root = join(import.meta.dirname, '..');

export default defineConfig((environment) =>
  mergeConfig(base({ ...environment, isSsrBuild: true }), {
    root,
    build: {
      outDir: 'node_modules/.cache/orepath-tools',
      emptyOutDir: true,
      rollupOptions: {
        input: {
          schema: 'tools/schema.ts',
          examples: 'tools/examples.ts',
          notices: 'tools/notices.ts',
          sbom: 'tools/sbom.ts',
          audit: 'tools/audit.ts',
        },
      },
    },
  }),
);
