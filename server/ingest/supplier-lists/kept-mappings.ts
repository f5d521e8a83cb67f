/** Mappings that were used once, kept in a folder by the header they were made for: a list with the same header needs none. */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OrepathError } from '../../errors.ts';
import { checkMapping } from './check-mapping.ts';
import type { Mapping } from './mapping.ts';
import { fingerprintOf } from './resolve.ts';

/** Mappings that are looked through for a header. */
const MOST_KEPT = 1_000;

/** Keeps a mapping that names its header, in place of an earlier one of that header. Throws INVALID_VALUE. */
export async function keepMapping(folder: string, given: unknown): Promise<string | undefined> {
  const mapping = checkMapping(given);
  if (mapping.header.length === 0) return undefined;
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${fingerprintOf(mapping.header)}.json`);
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, `${JSON.stringify(mapping, null, 2)}\n`);
  await rename(part, file);
  return file;
}

/** Every mapping in the folder, none where there is no folder. Throws INVALID_VALUE for a file that a person broke. */
export async function keptMappings(folder: string): Promise<Mapping[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .slice(0, MOST_KEPT);
  return Promise.all(files.map(async (name) => readKept(join(folder, name))));
}

async function readKept(file: string): Promise<Mapping> {
  try {
    return checkMapping(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new OrepathError(
      {
        code: 'INVALID_VALUE',
        message: `this kept mapping cannot be used: ${(error as Error).message}`,
        expected: 'a mapping as docs/supplier-lists.md tells; correct the file or remove it',
        where: { file },
      },
      { cause: error },
    );
  }
}
