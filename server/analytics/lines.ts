/** The figures of every buyer, one line each. */
import type { ExposureLine } from './answer.ts';
import { nameOf } from './entity-ref.ts';
import { figuresOf } from './figures.ts';
import type { Prepared } from './prepare.ts';
import { isBuyer } from './supply.ts';

/** Every entity with a link that counts for the question, by id. */
export function exposureLines(prepared: Prepared): ExposureLine[] {
  return exposureLinesAt(prepared, 0, prepared.projection.entities.count);
}

/** The lines of those buyers that stand from `from` on among the first `from + count` of all entities by id. */
export function exposureLinesAt(prepared: Prepared, from: number, count: number): ExposureLine[] {
  const { projection, supply } = prepared;
  const buyers = projection.byId.subarray(from, from + count).filter((entity) => isBuyer(supply, entity));
  return Array.from(buyers, (entity) => ({
    buyer: nameOf(projection, entity),
    ...figuresOf(prepared, entity),
  }));
}
