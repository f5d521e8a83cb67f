/** The statuses of an entity on a date: those that hold, and those that have ended. */
import { compareCodePoints } from '../../projection/code-points.ts';
import { counts, type Projection, type Status } from '../../projection/projection.ts';
import type { SupplyQuestion } from '../question.ts';

export interface StatusRow {
  id: string;
  kind: string;
  value: string;
  /** null: whatever the material. */
  material: string | null;
  /** YYYY-MM-DD; null: not stated. */
  validFrom: string | null;
  validTo: string | null;
  /** Id of the document that says so. */
  document: string;
}

export interface StatusesOnDate {
  /** By kind, value, material, then id. */
  statuses: StatusRow[];
  /** That ended before the date, the latest end first. */
  lapsed: StatusRow[];
}

/** Both of what was known at the moment of the question. */
export function statusesOnDate(
  projection: Projection,
  { asOf, knownAt }: Pick<SupplyQuestion, 'asOf' | 'knownAt'>,
  entity: number,
): StatusesOnDate {
  const all = projection.statusesOf(entity);
  const holding = all.filter((status) => counts(status, asOf, knownAt));
  const ended = all.filter((status) => status.to < asOf && counts(status, status.to, knownAt));
  return {
    statuses: holding.sort(byName).map(rowOf),
    lapsed: ended.sort((a, b) => b.to - a.to || byName(a, b)).map(rowOf),
  };
}

const byName = (a: Status, b: Status): number =>
  compareCodePoints(a.kind, b.kind) ||
  compareCodePoints(a.value, b.value) ||
  compareCodePoints(a.material ?? '', b.material ?? '') ||
  compareCodePoints(a.id, b.id);

function rowOf({ id, kind, value, material, validFrom, validTo, document }: Status): StatusRow {
  return { id, kind, value, material, validFrom, validTo, document };
}
