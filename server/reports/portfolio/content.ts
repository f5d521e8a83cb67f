/** What the exposure report over every buyer of a space says. */
import type { ContributionToAll } from '../../analytics/portfolio/contributions.ts';
import type { RiskTableTotal } from '../../analytics/risk-table.ts';
import type { FlatFigures } from '../../analytics/totals.ts';
import type { ReportQuestions } from '../content/questions.ts';
import type { ReportSmelter } from '../content/smelters.ts';
import type { Listed, ReportBase, ReportEntity } from '../report.ts';
import type { ReportFigures } from '../tier-n/content.ts';

export interface PortfolioBuyer extends ReportFigures {
  buyer: ReportEntity;
  /** Entities with a fact that counts (r > 0) anywhere upstream, whatever the shares. */
  risky: number;
  /** Least number of links to one of them; null where there is none. */
  nearestTier: number | null;
  /** Every shortest path goes over a chain claim: that tier or further. */
  nearestAtLeast: boolean;
}

/** Buyers whose expected exposure is above `from` and at most `to`; those with 0 where `from` is null. */
export interface ExpectedRange {
  from: number | null;
  to: number;
  buyers: number;
  /** Of all buyers; null where there is none. */
  part: number | null;
}

/** All buyers together; means are plain, every buyer counting alike whatever its size. */
export interface PortfolioTotals {
  buyers: number;
  /** With a risky entity upstream, whatever the shares. */
  reached: number;
  /** With expected > 0, and with high > 0. */
  exposed: number;
  possiblyExposed: number;
  /** With less of the supply traced along stated shares than `hardlyTracedBelow`. */
  hardlyTraced: number;
  hardlyTracedBelow: number;
  /** The first are those with 0: of these nothing is known to be hit, which is not that nothing is. */
  ranges: ExpectedRange[];
  /** null where there is no buyer. */
  mean: FlatFigures | null;
}

export interface PortfolioContribution extends Omit<ContributionToAll, 'entity'> {
  entity: ReportEntity;
}

export interface PortfolioContent extends ReportBase<'portfolio'> {
  totals: PortfolioTotals;
  /** Every one, the largest expected exposure first, then the largest high, then by id. */
  buyers: Listed<PortfolioBuyer>;
  /** All buyers by every risk of the lens and every material that a link names; null: all layers together. */
  byRisk: RiskTableTotal[];
  /** Risky entities by the mean of their contributions to each buyer, which add up to the mean expected exposure. */
  contributions: Listed<PortfolioContribution>;
  /** Smelters and refiners that any claim names as a supplier, by id. */
  smelters: Listed<ReportSmelter>;
  /** Questions to suppliers on record, as they stand now. */
  questions: ReportQuestions;
}
