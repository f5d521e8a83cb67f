import type { Words } from '../../i18n/words.ts';
import type { Move, Mover } from '../../queries/compare.ts';
import { aboutText } from '../entity/risk-facts.tsx';

/** What became of a row: claim ended, fact superseded. */
export function whatHappened({ what, move }: Move, { t, term }: Words): string {
  return t('compare.what', { what: term('moved', what), move: term('move', move) });
}

/** Who or what a row is about, in few words: for a label. */
function subject(move: Move, mover: Mover, words: Words): string {
  const { claim, fact, entity } = move;
  if (claim)
    return words.t('compare.supplies', { supplier: claim.supplier.name, customer: claim.customer.name });
  if (fact)
    return aboutText(
      fact.about,
      mover.entities.find(({ entityId }) => entityId === fact.about),
      words,
    );
  return entity?.name ?? mover.entities[0]?.name ?? move.rowId;
}

/** A mover as a label of a drawing: its first row, and how many more there are. */
export function moverLabel(mover: Mover, words: Words): string {
  const [first, ...others] = mover.moves;
  if (!first) return '';
  const label = words.t('compare.label', {
    subject: subject(first, mover, words),
    what: whatHappened(first, words),
  });
  return others.length === 0 ? label : words.t('compare.andMore', { label, n: others.length });
}
