import { sharedColumn } from '../projection/shared.ts';

/** Below this, shared memory costs more than it gains: graphs of a few entities are made and dropped by the thousand. */
const FEW = 1 << 12;

export interface ColumnType<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): T;
}

/** A zero-filled column that lives as long as what is prepared: in shared memory unless it is short. */
export function lastingColumn<T extends Int32Array | Float64Array | Uint8Array>(
  type: ColumnType<T>,
  length: number,
): T {
  return length < FEW ? new type(length) : (sharedColumn(type as never, length) as T);
}
