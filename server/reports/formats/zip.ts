/** Zip files that are the same, byte for byte, whenever and wherever they are made. */
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

export interface ZipPart {
  path: string;
  bytes: Uint8Array;
}

/** The first day that a zip can state. It is written as local time, and so in every time zone alike. */
const noTime = (): Date => new Date(1980, 0, 1);

/** The parts in the order given. Throws RangeError where two have one path, compared as Windows does. */
export async function zipOf(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const paths = new Set(parts.map(({ path }) => path.toLowerCase()));
  if (paths.size < parts.length) throw new RangeError('two parts of a zip with one path');
  const zip = new ZipFile();
  const mtime = noTime();
  for (const { path, bytes } of parts) {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip.addBuffer(content, path, { mtime, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  return buffer(zip.outputStream);
}
