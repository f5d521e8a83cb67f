/** A projection of some entities of another one and the claims among them, with all that is known of them. */
import { gather } from './column.ts';
import { type ClaimColumns, type EntityColumns, type Fact, Projection, type Status } from './projection.ts';

/**
 * `members` are ascending indices; in the part they are numbered from 0 in the same order. Facts and statuses about
 * other entities are left out, those about places and materials stay. O(members and claims into them).
 */
export function partOf(whole: Projection, members: Int32Array): Projection {
  const number = new Int32Array(whole.entities.count).fill(-1);
  for (let i = 0; i < members.length; i++) number[members[i]!] = i;
  const { claims, byCustomer } = claimsAmong(whole, members, number);
  const byId = members
    .map((_, i) => i)
    .sort((a, b) => whole.idRank[members[a]!]! - whole.idRank[members[b]!]!);
  const idRank = new Int32Array(members.length);
  for (let rank = 0; rank < byId.length; rank++) idRank[byId[rank]!] = rank;
  const parts = {
    ...whole,
    entities: entitiesOf(whole.entities, members),
    claims,
    byCustomer,
    ...suppliedBy(claims, members.length),
    cycles: cyclesWithin(whole.cycles, members),
    byId,
    idRank,
    facts: rowsAbout(whole.facts, whole.factsByEntity, whole.factsElsewhere, members),
    statuses: rowsAbout(whole.statuses, whole.statusesByEntity, [], members),
    documents: whole.documents,
  };
  return new Projection(parts, whole);
}

function claimsAmong(whole: Projection, members: Int32Array, number: Int32Array) {
  const kept: number[] = [];
  const byCustomer = new Int32Array(members.length + 1);
  members.forEach((customer, i) => {
    for (let claim = whole.byCustomer[customer]!; claim < whole.byCustomer[customer + 1]!; claim++) {
      if (number[whole.claims.supplier[claim]!]! >= 0) kept.push(claim);
    }
    byCustomer[i + 1] = kept.length;
  });
  const order = Int32Array.from(kept);
  const { claims } = whole;
  const columns: ClaimColumns = {
    count: order.length,
    ids: claims.ids.gather(order),
    supplier: gather(claims.supplier, order).map((x) => number[x]!),
    customer: gather(claims.customer, order).map((x) => number[x]!),
    share: gather(claims.share, order),
    materials: gather(claims.materials, order),
    basis: gather(claims.basis, order),
    scope: gather(claims.scope, order),
    depth: gather(claims.depth, order),
    validFrom: gather(claims.validFrom, order),
    validTo: gather(claims.validTo, order),
    recording: gather(claims.recording, order),
    recordings: claims.recordings,
    document: gather(claims.document, order),
  };
  return { claims: columns, byCustomer };
}

/** The columns of some entities. */
export function entitiesOf(entities: EntityColumns, members: Int32Array): EntityColumns {
  return {
    count: members.length,
    ids: entities.ids.gather(members),
    names: entities.names.gather(members),
    kind: gather(entities.kind, members),
    terminal: gather(entities.terminal, members),
    country: gather(entities.country, members),
    region: gather(entities.region, members),
    materials: gather(entities.materials, members),
    validFrom: gather(entities.validFrom, members),
    validTo: gather(entities.validTo, members),
  };
}

/** Claims by supplier. */
export function suppliedBy({ supplier }: ClaimColumns, count: number) {
  const bySupplier = new Int32Array(count + 1);
  for (let claim = 0; claim < supplier.length; claim++) bySupplier[supplier[claim]! + 1]!++;
  for (let x = 0; x < count; x++) bySupplier[x + 1]! += bySupplier[x]!;
  const next = bySupplier.slice();
  const suppliedClaims = new Int32Array(supplier.length);
  for (let claim = 0; claim < supplier.length; claim++) suppliedClaims[next[supplier[claim]!]!++] = claim;
  return { bySupplier, suppliedClaims };
}

/** The ranges of cycles, counted in members; those that none is left of fall away. */
export function cyclesWithin(cycles: Int32Array, members: Int32Array): Int32Array {
  const ranges: number[] = [];
  let at = 0;
  for (let c = 0; c < cycles.length; c += 2) {
    while (at < members.length && members[at]! < cycles[c]!) at++;
    const start = at;
    while (at < members.length && members[at]! < cycles[c + 1]!) at++;
    if (at > start) ranges.push(start, at);
  }
  return Int32Array.from(ranges);
}

/** Rows about the members and about no entity, in the order of all rows. */
export function rowsAbout<T extends Fact | Status>(
  rows: readonly T[],
  byEntity: ReadonlyMap<number, readonly number[]>,
  elsewhere: readonly number[],
  members: Int32Array,
): T[] {
  const kept = [...elsewhere];
  if (byEntity.size < members.length) {
    const among = new Set(members);
    for (const [entity, positions] of byEntity) if (among.has(entity)) kept.push(...positions);
  } else {
    for (const entity of members) kept.push(...(byEntity.get(entity) ?? []));
  }
  return kept.sort((a, b) => a - b).map((position) => rows[position]!);
}
