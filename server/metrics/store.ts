/** What the store was asked, and how it did. */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Parts } from '../parts.ts';

/** A unit of several statements is timed as one, under the name of its first; the result stops watching. */
export function storeMetrics(
  registry: Registry,
  parts: Pick<Parts, 'sightings' | 'store' | 'storeDown'>,
): () => void {
  const { sightings, store } = parts;
  const registers = [registry];
  const statements = new Counter({
    name: 'orepath_store_statements_total',
    help: 'Statements run by the store, by name.',
    labelNames: ['statement'],
    registers,
  });
  const seconds = new Histogram({
    name: 'orepath_store_seconds',
    help: 'Seconds from asking the store to its answer, waiting included; a unit of several statements by its first.',
    labelNames: ['statement'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2.5, 10],
    registers,
  });
  const errors = new Counter({
    name: 'orepath_store_errors_total',
    help: 'Units of statements that failed, by code.',
    labelNames: ['code'],
    registers,
  });
  new Gauge({
    name: 'orepath_store_up',
    help: '1 while the store answers, 0 while it does not.',
    labelNames: ['engine'],
    registers,
    collect() {
      this.set({ engine: store.engine }, parts.storeDown() ? 0 : 1);
    },
  });
  return sightings.watch((seen) => {
    if (seen.kind !== 'statement') return;
    for (const statement of seen.names) statements.inc({ statement });
    seconds.observe({ statement: seen.names[0] ?? 'none' }, (seen.to - seen.from) / 1_000);
    if (seen.failed) errors.inc({ code: seen.failed });
  });
}
