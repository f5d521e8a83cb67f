/** After a batch: its new entities compared with each other and with all others, once. */
import { keepReports, readReports } from '../imports/record.ts';
import { matchSpace } from '../matches/match-space.ts';
import type { MatchedCounts } from './batch.ts';
import type { Importer } from './import-unit.ts';
import { readKept } from './kept.ts';

/** An import with entities that a name alone identifies. */
export interface ToMatch {
  import: number;
  format: string;
  hash: string;
  entities: readonly string[];
}

/** Reports read and written at once: each may be long. */
const AT_ONCE = 50;

/** Tells what was found for each import, and keeps it in its report. Throws CANCELLED and what the store throws. */
export async function whoIsWho(
  { store, order, watch, clock }: Importer,
  imports: readonly ToMatch[],
): Promise<void> {
  if (imports.length === 0) return;
  const { which } = await matchSpace(store, {
    space: order.space,
    fresh: [...new Set(imports.flatMap(({ entities }) => entities))],
    now: clock,
    signal: watch.signal,
    progress: (done) => watch.comparing?.(done),
  });
  const counts = new Map<number, MatchedCounts>();
  for (const { import: n, entities } of imports) {
    const among = (ids: ReadonlySet<string>): number => entities.filter((id) => ids.has(id)).length;
    counts.set(n, { matched: among(which.confirmed), waiting: among(which.waiting) });
  }
  for (let i = 0; i < imports.length; i += AT_ONCE) {
    await keepCounts(store, order.space, imports.slice(i, i + AT_ONCE), counts);
  }
  watch.matched?.(counts);
}

async function keepCounts(
  store: Importer['store'],
  space: string,
  imports: readonly ToMatch[],
  counts: ReadonlyMap<number, MatchedCounts>,
): Promise<void> {
  const numbers = imports.map(({ import: n }) => n);
  const reports = await readReports(store, space, numbers);
  await keepReports(
    store,
    imports.flatMap(({ import: n, format, hash }) => {
      const json = reports.get(n);
      if (json === undefined) return [];
      const { uncompared: _, ...kept } = readKept(json);
      const report = JSON.stringify({ ...kept, ...counts.get(n) });
      return [{ n, format, hash, report }];
    }),
  );
}
