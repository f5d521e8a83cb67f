/** The drawing by tier laid out anew, far larger than the page ever draws it, and once at the size that it does. */
import type { Drawing } from '../../web/charts/graph/drawing.ts';
import { fold } from '../../web/charts/graph/fold.ts';
import { layout } from '../../web/charts/graph/layout.ts';
import type { Case } from '../case.ts';
import { BUYER, tieredChain } from '../tiered-chain.ts';
import { least } from '../timing.ts';

const [LARGE, DRAWN] = [10_000, 300];
/** How many entities the opened band brings. */
const OPENED = 20;
const WIDTH = 1_200;

function drawingOf(size: number, seed: number): Drawing {
  return fold(tieredChain(size, seed), BUYER, { open: [], keep: '' });
}

/** A drawing before its last entities came to it. */
function without({ items, ties, ...rest }: Drawing, count: number): Drawing {
  const left = items.slice(0, -count);
  const ids = new Set(left.map(({ id }) => id));
  return { ...rest, items: left, ties: ties.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}

export const drawing: Case = {
  name: 'drawing',
  measures: {
    large: { title: `layout of ${LARGE} entities by tier`, unit: 'ms' },
    drawn: { title: `layout of ${DRAWN} entities, the most the page draws`, unit: 'ms' },
    opened: { title: `the same again when one band is opened, what stands staying where it is`, unit: 'ms' },
  },
  targets: [
    { measure: 'large', atMost: 500 },
    { measure: 'drawn', atMost: 25 },
    { measure: 'opened', atMost: 25 },
  ],
  async open({ seed }) {
    const [large, drawn] = [drawingOf(LARGE, seed), drawingOf(DRAWN, seed)];
    const before = layout(without(drawn, OPENED), WIDTH);
    return [
      () => ({ large: least(() => layout(large, WIDTH)) }),
      () => ({ drawn: least(() => layout(drawn, WIDTH)), opened: least(() => layout(drawn, WIDTH, before)) }),
    ];
  },
};
