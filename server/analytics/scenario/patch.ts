/** What changes do to a prepared question: rows of the supply graph that differ, and r(x) where it does. */
import type { RiskVector } from '../../risk/risk-vector.ts';
import { riskOf } from '../../risk/risk-vector.ts';
import { countedClaims } from '../claims.ts';
import { mergeSupply } from '../merge.ts';
import type { Prepared } from '../prepare.ts';
import type { Supply } from '../supply.ts';
import { editedProjection, withEditedEvidence } from './changed-projection.ts';
import type { Edits } from './edits.ts';

/** One row of a supply graph: entity `at` of it. */
export interface Row {
  readonly supply: Supply;
  readonly at: number;
  /** Entities of the whole graph by entity of `supply`; absent where they are the same. */
  readonly members?: Int32Array;
}

export interface Patch {
  /** By customer. Entities that the changes put in are numbered after all others; nobody supplies them. */
  readonly rows: ReadonlyMap<number, Row>;
  /** How many entities the changes put in. */
  readonly added: number;
  readonly vector: RiskVector;
  /** Entities whose r(x) is not what it was. */
  readonly riskMoved: readonly number[];
}

/** O(claims into the customers touched), and O(entities) where facts or statuses are. */
export function patchOf(prepared: Prepared, edits: Edits): Patch {
  return { rows: rowsOf(prepared, edits), added: edits.added.length, ...riskWith(prepared, edits) };
}

/** The customers' claims are merged as they always are, in a graph of theirs alone. */
function rowsOf({ question, projection }: Prepared, edits: Edits): Map<number, Row> {
  const declaring = [...edits.statusesEdited].map((id) => projection.indexOf(id));
  const customers = new Set([...edits.customers, ...declaring]);
  const rows = new Map<number, Row>();
  if (customers.size === 0) return rows;
  const suppliers = [...customers].flatMap((x) => edits.claimsInto(x).map(({ supplier }) => supplier));
  const members = Int32Array.from(new Set([...customers, ...suppliers])).sort();
  const alone = editedProjection(edits, members, customers);
  const supply = mergeSupply(alone, question, countedClaims(alone, question));
  for (const x of customers) rows.set(x, { supply, at: members.indexOf(x), members });
  return rows;
}

function riskWith({ vector, question }: Prepared, edits: Edits): Pick<Patch, 'vector' | 'riskMoved'> {
  if (!edits.movesRisk) return { vector, riskMoved: [] };
  const moved = riskOf(withEditedEvidence(edits), question);
  const riskMoved: number[] = [];
  for (let x = 0; x < moved.risk.length; x++) {
    if (moved.risk[x] !== vector.risk[x] || moved.riskHigh[x] !== vector.riskHigh[x]) riskMoved.push(x);
  }
  return { vector: moved, riskMoved };
}
