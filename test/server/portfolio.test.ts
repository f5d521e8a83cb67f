/** The portfolio field on the demonstration chain: against each question asked alone, and what it refuses. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';

interface Column {
  risk: string;
  material: string | null;
  counted: number;
  exposed: number;
  low: (number | null)[];
  expected: (number | null)[];
  high: (number | null)[];
  coverage: (number | null)[];
  opaque: (number | null)[];
}

let service: TestApp;
beforeAll(async () => {
  service = await testApp({ demo: true });
});
afterAll(() => service?.close());

const demo = { 'Orepath-Space': 'demo' };
const ask = (query: string) => service.ask(query, {}, demo);
const portfolio = (args: string) =>
  ask(`{ portfolio(${args}) { totalCount unfilteredCount from entities { entityId name country }
    columns { risk material counted exposed low expected high coverage opaque } } }`);

const RISKS = ['conflict', 'child-labour', 'corruption'];
const MATERIALS = ['null', '"tin"', '"cobalt"'];
const WHOLE = `risks: ${JSON.stringify(RISKS)}, materials: [${MATERIALS}], first: 1000`;

describe('every buyer of the demonstration chain', () => {
  test('has in each column what its exposure alone is, or is no buyer of the material', async () => {
    const { data } = await portfolio(WHOLE);
    const { entities, columns, totalCount } = data.portfolio as {
      entities: { entityId: string }[];
      columns: Column[];
      totalCount: number;
    };
    expect(entities.length).toBe(totalCount);
    expect(totalCount).toBeGreaterThan(50);
    expect(columns.length).toBe(RISKS.length * MATERIALS.length);
    for (const column of columns) {
      const { risk, material } = column;
      const question = `{risk: "${risk}"${material ? `, material: "${material}"` : ''}}`;
      // many questions in one request
      for (let from = 0; from < entities.length; from += 20) {
        const some = entities.slice(from, from + 20);
        const { data: alone } = await ask(
          `{ ${some.map(
            ({ entityId }, i) => `q${i}: exposure(buyer: "${entityId}", question: ${question}) { __typename
            ... on Exposure { low expected high coverage mass { opaque } } }`,
          )} }`,
        );
        some.forEach((_, i) => {
          const { __typename, ...figures } = alone[`q${i}`];
          const at = from + i;
          const cell = {
            low: column.low[at],
            expected: column.expected[at],
            high: column.high[at],
            coverage: column.coverage[at],
            mass: { opaque: column.opaque[at] },
          };
          if (__typename === 'Exposure') expect(cell).toEqual(figures);
          else expect([__typename, cell.expected]).toEqual(['NoSupplierOnRecord', null]);
        });
      }
    }
  });

  test('stands in the order of the ranking of its question', async () => {
    const { data } = await portfolio(`${WHOLE}, sort: {by: HIGH, risk: "corruption", material: "tin"}`);
    const { data: ranked } =
      await ask(`{ exposureRanking(question: {risk: "corruption", material: "tin"}, by: HIGH,
      first: 100) { nodes { ... on Exposure { entity { entityId } } } } }`);
    const ids = ranked.exposureRanking.nodes.map(
      ({ entity }: { entity: { entityId: string } }) => entity.entityId,
    );
    const rows = data.portfolio.entities.map(({ entityId }: { entityId: string }) => entityId);
    expect(ids.length).toBeGreaterThan(20);
    expect(rows.slice(0, ids.length)).toEqual(ids);
  });

  test('suppliers stand in the order of theirs, with what flows out of them', async () => {
    const { data } = await portfolio('of: SUPPLIERS, risks: ["conflict"], first: 100');
    const { data: ranked } =
      await ask(`{ supplierRanking(question: {risk: "conflict"}, first: 100) { totalCount
      nodes { low expected high coverage mass { opaque } entity { entityId } } } }`);
    const [column] = data.portfolio.columns as [Column];
    const rows = data.portfolio.entities.map(({ entityId }: { entityId: string }, i: number) => ({
      low: column.low[i],
      expected: column.expected[i],
      high: column.high[i],
      coverage: column.coverage[i],
      mass: { opaque: column.opaque[i] },
      entity: { entityId },
    }));
    expect(rows).toEqual(ranked.supplierRanking.nodes);
    expect(data.portfolio.totalCount).toBe(ranked.supplierRanking.totalCount);
  });

  test('pages by place, and a place beyond the end has no rows', async () => {
    const { data } = await portfolio('first: 5, from: 5');
    const { data: ten } = await portfolio('first: 10');
    expect(data.portfolio.entities).toEqual(ten.portfolio.entities.slice(5));
    expect(data.portfolio.from).toBe(5);
    const { data: none } = await portfolio('first: 5, from: 100000');
    expect(none.portfolio.entities).toEqual([]);
    expect(none.portfolio.totalCount).toBe(ten.portfolio.totalCount);
  });

  test('is found by a name in any width, of all', async () => {
    const { data } = await portfolio('first: 10, among: {text: "ＨＯＳＨＩＮＯ ｉｎｄ"}');
    expect(data.portfolio.entities.map(({ name }: { name: string }) => name)).toEqual(['Hoshino Industrial']);
    expect(data.portfolio.unfilteredCount).toBeGreaterThan(50);
  });

  test('a lens is kept to the materials of which it speaks', async () => {
    const { data } = await portfolio('lens: "dodd-frank-1502", materials: ["tin", "cobalt"], first: 1');
    const materials = data.portfolio.columns.map(({ material }: Column) => material);
    expect(new Set(materials)).toEqual(new Set(['tin']));
  });
});

test.each([
  ['first: 1001', 'PAGE_TOO_LARGE', 'first'],
  ['first: 0', 'INVALID_ARGUMENT', 'first'],
  ['first: 1, from: -1', 'INVALID_ARGUMENT', 'from'],
  ['first: 1, sort: {risk: "conflict", material: "tin"}', 'INVALID_ARGUMENT', 'sort'],
  ['first: 1, materials: ["unobtainium"]', 'UNKNOWN_MATERIAL', 'material'],
  ['first: 1, risks: ["weather"]', 'UNKNOWN_RISK', 'risk'],
  ['first: 1, lens: "rose-tinted"', 'UNKNOWN_LENS', 'lens'],
])('%s is refused with %s', async (args, code, field) => {
  const { errors } = await portfolio(args);
  expect(errors[0]?.extensions).toMatchObject({ code, where: { field } });
});

test('more than 60 columns are refused, with how many there were', async () => {
  const { data } = await ask('{ materials { id } lenses { id risks { id materials } } }');
  const ids = data.materials.map(({ id }: { id: string }) => id);
  const { lenses } = data as { lenses: { id: string; risks: { materials: string[] | null }[] }[] };
  const lens = lenses.find(
    ({ risks }) => risks.filter(({ materials }) => !materials).length * ids.length > 60,
  );
  expect(lens, 'a lens with so many').toBeDefined();
  const { errors } = await portfolio(`first: 1, lens: "${lens!.id}", materials: ${JSON.stringify(ids)}`);
  expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_ARGUMENT', where: { field: 'materials' } });
});
