/** Distinct texts kept of one thing; what is beyond is counted. */
const MOST_TEXTS = 100;

/** Texts, each once, in the order in which they came; the first hundred. Small: a list has one for every supply. */
export class Texts {
  /** Texts beyond the most that are kept; one that comes again is counted again. */
  more = 0;
  private readonly kept: string[] = [];

  add(text: string): void {
    if (this.kept.includes(text)) return;
    if (this.kept.length < MOST_TEXTS) this.kept.push(text);
    else this.more++;
  }

  list(): readonly string[] {
    return this.kept;
  }

  /** `a; b; and 3 more`. */
  text(): string {
    return [...this.kept, ...(this.more > 0 ? [`and ${this.more} more`] : [])].join('; ');
  }
}
