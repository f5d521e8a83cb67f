/** Puts what a report is made of on pages, one below the other. */
import type { Sheet } from './look.ts';
import { UPRIGHT, WIDE } from './look.ts';
import type { Pen, Place } from './pen.ts';

/** What never breaks over a page. */
export interface Slab {
  height: number;
  /** Space above it; none at the top of a page. */
  above?: number;
  /** Stays on the page of the one after it. */
  keep?: boolean;
  /** On a page that lies on its side. */
  wide?: boolean;
  /** Begins a page where less than this part of one is left. */
  room?: number;
  /** Comes again at the top of the page when one begins before this slab. */
  again?: Pick<Slab, 'height' | 'draw'>;
  draw(pen: Pen, place: Place, page: number): void;
}

/** What is drawn on each page beside its content. */
export type Furnish = (pen: Pen, sheet: Sheet, page: number) => void;

export class Flow {
  readonly #pen: Pen;
  readonly #furnish: Furnish;
  #sheet: Sheet = UPRIGHT;
  #page = 0;
  /** From the top of the body. */
  #y = 0;

  constructor(pen: Pen, furnish: Furnish) {
    this.#pen = pen;
    this.#furnish = furnish;
  }

  /** Pages so far. */
  get pages(): number {
    return this.#page;
  }

  add(slabs: Iterable<Slab>): void {
    let chain: Slab[] = [];
    for (const slab of slabs) {
      chain.push(slab);
      if (slab.keep) continue;
      this.#chain(chain);
      chain = [];
    }
    this.#chain(chain);
  }

  /** Slabs that stay together, as far as a page holds them. */
  #chain(chain: readonly Slab[]): void {
    const last = chain.at(-1);
    if (!last) return;
    const sheet = last.wide ? WIDE : UPRIGHT;
    // what stands upright has room on a page that lies on its side, and stays there while it lasts
    const fitsAcross = this.#page > 0 && this.#sheet.bodyWidth >= sheet.bodyWidth;
    const needed = chain.reduce(
      (sum, slab, i) => sum + (i === 0 && this.#y === 0 ? 0 : (slab.above ?? 0)) + slab.height,
      0,
    );
    const left = this.#sheet.bodyHeight - this.#y;
    const short = needed > left || (chain[0]!.room ?? 0) * sheet.bodyHeight > left;
    // what takes no room ends a part and needs no page of its own
    if (needed > 0 && (!fitsAcross || (short && this.#y > 0))) this.#begin(sheet, chain[0]!);
    for (const slab of chain) this.#put(slab);
  }

  #put(slab: Slab): void {
    const above = this.#y === 0 ? 0 : (slab.above ?? 0);
    if (this.#y > 0 && this.#y + above + slab.height > this.#sheet.bodyHeight + 0.01)
      this.#begin(this.#sheet, slab);
    else this.#y += above;
    slab.draw(this.#pen, { x: this.#sheet.left, y: this.#sheet.top + this.#y }, this.#page);
    this.#y += slab.height;
  }

  #begin(sheet: Sheet, { again }: Slab): void {
    this.#sheet = sheet;
    this.#page += 1;
    this.#y = 0;
    this.#pen.page(sheet);
    this.#furnish(this.#pen, sheet, this.#page);
    if (!again) return;
    again.draw(this.#pen, { x: sheet.left, y: sheet.top }, this.#page);
    this.#y = again.height;
  }
}
