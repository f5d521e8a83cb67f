/** Entities in an order in which everything upstream comes first, cycles kept together (method.md 6). */
import type { Projection } from '../projection/projection.ts';
import { components } from '../projection/tarjan.ts';
import { type Arcs, UpstreamFirst } from './cycle-order.ts';
import { lastingColumn } from './lasting.ts';
import type { Supply } from './supply.ts';

export interface Blocks {
  /** Every entity once, suppliers before customers. */
  readonly order: Int32Array;
  /**
   * Where entities that supply each other stand in `order`: start, end, start, end, ... ascending. Members stand
   * upstream first as far as a cycle allows.
   */
  readonly cyclic: Int32Array;
}

/**
 * Condenses the links that carry a share, stated or assumed: one order serves every risk, and the bounds too. Only
 * entities in a cycle of claims are looked at; the projection has ordered all others. O(links in cycles of claims).
 */
export function condense(projection: Projection, supply: Supply): Blocks {
  const { cycles, entities } = projection;
  const order = lastingColumn(Int32Array, entities.count);
  for (let i = 0; i < order.length; i++) order[i] = i;
  const cyclic: number[] = [];
  for (let c = 0; c < cycles.length; c += 2) {
    condenseRange(projection, supply, order, cycles[c]!, cycles[c + 1]!, cyclic);
  }
  return { order, cyclic: Int32Array.from(cyclic) };
}

/** Entities `start` up to `end`, which stand where they do in `order` so far, are reordered there. */
function condenseRange(
  { idRank, byId: entityAt }: Projection,
  supply: Supply,
  order: Int32Array,
  start: number,
  end: number,
  cyclic: number[],
): void {
  // By id, so that the result does not depend on how the projection numbered them.
  const byId = idRank.slice(start, end).sort();
  for (let i = 0; i < byId.length; i++) byId[i] = entityAt[byId[i]!]!;
  const arcs = arcsAmong(supply, byId, start);
  const found = components(byId.length, arcs.starts, arcs.targets);
  let upstreamFirst: UpstreamFirst | undefined;
  for (let c = 0; c + 1 < found.starts.length; c++) {
    const from = found.starts[c]!;
    const to = found.starts[c + 1]!;
    const members = found.order.subarray(from, to);
    if (members.length > 1) {
      upstreamFirst ??= new UpstreamFirst(arcs);
      upstreamFirst.order(members.sort());
    }
    if (members.length > 1 || suppliesItself(supply, byId[members[0]!]!))
      cyclic.push(start + from, start + to);
    for (let i = from; i < to; i++) order[start + i] = byId[found.order[i]!]!;
  }
}

/** Links with a share among the members of a run of entities from `start` on, numbered by their place in `byId`. */
function arcsAmong({ offsets, supplier, weight }: Supply, byId: Int32Array, start: number): Arcs {
  const count = byId.length;
  const local = new Int32Array(count);
  let most = 0;
  for (let i = 0; i < count; i++) {
    const x = byId[i]!;
    local[x - start] = i;
    most += offsets[x + 1]! - offsets[x]!;
  }
  const starts = new Int32Array(count + 1);
  const targets = new Int32Array(most);
  let used = 0;
  for (let i = 0; i < count; i++) {
    const x = byId[i]!;
    const end = offsets[x + 1]!;
    for (let link = offsets[x]!; link < end; link++) {
      const place = supplier[link]! - start;
      if (place >= 0 && place < count && weight[link]! > 0) targets[used++] = local[place]!;
    }
    starts[i + 1] = used;
  }
  return { starts, targets: targets.subarray(0, used) };
}

function suppliesItself({ offsets, supplier, weight }: Supply, x: number): boolean {
  for (let link = offsets[x]!; link < offsets[x + 1]!; link++) {
    if (supplier[link] === x && weight[link]! > 0) return true;
  }
  return false;
}
