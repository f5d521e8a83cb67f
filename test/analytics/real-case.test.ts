/** A real chain: two Form SD filings and 3,000 IPIS site visits in eastern DRC. Skipped where the data is absent. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../server/analytics/figures.ts';
import { prepare } from '../../server/analytics/prepare.ts';
import { resolveEntity, resolveQuestion } from '../../server/analytics/question.ts';
import { buildProjection } from '../../server/projection/builder.ts';
import { sourceFromRows } from '../../server/projection/memory-source.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import type { DocumentRow, EntityRow, FactRow, LinkRow } from '../../server/rows.ts';

const FOLDER = resolve(import.meta.dirname, '../../../shared/data/real-case');
const present = existsSync(FOLDER);
if (!present) console.warn(`SKIPPED: the real case is not at ${FOLDER}`);

type Cells = Record<string, string>;

function table(name: string): Cells[] {
  return parse(readFileSync(resolve(FOLDER, `${name}.csv`)), { columns: true, bom: true });
}

const list = (cell: string | undefined) => (cell ? cell.split(';') : []);
const filled = (cells: Cells) => Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));

function entityRow(cells: Cells): EntityRow {
  return { ...filled(cells), materials: list(cells['materials']), identifiers: [] } as unknown as EntityRow;
}

function linkRow(cells: Cells, i: number): LinkRow {
  const given = filled(cells);
  const share = given['share'] === undefined ? {} : { share: Number(given['share']) };
  const defaults = { id: `own:link-${i}`, basis: 'declared', scope: 'company', depth: 'direct' };
  return {
    ...defaults,
    ...given,
    ...share,
    materials: list(given['materials']),
    products: [],
  } as unknown as LinkRow;
}

function factRow(cells: Cells, i: number): FactRow {
  const given = filled(cells);
  const severity = given['severity'] === undefined ? {} : { severity: Number(given['severity']) };
  return { id: `own:fact-${i}`, ...given, ...severity } as unknown as FactRow;
}

describe.skipIf(!present)('the real case', () => {
  it('finds what Bukavu gets as gold from mines with armed interference', async () => {
    const projection = await buildProjection(
      sourceFromRows({
        entities: table('entities').map(entityRow),
        links: table('links').map(linkRow),
        facts: table('facts').map(factRow),
        documents: table('documents').map(filled) as unknown as DocumentRow[],
      }),
    );
    const question = resolveQuestion(projection, loadLenses(), {
      risk: 'conflict',
      material: 'gold',
      lens: 'proportional',
      asOf: '2020-10-31',
    });
    const figures = figuresOf(prepare(projection, question), resolveEntity(projection, 'place:CD/bukavu'));
    expect(figures.exposure.expected).toBeCloseTo(0.7352, 4);
    expect(figures.exposure.low).toBe(0);
    expect(figures.exposure.high).toBeCloseTo(1, 12);
    expect(figures.mass.clean).toBeCloseTo(0.2484, 4);
    expect(figures.mass.opaque).toBeCloseTo(0.0164, 4);
    expect(figures.coverage).toBe(0);
  });
});
