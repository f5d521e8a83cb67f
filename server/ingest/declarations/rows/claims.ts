/** Links of one document: several rows that say the same are one claim, with what each says besides in its notes. */
import type { Depth, Scope } from '../../../model.ts';
import type { ReadingRows } from '../../formats/reading-rows.ts';
import { withMadeId } from '../../tables/index.ts';

export interface Claim {
  supplier: string;
  customer: string;
  material: string | undefined;
  depth: Depth;
}

/** What all links of a document have in common. */
export interface Asserted {
  document: string;
  scope: Scope;
  /** The day from which the declaration holds, ISO. */
  validFrom: string | undefined;
}

interface Held extends Claim {
  rows: Set<number>;
  notes: Map<string, Set<string>>;
  products: readonly string[];
}

/** Between different values of one note. */
const BETWEEN = ' | ';

export class Claims {
  private readonly held = new Map<string, Held>();
  private readonly asserted: Asserted;

  constructor(asserted: Asserted) {
    this.asserted = asserted;
  }

  /** Adds what a row says; no row where the whole document says it. */
  add(
    claim: Claim,
    row: number | undefined,
    notes: Readonly<Record<string, string | undefined>> = {},
    products: readonly string[] = [],
  ): void {
    const key = [claim.supplier, claim.customer, claim.material ?? ''].join('\x1f');
    const earlier = this.held.get(key);
    const held = earlier ?? { ...claim, rows: new Set<number>(), notes: new Map(), products };
    if (!earlier) this.held.set(key, held);
    if (row !== undefined) held.rows.add(row);
    for (const [name, value] of Object.entries(notes)) {
      if (value === undefined) continue;
      const values = held.notes.get(name);
      if (values) values.add(value);
      else held.notes.set(name, new Set([value]));
    }
  }

  /** Puts the links among the rows of the file. */
  into(rows: ReadingRows): void {
    const { document, scope, validFrom } = this.asserted;
    for (const { supplier, customer, material, depth, rows: places, notes, products } of this.held.values()) {
      const said = [...notes].map(([name, values]) => [name, [...values].join(BETWEEN)] as const);
      const link = withMadeId('links', {
        supplier,
        customer,
        materials: material === undefined ? [] : [material],
        basis: 'declared',
        scope,
        depth,
        products,
        ...(validFrom !== undefined && { validFrom }),
        document,
        ...(places.size > 0 && { notes: { ...Object.fromEntries(said), rows: [...places].join(', ') } }),
      });
      rows.add('links', [...places][0] ?? 1, link);
    }
  }
}
