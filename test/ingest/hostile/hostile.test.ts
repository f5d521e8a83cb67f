import { describe, expect, it } from 'vitest';
import { sheetOf, workbookBytes } from '../workbook/written.ts';
import { BOUNDED, CHEAP, FOREIGN } from './bombs.ts';
import { type Outcome, readBytes } from './read-bytes.ts';

const MEGABYTE = 2 ** 20;

interface Measured {
  outcome: Outcome;
  /** Milliseconds of processor time, of all threads. */
  work: number;
  megabytes: number;
}

async function measured(content: Buffer): Promise<Measured> {
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const outcome = await readBytes(content, 'a.xlsx');
  const { user, system } = process.cpuUsage(start);
  return {
    outcome,
    work: (user + system) / 1000,
    megabytes: (process.memoryUsage().rss - before) / MEGABYTE,
  };
}

function expectRefusal({ outcome }: Measured, code: string, says: RegExp): void {
  expect(outcome).toHaveProperty('refused');
  if (!('refused' in outcome)) return;
  const { detail } = outcome.refused;
  expect(detail).toMatchObject({ code, message: expect.stringMatching(says) });
  expect(detail.expected).toBeTruthy();
  expect(detail.where?.file).toBeTruthy();
}

describe('refused in 200 ms of work', () => {
  it.each(CHEAP)('%s', async (_, make, code, says) => {
    const result = await measured(make());
    expectRefusal(result, code, says);
    expect(result.work).toBeLessThan(200);
    expect(result.megabytes).toBeLessThan(100);
  });
});

describe('refused at a stated bound', () => {
  it.each(BOUNDED)('%s', async (_, make, code, says) => {
    const result = await measured(make());
    expectRefusal(result, code, says);
    expect(result.work).toBeLessThan(5_000);
    expect(result.megabytes).toBeLessThan(300);
  });
});

describe('named for what it is, with what to do', () => {
  it.each(FOREIGN)('%s', async (_, make, looksLike) => {
    const { outcome, work } = await measured(make());
    expect(outcome).toEqual({ unknown: expect.stringMatching(looksLike) });
    expect(work).toBeLessThan(200);
  });
});

describe('what only looks dangerous is read', () => {
  it('a last row far down costs nothing', async () => {
    const { outcome, work } = await measured(
      workbookBytes({ sheets: { S: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' } }),
    );
    expect(outcome).toEqual({ unknown: expect.stringMatching(/workbook/) });
    expect(work).toBeLessThan(200);
  });

  it('a dimension that lies is not believed', async () => {
    const sheet = await sheetOf('', {
      parts: {
        'xl/worksheets/sheet1.xml':
          '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>',
      },
    });
    expect([sheet.lastRow, sheet.text('A1')]).toEqual([1, '1']);
  });
});
