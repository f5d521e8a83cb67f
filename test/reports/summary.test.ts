/** A report in sentences and what it rests on, held against its content and against the tables of the demonstration. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGS } from '../../common/words/lang.ts';
import type { Facts, Section, Table } from '../../server/reports/document/document.ts';
import { outlineOf } from '../../server/reports/document/outline.ts';
import { sentenceText } from '../../server/reports/document/sentences.ts';
import { previousOf } from '../../server/reports/previous/previous.ts';
import type { TierNContent } from '../../server/reports/tier-n/content.ts';
import { reportWords } from '../../server/reports/words/report-words.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { reportOf, TIN } from './reports.ts';

type Row = Readonly<Record<string, string>>;
const rowsOf = (table: string): Row[] =>
  parse(readFileSync(join(import.meta.dirname, `../../seed/demo/${table}.csv`)), {
    columns: true,
    bom: true,
  });

const NOW = '2026-11-23T08:00:00Z';
const holds = ({ validFrom, validTo, recordedAt, retractedAt }: Row): boolean =>
  (!validFrom || validFrom <= NOW.slice(0, 10)) &&
  (!validTo || validTo >= NOW.slice(0, 10)) &&
  (!recordedAt || recordedAt <= NOW) &&
  (!retractedAt || retractedAt > NOW);

/** Everything upstream by the tables alone: breadth first, ending at what is known to be an end. */
function upstreamOf(buyer: string): Set<string> {
  const kinds = new Map(rowsOf('entities').map((row) => [row['id']!, row['kind']!]));
  const links = rowsOf('links').filter(holds);
  const met = new Set<string>();
  const queue = [buyer];
  for (let x = queue.shift(); x !== undefined; x = queue.shift()) {
    if (['mine', 'origin', 'recycled'].includes(kinds.get(x)!)) continue;
    for (const link of links) {
      const supplier = link['supplier']!;
      if (link['customer'] !== x || met.has(supplier)) continue;
      met.add(supplier);
      queue.push(supplier);
    }
  }
  return met;
}

let app: TestApp;
let tin: TierNContent;
beforeAll(async () => {
  app = await testApp({ demo: true });
  tin = await reportOf(app, TIN);
});
afterAll(() => app.close());

const valuesOf = ({ summary }: TierNContent, code: string) =>
  summary.find((sentence) => sentence.code === code)?.values;

describe('the summary', () => {
  test('begins with the exposure, its range and what is covered', () => {
    const { low, likelyLow, expected, likelyHigh, high } = tin.figures.exposure;
    expect(tin.summary.slice(0, 3)).toEqual([
      { code: 'EXPOSURE', values: { expected, low, high } },
      { code: 'LIKELY', values: { likelyLow, likelyHigh } },
      { code: 'COVERAGE', values: { coverage: tin.figures.coverage, opaque: tin.figures.mass.opaque } },
    ]);
  });

  test('begins with what is counted where hardly any share is stated, as the tables have it', async () => {
    const report = await reportOf(app, { kind: 'tier-n', buyer: 'own:corvane', risk: 'conflict' });
    expect(report.figures.coverage).toBeLessThan(0.2);
    expect(report.summary[0]!.code).toMatch(/^REACHED/);
    expect(report.summary[1]!.code).toBe('SMELTERS');
    const kinds = new Map(rowsOf('entities').map((row) => [row['id'], row['kind']]));
    const smelters = [...upstreamOf('own:corvane')].filter((id) => kinds.get(id) === 'smelter');
    const statuses = rowsOf('statuses').filter(holds);
    const withStatus = new Set(statuses.map((row) => row['about']));
    const conformant = statuses.filter(
      ({ kind, value }) => kind === 'rmap-assessment' && value === 'conformant',
    );
    expect(valuesOf(report, 'SMELTERS')).toMatchObject({
      n: smelters.length,
      conformant: smelters.filter((id) => conformant.some((row) => row['about'] === id)).length,
      without: smelters.filter((id) => !withStatus.has(id)).length,
    });
    expect(valuesOf(report, 'REACHED_OR_FURTHER')).toMatchObject({
      of: upstreamOf('own:corvane').size,
      tier: 1,
    });
  });

  test('names what contributes most, what most goes through and where most is lost', () => {
    const [top] = tin.contributions.rows;
    expect(valuesOf(tin, 'TOP')).toEqual({
      name: top!.entity.name,
      contribution: top!.contribution,
      tier: top!.tier,
    });
    expect(valuesOf(tin, 'GAPS')).toEqual({
      n: tin.gaps.gaps.total,
      name: 'Song Lan Wiring',
      opaque: Math.max(...tin.gaps.gaps.rows.map(({ opaque }) => opaque)),
    });
    const largest = Math.max(...tin.chokepoints.rows.map(({ share }) => share));
    expect(valuesOf(tin, 'CHOKEPOINT')).toMatchObject({ through: largest });
  });

  test('says what moved, or that nothing did', async () => {
    const then = await reportOf(app, { ...TIN, asOf: '2026-08-01', knownAt: '2026-08-01' });
    const report = await reportOf(app, { ...TIN, previous: previousOf(then) });
    const moved = tin.figures.exposure.expected - then.figures.exposure.expected;
    expect(valuesOf(report, 'CHANGED')).toEqual({ asOf: '2026-08-01', moved });
    const same = await reportOf(app, { ...TIN, previous: previousOf(tin) });
    expect(valuesOf(same, 'NOT_CHANGED')).toEqual({ asOf: '2026-11-23' });
    expect(valuesOf(tin, 'CHANGED') ?? valuesOf(tin, 'NOT_CHANGED')).toBeUndefined();
  });

  test('says what the lens requires, where it does and the risk is there', async () => {
    const asked = { ...TIN, risk: 'child-labour', lens: 'oecd-annex-ii', material: null };
    const citation = 'OECD Due Diligence Guidance, third edition (2016), Annex II, paragraph 2';
    expect(valuesOf(await reportOf(app, asked), 'REQUIRED')).toEqual({ action: 'suspend', citation });
    expect(tin.response).toBeNull();
    expect(valuesOf(tin, 'REQUIRED')).toBeUndefined();
  });

  test('counts claims without a source among those on the paths', async () => {
    const links = new Map(rowsOf('links').map((row) => [row['id'], row['document']]));
    for (const asked of [TIN, { ...TIN, buyer: 'own:aldermark', material: null }]) {
      const report = await reportOf(app, asked);
      const claims = new Set(report.paths.rows.flatMap(({ steps }) => steps.map(({ claim }) => claim.id)));
      const without = [...claims].filter((id) => !links.get(id)).length;
      const of = claims.size;
      expect(valuesOf(report, 'ALL_SOURCED') ?? valuesOf(report, 'WITHOUT_SOURCE')).toEqual(
        without === 0 ? { of } : { n: without, of },
      );
    }
  });

  test.each(LANGS)('leaves no placeholder and no code in words: %s', async (lang) => {
    const words = reportWords(lang);
    const then = await reportOf(app, { ...TIN, asOf: '2026-08-01', knownAt: '2026-08-01' });
    const reports = [
      await reportOf(app, { ...TIN, previous: previousOf(then), tiers: null }),
      await reportOf(app, { kind: 'tier-n', buyer: 'own:corvane', risk: 'conflict', tiers: 1 }),
    ];
    for (const sentence of reports.flatMap(({ summary }) => summary)) {
      const said = sentenceText(sentence, words);
      expect(said).not.toMatch(/[{}]|undefined|NaN|sentence\./);
      expect(said.length).toBeGreaterThan(10);
    }
  });
});

describe('what it rests on', () => {
  const find = (sections: readonly Section[], id: string): Section =>
    sections.find((section) => section.id === id)!;
  const tableOf = (section: Section, id: string) =>
    section.blocks.find((block): block is Table => block.type === 'table' && block.id === id)!;

  test.each(LANGS)(
    'names question, data, lens and editions, each limit with whom it concerns: %s',
    (lang) => {
      const section = find(outlineOf(tin, lang).sections, 'basis');
      const [facts] = section.blocks as [Facts];
      const said = JSON.stringify(facts);
      for (const part of [
        tin.id,
        tin.contentHash,
        tin.basis.snapshot,
        'own:hoshino',
        'responsible-minerals 1.1',
      ])
        expect(said).toContain(part);
      const editions = tableOf(section, 'editions');
      expect(editions.rows).toHaveLength(tin.basis.editions.length);
      expect(JSON.stringify(editions)).toContain('2026-06-27');
      const remarks = tableOf(section, 'limits-and-faults');
      expect(remarks.total).toBe(tin.limits.length + tin.faults.length);
      expect(JSON.stringify(remarks)).not.toMatch(/remark\.|[{]n[}|]/);
      expect(JSON.stringify(remarks)).toContain('own:harbour-lantern');
    },
  );

  test('says that a list of entities was cut, and how many there are', () => {
    const entities = Array.from({ length: 20 }, (_, i) => `own:${i}`);
    const limit = { code: 'REGION_NOT_STATED', message: '', count: 31, entities } as const;
    const many = { ...tin, limits: [limit] } as unknown as TierNContent;
    const remarks = tableOf(find(outlineOf(many, 'en').sections, 'basis'), 'limits-and-faults');
    expect(JSON.stringify(remarks.rows[0])).toContain('(shown 20 of 31)');
  });

  test('tells what the figures mean only where there are figures', async () => {
    expect(find(find(outlineOf(tin, 'zh').sections, 'basis').sections!, 'method').blocks).toHaveLength(1);
    const smelters = await reportOf(app, { kind: 'smelters', buyer: null, risk: null });
    expect(find(outlineOf(smelters, 'zh').sections, 'basis').sections).toEqual([]);
  });
});

test('every table and section has a name of its own', () => {
  const { sections } = outlineOf(tin, 'en');
  const all = (list: readonly Section[]): Section[] =>
    list.flatMap((one) => [one, ...all(one.sections ?? [])]);
  const ids = all(sections).map(({ id }) => id);
  const tables = all(sections).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? [block.id] : [])),
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(tables).size).toBe(tables.length);
});
