import { describe, expect, test } from 'vitest';
import { BUYER, tieredChain } from '../../bench/tiered-chain.ts';
import { fold } from '../../web/charts/graph/fold.ts';
import { type Layout, layout } from '../../web/charts/graph/layout.ts';
import { extent } from '../../web/charts/graph/sizes.ts';
import { way } from '../../web/charts/graph/ways.ts';
import { byTableId, type UpstreamGraph } from '../../web/queries/upstream.ts';
import { graph } from './graph.case.ts';

const WIDTH = 1000;
const plan = (of: UpstreamGraph, open: string[] = []) => layout(fold(of, 'buyer', { open, keep: '' }), WIDTH);
const columnOf = (of: Layout, id: string) => of.placed.find(({ item }) => item.id === id)!.column;

/** Pairs of rows of one column whose rooms overlap. */
function overlaps({ placed, gap, columns }: Layout): string[] {
  const found: string[] = [];
  for (const a of placed) {
    for (const b of placed) {
      if (a.column !== b.column || a.y >= b.y) continue;
      const last = a.column === columns.length - 1;
      const room = extent(a.item, gap, last).below + extent(b.item, gap, last).above;
      if (b.y - a.y < room - 1) found.push(`${a.item.id} ${b.item.id}`);
    }
  }
  return found;
}

const ordinary = [
  'buyer < c1 0.4',
  'buyer < c2 0.6',
  'c1 < c3 0.25',
  'c1 < s1 0.75',
  'c2 < s1 0.5',
  'c3 < s2 1',
  's1 < m1 0.5',
  's1 < t1 0.5',
  't1 < m2 1',
  's2 < m2 0.3',
  's2 < r1 0.7',
];

/** A tangle of any size, always the same: every entity buys from a few of the next tiers. */
function tangle(size: number): string[] {
  let seed = 7;
  const next = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % most;
  };
  const kind = (i: number) => (i < size / 3 ? 'c' : i < (2 * size) / 3 ? 's' : 'm');
  const lines = new Set<string>(['buyer < c0', 'buyer < c1', 'buyer < c2']);
  for (let i = 0; i < size; i++) {
    if (kind(i) === 'm') continue;
    for (let k = 0; k < 3; k++) {
      const other = Math.min(size - 1, i + 1 + next(Math.ceil(size / 3)));
      lines.add(`${kind(i)}${i} < ${kind(other)}${other}`);
    }
  }
  return [...lines];
}

describe('columns', () => {
  const drawn = plan(graph(ordinary));

  test('lead from the buyer by tier to the smelters, and the ends of all chains stand last', () => {
    expect(['buyer', 'c1', 'c2', 'c3'].map((id) => columnOf(drawn, id))).toEqual([0, 1, 1, 2]);
    expect(columnOf(drawn, 's1')).toBe(columnOf(drawn, 's2'));
    expect(columnOf(drawn, 't1')).toBe(columnOf(drawn, 's1') + 1);
    expect(['m1', 'm2', 'r1'].map((id) => columnOf(drawn, id))).toEqual(
      Array(3).fill(drawn.columns.length - 1),
    );
  });

  test('a link that skips columns has a point in each of them', () => {
    const route = drawn.routes.find(({ tie }) => tie.id === 'c1<s1')!;
    expect(route.points).toHaveLength(columnOf(drawn, 's1') - columnOf(drawn, 'c1') + 1);
  });

  test('a buyer alone is drawn', () => {
    expect(plan(graph([])).placed).toHaveLength(1);
  });
});

describe('rows', () => {
  test.each([30, 120, 300])('of %i entities do not overlap', (size) => {
    expect(overlaps(plan(graph(tangle(size))))).toEqual([]);
  });

  test('with long names and Han names do not overlap', () => {
    const names = {
      c1: 'The Very Long Incorporated Trading and Manufacturing Holdings of the Northern Hemisphere',
      c2: '東日本エネルギーストレージソリューションズ株式会社',
      c3: '深圳市华南新能源材料科技股份有限公司',
      s1: 'Donaudampfschifffahrtsgesellschaftskapitän',
      m2: '鉱山 '.repeat(20),
    };
    expect(overlaps(plan(graph(ordinary, { names })))).toEqual([]);
  });

  test('stay inside the drawing', () => {
    const drawn = plan(graph(tangle(120)));
    for (const { x, y } of drawn.placed) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(drawn.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(drawn.height);
    }
  });

  test('come out the same whenever the same graph is drawn, in whatever order it came', () => {
    const lines = tangle(120);
    const turned = graph(lines);
    turned.nodes.reverse();
    turned.links.reverse();
    const at = (of: Layout) => Object.fromEntries(of.placed.map(({ item, x, y }) => [item.id, [x, y]]));
    expect(at(plan(turned))).toEqual(at(plan(graph(lines))));
  });

  test('take work that grows little more than the number of entities: four times as many, less than eight times', () => {
    const work = (size: number) => {
      const drawing = fold(tieredChain(size, 1), BUYER, { open: [], keep: '' });
      // time of the processor, for others may use it too; the least of several
      const times = Array.from({ length: 4 }, () => {
        const start = process.cpuUsage();
        layout(drawing, WIDTH);
        const { user, system } = process.cpuUsage(start);
        return user + system;
      });
      return Math.min(...times);
    };
    work(1_000);
    expect(work(10_000) / work(2_500)).toBeLessThan(8);
  });

  test('300 entities are laid out well within a second', () => {
    const start = performance.now();
    plan(graph(tangle(300)));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('cycles', () => {
  const cyclic = graph(['buyer < c1', 'c1 < c2', 'c2 < c3', 'c3 < c1', 'c3 < m1', 'c2 < c2 0.1']);
  const drawn = plan(cyclic);
  const route = (id: string) => drawn.routes.find(({ tie }) => tie.id === id)!;

  test('are drawn by a tie of their own kind that runs below', () => {
    expect(drawn.routes.filter(({ cycle }) => cycle).map(({ tie }) => tie.id)).toEqual(['c2<c2', 'c3<c1']);
    expect(route('c3<c1').forward).toBe(false);
    expect(way(route('c3<c1'))).not.toContain('NaN');
  });

  test('do not push the columns apart', () => {
    expect(['c1', 'c2', 'c3', 'm1'].map((id) => columnOf(drawn, id))).toEqual([1, 2, 3, 4]);
  });

  test('fit into the height of the drawing', () => {
    const lowest = Math.max(
      ...way(route('c3<c1'))
        .match(/-?[\d.]+/g)!
        .map(Number)
        .filter((_, i) => i % 2),
    );
    expect(lowest).toBeLessThanOrEqual(drawn.height);
  });

  test('a supplier of a nearer tier that closes no cycle is reached without a loop', () => {
    const lateral = plan(graph(['buyer < c1', 'buyer < c2', 'c1 < c2']));
    const across = lateral.routes.find(({ tie }) => tie.id === 'c1<c2')!;
    expect([across.forward, across.cycle]).toEqual([false, false]);
  });
});

describe('folding', () => {
  const mines = Array.from({ length: 40 }, (_, i) => `t1 < m${i} 0.02`);
  const town = graph(['buyer < s1', 's1 < t1', ...mines], {
    risky: ['m3', 'm39', 'm7'],
    bands: [{ customerId: 'gid t1', tier: 4, count: 947, risky: 409, mass: 0.1, exposed: 0.05 }],
  });

  test('leaves the most exposed of many dead ends and counts the others with those the service left out', () => {
    const drawing = fold(byTableId(town), 'buyer', { open: [], keep: '' });
    const band = drawing.items.find(({ band }) => band)!.band!;
    expect(
      drawing.items
        .filter(({ kind }) => kind === 'MINE')
        .map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['m3', 'm39', 'm7']);
    // the buyer, two on the way, the three risky ones and the two largest of the others
    expect(drawing.shown).toBe(8);
    expect([band.count, band.risky, band.folded]).toEqual([35 + 947, 409, 35]);
  });

  test('keeps the selected one, and shows all where it is asked to', () => {
    const kept = fold(byTableId(town), 'buyer', { open: [], keep: 'm22' });
    expect(kept.items.some(({ id }) => id === 'm22')).toBe(true);
    const open = fold(byTableId(town), 'buyer', { open: ['t1'], keep: '' });
    expect(open.shown).toBe(town.nodes.length);
    expect(open.items.find(({ band }) => band)!.band!.count).toBe(947);
  });

  test('puts the band where the other mines stand', () => {
    const drawn = plan(byTableId(town));
    expect(columnOf(drawn, 'band:t1')).toBe(columnOf(drawn, 'm3'));
    expect(overlaps(drawn)).toEqual([]);
  });

  test('draws many bands of customers that stand together as one', () => {
    const lines = Array.from({ length: 9 }, (_, i) => [`buyer < c${i}`, `c${i} < m${i}`]).flat();
    const bands = Array.from({ length: 9 }, (_, i) => ({
      customerId: `c${i}`,
      tier: 2,
      count: 1,
      risky: 0,
      mass: 0.01,
      exposed: 0,
    }));
    const risky = bands.map((_, i) => `m${i}`);
    const drawing = fold(graph(lines, { bands, risky }), 'buyer', { open: [], keep: '' });
    const together = drawing.items.filter(({ band }) => band);
    expect(together).toHaveLength(1);
    expect(together[0]!.band).toMatchObject({ count: 9, customers: { length: 9 } });
  });
});
