/** What was derived from a projection last, kept within a number of bytes; it goes with the projection. */
interface Held<T> {
  readonly value: T;
  readonly bytes: number;
}

export class Recent<T> {
  private readonly held = new WeakMap<object, Map<string, Held<T>>>();
  private readonly most: number;
  private readonly bytesOf: (value: T) => number;

  /** At most so many bytes per projection, but always the one asked for last. */
  constructor(most: number, bytesOf: (value: T) => number) {
    this.most = most;
    this.bytesOf = bytesOf;
  }

  /** What is kept by the key, or made now. */
  of(projection: object, key: string, make: () => T): T {
    const held = this.held.get(projection) ?? new Map<string, Held<T>>();
    this.held.set(projection, held);
    const found = held.get(key) ?? this.hold(make());
    held.delete(key);
    held.set(key, found);
    this.forget(held);
    return found.value;
  }

  private hold(value: T): Held<T> {
    return { value, bytes: this.bytesOf(value) };
  }

  private forget(held: Map<string, Held<T>>): void {
    let bytes = 0;
    for (const one of held.values()) bytes += one.bytes;
    for (const [oldest, one] of held) {
      if (bytes <= this.most || held.size === 1) return;
      held.delete(oldest);
      bytes -= one.bytes;
    }
  }
}

/** Bytes in the typed arrays of an object, and of the objects in it. */
export function bytesIn(value: object): number {
  let bytes = 0;
  for (const field of Object.values(value)) {
    if (ArrayBuffer.isView(field)) bytes += field.byteLength;
    else if (typeof field === 'object' && field !== null && !Array.isArray(field)) bytes += bytesIn(field);
  }
  return bytes;
}
