/** Whom random splits can move at all: by the shape of the graph, whatever the draw. */
import type { Blocks } from '../blocks.ts';
import type { Prepared } from '../prepare.ts';
import type { Supply } from '../supply.ts';

export interface Structure {
  readonly blocks: Blocks;
  /** By entity: 1 - r. */
  readonly pass: Float64Array;
  /** By entity: 1 where a walk that stands on it can be hit, there or further upstream. */
  readonly reaches: Uint8Array;
  /** By entity: 1 where what flows out of it depends on how some remainder is shared. */
  readonly varies: Uint8Array;
}

/** O(entities + links), more where cycles reach far. */
export function structureOf(prepared: Prepared): Structure {
  const { supply, blocks } = prepared;
  const { risk } = prepared.vector;
  const pass = risk.map((r) => 1 - r);
  const reaches = new Uint8Array(risk.length);
  const varies = new Uint8Array(risk.length);
  spread(blocks, reaches, (x) => risk[x]! > 0 || suppliedBy(supply, x, reaches));
  spread(blocks, varies, (x) => pass[x]! > 0 && intakeVaries(supply, x, reaches, varies));
  return { blocks, pass, reaches, varies };
}

/** Whether an entity's intake depends on how some remainder is shared: its own, or one further upstream. */
export function intakeVaries(supply: Supply, x: number, reaches: Uint8Array, varies: Uint8Array): boolean {
  return suppliedBy(supply, x, varies) || hasSplit(supply, x, reaches);
}

/** Whether some remainder of x is shared among several suppliers, of whom one can be hit. */
export function hasSplit(
  { remainderOffsets, takerOffsets, takers, supplier }: Supply,
  x: number,
  reaches: Uint8Array,
) {
  for (let rest = remainderOffsets[x]!; rest < remainderOffsets[x + 1]!; rest++) {
    if (takerOffsets[rest + 1]! - takerOffsets[rest]! < 2) continue;
    for (let at = takerOffsets[rest]!; at < takerOffsets[rest + 1]!; at++)
      if (reaches[supplier[takers[at]!]!]) return true;
  }
  return false;
}

/** Marks upstream first; the members of a cycle again and again until no more are marked. */
function spread({ order, cyclic }: Blocks, marks: Uint8Array, marked: (x: number) => boolean): void {
  let at = 0;
  for (let c = 0; c <= cyclic.length; c += 2) {
    const start = cyclic[c] ?? order.length;
    for (; at < start; at++) marks[order[at]!] = marked(order[at]!) ? 1 : 0;
    if (c === cyclic.length) return;
    const members = order.subarray(start, cyclic[c + 1]!);
    at = cyclic[c + 1]!;
    for (let changed = true; changed; ) {
      changed = false;
      for (const x of members) {
        if (marks[x] || !marked(x)) continue;
        marks[x] = 1;
        changed = true;
      }
    }
  }
}

/** Whether some supplier that x can take anything from is marked. */
function suppliedBy(supply: Supply, x: number, marks: Uint8Array): boolean {
  const { offsets, supplier, known, remainderOffsets, takerOffsets, takers } = supply;
  for (let link = offsets[x]!; link < offsets[x + 1]!; link++)
    if (known[link]! > 0 && marks[supplier[link]!]) return true;
  const end = takerOffsets[remainderOffsets[x + 1]!]!;
  for (let at = takerOffsets[remainderOffsets[x]!]!; at < end; at++)
    if (marks[supplier[takers[at]!]!]) return true;
  return false;
}
