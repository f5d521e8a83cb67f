import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as passed } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ArchiveLimits } from '../../../server/ingest/archive/limits.ts';
import { openArchive } from '../../../server/ingest/archive/zip.ts';
import { type ZipPart, zip } from './zip-bytes.ts';

const opened = (parts: ZipPart[], limits: Partial<ArchiveLimits> = {}) =>
  openArchive(zip(parts), 'a.zip', limits);
const refusal = async (parts: ZipPart[], limits: Partial<ArchiveLimits> = {}) =>
  (await opened(parts, limits).then(
    () => undefined,
    (error: unknown) => error,
  )) as { detail: unknown } | undefined;

async function read(parts: ZipPart[]): Promise<string> {
  const archive = await opened(parts);
  try {
    return (await buffer(await archive.entries[0]!.open())).toString();
  } finally {
    await archive.close();
  }
}

it('entries are listed without folders and read whole', async () => {
  const archive = await opened([{ path: 'd/' }, { path: 'd/é.csv', content: 'id\nx\n' }]);
  expect(archive.entries.map(({ path, bytes }) => [path, bytes])).toEqual([['d/é.csv', 5]]);
  expect(await read([{ path: 'a', content: 'id\nx\n'.repeat(50_000) }])).toHaveLength(250_000);
});

it('steps to where one stands, as some archivers write them, are no folders', async () => {
  const archive = await opened([{ path: './a.csv' }, { path: 'd/./b.csv' }, { path: './.c.csv' }]);
  expect(archive.entries.map(({ path }) => path)).toEqual(['a.csv', 'd/b.csv', '.c.csv']);
});

describe('on a disk', () => {
  const content = randomBytes(1 << 20);
  it.each([false, true])('an entry may be given up after its first bytes (stored: %s)', async (stored) => {
    const folder = mkdtempSync(join(tmpdir(), 'orepath-zip-'));
    const path = join(folder, 'a.zip');
    writeFileSync(path, zip([{ path: 'a', content, stored }]));
    try {
      const archive = await openArchive(path, 'a.zip');
      for (let times = 0; times < 20; times++) {
        for await (const chunk of await archive.entries[0]!.open()) {
          expect(content.subarray(0, chunk.length).equals(chunk)).toBe(true);
          break;
        }
      }
      await passed(50); // a failure would be nobody's to catch
      expect((await buffer(await archive.entries[0]!.open())).equals(content)).toBe(true);
      await archive.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('paths that leave the archive are refused', () => {
  it.each([
    ['../links.csv', 'a path that climbs out'],
    ['a/../../links.csv', 'a path that climbs out'],
    ['a/..', 'a path that climbs out'],
    ['/etc/links.csv', 'an absolute path'],
    ['C:/links.csv', 'a path with a drive'],
    ['c:links.csv', 'a path with a drive'],
    ['..\\links.csv', 'a backslash in a path'],
    ['a\\links.csv', 'a backslash in a path'],
    ['links.csv\0.txt', 'a zero byte in a path'],
  ])('%j', async (path, message) =>
    expect((await refusal([{ path: 'ok.csv' }, { path }]))?.detail).toMatchObject({
      code: 'UNSAFE_PATH',
      message,
      got: path,
    }),
  );
  it('and so are symbolic links', async () =>
    expect(
      (await refusal([{ path: 'links.csv', content: '/etc/passwd', mode: 0o120777 }]))?.detail,
    ).toMatchObject({
      code: 'UNSAFE_PATH',
      message: 'a symbolic link in an archive',
    }));
  it('dots within a name are a name', async () =>
    expect(await refusal([{ path: 'a..b/c...csv' }])).toBeUndefined());
});

describe('bombs are refused before anything is unzipped', () => {
  const zeros = Buffer.alloc(200_000);
  it.each([
    [{ entries: 2 }, 'too many entries', 'at most 2', '3'],
    [{ unzippedBytes: 500_000 }, 'too large when unzipped', 'at most 500000 bytes', 'more'],
    [
      { ratioFrom: 100_000 },
      'an entry that grows beyond reason when unzipped',
      'at most 200 times its zipped size',
      expect.stringMatching(/^\d+ times$/),
    ],
  ])('%j', async (limits, message, expected, got) => {
    const parts = ['a', 'b', 'c'].map((path) => ({ path, content: zeros }));
    expect((await refusal(parts, limits))?.detail).toMatchObject({
      code: 'INPUT_TOO_LARGE',
      message,
      expected,
      got,
    });
  });
  it('a high ratio is no matter in a small file', async () =>
    expect(await refusal([{ path: 'a', content: zeros }])).toBeUndefined());
  it('entries that share their bytes', async () => {
    const parts = Array.from({ length: 20 }, (_, i) => ({
      path: `${i}`,
      content: Buffer.from(Array.from({ length: 500 }, (_, at) => (at * at * 31) % 251)),
      overlap: true,
    }));
    expect((await refusal(parts))?.detail).toMatchObject({
      code: 'UNREADABLE_ARCHIVE',
      message: expect.stringContaining('its entries overlap'),
    });
  });
  it('an entry that holds more than it says', async () =>
    await expect(read([{ path: 'a', content: 'id\nx\n', bytes: 3 }])).rejects.toMatchObject({
      detail: { code: 'UNREADABLE_ARCHIVE' },
    }));
});

describe('damaged archives are told', () => {
  it.each([
    ['not a zip', Buffer.from('PK\x03\x04 and then nothing of the kind')],
    ['an empty file', Buffer.alloc(0)],
    ['one cut short', zip([{ path: 'a', content: 'x' }]).subarray(0, -10)],
  ])(
    '%s',
    async (_, bytes) =>
      await expect(openArchive(bytes, 'a.zip')).rejects.toMatchObject({
        detail: { code: 'UNREADABLE_ARCHIVE' },
      }),
  );
  it.each([
    ['a wrong checksum', { path: 'a', content: 'x', crc: 1 }],
    ['an encrypted entry', { path: 'a', content: 'x', encrypted: true }],
  ])(
    '%s',
    async (_, part) =>
      await expect(read([part])).rejects.toMatchObject({
        detail: { code: 'UNREADABLE_ARCHIVE', where: { file: 'a' } },
      }),
  );
});
