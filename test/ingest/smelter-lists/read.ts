import type { OrepathError } from '../../../server/errors.ts';
import type { Reading } from '../../../server/ingest/formats/format.ts';
import { bufferInput } from '../../../server/ingest/formats/inputs.ts';
import { makeProbe } from '../../../server/ingest/formats/make-probe.ts';
import { smelterList } from '../../../server/ingest/smelter-lists/format.ts';
import type { TableName, TableRows } from '../../../server/rows.ts';
import { rowsOf as rowsOfOne } from '../../support/rows-of.ts';

/** What the format makes of a file; undefined where it does not know it. */
export async function readAs(content: Buffer, path = 'list.xml'): Promise<Reading | undefined> {
  const probe = await makeProbe(bufferInput(content, path));
  try {
    const recognised = await smelterList.recognise(probe);
    return recognised && (await smelterList.read(probe, recognised, { now: new Date('2026-11-23') }));
  } finally {
    await probe.close();
  }
}

export async function readList(content: Buffer, path?: string): Promise<Reading> {
  const reading = await readAs(content, path);
  if (!reading) throw new Error('not recognised');
  return reading;
}

export async function rowsOf<N extends TableName>(name: N, ...readings: Reading[]): Promise<TableRows[N][]> {
  const found = await Promise.all(readings.map((reading) => rowsOfOne(reading, name)));
  return found.flat();
}

export async function allRows(...readings: Reading[]) {
  return {
    documents: await rowsOf('documents', ...readings),
    entities: await rowsOf('entities', ...readings),
    statuses: await rowsOf('statuses', ...readings),
  };
}

export const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: OrepathError) => error.detail,
  );
