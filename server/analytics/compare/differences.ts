import type { Figures } from '../answer.ts';
import type { FiguresDifference } from './answer.ts';

/** After less before, figure by figure. */
export function differenceOf(before: Figures, after: Figures): FiguresDifference {
  const mass = (end: keyof Figures['mass']) => after.mass[end] - before.mass[end];
  const band = (figure: 'low' | 'expected' | 'high') => after.exposure[figure] - before.exposure[figure];
  return {
    exposure: { low: band('low'), expected: band('expected'), high: band('high') },
    coverage: after.coverage - before.coverage,
    mass: {
      hit: mass('hit'),
      clean: mass('clean'),
      opaque: mass('opaque'),
      beyondLimit: mass('beyondLimit'),
    },
  };
}
