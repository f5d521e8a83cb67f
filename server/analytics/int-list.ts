/** A growing list of whole numbers in one typed array. */
export class IntList {
  length = 0;
  private values: Int32Array = new Int32Array(64);

  push(value: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index]!;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  /** A copy of the values in a range, by default all. */
  toArray(from = 0, to = this.length): Int32Array {
    return this.values.slice(from, to);
  }

  private grow(): void {
    const grown = new Int32Array(this.length * 2);
    grown.set(this.values);
    this.values = grown;
  }
}
