/** The supply graph once some trace gaps are answered: each by a new end, each assumed split as it was assumed. */
import type { Prepared } from '../prepare.ts';
import type { Supply } from '../supply.ts';

export interface Answers {
  /** Entities whose opaque part is answered for, in a closed loop the whole intake. */
  readonly gaps: readonly number[];
  /** Entities whose suppliers turn out to have the shares assumed. */
  readonly splits: readonly number[];
}

export const NO_ANSWERS: Answers = { gaps: [], splits: [] };

export interface Answered {
  readonly supply: Supply;
  /** By entity: the part of the intake that the answer brings. */
  readonly brought: Float64Array;
}

/** Loops are those of the expected shares, which are what makes an entity of one a gap. O(entities + links). */
export function answered({ supply, closed }: Prepared, { gaps, splits }: Answers): Answered {
  const known = supply.known.slice();
  const weight = supply.weight.slice();
  const opaque = supply.opaque.slice();
  const brought = new Float64Array(opaque.length);
  for (const x of splits) {
    for (let link = supply.offsets[x]!; link < supply.offsets[x + 1]!; link++) known[link] = weight[link]!;
  }
  for (const x of gaps) {
    brought[x] = closed[x] ? 1 : opaque[x]!;
    opaque[x] = 0;
    if (!closed[x]) continue;
    known.fill(0, supply.offsets[x]!, supply.offsets[x + 1]!);
    weight.fill(0, supply.offsets[x]!, supply.offsets[x + 1]!);
  }
  const settled = new Set([...splits, ...gaps.filter((x) => closed[x])]);
  return { supply: { ...supply, known, weight, opaque, ...remaindersBut(supply, settled) }, brought };
}

/** The remainders of all entities but those settled. */
function remaindersBut(supply: Supply, settled: ReadonlySet<number>) {
  const { remainderOffsets, remainder, takerOffsets, takers } = supply;
  if (settled.size === 0) return {};
  const offsets = new Int32Array(remainderOffsets.length);
  const parts = new Float64Array(remainder.length);
  const starts = new Int32Array(takerOffsets.length);
  const links = new Int32Array(takers.length);
  let rests = 0;
  let taken = 0;
  for (let x = 0; x + 1 < offsets.length; x++) {
    for (let rest = remainderOffsets[x]!; rest < remainderOffsets[x + 1]! && !settled.has(x); rest++) {
      parts[rests++] = remainder[rest]!;
      for (let at = takerOffsets[rest]!; at < takerOffsets[rest + 1]!; at++) links[taken++] = takers[at]!;
      starts[rests] = taken;
    }
    offsets[x + 1] = rests;
  }
  return {
    remainderOffsets: offsets,
    remainder: parts.subarray(0, rests),
    takerOffsets: starts.subarray(0, rests + 1),
    takers: links.subarray(0, taken),
  };
}
