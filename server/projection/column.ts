/** Columns that arrive in batches and end as one typed array in shared memory. */
import { sharedColumn } from './shared.ts';

export type Numbers = Int32Array | Uint8Array | Float64Array;
interface Maker<T extends Numbers> {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): T;
  new (buffer: ArrayBufferLike, offset?: number, length?: number): T;
}

export class Column<T extends Numbers> {
  private readonly make: Maker<T>;
  private batches: T[] = [];
  private length = 0;

  constructor(make: Maker<T>) {
    this.make = make;
  }

  /** Room for `count` further values, to be filled by the caller. */
  batch(count: number): T {
    const batch = new this.make(count);
    this.batches.push(batch);
    this.length += count;
    return batch;
  }

  /** All values in order of arrival; the column is empty afterwards, so that memory holds them once. */
  finish(): T {
    const whole = new this.make(this.length);
    let at = 0;
    for (const batch of this.batches) {
      whole.set(batch, at);
      at += batch.length;
    }
    this.batches = [];
    this.length = 0;
    return whole;
  }

  /** As finish, in another order: value k of the result is value `order[k]` in order of arrival; in shared memory. */
  gather(order: Int32Array): T {
    return gather(this.finish(), order, sharedColumn(this.make, order.length));
  }
}

/** Value k of the result is `values[order[k]]`. */
export function gather<T extends Numbers>(
  values: T,
  order: Int32Array,
  moved: T = new (values.constructor as Maker<T>)(order.length),
): T {
  for (let k = 0; k < order.length; k++) moved[k] = values[order[k]!]!;
  return moved;
}
