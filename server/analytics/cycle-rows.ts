/** Gathers the rows of a cycle step by step. */
import type { CycleRows } from './cycle-system.ts';

export class RowCollector {
  private readonly starts: Int32Array;
  private readonly leak: Float64Array;
  private readonly targets: number[] = [];
  private readonly parts: number[] = [];
  private row = 0;

  constructor(size: number) {
    this.starts = new Int32Array(size + 1);
    this.leak = new Float64Array(size);
  }

  /** A step of the current member to another one. */
  step(target: number, part: number): void {
    this.targets.push(target);
    this.parts.push(part);
  }

  /** The part of the current member's walk that leaves the cycle, added to what was said before. */
  leaks(part: number): void {
    this.leak[this.row]! += part;
  }

  /** Ends the row of the current member. */
  next(): void {
    this.starts[++this.row] = this.targets.length;
  }

  finish(): CycleRows {
    const { starts, leak } = this;
    const targets = Int32Array.from(this.targets);
    return { size: leak.length, starts, targets, parts: Float64Array.from(this.parts), leak };
  }
}
