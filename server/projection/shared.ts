/** Columns that live as long as a projection or a prepared question, in memory that every thread reads in place. */
interface Columns<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset?: number, length?: number): T;
}

/** A zero-filled column of `length` values in shared memory. */
export function sharedColumn<T>(type: Columns<T>, length: number): T {
  return new type(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT), 0, length);
}
