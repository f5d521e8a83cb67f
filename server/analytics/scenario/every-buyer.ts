/** What changes would do to every buyer: whose figures move, and by how much (method.md 5). */
import type { Figures } from '../answer.ts';
import { nameOf } from '../entity-ref.ts';
import { figuresOf } from '../figures.ts';
import { type Prepared, prepare } from '../prepare.ts';
import { isBuyer } from '../supply.ts';
import { UNWATCHED, type Watch } from '../watch.ts';
import type { MovedBuyer, MovedBuyersAnswer } from './answer.ts';
import { applyChanges } from './apply.ts';
import { editedProjection } from './changed-projection.ts';
import type { Change } from './changes.ts';
import { Delta } from './delta.ts';
import type { Edits } from './edits.ts';
import { patchOf } from './patch.ts';
import { figuresMoved } from './scenario.ts';

/** The latest prepared question that changes were passed on in: what is built for one list of changes serves the next. */
let latest: { readonly prepared: Prepared; readonly delta: Delta } | undefined;

/** Kept while the same question is asked: one at a time, for it takes as much memory as the figures. */
export function deltaOf(prepared: Prepared): Delta {
  if (latest?.prepared.values !== prepared.values) latest = { prepared, delta: new Delta(prepared) };
  return latest.delta;
}

/** A figure that moves by no more than this is rounding where a cycle was passed over. */
const ROUNDING = 1e-12;

/**
 * Buyers whose figures move, largest move of expected first, then of high, then by id. A buyer before or after the
 * changes; with no supplier on the other side it is wholly opaque there. Throws as `applyChanges` does.
 */
export function movedBuyers(
  prepared: Prepared,
  changes: readonly Change[],
  first: number,
  watch: Watch = UNWATCHED,
): MovedBuyersAnswer {
  const edits = applyChanges(prepared.projection, changes, prepared.question);
  const { idRank } = prepared.projection;
  const rows = prepared.question.tiers === null ? passedOn(prepared, edits, watch) : undefined;
  const moved = rows ?? solvedAnew(prepared, edits);
  const size = ({ exposure }: Figures) => [Math.abs(exposure.expected), Math.abs(exposure.high)] as const;
  moved.sort((a, b) => {
    const [byExpected, byHigh] = [size(a.difference), size(b.difference)];
    return byHigh[0] - byExpected[0] || byHigh[1] - byExpected[1] || idRank[a.index]! - idRank[b.index]!;
  });
  return {
    scenario: [...changes],
    moved: moved.slice(0, first).map(({ index, ...row }) => ({
      buyer: nameOf(prepared.projection, index),
      ...row,
    })),
    total: moved.length,
  };
}

type Moved = Omit<MovedBuyer, 'buyer'> & { readonly index: number };

/** Undefined where the changes ask for solving anew. */
function passedOn(prepared: Prepared, edits: Edits, watch: Watch): Moved[] | undefined {
  const delta = deltaOf(prepared);
  return delta.under(
    patchOf(prepared, edits),
    (touched) =>
      [...new Set(touched)].flatMap((x) => {
        const after = delta.figuresOf(x);
        const counts = isBuyer(prepared.supply, x) || delta.isBuyer(x);
        return counts ? movedFrom(x, figuresOf(prepared, x), after) : [];
      }),
    watch,
  );
}

/** Entities keep their numbers; those that the changes put in are no buyers. */
function solvedAnew(prepared: Prepared, edits: Edits): Moved[] {
  const { count } = prepared.projection.entities;
  const members = Int32Array.from({ length: count + edits.added.length }, (_, x) => x);
  const changed = prepare(editedProjection(edits, members), prepared.question);
  const moved: Moved[] = [];
  for (let x = 0; x < count; x++) {
    if (!isBuyer(prepared.supply, x) && !isBuyer(changed.supply, x)) continue;
    moved.push(...movedFrom(x, figuresOf(prepared, x), figuresOf(changed, x)));
  }
  return moved;
}

function movedFrom(index: number, before: Figures, after: Figures): Moved[] {
  const difference = figuresMoved(before, after);
  const { exposure, coverage, mass } = difference;
  const figures = [exposure.low, exposure.expected, exposure.high, coverage, ...Object.values(mass)];
  return figures.some((figure) => Math.abs(figure) > ROUNDING) ? [{ index, before, after, difference }] : [];
}
