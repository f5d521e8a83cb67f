/** The claims into one customer that count for a question. */
import type { Projection } from '../projection/projection.ts';

export class CustomerClaims {
  private readonly projection: Projection;
  private readonly counted: Uint8Array;

  constructor(projection: Projection, counted: Uint8Array) {
    this.projection = projection;
    this.counted = counted;
  }

  /** Numbers of the materials named on them. */
  materialsNamed(customer: number): Set<number> {
    const { byCustomer, claims, materialSets } = this.projection;
    const named = new Set<number>();
    for (let claim = byCustomer[customer]!; claim < byCustomer[customer + 1]!; claim++) {
      if (!this.counted[claim]) continue;
      for (const material of materialSets[claims.materials[claim]!]!) named.add(material);
    }
    return named;
  }

  /**
   * As `materialsNamed`, ascending; unless each is to be told apart, empty where all that name materials name the same
   * ones: every layer is the same.
   */
  layers(customer: number, apart: boolean): readonly number[] {
    if (!apart && this.allAlike(customer)) return [];
    const { byCustomer, claims, materialSets } = this.projection;
    const { materials } = claims;
    const named: number[] = [];
    const end = byCustomer[customer + 1]!;
    for (let claim = byCustomer[customer]!; claim < end; claim++) {
      if (!this.counted[claim]) continue;
      const set = materialSets[materials[claim]!]!;
      for (let i = 0; i < set.length; i++) if (!named.includes(set[i]!)) named.push(set[i]!);
    }
    return named.sort((a, b) => a - b);
  }

  /** Whether all that name materials name the same ones, so that every layer is the same. */
  allAlike(customer: number): boolean {
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
}
