/** Places that facts speak of, against the facts of the demonstration chain as its table has them. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';

interface Row {
  about: string;
  risk: string;
  material: string;
  severity: string;
}

const ROWS: Row[] = parse(readFileSync(new URL('../../seed/demo/facts.csv', import.meta.url)), {
  columns: true,
});
const listed = (risk: string, material = '') =>
  ROWS.filter((row) => row.about.startsWith('iso:') && row.risk === risk && row.material === material);

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

async function areas(question: object) {
  const text = `query ($question: ExposureQuestion!) { riskAreas(question: $question) {
    places risk riskHigh kinds missingLists editions { documentId edition date publisher }
  } }`;
  const { errors, data } = await app.ask(text, { question }, { 'Orepath-Space': 'demo' });
  expect(errors).toEqual([]);
  const { places, risk, kinds } = data.riskAreas;
  return {
    ...data.riskAreas,
    of: Object.fromEntries(places.map((place: string, i: number) => [place, risk[i]])),
    kindsOf: Object.fromEntries(places.map((place: string, i: number) => [place, kinds[i]])),
  };
}

async function area(of: string, question: object, first = 10) {
  const text = `query ($of: ID!, $question: ExposureQuestion!, $first: Int!) {
    riskArea(of: $of, question: $question, first: $first) {
      place risk kinds totalCount
      facts { counts severity rated reason fact { about value document { documentId date title } } }
    }
  }`;
  const { errors, data } = await app.ask(text, { of, question, first }, { 'Orepath-Space': 'demo' });
  return { errors, area: data?.riskArea };
}

const ALL = ['COMPANY', 'SITE', 'SMELTER', 'MINE', 'ORIGIN', 'RECYCLED'];

describe('areas of a question', () => {
  test.each(['responsible-minerals', 'proportional'])(
    'are the places that the list of areas names, regions without their country, under %s',
    async (lens) => {
      const found = await areas({ risk: 'conflict', lens });
      expect(found.places).toEqual(
        listed('conflict')
          .map(({ about }) => about)
          .sort(),
      );
      expect(found.places).toContain('iso:CD-NK');
      expect(found.places).not.toContain('iso:CD');
      expect(new Set(found.risk)).toEqual(new Set([1]));
      expect(found.kindsOf['iso:CD-NK'].sort()).toEqual([...ALL].sort());
      expect(found.editions).toEqual([
        {
          documentId: 'cahra:2026-06',
          edition: '2026-06',
          date: '2026-06-27',
          publisher: 'RAND Europe for the European Commission',
        },
      ]);
    },
  );

  test('carry severities as stated under a lens without a threshold, and 1 or 0 under one of 0.6', async () => {
    const stated = Object.fromEntries(listed('corruption').map((row) => [row.about, Number(row.severity)]));
    expect((await areas({ risk: 'corruption', lens: 'proportional' })).of).toEqual(stated);
    const judged = await areas({ risk: 'corruption', lens: 'responsible-minerals' });
    expect(judged.of).toEqual(
      Object.fromEntries(Object.entries(stated).map(([place, severity]) => [place, severity >= 0.6 ? 1 : 0])),
    );
    expect([judged.of['iso:CD'], judged.of['iso:BF'], judged.of['iso:KZ']]).toEqual([1, 0, 1]);
    expect(judged.kindsOf['iso:CD'].sort()).toEqual(['MINE', 'ORIGIN', 'SMELTER']);
  });

  test('of goods are those of the asked material, and count on mines and origins alone', async () => {
    const tin = await areas({ risk: 'child-labour', material: 'tin' });
    expect(tin.places).toEqual(
      listed('child-labour', 'tin')
        .map(({ about }) => about)
        .sort(),
    );
    expect(tin.kindsOf['iso:BO'].sort()).toEqual(['MINE', 'ORIGIN']);
    const all = await areas({ risk: 'child-labour' });
    expect(all.places).toContain('iso:MG');
    expect(tin.places).not.toContain('iso:MG');
  });

  test('are none before the list was on record', async () => {
    const found = await areas({ risk: 'conflict', at: { knownAt: '2026-01-01T00:00:00Z' } });
    expect(found.places).toEqual([]);
    expect(found.editions).toEqual([]);
  });

  test('are those a lens names itself, with the lens as their source', async () => {
    const found = await areas({ risk: 'conflict', lens: 'dodd-frank-1502', material: 'tin' });
    expect(found.places).toContain('iso:CD');
    expect(found.editions.map(({ documentId }: { documentId: string }) => documentId)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^lens:dodd-frank-1502\//)]),
    );
  });
});

describe('one area', () => {
  test('says which fact counts there, with its source and edition', async () => {
    const { area: nk } = await area('iso:CD-NK', { risk: 'conflict' });
    expect(nk).toMatchObject({ place: 'iso:CD-NK', risk: 1, totalCount: 1 });
    expect(nk.facts).toEqual([
      {
        counts: true,
        severity: 1,
        rated: 1,
        reason: 'counts',
        fact: {
          about: 'iso:CD-NK',
          value: 'conflict-affected',
          document: {
            documentId: 'cahra:2026-06',
            date: '2026-06-27',
            title: 'Indicative list of conflict-affected and high-risk areas',
          },
        },
      },
    ]);
  });

  test('says that a severity lies under the threshold', async () => {
    const { area: jp } = await area('iso:JP', { risk: 'corruption' });
    expect(jp.facts).toMatchObject([{ counts: false, severity: 0, rated: 0.29, reason: 'below-threshold' }]);
  });

  test('is nothing where no fact counts, and a refusal where too many are asked for', async () => {
    expect((await area('iso:CD', { risk: 'conflict' })).area).toBeNull();
    const { errors } = await area('iso:CD-NK', { risk: 'conflict' }, 101);
    expect(errors[0]?.extensions['code']).toBe('PAGE_TOO_LARGE');
  });
});
