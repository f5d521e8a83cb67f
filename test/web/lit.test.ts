import { describe, expect, test } from 'vitest';
import { backTies } from '../../web/charts/graph/cycles.ts';
import { fold } from '../../web/charts/graph/fold.ts';
import { lit, waysTo } from '../../web/charts/graph/lit.ts';
import { graph } from './graph.case.ts';

/** What lights up for an entity of a graph. */
function light(lines: readonly string[], target: string, risky: readonly string[] = []) {
  const drawing = fold(graph(lines, { risky }), 'buyer', { open: [], keep: '' });
  return lit(waysTo(drawing, backTies(drawing)), target);
}

describe('the arithmetic of a path', () => {
  test('multiplies the shares on the way: 0.4 x 0.25 = 10%', () => {
    const { best, ways } = light(['buyer < c1 0.4', 'c1 < m1 0.25'], 'm1');
    expect(best.factors.map(({ weight }) => weight)).toEqual([0.4, 0.25]);
    expect(best.product).toBeCloseTo(0.1, 12);
    expect(best.items).toEqual(['buyer', 'c1', 'm1']);
    expect(ways).toBe(1);
  });

  test('takes the largest of several ways and counts the others', () => {
    const { best, ways, ties } = light(
      ['buyer < c1 0.4', 'buyer < c2 0.6', 'c1 < m1 0.9', 'c2 < m1 0.5', 'c2 < m2 0.5'],
      'm1',
    );
    expect(best.items).toEqual(['buyer', 'c1', 'm1']);
    expect(ways).toBe(2);
    expect([...ties].sort()).toEqual(['buyer<c1', 'buyer<c2', 'c1<m1', 'c2<m1']);
  });

  test('nothing passes an entity whose own risk is 1', () => {
    const { best } = light(['buyer < c1 0.4', 'c1 < m1 0.25'], 'm1', ['c1']);
    expect(best.product).toBe(0);
    expect(best.passing).toEqual([0]);
  });

  test('goes over no tie that closes a cycle', () => {
    const { ways, best } = light(['buyer < c1 1', 'c1 < c2 0.5', 'c2 < c1 0.5', 'c2 < m1 0.5'], 'm1');
    expect(ways).toBe(1);
    expect(best.product).toBeCloseTo(0.25, 12);
  });

  test('the buyer itself has no way to go', () => {
    expect(light(['buyer < c1 0.4'], 'buyer').best.factors).toEqual([]);
  });
});
