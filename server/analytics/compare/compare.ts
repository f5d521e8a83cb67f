/** Two viewpoints of one buyer: which figures moved, and which rows moved them (method.md 7). */
import { requireBuyer } from '../buyer.ts';
import { figuresOf } from '../figures.ts';
import type { Prepared } from '../prepare.ts';
import type { Watch } from '../watch.ts';
import type { Comparison } from './answer.ts';
import { differenceOf } from './differences.ts';
import { moversOf } from './movers.ts';
import { movementOf } from './walks.ts';

/**
 * The two questions differ in nothing but their dates. At most `first` movers are listed, all where it is absent.
 * Throws NOT_A_BUYER where the buyer is none at one of the viewpoints, CANCELLED.
 */
export function compare(
  before: Prepared,
  after: Prepared,
  buyer: number,
  first?: number,
  watch?: Watch,
): Comparison {
  requireBuyer(before, buyer);
  requireBuyer(after, buyer);
  const movers = moversOf(before, after, movementOf(before, after, buyer, watch));
  return {
    difference: differenceOf(figuresOf(before, buyer), figuresOf(after, buyer)),
    movers: movers.slice(0, first),
    total: movers.length,
  };
}
