/** How many risky entities a buyer reaches while pairs are taken away one after the other. */
import type { Prepared } from '../prepare.ts';

/** A link of the supply graph and its customer. */
export interface LinkPair {
  readonly link: number;
  readonly customer: number;
}

const NOT_REACHED = 0x7fffffff;

/**
 * Counts with none, the first, the first two, ... of the links gone. Starts with all of them gone and puts them back
 * from the last on, so that every step only adds to what is reached. O(links upstream), more under a tier limit.
 */
export function reachCounts(prepared: Prepared, buyer: number, pairs: readonly LinkPair[]): number[] {
  const reaching = new Reaching(prepared, buyer, pairs);
  const counts = [reaching.risky];
  for (const pair of pairs.toReversed()) {
    reaching.putBack(pair);
    counts.push(reaching.risky);
  }
  return counts.reverse();
}

class Reaching {
  /** Risky entities reached. */
  risky = 0;
  private readonly prepared: Prepared;
  private readonly buyer: number;
  private readonly limit: number;
  private readonly gone: Set<number>;
  private readonly tier: Int32Array;

  constructor(prepared: Prepared, buyer: number, gone: readonly LinkPair[]) {
    this.prepared = prepared;
    this.buyer = buyer;
    this.limit = prepared.question.tiers ?? NOT_REACHED - 1;
    this.gone = new Set(gone.map(({ link }) => link));
    this.tier = new Int32Array(prepared.projection.entities.count).fill(NOT_REACHED);
    this.goOn([buyer]);
  }

  putBack({ link, customer }: LinkPair): void {
    this.gone.delete(link);
    this.goOn([customer]);
  }

  /** Walks on from entities whose links may lead further than before. */
  private goOn(open: number[]): void {
    const { supply } = this.prepared;
    for (let i = 0; i < open.length; i++) {
      const x = open[i]!;
      const depth = (x === this.buyer ? 0 : this.tier[x]!) + 1;
      if (depth > this.limit || supply.end[x]) continue;
      for (let link = supply.offsets[x]!; link < supply.offsets[x + 1]!; link++) {
        const supplier = supply.supplier[link]!;
        if (this.gone.has(link) || this.tier[supplier]! <= depth) continue;
        if (this.tier[supplier] === NOT_REACHED && this.prepared.vector.risk[supplier]! > 0) this.risky++;
        this.tier[supplier] = depth;
        open.push(supplier);
      }
    }
  }
}
