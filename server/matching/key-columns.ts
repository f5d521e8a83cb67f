/** The parts of many names as numbers in one array: some bytes a part, where strings would take a hundred. */

/** Numbers of varied count per row, in one array: those of row r lie from `starts[r]` on. */
export interface Ragged {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Collects rows of keys; keys are numbered as they come. */
export class KeyColumns {
  /** How many rows have a key, by its number. */
  readonly counts: number[] = [];
  readonly numbers = new Map<string, number>();
  private values = new Uint32Array(1024);
  private length = 0;
  private readonly starts: number[] = [0];

  /** Adds a row of keys, each of which comes once in it. */
  add(keys: Iterable<string>): void {
    for (const key of keys) {
      let number = this.numbers.get(key);
      if (number === undefined) {
        number = this.counts.length;
        this.numbers.set(key, number);
        this.counts.push(0);
      }
      this.counts[number]!++;
      if (this.length === this.values.length) this.grow();
      this.values[this.length++] = number;
    }
    this.starts.push(this.length);
  }

  /** The rows with other numbers for the keys, ascending in each row; the numbers given out before are gone. */
  finish(renumbered: Uint32Array): Ragged {
    const [starts, values] = [Uint32Array.from(this.starts), this.values.slice(0, this.length)];
    for (let i = 0; i < values.length; i++) values[i] = renumbered[values[i]!]!;
    for (let row = 0; row + 1 < starts.length; row++) values.subarray(starts[row], starts[row + 1]).sort();
    return { starts, values };
  }

  private grow(): void {
    const larger = new Uint32Array(this.values.length * 2);
    larger.set(this.values);
    this.values = larger;
  }
}

/** For each value the rows that have it, ascending. */
export function inverted({ starts, values }: Ragged, count: number): Ragged {
  const from = new Uint32Array(count + 1);
  for (const value of values) from[value + 1]!++;
  for (let value = 0; value < count; value++) from[value + 1]! += from[value]!;
  const rows = new Uint32Array(values.length);
  const next = from.slice();
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) rows[next[values[at]!]!++] = row;
  }
  return { starts: from, values: rows };
}
