/** Charts of tier-N reports against the paths and contributions that the report lists. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGS, type Lang } from '../../common/words/lang.ts';
import type { ChartBlock } from '../../server/reports/document/document.ts';
import { outlineOf } from '../../server/reports/document/outline.ts';
import { draw } from '../../server/reports/drawing/draw.ts';
import type { ChartSpec, MapSpec, PathsSpec, TiersSpec } from '../../server/reports/drawing/spec.ts';
import { sectionsIn } from '../../server/reports/formats/blocks.ts';
import type { TierNContent } from '../../server/reports/tier-n/content.ts';
import { drawnOf } from '../../server/reports/tier-n/drawn.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { of, outside, overlaps } from './marks-of.ts';
import { reportOf, TIN } from './reports.ts';

const ASKED = {
  'tin of Hoshino': TIN,
  'all of Hoshino': { ...TIN, material: null },
  'child labour of Aldermark': { kind: 'tier-n', buyer: 'own:aldermark', risk: 'child-labour' },
  'two tiers of Corvane': { kind: 'tier-n', buyer: 'own:corvane', risk: 'conflict', tiers: 2 },
  'severities as they stand': { ...TIN, lens: 'proportional' },
} as const;

let app: TestApp;
const reports = new Map<string, TierNContent>();
beforeAll(async () => {
  app = await testApp({ demo: true });
  for (const [name, asked] of Object.entries(ASKED)) reports.set(name, await reportOf(app, asked));
});
afterAll(() => app.close());

function chartsOf(report: TierNContent, lang: Lang): ChartBlock[] {
  return [...sectionsIn(outlineOf(report, lang).sections)].flatMap(({ section }) =>
    section.blocks.filter((block): block is ChartBlock => block.type === 'chart'),
  );
}

function specOf<Kind extends ChartSpec['kind']>(report: TierNContent, kind: Kind) {
  const found = chartsOf(report, 'en').find(({ chart }) => chart.kind === kind);
  return found?.chart as Extract<ChartSpec, { kind: Kind }> | undefined;
}

test('a report with paths has all five charts', () => {
  const kinds = chartsOf(reports.get('tin of Hoshino')!, 'en').map(({ chart }) => chart.kind);
  expect(kinds.sort()).toEqual(['band', 'map', 'paths', 'strip', 'tiers']);
});

describe.each(Object.keys(ASKED))('%s', (name) => {
  let report: TierNContent;
  beforeAll(() => {
    report = reports.get(name)!;
  });

  test.each(LANGS)('no words cover others or leave the paper in %s, none is under 7 points', (lang) => {
    for (const { chart, alt } of chartsOf(report, lang))
      for (const width of [493, 740]) {
        const drawing = draw(chart, width);
        expect(overlaps(drawing), chart.kind).toEqual([]);
        expect(outside(drawing), chart.kind).toEqual([]);
        expect(of(drawing, 'text').filter(({ size }) => size < 7)).toEqual([]);
        expect(alt).toBeTruthy();
        expect(JSON.stringify(drawing)).not.toMatch(/NaN|null/);
        expect(draw(chart, width)).toEqual(drawing);
      }
  });

  test('between two tiers the links carry what the paths that go so far contribute', () => {
    const { paths, figures } = report;
    const spec = specOf(report, 'tiers') as TiersSpec;
    for (let column = 0; column + 1 < spec.columns.length; column++) {
      const carried = spec.links
        .filter(({ from }) => spec.nodes[from]!.column === column)
        .reduce((sum, { part }) => sum + part, 0);
      const reaching = paths.rows
        .filter(({ steps }) => steps.length > column)
        .reduce((sum, { contribution }) => sum + contribution, 0);
      expect(carried).toBeCloseTo(reaching / figures.exposure.expected, 12);
    }
  });

  test('tiers stand side by side, links lead to the next, and there is an end to what is drawn', () => {
    const { columns, nodes, links } = specOf(report, 'tiers') as TiersSpec;
    for (const { from, to } of links) expect(nodes[to]!.column).toBe(nodes[from]!.column + 1);
    const entities = nodes.filter(({ glyph }) => glyph !== 'BAND');
    expect(entities.length).toBeLessThanOrEqual(40);
    for (let column = 0; column < columns.length; column++)
      expect(entities.filter((node) => node.column === column).length).toBeLessThanOrEqual(12);
    const longest = Math.max(...report.paths.rows.map(({ steps }) => steps.length));
    expect(columns).toHaveLength(Math.min(8, longest + 1));
  });

  test('a band counts the entities of its tier that no node shows', () => {
    const { nodes, columns } = specOf(report, 'tiers') as TiersSpec;
    for (let column = 1; column < columns.length; column++) {
      const there = new Set<string>();
      for (const { steps } of report.paths.rows)
        steps.forEach(({ supplier }, i) => {
          if (Math.min(i + 1, 7) === column) there.add(supplier.id);
        });
      const shown = nodes.filter((node) => node.column === column && node.glyph !== 'BAND').length;
      const band = nodes.find((node) => node.column === column && node.glyph === 'BAND');
      expect(band?.name ?? '0 more').toBe(`${there.size - shown} more`);
    }
  });

  test('what is said to be drawn is what the nodes show, and the paths that go over them alone', () => {
    const { nodes } = specOf(report, 'tiers') as TiersSpec;
    const named = new Set(nodes.filter(({ glyph }) => glyph !== 'BAND').map(({ name }) => name));
    const { paths, figures, drawn, buyer } = report;
    const met = new Set([
      buyer.name,
      ...paths.rows.flatMap(({ steps }) => steps.map((s) => s.supplier.name)),
    ]);
    expect([drawn.tiers!.entities, drawn.tiers!.ofEntities]).toEqual([named.size, met.size]);
    const over = paths.rows.filter(({ steps }) =>
      steps.every(({ supplier }) => named.has(`${supplier.name}`)),
    );
    const sum = over.reduce((all, { contribution }) => all + contribution, 0) / figures.exposure.expected;
    expect(drawn.tiers!.part).toBeLessThanOrEqual(sum + 1e-12);
    expect(drawn.tiers!.part).toBeGreaterThan(0);
    if (nodes.every(({ glyph }) => glyph !== 'BAND')) expect(drawn.tiers!.part).toBeCloseTo(sum, 12);
  });

  test('paths are drawn in order, each from the buyer to its end, with its shares', () => {
    const { rows } = specOf(report, 'paths') as PathsSpec;
    expect(rows).toHaveLength(Math.min(10, report.paths.rows.length));
    rows.forEach(({ nodes, links }, i) => {
      const { steps } = report.paths.rows[i]!;
      expect(nodes.slice(1).map(({ name }) => name)).toEqual(steps.map(({ supplier }) => supplier.name));
      expect(links.map(({ share }) => Number.parseFloat(share))).toEqual(
        steps.map(({ weight }) => Number(((weight as number) * 100).toFixed(1))),
      );
      expect(nodes.map(({ risky }) => risky)).toEqual([false, ...steps.map(({ risk }) => risk > 0)]);
    });
  });

  test('circles of the map have areas as what is hit in their countries', () => {
    const hit = new Map<string, number>();
    for (const { entity, contribution } of report.contributions.rows) {
      const country = String(entity.country);
      hit.set(country, (hit.get(country) ?? 0) + contribution);
    }
    const spec = specOf(report, 'map') as MapSpec;
    const placed = spec.places.filter(({ contribution }) => contribution > 0);
    expect(placed.length).toBe(hit.size);
    for (const { country, contribution } of placed) expect(contribution).toBeCloseTo(hit.get(country)!, 12);
    const radii = of(draw(spec, 493), 'path')
      .filter(({ stroke }) => stroke?.width === 0.75)
      .map(({ d }) => /^M[-\d.]+ [-\d.]+A([\d.]+) /.exec(d)?.[1])
      .filter((r) => r !== undefined)
      .map(Number)
      .slice(0, placed.length);
    const most = placed[0]!.contribution;
    placed.forEach(({ contribution }, i) => {
      const byArea = 13 * Math.sqrt(contribution / most);
      expect(radii[i]).toBeCloseTo(Math.max(2.2, byArea), 1);
    });
  });
});

test('a link is drawn by its claim: dashes for declared, dots for inferred, two lines for an assumed share', () => {
  const spec = specOf(reports.get('tin of Hoshino')!, 'paths') as PathsSpec;
  const [row] = spec.rows;
  const look = (basis: 'verified' | 'declared' | 'inferred', assumed = false, chain = false) =>
    of(
      draw(
        {
          ...{ ...spec, keys: [] },
          rows: [{ ...row!, nodes: row!.nodes.slice(0, 2), links: [{ basis, assumed, chain, share: '1%' }] }],
        },
        493,
      ),
      'path',
    ).filter(({ fill }) => fill === undefined);
  expect(look('verified').map(({ stroke }) => stroke?.dash)).toEqual([undefined]);
  const [declared, inferred] = [look('declared')[0]!.stroke!.dash!, look('inferred')[0]!.stroke!.dash!];
  expect(declared[0]).toBeGreaterThan(2 * inferred[0]!);
  expect(look('verified', true).map(({ stroke }) => stroke!.color)).toEqual([expect.any(String), '#ffffff']);
});

test('where no path and no contribution is listed there is no chart of them', () => {
  const report = reports.get('tin of Hoshino')!;
  const without = {
    ...report,
    paths: { ...report.paths, rows: [] },
    contributions: { rows: [], total: 0 },
  };
  without.drawn = drawnOf(without);
  expect(chartsOf(without, 'en').map(({ chart }) => chart.kind)).toEqual(['band', 'strip']);
});
