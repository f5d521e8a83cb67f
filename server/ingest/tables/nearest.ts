import { distance } from 'fastest-levenshtein';

/** Comparisons one check may spend on suggestions: about a second. */
const BUDGET = 5_000_000;
const LISTED = 3;

/** Suggests known ids for a wrong one, as long as that is cheap. */
export class Nearest {
  private budget = BUDGET;
  private readonly known: ReadonlySet<string>;

  constructor(known: ReadonlySet<string>) {
    this.known = known;
  }

  /** The nearest known ids, best first; none where nothing is near or the budget is spent. */
  to(id: string): readonly string[] {
    if (this.budget < this.known.size) return [];
    this.budget -= this.known.size;
    const most = Math.min(3, Math.max(1, Math.floor(id.length / 5)));
    const near: { other: string; edits: number }[] = [];
    for (const other of this.known) {
      if (Math.abs(other.length - id.length) > most) continue;
      const edits = distance(other, id);
      if (edits <= most) near.push({ other, edits });
    }
    near.sort((a, b) => a.edits - b.edits || (a.other < b.other ? -1 : 1));
    return near.slice(0, LISTED).map(({ other }) => other);
  }
}
