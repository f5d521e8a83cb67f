/** Builds the supply graph of a question from the claims that count (method.md 1, "Layers" and "Shares"). */
import type { Projection } from '../projection/projection.ts';
import { EVERY_MATERIAL, materialNumber, setsInLayer, wins } from './claims.ts';
import { declaredUnused } from './declared-unused.ts';
import type { Question } from './question.ts';
import { ROUNDING, type Supply } from './supply.ts';

/** Known shares may exceed 1 by this much before it is a fault of the data. */
const TOLERATED_EXCESS = 1e-9;

/** `counted` marks the claims that count for the question. */
export function mergeSupply(projection: Projection, question: Question, counted: Uint8Array): Supply {
  const material = materialNumber(projection, question.material);
  const unused = declaredUnused(projection, question);
  const merger = new Merger(projection, counted);
  const { count, terminal } = projection.entities;
  for (let customer = 0; customer < count; customer++) {
    if (terminal[customer]) {
      merger.end(customer);
      continue;
    }
    const declared = unused.get(customer);
    if (declared === undefined) merger.customer(customer, material);
    else merger.declaring(customer, material, declared);
  }
  return merger.finish();
}

class Merger {
  private readonly projection: Projection;
  private readonly counted: Uint8Array;
  private readonly layerSets: Uint8Array[] = [];

  private readonly offsets: Int32Array;
  private readonly supplier: Int32Array;
  private readonly known: Float64Array;
  private readonly weight: Float64Array;
  private readonly claim: Int32Array;
  private readonly claims: Int32Array;
  private readonly direct: Uint8Array;
  private readonly remainderOffsets: Int32Array;
  private readonly opaque: Float64Array;
  private readonly assumed: Float64Array;
  private readonly endFlags: Uint8Array;
  private readonly remainder: number[] = [];
  private readonly takerOffsets: number[] = [0];
  private readonly takers: number[] = [];
  private readonly sharesAboveOne: number[] = [];
  private readonly usesDeclaredUnused: number[] = [];
  private links = 0;

  /** The claim that wins for each link of the current customer and layer, -1 for none, and the largest weight it had. */
  private winner: Int32Array = new Int32Array(64);
  private largest: Float64Array = new Float64Array(64);

  constructor(projection: Projection, counted: Uint8Array) {
    this.projection = projection;
    this.counted = counted;
    const { count } = projection.entities;
    const most = projection.claims.count;
    this.offsets = new Int32Array(count + 1);
    this.supplier = new Int32Array(most);
    this.known = new Float64Array(most);
    this.weight = new Float64Array(most);
    this.claim = new Int32Array(most);
    this.claims = new Int32Array(most);
    this.direct = new Uint8Array(most);
    this.remainderOffsets = new Int32Array(count + 1);
    this.opaque = new Float64Array(count);
    this.assumed = new Float64Array(count);
    this.endFlags = new Uint8Array(count);
  }

  /** An entity where the walk ends clean. */
  end(entity: number): void {
    this.endFlags[entity] = 1;
    this.close(entity);
  }

  /** An entity that declares not to use some materials: an end in their layers, unless links naming them are on record. */
  declaring(customer: number, material: number, declared: ReadonlySet<number>): void {
    const named = this.materialsNamed(customer);
    if ([...declared].some((each) => named.has(each))) this.usesDeclaredUnused.push(customer);
    if (!declared.has(material) || named.has(material)) {
      this.customer(customer, material);
      return;
    }
    // Links that name no material still make it a buyer and stay as evidence, with no share in the walk.
    const first = this.links;
    this.collectPairs(customer);
    this.chooseWinners(customer, first, null);
    this.claim.set(this.winner.subarray(0, this.links - first), first);
    this.end(customer);
  }

  customer(customer: number, material: number): void {
    const first = this.links;
    this.collectPairs(customer);
    if (this.links === first) this.opaque[customer] = 1;
    else if (material !== EVERY_MATERIAL) this.layer(customer, first, null, 1);
    else this.everyLayer(customer, first);
    this.close(customer);
  }

  finish(): Supply {
    const { links } = this;
    return {
      offsets: this.offsets,
      supplier: this.supplier.subarray(0, links),
      known: this.known.subarray(0, links),
      weight: this.weight.subarray(0, links),
      claim: this.claim.subarray(0, links),
      claims: this.claims.subarray(0, links),
      direct: this.direct.subarray(0, links),
      remainderOffsets: this.remainderOffsets,
      remainder: Float64Array.from(this.remainder),
      takerOffsets: Int32Array.from(this.takerOffsets),
      takers: Int32Array.from(this.takers),
      opaque: this.opaque,
      assumed: this.assumed,
      end: this.endFlags,
      faults: { sharesAboveOne: this.sharesAboveOne, usesDeclaredUnused: this.usesDeclaredUnused },
    };
  }

  private close(entity: number): void {
    this.offsets[entity + 1] = this.links;
    this.remainderOffsets[entity + 1] = this.remainder.length;
  }

  /** One link per supplier with a claim that counts. */
  private collectPairs(customer: number): void {
    const { counted, supplier, claims, direct } = this;
    const columns = this.projection.claims;
    const end = this.projection.byCustomer[customer + 1]!;
    const first = this.links;
    let link = first - 1;
    for (let claim = this.projection.byCustomer[customer]!; claim < end; claim++) {
      if (!counted[claim]) continue;
      if (link < first || supplier[link] !== columns.supplier[claim])
        supplier[++link] = columns.supplier[claim]!;
      claims[link]!++;
      if (columns.depth[claim] === 0) direct[link] = 1;
    }
    this.links = link + 1;
    this.makeRoom(this.links - first);
  }

  /** The plain mean of the layers named on links into the customer; one layer where none is named. */
  private everyLayer(customer: number, first: number): void {
    const named = this.allAlike(customer) ? [] : [...this.materialsNamed(customer)].sort((a, b) => a - b);
    if (named.length < 2) {
      this.layer(customer, first, null, 1);
      return;
    }
    this.largest.fill(-1, 0, this.links - first);
    for (const material of named) this.layer(customer, first, this.setsOf(material), named.length);
  }

  /** Whether all links that name materials name the same ones: then every layer is the same. */
  private allAlike(customer: number): boolean {
    const { byCustomer, claims } = this.projection;
    const { materials } = claims;
    const end = byCustomer[customer + 1]!;
    let only = 0;
    for (let claim = byCustomer[customer]!; claim < end; claim++) {
      const set = materials[claim]!;
      if (!this.counted[claim] || set === 0 || set === only) continue;
      if (only !== 0) return false;
      only = set;
    }
    return true;
  }

  private materialsNamed(customer: number): Set<number> {
    const { byCustomer, claims, materialSets } = this.projection;
    const named = new Set<number>();
    for (let claim = byCustomer[customer]!; claim < byCustomer[customer + 1]!; claim++) {
      if (!this.counted[claim]) continue;
      for (const material of materialSets[claims.materials[claim]!]!) named.add(material);
    }
    return named;
  }

  private setsOf(material: number): Uint8Array {
    this.layerSets[material] ??= setsInLayer(this.projection, material);
    return this.layerSets[material];
  }

  /** Adds one layer, of `layers` in all, to the links from `first` on. */
  private layer(customer: number, first: number, sets: Uint8Array | null, layers: number): void {
    const { known, weight } = this;
    const { share } = this.projection.claims;
    this.chooseWinners(customer, first, sets);
    const { winner } = this;
    const count = this.links - first;
    let sum = 0;
    let unknown = 0;
    for (let i = 0; i < count; i++) {
      if (winner[i]! < 0) continue;
      const stated = share[winner[i]!]!;
      if (Number.isNaN(stated)) unknown++;
      else sum += stated;
    }
    if (sum > 1 + TOLERATED_EXCESS) this.reportExcess(customer);
    const scale = sum > 1 + ROUNDING ? 1 / sum : 1;
    const rest = 1 - sum > ROUNDING ? 1 - sum : 0;
    const split = unknown > 0 ? rest / unknown : 0;
    for (let i = 0; i < count; i++) {
      if (winner[i]! < 0) continue;
      const stated = share[winner[i]!]!;
      const isUnknown = Number.isNaN(stated);
      const part = (isUnknown ? split : scale === 1 ? stated : stated * scale) / layers;
      if (!isUnknown) known[first + i]! += part;
      weight[first + i]! += part;
      this.keepLargest(first, i, part, layers);
      if (isUnknown && rest > 0) this.takers.push(first + i);
    }
    this.addRemainder(customer, rest / layers, unknown);
  }

  private addRemainder(customer: number, rest: number, unknown: number): void {
    if (rest === 0) return;
    if (unknown === 0) {
      this.opaque[customer]! += rest;
      return;
    }
    this.assumed[customer]! += rest;
    this.remainder.push(rest);
    this.takerOffsets.push(this.takers.length);
  }

  private reportExcess(customer: number): void {
    const { sharesAboveOne } = this;
    if (sharesAboveOne[sharesAboveOne.length - 1] !== customer) sharesAboveOne.push(customer);
  }

  private chooseWinners(customer: number, first: number, sets: Uint8Array | null): void {
    const { counted, winner, supplier } = this;
    const columns = this.projection.claims;
    const end = this.projection.byCustomer[customer + 1]!;
    winner.fill(-1, 0, this.links - first);
    let i = 0;
    for (let claim = this.projection.byCustomer[customer]!; claim < end; claim++) {
      if (!counted[claim]) continue;
      while (supplier[first + i] !== columns.supplier[claim]) i++;
      if (sets !== null && !sets[columns.materials[claim]!]) continue;
      const best = winner[i]!;
      if (best < 0 || wins(columns, claim, best)) winner[i] = claim;
    }
  }

  private keepLargest(first: number, i: number, part: number, layers: number): void {
    const { claim, winner, largest } = this;
    const candidate = winner[i]!;
    if (layers > 1) {
      if (part < largest[i]! || (part === largest[i] && claim[first + i]! < candidate)) return;
      largest[i] = part;
    }
    claim[first + i] = candidate;
  }

  private makeRoom(links: number): void {
    if (links <= this.winner.length) return;
    this.winner = new Int32Array(links * 2);
    this.largest = new Float64Array(links * 2);
  }
}
