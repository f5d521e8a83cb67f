/** `orepath mapping FILE`: the mapping that is suggested for a supplier list, as JSON to correct and to import with. */
import { basename } from 'node:path';
import { OrepathError } from '../errors.ts';
import { fileInput } from '../ingest/formats/inputs.ts';
import { makeProbe } from '../ingest/formats/make-probe.ts';
import { findHeader } from '../ingest/supplier-lists/find-header.ts';
import { type Suggestion, suggestMapping } from '../ingest/supplier-lists/suggest.ts';
import type { CommandIo } from './command.ts';

async function suggestionFor(file: string): Promise<Suggestion> {
  const probe = await makeProbe(await fileInput(file, basename(file)));
  try {
    const found = await findHeader(probe);
    if (found) return suggestMapping(found);
    throw new OrepathError({
      code: 'MAPPING_NEEDED',
      message: 'no row near the top names columns of a supplier list',
      expected:
        'a header that names suppliers; for any other, write a mapping as docs/supplier-lists.md tells',
      where: { file },
    });
  } finally {
    await probe.close();
  }
}

/** Needs no store, so it runs without one. Throws MAPPING_NEEDED and what opening the file throws. */
export async function printMapping(file: string, io: CommandIo): Promise<number> {
  const { mapping, doubts } = await suggestionFor(file);
  for (const doubt of doubts) io.err(`doubt: ${doubt}`);
  io.out(JSON.stringify({ ...mapping, ...(doubts.length > 0 && { doubts }) }, null, 2));
  return 0;
}
