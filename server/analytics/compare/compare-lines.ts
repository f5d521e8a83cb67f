/** Two viewpoints for every buyer, one line each. */
import { nameOf } from '../entity-ref.ts';
import { figuresOf } from '../figures.ts';
import type { Prepared } from '../prepare.ts';
import { isBuyer } from '../supply.ts';
import type { ComparisonLine } from './answer.ts';
import { differenceOf } from './differences.ts';

/** Lines of who is a buyer at one viewpoint or both, among the entities by id from `from` up to `from + count`. */
export function comparisonLinesAt(
  before: Prepared,
  after: Prepared,
  from: number,
  count: number,
): ComparisonLine[] {
  const { projection } = before;
  const at = (prepared: Prepared, entity: number) =>
    isBuyer(prepared.supply, entity) ? figuresOf(prepared, entity) : null;
  return Array.from(projection.byId.subarray(from, from + count)).flatMap((entity) => {
    const [was, is] = [at(before, entity), at(after, entity)];
    if (!was && !is) return [];
    const difference = was && is ? differenceOf(was, is) : null;
    return [{ buyer: nameOf(projection, entity), before: was, after: is, difference }];
  });
}
