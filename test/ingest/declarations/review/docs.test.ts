/** docs/declarations.md tells of every finding what the code does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradeOf } from '../../../../server/ingest/declarations/review/grade.ts';
import { ASKS } from '../../../../server/ingest/declarations/review/words/asked.ts';
import { finding } from '../../../../server/ingest/formats/finding.ts';
import { FINDING_CODES } from '../../../../server/ingest/formats/finding-codes.ts';

const ROW = /^\| `([A-Z_]+)` \| (\w+) \| ([A-E]) \| \S/gm;

describe('docs/declarations.md', () => {
  const rows = [...readFileSync('docs/declarations.md', 'utf8').matchAll(ROW)];
  const told = new Map(rows.map(([, code, severity, grade]) => [code!, { severity, grade }]));

  test('has each code once', () => {
    expect(rows.length).toBe(told.size);
    for (const code of told.keys()) expect(Object.keys(FINDING_CODES)).toContain(code);
  });

  test('has each code that reading a declaration says', () => {
    const folder = join(import.meta.dirname, '../../../../server/ingest/declarations');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^(?!review).*\.ts$/.test(file),
    );
    const source = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('');
    const said = new Set([...source.matchAll(/finding\(\s*'([A-Z_]+)'/g)].map(([, code]) => code!));
    expect(said).toContain('LAYOUT_DIFFERS');
    expect([...said].filter((code) => !told.has(code))).toEqual([]);
  });

  test.each(Object.keys(ASKS) as (keyof typeof ASKS)[])(
    'has %s with its severity and the grade it lowers to',
    (code) => {
      const one = finding(code, { message: '' });
      expect(told.get(code)).toEqual({ severity: one.severity, grade: gradeOf(one) });
    },
  );
});
