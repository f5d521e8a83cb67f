/** A table written page by page as one Arrow IPC stream, so that no more than a page of it is held. */
import { Column, Endianness, field, Table, tableToIPC, Version } from '@uwdata/flechette';
import type { ArrowColumn } from './columns.ts';
import { END_OF_STREAM, framesOf, RECORDS } from './frames.ts';

/** What of a table is to be written. */
export interface Pages {
  /** Rows of the whole table, and of one page. */
  readonly rows: number;
  readonly pageRows: number;
  /** Which page, from 0. */
  readonly page: number;
}

export interface EncodedPage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether the stream ends with it. */
  readonly last: boolean;
}

/**
 * The bytes of one page; those of all pages one after the other are the stream. The first has the schema, with
 * `metadata`, and the dictionaries, which every page of a table shares.
 */
export function encodePage(
  columns: readonly ArrowColumn[],
  metadata: ReadonlyMap<string, string>,
  { rows, pageRows, page }: Pages,
): EncodedPage {
  const from = page * pageRows;
  const to = Math.min(rows, from + pageRows);
  const schema = {
    version: Version.V5,
    endianness: Endianness.Little,
    fields: columns.map(({ name, type }) => field(name, type)),
    metadata: new Map(metadata),
  };
  const children = columns.map((column) => new Column([column.batch(from, to)], column.type));
  const stream = tableToIPC(new Table(schema, children), { format: 'stream' })!;
  const frames = [...framesOf(stream)].filter(({ kind }) => page === 0 || kind === RECORDS);
  const last = to === rows;
  return { bytes: joined([...frames.map(({ bytes }) => bytes), ...(last ? [END_OF_STREAM] : [])]), last };
}

/** In memory of its own: a view would take all that lies around it along to another thread. */
function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
