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

/** Every typed array within plain data, however deep; one that is met twice comes twice. */
export function columnsIn(value: unknown): ArrayBufferView[] {
  if (ArrayBuffer.isView(value)) return [value];
  if (value instanceof Map) return [...value.values()].flatMap(columnsIn);
  if (Array.isArray(value)) return typeof value[0] === 'object' ? value.flatMap(columnsIn) : [];
  if (!isPlain(value)) return [];
  return Object.values(value).flatMap(columnsIn);
}

/** Plain data with its typed arrays in shared memory; arrays that were one stay one. */
export function inSharedMemory<T>(value: T, moved = new Map<unknown, unknown>()): T {
  if (ArrayBuffer.isView(value)) {
    const column = moved.get(value) ?? shared(value as unknown as Int32Array);
    moved.set(value, column);
    return column as T;
  }
  if (value instanceof Map) {
    return new Map(Array.from(value, ([key, inner]) => [key, inSharedMemory(inner, moved)])) as T;
  }
  if (Array.isArray(value)) {
    return (typeof value[0] === 'object' ? value.map((inner) => inSharedMemory(inner, moved)) : value) as T;
  }
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, inSharedMemory(inner, moved)]);
  return Object.fromEntries(entries) as T;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** A zero-filled column of `length` values in shared memory. */
export function sharedColumn<T>(type: Columns<T>, length: number): T {
  return new type(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT), 0, length);
}
