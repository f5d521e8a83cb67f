/** Which entities and links a download holds, and in which order. */
import { requireBuyer } from '../analytics/buyer.ts';
import type { Prepared } from '../analytics/prepare.ts';
import { reachUpstream, tierAtLeast } from '../analytics/reach-tree.ts';

export interface Arrangement {
  /** Entity of each row. */
  readonly entities: Int32Array;
  /** Row by entity, -1 for those left out. */
  readonly rowOf: Int32Array;
  /** Of one buyer: least number of links from it, by row. */
  readonly tier?: Int32Array;
  /** Of one buyer: 1 where every shortest path goes over a chain link, so that the tier is "or further". */
  readonly tierAtLeast?: Uint8Array;
  /** Links of the supply graph, by customer in order of rows, then by supplier's id. */
  readonly links: Int32Array;
  /** Entity that each of them goes into. */
  readonly customers: Int32Array;
}

/**
 * The buyer and all that is upstream of it whatever the shares, by tier and then by id, with the links that a walk from
 * the buyer can take. Throws NOT_A_BUYER. O(upstream), and one column over all entities.
 */
export function upstreamArrangement(prepared: Prepared, buyer: number): Arrangement {
  requireBuyer(prepared, buyer);
  const { projection, question } = prepared;
  const tree = reachUpstream(prepared, buyer);
  const { idRank } = projection;
  const positions = Int32Array.from(tree.entities.keys())
    .filter((position) => tree.entities[position] !== buyer)
    .sort((a, b) => tree.tier[a]! - tree.tier[b]! || idRank[tree.entities[a]!]! - idRank[tree.entities[b]!]!);
  const byRow = <T extends Int32Array | Uint8Array>(
    values: T,
    first: number,
    of: (position: number) => number,
  ) => {
    values[0] = first;
    positions.forEach((position, at) => {
      values[at + 1] = of(position);
    });
    return values;
  };
  const count = positions.length + 1;
  const entities = byRow(new Int32Array(count), buyer, (position) => tree.entities[position]!);
  const tier = byRow(new Int32Array(count), 0, (position) => tree.tier[position]!);
  const isAtLimit = (row: number) => row > 0 && tier[row] === question.tiers;
  return {
    entities,
    rowOf: rowsOf(prepared, entities),
    tier,
    tierAtLeast: byRow(new Uint8Array(count), 0, (position) => (tierAtLeast(tree, position) ? 1 : 0)),
    ...linksInto(prepared, entities, isAtLimit),
  };
}

/** Every entity of the space by id, with the links that any walk can take. O(entities and links). */
export function wholeArrangement(prepared: Prepared): Arrangement {
  const entities = prepared.projection.byId;
  return { entities, rowOf: prepared.projection.idRank, ...linksInto(prepared, entities, () => false) };
}

function rowsOf({ projection }: Prepared, entities: Int32Array): Int32Array {
  const rows = new Int32Array(projection.entities.count).fill(-1);
  entities.forEach((entity, row) => {
    rows[entity] = row;
  });
  return rows;
}

/** Into ends, and into what stands at the tier limit, no walk goes on. */
function linksInto(
  { supply }: Prepared,
  entities: Int32Array,
  isAtLimit: (row: number) => boolean,
): Pick<Arrangement, 'links' | 'customers'> {
  const { offsets, end } = supply;
  const goesOn = (entity: number, row: number) => !end[entity] && !isAtLimit(row);
  let count = 0;
  entities.forEach((entity, row) => {
    if (goesOn(entity, row)) count += offsets[entity + 1]! - offsets[entity]!;
  });
  const links = new Int32Array(count);
  const customers = new Int32Array(count);
  let at = 0;
  entities.forEach((entity, row) => {
    if (!goesOn(entity, row)) return;
    for (let link = offsets[entity]!; link < offsets[entity + 1]!; link++) {
      links[at] = link;
      customers[at++] = entity;
    }
  });
  return { links, customers };
}
