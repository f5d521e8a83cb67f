/** A real chain: two Form SD filings and 3,000 IPIS site visits in eastern DRC. Skipped where the data is absent. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exposureOf } from '../../server/analytics/exposure.ts';
import { figuresOf } from '../../server/analytics/figures.ts';
import { prepare } from '../../server/analytics/prepare.ts';
import { resolveEntity, resolveQuestion } from '../../server/analytics/question.ts';
import { buildProjection } from '../../server/projection/builder.ts';
import { sourceFromRows } from '../../server/projection/memory-source.ts';
import type { Projection } from '../../server/projection/projection.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import type { DocumentRow, EntityRow, FactRow, LinkRow } from '../../server/rows.ts';
import { checkShareModel } from '../../server/shares/check-share-model.ts';
import type { ShareModel } from '../../server/shares/share-model.ts';

const FOLDER = resolve(import.meta.dirname, '../../../shared/data/real-case');
const VISITS = resolve(FOLDER, '../ipis/cod_mines_2009_2020-10.csv');
const present = existsSync(FOLDER) && existsSync(VISITS);
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

/** Workers as last counted at each mine, by the visits that the tables were made from. */
function workersAtSites(): ShareModel {
  const visits = parse(readFileSync(VISITS), { columns: true, bom: true }) as Cells[];
  const last = new Map<string, Cells>();
  for (const visit of visits) {
    if (!(Number(visit['workers_numb']) > 0)) continue;
    const before = last.get(visit['pcode']!);
    if (!before || before['visit_date']! < visit['visit_date']!) last.set(visit['pcode']!, visit);
  }
  const quantities = Array.from(last, ([pcode, visit]) => ({
    supplier: `ipis:${pcode}`,
    quantity: Number(visit['workers_numb']),
    unit: 'workers',
    document: 'ipis:2020-10',
  }));
  const model = {
    id: 'workers-at-sites',
    version: '2020-10',
    title: 'Workers at the sites',
    description: 'A trading place gets from each mine in proportion to the workers last counted there.',
    citation: 'IPIS, Artisanal mining sites in eastern DRC, October 2020',
    measures: 'workers at the mine when last visited',
    unit: 'workers',
    quantities,
  };
  return checkShareModel(model, 'workers-at-sites.json', () => []);
}

async function realCase(): Promise<Projection> {
  return buildProjection(
    sourceFromRows({
      entities: table('entities').map(entityRow),
      links: table('links').map(linkRow),
      facts: table('facts').map(factRow),
      documents: table('documents').map(filled) as unknown as DocumentRow[],
    }),
  );
}

describe.skipIf(!present)('the real case', () => {
  const BUKAVU = {
    risk: 'conflict',
    material: 'gold',
    lens: 'proportional',
    asOf: '2020-10-31',
  };

  it('finds what Bukavu gets as gold from mines with armed interference', async () => {
    const projection = await realCase();
    const question = resolveQuestion(projection, loadLenses(), BUKAVU);
    const figures = figuresOf(prepare(projection, question), resolveEntity(projection, 'place:CD/bukavu'));
    expect(figures.exposure.expected).toBeCloseTo(0.7352, 4);
    expect(figures.exposure.low).toBe(0);
    expect(figures.exposure.high).toBeCloseTo(1, 12);
    expect(figures.mass.clean).toBeCloseTo(0.2484, 4);
    expect(figures.mass.opaque).toBeCloseTo(0.0164, 4);
    expect(figures.coverage).toBe(0);
  });

  it('splits by the workers at the sites, where they were counted at all of a place’s mines', async () => {
    const projection = await realCase();
    const equal = resolveQuestion(projection, loadLenses(), BUKAVU);
    const model = workersAtSites();
    const bukavu = resolveEntity(projection, 'place:CD/bukavu');
    const [plain, weighted] = [null, model].map((shareModel) =>
      exposureOf(prepare(projection, { ...equal, shareModel }), bukavu),
    );
    expect(weighted!.exposure.expected).toBeCloseTo(0.7366, 4);
    // Trading towns buy from places where nobody counts workers.
    expect(weighted!.limits.find(({ code }) => code === 'SHARES_WITHOUT_QUANTITY')?.count).toBe(3);
    const { low, high } = plain!.exposure;
    expect(weighted!.exposure).toMatchObject({ low, high });
  });
});
