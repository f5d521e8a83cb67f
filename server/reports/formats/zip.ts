/** Zip files that are the same, byte for byte, whenever and wherever they are made. */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

export interface ZipPart {
  path: string;
  /** What is opened when its turn comes takes no memory before. */
  bytes: Uint8Array | (() => Promise<Readable>);
}

/** The first day that a zip can state. It is written as local time, and so in every time zone alike. */
const noTime = (): Date => new Date(1980, 0, 1);

/** The parts in the order given. Throws RangeError where two have one path, compared as Windows does. */
export async function zipOf(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const paths = new Set(parts.map(({ path }) => path.toLowerCase()));
  if (paths.size < parts.length) throw new RangeError('two parts of a zip with one path');
  const zip = new ZipFile();
  const mtime = noTime();
  const made = new Promise<Uint8Array>((resolve, reject) => {
    zip.on('error', reject);
    buffer(zip.outputStream).then(resolve, reject);
  });
  for (const { path, bytes } of parts) {
    const open = typeof bytes === 'function' ? bytes : async () => Readable.from([bytes]);
    // one after the other: added as buffers they would all be packed at once
    zip.addReadStreamLazy(path, { mtime, mode: 0o100644, forceDosTimestamp: true }, (give) => {
      open().then(
        (stream) => give(null, stream),
        (error) => give(error, new Readable()),
      );
    });
  }
  zip.end();
  return made;
}
