/** What rests on a document: how many rows cite it, and which. */
import type { Projection } from '../projection/projection.ts';

/** Kinds of rows that cite a document; entities are told by the store. */
export const RESTING = ['claims', 'facts', 'statuses'] as const;
export type RestingKind = (typeof RESTING)[number];

/** Rows of each kind, whenever they hold. */
export type RestingCounts = Readonly<Record<RestingKind, number>>;

const NOTHING: RestingCounts = { claims: 0, facts: 0, statuses: 0 };
const counted = new WeakMap<Projection, ReadonlyMap<string, RestingCounts>>();

/** How many rows cite a document; counted once for all of them: O(claims + facts + statuses). */
export function restingOn(projection: Projection, document: string): RestingCounts {
  const counts = counted.get(projection) ?? countAll(projection);
  counted.set(projection, counts);
  return counts.get(document) ?? NOTHING;
}

function countAll(projection: Projection): ReadonlyMap<string, RestingCounts> {
  const counts = new Map<string, { -readonly [Kind in RestingKind]: number }>();
  const add = (document: string, kind: RestingKind, rows: number) => {
    const known = counts.get(document) ?? { ...NOTHING };
    known[kind] += rows;
    counts.set(document, known);
  };
  const { documentIds, claims } = projection;
  const cited = new Int32Array(documentIds.length);
  for (let claim = 0; claim < claims.count; claim++) {
    const document = claims.document[claim]!;
    if (document >= 0) cited[document]!++;
  }
  cited.forEach((rows, document) => {
    if (rows > 0) add(documentIds[document]!, 'claims', rows);
  });
  for (const { document } of projection.facts) add(document, 'facts', 1);
  for (const { document } of projection.statuses) add(document, 'statuses', 1);
  return counts;
}

/** Positions of the claims that cite a document, in the order of all claims. O(claims). */
export function claimsCiting({ documentIds, claims }: Projection, document: string): Int32Array {
  const wanted = documentIds.indexOf(document);
  const found: number[] = [];
  for (let claim = 0; wanted >= 0 && claim < claims.count; claim++) {
    if (claims.document[claim] === wanted) found.push(claim);
  }
  return Int32Array.from(found);
}
