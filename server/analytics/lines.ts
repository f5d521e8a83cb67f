/** The figures of every buyer, one line each. */
import type { ExposureLine } from './answer.ts';
import { nameOf } from './entity-ref.ts';
import { figuresOf } from './figures.ts';
import type { Prepared } from './prepare.ts';
import { isBuyer } from './supply.ts';

/** Every entity with a link that counts for the question, by id. */
export function* exposureLines(prepared: Prepared): Generator<ExposureLine> {
  const { projection, supply } = prepared;
  for (const entity of projection.byId) {
    if (isBuyer(supply, entity)) yield { buyer: nameOf(projection, entity), ...figuresOf(prepared, entity) };
  }
}
