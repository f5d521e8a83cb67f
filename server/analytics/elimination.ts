/**
 * Direct solution of v = P v + b for a small cycle of entities, where P holds the shares that stay inside.
 *
 * State reduction after Grassmann, Taksar and Heyman (1985): one entity after the other is taken out of the walk and
 * its steps are handed to those left. What leaves an entity is added up from what goes elsewhere, never taken as
 * 1 minus what stays, so nothing cancels and every digit holds even where almost nothing leaks from the cycle.
 */
export class Elimination {
  private readonly size: number;
  /** P, row by row; after the reduction the factors. */
  private readonly steps: Float64Array;
  /** What leaves each entity once those after it are gone. */
  private readonly leaving: Float64Array;

  /**
   * `steps` is taken over. `leak` is the part of each row that leaves the cycle: each row of P and its leak add up to
   * 1, and from everywhere there is a way out. O(size^3).
   */
  constructor(size: number, steps: Float64Array, leak: Float64Array) {
    this.size = size;
    this.steps = steps;
    this.leaving = new Float64Array(size);
    const out = leak.slice();
    for (let s = size - 1; s >= 0; s--) {
      let leaving = out[s]!;
      for (let j = 0; j < s; j++) leaving += steps[s * size + j]!;
      this.leaving[s] = leaving;
      for (let i = 0; i < s; i++) {
        const part = steps[i * size + s]! / leaving;
        if (part === 0) continue;
        for (let j = 0; j < s; j++) steps[i * size + j]! += part * steps[s * size + j]!;
        out[i]! += part * out[s]!;
      }
    }
  }

  /** Replaces b by the solution of v = P v + b. */
  solve(b: Float64Array): void {
    const { size, steps, leaving } = this;
    for (let s = size - 1; s > 0; s--) {
      const part = b[s]! / leaving[s]!;
      if (part === 0) continue;
      for (let i = 0; i < s; i++) b[i]! += steps[i * size + s]! * part;
    }
    for (let s = 0; s < size; s++) {
      let sum = b[s]!;
      for (let j = 0; j < s; j++) sum += steps[s * size + j]! * b[j]!;
      b[s] = sum / leaving[s]!;
    }
  }

  /** Replaces masses that enter by arrivals: the solution of a = a P + start. */
  solveTransposed(start: Float64Array): void {
    const { size, steps, leaving } = this;
    for (let s = size - 1; s > 0; s--) {
      const part = start[s]! / leaving[s]!;
      if (part === 0) continue;
      for (let j = 0; j < s; j++) start[j]! += part * steps[s * size + j]!;
    }
    for (let s = 0; s < size; s++) {
      let sum = start[s]!;
      for (let i = 0; i < s; i++) sum += start[i]! * steps[i * size + s]!;
      start[s] = sum / leaving[s]!;
    }
  }
}
