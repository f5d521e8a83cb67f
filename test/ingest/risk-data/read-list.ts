/** Reads a list as an import would: told by its content, then read. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../../../server/ingest/formats/finding.ts';
import type { Reading } from '../../../server/ingest/formats/format.ts';
import type { Input } from '../../../server/ingest/formats/input.ts';
import { bufferInput, fileInput } from '../../../server/ingest/formats/inputs.ts';
import { makeProbe } from '../../../server/ingest/formats/make-probe.ts';
import { recognise } from '../../../server/ingest/formats/registry.ts';
import type { TableRows } from '../../../server/rows.ts';
import { rowsOf } from '../../support/rows-of.ts';

export interface ReadList {
  format: string;
  reading: Reading;
  facts: TableRows['facts'][];
  documents: TableRows['documents'][];
  /** Codes of the findings with how often each came. */
  codes: Record<string, number>;
}

function counted(findings: readonly Finding[]): Record<string, number> {
  const codes: Record<string, number> = {};
  for (const { code } of findings) codes[code] = (codes[code] ?? 0) + 1;
  return codes;
}

export async function readInput(input: Input): Promise<ReadList> {
  const probe = await makeProbe(input);
  const found = await recognise(probe);
  if (!found) throw new Error(`${input.path} is not recognised`);
  const reading = await found.format.read(probe, found.recognition, { now: new Date('2026-11-23') });
  await probe.close();
  return {
    format: found.format.name,
    reading,
    facts: await rowsOf(reading, 'facts'),
    documents: await rowsOf(reading, 'documents'),
    codes: counted(reading.findings),
  };
}

/** A list given as text, under a name that tells nothing unless told. */
export const readText = (text: string | Buffer, path = 'list'): Promise<ReadList> =>
  readInput(bufferInput(Buffer.isBuffer(text) ? text : Buffer.from(text), path));

/** Published lists beside the repository; undefined, and said, where they are not there. */
export function sharedFile(path: string): string | undefined {
  const file = resolve(import.meta.dirname, '../../../../shared/data', path);
  if (existsSync(file)) return file;
  console.warn(`SKIPPED: ${path} is not at ${file}`);
  return undefined;
}

const shared = new Map<string, Promise<ReadList>>();

/** Reads a published list, once. */
export function readShared(file: string): Promise<ReadList> {
  const read = shared.get(file) ?? fileInput(file, file.split('/').at(-1)!).then(readInput);
  shared.set(file, read);
  return read;
}

/** `iso:CD corruption 0.8` for each fact, sorted. */
export const saidBy = ({ facts }: ReadList): string[] =>
  facts
    .map(({ about, risk, material, severity }) => [about, risk, material, severity].filter(Boolean).join(' '))
    .sort();
