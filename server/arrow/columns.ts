/** Columns of a table as Arrow has them, cut from typed arrays by runs of rows. */
import {
  type Batch,
  batchType,
  bool,
  Column,
  type DataType,
  dateDay,
  dictionary,
  float64,
  int32,
  utf8,
} from '@uwdata/flechette';
import { gather } from '../projection/column.ts';
import { type PackedStrings, packStrings } from '../projection/packed-strings.ts';

/** One column: rows from `from` up to, and without, `to` as a batch of their own. */
export interface ArrowColumn {
  readonly name: string;
  readonly type: DataType;
  batch(from: number, to: number): Batch<unknown>;
}

interface Values {
  readonly values: ArrayLike<number> | Uint8Array;
  readonly offsets?: Int32Array;
  /** Rows that have no value. */
  readonly missing?: Uint8Array;
}

/** A bit a row, the lowest first. */
function bitmap(count: number, isSet: (row: number) => boolean): Uint8Array {
  const bits = new Uint8Array((count + 7) >> 3);
  for (let row = 0; row < count; row++) if (isSet(row)) bits[row >> 3]! |= 1 << (row & 7);
  return bits;
}

function batchOf(type: DataType, length: number, { missing, ...buffers }: Values): Batch<unknown> {
  const nullCount = missing?.reduce((sum, flag) => sum + flag, 0) ?? 0;
  const validity = nullCount === 0 ? new Uint8Array(0) : bitmap(length, (row) => missing![row] === 0);
  return new (batchType(type))({ type, length, nullCount, validity, ...buffers });
}

function textBatch(texts: PackedStrings, type: DataType = utf8()): Batch<unknown> {
  const { count, bytes, offsets } = texts;
  return batchOf(type, count, { values: bytes, offsets: Int32Array.from(offsets) });
}

/** Text that differs from row to row: string `order[row]` of `texts`. */
export function textColumn(name: string, texts: PackedStrings, order: Int32Array): ArrowColumn {
  return {
    name,
    type: utf8(),
    batch: (from, to) => textBatch(texts.gather(order.subarray(from, to))),
  };
}

/** 64-bit floating point, no value where it is NaN. */
export function floatColumn(name: string, values: Float64Array): ArrowColumn {
  return {
    name,
    type: float64(),
    batch(from, to) {
      const part = values.slice(from, to);
      const missing = Uint8Array.from(part, (value) => (Number.isNaN(value) ? 1 : 0));
      return batchOf(float64(), part.length, { values: part, missing });
    },
  };
}

/** 32-bit whole numbers. */
export function integerColumn(name: string, values: Int32Array): ArrowColumn {
  return {
    name,
    type: int32(),
    batch: (from, to) => batchOf(int32(), to - from, { values: values.slice(from, to) }),
  };
}

/** Days since 1970-01-01, no value where the day is `open`. */
export function dayColumn(name: string, days: Int32Array, open: number): ArrowColumn {
  return {
    name,
    type: dateDay(),
    batch(from, to) {
      const values = days.slice(from, to);
      const missing = Uint8Array.from(values, (day) => (day === open ? 1 : 0));
      return batchOf(dateDay(), values.length, { values, missing });
    },
  };
}

/** True where the flag is 1. */
export function flagColumn(name: string, flags: Uint8Array): ArrowColumn {
  return {
    name,
    type: bool(),
    batch: (from, to) =>
      batchOf(bool(), to - from, { values: bitmap(to - from, (row) => flags[from + row] === 1) }),
  };
}

/**
 * Text of few different values: `words[codes[row]]`, no value below 0. The dictionary holds the words that rows of this
 * table have and no others, so that it tells nothing of what the table leaves out.
 */
export function wordColumn(
  name: string,
  codes: ArrayLike<number>,
  words: (code: number) => string,
): ArrowColumn {
  const used = Int32Array.from(new Set(Array.from(codes).filter((code) => code >= 0))).sort();
  const place = new Map(Array.from(used, (code, at) => [code, at]));
  // the encoder finds a dictionary by this very object
  const word = utf8();
  const held = new Column([textBatch(packStrings(Array.from(used, words)), word)], word);
  const type = dictionary(word, int32());
  return {
    name,
    type,
    batch(from, to) {
      const values = Int32Array.from({ length: to - from }, (_, row) => place.get(codes[from + row]!) ?? 0);
      const missing = Uint8Array.from(values, (_, row) => (codes[from + row]! < 0 ? 1 : 0));
      const batch = batchOf(type, to - from, { values, missing });
      return (
        batch as Batch<unknown> & { setDictionary(column: Column<unknown>): Batch<unknown> }
      ).setDictionary(held);
    },
  };
}

/** Value `order[row]` of a column by entity or by claim, in order of rows. */
export const inOrder = <T extends Int32Array | Uint8Array | Float64Array>(values: T, order: Int32Array): T =>
  gather(values, order);
