/** How old the projections are, and how far behind the store. Spaces are not told apart: their names are their owners'. */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Parts } from '../parts.ts';

/** The result stops watching. */
export function projectionMetrics(
  registry: Registry,
  { sightings, spaces }: Pick<Parts, 'sightings' | 'spaces'>,
): () => void {
  const registers = [registry];
  const builds = new Counter({
    name: 'orepath_projection_builds_total',
    help: 'Projections built since the start, by outcome.',
    labelNames: ['outcome'],
    registers,
  });
  new Counter({
    name: 'orepath_projection_builds_started_total',
    help: 'Projections that were begun to be built since the start.',
    registers,
    collect() {
      this.reset();
      this.inc(spaces.builds);
    },
  });
  for (const outcome of ['done', 'failed']) builds.inc({ outcome }, 0);
  const seconds = new Histogram({
    name: 'orepath_projection_build_seconds',
    help: 'Seconds that building a projection took.',
    buckets: [0.05, 0.2, 1, 5, 15, 60, 300],
    registers,
  });
  gauge('orepath_projections', 'Projections that are held, one a space.', () => spaces.held().length);
  gauge('orepath_projection_age_seconds', 'Age of the oldest projection that is held.', () =>
    Math.max(0, ...spaces.held().map(({ builtAt }) => (Date.now() - builtAt) / 1_000)),
  );
  gauge(
    'orepath_projection_revision',
    'Revision of the oldest projection that is held; 0 while none is.',
    () =>
      spaces
        .held()
        .reduce((least, { revision }) => Math.min(least, revision), spaces.held()[0]?.revision ?? 0),
  );
  gauge(
    'orepath_store_revision',
    'The latest revision of the store that this server knows of.',
    () => spaces.revision,
  );
  gauge(
    'orepath_projection_lag_seconds',
    'How long a revision has been known that a projection which is held does not show yet; 0 while all show it.',
    () => {
      const { revision, since } = spaces;
      return spaces.held().some((held) => held.revision < revision) ? (Date.now() - since) / 1_000 : 0;
    },
  );

  function gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  }

  return sightings.watch((seen) => {
    if (seen.kind !== 'build') return;
    builds.inc({ outcome: seen.failed ? 'failed' : 'done' });
    seconds.observe((seen.to - seen.from) / 1_000);
  });
}
