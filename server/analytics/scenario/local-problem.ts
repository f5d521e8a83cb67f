/**
 * A few entities solved anew as a graph of their own, by the same equations as the whole: what is upstream of them
 * stands as it is, as a place where the walk ends with the figures it has there.
 */
import type { Projection } from '../../projection/projection.ts';
import type { RiskVector } from '../../risk/risk-vector.ts';
import { condense } from '../blocks.ts';
import { withEveryTaker } from '../stages.ts';
import type { Supply } from '../supply.ts';
import { SupplyCollector } from '../supply-collector.ts';
import { type Solved, solveWalks, type Walks, walksOf } from '../unlimited.ts';
import { CLEAN, COVERED, HIGH, HIT, LEAST_CLEAN, LOW, OPAQUE, STRIDE } from './figure-values.ts';
import type { Row } from './patch.ts';

/** `members` by id; the figures are those of members[i] at `outside + i`. */
export interface LocalSolution {
  readonly solved: Solved;
  readonly outside: number;
}

/** `rowOf` gives each member's row; `vector` and `values` are those of the whole (FigureValues). */
export function solveLocally(
  members: readonly number[],
  rowOf: (x: number) => Row,
  vector: RiskVector,
  values: Float64Array,
): LocalSolution {
  const numbers = numbered(members, rowOf);
  const outside = numbers.size - members.length;
  const supply = rowsAmong(members, rowOf, numbers, outside);
  const entities = Int32Array.from(numbers.keys());
  const identity = Int32Array.from(entities, (_, i) => i);
  const graph = {
    entities: { count: entities.length },
    cycles: Int32Array.of(outside, entities.length),
    idRank: identity,
    byId: identity,
  } as unknown as Projection;
  const walks = walksOf(supply, localVector(vector, entities, outside), {
    blocks: condense(graph, withEveryTaker(supply)),
  });
  return { solved: solveWalks(endingAt(walks, values, entities, outside)), outside };
}

/** Suppliers that are no members first, then the members in their order. */
function numbered(members: readonly number[], rowOf: (x: number) => Row): Map<number, number> {
  const inside = new Set(members);
  const numbers = new Map<number, number>();
  for (const x of members) {
    eachSupplier(rowOf(x), (u) => {
      if (!inside.has(u) && !numbers.has(u)) numbers.set(u, numbers.size);
    });
  }
  for (const x of members) numbers.set(x, numbers.size);
  return numbers;
}

export function eachSupplier(
  { supply, at, members }: Row,
  visit: (supplier: number, link: number) => void,
): void {
  const { offsets, supplier } = supply;
  for (let link = offsets[at]!; link < offsets[at + 1]!; link++) {
    const u = supplier[link]!;
    visit(members ? members[u]! : u, link);
  }
}

function rowsAmong(
  members: readonly number[],
  rowOf: (x: number) => Row,
  numbers: ReadonlyMap<number, number>,
  outside: number,
): Supply {
  const rows = members.map(rowOf);
  const links = rows.reduce((sum, { supply, at }) => sum + supply.offsets[at + 1]! - supply.offsets[at]!, 0);
  const out = new SupplyCollector(numbers.size, links);
  for (let i = 0; i < outside; i++) {
    out.markEnd();
    out.next();
  }
  for (const row of rows) {
    copyRow(row, numbers, out);
    out.next();
  }
  return out.finish();
}

function copyRow(row: Row, numbers: ReadonlyMap<number, number>, out: SupplyCollector): void {
  const { supply, at } = row;
  const first = supply.offsets[at]!;
  eachSupplier(row, (u, link) => {
    const copy = out.links++;
    out.supplier[copy] = numbers.get(u)!;
    out.known[copy] = supply.known[link]!;
    out.weight[copy] = supply.weight[link]!;
  });
  const shift = out.first - first;
  for (let rest = supply.remainderOffsets[at]!; rest < supply.remainderOffsets[at + 1]!; rest++) {
    for (let taker = supply.takerOffsets[rest]!; taker < supply.takerOffsets[rest + 1]!; taker++) {
      out.addTaker(supply.takers[taker]! + shift);
    }
    out.addRemainder(supply.remainder[rest]!);
  }
  if (supply.opaque[at]! > 0) out.addOpaque(supply.opaque[at]!);
  if (supply.end[at]) out.markEnd();
}

/** Nothing goes on from what is outside. */
function localVector(
  { risk, riskHigh, flags }: RiskVector,
  entities: Int32Array,
  outside: number,
): RiskVector {
  const local = (values: Float64Array) =>
    Float64Array.from(entities, (x, i) => (i < outside ? 1 : values[x]!));
  const own = local(risk);
  return { risk: own, riskHigh: riskHigh === risk ? own : local(riskHigh), flags };
}

/** The walks with the figures of what is outside as their targets there. */
function endingAt(walks: Walks, values: Float64Array, entities: Int32Array, outside: number): Walks {
  const at = (target: Float64Array, figure: number): Float64Array => {
    const ending = target.slice();
    for (let i = 0; i < outside; i++) ending[i] = values[entities[i]! * STRIDE + figure]!;
    return ending;
  };
  const [hit, clean, opaque] = walks.ends;
  const { low, high } = walks;
  return {
    ...walks,
    ends: [at(hit, HIT), at(clean, CLEAN), at(opaque, OPAQUE)],
    coveredTarget: at(walks.coveredTarget, COVERED),
    low: { ...low, target: at(low.target, LOW) },
    high: {
      ...high,
      target: at(high.target, LEAST_CLEAN),
      companion: { ...high.companion!, target: at(high.companion!.target, HIGH) },
    },
  };
}
