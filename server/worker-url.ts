/**
 * Where a worker's built file is. Node 20 runs no TypeScript in a worker, so tests, which run from sources, use the
 * build that their set-up makes (test/support/build.ts).
 */
export function workerUrl(
  name:
    | 'embedded-worker'
    | 'work-thread'
    | 'build-thread'
    | 'command-thread'
    | 'import-thread'
    | 'render-thread'
    | 'trace-thread',
): URL {
  const fromSources = import.meta.url.endsWith('.ts');
  return new URL(fromSources ? `../dist/server/${name}.js` : `./${name}.js`, import.meta.url);
}
