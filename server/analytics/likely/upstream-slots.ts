/** Which entities have values of their own in every draw: those upstream of the buyers that splits can move. */
import type { Supply } from '../supply.ts';

export interface UpstreamSlots {
  /** Entities breadth first. */
  readonly entities: Int32Array;
  /** How many of them are met within so many links: `within[t]` of at most t links. */
  readonly within: readonly number[];
}

/**
 * Walks from the buyers to suppliers that are marked, `links` links at most. Who is met brings those along that
 * `together` names for it.
 */
export function slotsUpstream(
  supply: Supply,
  buyers: Int32Array,
  marked: Uint8Array,
  links: number,
  together: (entity: number) => Int32Array | null = () => null,
): UpstreamSlots {
  const { offsets, supplier, known, remainderOffsets, takerOffsets, takers } = supply;
  const met = new Uint8Array(marked.length);
  const entities: number[] = [];
  const meet = (u: number) => {
    if (!marked[u] || met[u]) return;
    met[u] = 1;
    entities.push(u);
    together(u)?.forEach(meet);
  };
  const expand = (x: number) => {
    for (let link = offsets[x]!; link < offsets[x + 1]!; link++) if (known[link]! > 0) meet(supplier[link]!);
    const end = takerOffsets[remainderOffsets[x + 1]!]!;
    for (let at = takerOffsets[remainderOffsets[x]!]!; at < end; at++) meet(supplier[takers[at]!]!);
  };
  const within = [0];
  if (links > 0) for (const buyer of buyers) expand(buyer);
  for (let at = 0; within.length <= links; ) {
    const end = entities.length;
    within.push(end);
    if (at === end) break;
    if (within.length <= links) while (at < end) expand(entities[at++]!);
  }
  return { entities: Int32Array.from(entities), within };
}
