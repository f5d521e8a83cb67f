/** What a list says of one supplier, one buyer and one set of materials: its rows added up. */
import { ExactSum } from './layer.ts';

/** Distinct texts kept of one thing; what is beyond is counted. */
const MOST_TEXTS = 100;

/** Texts, each once, in the order in which they came; the first hundred. */
export class Texts {
  private readonly kept = new Set<string>();
  private beyond = 0;

  add(text: string): void {
    if (text === '' || this.kept.has(text)) return;
    if (this.kept.size < MOST_TEXTS) this.kept.add(text);
    else this.beyond++;
  }

  list(): string[] {
    return [...this.kept];
  }

  /** `a; b; and 3 more`. */
  text(): string {
    return [...this.kept, ...(this.beyond > 0 ? [`and ${this.beyond} more`] : [])].join('; ');
  }

  get more(): number {
    return this.beyond;
  }
}

/** Amounts of one kind, by unit or currency. */
export class Amounts {
  /** As the first row writes it. */
  private readonly written: string;
  private count = 0;
  private readonly sums = new Map<string, ExactSum>();

  constructor(written: string) {
    this.written = written;
  }

  add(value: number, unit: string): void {
    let sum = this.sums.get(unit);
    if (!sum) {
      sum = new ExactSum();
      this.sums.set(unit, sum);
    }
    sum.add(value);
    this.count++;
  }

  /** The sum, where all are in one unit. */
  get total(): number | undefined {
    return this.sums.size === 1 ? this.sums.values().next().value!.value : undefined;
  }

  /** As it was written where one row states it; else the sum in each unit. */
  text(): string {
    if (this.count === 1) return this.written;
    return [...this.sums].map(([unit, sum]) => `${sum.value} ${unit}`.trim()).join('; ');
  }
}

export interface Supply {
  supplier: string;
  customer: string;
  materials: readonly string[];
  /** Row of the first of its rows, and how many there are. */
  row: number;
  rows: number;
  spend?: Amounts;
  quantity?: Amounts;
  share?: Amounts;
  products?: Texts;
  /** The earliest day stated, the latest; null once a row states none. */
  validFrom: string | null;
  validTo: string | null;
  /** Other columns, by title. */
  notes?: Map<string, Texts>;
}
