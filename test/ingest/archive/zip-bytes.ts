/** Zip files byte by byte: libraries refuse to write what a reader has to refuse to read. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  path: string;
  content?: Buffer | string;
  /** What the directory claims instead of the truth. */
  bytes?: number;
  crc?: number;
  /** Unix mode, for symbolic links. */
  mode?: number;
  encrypted?: boolean;
  /** Put in as it is, not deflated. */
  stored?: boolean;
  /** All parts with the same key share one copy of the bytes. */
  overlap?: boolean;
}

interface Packed extends ZipPart {
  name: Buffer;
  data: Buffer;
  plain: Buffer;
  offset: number;
}

const flags = (part: ZipPart): number => 0x0800 | (part.encrypted ? 1 : 0);

function head(part: Packed): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(flags(part), 2);
  bytes.writeUInt16LE(part.stored ? 0 : 8, 4);
  bytes.writeUInt32LE(part.crc ?? crc32(part.plain), 10);
  bytes.writeUInt32LE(part.data.length, 14);
  bytes.writeUInt32LE(part.bytes ?? part.plain.length, 18);
  bytes.writeUInt16LE(part.name.length, 22);
  return bytes;
}

const local = (part: Packed): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04'), head(part), part.name, part.data]);

function central(part: Packed): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 6);
  tail.writeUInt32LE(part.offset, 10);
  const madeOnUnix = Buffer.from([20, 3]);
  return Buffer.concat([Buffer.from('PK\x01\x02'), madeOnUnix, head(part), tail, part.name]);
}

/** A zip of these parts. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const packed: Packed[] = [];
  const bodies: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const plain = Buffer.from(part.content ?? '');
    const data = part.stored ? plain : deflateRawSync(plain);
    const entry = { ...part, plain, name: Buffer.from(part.path), data, offset };
    if (part.overlap && packed[0]) entry.offset = packed[0].offset;
    else {
      const body = local(entry);
      bodies.push(body);
      offset += body.length;
    }
    packed.push(entry);
  }
  const directory = Buffer.concat(packed.map(central));
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}
