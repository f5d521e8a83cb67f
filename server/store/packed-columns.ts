/**
 * Columns on their way between threads: numbers as one buffer, values that repeat once each. A page of links crosses
 * in a few pieces where every small list and repeated text would be copied on its own.
 */

/** A column as it is sent. A number column holds NaN for null; one that holds a NaN of its own goes plain. */
export type PackedColumn =
  | { kind: 'numbers'; numbers: Float64Array }
  | { kind: 'repeated'; values: unknown[]; positions: Int32Array }
  | { kind: 'plain'; values: unknown[] };

/** Lists are compared by their text; one list never equals a plain value. */
function identity(value: unknown): unknown {
  return Array.isArray(value) ? `\u0001${JSON.stringify(value)}` : value;
}

function packNumbers(values: readonly unknown[]): PackedColumn | undefined {
  const numbers = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === null) numbers[i] = Number.NaN;
    else if (typeof value === 'number' && !Number.isNaN(value)) numbers[i] = value;
    else return undefined;
  }
  return { kind: 'numbers', numbers };
}

function packRepeated(values: readonly unknown[]): PackedColumn | undefined {
  const most = values.length / 2;
  const known = new Map<unknown, number>();
  const distinct: unknown[] = [];
  const positions = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return undefined;
    const key = identity(value);
    let position = known.get(key);
    if (position === undefined) {
      position = distinct.push(value) - 1;
      if (position > most) return undefined;
      known.set(key, position);
    }
    positions[i] = position;
  }
  return { kind: 'repeated', values: distinct, positions };
}

export function packColumn(values: unknown[]): PackedColumn {
  return packNumbers(values) ?? packRepeated(values) ?? { kind: 'plain', values };
}

/** The buffers that can be handed over in place of copied. */
export function buffersOf(columns: readonly PackedColumn[]): ArrayBuffer[] {
  return columns.flatMap((column) => {
    if (column.kind === 'numbers') return [column.numbers.buffer as ArrayBuffer];
    return column.kind === 'repeated' ? [column.positions.buffer as ArrayBuffer] : [];
  });
}

export function unpackColumn(column: PackedColumn): unknown[] {
  switch (column.kind) {
    case 'numbers':
      return Array.from(column.numbers, (value) => (Number.isNaN(value) ? null : value));
    case 'repeated': {
      const { values } = column;
      return Array.from(column.positions, (position) => values[position]);
    }
    case 'plain':
      return column.values;
  }
}
