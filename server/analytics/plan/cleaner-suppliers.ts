/** Named suppliers that could take another's place: of the same kind, of the same materials, the cleanest first. */
import { NONE } from '../../projection/interner.ts';
import type { Prepared } from '../prepare.ts';
import { UNWATCHED, type Watch } from '../watch.ts';
import type { PlannedFigure } from './plan-state.ts';

/** How many are kept for a kind and material. */
const KEPT = 16;
/** Entities between two reports. */
const REPORTED = 4096;

export class CleanerSuppliers {
  private readonly whole: Prepared;
  private readonly worth: (x: number) => number;
  private readonly found = new Map<string, number[]>();
  private readonly supplied = new Map<number, ReadonlySet<number>>();

  /** O(claims of the whole graph). */
  constructor(whole: Prepared, figure: PlannedFigure, watch: Watch = UNWATCHED) {
    const { projection, values } = whole;
    const { hit, opaque, beyond, high } = values;
    this.whole = whole;
    this.worth = figure === 'high' ? (x) => high[x]! : (x) => hit[x]! + opaque[x]! + (beyond?.[x] ?? 0);
    for (const [i, x] of projection.byId.entries()) {
      if (i % REPORTED === 0) watch.progress(0);
      for (const material of this.materialsFrom(x))
        this.keep(keyOf(projection.entities.kind[x]!, material), x);
    }
  }

  /**
   * The cleanest entity not excluded (as who supplies the customer already) that supplies somebody with all that
   * `supplier` brings `customer`; what is not traced behind it counts as if hit. NONE where there is none cleaner.
   */
  insteadOf(supplier: number, customer: number, excluded: (x: number) => boolean): number {
    const { projection } = this.whole;
    const materials = this.materialsBetween(supplier, customer);
    const [first] = materials;
    if (first === undefined) return NONE;
    const candidates = this.found.get(keyOf(projection.entities.kind[supplier]!, first)) ?? [];
    const found = candidates.find(
      (x) =>
        x !== customer &&
        x !== supplier &&
        !excluded(x) &&
        [...materials].every((material) => this.suppliedBy(x).has(material)),
    );
    return found !== undefined && this.worth(found) < this.worth(supplier) ? found : NONE;
  }

  /** What one unit from it brings of the figure, with what is not traced. */
  worthOf(x: number): number {
    return this.worth(x);
  }

  private suppliedBy(x: number): ReadonlySet<number> {
    const known = this.supplied.get(x) ?? this.materialsFrom(x);
    this.supplied.set(x, known);
    return known;
  }

  private keep(key: string, x: number): void {
    const list = this.found.get(key) ?? [];
    this.found.set(key, list);
    if (list.length === KEPT && this.worth(x) >= this.worth(list.at(-1)!)) return;
    // entities come by id: equals stay in that order
    let at = list.length;
    while (at > 0 && this.worth(list[at - 1]!) > this.worth(x)) at--;
    list.splice(at, 0, x);
    if (list.length > KEPT) list.pop();
  }

  /** Materials that it supplies to anyone, NONE where a claim names none. */
  private materialsFrom(supplier: number): Set<number> {
    const { bySupplier, suppliedClaims } = this.whole.projection;
    const claims = suppliedClaims.subarray(bySupplier[supplier]!, bySupplier[supplier + 1]!);
    return this.materialsOn(claims);
  }

  private materialsBetween(supplier: number, customer: number): Set<number> {
    const { byCustomer, claims } = this.whole.projection;
    const between: number[] = [];
    for (let claim = byCustomer[customer]!; claim < byCustomer[customer + 1]!; claim++) {
      if (claims.supplier[claim] === supplier) between.push(claim);
    }
    return this.materialsOn(between);
  }

  private materialsOn(claims: Iterable<number>): Set<number> {
    const { counted, projection, question } = this.whole;
    const materials = new Set<number>();
    for (const claim of claims) {
      if (!counted[claim]) continue;
      const set = projection.materialSets[projection.claims.materials[claim]!]!;
      // asked about one material, all claims that count are of it
      if (set.length === 0 || question.material !== null) materials.add(NONE);
      else for (const material of set) materials.add(material);
    }
    return materials;
  }
}

function keyOf(kind: number, material: number): string {
  return `${kind} ${material}`;
}
