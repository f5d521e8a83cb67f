import { OrepathError } from '../errors.ts';
import type { Prepared } from './prepare.ts';
import { isBuyer } from './supply.ts';

/** Throws NOT_A_BUYER for an entity into which no link counts for the question, unless a scenario left it so. */
export function requireBuyer(
  { projection, supply, question, scenarioBuyer }: Prepared,
  entity: number,
): void {
  if (isBuyer(supply, entity) || entity === scenarioBuyer) return;
  const id = projection.idOf(entity);
  const what = projection.entities.terminal[entity]
    ? `is a ${projection.kindOf(entity)}, where the walk ends`
    : 'has no supplier on record that counts for the question';
  throw new OrepathError({
    code: 'NOT_A_BUYER',
    message: `${id} ${what}`,
    expected: `an entity with a link that counts${question.material === null ? '' : ` for ${question.material}`}`,
    got: id.slice(0, 200),
  });
}
