/** Counts what is kept back, and notes which rows rest on what a licence keeps back. */
import { type RestsOnWithheld, WITHHELD_PARTS, type Withheld, type WithheldCount } from '../report.ts';

type Why = Withheld['withheld'];

export class Tally {
  readonly #counts = new Map<string, { count: number; sources: Set<number> }>();
  readonly #rests = new Map<string, Set<number>>();

  add(what: WithheldCount['what'], why: Why, count = 1, sources: readonly number[] = []): void {
    const key = `${what} ${why}`;
    const kept = this.#counts.get(key) ?? { count: 0, sources: new Set() };
    kept.count += count;
    for (const source of sources) kept.sources.add(source);
    this.#counts.set(key, kept);
  }

  /** The row or part at a JSON pointer rests on data of these citations, which are kept back. */
  rest(at: string, sources: readonly number[]): void {
    const kept = this.#rests.get(at) ?? new Set();
    for (const source of sources) kept.add(source);
    this.#rests.set(at, kept);
  }

  /** The report as a whole rests on these, and on all that its rows rest on. */
  restOfAll(sources: readonly number[]): void {
    this.rest('', [...sources, ...[...this.#rests.values()].flatMap((kept) => [...kept])]);
  }

  withheld(): WithheldCount[] {
    return WITHHELD_PARTS.flatMap((what) =>
      (['profile', 'licence'] as const).flatMap((why) => {
        const kept = this.#counts.get(`${what} ${why}`);
        return kept?.count ? { what, why, count: kept.count, sources: ascending(kept.sources) } : [];
      }),
    );
  }

  restsOnWithheld(): RestsOnWithheld[] {
    // the whole first, then its rows in their order
    return [...this.#rests]
      .sort(([a], [b]) => Number(b === '') - Number(a === ''))
      .filter(([, sources]) => sources.size > 0)
      .map(([at, sources]) => ({ at, sources: ascending(sources) }));
  }
}

const ascending = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);
