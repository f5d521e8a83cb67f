/** The paths of a report, held against the tables of the demonstration chain and against sums worked here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDay } from '../../server/projection/times.ts';
import { claimInto } from '../../server/reports/content/claims.ts';
import { claimsBeside } from '../../server/reports/content/claims-beside.ts';
import type { Section, Table, TextCell } from '../../server/reports/document/document.ts';
import { outlineOf } from '../../server/reports/document/outline.ts';
import type { ReportPath, ReportPathStep, TierNContent } from '../../server/reports/tier-n/content.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { askerIn, reportOf, TIN } from './reports.ts';

const LINKS: readonly Record<string, string>[] = parse(
  readFileSync(join(import.meta.dirname, '../../seed/demo/links.csv')),
  { columns: true, bom: true },
);
const linkOf = (id: string) => LINKS.find((row) => id === row['id']);

let app: TestApp;
let tin: TierNContent;
beforeAll(async () => {
  app = await testApp({ demo: true });
  tin = await reportOf(app, TIN);
});
afterAll(() => app.close());

const product = ({ steps }: ReportPath): number =>
  steps.reduce(
    (sum, { weight, risk }, i) => sum * (weight as number) * (i === steps.length - 1 ? risk : 1 - risk),
    1,
  );

const stepsOver = (report: TierNContent, supplier: string, customer: string): ReportPathStep[] =>
  report.paths.rows
    .flatMap(({ steps }) => steps)
    .filter((step) => step.supplier.id === supplier && step.customer.id === customer);

describe('what a path says of itself', () => {
  test.each([
    ['threshold', TIN],
    ['severities as they stand', { ...TIN, risk: 'corruption', lens: 'proportional' }],
    ['every material, three tiers', { ...TIN, material: null, tiers: 3 }],
    ['another buyer', { ...TIN, buyer: 'own:aldermark', material: null }],
  ])('multiplies to its contribution, and the sum explains what it says: %s', async (_, asked) => {
    const { paths, figures } = await reportOf(app, asked);
    expect(paths.rows.length).toBeGreaterThan(0);
    for (const path of paths.rows) expect(product(path)).toBeCloseTo(path.contribution, 12);
    const sum = paths.rows.reduce((all, { contribution }) => all + contribution, 0);
    expect(paths.explained).toBeCloseTo(sum / figures.exposure.expected, 12);
    const fewer = sum - paths.rows.at(-1)!.contribution;
    if (!paths.truncated) expect(sum / figures.exposure.expected).toBeGreaterThanOrEqual(0.9);
    expect(fewer / figures.exposure.expected).toBeLessThan(0.9);
  });

  test('goes from the buyer step by step to what is risky', () => {
    for (const { steps } of tin.paths.rows) {
      expect(steps[0]!.customer.id).toBe('own:hoshino');
      for (const [i, step] of steps.slice(1).entries()) expect(step.customer.id).toBe(steps[i]!.supplier.id);
      expect(steps.at(-1)!.risk).toBeGreaterThan(0);
    }
  });
});

describe('what a step rests on', () => {
  test('is the claim as the table has it, with its document', () => {
    const steps = tin.paths.rows.flatMap((path) => path.steps);
    expect(steps.length).toBeGreaterThan(200);
    for (const { claim, supplier, customer } of steps) {
      const row = linkOf(claim.id)!;
      expect([row['supplier'], row['customer']]).toEqual([supplier.id, customer.id]);
      expect(claim.share).toBe(row['share'] === '' ? null : Number(row['share']));
      expect([claim.basis, claim.scope, claim.depth]).toEqual([
        row['basis'] || 'declared',
        row['scope'] || 'company',
        row['depth'] || 'direct',
      ]);
      const cited = tin.citations.find(({ number }) => number === claim.source);
      expect(cited?.id).toBe(row['document']);
    }
  });

  test('is told with what was passed over: of three bases the verified one carries', async () => {
    const { projection } = (await askerIn(app)).state;
    const customer = projection.indexOf('own:S-yukishiro-chiba');
    const question = {
      material: 'tin',
      shareModel: null,
      tiers: null,
      asOf: parseDay('2026-11-23')!,
      knownAt: Number.MAX_VALUE,
    };
    const verified = claimInto(projection, customer, 'own:L178');
    const beside = claimsBeside(projection, question, verified);
    expect(beside.map(({ claim, counts }) => [projection.claimId(claim), counts])).toEqual([
      ['own:L175', false],
      ['own:L179', false],
    ]);
  });

  test('of claims for two materials both carry a step that asks about every one', async () => {
    const { paths } = await reportOf(app, { ...TIN, material: null });
    const beside = paths.rows.flatMap(({ steps }) =>
      steps.flatMap((step) => step.beside.map((one) => ({ ...one, step }))),
    );
    const carrying = beside.filter(({ counts }) => counts);
    expect(carrying.length).toBeGreaterThan(0);
    for (const { claim, step } of carrying)
      expect(claim.materials.some((material) => !step.claim.materials.includes(material))).toBe(true);
  });

  test('is told with what was passed over: of two dates the newer one carries', () => {
    const [step] = stepsOver(tin, 'own:yukishiro', 'own:asanagi');
    expect([step!.claim.share, step!.beside.map(({ claim }) => claim.share)]).toEqual([0.54, [0.66]]);
  });
});

describe('in words', () => {
  const find = (sections: readonly Section[], id: string): Section =>
    sections.find((section) => section.id === id)!;
  const textOf = (section: unknown): string => JSON.stringify(section);

  test('writes every product out, and marks what is assumed', () => {
    const section = find(outlineOf(tin, 'en').sections, 'paths');
    const inWords = section.sections!.filter(({ id }) => id !== 'path-links');
    expect(inWords.length).toBeGreaterThan(2);
    expect(textOf(section.sections![0]!)).toContain('0.24 × 0.68 × 0.62 × 0.72 × 0.8 = 5.8%');
    inWords.forEach((one, i) => {
      const { steps } = tin.paths.rows[i]!;
      const starred = textOf(one).includes('* in full or in part assumed');
      expect(starred).toBe(steps.some(({ assumed }) => assumed));
    });
  });

  test('has every link of every path once, with its claims, their documents and the paths on it', () => {
    const { sections } = find(outlineOf(tin, 'en').sections, 'paths');
    const [table] = sections!
      .find(({ id }) => id === 'path-links')!
      .blocks.filter(({ type }) => type === 'table');
    const { rows } = table as Table;
    const on = new Map<string, Set<number>>();
    const sourceOf = new Map<string, number | null>();
    tin.paths.rows.forEach(({ steps }, i) => {
      for (const { claim, beside } of steps)
        for (const one of [claim, ...beside.map((other) => other.claim)]) {
          on.set(one.id, (on.get(one.id) ?? new Set<number>()).add(i + 1));
          sourceOf.set(one.id, one.source);
        }
    });
    expect(rows).toHaveLength(on.size);
    for (const [, , claim, , marks, paths] of rows) {
      const id = [...on.keys()].find((one) => textOf(claim).includes(`laim ${one}:`))!;
      const source = sourceOf.get(id);
      expect(marks).toEqual({ type: 'sources', numbers: typeof source === 'number' ? [source] : [] });
      const numbers = (paths as TextCell).text.split(', ').flatMap((range) => {
        const [from, to = from] = range.split('–').map(Number) as [number, number?];
        return Array.from({ length: to! - from + 1 }, (_, k) => from + k);
      });
      expect(numbers).toEqual([...on.get(id)!]);
      on.delete(id);
    }
    expect([...on.keys()]).toEqual([]);
  });

  test('has a row for each step and each claim beside it', () => {
    const section = find(outlineOf(tin, 'ja').sections, 'paths');
    const table = section.blocks.find((block): block is Table => 'id' in block && block.id === 'path-steps')!;
    const steps = tin.paths.rows.flatMap((path) => path.steps);
    const claims = steps.reduce((sum, { beside }) => sum + 1 + beside.length, 0);
    expect([table.rows.length, table.total]).toEqual([claims, claims]);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });
});
