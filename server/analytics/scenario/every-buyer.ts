/** What changes would do to every buyer: whose figures move, and by how much (method.md 5). */
import type { Figures } from '../answer.ts';
import { nameOf } from '../entity-ref.ts';
import { figuresOf } from '../figures.ts';
import { type Prepared, prepare } from '../prepare.ts';
import { isBuyer } from '../supply.ts';
import type { Values } from '../values.ts';
import { UNWATCHED, type Watch } from '../watch.ts';
import type { MovedBuyer, MovedBuyersAnswer } from './answer.ts';
import { applyChanges } from './apply.ts';
import { editedProjection } from './changed-projection.ts';
import type { Change } from './changes.ts';
import { Delta } from './delta.ts';
import type { Edits } from './edits.ts';
import { patchOf } from './patch.ts';
import { figuresMoved } from './scenario.ts';

/**
 * By the values of a prepared question, of the latest one only: what is built for one list of changes serves the next,
 * and takes as much memory as the figures.
 */
let latest = new WeakMap<Values, Delta>();

function deltaOf(prepared: Prepared): Delta {
  const known = latest.get(prepared.values);
  if (known) return known;
  const delta = new Delta(prepared);
  latest = new WeakMap([[prepared.values, delta]]);
  return delta;
}

/** A figure that moves by no more than this is rounding where a cycle was passed over. */
const ROUNDING = 1e-12;

/**
 * The `first` buyers whose figures move most: largest move of expected first, then of high, then by id. A buyer before
 * or after the changes; with no supplier on the other side it is wholly opaque there. Throws as `applyChanges` does.
 */
export function movedBuyers(
  prepared: Prepared,
  changes: readonly Change[],
  first: number,
  watch: Watch = UNWATCHED,
): MovedBuyersAnswer {
  const edits = applyChanges(prepared.projection, changes, prepared.question);
  const answer =
    (prepared.question.tiers === null && passedOn(prepared, edits, first, watch)) ||
    solvedAnew(prepared, edits, first);
  return { scenario: [...changes], ...answer };
}

type Moved = Omit<MovedBuyersAnswer, 'scenario'>;

/** Undefined where the changes ask for solving anew. */
function passedOn(prepared: Prepared, edits: Edits, first: number, watch: Watch): Moved | undefined {
  const delta = deltaOf(prepared);
  const patch = patchOf(prepared, edits);
  const read = (touched: Int32Array) => {
    const buyers = touched.filter((x) => isBuyer(prepared.supply, x) || delta.isBuyer(x));
    return mostMoved(prepared, buyers, (x) => delta.figuresOf(x), first);
  };
  return delta.under(patch, read, watch);
}

/** Entities keep their numbers; those that the changes put in are no buyers. */
function solvedAnew(prepared: Prepared, edits: Edits, first: number): Moved {
  const { count } = prepared.projection.entities;
  const members = Int32Array.from({ length: count + edits.added.length }, (_, x) => x);
  const changed = prepare(editedProjection(edits, members), prepared.question);
  const buyers = members
    .subarray(0, count)
    .filter((x) => isBuyer(prepared.supply, x) || isBuyer(changed.supply, x));
  return mostMoved(prepared, buyers, (x) => figuresOf(changed, x), first);
}

/** Figures are looked up twice for those listed: to keep all that move would take more than looking them up. */
function mostMoved(
  prepared: Prepared,
  buyers: Int32Array,
  after: (x: number) => Figures,
  first: number,
): Moved {
  const { idRank } = prepared.projection;
  const byExpected = new Float64Array(buyers.length);
  const byHigh = new Float64Array(buyers.length);
  const moved: number[] = [];
  buyers.forEach((x, i) => {
    const [was, is] = [figuresOf(prepared, x), after(x)];
    if (!moves(was, is)) return;
    byExpected[i] = Math.abs(is.exposure.expected - was.exposure.expected);
    byHigh[i] = Math.abs(is.exposure.high - was.exposure.high);
    moved.push(i);
  });
  moved.sort(
    (a, b) =>
      byExpected[b]! - byExpected[a]! || byHigh[b]! - byHigh[a]! || idRank[buyers[a]!]! - idRank[buyers[b]!]!,
  );
  const listed = moved.slice(0, first).map((i): MovedBuyer => {
    const x = buyers[i]!;
    const [was, is] = [figuresOf(prepared, x), after(x)];
    return {
      buyer: nameOf(prepared.projection, x),
      before: was,
      after: is,
      difference: figuresMoved(was, is),
    };
  });
  return { moved: listed, total: moved.length };
}

function moves({ exposure, coverage, mass }: Figures, after: Figures): boolean {
  const { low, expected, high } = exposure;
  const { hit, clean, opaque, beyondLimit } = mass;
  return (
    Math.abs(expected - after.exposure.expected) > ROUNDING ||
    Math.abs(low - after.exposure.low) > ROUNDING ||
    Math.abs(high - after.exposure.high) > ROUNDING ||
    Math.abs(coverage - after.coverage) > ROUNDING ||
    Math.abs(hit - after.mass.hit) > ROUNDING ||
    Math.abs(clean - after.mass.clean) > ROUNDING ||
    Math.abs(opaque - after.mass.opaque) > ROUNDING ||
    Math.abs(beyondLimit - after.mass.beyondLimit) > ROUNDING
  );
}
