/**
 * Solves v = P v + b from below for a large cycle: what waits at an entity is added to its value and handed on to
 * those it moves (Gauss and Southwell). All b go together. Only what exceeds a grain is handed on, and the grain gets
 * finer step by step: two entities that supply mostly each other take long to settle, and so no one waits for them.
 */
export interface Steps {
  /** Entity i moves `targets[starts[i]] .. targets[starts[i + 1] - 1]` by `parts` of what it takes on. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly parts: Float64Array;
}

export class Relaxation {
  /** One vector per b, least solutions from below. */
  readonly values: readonly Float64Array[];
  /** What each value still has to take on, before it is handed on. */
  readonly waiting: readonly Float64Array[];
  /** Steps taken so far. */
  work = 0;
  private readonly steps: Steps;
  private readonly order: Int32Array;

  /** The first of `sides` decides what exceeds the grain; it must not be less than any other. */
  constructor(steps: Steps, order: Int32Array, sides: readonly Float64Array[]) {
    this.steps = steps;
    this.order = order;
    this.waiting = sides.map((side) => side.slice());
    this.values = sides.map((side) => new Float64Array(side.length));
  }

  /** Hands on until no more than `grain` waits anywhere, or until `most` steps were taken in all. */
  settle(grain: number, most: number): void {
    while (this.work < most && this.sweep(grain)) {}
  }

  private sweep(grain: number): boolean {
    const { order, steps, waiting, values } = this;
    const { starts, targets, parts } = steps;
    const first = waiting[0]!;
    let work = 0;
    for (let k = 0; k < order.length; k++) {
      const i = order[k]!;
      if (first[i]! <= grain) continue;
      const start = starts[i]!;
      const end = starts[i + 1]!;
      for (let v = 0; v < waiting.length; v++) {
        const pending = waiting[v]!;
        const taken = pending[i]!;
        if (taken === 0) continue;
        pending[i] = 0;
        values[v]![i]! += taken;
        for (let at = start; at < end; at++) pending[targets[at]!]! += taken * parts[at]!;
      }
      work += end - start + 1;
    }
    this.work += work;
    return work > 0;
  }
}
