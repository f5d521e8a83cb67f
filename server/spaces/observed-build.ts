/** Building that tells how long it took. */
import { context } from '@opentelemetry/api';
import { codeOf, preciseNow, type Sightings } from '../seeing/sightings.ts';
import type { Build } from './build.ts';

export function observedBuild(build: Build, sightings: Sightings): Build {
  return async (store, standing) => {
    const within = context.active();
    const from = preciseNow();
    const ended = (failed: ReturnType<typeof codeOf> | null): void =>
      sightings.tell({ kind: 'build', from, to: preciseNow(), failed }, within);
    try {
      const projection = await build(store, standing);
      ended(null);
      return projection;
    } catch (error) {
      ended(codeOf(error));
      throw error;
    }
  };
}
