/** How changes are checked before they are proposed, and carried out. */
import { listImports } from '../imports/record.ts';
import { checkDecision, checkUndoDecision, decideMatch, undoDecision } from '../matches/decide.ts';
import { isDecision } from '../matching/effective.ts';
import { recordedMatches } from '../spaces/recorded-matches.ts';
import { checkUndo, undoWhole } from '../spaces/undo.ts';
import { Visibility } from '../spaces/visibility.ts';
import type { Store } from '../store/store.ts';
import type { Change } from './order.ts';

interface Carrying {
  readonly store: Store;
  readonly space: string;
  readonly now: () => Date;
}

/** Throws what carrying the order out would throw; what it would be carried out against. */
export async function checkOrder({ store, space, now }: Carrying, order: Change): Promise<string> {
  if (order.act === 'decide-match') return checkDecision(store, { ...order, space, now });
  if (order.act === 'undo-decision') return checkUndoDecision(store, { ...order, space });
  await checkUndo(store, space, order.number);
  return '';
}

/**
 * Carries an order out, against `base` where one is given; the number of the import that it made or took back. Throws
 * what decideMatch, undoDecision and undoWhole throw.
 */
export async function carryOut(
  { store, space, now }: Carrying,
  order: Change,
  base?: string,
): Promise<number> {
  if (order.act === 'decide-match') return decideMatch(store, { ...order, space, now, standing: base });
  if (order.act === 'undo-decision') return undoDecision(store, { ...order, space, now, standing: base });
  return (await undoWhole(store, space, order.number, now().toISOString())).n;
}

/** Whether taking an import back takes back what somebody decided of a pair. */
export async function bringsDecisions(store: Store, space: string, number: number): Promise<boolean> {
  const imports = await listImports(store, space);
  const rows = await recordedMatches(store, space, imports, new Visibility(imports), 'projection/matches');
  return rows.some((row) => row.import === number && isDecision(row));
}
