/** What stands on the drawing stays where it stands while bands are opened and folded, and no open one is left out. */
import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../web/charts/graph/drawing.ts';
import { fold } from '../../web/charts/graph/fold.ts';
import { type Layout, layout } from '../../web/charts/graph/layout.ts';
import { extent } from '../../web/charts/graph/sizes.ts';
import type { UpstreamGraph } from '../../web/queries/upstream.ts';
import { type Random, random } from '../oracle/random.ts';
import { graph } from './graph.case.ts';

const WIDTH = 1000;
const SIZE = 120;
const SHOWN = 40;

/** A chain of companies, smelters and mines, some risky; always the same for a seed. */
function chain({ chance, int }: Random): UpstreamGraph {
  const kind = (i: number) => (i < SIZE / 2 ? 'c' : i < SIZE * 0.65 ? 's' : i < SIZE * 0.75 ? 't' : 'm');
  const ids = Array.from({ length: SIZE }, (_, i) => `${kind(i)}${i}`);
  const lines = new Set(ids.slice(0, 9).map((id) => `buyer < ${id}`));
  ids.forEach((id, i) => {
    if (id.startsWith('m')) return;
    const suppliers = int(1, chance(0.1) ? 14 : 4);
    for (let k = 0; k < suppliers; k++) {
      // a few lead back, and close cycles
      const other = chance(0.04) ? int(0, i) : Math.min(SIZE - 1, i + int(1, SIZE / 3));
      if (other !== i) lines.add(`${id} < ${ids[other]}`);
    }
  });
  return graph([...lines], { risky: ids.filter(() => chance(0.15)) });
}

/** What the service sends of it: the first so many, the suppliers of what is open, and the rest counted. */
function served(whole: UpstreamGraph, open: readonly string[]): UpstreamGraph {
  const openedAt = new Map<string, string | null>(
    whole.nodes.slice(0, SHOWN).map((node) => [node.entity.entityId, null]),
  );
  for (const customer of open) {
    if (!openedAt.has(customer)) continue;
    for (const link of whole.links) {
      if (link.customerId === customer && !openedAt.has(link.supplierId))
        openedAt.set(link.supplierId, customer);
    }
  }
  const bands = [...openedAt.keys()].flatMap((customerId) => {
    const left = whole.links.filter(
      (link) => link.customerId === customerId && !openedAt.has(link.supplierId),
    );
    const tier = whole.nodes.find((node) => node.entity.entityId === customerId)!.tier + 1;
    const mass = left.reduce((sum, link) => sum + link.mass, 0);
    return left.length ? [{ customerId, tier, count: left.length, risky: 0, mass, exposed: 0 }] : [];
  });
  const nodes = whole.nodes
    .filter((node) => openedAt.has(node.entity.entityId))
    .map((node) => ({ ...node, openedAt: openedAt.get(node.entity.entityId)! }));
  return {
    ...whole,
    nodes,
    bands,
    links: whole.links.filter((link) => openedAt.has(link.supplierId) && openedAt.has(link.customerId)),
    shown: nodes.length,
  };
}

function drawn(whole: UpstreamGraph, open: readonly string[]): Drawing {
  return fold(served(whole, open), 'buyer', { open, keep: '' });
}

const places = ({ placed }: Layout) => new Map(placed.map((one) => [one.item.id, one]));

const at = (plan: Layout) => Object.fromEntries(plan.placed.map(({ item, x, y }) => [item.id, [x, y]]));

function overlaps({ placed, gap, columns }: Layout): string[] {
  const found: string[] = [];
  for (const a of placed) {
    for (const b of placed) {
      if (a.column !== b.column || a === b || a.y > b.y) continue;
      const last = a.column === columns.length - 1;
      const room = extent(a.item, gap, last).below + extent(b.item, gap, last).above;
      if (b.y - a.y < room - 1) found.push(`${a.item.id} ${b.item.id}`);
    }
  }
  return found;
}

/** Bands that can be pressed: opening one opens all its customers. */
function bandsOf(drawing: Drawing): string[][] {
  return drawing.items.flatMap(({ band }) =>
    band && band.count > 0 ? [band.customers.map(({ id }) => id)] : [],
  );
}

describe.each(Array.from({ length: 12 }, (_, seed) => seed + 1))('on random chain %i', (seed) => {
  const draw = random(seed);
  const whole = chain(draw);

  test('opening and folding in any order leaves all that is drawn before and after at its height and in its order', () => {
    let open: string[] = [];
    let plan = layout(drawn(whole, open), WIDTH);
    for (let step = 0; step < 12; step++) {
      const bands = bandsOf(drawn(whole, open));
      open =
        draw.chance(0.35) && open.length > 0
          ? open.filter((id) => id !== open[draw.int(0, open.length - 1)])
          : [...new Set([...open, ...(bands[draw.int(0, bands.length - 1)] ?? [])])];
      const next = layout(drawn(whole, open), WIDTH, plan);
      const [before, after] = [places(plan), places(next)];
      const both = [...before.keys()].filter((id) => after.has(id));
      expect(both.length).toBeGreaterThan(SHOWN / 3);
      for (const id of both) expect([id, after.get(id)!.y]).toEqual([id, before.get(id)!.y]);
      const byColumn = (of: typeof before) =>
        both
          .map((id) => of.get(id)!.column)
          .map((column, _, all) => [...new Set(all)].sort((a, b) => a - b).indexOf(column));
      expect(byColumn(after)).toEqual(byColumn(before));
      expect(overlaps(next)).toEqual([]);
      plan = next;
    }
  });

  test('what is opened and folded again is the drawing one began with', () => {
    const first = drawn(whole, []);
    const start = layout(first, WIDTH);
    for (const customers of bandsOf(first)) {
      const opened = layout(drawn(whole, customers), WIDTH, start);
      expect(at(layout(first, WIDTH, opened))).toEqual(at(start));
    }
  });

  test('opening a band shows exactly its members more', () => {
    const ids = (drawing: Drawing) => drawing.items.filter(({ node }) => node).map(({ id }) => id);
    const first = drawn(whole, []);
    for (const customers of bandsOf(first)) {
      const suppliers = whole.links
        .filter((link) => customers.includes(link.customerId))
        .map((link) => link.supplierId);
      const then = ids(drawn(whole, customers));
      expect(then).toEqual(expect.arrayContaining([...ids(first), ...suppliers]));
      const more = then.filter((id) => !ids(first).includes(id));
      // members, and where whole branches were folded what only they lead to
      const behind = new Set(suppliers);
      for (const id of behind) {
        for (const link of whole.links) if (link.customerId === id) behind.add(link.supplierId);
      }
      expect([...behind]).toEqual(expect.arrayContaining(more));
    }
  });
});
