/** Columns that live as long as a projection or a prepared question, in memory that every thread reads in place. */
interface Columns<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset?: number, length?: number): T;
}

/** The same values in shared memory; themselves where they are there already. */
export function shared<T extends Int32Array | Uint32Array | Uint8Array | Float64Array>(values: T): T {
  if (values.buffer instanceof SharedArrayBuffer) return values;
  const column = sharedColumn(values.constructor as Columns<T>, values.length);
  column.set(values);
  return column;
}

/** A zero-filled column of `length` values in shared memory. */
export function sharedColumn<T>(type: Columns<T>, length: number): T {
  return new type(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT), 0, length);
}
