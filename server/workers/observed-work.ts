/** Work that tells of every analysis: how long it waited, how long it ran, and how it ended. */
import { context } from '@opentelemetry/api';
import type { Projection } from '../projection/projection.ts';
import { codeOf, preciseNow, type Sightings } from '../seeing/sightings.ts';
import type { Analyses, AnswerOf, ArgsOf } from './analyses.ts';
import type { Ran, RunOptions, Work } from './work.ts';

/** The same work, told to `sightings`. */
export function observedWork(work: Work, sightings: Sightings): Work {
  async function run<Name extends keyof Analyses>(
    projection: Projection,
    name: Name,
    args: ArgsOf<Name>,
    options: RunOptions = {},
  ): Promise<AnswerOf<Name>> {
    const within = context.active();
    const from = preciseNow();
    let how: Ran = { started: null, parts: [] };
    const ended = (failed: ReturnType<typeof codeOf> | null): void =>
      sightings.tell({ kind: 'analysis', name, from, to: preciseNow(), failed, ...how }, within);
    const ran = (told: Ran): void => {
      how = told;
      options.ran?.(told);
    };
    try {
      const answer = await work.run(projection, name, args, { ...options, ran });
      ended(null);
      return answer;
    } catch (error) {
      ended(codeOf(error));
      throw error;
    }
  }

  return {
    run,
    retire: (projection) => work.retire(projection),
    items: () => work.items(),
    kept: () => work.kept(),
    cancel: (id) => work.cancel(id),
    rest: () => work.rest(),
    close: () => work.close(),
  };
}
