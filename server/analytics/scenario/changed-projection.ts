/**
 * A projection as edits make it: only the touched customers' claims, facts and statuses differ, all else is copied.
 * It cites the snapshot of what it was made from; what was changed is said beside it, never hidden in a new one.
 */
import { ENTITY_KINDS } from '../../model.ts';
import { compareCodePoints } from '../../projection/code-points.ts';
import type { Numbers } from '../../projection/column.ts';
import { NONE } from '../../projection/interner.ts';
import { type PackedStrings, StringPacker } from '../../projection/packed-strings.ts';
import { cyclesWithin, entitiesOf, rowsAbout, suppliedBy } from '../../projection/part.ts';
import { type ClaimColumns, type EntityColumns, Projection } from '../../projection/projection.ts';
import { OPEN_END, OPEN_START } from '../../projection/times.ts';
import { brokenOrder } from './broken-order.ts';
import { CLAIM_NUMBERS, type Claim } from './claim.ts';
import type { Edits } from './edits.ts';

class ChangedProjection extends Projection {
  readonly #base: Projection;

  constructor(parts: ConstructorParameters<typeof Projection>[0], base: Projection) {
    super(parts, base);
    this.#base = base;
  }

  override snapshotAt(knownAt: number): string {
    return this.#base.snapshotAt(knownAt);
  }
}

/**
 * `members` are ascending numbers of entities, those that the edits add included; in the result they are numbered from
 * 0 in the same order. Claims among them are kept; where `customers` is given only those into its members, and no facts.
 * O(members and claims into them).
 */
export function editedProjection(
  edits: Edits,
  members: Int32Array,
  customers?: ReadonlySet<number>,
): Projection {
  const { base } = edits;
  const number = numbering(edits, members);
  const { claims, byCustomer } = claimsAmong(edits, members, number, customers);
  const { byId, idRank } = ranked(edits, members);
  const old = members.subarray(0, firstAdded(edits, members));
  const cycles = cyclesWithin(base.cycles, old);
  const parts = {
    ...base.parts,
    entities: entitiesWith(edits, members),
    claims,
    byCustomer,
    ...suppliedBy(claims, members.length),
    cycles: brokenOrder(cycles, claims, number, edits.customers),
    byId,
    idRank,
    materialSets: [...base.materialSets, ...edits.addedSets],
    documentIds: [...base.documentIds, ...edits.addedDocuments],
    facts: customers
      ? []
      : withEdits(
          rowsAbout(base.facts, base.factsByEntity, base.factsElsewhere, old),
          edits.removedFacts,
          edits.addedFacts,
        ),
    statuses: withEdits(
      rowsAbout(base.statuses, base.statusesByEntity, [], old),
      edits.removedStatuses,
      edits.addedStatuses,
    ),
  };
  return new ChangedProjection(parts, base);
}

/** The whole graph with facts and statuses as edited, and claims as they were. */
export function withEditedEvidence(edits: Edits): Projection {
  const { base } = edits;
  const parts = {
    ...base.parts,
    facts: withEdits(base.facts, edits.removedFacts, edits.addedFacts),
    statuses: withEdits(base.statuses, edits.removedStatuses, edits.addedStatuses),
  };
  return new ChangedProjection(parts, base);
}

function withEdits<T extends { id: string }>(
  rows: readonly T[],
  removed: ReadonlySet<string>,
  added: readonly T[],
): T[] {
  if (removed.size === 0 && added.length === 0) return [...rows];
  return [...rows.filter((row) => !removed.has(row.id)), ...added].sort((a, b) =>
    compareCodePoints(a.id, b.id),
  );
}

/** Position of the first member that the edits add. */
function firstAdded({ base }: Edits, members: Int32Array): number {
  let at = members.length;
  while (at > 0 && members[at - 1]! >= base.entities.count) at--;
  return at;
}

/** From entities to positions among the members; -1 for others. */
function numbering({ base, added }: Edits, members: Int32Array): (entity: number) => number {
  const count = base.entities.count + added.length;
  if (members.length * 16 < count) {
    const positions = new Map<number, number>();
    for (let i = 0; i < members.length; i++) positions.set(members[i]!, i);
    return (entity) => positions.get(entity) ?? -1;
  }
  const positions = new Int32Array(count).fill(-1);
  for (let i = 0; i < members.length; i++) positions[members[i]!] = i;
  return (entity) => positions[entity]!;
}

function claimsAmong(
  edits: Edits,
  members: Int32Array,
  number: (entity: number) => number,
  customers: ReadonlySet<number> | undefined,
) {
  const { base } = edits;
  const { count } = base.entities;
  /** A claim of the base, or as many edited ones as came before it, as -1, -2, ... */
  const order: number[] = [];
  const edited: Claim[] = [];
  const customer: number[] = [];
  const byCustomer = new Int32Array(members.length + 1);
  for (let i = 0; i < members.length; i++) {
    const x = members[i]!;
    if (customers && !customers.has(x)) {
      // none
    } else if (edits.isEdited(x)) {
      for (const claim of edits.claimsInto(x)) {
        if (number(claim.supplier) >= 0) order.push(-edited.push(claim));
      }
    } else if (x < count) {
      for (let claim = base.byCustomer[x]!; claim < base.byCustomer[x + 1]!; claim++) {
        if (number(base.claims.supplier[claim]!) >= 0) order.push(claim);
      }
    }
    while (customer.length < order.length) customer.push(i);
    byCustomer[i + 1] = order.length;
  }
  const rows = Int32Array.from(order);
  const columns = Object.fromEntries(
    CLAIM_NUMBERS.map((column) => [
      column,
      mixed(
        base.claims[column],
        rows,
        edited.map((claim) => claim[column]),
      ),
    ]),
  );
  const claims = {
    ...columns,
    count: rows.length,
    recordings: edits.recordings,
    ids: mixedTexts(base.claims.ids, rows, edited),
    supplier: rows.map((row) => number(row >= 0 ? base.claims.supplier[row]! : edited[-1 - row]!.supplier)),
    customer: Int32Array.from(customer),
  } as unknown as ClaimColumns;
  return { claims, byCustomer };
}

function mixed<T extends Numbers>(base: T, rows: Int32Array, edited: readonly number[]): T {
  const values = new (base.constructor as new (length: number) => T)(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    values[i] = row >= 0 ? base[row]! : edited[-1 - row]!;
  }
  return values;
}

function mixedTexts(base: PackedStrings, rows: Int32Array, edited: readonly Claim[]): PackedStrings {
  if (edited.length === 0) return base.gather(rows);
  const packer = new StringPacker();
  for (const row of rows) packer.add(row >= 0 ? base.at(row) : edited[-1 - row]!.id);
  return packer.finish();
}

function entitiesWith(edits: Edits, members: Int32Array): EntityColumns {
  const { entities } = edits.base;
  const at = firstAdded(edits, members);
  const old = entitiesOf(entities, members.subarray(0, at));
  const added = Array.from(members.subarray(at), (x) => edits.added[x - entities.count]!);
  if (added.length === 0) return old;
  const grown = <T extends Numbers>(column: T, value: number): T => {
    const values = new (column.constructor as new (length: number) => T)(members.length).fill(value) as T;
    values.set(column);
    return values;
  };
  return {
    count: members.length,
    ids: appended(
      old.ids,
      added.map(({ id }) => id),
    ),
    names: appended(
      old.names,
      added.map(({ name }) => name),
    ),
    kind: grown(old.kind, ENTITY_KINDS.indexOf('company')),
    terminal: grown(old.terminal, 0),
    country: grown(old.country, NONE),
    region: grown(old.region, NONE),
    materials: grown(old.materials, 0),
    validFrom: grown(old.validFrom, OPEN_START),
    validTo: grown(old.validTo, OPEN_END),
  };
}

function appended(texts: PackedStrings, more: readonly string[]): PackedStrings {
  const packer = new StringPacker();
  for (let i = 0; i < texts.count; i++) packer.add(texts.at(i));
  for (const text of more) packer.add(text);
  return packer.finish();
}

/** Members in order of id: those of the base are in order already, the few others find their places. */
function ranked(edits: Edits, members: Int32Array): { byId: Int32Array; idRank: Int32Array } {
  const { idRank: rank } = edits.base;
  const at = firstAdded(edits, members);
  const positions = Int32Array.from(members, (_, i) => i);
  const old = positions.subarray(0, at).sort((a, b) => rank[members[a]!]! - rank[members[b]!]!);
  const added = Array.from(positions.subarray(at)).sort((a, b) =>
    compareCodePoints(edits.idOf(members[a]!), edits.idOf(members[b]!)),
  );
  const byId = new Int32Array(members.length);
  let taken = 0;
  let used = 0;
  for (const x of added) {
    const id = edits.idOf(members[x]!);
    while (taken < at && compareCodePoints(edits.idOf(members[old[taken]!]!), id) < 0)
      byId[used++] = old[taken++]!;
    byId[used++] = x;
  }
  byId.set(old.subarray(taken), used);
  const idRank = new Int32Array(members.length);
  for (let i = 0; i < byId.length; i++) idRank[byId[i]!] = i;
  return { byId, idRank };
}
