/** Entities in an order in which everything upstream comes first, cycles kept together (method.md 6). */
import type { Projection } from '../projection/projection.ts';
import { components } from '../projection/tarjan.ts';
import type { Supply } from './supply.ts';

export interface Blocks {
  /** Every entity once, suppliers before customers. */
  readonly order: Int32Array;
  /** Where entities that supply each other stand in `order`: start, end, start, end, ... ascending. Members by id. */
  readonly cyclic: Int32Array;
}

/**
 * Condenses the walk: a step from x to a supplier is open where the link's share and `pass[x]`, the part that is not
 * hit at x, are above 0. Only entities in a cycle of claims are looked at; the projection has ordered all others.
 */
export function condense(
  projection: Projection,
  supply: Supply,
  shares: Float64Array,
  pass: Float64Array,
): Blocks {
  const { cycles, entities } = projection;
  const order = new Int32Array(entities.count);
  for (let i = 0; i < order.length; i++) order[i] = i;
  const cyclic: number[] = [];
  for (let c = 0; c < cycles.length; c += 2) {
    const members = order.subarray(cycles[c]!, cycles[c + 1]!);
    condenseRange(members, projection.idRank, openSteps(supply, shares, pass), cycles[c]!, cyclic);
  }
  return { order, cyclic: Int32Array.from(cyclic) };
}

type Steps = (entity: number, visit: (supplier: number) => void) => void;

function openSteps(supply: Supply, shares: Float64Array, pass: Float64Array): Steps {
  const { offsets, supplier } = supply;
  return (entity, visit) => {
    if (pass[entity] === 0) return;
    const end = offsets[entity + 1]!;
    for (let link = offsets[entity]!; link < end; link++) if (shares[link]! > 0) visit(supplier[link]!);
  };
}

/** `members` is a run of consecutive entities from `start` on; it is reordered in place. */
function condenseRange(
  members: Int32Array,
  idRank: Int32Array,
  steps: Steps,
  start: number,
  cyclic: number[],
): void {
  // By id, so that the result does not depend on how the projection numbered them.
  const byId = members.slice().sort((a, b) => idRank[a]! - idRank[b]!);
  const local = new Int32Array(byId.length);
  for (let i = 0; i < byId.length; i++) local[byId[i]! - start] = i;
  const within = (entity: number) => entity >= start && entity < start + byId.length;

  const offsets = new Int32Array(byId.length + 1);
  const targets: number[] = [];
  const selfSupplied = new Uint8Array(byId.length);
  for (let i = 0; i < byId.length; i++) {
    steps(byId[i]!, (supplier) => {
      if (!within(supplier)) return;
      const j = local[supplier - start]!;
      if (i === j) selfSupplied[i] = 1;
      else targets.push(j);
    });
    offsets[i + 1] = targets.length;
  }

  const found = components(byId.length, offsets, Int32Array.from(targets));
  for (let c = 0; c + 1 < found.starts.length; c++) {
    const from = found.starts[c]!;
    const to = found.starts[c + 1]!;
    const block = found.order.subarray(from, to);
    if (to - from > 1) block.sort();
    if (to - from > 1 || selfSupplied[block[0]!]) cyclic.push(start + from, start + to);
    for (let i = from; i < to; i++) members[i] = byId[found.order[i]!]!;
  }
}
