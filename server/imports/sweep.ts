/** Removes what never became visible: the rows of imports that a crash or a fault left staged. */
import type { Store } from '../store/store.ts';

const BATCH = 5_000;
/** Relationships first, so that no node goes while something still points at it. */
const PARTS = [
  'links',
  'operates',
  'owns',
  'matches',
  'facts',
  'statuses',
  'descriptions',
  'documents',
  'entities',
] as const;
/** Over Bolt another server may be staging right now: its heartbeat tells. */
const ABANDONED_AFTER_MS = 10 * 60_000;

async function drain(store: Store, statement: string, column: string, n: number): Promise<void> {
  for (;;) {
    const [[row] = []] = await store.write([{ statement, params: { import: n, limit: BATCH } }]);
    if (!Number(row?.[column] ?? 0)) return;
  }
}

/** Takes one staged import out of the store, its record last, so that a crash while sweeping is swept again. */
export async function sweepImport(store: Store, n: number): Promise<void> {
  for (const part of PARTS) {
    await drain(store, `import/sweep-${part}`, 'swept', n);
    await drain(store, `import/release-${part}`, 'released', n);
  }
  await store.write([{ statement: 'import/drop', params: { import: n } }]);
}

/** Sweeps every abandoned import; their numbers. */
export async function sweepAbandoned(store: Store, now: Date): Promise<number[]> {
  const staged = await store.read('import/staged');
  const abandoned = staged.filter(
    (row) =>
      store.engine === 'embedded' ||
      now.getTime() - Date.parse(String(row['heartbeatAt'])) > ABANDONED_AFTER_MS,
  );
  const numbers = abandoned.map((row) => Number(row['n']));
  for (const n of numbers) await sweepImport(store, n);
  return numbers;
}
