/** The example queries: valid, run on the demonstration chain, with the figures that are known of it otherwise. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { buildSchema, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleQueries, OPERATIONS_FILE, operationTypes } from '../../tools/examples/generate.ts';
import { printedSchema } from '../../tools/schema/printed.ts';
import { type TestApp, testApp } from '../support/app.ts';

const root = join(import.meta.dirname, '../..');
const EXAMPLES = exampleQueries(root);
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

let service: TestApp;
beforeAll(async () => {
  service = await testApp({ demo: true });
});
afterAll(() => service.close());

const QUESTION = { risk: 'conflict', material: 'tin', at: { asOf: '2026-11-23' } };
const ABOUT_TIN = { buyer: 'own:hoshino', question: QUESTION };
const asked = new Set<string>();

async function run(name: string, variables: object) {
  asked.add(name);
  const { text } = EXAMPLES.find((example) => example.name === name)!;
  const { data, errors } = await service.ask(text, variables, { 'orepath-space': 'demo' });
  expect(errors).toEqual([]);
  return data;
}

describe('example queries', () => {
  test.each(EXAMPLES)('$file is valid', ({ document }) => {
    expect(validate(buildSchema(printedSchema()), document)).toEqual([]);
  });

  test('give the types of the client: npm run examples writes them', async () => {
    expect(read(OPERATIONS_FILE)).toBe(await operationTypes(root));
  });

  test('stand in docs/for-tools.md, each by its file', () => {
    for (const { file } of EXAMPLES) expect(read('docs/for-tools.md')).toContain(`examples/queries/${file}`);
  });
});

/** What README says of Hoshino's tin on that day, in percent. */
const [, EXPECTED, LOW, HIGH] = /expected ([\d.]+)%, at least ([\d.]+)%, at most ([\d.]+)%/.exec(
  read('README.md'),
)!;
const [, COVERAGE] = /coverage ([\d.]+)%/.exec(read('README.md'))!;
const [, WITHOUT] = /--remove-supplier own:mengji,rmi:CID900103.*% before, ([\d.]+)% after/.exec(
  read('README.md'),
)!;
const percent = (part: number): string => (part * 100).toFixed(1);

describe('on the demonstration chain', () => {
  test('exposure has the figures of the README, and its masses add up to 1', async () => {
    const { exposure } = await run('ExposureOfBuyer', ABOUT_TIN);
    expect([exposure.low, exposure.expected, exposure.high, exposure.coverage].map(percent)).toEqual([
      LOW,
      EXPECTED,
      HIGH,
      COVERAGE,
    ]);
    const { hit, clean, opaque, beyondLimit } = exposure.mass;
    expect(hit + clean + opaque + beyondLimit).toBeCloseTo(1, 12);
  });

  test('exposure says by its type and code that there is no such buyer', async () => {
    const { exposure } = await run('ExposureOfBuyer', { ...ABOUT_TIN, buyer: 'own:hoshin' });
    expect(exposure).toMatchObject({ __typename: 'UnknownEntity', code: 'UNKNOWN_ENTITY' });
    expect(exposure.nearest).toContain('own:hoshino');
  });

  test('the paths listed make up the part that they are said to', async () => {
    const { exposure } = await run('PathsToRisk', { ...ABOUT_TIN, first: 10 });
    const sum = exposure.paths.paths.reduce(
      (all: number, path: { contribution: number }) => all + path.contribution,
      0,
    );
    expect(sum / exposure.expected).toBeCloseTo(exposure.paths.explained, 12);
    expect(exposure.paths.paths[0].entities[0].entityId).toBe('own:hoshino');
  });

  test('all gaps together are what is opaque', async () => {
    const { exposure } = await run('GapsOfTrace', { ...ABOUT_TIN, first: 100 });
    const sum = exposure.gaps.reduce((all: number, gap: { opaque: number }) => all + gap.opaque, 0);
    expect(sum).toBeCloseTo(exposure.mass.opaque, 12);
  });

  test('the ranking, taken in pages of 7, is whole, in order, and has each buyer once', async () => {
    const nodes: { entity: { entityId: string }; expected: number }[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const { exposureRanking: page } = await run('RankingOfBuyers', { question: QUESTION, first: 7, after });
      nodes.push(...page.nodes);
      total = page.totalCount;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(nodes.length).toBe(total);
    expect(new Set(nodes.map(({ entity }) => entity.entityId)).size).toBe(total);
    expect(nodes.map(({ expected }) => expected)).toEqual(
      nodes.map(({ expected }) => expected).sort((a, b) => b - a),
    );
    expect(percent(nodes.find(({ entity }) => entity.entityId === 'own:hoshino')!.expected)).toBe(EXPECTED);
  });

  test('the suppliers on record are those of the tables, with their shares', async () => {
    const rows = parse(read('seed/demo/links.csv'), { columns: true, bom: true }) as Record<string, string>[];
    const { entity } = await run('SuppliersOnRecord', { id: 'own:asanagi', first: 100 });
    const said = entity.suppliers.nodes.map((link: { linkId: string; share: number | null }) => [
      link.linkId,
      link.share,
    ]);
    const full = (id: string) => (id.includes(':') ? id : `own:${id}`);
    const recorded = rows
      .filter(({ customer }) => full(customer!) === 'own:asanagi')
      .map(({ id, share }) => [full(id!), share ? Number(share) : null]);
    expect(said.length).toBeGreaterThan(1);
    for (const link of said) expect(recorded).toContainEqual(link);
  });

  test('without one supply it is what the README says', async () => {
    const { scenario } = await run('WhatIf', {
      ...ABOUT_TIN,
      changes: [{ removeSupplier: { supplier: 'own:mengji', customer: 'rmi:CID900103' } }],
    });
    expect(scenario.__typename).toBe('Scenario');
    expect([percent(scenario.before.expected), percent(scenario.after.expected)]).toEqual([
      EXPECTED,
      WITHOUT,
    ]);
  });

  test('a name in another script finds the entity', async () => {
    const { search } = await run('FindEntity', { text: 'hoshino', first: 3 });
    expect(search[0].entity).toMatchObject({ entityId: 'own:hoshino', country: 'JP' });
  });

  test('every example was asked', () => {
    expect([...asked].sort()).toEqual(EXAMPLES.map(({ name }) => name).sort());
  });
});
