/** Cites what says that a risk is somewhere: a document on record, or a list of the lens itself. */
import type { Question } from '../../../analytics/question.ts';
import type { Desk } from '../../desk.ts';

export function citeRisk({ citations }: Desk, { lens, risk }: Question, document: string): number {
  const own = lens.risks[risk]!.places.find(({ id }) => document === `lens:${lens.id}/${id}`);
  if (!own) return citations.cite(document)!;
  const source = { id: document, publisher: null, date: null, licence: null };
  return citations.citeSource({ ...source, title: `${lens.title}: ${own.title}`, edition: lens.version })!;
}
