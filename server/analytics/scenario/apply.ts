/** Applies a list of changes, in order, to the rows of a projection (method.md 5). The base is left as it is. */
import type { Projection } from '../../projection/projection.ts';
import type { Question } from '../question.ts';
import { editClaims } from './apply-to-claims.ts';
import { editEvidence } from './apply-to-evidence.ts';
import { editedProjection } from './changed-projection.ts';
import { type Change, partsOf } from './changes.ts';
import { Edits } from './edits.ts';
import { upstreamMembers } from './upstream-members.ts';

/**
 * The question says on which day and as known when a removed supplier's customer has the shares that are scaled.
 * Throws, with `where.field` naming the change: UNKNOWN_ENTITY, UNKNOWN_LINK, UNKNOWN_MATERIAL, UNKNOWN_REFERENCE (a
 * document), NOT_ON_RECORD (what is to be removed is not there), REPEATED_ID (a claim to be added is there).
 */
export function applyChanges(base: Projection, changes: readonly Change[], question: Question): Edits {
  const edits = new Edits(base);
  changes.forEach((change, i) => {
    const field = `changes[${i}].${partsOf(change)[0]}`;
    if (!editClaims(edits, change, question, field)) editEvidence(edits, change, field);
  });
  return edits;
}

/**
 * The whole graph, changed. Entities keep their numbers; those that the changes put in come after them. Throws as
 * `applyChanges` does. O(entities + claims).
 */
export function changedProjection(
  base: Projection,
  changes: readonly Change[],
  question: Question,
): Projection {
  const edits = applyChanges(base, changes, question);
  const count = base.entities.count + edits.added.length;
  return editedProjection(
    edits,
    Int32Array.from({ length: count }, (_, x) => x),
  );
}

/** What is upstream of a buyer before or after the changes, itself included: all that can move its figures. */
export interface ChangedPart {
  readonly projection: Projection;
  /** The buyer's number in it. */
  readonly buyer: number;
}

/** As `changedProjection`, for one buyer. Entities are numbered anew. O(links upstream). */
export function changedPart(
  base: Projection,
  buyer: number,
  changes: readonly Change[],
  question: Question,
): ChangedPart {
  return partWith(applyChanges(base, changes, question), buyer, question);
}

/** As `changedPart`, for changes that were applied. */
export function partWith(edits: Edits, buyer: number, question: Question): ChangedPart {
  const members = upstreamMembers(edits, buyer, question);
  return { projection: editedProjection(edits, members), buyer: members.indexOf(buyer) };
}
