/**
 * An archive is a gzip of lines of JSON. The last one tells how many came before it and their SHA-256, so that one that
 * was cut or damaged anywhere is known by reading it through.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { OrepathError } from '../errors.ts';

/** What the first line says. */
export interface Head {
  /** Of this form of file; another is not read. */
  orepathArchive: 1;
  /** Of the service that wrote it. */
  version: string;
  schemaVersion: number;
  revision: number;
  takenAt: string;
}

/** Rows of one label or relationship, or one file of the data folder. */
export type Section =
  | { of: string; columns: readonly string[]; rows: readonly (readonly unknown[])[] }
  | { file: string; content: string };

/** The last line. */
export interface End {
  end: number;
  sha256: string;
}

/** No line that was written is longer, in bytes; what is longer is no archive. */
const LONGEST_LINE = 256 * 1024 * 1024;

const damaged = (file: string, why: string, cause?: unknown): OrepathError =>
  new OrepathError(
    {
      code: 'UNREADABLE_ARCHIVE',
      message: `this is not a whole archive: ${why}`,
      expected: 'a file that orepath backup has written, unchanged',
      where: { file },
    },
    { cause },
  );

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** Of the form of a line: what was damaged can be anything before its SHA-256 is known. */
function isLine(value: unknown): value is Head | Section | End {
  if (typeof value !== 'object' || value === null) return false;
  const { orepathArchive, schemaVersion, end, sha256, file, content, of, columns, rows } = value as Record<
    string,
    unknown
  >;
  if (of !== undefined) {
    return typeof of === 'string' && isTexts(columns) && Array.isArray(rows) && rows.every(Array.isArray);
  }
  if (file !== undefined) return typeof file === 'string' && typeof content === 'string';
  if (end !== undefined) return typeof end === 'number' && typeof sha256 === 'string';
  return orepathArchive === 1 && typeof schemaVersion === 'number';
}

/** Writes lines to a file as they come, no faster than the disk takes them. */
export class ArchiveWriter {
  readonly #gzip = createGzip({ level: 6 });
  readonly #hash = createHash('sha256');
  readonly #written: Promise<void>;
  #lines = 0;

  constructor(handle: FileHandle) {
    this.#written = (async () => {
      for await (const chunk of this.#gzip) await handle.appendFile(chunk as Buffer);
      await handle.sync();
    })();
    // told by whoever waits for a line or for the end
    this.#written.catch((error: Error) => this.#gzip.destroy(error));
  }

  async line(value: Head | Section): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
    this.#hash.update(bytes);
    this.#lines++;
    await this.#send(bytes);
  }

  /** Resolves when all of it lies on the disk; the SHA-256 of the lines. */
  async end(): Promise<string> {
    const sha256 = this.#hash.digest('hex');
    await this.#send(Buffer.from(`${JSON.stringify({ end: this.#lines, sha256 } satisfies End)}\n`));
    this.#gzip.end();
    await this.#written;
    return sha256;
  }

  /** Nothing more is written. */
  async abandon(): Promise<void> {
    this.#gzip.destroy();
    await this.#written.catch(() => undefined);
  }

  #send(bytes: Buffer): Promise<unknown> {
    const taken = new Promise<void>((resolve, reject) =>
      this.#gzip.write(bytes, (error) => (error ? reject(error) : resolve())),
    );
    return Promise.race([taken, this.#written]);
  }
}

/** The lines of a file, unpacked, without their ends. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let held = 0;
  const source = createReadStream(file);
  const unpacked = source.pipe(createGunzip());
  source.on('error', (error) => unpacked.destroy(error));
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, at)]);
      rest = [];
      held = 0;
      from = at + 1;
    }
    rest.push(chunk.subarray(from));
    held += chunk.length - from;
    if (held > LONGEST_LINE) throw damaged(file, 'a line of it has no end');
  }
  if (held > 0) throw damaged(file, 'its last line is cut');
}

/**
 * The head, then every section, then the end; ends only where the whole file was as it was written.
 * Throws INPUT_NOT_FOUND, and UNREADABLE_ARCHIVE at the latest when all has been read: nothing that it gave may be
 * relied on before.
 */
export async function* readArchive(file: string): AsyncGenerator<Head | Section | End> {
  await (await open(file, 'r').catch((cause) => Promise.reject(notThere(file, cause)))).close();
  const hash = createHash('sha256');
  let count = 0;
  let end: End | undefined;
  try {
    for await (const line of linesOf(file)) {
      if (end) throw damaged(file, 'something follows its end');
      const value: unknown = JSON.parse(line.toString('utf8'));
      if (!isLine(value)) throw damaged(file, `line ${count + 1} is none of an archive`);
      if ('end' in value) {
        end = value;
        continue;
      }
      if (count === 0 && !('orepathArchive' in value && value.orepathArchive === 1)) {
        throw damaged(file, 'it does not begin as one');
      }
      hash.update(line).update('\n');
      count++;
      yield value;
    }
  } catch (error) {
    throw error instanceof OrepathError ? error : damaged(file, (error as Error).message, error);
  }
  if (!end) throw damaged(file, 'it has no end');
  if (end.end !== count || end.sha256 !== hash.digest('hex')) throw damaged(file, 'its SHA-256 is another');
  yield end;
}

function notThere(file: string, cause: unknown): OrepathError {
  return new OrepathError(
    { code: 'INPUT_NOT_FOUND', message: 'there is no such file that can be read', got: file.slice(0, 200) },
    { cause },
  );
}
