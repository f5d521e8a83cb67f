/** Writes the snapshot file of a space: whole or not at all. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { isAlive } from '../../is-alive.ts';
import type { HandedOver } from '../handover.ts';
import { takeApart, typeOf } from './columns-apart.ts';
import {
  aligned,
  BYTE_ORDER_MARK,
  type Column,
  FORMAT,
  HEADER_AT,
  type Header,
  MAGIC,
  type Section,
  type Stamp,
} from './format.ts';

/** Process and thread that write. */
const DRAFT = /\.(\d+)-(\d+)\.draft$/;

/** Throws what the file system throws; the file that was there before then stands. */
export function writeProjectionFile(path: string, parts: HandedOver, stamp: Stamp): void {
  mkdirSync(dirname(path), { recursive: true });
  removeDrafts(path);
  const draft = `${path}.${process.pid}-${threadId}.draft`;
  const file = openSync(draft, 'w', 0o600);
  try {
    for (const bytes of piecesOf(parts, stamp)) writeWhole(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/** What writers have left that were killed, or were ended by this process for a newer one of the same file. */
function removeDrafts(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const [, writer] = DRAFT.exec(name) ?? [];
    if (writer === undefined) continue;
    const ours = Number(writer) === process.pid;
    const over = ours ? name.startsWith(`${basename(path)}.`) : !isAlive(Number(writer));
    if (over) rmSync(join(dirname(path), name), { force: true });
  }
}

function* piecesOf(parts: HandedOver, stamp: Stamp): Generator<Uint8Array> {
  const { rest, columns } = takeApart({ ...parts, snapshots: [...parts.snapshots] });
  const checksums = columns.map(checksumOf);
  const header = headerBytes((start) => headerOf(stamp, rest, columns, checksums, start));
  const lead = Buffer.alloc(HEADER_AT);
  MAGIC.copy(lead);
  lead.set(new Uint8Array(Uint32Array.of(BYTE_ORDER_MARK, header.length).buffer), MAGIC.length);
  createHash('sha256').update(header).digest().copy(lead, 16);
  yield lead;
  yield header;
  for (const column of columns) {
    yield bytesOf(column);
    yield paddingOf(column);
  }
}

function headerOf(
  stamp: Stamp,
  parts: unknown,
  columns: readonly Column[],
  checksums: readonly string[],
  start: number,
): Header {
  let offset = start;
  const sections = columns.map((column, i): Section => {
    const section = { type: typeOf(column), length: column.length, offset, checksum: checksums[i]! };
    offset += aligned(column.byteLength);
    return section;
  });
  return { format: FORMAT, stamp, bytes: offset, sections, parts };
}

/** The header says where sections start, and they start where it ends: it is made anew until both agree. */
function headerBytes(headerFor: (start: number) => Header): Buffer {
  for (let start = aligned(HEADER_AT); ; ) {
    const text = Buffer.from(JSON.stringify(headerFor(start)), 'utf8');
    const end = aligned(HEADER_AT + text.length);
    if (end <= start) return Buffer.concat([text, Buffer.alloc(start - HEADER_AT - text.length, ' ')]);
    start = end;
  }
}

function checksumOf(column: Column): string {
  return createHash('sha256').update(bytesOf(column)).update(paddingOf(column)).digest('hex');
}

function bytesOf({ buffer, byteOffset, byteLength }: Column): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function paddingOf({ byteLength }: Column): Uint8Array {
  return new Uint8Array(aligned(byteLength) - byteLength);
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(file, bytes, done, Math.min(bytes.length - done, 1 << 30));
}
