/** What leaves under a profile: told by the tables of the demonstration chain, not by the code that keeps things back. */
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outlineOf } from '../../server/reports/document/outline.ts';
import { FORMATS, type FormatName } from '../../server/reports/formats/formats.ts';
import { kindOf } from '../../server/reports/kinds.ts';
import type { ReportInput } from '../../server/reports/make.ts';
import { checkProfile } from '../../server/reports/profile/check-profile.ts';
import { licenceTags, mayPass } from '../../server/reports/profile/licences.ts';
import type { Profile } from '../../server/reports/profile/profile.ts';
import { namedProfile, profiles } from '../../server/reports/profile/profiles.ts';
import type { Report } from '../../server/reports/report.ts';
import { REPORT_KINDS } from '../../server/reports/request.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { reportOf, TIN } from './reports.ts';
import { textOf } from './text-of.ts';

const SEED = join(import.meta.dirname, '../../seed/demo');

const table = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(SEED, `${name}.csv`)), { columns: true });

const BUYER = 'own:hoshino';
const own = (id: string): string => (id.includes(':') ? id : `own:${id}`);
const entities = table('entities').map((row) => ({ ...row, id: own(row['id']!) }) as Record<string, string>);
const isBetween = ({ kind }: Record<string, string>): boolean => ['company', 'site'].includes(kind!);
const links = table('links');

interface Path {
  steps: {
    supplier: { id: string };
    weight: unknown;
    claim: { id: string; basis: string; share: unknown; source: number | null };
  }[];
}
const pathsOf = (report: Report): Path[] => (report as unknown as { paths: { rows: Path[] } }).paths.rows;

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

/** A report of a kind, about one buyer wherever it can be. */
const aboutOne = (kind: Report['kind'], profile: Profile): ReportInput => ({
  kind,
  buyer: kindOf(kind).about === 'portfolio' ? null : BUYER,
  // other kinds say themselves what they judge
  ...(kindOf(kind).asksRisk ? { risk: TIN.risk, material: TIN.material } : { risk: null }),
  profile,
});

const make = (input: ReportInput, space?: string): Promise<Report> =>
  reportOf(app, input as ReportInput & { kind: Report['kind'] }, space);

/** Ids, names and identifiers of entities. */
const namesOf = (rows: readonly Record<string, string>[]): string[] =>
  rows.flatMap(({ id, name, identifiers }) => [
    id!,
    name!,
    ...(identifiers ?? '').split(';').flatMap((one) => one.trim().replace(/^[^:]*:/, '') || []),
  ]);

/** A few digits stand in any number. */
const foundIn = (text: string, wanted: readonly string[]): string[] =>
  wanted.filter((one) => !/^\d{1,6}$/.test(one) && text.includes(one));

describe.each(REPORT_KINDS)('a report %s for the public', (kind) => {
  let report: Report;
  let hidden: Record<string, string>[];
  beforeAll(async () => {
    const input = aboutOne(kind, namedProfile('public'));
    report = await make(input);
    hidden = entities.filter((one) => isBetween(one) && one['id'] !== input.buyer);
  });

  test.each(Object.keys(FORMATS) as FormatName[])(
    'names nobody between buyer and smelter in %s',
    async (format) => {
      const text = await textOf(format, await FORMATS[format].render(report, 'en'));
      expect(text.length).toBeGreaterThan(1_000);
      expect(foundIn(text, namesOf(hidden))).toEqual([]);
    },
  );

  test('names no document that states who supplies whom', () => {
    const stated = new Set(links.map(({ document }) => document));
    expect(report.citations.filter(({ id }) => stated.has(id))).toEqual([]);
  });

  test('says of no claim which one it is, nor what share it states', () => {
    const text = JSON.stringify(report);
    expect(
      foundIn(
        text,
        links.map(({ id }) => `"${id}"`),
      ),
    ).toEqual([]);
    // the share of a chokepoint is one of the exposure: no document states it
    const stated = [...text.matchAll(/"weight":\d|"share":[\d.e-]+,"basis"/g)].map(([found]) => found);
    expect(stated).toEqual([]);
  });
});

const custom = (change: Partial<Profile>): Profile =>
  checkProfile({ ...namedProfile('auditor'), id: 'own', ...change }, 'own.json');

describe('a profile', () => {
  test('that keeps relationships does not go through paths step by step', async () => {
    const idsOf = (report: Report) =>
      outlineOf(report, 'en').sections.flatMap(({ sections = [] }) => sections.map(({ id }) => id));
    expect(idsOf(await make({ ...TIN }))).toContain('path-1');
    expect(idsOf(await make({ ...TIN, profile: namedProfile('public') }))).not.toContain('path-1');
  });

  test('that names nobody keeps every name but the buyer’s', async () => {
    const report = await make({ ...TIN, profile: custom({ names: 'none', sources: 'none' }) });
    const hidden = namesOf(entities.filter(({ id }) => id !== BUYER)).filter((name) => name.length > 3);
    expect(foundIn(JSON.stringify(report), hidden)).toEqual([]);
    expect(JSON.stringify(report)).toContain(BUYER);
  });

  test('that names two tiers names suppliers and theirs, and nobody further upstream', async () => {
    const report = await make({ ...TIN, profile: custom({ tiers: 2 }) });
    const suppliersOf = (ids: ReadonlySet<string>): Set<string> =>
      new Set(links.filter((link) => ids.has(own(link['customer']!))).map((link) => own(link['supplier']!)));
    const first = suppliersOf(new Set([BUYER]));
    // by every claim ever made: what is beyond these is beyond them for any question
    const near = new Set([BUYER, ...first, ...suppliersOf(first)]);
    const far = entities.filter(({ id }) => !near.has(id!));
    expect(far.length).toBeGreaterThan(50);
    expect(foundIn(JSON.stringify(report), namesOf(far))).toEqual([]);
    const said = pathsOf(report).flatMap(({ steps }) => steps.slice(0, 2).map(({ supplier }) => supplier.id));
    expect(said.filter((id) => !near.has(id))).toEqual([]);
    expect(report.withheld.find(({ what }) => what === 'tiers')!.count).toBeGreaterThan(5);
  });

  test('that keeps names has one stand-in for one entity, all through the report', async () => {
    const plain = await make({ ...TIN });
    const report = await make({ ...TIN, profile: namedProfile('customer') });
    const standIns = new Map<string, string>();
    const pairs = pathsOf(plain).flatMap(({ steps }, p) =>
      steps.map(({ supplier }, s) => [supplier.id, pathsOf(report)[p]!.steps[s]!.supplier.id] as const),
    );
    for (const [id, standIn] of pairs) {
      expect(standIns.get(id) ?? standIn).toBe(standIn);
      standIns.set(id, standIn);
    }
    expect(new Set(standIns.values()).size).toBe(standIns.size);
    const kindOfId = new Map(entities.map(({ id, kind }) => [id, kind]));
    for (const [id, standIn] of standIns)
      expect(standIn === id, id).toBe(!['company', 'site'].includes(kindOfId.get(id)!));
  });

  test('changes no figure', async () => {
    const plain = await make({ ...TIN });
    for (const profile of profiles().values()) {
      const report = await make({ ...TIN, profile });
      expect(report).toMatchObject({ figures: (plain as { figures?: object }).figures });
    }
  });

  test('is part of the question: each gives another id', async () => {
    const made = await Promise.all([...profiles().values()].map((profile) => make({ ...TIN, profile })));
    expect(new Set(made.map(({ id }) => id)).size).toBe(profiles().size);
  });
});

describe('where the licence of a document does not let its data pass', () => {
  const DOCUMENT = 'doc:asanagi-disclosure-2026';
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orepath-licence-'));
    await cp(SEED, folder, { recursive: true });
    const path = join(folder, 'documents.csv');
    const rows = readFileSync(path, 'utf8').split('\n');
    const changed = rows.map((row) =>
      row.startsWith(`${DOCUMENT},`)
        ? row.replace(/"fictional[^"]*"/, '"(c) somebody, no redistribution"')
        : row,
    );
    expect(changed).not.toEqual(rows);
    await writeFile(path, changed.join('\n'));
    await app.load(folder, 'licensed', true);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('it is shown as withheld with its source, and what rests on it is marked', async () => {
    const profile = namedProfile('auditor');
    const [open, plain] = [await make({ ...TIN }, 'licensed'), await make({ ...TIN, profile }, 'licensed')];
    const number = plain.citations.find(({ id }) => id === DOCUMENT)!.number;
    expect(plain.citations[number - 1]).toMatchObject({ title: 'Upstream supply disclosure' });
    const resting = new Set<string>();
    pathsOf(open).forEach(({ steps }, p) => {
      steps.forEach(({ claim }, s) => {
        const told = pathsOf(plain)[p]!.steps[s]!;
        const cited = open.citations.find((one) => one.number === claim.source);
        if (cited?.id !== DOCUMENT) {
          expect(told.claim.share).toEqual(claim.share);
          return;
        }
        resting.add(`/paths/rows/${p}`);
        expect(told.claim).toMatchObject({ id: claim.id, basis: claim.basis, source: number });
        expect(told.weight).toEqual({ withheld: 'licence', source: number });
        if (claim.share !== null) expect(told.claim.share).toEqual({ withheld: 'licence', source: number });
      });
    });
    expect(resting.size).toBeGreaterThan(0);
    const marked = plain.restsOnWithheld
      .filter(({ sources }) => sources.includes(number))
      .map(({ at }) => at);
    expect([...resting].filter((at) => !marked.includes(at))).toEqual([]);
    expect(marked).toContain('');
    const counted = plain.withheld.find(({ what, why }) => what === 'shares' && why === 'licence')!;
    expect(counted.sources).toContain(number);
  });

  test('a profile that answers for that licence lets it pass', async () => {
    const passes = ['(C) Somebody; no redistribution'];
    const report = await make({ ...TIN, profile: custom({ licences: { gate: true, passes } }) }, 'licensed');
    expect(report.withheld.filter(({ what, why }) => what === 'shares' && why === 'licence')).toEqual([]);
  });
});

test.each([
  ['CC-BY-ND-4.0; attribution to Transparency International required', true],
  ['attribution required; CC BY-ND 4.0', true],
  ['CC-BY-4.0', true],
  ['CC BY-NC 4.0', false],
  ['ODC-BY-1.0', true],
  ['public domain (US Government work)', true],
  ['fictional, part of the demonstration', true],
  ['Open Government Licence v3.0', true],
  ['(c) RMI, no redistribution', false],
  ['CC BY 4.0, confidential annex', false],
  ['public; indicative and non-exhaustive', false],
  ['転載禁止', false],
  ['a licence that nobody has heard of', false],
  ['', false],
  [null, false],
])('of a datum under %j it is %j that it may pass', (licence, passes) => {
  expect(mayPass(licence, [])).toBe(passes);
});

test('every licence of the demonstration chain and of the formats that are read falls under a tag or is unknown on purpose', () => {
  const unknown = ['public, indicative and non-exhaustive; no licence stated'];
  const licences = new Set(table('documents').map(({ licence }) => licence!));
  expect([...licences].filter((one) => licenceTags(one).length === 0)).toEqual(unknown);
});

test.each([
  [{ names: 'some' }, 'names'],
  [{ tiers: 0 }, 'tiers'],
  [{ shares: 'no' }, 'shares'],
  [{ licences: { gate: 1 } }, 'licences.gate'],
  [{ extra: true }, 'extra'],
])('a profile with %j is refused by its field', (change, field) => {
  const value = { ...namedProfile('public'), id: 'own', ...change };
  expect(() => checkProfile(value, 'own.json')).toThrow(
    expect.objectContaining({
      code: 'INVALID_VALUE',
      detail: expect.objectContaining({ where: { file: 'own.json', field } }),
    }),
  );
});
