/** What a list says of one supplier, one buyer and one set of materials: its rows added up. */
import { ExactSum } from './exact-sum.ts';
import type { Layer } from './layer.ts';
import type { Texts } from './texts.ts';

/** Amounts of one kind, by unit or currency. */
export class Amounts {
  /** As the first row writes it. */
  private readonly written: string;
  private readonly unit: string;
  private readonly sum = new ExactSum();
  /** Sums in further units, which few suppliers have. */
  private others: Map<string, ExactSum> | undefined;
  private count = 0;

  constructor(written: string, unit: string) {
    this.written = written;
    this.unit = unit;
  }

  add(value: number, unit: string): void {
    this.count++;
    if (unit === this.unit) this.sum.add(value);
    else this.other(unit).add(value);
  }

  private other(unit: string): ExactSum {
    this.others ??= new Map();
    const sum = this.others.get(unit) ?? new ExactSum();
    this.others.set(unit, sum);
    return sum;
  }

  /** The sum, where all are in one unit. */
  get total(): number | undefined {
    return this.others ? undefined : this.sum.value;
  }

  /** As it was written where one row states it; else the sum in each unit. */
  text(): string {
    if (this.count === 1) return this.written;
    return [[this.unit, this.sum] as const, ...(this.others ?? [])]
      .map(([unit, sum]) => `${sum.value} ${unit}`.trim())
      .join('; ');
  }
}

/** A buyer and the materials that rows name together. */
export interface Intake {
  /** From 0, in the order in which they came. */
  index: number;
  customer: string;
  materials: readonly string[];
  layers: readonly Layer[];
}

export interface Supply {
  supplier: string;
  intake: Intake;
  /** Row of the first of its rows, and how many there are. */
  row: number;
  rows: number;
  spend: Amounts | undefined;
  quantity: Amounts | undefined;
  share: Amounts | undefined;
  products: Texts | undefined;
  /** The earliest day stated, the latest; null once a row states none. */
  validFrom: string | null;
  validTo: string | null;
  /** Other columns, by title. */
  notes: Map<string, Texts> | undefined;
}
