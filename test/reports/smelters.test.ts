/** The smelters of a report against the tables of the demonstration chain, read and walked here anew. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readIdentifiers } from '../../server/reports/content/identifiers.ts';
import { smeltersOnRecord } from '../../server/reports/content/smelters.ts';
import { deskOf } from '../../server/reports/desk.ts';
import type { Table } from '../../server/reports/document/document.ts';
import { outlineOf } from '../../server/reports/document/outline.ts';
import type { Report, ReportEntity } from '../../server/reports/report.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';
import { askerIn, reportOf, TIN } from './reports.ts';

type TierN = Extract<Report, { kind: 'tier-n' }>;
type Rows = Record<string, string>[];

const tableOf = (name: string): Rows => parse(readFileSync(`seed/demo/${name}.csv`), { columns: true });
const [ENTITIES, LINKS, STATUSES] = ['entities', 'links', 'statuses'].map(tableOf) as [Rows, Rows, Rows];
const KIND = new Map(ENTITIES.map(({ id, kind }) => [id!, kind!]));
const TERMINAL = ['mine', 'origin', 'recycled'];
const NOW = TEST_NOW.toISOString();

const known = (row: Record<string, string>) =>
  (row['recordedAt'] || '0') <= NOW && NOW < (row['retractedAt'] || '9');
const holds = (row: Record<string, string>, day: string) =>
  known(row) && (row['validFrom'] || '0') <= day && day <= (row['validTo'] || '9');

/** Claims that count, and the entities they lead to from the buyer within so many links, with the least number of them. */
function walk(buyer: string, material: string | null, day: string, tiers = 1000) {
  const counted = LINKS.filter(
    (row) =>
      holds(row, day) &&
      !TERMINAL.includes(KIND.get(row['customer']!)!) &&
      (material === null || row['materials'] === '' || row['materials']!.split(';').includes(material)),
  );
  const tier = new Map<string, number>();
  const naming: Rows = [];
  let front = new Set([buyer]);
  const done = new Set<string>();
  for (let links = 1; front.size > 0 && links <= tiers; links++) {
    const next = new Set<string>();
    for (const row of counted.filter(({ customer }) => front.has(customer!))) {
      naming.push(row);
      const supplier = row['supplier']!;
      if (!tier.has(supplier)) tier.set(supplier, links);
      if (!done.has(supplier) && !front.has(supplier)) next.add(supplier);
    }
    for (const id of front) done.add(id);
    front = next;
  }
  return { tier, naming };
}

const ASKED = [
  { ...TIN },
  { ...TIN, material: null, tiers: 2 },
  { kind: 'tier-n', buyer: 'own:corvane', risk: 'conflict', material: null },
  { kind: 'tier-n', buyer: 'own:aldermark', risk: 'conflict', material: null, asOf: '2026-02-15' },
] as const;

let app: TestApp;
const reports: TierN[] = [];
beforeAll(async () => {
  app = await testApp({ demo: true });
  for (const asked of ASKED) reports.push(await reportOf(app, asked));
});
afterAll(() => app.close());

const statusKey = (kind: unknown, value: unknown, material: unknown, from: unknown, to: unknown) =>
  [kind, value, material || null, from || null, to || null].join(' ');

describe.each(ASKED.map((asked, i) => [JSON.stringify(asked), i] as const))('%s', (_, i) => {
  const asked = ASKED[i]!;
  const day = 'asOf' in asked ? asked.asOf : NOW.slice(0, 10);
  const upstream = walk(asked.buyer, asked.material, day, 'tiers' in asked ? asked.tiers : undefined);

  test('every smelter upstream has a row, once, with its least tier', () => {
    const wanted = [...upstream.tier].filter(([id]) => KIND.get(id) === 'smelter').sort();
    const { rows, total } = reports[i]!.smelters;
    expect(total).toBe(wanted.length);
    expect(rows.map(({ entity, upstream }) => [entity.id, upstream!.tier]).sort()).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(2);
  });

  test('each says how many claims of how many customers name it, and cites their documents', () => {
    for (const { entity, declared } of reports[i]!.smelters.rows) {
      const claims = upstream.naming.filter(({ supplier }) => supplier === entity.id);
      expect(declared.claims, entity.id).toBe(claims.length);
      expect(declared.customers).toBe(new Set(claims.map(({ customer }) => customer)).size);
      const cited = declared.sources.map((number) => reports[i]!.citations[number - 1]!.id).sort();
      const documents = new Set(claims.map(({ document }) => document).filter(Boolean));
      expect(cited).toEqual([...documents].sort());
      expect(declared.withoutSource).toBe(claims.filter(({ document }) => !document).length);
    }
  });

  test('each has the statuses that hold on the date, those that ended, and no other', () => {
    let found = 0;
    for (const { entity, statuses, lapsed } of reports[i]!.smelters.rows) {
      const own = STATUSES.filter((row) => row['about'] === entity.id && known(row));
      const keys = (rows: Rows) =>
        rows
          .map((row) =>
            statusKey(row['kind'], row['value'], row['material'], row['validFrom'], row['validTo']),
          )
          .sort();
      const told = (rows: TierN['smelters']['rows'][number]['statuses']) =>
        rows.map((row) => statusKey(row.kind, row.value, row.material, row.validFrom, row.validTo)).sort();
      expect(told(statuses), entity.id).toEqual(keys(own.filter((row) => holds(row, day))));
      expect(told(lapsed), entity.id).toEqual(
        keys(own.filter((row) => row['validTo'] && row['validTo'] < day)),
      );
      for (const { source } of [...statuses, ...lapsed])
        expect(own.map(({ document }) => document)).toContain(reports[i]!.citations[source! - 1]!.id);
      found += statuses.length;
    }
    expect(found).toBeGreaterThan(0);
  });

  test('what smelters contribute is what the contributions say', () => {
    const { contributions, smelters } = reports[i]!;
    const rows = new Map(contributions.rows.map((row) => [row.entity.id, row]));
    for (const { entity, upstream } of smelters.rows) {
      expect(upstream!.contribution, entity.id).toBe(rows.get(entity.id)?.contribution ?? 0);
      expect(upstream!.contribution).toBe(upstream!.arrival * upstream!.risk);
    }
  });
});

describe('what seed/README.md says of assessments', () => {
  const row = (id: string) => reports[0]!.smelters.rows.find(({ entity }) => entity.id === id)!;
  const cells = (id: string) => {
    const { blocks } = outlineOf(reports[0]!, 'en').sections.find(({ id }) => id === 'smelters')!;
    const table = blocks.find((block) => block.type === 'table' && block.id === 'smelter-statuses') as Table;
    return table.rows
      .map((row) =>
        row.map((cell) => ('text' in cell ? cell.text : 'value' in cell ? String(cell.value) : '')),
      )
      .filter((row) => row[1] === id);
  };

  test('expired: no status on record holds, and when the last ended is said', () => {
    for (const [id, ended] of [
      ['rmi:CID900105', '2026-03-31'],
      ['rmi:CID900101', '2026-10-31'],
    ] as const) {
      expect(row(id).statuses.filter(({ kind }) => kind === 'rmap-assessment')).toEqual([]);
      expect(row(id).lapsed.map(({ validTo }) => validTo)).toContain(ended);
      const said = cells(id);
      expect(said.map((line) => line[2])).toEqual(['none on record', 'ended before']);
      expect(said[1]).toContain(ended);
    }
  });

  test('current, active, none', () => {
    expect(row('rmi:CID900107').statuses).toMatchObject([{ kind: 'rmap-assessment', value: 'conformant' }]);
    expect(row('rmi:CID900110').statuses).toMatchObject([{ kind: 'rmap-assessment', value: 'active' }]);
    expect(cells('rmi:CID900103').map((line) => line[2])).toEqual(['none on record']);
  });

  test('a name in another script stands beside the name, RMI’s number apart from other identifiers', () => {
    expect(row('rmi:CID900103')).toMatchObject({
      cid: 'CID900103',
      identifiers: [],
      otherNames: [{ lang: 'en', name: 'Lanlan Tin Smelter' }],
    });
  });
});

test('without a buyer every smelter that a claim names has a row, by id, with all its claims', async () => {
  const asker = await askerIn(app);
  const question = asker.resolve({ risk: 'conflict' });
  const desk = deskOf(reports[0]!.request, question, asker, app.parts.store, () => {});
  const found = await smeltersOnRecord(desk, null);
  const claims = LINKS.filter(
    (row) =>
      holds(row, NOW.slice(0, 10)) &&
      KIND.get(row['supplier']!) === 'smelter' &&
      !TERMINAL.includes(KIND.get(row['customer']!)!),
  );
  const named = [...new Set(claims.map(({ supplier }) => supplier!))].sort();
  expect(found.map(({ smelter }) => smelter.entity.id)).toEqual(named);
  for (const { smelter, claims: own } of found) {
    expect(smelter.upstream).toBeNull();
    expect(own.map((claim) => asker.state.projection.claimId(claim)).sort()).toEqual(
      claims
        .filter(({ supplier }) => supplier === smelter.entity.id)
        .map(({ id }) => id!)
        .sort(),
    );
  }
});

describe('identifiers', () => {
  const of = (id: string, ...others: string[]) => readIdentifiers(id, others);

  test('RMI’s number is found among the other ids of an entity that shows under one of its own', () => {
    expect(of('own:s', 'rmi:CID001234', 'lei:5493001KJTIIGC8Y1R12', 'rmi:CID000001')).toEqual({
      cid: 'CID000001',
      identifiers: ['lei:5493001KJTIIGC8Y1R12', 'rmi:CID001234'],
      otherNames: [],
    });
    expect(of('rmi:CID001234', 'rmi:CID000001').cid).toBe('CID001234');
    expect(of('own:s', 'rmi:1234').cid).toBeNull();
  });

  test('names stand apart, by language, whatever signs are in them', () => {
    expect(of('own:s', 'name-ja:星野: 工業', 'name:Other\nname', 'erp:1').otherNames).toEqual([
      { lang: 'ja', name: '星野: 工業' },
      { lang: null, name: 'Other\nname' },
    ]);
  });
});

test('a name of an entity is one of the tables', () => {
  const names = new Map(ENTITIES.map(({ id, name }) => [id, name]));
  const all: ReportEntity[] = reports.flatMap(({ smelters }) => smelters.rows.map(({ entity }) => entity));
  for (const { id, name } of all) expect(name).toBe(names.get(id));
});
