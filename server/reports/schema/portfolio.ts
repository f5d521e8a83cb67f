/** The exposure report over every buyer as JSON Schema. */
import type { RiskTableTotal } from '../../analytics/risk-table.ts';
import type { FlatFigures } from '../../analytics/totals.ts';
import type {
  ExpectedRange,
  PortfolioBuyer,
  PortfolioContent,
  PortfolioContribution,
  PortfolioTotals,
} from '../portfolio/content.ts';
import { baseOf, entity, type ReportFile } from './base.ts';
import {
  array,
  boolean,
  count,
  listed,
  mass,
  nullable,
  object,
  part,
  ref,
  type Schema,
  said,
  string,
} from './describe.ts';

export const PORTFOLIO_DEFS: Readonly<Record<string, Schema>> = {
  mean: said(
    'plain means over buyers, each counting alike',
    object<FlatFigures>({ low: part, expected: part, high: part, coverage: part, opaque: part }),
  ),
};

export const portfolio: Schema = object<ReportFile<PortfolioContent>>({
  ...baseOf('portfolio'),
  totals: object<PortfolioTotals>({
    buyers: count,
    reached: said('with a risky entity upstream, whatever the shares', count),
    exposed: said('with expected > 0', count),
    possiblyExposed: said('with high > 0', count),
    hardlyTraced: said('with coverage below hardlyTracedBelow', count),
    hardlyTracedBelow: part,
    ranges: said(
      'buyers by expected exposure, above from and at most to; those with 0 where from is null',
      array(object<ExpectedRange>({ from: nullable(part), to: part, buyers: count, part: nullable(part) })),
    ),
    mean: nullable(ref('mean')),
  }),
  buyers: listed(
    object<PortfolioBuyer>({
      buyer: entity,
      exposure: ref('exposure'),
      coverage: part,
      mass: ref('mass'),
      ofTraced: nullable(part),
      risky: said('risky entities upstream, whatever the shares', count),
      nearestTier: said('least number of links to one of them', nullable(count)),
      nearestAtLeast: said('that tier or further', boolean),
    }),
  ),
  byRisk: array(
    object<RiskTableTotal>({
      risk: string,
      material: nullable(string),
      buyers: count,
      exposed: count,
      possiblyExposed: count,
      mean: nullable(ref('mean')),
    }),
  ),
  contributions: said(
    'means over all buyers; they add up to the mean expected exposure',
    listed(object<PortfolioContribution>({ entity, arrival: mass, risk: part, contribution: part })),
  ),
  smelters: listed(ref('smelter')),
  questions: ref('questions'),
});
