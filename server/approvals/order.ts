/** What can be asked for that a second person may have to approve. Plain data: it is kept as JSON. */
import type { Approvable } from '../auth/approvable.ts';
import type { MatchState } from '../model.ts';

/** A person's word on a pair; `by` and `reason` as they were typed. */
export interface DecideMatch {
  readonly act: 'decide-match';
  readonly a: string;
  readonly b: string;
  readonly state: MatchState;
  readonly by: string;
  readonly reason: string | null;
}

export interface UndoDecision {
  readonly act: 'undo-decision';
  readonly a: string;
  readonly b: string;
}

export interface UndoImport {
  readonly act: 'undo-import';
  /** Number of the import. */
  readonly number: number;
}

/** A user's own lens or share model is to be used in a space, as this content and no other. */
export interface UseTerm {
  readonly act: 'use-lens' | 'use-share-model';
  readonly id: string;
  readonly version: string;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
}

/** What changes what a space says. */
export type Change = DecideMatch | UndoDecision | UndoImport;
export type Order = Change | UseTerm;
export type Act = Order['act'];

/** The entry of the list of OREPATH_APPROVALS that an act falls under. */
export const FALLS_UNDER: Readonly<Record<Act, Approvable>> = {
  'decide-match': 'matches',
  'undo-decision': 'matches',
  'undo-import': 'undo',
  'use-lens': 'lenses',
  'use-share-model': 'share-models',
};

export const isTerm = (order: Order): order is UseTerm =>
  order.act === 'use-lens' || order.act === 'use-share-model';

/** What the record of what was done says of an order: nothing that a person typed. */
export function withoutWords(order: Order): object {
  if (order.act !== 'decide-match') return order;
  const { by: _by, reason: _reason, ...rest } = order;
  return rest;
}
