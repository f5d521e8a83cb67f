import { dirname, join } from 'node:path';
import { defineConfig, mergeConfig, type Plugin } from 'vite';
import base from '../../vite.config.ts';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'node_modules/.cache/orepath-gallery');

/** Files that look for others beside themselves find them where they were written. */
const ownFolder: Plugin = {
  name: 'own-folder',
  transform: (code, id) => code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))),
};

/** The gallery, beside the page and never in it: `vite build` what is looked at, `vite build --ssr` what takes pictures of it. */
export default defineConfig((environment) =>
  environment.isSsrBuild
    ? {
        root,
        plugins: [ownFolder],
        build: {
          ssr: true,
          outDir: join(out, 'run'),
          emptyOutDir: true,
          target: 'node20',
          rollupOptions: { input: { run: 'test/gallery/run.ts' } },
        },
      }
    : mergeConfig(base(environment), {
        root: join(root, 'web/gallery'),
        base: './',
        build: { outDir: join(out, 'page'), emptyOutDir: true },
      }),
);
