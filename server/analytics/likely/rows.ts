/** One entity's intake, valued in every lane: known shares and drawn parts times what flows out of its suppliers. */
import type { Supply } from '../supply.ts';

export class Rows {
  readonly lanes: number;
  /** By entity: where its values stand in lanes, -1 where they are the same in every draw. */
  readonly slotOf: Int32Array;
  private readonly supply: Supply;
  /** By entity without a slot: its value. */
  private readonly still: Float64Array;

  constructor(supply: Supply, slotOf: Int32Array, still: Float64Array, lanes: number) {
    this.supply = supply;
    this.slotOf = slotOf;
    this.still = still;
    this.lanes = lanes;
  }

  /** Sets `sum` to what x takes in. `parts` from `at` on is what was drawn for x, `values` what its suppliers give. */
  intake(x: number, parts: Float64Array, at: number, values: Float64Array, sum: Float64Array): void {
    const { supply, slotOf, still, lanes } = this;
    const { offsets, supplier, known, remainderOffsets, takerOffsets, takers } = supply;
    sum.fill(0);
    const lastLink = offsets[x + 1]!;
    for (let link = offsets[x]!; link < lastLink; link++) {
      const share = known[link]!;
      if (share === 0) continue;
      const u = supplier[link]!;
      const from = slotOf[u]! * lanes;
      if (from >= 0) for (let lane = 0; lane < lanes; lane++) sum[lane]! += share * values[from + lane]!;
      else if (still[u]! !== 0) for (let lane = 0; lane < lanes; lane++) sum[lane]! += share * still[u]!;
    }
    const first = takerOffsets[remainderOffsets[x]!]!;
    const last = takerOffsets[remainderOffsets[x + 1]!]!;
    for (let taker = first, part = at; taker < last; taker++, part += lanes) {
      const u = supplier[takers[taker]!]!;
      const from = slotOf[u]! * lanes;
      if (from >= 0)
        for (let lane = 0; lane < lanes; lane++) sum[lane]! += parts[part + lane]! * values[from + lane]!;
      else if (still[u]! !== 0)
        for (let lane = 0; lane < lanes; lane++) sum[lane]! += parts[part + lane]! * still[u]!;
    }
  }
}
