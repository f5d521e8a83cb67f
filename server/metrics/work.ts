/** Analyses in worker threads, imports and reports: what waits, what runs, and how long each took. */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Parts } from '../parts.ts';

const BUCKETS = [0.002, 0.01, 0.05, 0.25, 1, 5, 30];

/** The result stops watching. */
export function workMetrics(
  registry: Registry,
  parts: Pick<Parts, 'sightings' | 'work' | 'importRuns' | 'reportRuns'>,
): () => void {
  const { sightings, work, importRuns, reportRuns } = parts;
  const registers = [registry];
  const labelNames = ['analysis'];
  const waited = new Histogram({
    name: 'orepath_work_wait_seconds',
    help: 'Seconds that an analysis waited for a thread.',
    buckets: BUCKETS,
    registers,
  });
  const took = new Histogram({
    name: 'orepath_work_seconds',
    help: 'Seconds from asking for an analysis to its answer, waiting included.',
    labelNames,
    buckets: BUCKETS,
    registers,
  });
  const failures = new Counter({
    name: 'orepath_work_errors_total',
    help: 'Analyses that gave no answer, by code.',
    labelNames: ['code'],
    registers,
  });
  underWay('orepath_work_under_way', 'Analyses that wait for a thread or run, by state.', () => work.items());
  underWay('orepath_imports_under_way', 'Imports by upload that wait their turn or run, by state.', () =>
    importRuns.items(),
  );
  underWay('orepath_reports_under_way', 'Reports that wait their turn or are made, by state.', () =>
    reportRuns.items(),
  );
  new Gauge({
    name: 'orepath_cache_entries',
    help: 'Answers kept because they may be asked for again, by cache.',
    labelNames: ['cache'],
    registers,
    collect() {
      const { answers, questions } = work.kept();
      this.set({ cache: 'answers' }, answers);
      this.set({ cache: 'prepared questions' }, questions);
    },
  });
  new Gauge({
    name: 'orepath_prepared_questions_bytes',
    help: 'Memory of the questions that are kept prepared.',
    registers,
    collect() {
      this.set(work.kept().bytes);
    },
  });

  function underWay(name: string, help: string, items: () => readonly { readonly state: string }[]): void {
    new Gauge({
      name,
      help,
      labelNames: ['state'],
      registers,
      collect() {
        const all = items();
        for (const state of ['waiting', 'running']) {
          this.set({ state }, all.filter((item) => item.state === state).length);
        }
      },
    });
  }

  return sightings.watch((seen) => {
    if (seen.kind !== 'analysis') return;
    took.observe({ analysis: seen.name }, (seen.to - seen.from) / 1_000);
    if (seen.started !== null) waited.observe(Math.max(0, seen.started - seen.from) / 1_000);
    if (seen.failed) failures.inc({ code: seen.failed });
  });
}
