/** Inputs from wherever files come: a disk, memory, an archive. */
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { OrepathError } from '../../errors.ts';
import type { ArchiveEntry } from '../archive/zip.ts';
import { fileOnDisk, unreadable } from '../tables/folder.ts';
import type { Input } from './input.ts';

const CHUNK = 1 << 16;

const tooLarge = (path: string, most: number): OrepathError =>
  new OrepathError({
    code: 'INPUT_TOO_LARGE',
    message: 'too large for what it seems to be',
    expected: `at most ${most} bytes`,
    got: 'more',
    where: { file: path },
  });

/** All of a stream, counted while it comes: what a file says of its size may be a lie. */
async function collect(input: Pick<Input, 'path' | 'bytes' | 'open'>, most: number): Promise<Buffer> {
  if (input.bytes > most) throw tooLarge(input.path, most);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of (await input.open()) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) throw tooLarge(input.path, most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A file on disk; `path` names it in reports. Throws INPUT_UNREADABLE, also where it is no plain file. */
export async function fileInput(location: string, path: string): Promise<Input> {
  const info = await stat(location).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (!info.isFile()) throw unreadable(path, new Error('not a file'));
  const input = { ...fileOnDisk(location, path, info.size), location };
  return { ...input, content: (most) => collect(input, most) };
}

function* slices(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += CHUNK) yield content.subarray(at, at + CHUNK);
}

/** A file in memory. */
export function bufferInput(content: Buffer, path: string): Input {
  return {
    path,
    bytes: content.length,
    open: async () => Readable.from(slices(content), { objectMode: false }),
    content: async (most) => {
      if (content.length > most) throw tooLarge(path, most);
      return content;
    },
  };
}

/** A file in an archive, which must stay open as long as the input is used; `within` names the archive in reports. */
export function entryInput(entry: ArchiveEntry, within = ''): Input {
  const path = within === '' ? entry.path : `${within}/${entry.path}`;
  const input = { path, bytes: entry.bytes, open: entry.open };
  return { ...input, content: (most) => collect(input, most) };
}
