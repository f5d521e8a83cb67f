/** One entity's intake, valued in every lane: known shares and drawn parts times what flows out of its suppliers. */
import type { Supply } from '../supply.ts';

/** Draws solved side by side, in as many local variables. */
export const LANES = 4;

export class Rows {
  /** By entity: where its values stand, in lanes; -1 where they are the same in every draw. */
  readonly slotOf: Int32Array;
  private readonly supply: Supply;
  /** By entity without a slot: its value. */
  private readonly still: Float64Array;

  constructor(supply: Supply, slotOf: Int32Array, still: Float64Array) {
    this.supply = supply;
    this.slotOf = slotOf;
    this.still = still;
  }

  /** Sets `sum` to what x takes in. `parts` from `at` on is what was drawn for x, `values` what its suppliers give. */
  intake(x: number, parts: Float64Array, at: number, values: Float64Array, sum: Float64Array): void {
    const { slotOf, still } = this;
    const { offsets, supplier, known, remainderOffsets, takerOffsets, takers } = this.supply;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    const lastLink = offsets[x + 1]!;
    for (let link = offsets[x]!; link < lastLink; link++) {
      const share = known[link]!;
      if (share === 0) continue;
      const u = supplier[link]!;
      const from = slotOf[u]! * LANES;
      const same = from < 0 ? still[u]! : 0;
      a += share * (from < 0 ? same : values[from]!);
      b += share * (from < 0 ? same : values[from + 1]!);
      c += share * (from < 0 ? same : values[from + 2]!);
      d += share * (from < 0 ? same : values[from + 3]!);
    }
    const last = takerOffsets[remainderOffsets[x + 1]!]!;
    for (let taker = takerOffsets[remainderOffsets[x]!]!, part = at; taker < last; taker++, part += LANES) {
      const u = supplier[takers[taker]!]!;
      const from = slotOf[u]! * LANES;
      const same = from < 0 ? still[u]! : 0;
      a += parts[part]! * (from < 0 ? same : values[from]!);
      b += parts[part + 1]! * (from < 0 ? same : values[from + 1]!);
      c += parts[part + 2]! * (from < 0 ? same : values[from + 2]!);
      d += parts[part + 3]! * (from < 0 ? same : values[from + 3]!);
    }
    sum[0] = a;
    sum[1] = b;
    sum[2] = c;
    sum[3] = d;
  }
}
