/** Reports as they are kept: the most serious findings first, and nothing left out without being counted. */
import { describe, expect, test } from 'vitest';
import { type Finding, finding } from '../../server/ingest/formats/finding.ts';
import { keptReport, MOST_KEPT_FINDINGS, readAs, readKept } from '../../server/intake/kept.ts';
import { emptyReport, shortened } from '../../server/intake/report.ts';
import { labelOf } from '../../server/intake/spool.ts';

/** Every tenth an error, the others notices. */
const findings = Array.from(
  { length: 1_000 },
  (_, row): Finding =>
    finding(row % 10 === 0 ? 'ROW_REFUSED' : 'ROWS_MERGED', { message: `row ${row}`, row }),
);
const report = { ...emptyReport('a.csv', 10, 'main', false), findings, moreFindings: 7 };

describe('a report that is kept', () => {
  const kept = readKept(keptReport(report, 'as').report);

  test('has every error, then the first of the rest, in the order of the file', () => {
    const rows = kept.findings.map(({ row }) => row!);
    expect(rows).toHaveLength(MOST_KEPT_FINDINGS);
    expect(kept.findings.filter(({ severity }) => severity === 'error')).toHaveLength(100);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    // 100 errors leave room for 400 notices: rows 1 to 444, less each tenth
    expect(
      Math.max(...kept.findings.filter((each) => each.severity === 'notice').map(({ row }) => row!)),
    ).toBe(444);
  });

  test('counts what it leaves out', () => expect(kept.moreFindings).toBe(500 + 7));
});

describe('a report in memory', () => {
  test('keeps faults before findings and counts the rest', () => {
    const faults = Array.from({ length: 5 }, () => ({ code: 'INVALID_VALUE' as const, message: 'x' }));
    const short = shortened({ ...report, faults, moreFaults: 1 }, 8);
    expect([short.faults.length, short.moreFaults]).toEqual([5, 1]);
    expect([short.findings.length, short.moreFindings]).toEqual([3, 7 + 997]);
    const none = shortened({ ...report, faults, moreFaults: 1 }, 0);
    expect([none.faults.length, none.moreFaults, none.moreFindings]).toEqual([0, 6, 7 + 1_000]);
  });
});

describe('what a file was read as', () => {
  test.each([
    ['another buyer', { buyer: 'own:a' }, { buyer: 'own:b' }],
    ['a name for the buyer', { buyer: 'own:a' }, { buyer: 'own:a', buyerName: 'A' }],
    ['another mapping', { mapping: { columns: [] } }, {}],
  ])('differs by %s', (_about, one, other) => {
    expect(readAs(one)).not.toBe(readAs(other));
    expect(readAs(one)).toBe(readAs({ ...one }));
  });
});

describe('the name of an uploaded file', () => {
  test.each([
    ['plain.xlsx', 'plain.xlsx'],
    ['目録/2024年.xlsx', '目録/2024年.xlsx'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\Users\\x\\a.csv', 'C:/Users/x/a.csv'],
    ['.././..', 'upload-3'],
    ['', 'upload-3'],
    [undefined, 'upload-3'],
    ['a\r\nSet-Cookie: x\u202e.csv', 'aSet-Cookie: x.csv'],
  ])('%j is a label', (name, label) => expect(labelOf(name, 3)).toBe(label));

  test('that is too long keeps its end, whole characters alone', () => {
    const label = labelOf(`${'𠮷'.repeat(300)}.xlsx`, 1);
    expect([...label]).toHaveLength(200);
    expect(label).toMatch(/^…𠮷+\.xlsx$/u);
  });
});
