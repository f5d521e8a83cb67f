import { insist } from '../../again.ts';
import type { ApiError } from '../../api.ts';
import type { EntityName } from '../../queries/entity-parts.ts';
import type { CellFigures, PortfolioPage } from '../../queries/portfolio.ts';
import { apiError } from '../../ui/use-resource.ts';

/** Rows that are asked for at once. */
export const PAGE_ROWS = 100;

export interface PortfolioRow {
  entity: EntityName;
  /** By column; null where the entity has no link that counts for the material. */
  cells: readonly (CellFigures | null)[];
}

type Load = (from: number, signal: AbortSignal) => Promise<PortfolioPage>;

/** The rows of one order, of which only those are fetched that come into sight. */
export class RowPages {
  readonly first: PortfolioPage;
  /** Why rows did not come; undefined where all did. */
  error: ApiError | undefined;
  /** Called when rows have come, or have failed to. */
  changed: () => void = () => undefined;
  /** Called when the data behind the order has changed, so that places are of another order. */
  moved: () => void = () => undefined;
  readonly #load: Load;
  readonly #pages = new Map<number, PortfolioRow[]>();
  readonly #loading = new Map<number, AbortController>();

  constructor(first: PortfolioPage, load: Load) {
    this.first = first;
    this.#load = load;
    this.#pages.set(pageOf(first.from), rowsOf(first));
  }

  get total(): number {
    return this.first.totalCount;
  }

  /** Undefined until it has come. */
  row(place: number): PortfolioRow | undefined {
    return this.#pages.get(pageOf(place))?.[place % PAGE_ROWS];
  }

  /** Fetches what lies between two places, and no longer what does not. */
  want(from: number, to: number): void {
    const [first, last] = [pageOf(from), pageOf(Math.min(to, this.total - 1))];
    for (const [page, request] of this.#loading) if (page < first || page > last) this.#drop(page, request);
    if (this.error !== undefined) return;
    for (let page = first; page <= last; page++) {
      if (!this.#pages.has(page) && !this.#loading.has(page)) void this.#fetch(page);
    }
  }

  /** Asks again for what failed. */
  retry(): void {
    this.error = undefined;
    this.changed();
  }

  stop(): void {
    for (const [page, request] of this.#loading) this.#drop(page, request);
  }

  #drop(page: number, request: AbortController): void {
    request.abort();
    this.#loading.delete(page);
  }

  async #fetch(page: number): Promise<void> {
    const request = new AbortController();
    this.#loading.set(page, request);
    try {
      const { signal } = request;
      // what passes by itself is waited for, and told on top of the page
      const found = await insist(() => this.#load(page * PAGE_ROWS, signal), signal);
      if (request.signal.aborted) return;
      if (found.snapshot !== this.first.snapshot) return this.moved();
      this.#pages.set(page, rowsOf(found));
    } catch (error) {
      if (request.signal.aborted) return;
      this.error = apiError(error);
    }
    this.#loading.delete(page);
    this.changed();
  }
}

/** Which page a place is on. */
export function pageOf(place: number): number {
  return Math.floor(place / PAGE_ROWS);
}

export function rowsOf({ entities, columns }: PortfolioPage): PortfolioRow[] {
  return entities.map((entity, i) => ({
    entity,
    cells: columns.map((column) =>
      column.expected[i] == null
        ? null
        : {
            low: column.low[i]!,
            expected: column.expected[i]!,
            high: column.high[i]!,
            coverage: column.coverage[i]!,
            opaque: column.opaque[i]!,
          },
    ),
  }));
}
