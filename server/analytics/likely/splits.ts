/** The remainders of single entities shared at random, several draws side by side in lanes. */
import { CustomerClaims } from '../customer-claims.ts';
import type { Prepared } from '../prepare.ts';
import type { Supply } from '../supply.ts';
import { exponentials } from './exponential.ts';
import { DrawKeys } from './keys.ts';
import { LANES } from './rows.ts';

export class Splits {
  private readonly supply: Supply;
  private readonly keys: DrawKeys;
  private readonly claims: CustomerClaims;
  private readonly everyLayer: boolean;
  /** By entity: how many layers a remainder of its stands for; 0 while not counted. */
  private readonly layers: Uint16Array;
  private raw = new Float64Array(64);

  constructor({ projection, question, supply, counted }: Prepared) {
    this.supply = supply;
    this.keys = new DrawKeys(projection, question);
    this.claims = new CustomerClaims(projection, counted);
    this.everyLayer = question.material === null;
    this.layers = new Uint16Array(projection.entities.count);
  }

  /** How many numbers `draw` writes for x, per lane. */
  size(x: number): number {
    const { remainderOffsets, takerOffsets } = this.supply;
    return takerOffsets[remainderOffsets[x + 1]!]! - takerOffsets[remainderOffsets[x]!]!;
  }

  /**
   * Writes what each taker of x's remainders gets of x's intake, taker by taker in lanes, for the draws from `first`
   * on. Normalised exponentials are a flat Dirichlet. Every layer is shared on its own.
   */
  draw(x: number, first: number, parts: Float64Array, at: number): void {
    const { remainderOffsets, remainder, takerOffsets } = this.supply;
    const layers = this.layersOf(x);
    const start = takerOffsets[remainderOffsets[x]!]!;
    const end = remainderOffsets[x + 1]!;
    parts.fill(0, at, at + this.size(x) * LANES);
    for (let rest = remainderOffsets[x]!, layer = 0; rest < end; rest++) {
      const out = at + (takerOffsets[rest]! - start) * LANES;
      const part = remainder[rest]! / layers;
      for (let copy = 0; copy < layers; copy++, layer++) this.share(x, rest, layer, part, first, parts, out);
    }
  }

  private share(
    x: number,
    rest: number,
    layer: number,
    part: number,
    first: number,
    parts: Float64Array,
    at: number,
  ): void {
    const { takerOffsets, takers, supplier } = this.supply;
    const start = takerOffsets[rest]!;
    const count = takerOffsets[rest + 1]! - start;
    if (count === 1) {
      for (let lane = 0; lane < LANES; lane++) parts[at + lane]! += part;
      return;
    }
    const { keys } = this;
    const { hashes } = keys;
    const raw = this.room(count * LANES + LANES);
    const total = count * LANES;
    raw.fill(0, total, total + LANES);
    keys.make(x);
    const key0 = keys.first(x, layer);
    const key1 = keys.second(x, layer);
    for (let i = 0; i < count; i++) {
      const taker = supplier[takers[start + i]!]!;
      keys.make(taker);
      const slot = i * LANES;
      exponentials(key0 + hashes[2 * taker]!, key1 ^ hashes[2 * taker + 1]!, first, LANES, raw, slot);
      for (let lane = 0; lane < LANES; lane++) raw[total + lane]! += raw[slot + lane]!;
    }
    for (let lane = 0; lane < LANES; lane++) raw[total + lane] = part / raw[total + lane]!;
    for (let i = 0; i < total; i += LANES)
      for (let lane = 0; lane < LANES; lane++) parts[at + i + lane]! += raw[i + lane]! * raw[total + lane]!;
  }

  /** Where all claims name the same materials, one remainder may stand for that many layers. */
  private layersOf(x: number): number {
    if (!this.everyLayer) return 1;
    const known = this.layers[x]!;
    if (known > 0) return known;
    const { remainderOffsets } = this.supply;
    const remainders = remainderOffsets[x + 1]! - remainderOffsets[x]!;
    const named = this.claims.allAlike(x) ? this.claims.materialsNamed(x).size : 1;
    const layers = Math.max(1, named / remainders);
    this.layers[x] = layers;
    return layers;
  }

  private room(size: number): Float64Array {
    if (size > this.raw.length) this.raw = new Float64Array(size * 2);
    return this.raw;
  }
}
