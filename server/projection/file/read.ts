/** Reads a snapshot file, or says why it is not used. Nothing in it is trusted before it is checked. */
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { HandedOver } from '../handover.ts';
import { checkParts } from './check-parts.ts';
import { putTogether } from './columns-apart.ts';
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
  TYPES,
} from './format.ts';

/** Why a file is not used; the store is read in its place. */
export class Refused extends Error {
  /** Whether it is whole but of something else: an earlier revision, another store or version. */
  readonly other: boolean;

  constructor(reason: string, other = false) {
    super(reason);
    this.other = other;
  }
}

/** Undefined where there is no file. Throws Refused. */
export function readProjectionFile(path: string, stamp: Stamp): HandedOver | undefined {
  const bytes = readWhole(path);
  if (!bytes) return undefined;
  const header = headerOf(bytes);
  mustBe(header.format === FORMAT, `it is of format ${header.format}, not ${FORMAT}`, true);
  for (const [name, value] of Object.entries(stamp)) {
    const found = (header.stamp as unknown as Record<string, unknown> | undefined)?.[name];
    mustBe(found === value, `its ${name} is ${JSON.stringify(found)}, not ${JSON.stringify(value)}`, true);
  }
  mustBe(header.bytes === bytes.length, `it has ${bytes.length} bytes, not ${header.bytes}`);
  return partsOf(bytes, header);
}

function partsOf(bytes: Uint8Array, { sections, parts: rest }: Header): HandedOver {
  mustBe(Array.isArray(sections), 'its sections are no list');
  let end = dataStart(bytes);
  const columns = sections.map((section, i) => {
    const column = columnOf(bytes, section, end, i);
    end += aligned(column.byteLength);
    return column;
  });
  mustBe(end === bytes.length, 'its sections do not fill it');
  try {
    const parts = putTogether({ rest, columns }) as HandedOver & { snapshots: [number, string][] };
    checkParts(parts);
    return { ...parts, snapshots: new Map(parts.snapshots) };
  } catch (error) {
    throw new Refused(`its parts make no projection: ${(error as Error).message}`);
  }
}

/** Sections stand one after the other without a gap. */
function columnOf(bytes: Uint8Array, section: Section, at: number, i: number): Column {
  const { type, length, offset, checksum } = section;
  mustBe(Object.hasOwn(TYPES, type), `section ${i} is of no known type`);
  const Type = TYPES[type];
  const size = length * Type.BYTES_PER_ELEMENT;
  mustBe(Number.isSafeInteger(length) && length >= 0, `section ${i} has no length`);
  mustBe(offset === at && at + aligned(size) <= bytes.length, `section ${i} is out of its place`);
  const covered = bytes.subarray(at, at + aligned(size));
  const found = createHash('sha256').update(covered).digest('hex');
  mustBe(found === checksum, `section ${i} is damaged`);
  const view: new (buffer: ArrayBufferLike, offset: number, length: number) => Column = Type;
  return new view(bytes.buffer, at, length);
}

function headerOf(bytes: Uint8Array): Header {
  mustBe(bytes.length >= HEADER_AT, 'it is too short');
  const lead = Buffer.from(bytes.subarray(0, HEADER_AT));
  mustBe(lead.subarray(0, MAGIC.length).equals(MAGIC), 'it is no snapshot file');
  const [mark] = lengthsOf(bytes);
  mustBe(mark === BYTE_ORDER_MARK, 'it was written on a machine of another byte order, or is damaged');
  const end = dataStart(bytes);
  mustBe(end <= bytes.length, 'it is too short');
  const header = Buffer.from(bytes.subarray(HEADER_AT, end));
  mustBe(createHash('sha256').update(header).digest().equals(lead.subarray(16)), 'its header is damaged');
  return JSON.parse(header.toString('utf8')) as Header;
}

function lengthsOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, MAGIC.length, 2);
}

function dataStart(bytes: Uint8Array): number {
  return HEADER_AT + lengthsOf(bytes)[1]!;
}

/** The whole file in one piece of shared memory, from which every column is a view. */
function readWhole(path: string): Uint8Array | undefined {
  try {
    // A pipe in its place is not waited for.
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return bytesOf(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (error instanceof Refused) throw error;
    throw new Refused(`it cannot be read: ${(error as Error).message}`);
  }
}

function bytesOf(file: number): Uint8Array {
  const found = fstatSync(file);
  mustBe(found.isFile(), 'it is no file');
  const bytes = new Uint8Array(new SharedArrayBuffer(found.size));
  let done = 0;
  while (done < found.size) {
    const count = readSync(file, bytes, done, Math.min(found.size - done, 1 << 30), done);
    if (count === 0) break;
    done += count;
  }
  mustBe(done === found.size, 'it grew shorter while it was read');
  return bytes;
}

function mustBe(holds: boolean, reason: string, other = false): void {
  if (!holds) throw new Refused(reason, other);
}
