/** Answers as statuses of the company: what it declares to use, to know and to do. */
import type { Scope } from '../../../model.ts';
import { withMadeId } from '../../tables/index.ts';
import type { Answer } from '../declaration.ts';
import type { Writing } from './writing.ts';

/** Kind of a status that is about the material itself and no answer of a company about its ways. */
const USES = 'uses-material';

/**
 * Not using a material makes a company a clean end for it (docs/method.md): only a declaration for the whole company
 * says so. One for some products, or that does not say for what, gives the same answer another kind.
 */
function kindOf({ topic }: Answer, scope: Scope | undefined): string {
  return topic === USES && scope !== 'company' ? `${USES}-in-scope` : topic;
}

/** `scope`: as declared; undefined where the declaration does not say. */
export function writeStatuses(writing: Writing, scope: Scope | undefined): void {
  const { declaration, declarer, document, rows, validFrom } = writing;
  for (const answer of declaration.answers) {
    if (answer.value === undefined || answer.offered === false) continue;
    const status = withMadeId('statuses', {
      about: declarer,
      kind: kindOf(answer, scope),
      value: answer.value.toLowerCase(),
      ...(answer.material !== undefined && { material: answer.material }),
      ...(validFrom !== undefined && { validFrom }),
      document,
      ...(answer.comment !== undefined && { notes: { comment: answer.comment } }),
    });
    rows.add('statuses', Number(answer.cell.replace(/\D+/, '')), status);
  }
}
