import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ErrorDetail } from '../../../server/errors.ts';
import { readRecords } from '../../../server/ingest/tables/records.ts';
import { check, ENTITIES, link } from './folder.ts';

async function* chunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function recordsOf(
  bytes: Buffer,
  size: number,
): Promise<{ records: string[][]; fault: ErrorDetail | undefined }> {
  const stream = readRecords(chunks(bytes, size), 'x.csv');
  const records: string[][] = [];
  let next = await stream.next();
  for (; !next.done; next = await stream.next()) {
    expect(next.value.firstRow).toBe(records.length + 1);
    records.push(...next.value.records);
  }
  return { records, fault: next.value };
}

const quoted = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

describe('records', () => {
  it('are the same however the file is cut into chunks', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', 'é', '鉱', '😀') }), {
            minLength: 2,
            maxLength: 3,
          }),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 9 }),
        async (rows, lineEnd, size) => {
          const bytes = Buffer.from(rows.map((cells) => quoted(cells) + lineEnd).join(''));
          expect(await recordsOf(bytes, size)).toEqual({ records: rows, fault: undefined });
        },
      ),
      { seed: 5, numRuns: 300 },
    ));

  it('are those of csv-parse in one piece', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', 'b', ',', '\n'), minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        async (text, size) => {
          const { records } = await recordsOf(Buffer.from(text), size);
          expect(records).toEqual(parse(text, { relax_column_count: true, record_delimiter: '\n' }));
        },
      ),
      { seed: 5, numRuns: 300 },
    ));
});

it('a file damaged anywhere never throws and is never passed over in silence', () => {
  const sound = Buffer.from(
    link({ share: '0.5', materials: 'tin;gold', validFrom: '2024-01-01', note: '"a, b"' }),
  );
  return fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 4,
      }),
      async (changes) => {
        const damaged = Buffer.from(sound);
        for (const [at, byte] of changes) damaged[at] = byte;
        const report = await check({ 'entities.csv': ENTITIES, 'links.csv': damaged });
        const said = report.counts.links + report.faults.length + report.notices.length;
        expect(said).toBeGreaterThan(0);
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});
