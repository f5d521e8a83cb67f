/** Merges the claims into one customer, layer by layer, into its links of the supply graph (method.md 1). */
import type { Projection } from '../projection/projection.ts';
import { wins } from './claims.ts';
import type { Proportions } from './proportions.ts';
import { ROUNDING } from './supply.ts';
import type { SupplyCollector } from './supply-collector.ts';

/** Known shares may exceed 1 by this much before it is a fault of the data. */
const TOLERATED_EXCESS = 1e-9;

export class LayerMerger {
  private readonly projection: Projection;
  private readonly counted: Uint8Array;
  private readonly out: SupplyCollector;
  /** null: remainders are split equally. */
  private readonly proportions: Proportions | null;
  /** Whether every link of the customer has one claim: then that is the winner wherever it counts. */
  private single = true;
  /** By link of the customer: its first claim, and the set of materials that it names. */
  private claimOf: Int32Array = new Int32Array(64);
  private setOf: Int32Array = new Int32Array(64);
  /** By link: the claim that wins in the current layer (-1: none) and its share, the largest weight it had in any. */
  private winner: Int32Array = new Int32Array(64);
  private stated: Float64Array = new Float64Array(64);
  private largest: Float64Array = new Float64Array(64);

  constructor(
    projection: Projection,
    counted: Uint8Array,
    out: SupplyCollector,
    proportions: Proportions | null,
  ) {
    this.projection = projection;
    this.counted = counted;
    this.out = out;
    this.proportions = proportions;
  }

  /** One link per supplier with a claim that counts; returns how many. */
  collectPairs(customer: number): number {
    const { counted, out } = this;
    const { supplier, claims, direct, first } = out;
    const { byCustomer, claims: columns } = this.projection;
    const { supplier: supplierOf, depth, materials } = columns;
    const start = byCustomer[customer]!;
    const end = byCustomer[customer + 1]!;
    this.makeRoom(end - start);
    const { claimOf, setOf } = this;
    let link = first - 1;
    let single = true;
    for (let claim = start; claim < end; claim++) {
      if (!counted[claim]) continue;
      if (link >= first && supplier[link] === supplierOf[claim]) {
        single = false;
      } else {
        supplier[++link] = supplierOf[claim]!;
        claimOf[link - first] = claim;
        setOf[link - first] = materials[claim]!;
      }
      claims[link]!++;
      if (depth[claim] === 0) direct[link] = 1;
    }
    this.single = single;
    out.links = link + 1;
    return out.links - first;
  }

  /** Lets the links stand as evidence, each with its winning claim and no share. */
  keepAsEvidence(customer: number): void {
    const { out } = this;
    this.chooseWinners(customer, null);
    out.claim.set(this.winner.subarray(0, out.links - out.first), out.first);
  }

  /**
   * Adds the layer of a material (negative: of none), of `layers` in all: the claims whose set of materials is marked,
   * all of them where `sets` is null.
   */
  addLayer(customer: number, material: number, sets: Uint8Array | null, layers: number): void {
    const { out } = this;
    this.chooseWinners(customer, sets);
    const { winner, stated } = this;
    const { share } = this.projection.claims;
    const count = out.links - out.first;
    let sum = 0;
    let unknown = 0;
    for (let i = 0; i < count; i++) {
      const claim = winner[i]!;
      if (claim < 0) continue;
      const part = share[claim]!;
      stated[i] = part;
      if (Number.isNaN(part)) unknown++;
      else sum += part;
    }
    if (sum > 1 + TOLERATED_EXCESS && out.sharesAboveOne.at(-1) !== customer)
      out.sharesAboveOne.push(customer);
    const scale = sum > 1 + ROUNDING ? 1 / sum : 1;
    const rest = 1 - sum > ROUNDING ? 1 - sum : 0;
    const equally = unknown > 0 ? rest / unknown : 0;
    const parts = rest > 0 && unknown > 1 ? this.partsOf(customer, material, rest) : null;
    this.addShares(scale, equally, parts, layers);
    if (rest === 0) return;
    if (unknown === 0) out.addOpaque(rest / layers);
    else out.addRemainder(rest / layers);
  }

  /** Forgets the weights of the customer before; to be called before the first of several layers. */
  startLayers(): void {
    this.largest.fill(-1, 0, this.out.links - this.out.first);
  }

  /** What each supplier of unknown share is assumed to have by the share model; null: all the same. */
  private partsOf(customer: number, material: number, rest: number): number[] | null {
    const { proportions, winner, out } = this;
    if (!proportions) return null;
    const { share } = this.projection.claims;
    const suppliers: number[] = [];
    for (let i = 0; i < out.links - out.first; i++) {
      if (winner[i]! >= 0 && Number.isNaN(share[winner[i]!]!)) suppliers.push(out.supplier[out.first + i]!);
    }
    const parts = proportions.of(customer, material, suppliers);
    if (parts === null && out.splitEqually.at(-1) !== customer) out.splitEqually.push(customer);
    return parts?.map((part) => part * rest) ?? null;
  }

  /** Each supplier of unknown share is assumed to have its part, or `equally` where there are no parts. */
  private addShares(scale: number, equally: number, parts: readonly number[] | null, layers: number): void {
    const { out, winner, stated } = this;
    const { known, weight, first } = out;
    const count = out.links - first;
    let taken = 0;
    for (let i = 0; i < count; i++) {
      if (winner[i]! < 0) continue;
      const share = stated[i]!;
      let part: number;
      if (Number.isNaN(share)) {
        part = (parts ? parts[taken++]! : equally) / layers;
        if (equally > 0) out.addTaker(first + i);
      } else {
        part = (scale === 1 ? share : share * scale) / layers;
        known[first + i]! += part;
        out.onKnown?.(winner[i]!, part);
      }
      weight[first + i]! += part;
      this.keepLargest(i, part, layers);
    }
  }

  private chooseWinners(customer: number, sets: Uint8Array | null): void {
    const { counted, winner, out } = this;
    const { supplier, first } = out;
    const { byCustomer, claims: columns } = this.projection;
    const count = out.links - first;
    if (this.single) {
      const { claimOf, setOf } = this;
      for (let i = 0; i < count; i++) winner[i] = sets === null || sets[setOf[i]!] ? claimOf[i]! : -1;
      return;
    }
    const end = byCustomer[customer + 1]!;
    winner.fill(-1, 0, count);
    let i = 0;
    for (let claim = byCustomer[customer]!; claim < end; claim++) {
      if (!counted[claim]) continue;
      while (supplier[first + i] !== columns.supplier[claim]) i++;
      if (sets !== null && !sets[columns.materials[claim]!]) continue;
      const best = winner[i]!;
      if (best < 0 || wins(columns, claim, best)) winner[i] = claim;
    }
  }

  /** Of several layers the claim with the largest weighted share stands for the link, then the smallest id. */
  private keepLargest(i: number, part: number, layers: number): void {
    const { claim, first } = this.out;
    const candidate = this.winner[i]!;
    if (layers > 1) {
      const largest = this.largest[i]!;
      if (part < largest || (part === largest && claim[first + i]! < candidate)) return;
      this.largest[i] = part;
    }
    claim[first + i] = candidate;
  }

  private makeRoom(links: number): void {
    if (links <= this.winner.length) return;
    this.claimOf = new Int32Array(links * 2);
    this.setOf = new Int32Array(links * 2);
    this.winner = new Int32Array(links * 2);
    this.stated = new Float64Array(links * 2);
    this.largest = new Float64Array(links * 2);
  }
}
