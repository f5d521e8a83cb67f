/** Imports and the reports that are kept with them, one statement per batch. */
import DataLoader from 'dataloader';
import type { Context } from '../../context.ts';
import { type ImportRecord, listImports, readReports } from '../../imports/record.ts';
import { type KeptImportReport, readKept } from '../../intake/kept.ts';

/** Each may be long. */
const MOST_AT_ONCE = 100;

const lists = new WeakMap<Context, Map<string, Promise<ImportRecord[]>>>();

/** The imports of a space, read once per request. */
export function importsOf(context: Context, space: string): Promise<ImportRecord[]> {
  const held = lists.get(context) ?? new Map<string, Promise<ImportRecord[]>>();
  lists.set(context, held);
  const read = held.get(space) ?? listImports(context.parts.store, space);
  held.set(space, read);
  return read;
}

interface Asked {
  space: string;
  n: number;
}

type KeptLoader = DataLoader<Asked, KeptImportReport | null, string>;

const loaders = new WeakMap<Context, KeptLoader>();

/** One loader per request: null for an import that has no report. */
export function keptLoader(context: Context): KeptLoader {
  const held = loaders.get(context);
  if (held) return held;
  const loader: KeptLoader = new DataLoader(
    async (asked) => {
      const bySpace = new Map<string, Map<number, string>>();
      for (const space of new Set(asked.map((each) => each.space))) {
        const numbers = asked.filter((each) => each.space === space).map(({ n }) => n);
        bySpace.set(space, await readReports(context.parts.store, space, numbers));
      }
      return asked.map(({ space, n }) => {
        const json = bySpace.get(space)?.get(n);
        return json === undefined ? null : readKept(json);
      });
    },
    { maxBatchSize: MOST_AT_ONCE, cacheKeyFn: ({ space, n }) => `${space} ${n}` },
  );
  loaders.set(context, loader);
  return loader;
}
