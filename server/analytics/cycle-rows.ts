/** Gathers the rows of a cycle step by step. */
import type { CycleRows } from './cycle-system.ts';

export class RowCollector {
  private size = 0;
  private starts = new Int32Array(0);
  private leak = new Float64Array(0);
  private targets: Int32Array = new Int32Array(256);
  private parts: Float64Array = new Float64Array(256);
  private row = 0;
  private used = 0;

  constructor(size: number) {
    this.begin(size);
  }

  /** Starts anew with so many members, in the memory of the rows before. */
  begin(size: number): void {
    if (size >= this.starts.length) {
      this.starts = new Int32Array(size + 1);
      this.leak = new Float64Array(size);
    }
    this.leak.fill(0, 0, size);
    this.size = size;
    this.row = 0;
    this.used = 0;
  }

  /** A step of the current member to another one. */
  step(target: number, part: number): void {
    if (this.used === this.targets.length) this.grow();
    this.targets[this.used] = target;
    this.parts[this.used++] = part;
  }

  /** The part of the current member's walk that leaves the cycle, added to what was said before. */
  leaks(part: number): void {
    this.leak[this.row]! += part;
  }

  /** Ends the row of the current member. */
  next(): void {
    this.starts[++this.row] = this.used;
  }

  /** Views of the collector's memory, until it begins again. */
  finish(): CycleRows {
    const { size, used } = this;
    return {
      size,
      starts: this.starts.subarray(0, size + 1),
      targets: this.targets.subarray(0, used),
      parts: this.parts.subarray(0, used),
      leak: this.leak.subarray(0, size),
    };
  }

  private grow(): void {
    const targets = new Int32Array(this.used * 2);
    const parts = new Float64Array(this.used * 2);
    targets.set(this.targets);
    parts.set(this.parts);
    this.targets = targets;
    this.parts = parts;
  }
}
