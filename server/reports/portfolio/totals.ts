/** What the figures of all buyers come to. */
import { LOW_COVERAGE } from '../../../common/low-coverage.ts';
import { Sums } from '../../analytics/totals.ts';
import { compareCodePoints } from '../../projection/code-points.ts';
import type { ExpectedRange, PortfolioBuyer, PortfolioTotals } from './content.ts';

/** Ends of the ranges of the expected exposure; the first is 0 alone. */
const ENDS = [0, 0.1, 0.5, 1];

/** Sums go by id, so that they are those of the risk table to the bit. */
export function totalsOf(rows: readonly PortfolioBuyer[]): PortfolioTotals {
  const sums = new Sums();
  const byId = [...rows].sort((a, b) => compareCodePoints(a.buyer.id, b.buyer.id));
  for (const { exposure, coverage, mass } of byId)
    sums.add(exposure.low, exposure.expected, exposure.high, coverage, mass.opaque);
  const { count: buyers, ...totals } = sums.totals();
  const number = (passes: (row: PortfolioBuyer) => boolean) => rows.filter(passes).length;
  return {
    buyers,
    ...totals,
    reached: number(({ risky }) => risky > 0),
    hardlyTraced: number(({ coverage }) => coverage < LOW_COVERAGE),
    hardlyTracedBelow: LOW_COVERAGE,
    ranges: ENDS.map((to, i): ExpectedRange => {
      const from = ENDS[i - 1] ?? null;
      const within = number(({ exposure: { expected } }) => expected > (from ?? -1) && expected <= to);
      return { from, to, buyers: within, part: buyers === 0 ? null : within / buyers };
    }),
  };
}
