/** Documents, what cites them and what passes over them, against the demonstration's own tables read plainly. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { writeFolder } from '../support/tables.ts';

type Row = Record<string, string>;
const table = (name: string): Row[] =>
  parse(readFileSync(new URL(`../../seed/demo/${name}.csv`, import.meta.url)), { columns: true, bom: true });
const [documents, links, facts, statuses, entities] = [
  'documents',
  'links',
  'facts',
  'statuses',
  'entities',
].map(table) as [Row[], Row[], Row[], Row[], Row[]];
const citing = (rows: Row[], id: string) => rows.filter(({ document }) => document === id);

const BY_HAND = {
  'entities.csv': [
    'id,kind,name,country,region',
    'own:b,company,Buyer,JP,',
    'own:s,company,Supplier,JP,',
    'own:t,company,Other supplier,JP,',
    'own:m,mine,Mine,CD,CD-NK',
    'own:x,mine,Other mine,AU,',
    '',
  ].join('\n'),
  'links.csv': [
    'id,supplier,customer,materials,share,document',
    'own:l1,own:s,own:b,tin,0.8,doc:A',
    'own:l2,own:t,own:b,tin,0.2,doc:B',
    'own:l3,own:m,own:s,tin,0.5,doc:B',
    'own:l4,own:x,own:s,tin,0.5,doc:C',
    'own:l5,own:m,own:t,tin,1,doc:B',
    '',
  ].join('\n'),
  'facts.csv': ['about,risk,severity,document', 'own:m,conflict,1,own:list', ''].join('\n'),
  'documents.csv': [
    'id,title,date',
    ...['doc:A', 'doc:B', 'doc:C', 'own:list'].map((id) => `${id},Of it,2026-01-01`),
    '',
  ].join('\n'),
};
let loaded = false;

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app?.close());

const ask = async (query: string, variables: object = {}) => {
  const { data, errors } = await app.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
};

const PAGE = `query($filter: DocumentFilter, $order: DocumentOrder, $first: Int!, $after: String) {
  documents(filter: $filter, order: $order, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { documentId publisher title date cited { claims facts statuses } }
  }
}`;
interface Listed {
  documentId: string;
  publisher: string | null;
  title: string | null;
  date: string | null;
  cited: { claims: number; facts: number; statuses: number };
}

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: Listed[];
}

/** Every page, one after another. */
async function all(variables: object = {}): Promise<Listed[]> {
  const found: Listed[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page = (await ask(PAGE, { first: 50, after, ...variables })).documents;
    found.push(...page.nodes);
    expect(page.totalCount).toBeGreaterThanOrEqual(found.length);
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}
const idsOf = (rows: Listed[]) => rows.map(({ documentId }) => documentId);

describe('the list of documents', () => {
  test('has each once, with as many claims, facts and statuses as cite it in the tables', async () => {
    const listed = await all();
    expect(idsOf(listed).sort()).toEqual(documents.map(({ id }) => id).sort());
    for (const { documentId, cited } of listed) {
      expect({ documentId, ...cited }).toEqual({
        documentId,
        claims: citing(links, documentId).length,
        facts: citing(facts, documentId).length,
        statuses: citing(statuses, documentId).length,
      });
    }
  });

  test('by date has the latest first, and whatever the order holds all', async () => {
    const byDate = await all({ order: 'DATE' });
    const dates = byDate.map(({ date }) => date!);
    expect(dates).toEqual([...dates].sort().reverse());
    const byCited = await all({ order: 'CITED' });
    const sums = byCited.map(({ cited }) => cited.claims + cited.facts + cited.statuses);
    expect(sums).toEqual([...sums].sort((a, b) => b - a));
    expect(idsOf(byCited).sort()).toEqual(idsOf(byDate).sort());
  });

  test.each([
    [{ text: 'ＣＭＲＴ 6.5' }, (row: Row) => row['title']!.includes('CMRT 6.5')],
    [{ text: 'lotmittel' }, (row: Row) => row['publisher'] === 'Glanzbach Lötmittel'],
    [{ citedBy: ['STATUSES'] }, ({ id }: Row) => citing(statuses, id!).length > 0],
    [
      { citedBy: ['FACTS', 'STATUSES'] },
      ({ id }: Row) => [facts, statuses].some((rows) => citing(rows, id!).length),
    ],
    [
      { text: 'register', citedBy: ['FACTS'] },
      ({ id, title }: Row) => /register/i.test(title!) && citing(facts, id!).length > 0,
    ],
  ])('filtered by %j has those that fit', async (filter, fits) => {
    const wanted = documents.filter(fits).map(({ id }) => id);
    expect(wanted.length).toBeGreaterThan(0);
    expect(idsOf(await all({ filter })).sort()).toEqual(wanted.sort());
  });
});

const ONE = `query($id: ID!) { document(documentId: $id) {
  claims(first: 100) { totalCount nodes { linkId } } facts(first: 100) { totalCount nodes { about } }
  statuses(first: 100) { totalCount nodes { about kind } } describes(first: 100) { totalCount nodes { entityId } }
  otherEditions { documentId }
} }`;

test.each([
  'doc:hoshino-spend-fy2024',
  'cahra:2026-06',
  'doc:assurance-register-2026',
  'doc:ltw-register-2025',
])('%s lists the rows that cite it, what it describes and its other editions', async (id) => {
  const found = (await ask(ONE, { id })).document;
  const ids = (page: { nodes: Record<string, string>[] }, key: string) =>
    page.nodes.map((row) => row[key]).sort();
  expect(ids(found.claims, 'linkId')).toEqual(
    citing(links, id)
      .map((row) => row['id'])
      .sort(),
  );
  expect(ids(found.facts, 'about')).toEqual(
    citing(facts, id)
      .map((row) => row['about'])
      .sort()
      .slice(0, 100),
  );
  expect(found.facts.totalCount).toBe(citing(facts, id).length);
  expect(ids(found.statuses, 'about')).toEqual(
    citing(statuses, id)
      .map((row) => row['about'])
      .sort(),
  );
  expect(ids(found.describes, 'entityId')).toEqual(
    citing(entities, id)
      .map((row) => row['id'])
      .sort(),
  );
  const own = documents.find((row) => row['id'] === id)!;
  const others = documents.filter(
    (row) => row !== own && row['publisher'] === own['publisher'] && row['title'] === own['title'],
  );
  expect(found.otherEditions.map((row: Listed) => row.documentId)).toEqual(
    others.sort((a, b) => (a['date']! < b['date']! ? -1 : 1)).map((row) => row['id']),
  );
});

test('a document that is not there is null', async () => {
  expect((await ask(ONE, { id: 'doc:none' })).document).toBeNull();
});

describe('what passes over the claims of a document', () => {
  const QUESTION = { risk: 'conflict', material: 'tin', at: { asOf: '2026-11-01' } };
  const CARRIES = `query($buyer: ID!, $question: ExposureQuestion!, $filter: DocumentFilter) {
    exposure(buyer: $buyer, question: $question) { ... on Exposure {
      expected mass { opaque } basis { editions { documentId } } } }
    documents(filter: $filter, first: 100) { totalCount nodes {
      documentId cited { claims } carries(buyer: $buyer, question: $question) { supply exposure links } } }
  }`;
  const carried = async (question: object, buyer = 'own:hoshino') =>
    ask(CARRIES, { buyer, question, filter: { of: { buyer, question } } });

  test('is all of it for the document by which the buyer names every supplier', async () => {
    const { exposure, documents: found } = await carried(QUESTION);
    const own = found.nodes.filter(({ documentId }: Listed) => documentId.startsWith('doc:hoshino-'));
    const sum = (key: string) =>
      own.reduce((total: number, row: { carries: Record<string, number> }) => total + row.carries[key]!, 0);
    // a walk takes one of the buyer's own links, the first, and what is hit has taken one
    expect(sum('exposure')).toBeCloseTo(exposure.expected, 12);
    expect(sum('supply')).toBeCloseTo(1, 12);
  });

  test('is never more than the figure, and a document without claims carries nothing', async () => {
    for (const question of [QUESTION, { ...QUESTION, tiers: 3 }, { risk: 'child-labour' }]) {
      const { exposure, documents: found } = await carried(question);
      expect(found.totalCount).toBe(found.nodes.length);
      const listed = found.nodes.map(({ documentId }: Listed) => documentId);
      for (const { documentId } of exposure.basis.editions) expect(listed).toContain(documentId);
      for (const { carries, cited } of found.nodes) {
        expect(carries.exposure).toBeLessThanOrEqual(exposure.expected + 1e-12);
        expect(carries.exposure).toBeLessThanOrEqual(carries.supply + 1e-12);
        if (cited.claims === 0) expect(carries).toEqual({ supply: 0, exposure: 0, links: 0 });
      }
    }
  });

  test('is null for who buys nothing', async () => {
    const query = `{ document(documentId: "cahra:2026-06") { carries(buyer: "own:nobody", question: {risk: "conflict"}) { supply } } }`;
    expect((await ask(query)).document.carries).toBeNull();
  });

  /** b buys 0.8 of s and 0.2 of t; s 0.5 of a mine at risk and 0.5 of another; t of the first alone. B says two in a row. */
  test.each([
    ['doc:A', { supply: 0.8, exposure: 0.4, links: 1 }],
    ['doc:B', { supply: 0.6, exposure: 0.6, links: 3 }],
    ['doc:C', { supply: 0.4, exposure: 0, links: 1 }],
    ['own:list', { supply: 0, exposure: 0, links: 0 }],
  ])('over %s is what was worked by hand, a walk over two of its claims counted once', async (id, wanted) => {
    const folder = await writeFolder(join(app.folder, 'by-hand'), BY_HAND);
    if (!loaded) await app.load(folder, 'by-hand');
    loaded = true;
    for (const tiers of [null, 5]) {
      const { data } = await app.ask(
        `query($id: ID!, $tiers: Int) { document(documentId: $id) {
          carries(buyer: "own:b", question: {risk: "conflict", material: "tin", tiers: $tiers}) { supply exposure links } } }`,
        { id, tiers },
        { 'Orepath-Space': 'by-hand' },
      );
      const { supply, exposure, links } = data.document.carries;
      expect(links).toBe(wanted.links);
      expect(supply).toBeCloseTo(wanted.supply, 12);
      expect(exposure).toBeCloseTo(wanted.exposure, 12);
    }
  });
});
