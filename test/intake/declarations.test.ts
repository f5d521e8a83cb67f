/** A buyer known by its suppliers' declarations alone: from their workbooks to an answer that a person can use. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exposureOf } from '../../server/analytics/exposure.ts';
import { gapsOf } from '../../server/analytics/gaps/gaps.ts';
import { prepare } from '../../server/analytics/prepare.ts';
import { resolveEntity, resolveQuestion } from '../../server/analytics/question.ts';
import { reachOf } from '../../server/analytics/reach.ts';
import { listImports } from '../../server/imports/record.ts';
import { importBatch } from '../../server/intake/import-batch.ts';
import type { FileReport } from '../../server/intake/report.ts';
import { unitsOf } from '../../server/intake/units.ts';
import { buildProjection } from '../../server/projection/builder.ts';
import type { Projection } from '../../server/projection/projection.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import { storeSource } from '../../server/spaces/source.ts';
import { openEmbedded } from '../../server/store/embedded.ts';
import { migrate } from '../../server/store/migrate.ts';
import type { Store } from '../../server/store/store.ts';
import { writeFolder } from '../support/tables.ts';
import { cmrt } from '../support/workbooks/declarations.ts';
import type { SmelterInput } from '../support/workbooks/spec.ts';

const BUYER = 'own:us';
const NOW = new Date('2026-01-15T00:00:00Z');

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orepath-declarations-'));
  store = await openEmbedded(join(folder, 'store.grafeo'));
  await migrate(store);
  const risks = {
    'documents.csv': 'id,publisher,title,date\ndoc:list,A body,A list of areas,2025-01-01\n',
    'facts.csv': 'about,risk,severity,document\niso:CD,conflict,1,doc:list\n',
  };
  await take(await writeFolder(join(folder, 'risks'), risks), {});
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function take(path: string, order: { buyer?: string; buyerName?: string }): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  const units = await unitsOf({ location: path, path, name: path }, 'auto');
  const options = { space: 'ours', format: 'auto', dryRun: false, trustRecorded: false, ...order };
  const watch = { signal: new AbortController().signal, done: (report: FileReport) => reports.push(report) };
  await importBatch(store, units, options, watch, () => NOW);
  return reports;
}

async function declared(
  file: string,
  language: string,
  company: { name: string; uniqueId: string; effectiveDate: string },
  smelters: readonly SmelterInput[],
): Promise<FileReport> {
  const block = { ...company, scope: 'A', uniqueIdAuthority: 'DUNS' };
  const path = join(folder, file);
  await writeFile(
    path,
    cmrt({ version: '6.5', language, company: block, answers: { 1: { Tin: 'Yes' } }, smelters }),
  );
  return (await take(path, { buyer: BUYER, buyerName: 'Our Company' }))[0]!;
}

const NORTH = { name: 'North Parts Ltd', uniqueId: '15-048-3782', effectiveDate: '2025-05-02' };
const SOUTH = { name: '南部品株式会社', uniqueId: '60-902-0083', effectiveDate: '2025-06-01' };

async function projected(): Promise<Projection> {
  return buildProjection(storeSource(store, 'ours', await listImports(store, 'ours')));
}

function asked(projection: Projection) {
  const input = { risk: 'conflict', material: 'tin', asOf: '2026-01-10' };
  const question = resolveQuestion(projection, loadLenses(), input, NOW.getTime());
  const prepared = prepare(projection, question);
  return { prepared, buyer: resolveEntity(projection, BUYER) };
}

describe('two declarations, one in Japanese', () => {
  let reports: FileReport[];
  beforeAll(async () => {
    reports = [
      await declared('north.xlsx', 'en', NORTH, [
        { id: 'CID900301', mineCountries: 'DRC' },
        { option: 'B', metal: 'Tin', lookup: 'Smelter not listed', name: 'Nowhere Tin', country: 'PERU' },
      ]),
      await declared('south.xlsx', 'ja', SOUTH, [{ id: 'CID900301' }]),
    ];
  });

  test('are imported whole, rows in and rows kept told', () => {
    expect(
      reports.map(({ state, rows, recognised, faults }) => [state, rows, recognised?.title, faults]),
    ).toEqual([
      ['imported', { read: 2, kept: 2, refused: 0 }, 'CMRT 6.5', []],
      ['imported', { read: 1, kept: 1, refused: 0 }, 'CMRT 6.5', []],
    ]);
  });

  test('census and reach say what is upstream: a listed country at tier 3 or further', async () => {
    const { prepared, buyer } = asked(await projected());
    const answer = exposureOf(prepared, buyer);
    expect(answer.census.map(({ kind, tier, count, risky }) => [kind, tier, count, risky])).toEqual([
      ['company', 1, 2, 0],
      ['smelter', 2, 2, 0],
      ['origin', 3, 1, 1],
    ]);
    const reach = reachOf(prepared, buyer);
    expect(reach).toMatchObject({ reached: true, total: 1 });
    expect(reach.entities[0]).toMatchObject({
      entity: { id: 'origin:tin@CD', kind: 'origin' },
      tier: 3,
      tierAtLeast: true,
    });
  });

  // by hand: half by each supplier; North's half is split between the smelter with the origin and one that ends there
  test('the band says how little is known', async () => {
    const { prepared, buyer } = asked(await projected());
    const { exposure, mass, coverage } = exposureOf(prepared, buyer);
    expect(exposure).toMatchObject({ low: 0, high: 1 });
    expect(exposure.expected).toBeCloseTo(0.75, 12);
    expect(mass.opaque).toBeCloseTo(0.25, 12);
    expect(coverage).toBe(0);
  });

  test('the gaps say whom to ask', async () => {
    const { prepared, buyer } = asked(await projected());
    const { gaps } = gapsOf(prepared, buyer);
    expect(gaps).toEqual([
      {
        entity: { id: expect.stringMatching(/^unlisted:/), kind: 'smelter', name: 'Nowhere Tin' },
        opaque: expect.closeTo(0.25, 12),
        // its own answer cannot be asked for: the supplier that named it can
        namedBy: [expect.objectContaining({ kind: 'company', name: 'North Parts Ltd' })],
        namedByCount: 1,
      },
    ]);
  });

  test('the same file again changes nothing', async () => {
    const imports = (await listImports(store, 'ours')).length;
    const [again] = await take(join(folder, 'north.xlsx'), { buyer: BUYER, buyerName: 'Our Company' });
    expect(again!.state).toBe('unchanged');
    expect(await listImports(store, 'ours')).toHaveLength(imports);
  });

  test('a newer declaration of North retracts what it no longer says', async () => {
    const newer = await declared('north-2026.xlsx', 'en', { ...NORTH, effectiveDate: '2026-01-01' }, [
      { id: 'CID900302', mineCountries: 'Peru' },
    ]);
    expect(newer.replaces).toHaveLength(1);
    const { prepared, buyer } = asked(await projected());
    expect(reachOf(prepared, buyer)).toMatchObject({ reached: false, total: 0 });
    expect(exposureOf(prepared, buyer).exposure.expected).toBe(0);
  });
});
