/** Where the material of one buyer comes from, smelter by smelter: the known ends upstream, and where none is known. */
import { ENTITY_KINDS } from '../../model.ts';
import type { Projection } from '../../projection/projection.ts';
import { explainRisk, type RiskEvidence, riskEvidence } from '../../risk/explain.ts';
import { requireBuyer } from '../buyer.ts';
import type { Prepared } from '../prepare.ts';
import { reachUpstream } from '../reach-tree.ts';
import { ROUNDING } from '../supply.ts';
import { documentsOf, riskDocuments } from './risk-documents.ts';

const SMELTER = ENTITY_KINDS.indexOf('smelter');

/** A mine, an origin or a recycled source upstream. */
export interface OriginRow {
  /** Position in the projection: valid for this projection only. */
  index: number;
  risk: number;
  /** Ids of the documents that say so: of facts about it or its place that count, by code point. */
  riskBy: string[];
  /** The same of facts about regions of its country that would count, were it stated in which it lies. */
  openBy: string[];
  /** Smelters and refiners that it reaches before any other, positions in the projection, by id. */
  smelters: number[];
  /** Some way to the buyer passes no smelter or refiner. */
  pastSmelters: boolean;
  /** Positions of the claims in force by which it supplies what is upstream, by the customer's id. */
  claims: number[];
}

/** What lies behind a smelter or refiner, up to the next ones. */
export interface SmelterTrace {
  /** Position in the projection. */
  index: number;
  /** Known ends that reach it before any other smelter or refiner. */
  origins: number;
  /** Other smelters and refiners that supply it, first met. */
  smelters: number;
  /** Some of what it takes in is traced to no end and to no other smelter or refiner. */
  untraced: boolean;
}

export interface OriginsAnswer {
  /** By id. */
  origins: OriginRow[];
  /** Every smelter and refiner upstream, by id. */
  smelters: SmelterTrace[];
}

/**
 * An end counts for the smelters that it reaches without passing another: metal keeps the origin that its ore had where
 * it first became metal. Shares play no part, links of share 0 are walked, a tier limit applies. Throws NOT_A_BUYER.
 */
export function originsOf(prepared: Prepared, buyer: number): OriginsAnswer {
  requireBuyer(prepared, buyer);
  return new Tracing(prepared, buyer).answer();
}

class Tracing {
  private readonly prepared: Prepared;
  private readonly buyer: number;
  /** 1 where an entity is upstream of the buyer. */
  private readonly upstream: Uint8Array;
  /** By entity: the walk that met it last. */
  private readonly metBy: Int32Array;
  private readonly origins = new Map<number, Pick<OriginRow, 'smelters' | 'pastSmelters'>>();
  private readonly claims = new Map<number, number[]>();
  private readonly evidenceOn: (entity: number) => Pick<RiskEvidence, 'facts'>;
  private walks = 0;

  constructor(prepared: Prepared, buyer: number) {
    this.prepared = prepared;
    this.buyer = buyer;
    const { projection, question } = prepared;
    this.evidenceOn = riskEvidence(projection, question);
    const { count } = projection.entities;
    this.upstream = new Uint8Array(count);
    this.metBy = new Int32Array(count);
  }

  answer(): OriginsAnswer {
    const { projection } = this.prepared;
    const { entities, tier } = reachUpstream(this.prepared, this.buyer);
    for (const x of entities) this.upstream[x] = 1;
    const limit = this.prepared.question.tiers ?? Number.POSITIVE_INFINITY;
    this.collectClaims([this.buyer, ...entities.filter((_, position) => tier[position]! < limit)]);
    const rank = (x: number) => projection.idRank[x]!;
    const smelters = Array.from(entities)
      .filter((x) => projection.entities.kind[x] === SMELTER)
      .sort((a, b) => rank(a) - rank(b))
      .map((x) => this.behind(x));
    this.walk(this.buyer, (end) => {
      this.originAt(end).pastSmelters = true;
    });
    const origins = [...this.origins.keys()].sort((a, b) => rank(a) - rank(b)).map((x) => this.rowOf(x));
    return { origins, smelters };
  }

  private behind(smelter: number): SmelterTrace {
    let origins = 0;
    const met = this.walk(smelter, (end) => {
      this.originAt(end).smelters.push(smelter);
      origins++;
    });
    return { index: smelter, origins, ...met };
  }

  /** Everything upstream of `start` up to smelters and ends. O(links there). */
  private walk(start: number, atEnd: (end: number) => void): Pick<SmelterTrace, 'smelters' | 'untraced'> {
    const { projection, supply } = this.prepared;
    const { offsets, supplier, opaque, end } = supply;
    const stamp = ++this.walks;
    const front = [start];
    let smelters = 0;
    let untraced = false;
    while (front.length > 0) {
      const x = front.pop()!;
      if (opaque[x]! > ROUNDING) untraced = true;
      for (let link = offsets[x]!; link < offsets[x + 1]!; link++) {
        const u = supplier[link]!;
        if (!this.upstream[u] || this.metBy[u] === stamp) continue;
        this.metBy[u] = stamp;
        if (projection.entities.terminal[u]) atEnd(u);
        else if (u !== start && projection.entities.kind[u] === SMELTER) smelters++;
        else if (u !== start && !end[u]) front.push(u);
      }
    }
    return { smelters, untraced };
  }

  private originAt(end: number): Pick<OriginRow, 'smelters' | 'pastSmelters'> {
    const known = this.origins.get(end) ?? { smelters: [], pastSmelters: false };
    this.origins.set(end, known);
    return known;
  }

  private collectClaims(customers: Iterable<number>): void {
    const { projection, supply } = this.prepared;
    const inOrder = [...customers].sort((a, b) => projection.idRank[a]! - projection.idRank[b]!);
    for (const x of inOrder) {
      if (supply.end[x]) continue;
      for (let link = supply.offsets[x]!; link < supply.offsets[x + 1]!; link++) {
        const u = supply.supplier[link]!;
        if (!projection.entities.terminal[u]) continue;
        const own = this.claims.get(u);
        if (own) own.push(supply.claim[link]!);
        else this.claims.set(u, [supply.claim[link]!]);
      }
    }
  }

  private rowOf(x: number): OriginRow {
    return {
      index: x,
      risk: this.prepared.vector.risk[x]!,
      riskBy: riskDocuments(this.evidenceOn(x).facts),
      openBy: this.openBy(x),
      ...this.origins.get(x)!,
      claims: this.claims.get(x) ?? [],
    };
  }

  private openBy(x: number): string[] {
    const { projection, question } = this.prepared;
    if (projection.countryOf(x) === null || projection.regionOf(x) !== null) return [];
    return documentsOf(explainRisk(projection, question, x).missed);
  }
}

/** Whether an entity may be one of a material: it says so, or does not say what it is of. */
export function mayBeOf(projection: Projection, entity: number, material: string): boolean {
  const own = projection.materialsOf(entity);
  return own.length === 0 || own.includes(material);
}
