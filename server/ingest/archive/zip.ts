/** Zip files from strangers: paths, sizes and ratios are checked before any entry is read, checksums while reading. */
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { OrepathError } from '../../errors.ts';
import { openZipFile } from './file-reader.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './limits.ts';
import { plainPath, unsafePath } from './paths.ts';

/** One file of an archive; folders are left out. */
export interface ArchiveEntry {
  path: string;
  bytes: number;
  /** Its content. Errors of the stream are OrepathErrors. */
  open(): Promise<Readable>;
}

export interface Archive {
  entries: readonly ArchiveEntry[];
  close(): Promise<void>;
}

const SYMLINK = 0o120000;
const FILE_TYPE = 0o170000;

const unreadable = (file: string, cause: unknown): OrepathError =>
  cause instanceof OrepathError
    ? cause
    : new OrepathError(
        {
          code: 'UNREADABLE_ARCHIVE',
          message: `this zip cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
          expected: 'a whole .zip file, not encrypted',
          where: { file },
        },
        { cause },
      );

const unsafe = (message: string, path: string, file: string): OrepathError =>
  new OrepathError({
    code: 'UNSAFE_PATH',
    message,
    expected: 'a relative path below the archive',
    got: path.slice(0, 200),
    where: { file },
  });

const tooLarge = (message: string, expected: string, got: string, file: string): OrepathError =>
  new OrepathError({ code: 'INPUT_TOO_LARGE', message, expected, got, where: { file } });

const pathOf = (entry: Entry): string =>
  getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileName as unknown as Buffer,
    entry.extraFields,
    true,
  );

function checkPath(entry: Entry, path: string, file: string): void {
  const reason = unsafePath(path);
  if (reason) throw unsafe(reason, path, file);
  // The upper half of the attributes is the Unix mode, where the archive comes from such a system.
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMLINK) {
    throw unsafe('a symbolic link in an archive', path, file);
  }
}

function checkRatio(entry: Entry, path: string, limits: ArchiveLimits): void {
  const { uncompressedSize: bytes, compressedSize } = entry;
  if (bytes <= limits.ratioFrom || bytes <= limits.ratio * Math.max(1, compressedSize)) return;
  const ratio = Math.round(bytes / Math.max(1, compressedSize));
  throw tooLarge(
    'an entry that grows beyond reason when unzipped',
    `at most ${limits.ratio} times its zipped size`,
    `${ratio} times`,
    path,
  );
}

/** Content of one entry, its length (by yauzl) and its checksum verified. */
async function* verified(zip: ZipFile, entry: Entry, path: string): AsyncGenerator<Buffer> {
  let sum = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw unreadable(path, error);
  }
  if (sum !== entry.crc32) throw unreadable(path, new Error('the checksum does not agree with the content'));
}

async function readEntries(zip: ZipFile, file: string, limits: ArchiveLimits): Promise<ArchiveEntry[]> {
  const { entryCount } = zip;
  if (entryCount > limits.entries) {
    throw tooLarge('too many entries', `at most ${limits.entries}`, `${entryCount}`, file);
  }
  const entries: ArchiveEntry[] = [];
  let [unzipped, zipped] = [0, 0];
  for await (const entry of zip.eachEntry()) {
    const path = pathOf(entry);
    checkPath(entry, path, file);
    checkRatio(entry, path, limits);
    unzipped += entry.uncompressedSize;
    zipped += entry.compressedSize;
    if (unzipped > limits.unzippedBytes) {
      throw tooLarge('too large when unzipped', `at most ${limits.unzippedBytes} bytes`, 'more', file);
    }
    if (path.endsWith('/')) continue;
    const open = async (): Promise<Readable> =>
      Readable.from(verified(zip, entry, path), { objectMode: false });
    entries.push({ path: plainPath(path), bytes: entry.uncompressedSize, open });
  }
  // Entries that share their bytes are how a small file unzips to petabytes.
  if (zipped > zip.fileSize) throw unreadable(file, new Error('its entries overlap'));
  return entries;
}

/** Opens a zip by path or from memory; `file` names it in errors. Nothing is read before every entry is checked. */
export async function openArchive(
  source: string | Buffer,
  file: string,
  limits: Partial<ArchiveLimits> = {},
): Promise<Archive> {
  const options = { autoClose: false, decodeStrings: false };
  const zip = await (typeof source === 'string'
    ? openZipFile(source, options)
    : fromBufferPromise(source, options)
  ).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  try {
    const entries = await readEntries(zip, file, { ...ARCHIVE_LIMITS, ...limits });
    return { entries, close: async () => zip.close() };
  } catch (error) {
    zip.close();
    throw unreadable(file, error);
  }
}
