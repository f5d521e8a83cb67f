import { firstLinks, supplierWeights } from './degrees.ts';
import type { Cast } from './entity.ts';
import { MATERIALS } from './goods.ts';
import { mix, Random, shuffled } from './random.ts';

/** How far upstream most suppliers stand, as a part of all firms: this makes some eight fuzzy tiers. */
const NEAR = 7;

/** Each one's successor on one round trip through all of them, in random order. */
function roundTrip(count: number, random: Random): Uint32Array {
  const order = shuffled(count, random);
  const next = new Uint32Array(count);
  for (let i = 0; i < count; i++) next[order[i]!] = order[(i + 1) % count]!;
  return next;
}

/** Who supplies whom: the positions of each customer's suppliers, drawn one after the other. */
export class Suppliers {
  private readonly cast: Cast;
  private readonly first: Float64Array;
  private readonly weights: Float64Array;
  /** A round through all of the core, so that none of it stands aside. */
  private readonly round: Uint32Array;

  constructor(cast: Cast, links: number) {
    const { layout, seed } = cast;
    this.cast = cast;
    this.first = firstLinks(layout, links, seed);
    this.weights = supplierWeights(layout, seed);
    this.round = roundTrip(layout.coreEnd - layout.coreStart, new Random(seed, 31));
  }

  /** How many links a customer has. */
  count(customer: number): number {
    return customer < this.cast.layout.sources ? this.first[customer + 1]! - this.first[customer]! : 0;
  }

  /** The supplier of a customer's n-th link. */
  draw(customer: number, n: number, random: Random): number {
    const { coreStart, coreEnd, smelters } = this.cast.layout;
    if (customer >= smelters) return this.forSmelter(customer, random);
    if (customer >= coreStart && customer < coreEnd) return this.forCore(customer, n, random);
    return this.mutual(customer, n) ?? this.upstream(customer, random);
  }

  private forCore(customer: number, n: number, random: Random): number {
    const { coreStart, coreEnd } = this.cast.layout;
    const next = coreStart + this.round[customer - coreStart]!;
    if (n === 0) return next;
    if (n === 1 && random.percent(25)) return this.partner(customer, coreStart, coreEnd) ?? next;
    if (random.percent(55)) return this.upstream(coreEnd - 1, random);
    const other = this.pick(coreStart, coreEnd, random);
    return other === customer ? next : other;
  }

  /** A few neighbours outside the core supply each other. */
  private mutual(customer: number, n: number): number | undefined {
    const { buyersEnd, coreStart, coreEnd, smelters } = this.cast.layout;
    if (n > 0) return undefined;
    const [from, to] = customer < coreStart ? [buyersEnd, coreStart] : [coreEnd, smelters];
    const other = this.partner(customer, from, to);
    const pair = Math.min(customer, other ?? customer);
    return mix(this.cast.seed, pair, 32) % 100 < 4 ? other : undefined;
  }

  /** The other of a pair of neighbours within a zone. */
  private partner(position: number, from: number, to: number): number | undefined {
    if (position < from) return undefined;
    const other = from + ((position - from) ^ 1);
    return other < to ? other : undefined;
  }

  private upstream(customer: number, random: Random): number {
    const { smelters, sources, entities } = this.cast.layout;
    const choice = random.below(100);
    const next = customer + 1;
    const near = Math.min(smelters, next + Math.floor(smelters / NEAR) + 1);
    if (choice < 66 && near > next) return this.pick(next, near, random);
    if (choice < 84 && smelters > next) return this.pick(next, smelters, random);
    // Traders upstream buy ore; others buy metal.
    const tradesOre = choice >= 96 && customer > smelters / 2;
    return tradesOre ? this.pick(sources, entities, random) : this.pick(smelters, sources, random);
  }

  /** Ore or scrap of its own metal, where there is any; now and then another smelter's intermediate. */
  private forSmelter(smelter: number, random: Random): number {
    const { sources, entities, sourcesOf } = this.cast.layout;
    const metal = 31 - Math.clz32(this.cast.goods(smelter));
    const { start, end } = sourcesOf[metal < MATERIALS.length ? metal : 0]!;
    if (random.percent(8) && smelter + 1 < sources) return this.pick(smelter + 1, sources, random);
    return start < end ? this.pick(start, end, random) : this.pick(sources, entities, random);
  }

  /** One of from .. to - 1, by weight: a search in the sums. */
  private pick(from: number, to: number, random: Random): number {
    const { weights } = this;
    const base = weights[from]!;
    const target = base + random.below(weights[to]! - base);
    let [low, high] = [from, to - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (weights[middle + 1]! > target) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
