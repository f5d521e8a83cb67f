/**
 * The order of everything. Claims are sorted by customer, supplier's id and claim id; entities are renumbered in
 * Tarjan order of all claims (13 times faster sweeps at 5 million links than as loaded). Nothing depends on the order
 * of loading: Tarjan starts from sorted ids.
 */
import { gather } from './column.ts';
import type { LoadedEntities } from './entity-collector.ts';
import type { PackedStrings } from './packed-strings.ts';
import { shared } from './shared.ts';
import { type Components, components } from './tarjan.ts';

export interface Layout {
  /** Load position of each entity. */
  readonly byLoad: Int32Array;
  readonly byId: Int32Array;
  readonly idRank: Int32Array;
  readonly cycles: Int32Array;
  readonly byCustomer: Int32Array;
  readonly bySupplier: Int32Array;
  readonly suppliedClaims: Int32Array;
  /** Load position of each claim. */
  readonly claimOrder: Int32Array;
  readonly supplier: Int32Array;
  readonly customer: Int32Array;
}

/** `supplier` and `customer` are load positions, by load position of the claim. */
export function layOut(
  entities: LoadedEntities,
  supplier: Int32Array,
  customer: Int32Array,
  ids: PackedStrings,
): Layout {
  const { count, sorted, terminal } = entities;
  const rankOfLoad = inverse(sorted);
  replaceAll(supplier, rankOfLoad);
  replaceAll(customer, rankOfLoad);

  // From here to the renumbering an entity is its rank by id.
  const bySupplierRank = sortBy(supplier, count, ascending(supplier.length));
  const sortedClaims = sortBy(customer, count, bySupplierRank.order);
  sortParallel(sortedClaims.order, supplier, customer, ids);
  const found = components(count, ...walkedArcs(sortedClaims, supplier, gather(terminal, sorted)));

  const rankOf = found.order;
  const numberOf = inverse(rankOf);
  const claimOrder = claimsByCustomer(rankOf, sortedClaims);
  const newSupplier = gather(supplier, claimOrder);
  const newCustomer = gather(customer, claimOrder);
  replaceAll(newSupplier, numberOf);
  replaceAll(newCustomer, numberOf);
  const supplied = sortBy(newSupplier, count, ascending(claimOrder.length));
  return {
    byLoad: gather(sorted, rankOf),
    byId: shared(numberOf),
    idRank: shared(rankOf),
    cycles: shared(cyclesOf(found, newSupplier, newCustomer)),
    byCustomer: shared(offsetsOf(newCustomer, count)),
    bySupplier: shared(supplied.offsets),
    suppliedClaims: shared(supplied.order),
    claimOrder,
    supplier: shared(newSupplier),
    customer: shared(newCustomer),
  };
}

interface Sorted {
  /** Items by key, equal keys in the order they came. */
  order: Int32Array;
  /** Where key k starts; one more than there are keys. */
  offsets: Int32Array;
}

/** A stable counting sort of `items` by `keys[item]`. */
function sortBy(keys: Int32Array, keyCount: number, items: Int32Array): Sorted {
  const offsets = offsetsOf(keys, keyCount);
  const next = offsets.slice();
  const order = new Int32Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const key = keys[item]!;
    const at = next[key]!;
    order[at] = item;
    next[key] = at + 1;
  }
  return { order, offsets };
}

function offsetsOf(keys: Int32Array, keyCount: number): Int32Array {
  const offsets = new Int32Array(keyCount + 1);
  for (let i = 0; i < keys.length; i++) offsets[keys[i]! + 1]!++;
  for (let key = 0; key < keyCount; key++) offsets[key + 1]! += offsets[key]!;
  return offsets;
}

/** Sorts each run of claims with the same supplier and customer by claim id. */
function sortParallel(
  order: Int32Array,
  supplier: Int32Array,
  customer: Int32Array,
  ids: PackedStrings,
): void {
  for (let start = 0, end = 0; start < order.length; start = end) {
    const first = order[start]!;
    const same = (claim: number) =>
      supplier[claim] === supplier[first] && customer[claim] === customer[first];
    end = start + 1;
    while (end < order.length && same(order[end]!)) end++;
    if (end - start > 1) order.subarray(start, end).sort((a, b) => ids.compare(a, b));
  }
}

/** Arcs from customers to suppliers; links into terminal entities are walked by nothing. */
function walkedArcs(claims: Sorted, supplier: Int32Array, terminal: Uint8Array): [Int32Array, Int32Array] {
  const offsets = new Int32Array(claims.offsets.length);
  const targets = new Int32Array(claims.order.length);
  let used = 0;
  for (let rank = 0; rank < terminal.length; rank++) {
    const end = terminal[rank] ? 0 : claims.offsets[rank + 1]!;
    for (let at = claims.offsets[rank]!; at < end; at++) targets[used++] = supplier[claims.order[at]!]!;
    offsets[rank + 1] = used;
  }
  return [offsets, targets.subarray(0, used)];
}

function claimsByCustomer(rankOf: Int32Array, claims: Sorted): Int32Array {
  const order = new Int32Array(claims.order.length);
  let used = 0;
  for (let entity = 0; entity < rankOf.length; entity++) {
    const rank = rankOf[entity]!;
    const run = claims.order.subarray(claims.offsets[rank]!, claims.offsets[rank + 1]!);
    order.set(run, used);
    used += run.length;
  }
  return order;
}

/** Ranges of entities in a cycle: components of several, and entities that supply themselves. */
function cyclesOf(found: Components, supplier: Int32Array, customer: Int32Array): Int32Array {
  const inCycle = new Uint8Array(found.order.length);
  for (let claim = 0; claim < supplier.length; claim++) {
    if (supplier[claim] === customer[claim]) inCycle[supplier[claim]!] = 1;
  }
  const ranges: number[] = [];
  for (let c = 0; c + 1 < found.starts.length; c++) {
    const start = found.starts[c]!;
    const end = found.starts[c + 1]!;
    if (end - start > 1 || inCycle[start]) ranges.push(start, end);
  }
  return Int32Array.from(ranges);
}

function ascending(count: number): Int32Array {
  const items = new Int32Array(count);
  for (let i = 0; i < count; i++) items[i] = i;
  return items;
}

function inverse(order: Int32Array): Int32Array {
  const positions = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) positions[order[i]!] = i;
  return positions;
}

function replaceAll(values: Int32Array, by: Int32Array): void {
  for (let i = 0; i < values.length; i++) values[i] = by[values[i]!]!;
}
