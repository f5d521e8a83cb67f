/** Declarations read in tests: cell by cell, and as the rows of a whole reading. */

import { type ReadDeclaration, readDeclaration } from '../../server/ingest/declarations/read-declaration.ts';
import { recogniseTemplate, type TemplateRecognition } from '../../server/ingest/declarations/recognise.ts';
import { OF_REVIEW } from '../../server/ingest/declarations/review/words/asked.ts';
import type { Finding } from '../../server/ingest/formats/finding.ts';
import type { Reading, ReadingOptions } from '../../server/ingest/formats/format.ts';
import { bufferInput } from '../../server/ingest/formats/inputs.ts';
import { makeProbe } from '../../server/ingest/formats/make-probe.ts';
import { recognise } from '../../server/ingest/formats/registry.ts';
import type { TableName, TableRows } from '../../server/rows.ts';

export interface ReadBook extends ReadDeclaration {
  told: TemplateRecognition;
}

/** What a workbook says, by its cells. */
export async function readBook(content: Buffer, path = 'file.xlsx'): Promise<ReadBook> {
  const probe = await makeProbe(bufferInput(content, path));
  try {
    const workbook = (await probe.workbook())!;
    const told = (await recogniseTemplate(workbook, path))!;
    return { told, ...(await readDeclaration(workbook, told)) };
  } finally {
    await probe.close();
  }
}

export type Tables = { [N in TableName]: TableRows[N][] };

export interface ReadFile {
  reading: Reading;
  /** Findings of reading alone: what a review says of the declaration is left out. */
  met: readonly Finding[];
  tables: Tables;
}

const NAMES: readonly TableName[] = [
  'entities',
  'links',
  'roles',
  'facts',
  'statuses',
  'documents',
  'matches',
];

/** What a file means, by its own format: its rows by table. */
export async function readFile(
  content: Buffer,
  path = 'file.xlsx',
  options: Partial<ReadingOptions> = {},
): Promise<ReadFile> {
  const probe = await makeProbe(bufferInput(content, path));
  try {
    const found = (await recognise(probe))!;
    const now = new Date('2026-01-15T00:00:00Z');
    const reading = await found.format.read(probe, found.recognition, { now, ...options });
    const tables = Object.fromEntries(NAMES.map((name) => [name, []])) as unknown as Record<
      TableName,
      unknown[]
    >;
    for (const name of NAMES) {
      for await (const batch of reading.tables[name]?.rows() ?? []) {
        for (const { value } of batch) tables[name].push(value);
      }
    }
    const met = reading.findings.filter(({ code }) => !Object.hasOwn(OF_REVIEW, code));
    return { reading, met, tables: tables as unknown as Tables };
  } finally {
    await probe.close();
  }
}
