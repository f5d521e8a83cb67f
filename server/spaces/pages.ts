import type { ImportRecord } from '../imports/record.ts';

/** Pages asked of the store at once: some 8,000 nodes, small enough to cross a thread or a wire without a stall. */
const RUN = 4;

/** The pages that the imports of a space ever took, in runs; undone ones may hold nodes that others assert. */
export function pageRuns(imports: readonly ImportRecord[]): number[][] {
  const pages = imports
    .filter((entry) => entry.state !== 'staged')
    .flatMap((entry) => Array.from({ length: entry.pages }, (_, i) => entry.firstPage + i));
  const runs: number[][] = [];
  for (let i = 0; i < pages.length; i += RUN) runs.push(pages.slice(i, i + RUN));
  return runs;
}
