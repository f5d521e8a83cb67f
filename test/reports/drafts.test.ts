/** Regulatory drafts: what they say is what the record says, what they cannot say is blank, and no supplier leaves. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGS } from '../../common/words/lang.ts';
import { outlineOf } from '../../server/reports/document/outline.ts';
import { FORMATS } from '../../server/reports/formats/formats.ts';
import type { Draft } from '../../server/reports/regulatory/drafts.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { reportOf } from './reports.ts';

const KINDS = ['form-sd', 'eu-2017-821', 'oecd-five-steps', 'customer-survey'] as const;
const PUBLIC = ['form-sd', 'eu-2017-821', 'customer-survey'] as const;
const BUYERS = ['own:hoshino', 'own:aldermark', 'own:corvane'] as const;

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

const draftOf = (kind: (typeof KINDS)[number], buyer: string, more: object = {}): Promise<Draft> =>
  reportOf(app, { kind, buyer, risk: null, ...more });

interface Row {
  [column: string]: string;
}
/** The demonstration tables, read apart from the service. Cells with a comma stand in quotes. */
function table(name: string): Row[] {
  const text = readFileSync(new URL(`../../seed/demo/${name}.csv`, import.meta.url), 'utf8').trim();
  const [head = [], ...rows] = text
    .split('\n')
    .map((line) => [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((m) => m[2] ?? m[1] ?? ''));
  return rows.map((cells) => Object.fromEntries(head.map((column, i) => [column, cells[i] ?? ''])));
}
const ENTITIES = new Map(table('entities').map((row) => [row['id']!, row]));
const kindOf = (id: string) => ENTITIES.get(id)?.['kind'] ?? '';
const isEnd = (id: string) => ['mine', 'origin', 'recycled'].includes(kindOf(id));

/** Suppliers of each customer in a material today, by the tables alone. */
function supply(material: string): Map<string, string[]> {
  const today = '2026-11-23';
  const now = '2026-11-23T08:00:00.000Z';
  const unused = new Set(
    table('statuses')
      .filter(
        (row) => row['kind'] === 'uses-material' && row['value'] === 'no' && row['material'] === material,
      )
      .map((row) => row['about']!),
  );
  const suppliers = new Map<string, string[]>();
  const named = new Set<string>();
  const counted = table('links').filter((row) => {
    const materials = (row['materials'] ?? '').split(';').filter(Boolean);
    const holds = (row['validFrom'] || today) <= today && today <= (row['validTo'] || today);
    const known = (row['recordedAt'] ?? '') <= now && (!row['retractedAt'] || row['retractedAt'] > now);
    return holds && known && (materials.length === 0 || materials.includes(material));
  });
  for (const row of counted) {
    if ((row['materials'] ?? '') !== '') named.add(row['customer']!);
    suppliers.set(row['customer']!, [...(suppliers.get(row['customer']!) ?? []), row['supplier']!]);
  }
  // who declares not to use it ends the walk, unless links naming it are on record all the same
  for (const id of unused) if (!named.has(id)) suppliers.delete(id);
  return suppliers;
}

/** Everything upstream in a material. */
function upstream(
  material: string,
  buyer: string,
  stopAt: (id: string) => boolean = () => false,
): Set<string> {
  const suppliers = supply(material);
  const met = new Set<string>();
  const front = [buyer];
  while (front.length > 0) {
    for (const supplier of suppliers.get(front.pop()!) ?? []) {
      if (met.has(supplier)) continue;
      met.add(supplier);
      if (!isEnd(supplier) && !stopAt(supplier)) front.push(supplier);
    }
  }
  return met;
}
const ofMaterial = (material: string) => (id: string) =>
  [material, ''].some((one) => (ENTITIES.get(id)?.['materials'] ?? '').split(';').includes(one));
const sorted = (ids: Iterable<string>) => [...ids].sort();

describe.each(BUYERS)('of %s', (buyer) => {
  test('the facilities of Form SD are the smelters of each mineral that the tables lead to', async () => {
    const draft = await draftOf('form-sd', buyer);
    for (const material of ['tin', 'tantalum', 'tungsten', 'gold']) {
      const ids = [...upstream(material, buyer)].filter((id) => kindOf(id) === 'smelter');
      const listed = draft.facilities.rows.filter((row) => row.material === material);
      expect(sorted(listed.map(({ entity }) => entity.id))).toEqual(sorted(ids.filter(ofMaterial(material))));
    }
    expect(draft.facilities.total).toBe(draft.facilities.rows.length);
  });

  test('the countries of origin are those of the mines and origins that the tables lead to', async () => {
    const draft = await draftOf('form-sd', buyer);
    for (const { material, mines, places, recycled } of draft.minerals) {
      const ends = [...upstream(material, buyer)].filter(isEnd).filter(ofMaterial(material));
      const mined = ends.filter((id) => kindOf(id) !== 'recycled');
      expect([mines + places, recycled]).toEqual([mined.length, ends.length - mined.length]);
      const rows = draft.origins.rows.filter((row) => row.material === material);
      const stated = new Set(mined.map((id) => ENTITIES.get(id)!['country']!));
      expect(sorted(new Set(rows.map(({ country }) => country ?? '')))).toEqual(sorted(stated));
      expect(rows.reduce((sum, row) => sum + row.mines + row.places, 0)).toBe(mined.length);
    }
  });

  test('the countries behind a facility are those it reaches before another one', async () => {
    const draft = await draftOf('eu-2017-821', buyer);
    expect(draft.facilities.rows.length).toBeGreaterThan(0);
    for (const { material, entity, countries, recycled } of draft.facilities.rows) {
      const behind = [...upstream(material, entity.id, (id) => kindOf(id) === 'smelter')]
        .filter(isEnd)
        .filter(ofMaterial(material));
      const mined = behind.filter((id) => kindOf(id) !== 'recycled');
      const stated = new Set(mined.map((id) => ENTITIES.get(id)!['country']!));
      expect([entity.id, countries, recycled]).toEqual([
        entity.id,
        sorted(stated),
        mined.length < behind.length,
      ]);
    }
  });

  test('statuses that hold today are those of the tables', async () => {
    const draft = await draftOf('customer-survey', buyer);
    const statuses = table('statuses');
    for (const { entity, statuses: held, material } of draft.facilities.rows) {
      const valid = statuses.filter(
        (row) =>
          row['about'] === entity.id &&
          [material, ''].includes(row['material']!) &&
          (row['validFrom'] || '0') <= '2026-11-23' &&
          '2026-11-23' <= (row['validTo'] || '9'),
      );
      expect(held.map(({ kind, value }) => `${kind} ${value}`).sort()).toEqual(
        valid.map((row) => `${row['kind']} ${row['value']}`).sort(),
      );
    }
  });
});

test('covered countries are found by the law’s list: of Corvane’s tantalum and tin, and never by a smelter’s country', async () => {
  const draft = await draftOf('form-sd', 'own:corvane');
  const covered = ['AO', 'BI', 'CD', 'CF', 'CG', 'RW', 'SS', 'TZ', 'UG', 'ZM'];
  for (const { country, mines, places, atRisk, riskSources } of draft.origins.rows) {
    expect(atRisk).toBe(covered.includes(country ?? '') ? mines + places : 0);
    expect(riskSources.length).toBe(atRisk > 0 ? 1 : 0);
  }
  const said = draft.parts.find(({ id }) => id === 'sd-inquiry')!.findings;
  const tantalum = said.find(
    ({ code, values }) => code === 'COVERED_ORIGINS' && values['material'] === 'tantalum',
  )!;
  const ends = [...upstream('tantalum', 'own:corvane')].filter(
    (id) => isEnd(id) && covered.includes(ENTITIES.get(id)!['country']!) && kindOf(id) !== 'recycled',
  );
  expect(tantalum.values['n']).toBe(ends.filter(ofMaterial('tantalum')).length);
  expect(tantalum.values['countries']).toEqual(
    sorted(new Set(ends.map((id) => ENTITIES.get(id)!['country']!))),
  );
  expect(draft.citations.some(({ id }) => id === 'lens:dodd-frank-1502/covered-countries')).toBe(true);
});

test('a place without a region is not flagged by its country’s listed regions, and is said to be open', async () => {
  const draft = await draftOf('eu-2017-821', 'own:hoshino');
  const listed = table('facts').filter((row) => row['document'] === 'cahra:2026-06');
  const partly = new Set(listed.flatMap(({ about }) => /^iso:(\w\w)-/.exec(about!)?.[1] ?? []));
  const reached = ['tin', 'tantalum', 'tungsten', 'gold'].flatMap((material) =>
    [...upstream(material, 'own:hoshino')]
      .filter((id) => isEnd(id) && kindOf(id) !== 'recycled' && ofMaterial(material)(id))
      .filter((id) => !ENTITIES.get(id)!['region'] && partly.has(ENTITIES.get(id)!['country']!)),
  );
  // seed/README.md tells of them too
  expect(reached).toContain('own:O-tin-CD');
  const open = draft.origins.rows.filter((row) => row.open > 0);
  expect(open.map((row) => `${row.material} ${row.country} ${row.region} ${row.atRisk}`).sort()).toEqual(
    reached.map((id) => `${id.slice('own:O-'.length).replace('-', ' ')} null 0`).sort(),
  );
  const list = draft.citations.find(({ id }) => id === 'cahra:2026-06')!;
  expect(open.every(({ openSources }) => openSources.includes(list.number))).toBe(true);
  const said = draft.parts.flatMap(({ findings }) => findings).filter(({ code }) => code === 'OPEN_ORIGINS');
  expect(said.map(({ values }) => values['material']).sort()).toEqual(
    open.map(({ material }) => material).sort(),
  );
});

test('only the indicative list is said to be an edition of it', async () => {
  const draft = await draftOf('eu-2017-821', 'own:hoshino');
  const list = draft.parts.flatMap(({ findings }) => findings).find(({ code }) => code === 'LIST')!;
  expect(list.sources.map((number) => draft.citations[number - 1]!.id)).toEqual(['cahra:2026-06']);
});

test('what was seen at a mine in a region that no list names is a risk with its source', async () => {
  const draft = await draftOf('eu-2017-821', 'own:hoshino');
  const plateau = draft.origins.rows.find(
    ({ material, region }) => material === 'tin' && region === 'NG-PL',
  )!;
  const seen = table('facts').find(
    (row) => row['about'] === 'own:M-ng-plateau' && row['risk'] === 'conflict',
  )!;
  expect(plateau.atRisk).toBe(1);
  expect(plateau.riskSources.length).toBe(1);
  const day = table('documents').find(({ id }) => id === seen['document'])!['date'];
  expect(draft.citations[plateau.riskSources[0]! - 1]!.date).toBe(day);
});

test('figures are those of the exposure answer, with range and coverage', async () => {
  const draft = await draftOf('eu-2017-821', 'own:hoshino');
  const { data } = await app.ask(
    `{ entity(id: "own:hoshino") { exposure(question: {risk: "conflict", material: "tin", lens: "eu-2017-821"}) {
      ... on Exposure { low likelyLow expected likelyHigh high coverage mass { hit clean opaque beyondLimit } ofTraced } } } }`,
    {},
    { 'Orepath-Space': 'demo' },
  );
  const { coverage, mass, ofTraced, ...exposure } = data.entity.exposure;
  const tin = draft.minerals.find(({ material }) => material === 'tin')!;
  expect(tin.figures).toEqual({ exposure, coverage, mass, ofTraced });
  const said = draft.parts
    .flatMap(({ findings }) => findings)
    .find(({ code, values }) => code === 'EXPOSURE' && values['material'] === 'tin')!;
  expect(said.values).toMatchObject({
    low: exposure.low,
    expected: exposure.expected,
    high: exposure.high,
    coverage,
  });
});

describe('what leaves the house names no supplier', () => {
  const PRIVATE = [...ENTITIES.values()].filter(({ kind }) => ['company', 'site', 'mine'].includes(kind!));

  test.each(PUBLIC.flatMap((kind) => BUYERS.map((buyer) => [kind, buyer] as const)))(
    '%s of %s, in every format and language',
    async (kind, buyer) => {
      const draft = await draftOf(kind, buyer);
      const needles = PRIVATE.filter(({ id }) => id !== buyer).flatMap(({ id, name, identifiers }) => [
        id!,
        name!,
        ...identifiers!.split(';').flatMap((one) => /^name-\w+:(.+)$/.exec(one)?.[1] ?? []),
      ]);
      expect(needles.length).toBeGreaterThan(100);
      const texts = [JSON.stringify(draft), ...LANGS.map((lang) => JSON.stringify(outlineOf(draft, lang)))];
      if (buyer === 'own:hoshino')
        texts.push(new TextDecoder().decode(await FORMATS.html.render(draft, 'ja')));
      // a smelter may bear the name of the mine that feeds it, or of its owner
      const smelters = draft.facilities.rows.map(({ entity }) => String(entity.name));
      const own = needles.filter((needle) => !smelters.some((name) => name.includes(needle)));
      for (const text of texts) expect(own.filter((needle) => text.includes(needle))).toEqual([]);
    },
  );

  test('documents of suppliers keep number and date, are counted as withheld, and every citation resolves', async () => {
    const draft = await draftOf('form-sd', 'own:hoshino');
    const kept = draft.citations.filter(({ id }) => id.startsWith('withheld:'));
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.every(({ title, date }) => typeof title === 'object' && typeof date === 'string')).toBe(true);
    expect(draft.withheld).toContainEqual({
      what: 'sources',
      why: 'confidential',
      count: kept.length,
      sources: kept.map(({ number }) => number),
    });
    const links = new Set(table('links').map((row) => row['document']));
    expect(draft.citations.filter(({ id }) => links.has(id))).toEqual([]);
    const register = draft.citations.find(({ id }) => id === 'doc:assurance-register-2026');
    expect(register?.title).toEqual(expect.any(String));
    const cited = [...JSON.stringify(draft).matchAll(/"(?:sources|riskSources)":\[([\d,]+)\]/g)].flatMap(
      ([, list]) => list!.split(',').map(Number),
    );
    expect(Math.max(...cited)).toBeLessThanOrEqual(draft.citations.length);
  });

  test('the ledger is internal and names direct suppliers with their documents', async () => {
    const draft = await reportOf(app, { kind: 'oecd-five-steps', buyer: 'own:hoshino', risk: null });
    const direct = new Set(supply('tin').get('own:hoshino'));
    const listed = draft.suppliers.rows.filter(({ material }) => material === 'tin');
    expect(sorted(listed.map(({ entity }) => entity.id))).toEqual(sorted(direct));
    expect(listed.every(({ sources }) => sources.length > 0)).toBe(true);
    expect(draft.citations.some(({ id }) => id.startsWith('withheld:'))).toBe(false);
  });
});

describe.each(KINDS)('blanks of %s', (kind) => {
  test.each(LANGS)('are in the data and in the document alike, in %s', async (lang) => {
    const draft = await draftOf(kind, 'own:hoshino');
    const blanks = draft.parts.flatMap((part) => part.blanks);
    expect(blanks.length).toBeGreaterThan(10);
    const written = [
      ...JSON.stringify(outlineOf(draft, lang).sections).matchAll(/"type":"blank","text":"([^"]+)"/g),
    ];
    expect(written.length).toBe(blanks.length);
    expect(written.filter(([, text]) => !text || text.startsWith('blank.'))).toEqual([]);
    expect(draft.summary[0]).toEqual({ code: 'DRAFT', values: { n: blanks.length } });
  });
});

test.each(KINDS)('%s writes every finding and point in words, with no placeholder left', async (kind) => {
  for (const buyer of BUYERS) {
    const draft = await draftOf(kind, buyer);
    for (const lang of LANGS) {
      const text = JSON.stringify(outlineOf(draft, lang).sections);
      expect([...text.matchAll(/\{\w+\}|undefined|finding\.|part\.[a-z]|NaN/g)].map(([all]) => all)).toEqual(
        [],
      );
    }
  }
});

test('a mineral without supply on record is said to be unknown, not unused; a declared answer stands with its source', async () => {
  const draft = await draftOf('customer-survey', 'own:aldermark', { material: 'cobalt' });
  const [cobalt] = draft.minerals;
  expect(cobalt).toMatchObject({ material: 'cobalt', uses: { value: 'no' } });
  const first = draft.parts.find(({ id }) => id === 'q1')!;
  expect(first.blanks).toEqual([]);
  expect(first.findings.find(({ code }) => code === 'ANSWER')).toMatchObject({
    value: 'no',
    sources: [expect.any(Number)],
  });
  expect(cobalt!.figures).toBeNull();
  expect(first.findings.map(({ code }) => code)).toContain('NO_SUPPLY');
  const ledger = await draftOf('oecd-five-steps', 'own:aldermark', { material: 'cobalt' });
  expect(ledger.minerals).toMatchObject([{ material: 'cobalt', figures: null }]);
});

test.each([
  ['form-sd', { lens: 'proportional' }, 'lens'],
  ['form-sd', { risk: 'child-labour' }, 'risk'],
  ['eu-2017-821', { risk: 'corruption' }, 'risk'],
  ['form-sd', { material: 'cobalt' }, 'material'],
] as const)('%s refuses %o', async (kind, more, field) => {
  await expect(draftOf(kind, 'own:hoshino', more)).rejects.toMatchObject({
    detail: { where: { field } },
  });
});

test.each(KINDS)('%s asked twice is the same, byte for byte', async (kind) => {
  const [one, two] = await Promise.all([draftOf(kind, 'own:hoshino'), draftOf(kind, 'own:hoshino')]);
  expect(JSON.stringify(two)).toBe(JSON.stringify(one));
});
