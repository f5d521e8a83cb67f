import { OrepathError } from '../../../server/errors.ts';
import { openArchive } from '../../../server/ingest/archive/zip.ts';
import { csvRows } from '../../../server/ingest/csv/index.ts';
import { bufferInput, entryInput } from '../../../server/ingest/formats/inputs.ts';
import { makeProbe } from '../../../server/ingest/formats/make-probe.ts';
import type { Probe } from '../../../server/ingest/formats/probe.ts';
import { describeUnrecognised, recognise } from '../../../server/ingest/formats/registry.ts';
import { readXml } from '../../../server/ingest/xml/reader.ts';

/** What became of some bytes: a code of the closed list, or what they were recognised as, or that nobody knew them. */
export type Outcome = { refused: OrepathError } | { read: string; rows: number } | { unknown: string };

const NOW = new Date('2026-11-23T00:00:00Z');
/** Nothing in a test is larger unzipped. */
const MOST = 64 * 2 ** 20;

async function readRecognised(probe: Probe): Promise<Outcome | undefined> {
  const recognised = await recognise(probe);
  if (!recognised) return undefined;
  const { format, recognition } = recognised;
  const { tables, rows } = await format.read(probe, recognition, { now: NOW, buyer: 'own:buyer' });
  if (rows.read !== rows.kept + rows.refused) throw new Error(`${format.name} lost a row`);
  let count = 0;
  for (const table of Object.values(tables)) for await (const batch of table.rows()) count += batch.length;
  return { read: format.name, rows: count };
}

/** Every cell, event or row that a file has, whoever may want them. */
async function readAll(probe: Probe): Promise<void> {
  const workbook = await probe.workbook();
  for (const name of workbook?.sheetNames ?? []) for await (const row of workbook!.rows(name)) row.cells.size;
  if (probe.kind === 'xml') await readXml(await probe.input.open(), probe.input.path, {});
  if (probe.kind === 'text') for await (const row of csvRows(probe)) void row;
}

async function readEntries(content: Buffer, path: string, depth: number): Promise<void> {
  const archive = await openArchive(content, path);
  try {
    for (const entry of archive.entries) {
      const outcome = await readBytes(await entryInput(entry, path).content(MOST), entry.path, depth + 1);
      if ('refused' in outcome) throw outcome.refused;
    }
  } finally {
    await archive.close();
  }
}

/**
 * Recognises and reads a file as an import would, over every format there is, and beyond that all that its container
 * has. Throws only what must never happen: an error that is not ours, a row lost.
 */
export async function readBytes(content: Buffer, path = 'a.file', depth = 0): Promise<Outcome> {
  let probe: Probe | undefined;
  try {
    probe = await makeProbe(bufferInput(content, path));
    const outcome = await readRecognised(probe);
    await readAll(probe);
    if (probe.kind === 'zip' && depth < 2) await readEntries(content, path, depth);
    return outcome ?? { unknown: (await describeUnrecognised(probe)).looksLike };
  } catch (error) {
    if (error instanceof OrepathError) return { refused: error };
    throw error;
  } finally {
    await probe?.close();
  }
}
