/** The desk of a scenario: analyses about one buyer ask of what its changes make of what is upstream. */
import { prepare as prepareAnew } from '../analytics/prepare.ts';
import type { Question } from '../analytics/question.ts';
import type { Change } from '../analytics/scenario/changes.ts';
import { type ChangedBuyer, changedBuyer } from '../analytics/scenario/scenario.ts';
import type { Projection } from '../projection/projection.ts';
import type { Desk } from './desk.ts';
import { questionKey } from './question-key.ts';

export interface Scenario {
  readonly question: Question;
  readonly buyer: number;
  readonly changes: readonly Change[];
}

/** The latest scenario of each projection: a page that shows one asks several things of it. */
const latest = new WeakMap<Projection, { readonly key: string; readonly changed: ChangedBuyer }>();

/** Throws as `applyChanges` does. */
export function changedDesk({ projection, prepare, watch }: Desk, { question, buyer, changes }: Scenario) {
  const key = JSON.stringify([questionKey(projection, question), buyer, changes]);
  const kept = latest.get(projection);
  const changed = kept?.key === key ? kept.changed : changedBuyer(prepare(question), buyer, changes);
  latest.set(projection, { key, changed });
  const { prepared } = changed;
  return {
    desk: {
      projection: prepared.projection,
      watch,
      prepare: (asked: Question) =>
        questionKey(projection, asked) === questionKey(projection, question)
          ? { ...prepared, question: asked, scenarioBuyer: changed.buyer }
          : { ...prepareAnew(prepared.projection, asked), scenarioBuyer: changed.buyer },
    },
    /** Entities are numbered anew in what is upstream; `upstream` comes as an id. */
    renumbered: (args: object): object => ({
      ...args,
      buyer: changed.buyer,
      ...('upstream' in args && {
        upstream: prepared.projection.indexOf(args.upstream as string),
      }),
    }),
  };
}
