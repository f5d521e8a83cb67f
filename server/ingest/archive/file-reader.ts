/** A zip on disk as yauzl reads it. Its own streams over files fail, uncaught, when they are given up between two reads. */
import { close, fstat, open, read } from 'node:fs';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { fromRandomAccessReaderPromise, type Options, RandomAccessReader, type ZipFile } from 'yauzl';

const CHUNK = 1 << 16;
const readSome = promisify(read);

/** The bytes of a file from `start` up to `end`, or to where it ends. */
async function* range(file: number, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; ) {
    const wanted = Buffer.allocUnsafe(Math.min(CHUNK, end - at));
    const { bytesRead } = await readSome(file, wanted, 0, wanted.length, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield wanted.subarray(0, bytesRead);
  }
}

class FileReader extends RandomAccessReader {
  private readonly file: number;

  constructor(file: number) {
    super();
    this.file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(range(this.file, start, end), { objectMode: false });
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytes?: number) => void,
  ): void {
    read(this.file, buffer, offset, length, position, callback);
  }

  override close(callback: (error: Error | null) => void): void {
    close(this.file, (error) => callback(error ?? null));
  }
}

/** Opens a zip on disk. Throws what the file system and yauzl throw. */
export async function openZipFile(path: string, options: Options): Promise<ZipFile> {
  const file = await promisify(open)(path, 'r');
  try {
    const { size } = await promisify(fstat)(file);
    return await fromRandomAccessReaderPromise(new FileReader(file), size, options);
  } catch (error) {
    await promisify(close)(file);
    throw error;
  }
}
